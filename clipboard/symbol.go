package clipboard

import (
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/wml"
)

// symbolFont gives the name of a font of symbols in a list of fonts, "" where
// the first is none.
func symbolFont(family string) string {
	first, _, _ := strings.Cut(family, ",")
	name := strings.Trim(first, ` "'`)
	if _, ok := wml.Symbol(name, ' '); ok {
		return name
	}
	return ""
}

// symbol is a character of a font of symbols in Unicode, or the character
// itself where that is not known. White space of any kind is HTML's and none of
// the font, which has a sign in the place of the no-break space.
func symbol(font string, r rune) rune {
	if unicode.IsSpace(r) {
		return r
	}
	if known, ok := wml.Symbol(font, r); ok {
		return known
	}
	return r
}

// In plain text no font is known. These are the characters that most often are
// bullets, ticks and arrows of Wingdings, and signs of Symbol.
const (
	oftenWingdings = "\uf09f\uf0a1\uf0a7\uf0a8\uf0ab\uf0d8\uf0df\uf0e0\uf0e1\uf0e2\uf0e8\uf0f0\uf0fb\uf0fc\uf0fd\uf0fe"
	oftenSymbol    = "\uf0a3\uf0ac\uf0ae\uf0b0\uf0b1\uf0b3\uf0b4\uf0b7\uf0b8\uf0b9\uf0d7\uf0de"
)

// plainSymbol is a character of plain text. It is taken for what such a
// character most often is; one that could be anything stays as it is.
func plainSymbol(r rune) rune {
	switch {
	case strings.ContainsRune(oftenWingdings, r):
		return symbol("wingdings", r)
	case strings.ContainsRune(oftenSymbol, r):
		return symbol("symbol", r)
	}
	return r
}
