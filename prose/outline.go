package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/rule"
)

// outline is a Markdown text as a row of lines, with what stands inside what.
type outline struct {
	*text
	lines []markdown.Line
	lists [][]int // the items of each list, by List - 1
	// goesOn says that a list or a table of the summary's own follows the text
	// in print: the activities, the actions, the districts.
	goesOn bool
}

// eachOutline makes one rule function of those that look at a single text.
func eachOutline(rules ...func(*outline) []finding.Finding) func(*subject) []finding.Finding {
	return func(s *subject) []finding.Finding {
		var out []finding.Finding
		for _, t := range s.texts {
			if t.Kind == check.Plain {
				continue
			}
			o := newOutline(s, t)
			for _, apply := range rules {
				out = append(out, apply(o)...)
			}
		}
		return out
	}
}

func newOutline(s *subject, t *text) *outline {
	o := &outline{text: t, lines: t.read()}
	for i, l := range o.lines {
		if l.Role == markdown.ItemLine {
			for len(o.lists) < l.List {
				o.lists = append(o.lists, nil)
			}
			o.lists[l.List-1] = append(o.lists[l.List-1], i)
		}
	}
	switch t.Pointer {
	case "/collaboration/narrative":
		o.goesOn = len(s.Collaboration.Activities) > 0
	case "/technicalAssistance/narrative":
		o.goesOn = len(s.TechnicalAssistance.Actions) > 0 || len(s.TechnicalAssistance.Districts) > 0
	}
	return o
}

// is reports whether there is a line i and it is of a role.
func (o *outline) is(i int, role markdown.Role) bool {
	return i >= 0 && i < len(o.lines) && o.lines[i].Role == role
}

// leads reports whether line i, an item or a paragraph, has a list right below
// it that stands inside it or belongs to it.
func (o *outline) leads(i int) bool {
	return o.is(i+1, markdown.ItemLine) && o.lines[i+1].Level == o.lines[i].Level+1
}

// holds reports whether item i has a list or a paragraph of its own.
func (o *outline) holds(i int) bool {
	return o.leads(i) || o.is(i+1, markdown.ParagraphLine) && o.lines[i+1].Level == o.lines[i].Level
}

// before gives the item that stands right before item i at the same level, with
// nothing between the two but what is inside the first; or -1.
func (o *outline) before(i int) int {
	for j := i - 1; j >= 0; j-- {
		switch l := &o.lines[j]; {
		case l.Role != markdown.ItemLine && l.Role != markdown.ParagraphLine || l.Level < o.lines[i].Level:
			return -1
		case l.Role == markdown.ItemLine && l.Level == o.lines[i].Level:
			return j
		}
	}
	return -1
}

// all makes a finding about the whole of line i.
func (o *outline) all(code string, i int, format string, args ...any) finding.Finding {
	return o.find(code, &o.lines[i], 0, len(o.lines[i].Text), format, args...)
}

// bytes makes a finding about bytes of the source.
func (o *outline) bytes(code string, start, end int, format string, args ...any) finding.Finding {
	f := rule.Finding(code, o.Pointer, format, args...)
	f.Start, f.Quote = start, o.Value[start:end]
	return f
}

// quotedWords is how many words of a text a message quotes.
const quotedWords = 8

// opening is how a text begins, for a message.
func opening(s string) string {
	words := strings.Fields(s)
	if len(words) <= quotedWords {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:quotedWords], " ") + " …"
}

// closing is where the last words of a text begin, and those words as a message
// shows them.
func closing(s string) (from int, words string) {
	end := len(strings.TrimRightFunc(s, unicode.IsSpace))
	from = end
	for range quotedWords {
		head := strings.TrimRightFunc(s[:from], unicode.IsSpace)
		if head == "" {
			break
		}
		space := strings.LastIndexFunc(head, unicode.IsSpace)
		if space < 0 {
			from = 0
			break
		}
		_, size := utf8.DecodeRuneInString(head[space:])
		from = space + size
	}
	if from > 0 {
		return from, "… " + s[from:end]
	}
	return from, s[:end]
}

// saysSomething reports whether a text has a letter or a digit.
func saysSomething(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// sentences counts the sentences of a text and gives where the last one begins.
// A stop ends one where a space and a capital, a digit or an opening mark
// follow, unless what stands before it is an abbreviation.
func sentences(s string) (n, last int) {
	n = 1
	for i := 0; i < len(s); i++ {
		if s[i] != '.' && s[i] != '!' && s[i] != '?' {
			continue
		}
		rest := strings.TrimLeft(s[i+1:], `)]"'”’`)
		next := strings.TrimLeftFunc(rest, unicode.IsSpace)
		if next == "" || len(next) == len(rest) || s[i] == '.' && isAbbreviation(s[:i]) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(next); unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`“"‘(`, r) {
			n, last = n+1, len(s)-len(next)
		}
	}
	return n, last
}

// isAbbreviation reports whether the word at the end of a text is one that a
// full stop belongs to.
func isAbbreviation(s string) bool {
	word := s[strings.LastIndexAny(s, " (\n.")+1:]
	return len(word) == 1 && !unicode.IsDigit(rune(word[0])) ||
		slices.Contains([]string{"Asst", "Assoc", "Dr", "Mr", "Ms", "Mrs", "St", "No", "Nos", "Sec", "Secs", "Supt", "Supts", "Dept", "etc", "vs", "Inc", "Ed", "cf", "al", "approx", "pp", "Mt", "Ft"}, word)
}
