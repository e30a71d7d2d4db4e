package markdown

import (
	"cmp"
	"slices"
	"strings"
)

// sign is something in a text that means more than its characters.
type sign struct {
	kind       signKind
	start, end int // the whole, in bytes
	from, to   int // the text inside emphasis, strong and a link
	url        string
}

type signKind int

const (
	escapedSign signKind = iota // a backslash and the mark it protects
	softSign                    // a line end, shown as a space
	hardSign                    // a line end that is kept
	emphasisSign
	strongSign
	linkSign
)

// deepestSign is how many signs may stand inside each other. It stays well
// below the 64 levels beyond which gomarkdown drops text; marks deeper than
// that stay text. Sensible text has three: a link, strong, emphasis.
const deepestSign = 16

// scanner finds the signs of a text in time linear in its length.
type scanner struct {
	text     string
	escaped  int // where the last escape ended, or -1
	address  int // where the last bare address ended
	tokens   []token
	brackets []bracket
	closing  map[int]int // the partners of parentheses, once they are needed
	opaque   []extent    // what stays exactly as typed: images, refused links
	signs    []sign
	refused  []remark
}

// token is a run of emphasis marks, or an end of a link.
type token struct {
	kind          tokenKind
	at, length    int
	char          byte
	opens, closes bool
}

type tokenKind int

const (
	bracketToken tokenKind = iota // a bracket that begins nothing
	runToken
	linkStartToken
	linkEndToken
)

// scan gives the signs of a text in the order in which they begin, and what it
// refused, by offset in the text.
func scan(text string) ([]sign, []remark) {
	s := &scanner{text: text, escaped: -1}
	for i := 0; i < len(text); {
		if begins[text[i]] {
			i = s.step(i)
		} else {
			i++
		}
	}
	s.match()
	slices.SortFunc(s.signs, func(a, b sign) int { return cmp.Compare(a.start, b.start) })
	s.settle()
	return s.signs, s.refused
}

// begins are the bytes with which something begins that step knows.
var begins = func() (set [256]bool) {
	for _, b := range []byte("\\ \t\n*_[]:") {
		set[b] = true
	}
	return set
}()

// step reads what is at i and gives where the next thing is.
func (s *scanner) step(i int) int {
	rest := s.text[i:]
	switch c := rest[0]; c {
	case '\\':
		if escapes(rest) {
			s.signs = append(s.signs, sign{kind: escapedSign, start: i, end: i + 2})
			s.escaped = i + 2
			return i + 2
		}
		if strings.HasPrefix(rest, "\\\n") {
			s.signs = append(s.signs, sign{kind: hardSign, start: i, end: i + 2})
			return i + 2
		}
	case ' ', '\t', '\n':
		end := i
		for end < len(s.text) && (s.text[end] == ' ' || s.text[end] == '\t') {
			end++
		}
		if end == len(s.text) || s.text[end] != '\n' {
			return max(end, i+1)
		}
		kind := softSign
		if strings.HasSuffix(s.text[i:end], "  ") {
			kind = hardSign
		}
		s.signs = append(s.signs, sign{kind: kind, start: i, end: end + 1})
		return end + 1
	case '*', '_':
		length := len(rest) - len(strings.TrimLeft(rest, rest[:1]))
		t := token{kind: runToken, at: i, length: length, char: c}
		t.opens, t.closes = s.flanks(i, i+length)
		s.tokens = append(s.tokens, t)
		return i + length
	case '[':
		image := i > 0 && s.text[i-1] == '!' && s.escaped != i
		s.brackets = append(s.brackets, bracket{at: i, token: len(s.tokens), image: image})
		s.tokens = append(s.tokens, token{kind: bracketToken, at: i})
	case ']':
		return s.closeBracket(i)
	case ':':
		if i >= s.address && strings.HasPrefix(rest, "://") {
			s.address = i + bareAddress(rest)
		}
	}
	return i + 1
}

// settle leaves out the signs that don't count: escapes within what stays as
// typed, and what is nested too deeply.
func (s *scanner) settle() {
	kept := s.signs[:0]
	var ends []int // of the signs that the next one may be inside
	opaque := s.opaque
	for _, g := range s.signs {
		for len(opaque) > 0 && opaque[0].to <= g.start {
			opaque = opaque[1:]
		}
		for len(ends) > 0 && ends[len(ends)-1] <= g.start {
			ends = ends[:len(ends)-1]
		}
		if g.kind == escapedSign && len(opaque) > 0 && opaque[0].from <= g.start {
			continue
		}
		if g.kind >= emphasisSign {
			if len(ends) == deepestSign {
				continue
			}
			ends = append(ends, g.end)
		}
		kept = append(kept, g)
	}
	s.signs = kept
}

// escapes reports whether text begins with a backslash that protects the mark
// behind it. Before anything but ASCII punctuation a backslash is itself text.
func escapes(text string) bool {
	return len(text) > 1 && text[0] == '\\' && isMark(rune(text[1]))
}

// isMark reports whether r is ASCII punctuation.
func isMark(r rune) bool {
	return r > ' ' && r < 0x7f && !isAlnum(byte(r))
}
