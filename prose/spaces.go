package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// doubledSpaces: between two words is one space. Two behind the end of a
// sentence or a colon are what many learned to type, and no slip.
func doubledSpaces(s *subject) []finding.Finding {
	return eachPlace(s, "TEXT0702", func(p *places, l *markdown.Line) {
		if !strings.Contains(l.Text, "  ") && !strings.Contains(l.Text, "\t") && !strings.Contains(l.Text, noBreakSpace) {
			return
		}
		for i := 0; i < len(l.Text); {
			n, spaces := gap(l.Text[i:])
			if n == 0 {
				i++
				continue
			}
			from, to := i, i+n
			i = to
			tab := strings.Contains(l.Text[from:to], "\t")
			if from == 0 || to == len(l.Text) || spaces == 1 && !tab {
				continue
			}
			if spaces <= 2 && endsSentence(l.Text[:from]) || strings.IndexByte("\n,;:.!?)]", l.Text[to]) >= 0 || l.Text[from-1] == '\n' ||
				l.Text[from-1] == '_' {
				continue
			}
			a, _ := chunk(l.Text, from-1)
			_, b := chunk(l.Text, to)
			if tab {
				p.add(l, a, b, "There is a tab between the words here: %q", shown(l.Text[a:b]))
				continue
			}
			p.add(l, a, b, "There are %d spaces in a row here: %q", spaces, shown(l.Text[a:b]))
		}
	})
}

// gap returns the bytes and the number of the spaces, no-break spaces and tabs
// that a text begins with.
func gap(s string) (bytes, spaces int) {
	for bytes < len(s) {
		switch {
		case s[bytes] == ' ' || s[bytes] == '\t':
			bytes++
		case strings.HasPrefix(s[bytes:], noBreakSpace):
			bytes += len(noBreakSpace)
		default:
			return bytes, spaces
		}
		spaces++
	}
	return bytes, spaces
}

const noBreakSpace = "\u00a0"

// endsSentence reports whether a text ends with a mark that two spaces may
// follow, and quotes and brackets behind it.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"”’')]*")
	return s != "" && strings.IndexByte(".!?:", s[len(s)-1]) >= 0
}

// spacesAtTheEnds: a text that is shown exactly as it is has no space at its
// ends. Those of a narrative are not shown.
func spacesAtTheEnds(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if t.Kind != check.Plain {
			continue
		}
		trimmed := strings.TrimSpace(t.Value)
		if trimmed == t.Value || trimmed == "" {
			continue
		}
		where := "end"
		if !strings.HasPrefix(t.Value, trimmed[:1]) {
			where = "beginning"
			if !strings.HasSuffix(t.Value, trimmed) {
				where = "beginning and at the end"
			}
		}
		out = append(out, t.whole("TEXT0703", "This text has a space at the %s: %q.", where, shown(t.Value)))
	}
	return out
}

// spacesBeforeMarks: no space stands before a comma or another mark that ends
// something, nor inside a bracket, nor in front of the s of a possessive.
func spacesBeforeMarks(s *subject) []finding.Finding {
	return eachPlace(s, "TEXT0705", func(p *places, l *markdown.Line) {
		s := l.Text
		for i := 0; i < len(s); i++ {
			switch c := s[i]; c {
			case ',', ';', ':', '.', '!', '?', ')', ']':
				from := gapBefore(s, i)
				if from == i || !isClosedWord(runeBefore(s, from)) || !isEndingMark(s, from, i) {
					continue
				}
				a, _ := chunk(s, from-1)
				p.add(l, a, i+1, "There is a space before the %s here: %q", markNames[c], shown(s[a:i+1]))
			case '(', '[':
				n, _ := gap(s[i+1:])
				if n == 0 || isBox(s, i) || isFace(s, i) {
					continue
				}
				if _, to := chunk(s, i+1+n); to > i+1+n {
					p.add(l, i, to, "There is a space behind the %s here: %q", markNames[c], shown(s[i:to]))
				}
			case '\'', "’"[0]:
				if from, to, ok := loosePossessive(s, i); ok {
					p.add(l, from, to, "There is a space within this word: %q", s[from:to])
				}
			}
		}
	})
}

var markNames = map[byte]string{
	',': "comma", ';': "semicolon", ':': "colon", '.': "period", '!': "exclamation mark", '?': "question mark",
	')': "closing parenthesis", ']': "closing bracket", '(': "opening parenthesis", '[': "opening bracket",
}

// gapBefore returns where the spaces before a place begin.
func gapBefore(s string, i int) int {
	for i > 0 {
		switch {
		case s[i-1] == ' ':
			i--
		case strings.HasSuffix(s[:i], noBreakSpace):
			i -= len(noBreakSpace)
		default:
			return i
		}
	}
	return i
}

// isClosedWord reports whether a character is the last of a word or of something
// in brackets or quotes.
func isClosedWord(r rune) bool {
	return isWordRune(r) || r == ')' || r == ']' || r == '”' || r == '%'
}

// isEndingMark reports whether the mark at a place, with a space before it from
// from on, ends something, and is not the beginning of a name (".csv"), of an
// ellipsis, of a face or of the second half of a ratio.
func isEndingMark(s string, from, i int) bool {
	next := at(s, i+1)
	switch s[i] {
	case ')', ']':
		open := strings.LastIndexAny(s[:i], "([")
		return open < 0 || !isBox(s, open)
	case '.':
		if next == ' ' && at(s, i+2) == '.' || at(s, from-1) == '.' {
			return false
		}
		return next == 0 || strings.IndexByte(" \n)]\"'", next) >= 0 || runeAt(s, i+1) == '”'
	case '!', '?':
		return next == 0 || strings.IndexByte(" \n)]\"'", next) >= 0 || runeAt(s, i+1) == '”'
	case ':':
		if isDigit(s[from-1]) && next == ' ' && isDigit(at(s, i+2)) {
			return false // 3 : 1
		}
		return next == 0 || next == ' ' || next == '\n' || isLetter(next) && !isOneOf(string(next), " D P p o O ")
	case ';':
		return next == 0 || next == ' ' || next == '\n' || isLetter(next)
	}
	return next == 0 || strings.IndexByte(" \n)\"'", next) >= 0 || isAlnum(next) // a comma
}

// isBox reports whether the bracket that opens at a place is a box to tick: it
// holds at most one character.
func isBox(s string, open int) bool {
	inside := s[open+1:]
	end := strings.IndexAny(inside, ")]")
	return end >= 0 && utf8.RuneCountInString(strings.TrimFunc(inside[:end], unicode.IsSpace)) <= 1
}

// loosePossessive reports whether the apostrophe at a place belongs to a
// possessive with a space in it: "the county 's", "the county' s".
func loosePossessive(s string, i int) (from, to int, ok bool) {
	n := apostropheAt(s, i)
	if n == 0 {
		return 0, 0, false
	}
	behind := i + n
	before := gapBefore(s, i)
	if at(s, behind) == ' ' {
		behind++
	}
	if (before < i) == (behind > i+n) || before == 0 { // a space on one side only
		return 0, 0, false
	}
	from = before - len(wordEndingAt(s, before))
	if from == before || wordFrom(s, behind) != "s" || apostropheAt(s[behind:], 1) > 0 || at(s, behind+1) == '-' {
		return 0, 0, false
	}
	// 'the big' s curve: the mark closes a quote that it opened.
	if before == i && strings.ContainsAny(s[:from], "'‘") {
		return 0, 0, false
	}
	return from, behind + 1, true
}
