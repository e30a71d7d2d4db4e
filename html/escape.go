package html

import (
	"fmt"
	"unicode/utf8"
)

// escape appends text for an element or a quoted attribute, so that a browser
// reads exactly the same characters back. Characters that no page can carry
// are an error; they are those that XML forbids.
func (p *page) escape(s string) error {
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				return fmt.Errorf("the text %q is not UTF-8 at its byte %d", excerpt(s, i), i+1)
			}
			if r == 0xFFFE || r == 0xFFFF {
				return forbidden(s, i, r)
			}
			i += size
			continue
		}
		var to string
		switch {
		case c == '&':
			to = "&amp;"
		case c == '<':
			to = "&lt;"
		case c == '>':
			to = "&gt;"
		case c == '"':
			to = "&quot;"
		case c == '\r':
			// As it is, every browser would read a line end.
			to = "&#13;"
		case c < ' ' && c != '\t' && c != '\n':
			return forbidden(s, i, rune(c))
		default:
			i++
			continue
		}
		p.out.WriteString(s[done:i])
		p.out.WriteString(to)
		i++
		done = i
	}
	p.out.WriteString(s[done:])
	return nil
}

func forbidden(s string, at int, r rune) error {
	return fmt.Errorf("the text %q holds the control character U+%04X, which a page can't show; remove it", excerpt(s, at), r)
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
