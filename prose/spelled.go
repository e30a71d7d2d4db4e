package prose

import (
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/spelling"
)

// spelled: each word is spelled as American English spells it, and has its
// spaces around it and none inside. Names that the summary itself gives, and
// words with a capital that it spells the same way several times, are names.
func spelled(s *subject) []finding.Finding {
	var out []finding.Finding
	var own names // looked for when the first word needs it
	for _, t := range s.texts {
		if isOfficial(t.Pointer) {
			continue
		}
		text, starts := joinLines(t.read())
		for _, m := range spelling.Check(text) {
			if own == nil {
				own = namesOf(s)
			}
			if m.Kind != spelling.Split && own.has(s, m.Word) || m.Kind == spelling.Split && isListed(m.Suggestion) {
				continue // a name, or an acronym that joinedAndSplit sees
			}
			l, at := lineAt(t, starts, m.Start)
			code, format := "TEXT0715", "%q should probably be %q."
			switch m.Kind {
			case spelling.Joined, spelling.Split:
				code = "TEXT0710"
			case spelling.British:
				code, format = "TEXT0716", "%q is the British spelling; the American one is %q."
			}
			out = append(out, t.find(code, l, m.Start-at, m.End-at, format, m.Word, m.Suggestion))
		}
	}
	return out
}

// isOfficial reports whether a text is a name of somebody or something, which is
// spelled as its owner likes.
func isOfficial(pointer string) bool {
	for _, ending := range []string{"/name", "/abbreviation", "/phone", "/acronym", "/moved", "/seconded"} {
		if strings.HasSuffix(pointer, ending) {
			return true
		}
	}
	return false
}

// joinLines puts the lines of a text below each other and says where each begins.
func joinLines(lines []markdown.Line) (text string, starts []int) {
	if len(lines) == 1 {
		return lines[0].Text, []int{0}
	}
	var b strings.Builder
	starts = make([]int, len(lines))
	for i := range lines {
		starts[i] = b.Len()
		b.WriteString(lines[i].Text)
		b.WriteByte('\n')
	}
	return b.String(), starts
}

// lineAt returns the line that a byte of the joined lines belongs to, and where
// it begins there.
func lineAt(t *text, starts []int, at int) (l *markdown.Line, start int) {
	i := 0
	for i+1 < len(starts) && starts[i+1] <= at {
		i++
	}
	return &t.read()[i], starts[i]
}

// names are the words that a summary gives as names, in small letters.
type names map[string]bool

// namesOf gathers the words of the office, the people, the districts and the
// glossary, and the names of the counties.
func namesOf(s *subject) names {
	out := names{}
	for _, t := range s.texts {
		if isOfficial(t.Pointer) || strings.HasPrefix(t.Pointer, "/glossary/") {
			out.add(t.Value)
		}
	}
	for _, c := range county.All() {
		out.add(c.Name)
	}
	return out
}

func (n names) add(text string) {
	for _, w := range appendWords(nil, text) {
		n[strings.ToLower(w.in(text))] = true
	}
}

// has reports whether a word is a name: one that the summary gives, or one with
// a capital that stands in its texts three times or more.
func (n names) has(s *subject, word string) bool {
	if n[strings.ToLower(word)] {
		return true
	}
	if !isUpper(word[0]) {
		return false
	}
	count := 0
	for _, t := range s.texts {
		count += strings.Count(t.Value, word)
	}
	return count > 2
}
