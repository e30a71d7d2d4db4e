package draft

import (
	"strings"
	"time"

	"github.com/coesummary/coesummary/summary"
)

// dayForms are the ways in which people here write a day. Numbers alone are
// month, day and year, as is the custom in the United States; with dots between
// them they could be a day of Europe, and are none of these.
var dayForms = []string{
	time.DateOnly, "2006-1-2", "2006/1/2",
	"1/2/2006", "1/2/06", "1-2-2006",
	"January 2, 2006", "January 2 2006", "Jan 2, 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006",
}

// day reads a day. A weekday before it must be its own.
func day(words string) (summary.Date, bool) {
	s := strings.NewReplacer("\u00a0", " ", "\u2011", "-", "\u2013", "-").Replace(words)
	s = strings.ReplaceAll(strings.Join(strings.Fields(s), " "), " ,", ",")
	weekday := ""
	if before, after, ok := strings.Cut(s, ", "); ok && isWeekday(before) {
		weekday, s = before, after
	}
	s = plainMonth(s)
	for _, form := range dayForms {
		t, err := time.Parse(form, s)
		if err != nil || weekday != "" && !names(weekday, t.Weekday()) {
			continue
		}
		d, err := summary.ParseDate(t.Format(time.DateOnly))
		return d, err == nil
	}
	return summary.Date{}, false
}

// isWeekday reports whether a word is the name of a weekday.
func isWeekday(word string) bool {
	for w := time.Sunday; w <= time.Saturday; w++ {
		if names(word, w) {
			return true
		}
	}
	return false
}

// names reports whether a word is the name of a weekday, or its first three or
// more letters: Tue, Tues., Thurs.
func names(word string, w time.Weekday) bool {
	word = strings.ToLower(strings.TrimSuffix(word, "."))
	return len(word) >= 3 && strings.HasPrefix(strings.ToLower(w.String()), word)
}

// plainMonth makes Sep 3, 2026 of Sept. 3rd, 2026.
func plainMonth(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		bare := strings.TrimSuffix(w, ",")
		comma := w[len(bare):]
		if name := strings.TrimSuffix(bare, "."); name != bare && strings.Trim(name, "0123456789") == name {
			bare = name
		}
		if strings.EqualFold(bare, "Sept") {
			bare = "Sep"
		}
		for _, end := range []string{"st", "nd", "rd", "th"} {
			if n := strings.TrimSuffix(bare, end); n != bare && n != "" && strings.Trim(n, "0123456789") == "" {
				bare = n
			}
		}
		words[i] = bare + comma
	}
	return strings.Join(words, " ")
}
