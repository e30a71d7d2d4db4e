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

// symbols are what the fonts of symbols show for the characters that are used as
// bullets and ticks. Programs write them as the letters that lie below them, or
// at U+F000 and up.
var symbols = map[string]map[rune]rune{
	"wingdings": {
		0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x74: '⧫', 0x75: '◆', 0x76: '❖',
		0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '◻', 0xd8: '➢', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓',
		0xfd: '☒', 0xfe: '☑', 0x4a: '☺', 0x4c: '☹', 0xdf: '←', 0xe1: '↑', 0xe2: '↓', 0xab: '★',
	},
	"wingdings 2": {0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x97: '●', 0xa3: '□'},
	"wingdings 3": {0x7d: '▶'},
	"webdings":    {0x61: '✔', 0x63: '□', 0x67: '■', 0x6e: '●'},
	"symbol": {
		0xb7: '•', 0xa8: '♦', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xa3: '≤', 0xb4: '×', 0xb8: '÷', 0xb9: '≠', 0xae: '→',
		0xac: '←', 0xde: '⇒', 0xd7: '⋅', 0x61: 'α', 0x62: 'β', 0x44: 'Δ', 0x53: 'Σ', 0x6d: 'μ', 0x70: 'π',
	},
}

// symbolFont gives the name of a font of symbols in a list of fonts, "" where
// the first is none.
func symbolFont(family string) string {
	first, _, _ := strings.Cut(family, ",")
	name := strings.ToLower(strings.Trim(first, ` "'`))
	if _, ok := symbols[name]; ok {
		return name
	}
	return ""
}

// ownInSymbol are the characters that the font Symbol shows as they are.
const ownInSymbol = " !#%&()+,./0123456789:;<=>?[]_{|}"

// isPrivate reports whether a character has a meaning in a font of symbols alone.
func isPrivate(r rune) bool { return r >= 0xf020 && r <= 0xf0ff }

// symbol is a character of a font of symbols in Unicode, or the character
// itself where that is not known.
func symbol(font string, r rune) rune {
	code := r
	if isPrivate(r) {
		code -= 0xf000
	}
	if known, ok := symbols[font][code]; ok {
		return known
	}
	if font == "symbol" && strings.ContainsRune(ownInSymbol, code) {
		return code
	}
	return r
}

// plainSymbol is a character of plain text, in which no font is known. It is
// taken for what such a character most often is.
func plainSymbol(r rune) rune {
	if !isPrivate(r) || r < 0xf080 {
		return r
	}
	if known := symbol("wingdings", r); known != r {
		return known
	}
	return symbol("symbol", r)
}
