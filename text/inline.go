package text

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// inlines returns the text of a line, with the addresses of its links.
func inlines(all []document.Inline) (string, error) {
	var b strings.Builder
	if err := inline(&b, all); err != nil {
		return "", err
	}
	return b.String(), check(b.String())
}

// hasWords says whether a paragraph writes anything.
func hasWords(p *document.Paragraph) bool {
	words, err := inlines(p.Text)
	return words != "" || err != nil
}

// blank is where a hand writes.
const blank = "______________________________"

func inline(b *strings.Builder, all []document.Inline) error {
	for _, in := range all {
		var err error
		switch in := in.(type) {
		case *document.Text:
			b.WriteString(in.Value)
		case *document.Emphasis:
			err = inline(b, in.Text)
		case *document.Strong:
			err = inline(b, in.Text)
		case *document.Link:
			err = link(b, in)
		case *document.Reference:
			err = inline(b, in.Text)
		case *document.LineBreak:
			b.WriteByte('\n')
		case *document.FillIn:
			b.WriteString(blank) // what stands before it names it, as on paper
		default:
			err = fmt.Errorf("a line holds a %T, which this format doesn't know", in)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// link writes a link's words and its address, unless the words are the
// address.
func link(b *strings.Builder, l *document.Link) error {
	if err := inline(b, l.Text); err != nil {
		return err
	}
	switch words := document.Plain(l.Text); words {
	case l.URL, strings.TrimPrefix(l.URL, "mailto:"):
	case "":
		b.WriteString(l.URL)
	default:
		b.WriteString(" (" + l.URL + ")")
	}
	return nil
}

// check refuses the characters that a terminal takes for commands, which are
// those that XML forbids, and what is no UTF-8 at all.
func check(s string) error {
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
			return fmt.Errorf("the text %q is not UTF-8 at its byte %d", excerpt(s, i), i+1)
		case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0xFFFE, r == 0xFFFF:
			return fmt.Errorf("the text %q holds the control character U+%04X; remove it", excerpt(s, i), r)
		}
	}
	return nil
}

// excerpt returns some of the text around a place, for an error to show it.
func excerpt(s string, at int) string {
	from, to := max(0, at-20), min(len(s), at+20)
	for from > 0 && !utf8.RuneStart(s[from]) {
		from--
	}
	for to < len(s) && !utf8.RuneStart(s[to]) {
		to++
	}
	return s[from:to]
}
