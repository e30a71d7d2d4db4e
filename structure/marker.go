package structure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Marker is what looks like the mark of an item at the beginning of a text.
// Whether it is one is for others to judge, by what stands around it.
type Marker struct {
	// Glyph is a bullet's, 0 for a number.
	Glyph rune
	// Sure says that the glyph is nothing but a bullet.
	Sure bool
	// Counted says that a number follows the glyph.
	Counted bool
	// Word is a number's as typed, and Delimiter what follows it: '.' or ')'.
	Word      string
	Delimiter byte
	// Lead is how far the marker is indented, in twips.
	Lead int
	// Gap is how many blanks stand behind it, Tab says that one of them is a
	// tab, and Wide that they are more than a space.
	Gap       int
	Tab, Wide bool
	// Length is the bytes of all of it, the blanks on both sides included.
	Length int
}

// sureBullets are bullets wherever they stand at the beginning of a paragraph;
// unsureBullets are other marks as well. Boxes, ticks and crosses are none: they
// tell what is done from what isn't, and any bullet comes out as the same one.
// Nor are stars and diamonds, which rate and which legends explain.
const (
	sureBullets   = "•●○◦▪▫■◾◼⦁∙·‣⁃➢➤►▶▸"
	unsureBullets = "-–—−*o>+§"
)

// ScanMarker reads the marker at the beginning of a text, the blanks before it
// and those behind it. Words must follow. It takes all that is a marker in any
// kind of text: a bullet that touches its word, a mark of quoted mail and a
// section sign among them.
func ScanMarker(s string) (m Marker, ok bool) {
	lead, at := Lead(s)
	glyph, size := utf8.DecodeRuneInString(s[at:])
	switch {
	case at == len(s):
		return m, false
	case strings.ContainsRune(sureBullets, glyph) || glyph >= 0xf020 && glyph <= 0xf0ff: // of a font of symbols
		m.Glyph, m.Sure = glyph, true
		at += size
	case strings.ContainsRune(unsureBullets, glyph):
		m.Glyph = glyph
		at += size
	default:
		if m, ok = ScanNumber(s[at:]); !ok || m.digits() >= longestCount {
			return m, false
		}
		at += m.Length
	}
	m.Lead = lead
	for at < len(s) {
		size := blank(s[at:])
		if size == 0 {
			break
		}
		m.Tab = m.Tab || s[at] == '\t'
		m.Gap++
		at += size
	}
	m.Wide = m.Tab || m.Gap > 1
	m.Length = at
	next, _ := utf8.DecodeRuneInString(s[at:])
	switch {
	case at == len(s):
		return m, false
	case next == m.Glyph && next != 'o':
		return m, false // a row of signs: "* * *", "○ ○ ●"
	case m.Gap == 0 && (strings.ContainsRune(sureBullets, next) || unicode.Is(unicode.So, next)):
		return m, false // and one without blanks: "●○○"
	case m.Glyph != 0 && isExplained(s[at:]):
		return m, false
	}
	m.Counted = m.Glyph != 0 && beginsWithNumber(s[at:])
	return m, true
}

const (
	tabWidth   = 720 // Word's default tab stop, in twips
	spaceWidth = 60  // about a space of 12 points, in twips
)

// Lead is how far the blanks at the beginning of a text indent it, in twips, and
// how many bytes they are.
func Lead(s string) (twips, length int) {
	for length < len(s) {
		size := blank(s[length:])
		if size == 0 {
			break
		}
		if s[length] == '\t' {
			twips += tabWidth
		} else {
			twips += spaceWidth
		}
		length += size
	}
	return twips, length
}

// blank is the bytes of the blank at the beginning of a text that has one: a
// space, a tab or a no-break space; else 0.
func blank(s string) int {
	switch {
	case s[0] == ' ' || s[0] == '\t':
		return 1
	case strings.HasPrefix(s, "\u00a0"):
		return len("\u00a0")
	}
	return 0
}

// scanMarker is ScanMarker for what stands in a Word file. There a section sign
// is one of a law, a bullet that touches its word can be anything, and words
// follow on the same line. Bullets of fonts have become labels before.
func scanMarker(s string) (Marker, bool) {
	m, ok := ScanMarker(s)
	return m, ok && m.Glyph != '§' && m.Gap > 0 && s[m.Length] != '\n'
}
