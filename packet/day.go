package packet

import (
	"fmt"
	"strings"
	"time"

	"github.com/coesummary/coesummary/summary"
)

// dayForms are the ways in which people here write a day.
var dayForms = []string{
	"January 2, 2006", "January 2 2006", "Jan 2, 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006",
	"1/2/2006", "01/02/2006", "1/2/06", "1-2-2006", "1.2.2006", "2006-01-02", "2006-1-2", "2006/1/2",
}

// day reads a day from the words of a field, as 2026-06-23. Where they can't be
// read, it takes the day that a date control holds, unless that is only the one
// from before; else it returns the words as they are.
func day(words, held, before string) string {
	if d, ok := parseDay(words); ok {
		return d
	}
	if d, err := summary.ParseDate(held); err == nil && held != before {
		return d.String()
	}
	return words
}

func parseDay(words string) (string, bool) {
	s := fold(strings.NewReplacer("\u00a0", " ", ".", " ", "\u2011", "-", "\u2013", "-").Replace(words))
	s = strings.ReplaceAll(s, " ,", ",")
	if _, rest, ok := strings.Cut(s, "day, "); ok { // Tuesday, June 23, 2026
		s = rest
	}
	s = withoutOrdinal(s)
	for _, candidate := range []string{s, fold(words)} {
		for _, form := range dayForms {
			if t, err := time.Parse(form, candidate); err == nil {
				d, err := summary.ParseDate(fmt.Sprintf("%04d-%02d-%02d", t.Year(), t.Month(), t.Day()))
				if err == nil {
					return d.String(), true
				}
			}
		}
	}
	return "", false
}

// withoutOrdinal makes June 23 of June 23rd.
func withoutOrdinal(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		bare := strings.TrimSuffix(w, ",")
		for _, end := range []string{"st", "nd", "rd", "th"} {
			if n := strings.TrimSuffix(bare, end); n != bare && n != "" && strings.Trim(n, "0123456789") == "" {
				words[i] = n + w[len(bare):]
			}
		}
		if bare == "Sept" || bare == "sept" {
			words[i] = "Sep" + w[len(bare):]
		}
	}
	return strings.Join(words, " ")
}
