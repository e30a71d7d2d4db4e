package prose

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
)

// unbalancedQuotes: each quotation mark has its other half. An inch, a ditto and
// a quote that goes on in the next paragraph are left alone.
func unbalancedQuotes(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if !strings.Contains(t.Value, `"`) && !strings.Contains(t.Value, "“") && !strings.Contains(t.Value, "”") {
			continue
		}
		var odd []int
		lines := t.read()
		for i := range lines {
			if n, other := quotes(lines[i].Text); n%2 == 1 && !other && strings.Trim(lines[i].Text, "\"“” ") != "" {
				odd = append(odd, i)
			}
		}
		// Two lines may have the halves of one quote; and a quote of several
		// paragraphs opens in each and closes in the last.
		if len(odd) != 1 || odd[0]+1 < len(lines) && strings.HasPrefix(lines[odd[0]+1].Text, "“") {
			continue
		}
		l := &lines[odd[0]]
		at := loneQuote(l.Text)
		from, to := chunk(l.Text, at)
		out = append(out, t.find("TEXT0709", l, from, to, "A quotation mark here has no other half: %q.", shown(l.Text[from:to])))
	}
	return out
}

// quotes counts the double quotation marks of a line. Other is true where one may
// be something else, an inch behind a number, or has a half of another kind.
func quotes(s string) (n int, other bool) {
	for i, r := range s {
		switch r {
		case '"', '“', '”':
			n++
			if i > 0 && isDigit(s[i-1]) {
				other = true
			}
		}
	}
	return n, other || strings.Contains(s, "''") || strings.Contains(s, "’’") || strings.Contains(s, "&quot;") || strings.Contains(s, "&#")
}

// loneQuote returns where the mark of a line stands that has no other half: one
// that opens before the last was closed, one that closes what was not open, or
// else the last.
func loneQuote(s string) int {
	open, last := -1, 0
	for i, r := range s {
		switch {
		case r == '“' && open >= 0 && strings.HasPrefix(s[open:], "“"):
			return open
		case r == '“':
			open = i
		case r == '”' && open < 0:
			return i
		case r == '”':
			open = -1
		case r == '"' && open >= 0:
			open = -1
		case r == '"':
			open = i
		default:
			continue
		}
		last = i
	}
	if open >= 0 {
		return open
	}
	return last
}
