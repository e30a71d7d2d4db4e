package clipboard

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// marker is what looks like the mark of an item at the beginning of a line.
type marker struct {
	// glyph is a bullet's, 0 for a number; sure says that it is nothing else.
	glyph rune
	sure  bool
	// word is a number's as typed, and delimiter what follows it.
	word      string
	delimiter byte
	// lead is how far the marker is indented, in twips, and length the bytes of
	// all of it, with the gap behind.
	lead, length int
	// wide says that the gap behind is more than a space.
	wide bool
}

const (
	tabWidth   = 720 // Word's usual distance of tab stops, in twips
	spaceWidth = 60  // about a space of 12 points
	// longestMark is how many letters or digits a number has at most.
	longestMark = 9
)

// Bullets, and marks that are bullets only where something else says so. Boxes
// and ticks are none of them: they tell what is done from what isn't.
const (
	sureBullets   = "•●○◦▪▫■◾◼⦁∙·‣⁃➢➤►▶▸❖◆◇★§"
	unsureBullets = "-–—*o+"
)

// scanMarker reads the marker at the beginning of a line. Words must follow.
func scanMarker(s string) (m marker, ok bool) {
	at := 0
	for at < len(s) {
		if s[at] == '\t' {
			m.lead += tabWidth
		} else if s[at] == ' ' {
			m.lead += spaceWidth
		} else if strings.HasPrefix(s[at:], "\u00a0") {
			m.lead += spaceWidth
			at++ // of two bytes
		} else {
			break
		}
		at++
	}
	glyph, size := utf8.DecodeRuneInString(s[at:])
	switch {
	case at == len(s):
		return m, false
	case strings.ContainsRune(sureBullets, glyph) || isPrivate(glyph):
		m.glyph, m.sure = glyph, true
		at += size
	case strings.ContainsRune(unsureBullets, glyph):
		m.glyph = glyph
		at += size
	default:
		number, found := numberMarker(s[at:min(len(s), at+longestMark+1)])
		if !found {
			return m, false
		}
		m.word, m.delimiter = number.word, number.delimiter
		at += len(m.word) + 1
	}
	gap := 0
	for at < len(s) {
		if s[at] == '\t' {
			m.wide = true
		} else if strings.HasPrefix(s[at:], "\u00a0") {
			at++
		} else if s[at] != ' ' {
			break
		}
		at++
		gap++
	}
	m.wide = m.wide || gap > 1
	next, _ := utf8.DecodeRuneInString(s[at:])
	switch {
	case at == len(s):
		return m, false
	case next == m.glyph && next != 'o' || gap == 0 && (strings.ContainsRune(sureBullets, next) || unicode.Is(unicode.So, next)):
		return m, false // a row of signs: "* * *", "★★☆"
	case m.glyph == '§' && (!m.wide || '0' <= s[at] && s[at] <= '9'):
		return m, false // of a law
	case gap == 0 && (!m.sure || m.glyph == '·'):
		return m, false // only what is nothing but a bullet may touch its word
	}
	m.length = at
	return m, true
}

// numberMarker reads a number or a letter with "." or ")" behind it.
func numberMarker(s string) (m marker, ok bool) {
	n := 0
	for n < len(s) && isAlnum(s[n]) {
		n++
	}
	if n == 0 || n == len(s) || s[n] != '.' && s[n] != ')' {
		return m, false
	}
	m.word, m.delimiter = s[:n], s[n]
	if m.digits() > 0 && m.word[0] == '0' {
		return m, false // it would be shown without the zero
	}
	return m, m.digits() >= 0 || m.letter() > 0 || m.roman() > 0
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
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

// letter is the number of a letter, or of one that Word doubles after z, or 0.
func (m marker) letter() int {
	c := m.word[:min(1, len(m.word))] + " "
	if c[0]|0x20 < 'a' || c[0]|0x20 > 'z' || strings.Trim(m.word, c[:1]) != "" {
		return 0
	}
	return (len(m.word)-1)*26 + int(c[0]|0x20-'a') + 1
}

// roman is the number of a roman one in its usual form up to xlix, or 0. Longer
// ones are rather words: "mix.", "civil)".
func (m marker) roman() int {
	_, kind := m.kinds()
	for n := 1; n < 50; n++ {
		if document.Numeral(kind, n) == m.word {
			return n
		}
	}
	return 0
}

// kinds are what a letter can be: a letter or a roman number, small or capital.
func (m marker) kinds() (letter, roman document.ListKind) {
	if m.word != "" && m.word[0] >= 'A' && m.word[0] <= 'Z' {
		return document.UpperLetter, document.UpperRoman
	}
	return document.LowerLetter, document.LowerRoman
}

// ordinal is a marker that is understood.
type ordinal struct {
	kind   document.ListKind
	number int
}

// ordinal tells letters from roman numbers: by what the list is known to be, by
// the item before, and by the next marker.
func (m marker) ordinal(before ordinal, next marker, known bool) ordinal {
	if n := m.digits(); n >= 0 {
		return ordinal{document.Decimal, n}
	}
	letterKind, romanKind := m.kinds()
	letter, roman := ordinal{letterKind, m.letter()}, ordinal{romanKind, m.roman()}
	switch {
	case roman.number == 0:
		return letter
	case letter.number == 0:
		return roman
	case before.kind == letter.kind && (known || letter.number == before.number+1):
		return letter
	case before.kind == roman.kind && (known || roman.number == before.number+1):
		return roman
	case next.word != "" && next.letter() == letter.number+1:
		return letter
	case roman.number == 1 || before.kind == roman.kind || next.word != "" && next.roman() == roman.number+1:
		return roman
	}
	return letter
}

// alike reports whether two markers can stand in one list, as far as their form
// tells.
func (m marker) alike(other marker) bool {
	return m.glyph == other.glyph && m.delimiter == other.delimiter && m.form() == other.form()
}

// form is what tells the numbers of one list from those of another.
type form struct{ form, delimiter byte }

func (m marker) of() form { return form{m.form(), m.delimiter} }

// form tells digits from small and capital letters.
func (m marker) form() byte {
	letter, _ := m.kinds()
	switch {
	case m.word == "":
		return '-'
	case m.digits() >= 0:
		return '1'
	case letter == document.UpperLetter:
		return 'A'
	}
	return 'a'
}

// follows reports whether m is the number after another one, or the one after
// that, where somebody left one out.
func (m marker) follows(other marker) bool {
	step := func(from, to int) bool { return from > 0 && (to == from+1 || to == from+2) }
	switch {
	case m.word == "" || !m.alike(other):
		return false
	case m.digits() >= 0:
		return step(other.digits(), m.digits())
	}
	return step(other.letter(), m.letter()) || step(other.roman(), m.roman())
}

// first reports whether m is what a list begins with.
func (m marker) first() bool {
	return m.word == "1" || strings.EqualFold(m.word, "a") || strings.EqualFold(m.word, "i")
}
