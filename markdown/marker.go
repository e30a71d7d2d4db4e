package markdown

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// marker is what stands before an item: a bullet, or a number with its
// delimiter. Whether "i" is a letter or a roman one is not known before its
// siblings are (see listKinds).
type marker struct {
	class     class
	word      string // "3", "iv", "B"; empty for a bullet
	delimiter byte   // '.' or ')'; 0 for a bullet
	doubled   bool   // a letter beyond z (aa, bb), after one that leads up to it
}

// class is what can be told from a marker alone.
type class byte

const (
	bulletMarker class = iota
	digitMarker
	lowerMarker
	upperMarker
)

const (
	longestNumber  = 9  // digits, as in CommonMark
	longestRoman   = 15 // mmmdccclxxxviii
	longestLetters = 30 // the 780th, where document.Marker's letters end
	highestRoman   = 3999
)

// scanMarker reads the marker that a line begins with, and gives its length in
// bytes. A blank or the end of the line must follow. Some markers (aa, bb) are
// only markers after a sibling that leads up to them: prev, or nil.
func scanMarker(line string, prev *marker) (m marker, length int, ok bool) {
	if line == "" || isRule(line) {
		return marker{}, 0, false
	}
	switch line[0] {
	case '-', '*', '+':
		return marker{}, 1, endsMarker(line[1:])
	}
	n := 0
	for n < len(line) && n <= longestLetters && isAlnum(line[n]) {
		n++
	}
	if n == 0 || n == len(line) || line[n] != '.' && line[n] != ')' || !endsMarker(line[n+1:]) {
		return marker{}, 0, false
	}
	m = marker{word: line[:n], delimiter: line[n]}
	switch {
	case all(m.word, '0', '9'):
		m.class = digitMarker
		// A number with a leading zero would be shown without it.
		ok = n <= longestNumber && (n == 1 || m.word[0] != '0')
	case all(m.word, 'a', 'z'):
		m.class = lowerMarker
	case all(m.word, 'A', 'Z'):
		m.class = upperMarker
	}
	if m.class >= lowerMarker {
		m.doubled = prev != nil && m.goesOn(*prev)
		ok = n == 1 || m.doubled || m.roman() > 0
	}
	return m, n + 1, ok
}

// endsMarker reports whether a marker can end before rest.
func endsMarker(rest string) bool { return rest == "" || rest[0] == ' ' || rest[0] == '\t' }

// isRule reports whether a line is drawn: three or more of the same mark and
// nothing else. "* * *" and "- - -" are no items.
func isRule(line string) bool {
	return strings.Contains("-*_", line[:1]) && strings.Trim(line, line[:1]+blanks) == "" && strings.Count(line, line[:1]) >= 3
}

// alike reports whether two siblings can belong to one list, as far as their
// markers alone tell.
func (m marker) alike(other marker) bool {
	return m.class == other.class && m.delimiter == other.delimiter
}

// opens reports whether m can begin a list directly below a line of text. A
// wrapped line may well start with "2024." or "b)".
func (m marker) opens() bool {
	return m.class == bulletMarker || m.word == "1" || strings.EqualFold(m.word, "a") || strings.EqualFold(m.word, "i")
}

// short reports whether m is more likely a number than the end of a sentence,
// as a year or "mix." is.
func (m marker) short() bool {
	if m.class == digitMarker {
		return len(m.word) <= 3
	}
	return len(m.word) <= 1 || strings.Trim(m.word, "ivxIVX") == ""
}

// follows reports whether m can go on after its sibling directly below a line of
// text: with a marker of the same class, or with the very next number, whatever
// is typed around it. "mix." below an item "a." is a word.
func (m marker) follows(sibling marker) bool {
	switch {
	case !m.alike(sibling):
		return m.isNext(sibling)
	case m.class >= lowerMarker && len(m.word) > 1:
		return m.goesOn(sibling) || sibling.roman() > 0
	}
	return true
}

// isNext reports whether m is the next number after its sibling: 2. after 1),
// or B. after a.
func (m marker) isNext(sibling marker) bool {
	if m.class == digitMarker || sibling.class == digitMarker {
		return m.class == sibling.class && m.number() == sibling.number()+1
	}
	return m.roman() > 0 && m.roman() == sibling.roman()+1 && sibling.roman() > 0 ||
		len(m.word) == 1 && len(sibling.word) == 1 && m.letter() == sibling.letter()+1
}

// goesOn reports whether m is a doubled letter that the sibling before it leads
// up to: z, or another doubled letter.
func (m marker) goesOn(sibling marker) bool {
	return m.alike(sibling) && m.letter() > 26 && (sibling.doubled || strings.EqualFold(sibling.word, "z"))
}

// number is what a marker of digits says.
func (m marker) number() int {
	n, _ := strconv.Atoi(m.word) // nine digits at most
	return n
}

// letter is the marker's number if it is a letter (a is 1, z is 26, aa is 27,
// bb is 28), or 0.
func (m marker) letter() int {
	first := byte('a')
	if m.class == upperMarker {
		first = 'A'
	}
	if m.class < lowerMarker || len(m.word) > longestLetters || strings.Trim(m.word, m.word[:1]) != "" {
		return 0
	}
	return (len(m.word)-1)*26 + int(m.word[0]-first) + 1
}

// roman is the marker's number if it is a roman one in its usual form, or 0.
func (m marker) roman() int {
	if m.class < lowerMarker || len(m.word) > longestRoman {
		return 0
	}
	n, last := 0, 0
	for i := len(m.word) - 1; i >= 0; i-- {
		value := romanDigit(m.word[i])
		if value == 0 {
			return 0
		}
		if value < last {
			n -= value
		} else {
			n += value
			last = value
		}
	}
	kind := document.LowerRoman
	if m.class == upperMarker {
		kind = document.UpperRoman
	}
	if n < 1 || n > highestRoman || document.Numeral(kind, n) != m.word {
		return 0
	}
	return n
}

func romanDigit(c byte) int {
	switch c | 0x20 {
	case 'i':
		return 1
	case 'v':
		return 5
	case 'x':
		return 10
	case 'l':
		return 50
	case 'c':
		return 100
	case 'd':
		return 500
	case 'm':
		return 1000
	}
	return 0
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func all(s string, from, to byte) bool {
	for i := range len(s) {
		if s[i] < from || s[i] > to {
			return false
		}
	}
	return true
}
