package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestRun is how many marks in a row can be emphasis. A longer row is a line
// to write on.
const longestRun = 3

// flanks decides whether the run of marks between from and to can begin
// emphasis, and whether it can end it. It hugs words on the inside and has
// space or punctuation on the outside, so that 2*3*4, snake_case, "* note" and
// "(*)" stay what they are. Within an address it is part of the address.
func (s *scanner) flanks(from, to int) (opens, closes bool) {
	if to-from > longestRun || from < s.address {
		return false, false
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:from])
	after, _ := utf8.DecodeRuneInString(s.text[to:])
	if from == 0 {
		before = ' '
	}
	if to == len(s.text) {
		after = ' '
	}
	beforeEscaped, afterEscaped := s.escaped == from, escapes(s.text[to:])
	if !beforeEscaped && !afterEscaped && quotes(before, after) {
		return false, false
	}
	opens = isOutside(before) && (afterEscaped || canStart(after))
	closes = isOutside(after) && (beforeEscaped || canEnd(before))
	return opens, closes
}

// isOutside reports whether r may stand beside emphasis on its outside.
func isOutside(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)
}

// canStart reports whether emphasis may start with r.
func canStart(r rune) bool {
	if isMark(r) {
		return strings.ContainsRune(`([{"'$#&@<*_`, r)
	}
	return !unicode.IsSpace(r)
}

// canEnd reports whether emphasis may end with r.
func canEnd(r rune) bool {
	return !unicode.IsSpace(r) && !strings.ContainsRune("([{", r)
}

// quotes reports whether two characters quote what is between them: a mark that
// is quoted is only spoken of.
func quotes(before, after rune) bool {
	if before == '"' || before == '\'' {
		return before == after
	}
	return unicode.Is(unicode.Pi, before) && unicode.Is(unicode.Pf, after)
}

// opener is a run that waits for its end, with the marks that are left of it.
type opener struct {
	at, left int
	char     byte
}

// matcher pairs runs of emphasis marks. It knows how many openers wait, by mark
// and by length, so that a run without a partner costs nothing and each opener
// is passed over once.
type matcher struct {
	waiting []opener
	counts  [2][longestRun + 1]int
	signs   []sign
}

// match finds emphasis among the tokens. What is inside a link is matched by
// itself: emphasis does not reach into a link or out of it.
func (s *scanner) match() {
	type frame struct {
		waiting int
		counts  [2][longestRun + 1]int
	}
	var outer []frame
	m := matcher{}
	opaque := s.opaque
	for _, t := range s.tokens {
		for len(opaque) > 0 && opaque[0].to <= t.at {
			opaque = opaque[1:]
		}
		if len(opaque) > 0 && opaque[0].from <= t.at {
			continue
		}
		switch t.kind {
		case linkStartToken:
			outer = append(outer, frame{len(m.waiting), m.counts})
			m.counts = [2][longestRun + 1]int{}
		case linkEndToken:
			last := outer[len(outer)-1]
			outer = outer[:len(outer)-1]
			m.waiting, m.counts = m.waiting[:last.waiting], last.counts
		case runToken:
			m.run(t)
		}
	}
	s.signs = append(s.signs, m.signs...)
}

// run pairs one run with the openers before it, and lets it wait if it could
// not be paired.
func (m *matcher) run(t token) {
	used := 0
	if t.closes {
		for used < t.length {
			n := m.pair(t.char, t.at+used, t.length-used)
			if n == 0 {
				break
			}
			used += n
		}
	}
	if t.opens && used == 0 {
		m.waiting = append(m.waiting, opener{t.at, t.length, t.char})
		m.count(t.char, t.length, 1)
	}
}

// pair ends emphasis at a run of which some marks are left, and gives how many
// it used: two for strong, one for emphasis, none where nothing fits. One mark
// never pairs with half of two.
func (m *matcher) pair(char byte, at, left int) int {
	c := m.counts[which(char)]
	switch {
	case left == 1 && c[1]+c[3] == 0:
		return 0
	case left == 2 && c[2]+c[3] == 0:
		return 0
	case left == 3 && c[3] == 0 && (c[1] == 0 || c[2] == 0):
		return 0
	}
	for {
		o := &m.waiting[len(m.waiting)-1]
		m.count(o.char, o.left, -1)
		if o.char != char || left+o.left == 3 && left != 3 {
			m.waiting = m.waiting[:len(m.waiting)-1]
			continue
		}
		n := min(left, o.left, 2)
		kind := emphasisSign
		if n == 2 {
			kind = strongSign
		}
		o.left -= n
		inner := o.at + o.left + n
		m.signs = append(m.signs, sign{kind: kind, start: inner - n, end: at + n, from: inner, to: at})
		if o.left == 0 {
			m.waiting = m.waiting[:len(m.waiting)-1]
		} else {
			m.count(o.char, o.left, 1)
		}
		return n
	}
}

func (m *matcher) count(char byte, left, by int) { m.counts[which(char)][left] += by }

func which(char byte) int {
	if char == '*' {
		return 0
	}
	return 1
}
