package structure

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

const (
	// longestNumber is how many letters or digits a number has at most.
	longestNumber = 9
	// longestCount is more than anybody counts to by hand: "2024." is a year.
	longestCount = 1000
)

// ScanNumber reads a number, a letter or a roman number with "." or ")" behind
// it, at the beginning of a text. Only what document.Numeral writes in the same
// way again is taken: not "01.", which would lose its zero.
func ScanNumber(s string) (m Marker, ok bool) {
	n := 0
	for n < len(s) && n < longestNumber && isAlnum(s[n]) {
		n++
	}
	if n == 0 || n == len(s) || s[n] != '.' && s[n] != ')' {
		return m, false
	}
	m.Word, m.Delimiter, m.Length = s[:n], s[n], n+1
	if m.digits() >= 0 {
		return m, m.Word[0] != '0' || n == 1
	}
	return m, m.letter() > 0 || m.roman() > 0
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// digits is the number that digits say, or -1.
func (m Marker) digits() int {
	n := 0
	for _, c := range []byte(m.Word) {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// letter is the number of a letter, or of one that is repeated as Word does
// after z (aa, bb); 0 for what is neither.
func (m Marker) letter() int {
	c := m.Word[0] | 0x20
	if c < 'a' || c > 'z' || strings.Trim(m.Word, m.Word[:1]) != "" {
		return 0
	}
	return (len(m.Word)-1)*26 + int(c-'a') + 1
}

// roman is the number of a roman one in its usual form up to xlix, or 0. Longer
// ones with other letters are rather words: "mix.", "civil)".
func (m Marker) roman() int {
	_, kind := m.kinds()
	for n := 1; n < 50; n++ {
		if document.Numeral(kind, n) == m.Word {
			return n
		}
	}
	return 0
}

// kinds are what letters can be: letters or a roman number, small or capital.
func (m Marker) kinds() (letter, roman document.ListKind) {
	if 'A' <= m.Word[0] && m.Word[0] <= 'Z' {
		return document.UpperLetter, document.UpperRoman
	}
	return document.LowerLetter, document.LowerRoman
}

// Ordinal is a number that is understood.
type Ordinal struct {
	Kind   document.ListKind
	Number int
}

// Ordinal tells letters from roman numbers: by the number before of its form, by
// the next marker where that is alike, and by what the list is known to be.
// Known says that it is known, and is the kind of the number before.
func (m Marker) Ordinal(before Ordinal, next Marker, known bool) Ordinal {
	if n := m.digits(); n >= 0 {
		return Ordinal{document.Decimal, n}
	}
	letterKind, romanKind := m.kinds()
	letter, roman := Ordinal{letterKind, m.letter()}, Ordinal{romanKind, m.roman()}
	switch {
	case roman.Number == 0:
		return letter
	case letter.Number == 0:
		return roman
	case before.Kind == letter.Kind && (known || letter.Number == before.Number+1):
		return letter
	case before.Kind == roman.Kind && (known || roman.Number == before.Number+1):
		return roman
	case next.Word != "" && next.letter() == letter.Number+1:
		return letter
	case roman.Number == 1 || len(m.Word) > 1 || before.Kind == roman.Kind || next.Word != "" && next.roman() == roman.Number+1:
		return roman
	}
	return letter
}

// Form is what tells the numbers of one list from those of another: digits,
// small or capital letters, and what stands behind them.
type Form struct{ form, delimiter byte }

// Form gives the form of a marker's number. All bullets have the same.
func (m Marker) Form() Form {
	switch {
	case m.Word == "":
		return Form{'-', m.Delimiter}
	case m.digits() >= 0:
		return Form{'1', m.Delimiter}
	case m.IsCapital():
		return Form{'A', m.Delimiter}
	}
	return Form{'a', m.Delimiter}
}

// IsCapital reports whether the number is a capital letter, or more of them.
func (m Marker) IsCapital() bool { return m.Word != "" && 'A' <= m.Word[0] && m.Word[0] <= 'Z' }

// Alike reports whether two markers can stand in one list, as far as their form
// tells.
func (m Marker) Alike(other Marker) bool { return m.Glyph == other.Glyph && m.Form() == other.Form() }

// Follows reports whether m is the number after another one, or the one after
// that, where somebody left one out.
func (m Marker) Follows(other Marker) bool {
	step := func(from, to int) bool { return to == from+1 || to == from+2 }
	switch {
	case m.Word == "" || !m.Alike(other):
		return false
	case m.digits() >= 0:
		return step(other.digits(), m.digits())
	}
	return m.letter() > 0 && other.letter() > 0 && step(other.letter(), m.letter()) ||
		m.roman() > 0 && other.roman() > 0 && step(other.roman(), m.roman())
}

// First reports whether m is the number that a list begins with.
func (m Marker) First() bool {
	return m.Word == "1" || strings.EqualFold(m.Word, "a") || strings.EqualFold(m.Word, "i")
}
