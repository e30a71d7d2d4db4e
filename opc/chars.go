package opc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainText reads the text up to the next tag.
func (d *Decoder) plainText(rest string) error {
	end := strings.IndexByte(rest, '<')
	if end < 0 {
		end = len(rest)
	}
	if end > maxToken {
		return tooLong()
	}
	text, err := d.decoded(rest[:end], true)
	switch {
	case err != nil:
		return err
	case strings.Contains(rest[:end], "]]>"):
		return d.mistake("the end of a CDATA section stands alone")
	case len(d.open) == 0 && strings.TrimSpace(text) != "":
		return damaged("", "it has text outside of its XML", nil)
	}
	d.at += end
	d.chars = text
	return nil
}

// cdata reads a CDATA section.
func (d *Decoder) cdata(rest string) error {
	const open, end = "<![CDATA[", "]]>"
	n, err := d.until(rest, end)
	if err != nil {
		return err
	}
	text, err := d.decoded(rest[len(open):n], false)
	if err != nil {
		return err
	}
	if len(d.open) == 0 && strings.TrimSpace(text) != "" {
		return damaged("", "it has text outside of its XML", nil)
	}
	d.at += n + len(end)
	d.chars = text
	return nil
}

// comment goes past a comment.
func (d *Decoder) comment(rest string) error {
	const open, end = "<!--", "-->"
	n, err := d.until(rest[len(open):], "--")
	if err != nil {
		return err
	}
	if !strings.HasPrefix(rest[len(open)+n:], end) {
		return d.mistake("two hyphens stand in a comment")
	}
	d.at += len(open) + n + len(end)
	return nil
}

// instruction goes past a processing instruction. The one at the beginning says
// which encoding the part has.
func (d *Decoder) instruction() error {
	d.at += len("<?")
	target, err := d.anyName()
	if err != nil {
		return err
	}
	rest := d.text[d.at:]
	n, err := d.until(rest, "?>")
	if err != nil {
		return err
	}
	d.at += n + len("?>")
	if target != "xml" {
		return nil
	}
	if v := declared("version", rest[:n]); v != "" && v != "1.0" {
		return damaged("", "it is written in version "+shown(v)+" of XML, and not in 1.0", nil)
	}
	// The encodings that a part may have (ECMA-376-2, 6.2.5); its bytes are
	// UTF-8 by now.
	switch e := declared("encoding", rest[:n]); strings.ToLower(e) {
	case "", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii":
		return nil
	default:
		return damaged("", "it is written in "+shown(e)+" and not in Unicode", nil)
	}
}

// declared is what an XML declaration says of one thing, "" for nothing.
func declared(what, in string) string {
	for {
		_, rest, ok := strings.Cut(in, what)
		if !ok {
			return ""
		}
		in = rest
		value := strings.TrimLeft(rest, " \t\r\n")
		if value, ok = strings.CutPrefix(value, "="); !ok {
			continue
		}
		if value = strings.TrimLeft(value, " \t\r\n"); value == "" || value[0] != '"' && value[0] != '\'' {
			continue
		}
		value, _, ok = strings.Cut(value[1:], value[:1])
		if ok {
			return value
		}
	}
}

// until is where something ends, which must not be far.
func (d *Decoder) until(rest, end string) (int, error) {
	n := strings.Index(rest, end)
	switch {
	case n > maxToken || n < 0 && len(rest) > maxToken:
		return 0, tooLong()
	case n < 0:
		return 0, d.ended()
	}
	return n, nil
}

// decoded is what a text means: line ends as XML has them (XML 1.0, 2.11) and,
// where it has any, references put in place.
func (d *Decoder) decoded(s string, references bool) (string, error) {
	beyond := false
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			beyond = true
		case c == '\r', c == '&' && references:
			return d.rewritten(s, references)
		case c < ' ' && c != '\t' && c != '\n':
			return "", d.mistake("a character stands in it that no text may have")
		}
	}
	if beyond && !isText8(s) {
		return "", d.mistake("a character stands in it that is not in Unicode")
	}
	return s, nil
}

// isText8 says whether a text is in UTF-8 and holds only characters that XML
// allows (XML 1.0, production 2), the control characters of ASCII apart.
func isText8(s string) bool {
	return utf8.ValidString(s) && !strings.Contains(s, "\uFFFE") && !strings.Contains(s, "\uFFFF")
}

// rewritten is decoded for a text that doesn't stand as it means.
func (d *Decoder) rewritten(s string, references bool) (string, error) {
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		special := strings.IndexAny(s, "\r&")
		if special < 0 {
			special = len(s)
		}
		b.WriteString(s[:special])
		s = s[special:]
		switch {
		case s == "":
		case s[0] == '\r':
			b.WriteByte('\n')
			s = strings.TrimPrefix(s[1:], "\n")
		case !references:
			b.WriteByte('&')
			s = s[1:]
		default:
			c, n := reference(s)
			if n == 0 {
				return "", d.mistake("something stands behind an ampersand that is no character")
			}
			b.WriteRune(c)
			s = s[n:]
		}
	}
	text := b.String()
	for _, c := range []byte(text) {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			return "", d.mistake("a character stands in it that no text may have")
		}
	}
	if !isText8(text) {
		return "", d.mistake("a character stands in it that is not in Unicode")
	}
	return text, nil
}

// reference is the character that the reference at the beginning of a text
// stands for, and how long the reference is; 0 where it is none.
func reference(s string) (c rune, n int) {
	for _, e := range [...]struct {
		name string
		c    rune
	}{{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}} {
		if strings.HasPrefix(s, e.name) {
			return e.c, len(e.name)
		}
	}
	digits, ok := strings.CutPrefix(s, "&#")
	if !ok {
		return 0, 0
	}
	base := rune(10)
	if hexadecimal, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hexadecimal, 16
	}
	for i := range len(digits) {
		digit := rune(-1)
		switch b := digits[i]; {
		case b == ';' && i > 0:
			return c, len(s) - len(digits) + i + 1
		case b >= '0' && b <= '9':
			digit = rune(b - '0')
		case b|0x20 >= 'a' && b|0x20 <= 'f' && base == 16:
			digit = rune(b|0x20-'a') + 10
		}
		if digit < 0 {
			return 0, 0
		}
		if c = c*base + digit; c > unicode.MaxRune {
			return 0, 0
		}
	}
	return 0, 0
}
