package prose

import (
	"strconv"
	"strings"
)

// yearSpan is a fiscal year that a text names, and where.
type yearSpan struct{ from, to, year int }

// fiscalYears finds the fiscal years in a text: "2026-27", "2026–2027",
// "2026/27". A span of more years, as of a plan for three, is none.
func fiscalYears(s string) []yearSpan {
	if !strings.Contains(s, "20") {
		return nil
	}
	var out []yearSpan
	for _, m := range fiscalYear().FindAllStringSubmatchIndex(s, -1) {
		first, _ := strconv.Atoi(s[m[2]:m[3]])
		second, _ := strconv.Atoi(s[m[4]:m[5]])
		if (first+1)%100 == second && !isAlnum(at(s, m[2]-1)) && !isAlnum(at(s, m[5])) && !strings.HasPrefix(s[m[5]:], "-") {
			out = append(out, yearSpan{m[2], m[5], first})
		}
	}
	return out
}

var fiscalYear = pattern(`(20[0-9]{2}) ?[-–—/] ?(?:20)?([0-9]{2})`)
