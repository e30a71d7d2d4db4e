package structure

import (
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// marker is what looks like the mark of an item at the beginning of a text.
type marker struct {
	// glyph is a bullet's, 0 for a number.
	glyph rune
	// sure says that the glyph is nothing but a bullet.
	sure bool
	// word is a number's as typed, and delimiter what follows it.
	word      string
	delimiter byte
	// lead is what stands before the marker, in twips; length is the bytes of
	// all of it, the gap behind it included.
	lead, length int
	// tab says that a tab stands in the gap, wide that it is more than a space.
	tab, wide bool
}

const (
	tabWidth   = 720 // Word's default tab stop, in twips
	spaceWidth = 60  // about a space of 12 points, in twips
)

// sureBullets are bullets wherever they stand at the beginning of a paragraph;
// unsureBullets are other marks as well. Boxes, ticks and crosses are none: they
// tell what is done from what isn't, and any bullet comes out as the same one.
const (
	sureBullets   = "•●○◦▪▫■◾◼⦁∙·‣⁃➢➤►▶▸❖◆◇★"
	unsureBullets = "-–—*o>+"
)

// scanMarker reads the marker at the beginning of a text, the blanks before it
// and the gap behind it. Words must follow on the same line.
func scanMarker(s string) (m marker, ok bool) {
	at := 0
	for at < len(s) {
		switch {
		case s[at] == '\t':
			m.lead += tabWidth
		case s[at] == ' ':
			m.lead += spaceWidth
		case strings.HasPrefix(s[at:], "\u00a0"):
			m.lead += spaceWidth
			at++ // of two bytes
		default:
			goto mark
		}
		at++
	}
mark:
	glyph, size := utf8.DecodeRuneInString(s[at:])
	switch {
	case at == len(s):
		return m, false
	case strings.ContainsRune(sureBullets, glyph) || 0xf000 <= glyph && glyph <= 0xf0ff:
		m.glyph, m.sure = glyph, true
		at += size
	case strings.ContainsRune(unsureBullets, glyph):
		m.glyph = glyph
		at += size
	default:
		end := at
		for end < len(s) && end-at < longestWord && isAlnum(s[end]) {
			end++
		}
		if end == at || end == len(s) || s[end] != '.' && s[end] != ')' {
			return m, false
		}
		m.word, m.delimiter = s[at:end], s[end]
		if !m.isNumber() {
			return m, false
		}
		at = end + 1
	}
	gap := at
	for at < len(s) {
		switch {
		case s[at] == '\t':
			m.tab = true
			at++
		case s[at] == ' ':
			at++
		case strings.HasPrefix(s[at:], "\u00a0"):
			at += len("\u00a0")
		default:
			m.wide = at-gap > 1
			m.length = at
			return m, at > gap && s[at] != '\n'
		}
	}
	return m, false
}

// longestWord is the longest number that is taken for a marker: "xxxviii".
const longestWord = 7

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// isNumber reports whether the word is a number in one form: at most three
// digits without a leading zero, one letter, or a roman number.
func (m marker) isNumber() bool {
	if w := m.word; '0' <= w[0] && w[0] <= '9' {
		return len(w) <= 3 && strings.Trim(w, "0123456789") == "" && (w[0] != '0' || len(w) == 1)
	}
	return m.letter() > 0 || m.roman() > 0
}

// digits is the number that digits say, or -1.
func (m marker) digits() int {
	n := 0
	for _, c := range []byte(m.word) {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// letter is the number of a single letter, or 0.
func (m marker) letter() int {
	if len(m.word) != 1 || m.word[0]|0x20 < 'a' || m.word[0]|0x20 > 'z' {
		return 0
	}
	return int(m.word[0]|0x20-'a') + 1
}

// roman is the number of a roman one in its usual form up to xxxix, or 0.
// Longer ones with other letters are rather words: "mix.", "civil)".
func (m marker) roman() int {
	kind := m.romanKind()
	for n := 1; n < 40; n++ {
		if document.Numeral(kind, n) == m.word {
			return n
		}
	}
	return 0
}

func (m marker) upper() bool { return m.word != "" && 'A' <= m.word[0] && m.word[0] <= 'Z' }

func (m marker) romanKind() document.ListKind {
	if m.upper() {
		return document.UpperRoman
	}
	return document.LowerRoman
}

func (m marker) letterKind() document.ListKind {
	if m.upper() {
		return document.UpperLetter
	}
	return document.LowerLetter
}

// alike reports whether two markers can stand in one list, as far as their form
// tells.
func (m marker) alike(other marker) bool {
	return m.glyph == other.glyph && m.delimiter == other.delimiter && m.form() == other.form()
}

// form tells digits from small and capital letters.
func (m marker) form() byte {
	switch {
	case m.word == "":
		return '-'
	case m.digits() >= 0:
		return '1'
	case m.upper():
		return 'A'
	}
	return 'a'
}

// follows reports whether m is the number after another one, or the one after
// that, where somebody left one out.
func (m marker) follows(other marker) bool {
	step := func(from, to int) bool { return to == from+1 || to == from+2 }
	switch {
	case m.word == "" || !m.alike(other):
		return false
	case m.digits() >= 0:
		return step(other.digits(), m.digits())
	}
	return m.letter() > 0 && other.letter() > 0 && step(other.letter(), m.letter()) ||
		m.roman() > 0 && other.roman() > 0 && step(other.roman(), m.roman())
}

// first reports whether m is the number that a list begins with.
func (m marker) first() bool {
	return m.word == "1" || strings.EqualFold(m.word, "a") || strings.EqualFold(m.word, "i")
}
