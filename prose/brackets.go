package prose

import (
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// unbalancedBrackets: each bracket that opens is closed, and the other way
// round. The label of an item ("a)", "1)") and a face are no brackets wherever
// the others fit without them. One that opens in one paragraph and closes in
// another is left alone.
func unbalancedBrackets(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if !strings.ContainsAny(t.Value, "()[]") {
			continue
		}
		var opens, closes []bracket
		lines := t.read()
		for i := range lines {
			o, c := loose(&lines[i])
			for len(opens) > 0 && len(c) > 0 {
				opens, c = opens[:len(opens)-1], c[1:]
			}
			opens, closes = append(opens, o...), append(closes, c...)
		}
		for _, b := range opens[:min(len(opens), mostLoose)] {
			_, to := chunk(b.line.Text, b.at)
			out = append(out, t.find("TEXT0708", b.line, b.at, to, "The parenthesis or bracket that opens here is not closed: %q.", shown(b.line.Text[b.at:to])))
		}
		for _, b := range closes[:min(len(closes), mostLoose)] {
			from, _ := chunk(b.line.Text, b.at)
			out = append(out, t.find("TEXT0708", b.line, from, b.at+1, "The parenthesis or bracket that closes here was not opened: %q.", shown(b.line.Text[from:b.at+1])))
		}
	}
	return out
}

// mostLoose is how many brackets of a text are told of in each direction: where
// there are more, they are no brackets.
const mostLoose = 20

// bracket is one of a line.
type bracket struct {
	line *markdown.Line
	at   int
}

// loose returns the brackets of a line that have no other half, in the reading
// that leaves the fewest: with or without the labels and the faces.
func loose(l *markdown.Line) (opens, closes []bracket) {
	if !strings.ContainsAny(l.Text, "()[]") {
		return nil, nil
	}
	opens, closes = match(l, nil)
	for _, skip := range []func(string, int) bool{isLabelOrFace, isLabel} {
		if len(opens)+len(closes) == 0 {
			break
		}
		if o, c := match(l, skip); len(o)+len(c) < len(opens)+len(closes) {
			opens, closes = o, c
		}
	}
	return opens, closes
}

// match pairs the brackets of a line from the inside out, and leaves out those
// that skip says.
func match(l *markdown.Line, skip func(string, int) bool) (opens, closes []bracket) {
	for i := 0; i < len(l.Text); i++ {
		c := l.Text[i]
		if c != '(' && c != ')' && c != '[' && c != ']' || skip != nil && skip(l.Text, i) {
			continue
		}
		if c == '(' || c == '[' {
			opens = append(opens, bracket{l, i})
			continue
		}
		last := len(opens) - 1
		if last >= 0 && (l.Text[opens[last].at] == '(') == (c == ')') {
			opens = opens[:last]
		} else {
			closes = append(closes, bracket{l, i})
		}
	}
	return opens, closes
}

func isLabelOrFace(s string, i int) bool { return isLabel(s, i) || isFace(s, i) }

// isLabel reports whether the bracket at a place closes the label of an item: a
// number, a letter or a roman number with a space before it.
func isLabel(s string, i int) bool {
	if s[i] != ')' {
		return false
	}
	word := wordEndingAt(s, i)
	if word == "" || len(word) > 4 || !isDigits(word) && len(word) > 1 && strings.Trim(strings.ToLower(word), "ivx") != "" {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i-len(word)])
	return r == utf8.RuneError || strings.ContainsRune(" \n\t,;/", r)
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// isFace reports whether the bracket at a place is the mouth of a face.
func isFace(s string, i int) bool {
	eyes := i - 1
	if at(s, eyes) == '-' {
		eyes--
	}
	if c := at(s, eyes); c != ':' && c != ';' {
		return false
	}
	return eyes == 0 || s[eyes-1] == ' '
}
