package markdown

import (
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// text writes the inlines of one passage. First with those backslashes alone
// that are always needed, because in most texts a star or a bracket means
// nothing; if that is read back as something else, with a backslash before every
// mark that could matter.
func (w *writer) text(in []document.Inline, p place) string {
	for _, c := range []care{light, careful} {
		text := passageText(in, p, c)
		if back, _, err := w.inliner.inlines(text); err == nil && reflect.DeepEqual(back, in) {
			return text
		}
	}
	return passageText(in, p, mostCareful)
}

// care is how many backslashes are written.
type care int

const (
	light       care = iota // only those that are always needed
	careful                 // before each mark that could matter
	mostCareful             // also into addresses, for emphasis within one
)

// place is where a passage is written.
type place struct {
	inCell bool // a pipe would end the cell
	// protectLine protects a line from being read as another block; nil where
	// it can't be.
	protectLine func(i int, line string) string
}

func passageText(in []document.Inline, p place, c care) string {
	l := lineWriter{inCell: p.inCell, care: c}
	l.inlines(in, frame{left: ' ', right: ' '})
	if p.protectLine == nil {
		return l.out.String()
	}
	lines := strings.Split(l.out.String(), "\n")
	for i, line := range lines {
		lines[i] = p.protectLine(i, line)
	}
	return strings.Join(lines, "\n")
}

// lineWriter writes the inlines of one passage.
type lineWriter struct {
	out    strings.Builder
	inCell bool
	care   care
}

// frame is what stands around inlines.
type frame struct {
	left, right rune // ' ' is the start and the end of the passage
	inLink      bool
	// The first and the last character need a backslash: they are marks, and
	// emphasis would not start or end with them.
	protectFirst, protectLast bool
}

func (l *lineWriter) inlines(in []document.Inline, around frame) {
	for n, i := range in {
		at := around
		if n > 0 {
			at.left, at.protectFirst = lastRune(in[n-1]), false
		}
		if n+1 < len(in) {
			at.right, at.protectLast = firstRune(in[n+1]), false
		}
		switch i := i.(type) {
		case *document.Text:
			l.text(i.Value, at)
		case *document.LineBreak:
			l.out.WriteString("\\\n")
		case *document.Emphasis:
			l.emphasis("_", i.Text, at)
		case *document.Strong:
			l.emphasis("**", i.Text, at)
		case *document.Link:
			url := protectURL(i.URL)
			if l.inCell {
				url = strings.ReplaceAll(url, "|", `\|`)
			}
			l.out.WriteString("[")
			l.inlines(i.Text, frame{left: '[', right: ']', inLink: true})
			l.out.WriteString("](" + url + ")")
		}
	}
}

func (l *lineWriter) emphasis(mark string, text []document.Inline, around frame) {
	first, last := firstRune(text[0]), lastRune(text[len(text)-1])
	l.out.WriteString(mark)
	l.inlines(text, frame{
		left:         rune(mark[0]),
		right:        rune(mark[0]),
		inLink:       around.inLink,
		protectFirst: isMark(first) && (!canStart(first) || quotes(around.left, first)),
		protectLast:  isMark(last) && (!canEnd(last) || quotes(last, around.right)),
	})
	l.out.WriteString(mark)
}

// text writes characters, with a backslash where it is needed.
func (l *lineWriter) text(s string, around frame) {
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size := utf8.DecodeRuneInString(s[i:])
			end = i + size
		}
		next := around.right
		if end < len(s) {
			next, _ = utf8.DecodeRuneInString(s[end:])
		}
		protect := false
		switch {
		case r == '\\':
			// Before a mark it would protect that; at the end of a text, what
			// follows begins with one, unless nothing follows.
			protect = isMark(next) || next == '\n'
		case r == '|':
			protect = l.inCell
		case l.care == light:
		case r == '*' || r == '_':
			protect = !insideWord(s, i, around)
		case r == '[':
			protect = around.inLink
		case r == ']':
			protect = around.inLink || next == '('
		case r == '!':
			protect = end == len(s) && next == '['
		case r == ':':
			protect = l.care == mostCareful && strings.HasPrefix(s[i:], "://")
		}
		if l.care > light && isMark(r) && (i == 0 && around.protectFirst || end == len(s) && around.protectLast) {
			protect = true
		}
		if protect {
			l.out.WriteByte('\\')
		}
		l.out.WriteString(s[i:end])
	}
}

// insideWord reports whether the run of marks that s[i] is part of has a word on
// both sides, where marks mean nothing.
func insideWord(s string, i int, around frame) bool {
	before, after := around.left, around.right
	if head := strings.TrimRight(s[:i], s[i:i+1]); head != "" {
		before, _ = utf8.DecodeLastRuneInString(head)
	}
	if tail := strings.TrimLeft(s[i:], s[i:i+1]); tail != "" {
		after, _ = utf8.DecodeRuneInString(tail)
	}
	return !isOutside(before) && !isOutside(after)
}

// protectURL puts a backslash before each parenthesis of an address that has no
// partner, and before each backslash that would protect what follows it.
func protectURL(url string) string {
	alone := map[int]bool{}
	var open []int
	for i := range len(url) {
		switch url[i] {
		case '(':
			open = append(open, i)
		case ')':
			if len(open) == 0 {
				alone[i] = true
			} else {
				open = open[:len(open)-1]
			}
		}
	}
	for _, i := range open {
		alone[i] = true
	}
	var b strings.Builder
	for i := range len(url) {
		if alone[i] || url[i] == '\\' && (i+1 == len(url) || isMark(rune(url[i+1]))) {
			b.WriteByte('\\')
		}
		b.WriteByte(url[i])
	}
	return b.String()
}
