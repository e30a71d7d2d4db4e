package wml

import (
	"strconv"
	"strings"
)

// Symbol is what a font of symbols shows for a character, as the character of
// Unicode that looks the same; false where that is not known, and always for any
// other font. Programs write these characters as the letters that lie below
// them, up to U+00FF, or at U+F020 to U+F0FF. Each font of symbols that is known
// has the space.
func Symbol(font string, r rune) (rune, bool) { return glyph(fontTable(font), r) }

// symbolElement is the character of a w:sym: that of Unicode where it is known
// what the font shows there, and else the one that the file names.
func symbolElement(font, code string) string {
	n, err := strconv.ParseUint(strings.TrimSpace(code), 16, 32)
	if err != nil || !isCharacter(rune(n)) {
		return ""
	}
	return string(unicodeOf(fontTable(font), rune(n)))
}

// symbolField is what a SYMBOL field shows, by the words behind its name: the
// number of a character, and behind \f a font.
func symbolField(words []string) string {
	font, code := "", ""
	for i, w := range words {
		switch {
		case i == 0:
			code = w
		case strings.EqualFold(words[i-1], `\f`):
			font = w
		}
	}
	n, err := strconv.ParseUint(code, 0, 32)
	if err != nil || !isCharacter(rune(n)) {
		return ""
	}
	return string(unicodeOf(fontTable(font), rune(n)))
}

// isCharacter says whether XML allows a character.
func isCharacter(r rune) bool {
	return r >= ' ' && r < 0xD800 || r > 0xDFFF && r < 0xFFFE || r > 0xFFFF && r <= 0x10FFFF
}

// unicode is a text with the characters of symbol fonts, which stand at U+F020
// to U+F0FF, as those of Unicode where they are known.
func (r *reader) unicode(text string, look runLook) string {
	if strings.IndexByte(text, privateLead) < 0 {
		return text
	}
	font := look.font
	if cs := r.styles.character(look.style); font == "" && cs != nil {
		font = cs.look.font
	}
	table := fontTable(font)
	if table == nil {
		return text
	}
	var b strings.Builder
	for _, c := range text {
		if c >= privateFrom && c <= privateTo {
			b.WriteRune(unicodeOf(table, c))
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// The place of symbol fonts in Unicode, and the byte with which its characters
// begin in UTF-8.
const (
	privateFrom = 0xF020
	privateTo   = 0xF0FF
	privateLead = 0xEF
)

// unicodeOf is a character of a symbol font in Unicode, or the character itself
// where that is not known.
func unicodeOf(table map[byte]rune, c rune) rune {
	if known, ok := glyph(table, c); ok {
		return known
	}
	return c
}

// glyph looks a character up in a symbol font, wherever of the two places it
// stands.
func glyph(table map[byte]rune, c rune) (known rune, ok bool) {
	if c >= privateFrom && c <= privateTo {
		c -= 0xF000
	}
	if c < 0 || c > 0xFF {
		return 0, false
	}
	known, ok = table[byte(c)]
	return known, ok
}

// fontTable is what a symbol font shows, nil for a font that is none.
func fontTable(font string) map[byte]rune {
	switch strings.ToLower(strings.TrimSpace(font)) {
	case "symbol", "symbolmt", "symbol mt":
		return symbolFont
	case "wingdings":
		return wingdings
	case "wingdings 2":
		return wingdings2
	case "wingdings 3":
		return wingdings3
	case "webdings":
		return webdings
	}
	return nil
}
