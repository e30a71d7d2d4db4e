package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dashes are the bullets that can be a minus, and minus is one.
const (
	dashes = "-–—−"
	minus  = '−'
)

// Signs tells which of the markers that stand together are no bullets but signs
// of their text: "+ 12% in math" and "- 5% in reading" say what grew and what
// fell, and "> 90%" is more than that. As bullets all of them would look alike.
// The Lead of each says where it stands on the page.
//
// A plus or a comparison before a number is such a sign, and with it all the
// others of its kind; so are pluses and dashes that stand together. A dash is
// one where a number follows it and all those beside it. Dashes of which some
// stand before numbers and others before words are a list. A real minus sign is
// never a bullet.
func Signs(run []Marker) []bool {
	var plus, dashed bool
	counted := map[rune]bool{}
	for _, m := range run {
		plus = plus || m.Glyph == '+'
		dashed = dashed || isDash(m.Glyph)
		counted[m.Glyph] = counted[m.Glyph] || m.Counted
	}
	signs := make([]bool, len(run))
	worded := wordedDashes(run)
	for i, m := range run {
		switch {
		case isDash(m.Glyph):
			signs[i] = plus || m.Glyph == minus || !worded[i]
		case m.Glyph == '+':
			signs[i] = dashed || counted['+']
		case m.Glyph == '>':
			signs[i] = counted['>']
		}
	}
	return signs
}

// wordedDashes tells the dashes before words, and those beside one of them: of
// the same glyph, as far indented, and only with what is indented further
// between them.
func wordedDashes(run []Marker) []bool {
	type siblings struct {
		glyph  rune
		edge   int
		worded bool
	}
	var open []*siblings // from the outermost in
	groups := make([]*siblings, len(run))
	for i, m := range run {
		for len(open) > 0 && open[len(open)-1].edge > m.Lead+nearby {
			open = open[:len(open)-1]
		}
		if last := len(open) - 1; last < 0 || open[last].edge < m.Lead-nearby {
			open = append(open, &siblings{glyph: m.Glyph, edge: m.Lead})
		} else if open[last].glyph != m.Glyph {
			open[last] = &siblings{glyph: m.Glyph, edge: m.Lead}
		}
		groups[i] = open[len(open)-1]
		groups[i].worded = groups[i].worded || !m.Counted
	}
	worded := make([]bool, len(run))
	for i, g := range groups {
		worded[i] = g.worded
	}
	return worded
}

func isDash(r rune) bool { return r != 0 && strings.ContainsRune(dashes, r) }

// beginsWithNumber reports whether a text begins with a number as people write
// one: "5%", "$5", ".5", "~5", "½".
func beginsWithNumber(s string) bool {
	for _, r := range s {
		if unicode.IsNumber(r) {
			return true
		}
		if !unicode.Is(unicode.Sc, r) && !strings.ContainsRune(".,~≈±<>≤≥(", r) {
			return false
		}
	}
	return false
}

// isExplained reports whether what follows a glyph explains it, as a legend
// does: "◦ = state average".
func isExplained(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '='
}
