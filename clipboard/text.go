package clipboard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const noBreakSpace = '\u00a0'

// validText gives a text without what is no text: bytes that are no UTF-8, marks
// of the order of bytes, spaces without a width, places where a word may be
// parted (soft hyphens), and control characters. Line ends of all kinds become
// "\n". Word has control characters of its own for a line break, for a hyphen
// that does not end a line, and for a soft hyphen.
func validText(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	s = strings.ReplaceAll(hyphens(s), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\x1e':
			return '\u2011'
		case r == '\ufeff' || r == '\u200b' || r == '\u00ad' || r == '\x1f':
			return -1
		case r == '\r' || r == '\v' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return '\n'
		case r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r == '\ufffe' || r == '\uffff':
			return ' '
		}
		return r
	}, s)
}

// hyphens makes hyphens of the soft hyphens that are seen as such: those at the
// end of a line, and those beside a digit. Nothing parts a number, but some PDF
// files have "2026-27" with a soft one.
func hyphens(s string) string {
	const soft = "\u00ad"
	if !strings.Contains(s, soft) {
		return s
	}
	parts := strings.Split(s, soft)
	var b strings.Builder
	for i, part := range parts {
		if i > 0 {
			before, _ := utf8.DecodeLastRuneInString(parts[i-1])
			after, _ := utf8.DecodeRuneInString(part)
			if unicode.IsDigit(before) || unicode.IsDigit(after) || after == '\n' || after == '\r' {
				b.WriteByte('-')
			}
		}
		b.WriteString(part)
	}
	return b.String()
}

// isBlank reports whether a character is white space that HTML collapses.
func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\f' || r == '\r' }

// oneSpace gives a text with one space wherever blanks stand, and none at its
// ends.
func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
