package intake

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// text reads a text in quotation marks and returns what it says. What can't be
// printed is noted, and the replacement character put in its place; the result
// is then used for nothing but looking for further mistakes.
func (p *parser) text() string {
	start := p.pos
	p.pos++
	out, from := p.unescaped[:0], p.pos
	for {
		if p.pos >= len(p.source) {
			p.stop("FILE0006", start, "The text that begins here is never closed: its second quotation mark is missing.")
			return ""
		}
		switch c := p.source[p.pos]; {
		case c == '"':
			last := p.source[from:p.pos]
			p.pos++
			if len(out) == 0 {
				return last // as most are: without an escape
			}
			p.unescaped = append(out, last...)
			return string(p.unescaped)
		case c == '\\':
			out = append(out, p.source[from:p.pos]...)
			out = p.escape(out)
			from = p.pos
		case c < 0x20:
			p.control(c)
			p.pos++
		case c < utf8.RuneSelf:
			p.pos++
			for p.pos < len(p.source) && ordinary[p.source[p.pos]] {
				p.pos++
			}
		default:
			r, size := utf8.DecodeRuneInString(p.source[p.pos:])
			switch {
			case r == utf8.RuneError && size == 1:
				p.note("FILE0004", p.pos, "The byte %02X here is not UTF-8. The file was probably saved in an older encoding, in which it stands for one letter or mark.", c)
				out = append(out, p.source[from:p.pos]...)
				out = utf8.AppendRune(out, utf8.RuneError)
				from = p.pos + 1
			case unprintable(r):
				p.unprintable(p.pos, r)
			}
			p.pos += size
		}
	}
}

// ordinary are the characters of ASCII that stand for themselves in a text.
var ordinary = func() (set [256]bool) {
	for c := byte(0x20); c < utf8.RuneSelf; c++ {
		set[c] = c != '"' && c != '\\'
	}
	return set
}()

// control notes a control character that stands in a text as it is.
func (p *parser) control(c byte) {
	switch c {
	case '\t':
		p.note("FILE0011", p.pos, "A tab stands within text here.")
	case '\n', '\r':
		if !p.broken { // once for a text, however many lines it has
			p.note("FILE0011", p.pos, "The line ends here within text: a closing quotation mark is missing, or a line break was typed.")
			p.broken = true
		}
	default:
		p.unprintable(p.pos, rune(c))
	}
}

// escape reads an escape and adds what it stands for.
func (p *parser) escape(out []byte) []byte {
	start := p.pos
	p.pos++
	c := p.peek()
	if plain, ok := shortEscapes[c]; ok {
		p.pos++
		if unprintable(plain) {
			p.unprintable(start, plain)
		}
		return utf8.AppendRune(out, plain)
	}
	if c != 'u' {
		p.note("FILE0013", start, "A backslash before %s means nothing.", p.shown())
		return append(out, '\\')
	}
	r, ok := p.hex(start)
	if !ok {
		p.note("FILE0013", start, "After \\u four digits must follow (0 to 9, A to F).")
		p.pos++
		return append(out, `\u`...)
	}
	if utf16.IsSurrogate(r) {
		second, ok := p.hex(p.pos)
		if whole := utf16.DecodeRune(r, second); ok && whole != utf8.RuneError {
			return utf8.AppendRune(out, whole)
		}
		p.pos = start + 6
		p.note("FILE0013", start, "%s is half of a pair and stands for nothing alone.", p.source[start:p.pos])
		return utf8.AppendRune(out, utf8.RuneError)
	}
	if unprintable(r) {
		p.unprintable(start, r)
	}
	return utf8.AppendRune(out, r)
}

// shortEscapes are the escapes of one letter.
var shortEscapes = map[byte]rune{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// hex reads an escape \uXXXX that begins at an offset, and goes behind it.
func (p *parser) hex(start int) (rune, bool) {
	if start+6 > len(p.source) || p.source[start] != '\\' || p.source[start+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(p.source[start+2:start+6], 16, 16)
	if err != nil {
		return 0, false
	}
	p.pos = start + 6
	return rune(n), true
}

// unprintable reports whether XML 1.0, and so a Word file, can't hold a
// character (section 2.2). Halves of pairs are looked at elsewhere.
func unprintable(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF
}

func (p *parser) unprintable(offset int, r rune) {
	p.note("FILE0012", offset, "Here is %s, which a document can't hold.", character(r))
}
