package prose

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// suspends are the words that may follow a hyphen that waits for the other half
// of its compound: "district- and site-level".
const suspends = " and or to through nor but as than plus over versus vs if not y o e then rather "

// lopsidedDashes: a dash or a slash has a space on both sides or on neither.
func lopsidedDashes(s *subject) []finding.Finding {
	return eachPlace(s, "TEXT0706", func(p *places, l *markdown.Line) {
		s := l.Text
		for i := 1; i < len(s); i++ {
			if c := s[i]; c != '-' && c != '/' && c != "–"[0] {
				continue
			}
			n, name := dashAt(s, i)
			if n == 0 {
				continue
			}
			end := i + n
			before, after := s[i-1] == ' ', at(s, end) == ' '
			if before == after || end+1 >= len(s) || i < 2 || !isLopsided(s, i, end) {
				continue
			}
			from, _ := chunk(s, i-2)
			_, to := chunk(s, end+1)
			if isAddress(s[from:to]) {
				continue
			}
			side := "after"
			if before {
				side = "before"
			}
			p.add(l, from, to, "There is a space only %s the %s here: %q", side, name, shown(s[from:to]))
		}
	})
}

// dashAt returns the bytes of the dash or slash at a place, or 0, and its name.
func dashAt(s string, i int) (bytes int, name string) {
	switch {
	case s[i] == '-' && at(s, i-1) != '-' && at(s, i+1) != '-':
		return 1, "hyphen"
	case s[i] == '/' && at(s, i-1) != '/' && at(s, i+1) != '/':
		return 1, "slash"
	case strings.HasPrefix(s[i:], "–"), strings.HasPrefix(s[i:], "—"):
		return len("–"), "dash"
	}
	return 0, ""
}

// isLopsided reports whether the space on one side only of a dash or slash is a
// slip.
func isLopsided(s string, i, end int) bool {
	left, right := i, end
	if s[i-1] == ' ' {
		left--
	} else {
		right++
	}
	before, after := wordEndingAt(s, left), wordFrom(s, right)
	if before == "" || after == "" {
		return false
	}
	if left < i {
		// "a change of -5%", "the ending -ing" and "see /plans" are none.
		if isOneOf(before, suspends) || isDigit(after[0]) || s[i] == '/' {
			return false
		}
		return s[i] != '-' || len(after) > 3
	}
	switch s[i] {
	case '/':
		start, _ := chunk(s, i)
		return len(before) > 2 && isLetter(before[len(before)-1]) && !strings.Contains(s[start:i], "/")
	case '-': // a grade, such as C-, has a hyphen of its own
		return !isOneOf(strings.ToLower(after), suspends) && !isOneOf(before, " A B C D ")
	}
	return true
}
