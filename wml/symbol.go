package wml

import (
	"strconv"
	"strings"
)

// symbol is the character of a w:sym: that of Unicode where it is known what
// the font shows there, and else the one that the file names.
func symbol(font, code string) string {
	n, err := strconv.ParseUint(strings.TrimSpace(code), 16, 32)
	if err != nil || !isCharacter(rune(n)) {
		return ""
	}
	return unicodeOf(fontTable(font), rune(n))
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
	return unicodeOf(fontTable(font), rune(n))
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
			b.WriteString(unicodeOf(table, c))
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

// unicodeOf is a character of a symbol font in Unicode.
func unicodeOf(table map[byte]rune, c rune) string {
	at := c
	if at >= privateFrom && at <= privateTo {
		at -= 0xF000
	}
	if at < 0x100 {
		if r, ok := table[byte(at)]; ok {
			return string(r)
		}
	}
	return string(c)
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
