package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// marksInRunningText: a list stands on lines of its own. Two bullets in one
// line are a list that ran together, and so are 1) and 2).
func marksInRunningText(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role == markdown.CellLine || l.Role == markdown.HeadingLine {
			continue
		}
		if at, next, ok := o.inlineBullets(l); ok {
			out = append(out, o.find("TEXT0307", l, at, next, "Bullets are typed into the text from here on: %q.", opening(l.Text[at:])))
		} else if at, end, ok := inlineList(l.Text); ok {
			out = append(out, o.find("TEXT0307", l, at, end, "A list is typed into the text from %q on.", opening(l.Text[at:])))
		}
	}
	return out
}

// inlineBullets finds a bullet in the middle of a text that is not a mere
// separator: one behind a colon or a stop, or one of two.
func (o *outline) inlineBullets(l *markdown.Line) (from, to int, ok bool) {
	s, n := l.Text, 0
	for i := 1; i < len(s); {
		// All of them begin with the same byte in UTF-8.
		next := strings.IndexByte(s[i:], 0xE2)
		if next < 0 {
			break
		}
		i += next
		r, size := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune("•◦▪●‣⁃➢►", r) || !startsWithSpace(s[i+size:]) || o.startsLine(l, i) {
			i += size
			continue
		}
		if n++; n == 1 {
			from, to = i, i+size
		}
		before := strings.TrimRightFunc(s[:i], unicode.IsSpace)
		if n == 2 || before != "" && strings.ContainsAny(before[len(before)-1:], ":.;") {
			return from, to, true
		}
		i += size
	}
	return 0, 0, false
}

// startsLine reports whether a byte of a line's text begins a line of the
// source, whose end is only a space to a reader. Of a mark there TEXT0105 speaks.
func (o *outline) startsLine(l *markdown.Line, at int) bool {
	start, _ := l.Source(at, at)
	before := strings.TrimRight(o.Value[max(start-longestIndent, 0):start], " \t")
	return strings.HasSuffix(before, "\n") || strings.HasSuffix(before, "\r")
}

// longestIndent is how far back the end of the line before is looked for.
const longestIndent = 20

// inlineList finds a list whose items follow one another in a text.
func inlineList(s string) (from, to int, ok bool) {
	for _, find := range []func(string) (int, int, bool){inlineNumbers, inlineStops, inlineDashes} {
		if from, to, ok = find(s); ok {
			return from, to, true
		}
	}
	return 0, 0, false
}

// inlineStops finds "…: 1. … 2. … 3. …": numbers with a stop, from 1 on, each
// behind the end of something and before a capital.
func inlineStops(s string) (from, to int, ok bool) {
	next := byte('1')
	for i := 1; i+3 < len(s); i++ {
		if s[i] != next || s[i+1] != '.' || !startsWithSpace(s[i+2:]) || !startsWithSpace(s[i-1:]) || !isUpperNext(s[i+2:]) {
			continue
		}
		if before := strings.TrimRight(s[:i], " \n"); before == "" || !strings.ContainsAny(before[len(before)-1:], ".:;)") {
			continue
		}
		switch next++; next {
		case '2':
			from, to = i, i+2
		case '4':
			return from, to, true
		}
	}
	return 0, 0, false
}

// inlineDashes finds ": - … - … - …": what follows a colon and a hyphen between
// spaces is a list if two more such hyphens follow in the same sentence.
func inlineDashes(s string) (from, to int, ok bool) {
	start := strings.Index(s, ": - ")
	if start < 0 {
		return 0, 0, false
	}
	rest := s[start+len(": - "):]
	end, _, _ := strings.Cut(rest, ". ")
	return start + 2, start + 3, strings.Count(end, " - ") >= 2
}

// inlineNumbers finds "1) … 2) …" or "a) … b) …" in a text. Brackets on both
// sides are a writer's way of counting within a sentence.
func inlineNumbers(s string) (from, to int, ok bool) {
	var first typedMark
	for i := 0; ; i++ {
		next := strings.IndexByte(s[i:], ')')
		if next < 0 {
			return 0, 0, false
		}
		i += next
		start := strings.LastIndexAny(s[max(i-3, 0):i], " \n") + 1 + max(i-3, 0)
		m, found := scanMark(s[start:])
		if !found || m.class < numberClass || start+m.bytes != i+1 || !startsWithSpace(s[i+1:]) || start > 0 && !startsWithSpace(s[start-1:]) {
			continue
		}
		m.at = start
		switch {
		case m.value == 1:
			first = m
		case m.value == 2 && first.value == 1 && first.class == m.class && countWords(s[first.at:start]) > 2:
			return first.at, first.at + first.bytes, true
		}
	}
}
