package summary

import (
	"encoding/json"
	"strings"
	"time"
)

// dayForms are the ways in which people here write a day. Numbers alone are
// month, day and year, as is the custom in the United States; with dots between
// them they could be a day of Europe, and are none of these.
var dayForms = []string{
	time.DateOnly, "2006-1-2", "2006/1/2",
	"1/2/2006", "1/2/06", "1-2-2006",
	"January 2, 2006", "January 2 2006", "Jan 2, 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006",
}

var hyphens = strings.NewReplacer("\u2011", "-", "\u2013", "-")

// TypedDate reads a day as people type it: 6/23/2026, June 23, 2026, Tuesday,
// June 23rd, 2026. It is false for what could be two days, and where a weekday
// is another day's.
func TypedDate(words string) (d Date, ok bool) {
	s := strings.Join(strings.Fields(hyphens.Replace(words)), " ")
	s = strings.TrimSuffix(strings.ReplaceAll(s, " ,", ","), ".")
	weekday, rest, _ := strings.Cut(s, " ")
	if weekday = strings.TrimSuffix(weekday, ","); isWeekday(weekday) {
		s = rest
	} else {
		weekday = ""
	}
	s = plainMonth(s)
	for _, form := range dayForms {
		t, err := time.Parse(form, s)
		if err != nil || weekday != "" && !names(weekday, t.Weekday()) {
			continue
		}
		d, err := ParseDate(t.Format(time.DateOnly))
		return d, err == nil
	}
	return Date{}, false
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
		if name := strings.TrimSuffix(bare, "."); !digits(name) {
			bare = name
		}
		if strings.EqualFold(bare, "Sept") {
			bare = "Sep"
		}
		for _, end := range []string{"st", "nd", "rd", "th"} {
			if n := strings.TrimSuffix(bare, end); n != bare && digits(n) {
				bare = n
			}
		}
		words[i] = bare + comma
	}
	return strings.Join(words, " ")
}

// TypedAmount reads dollars as people type them: $1,250.50, 1250, 1,250
// dollars, USD 1,250, .50. It returns the number of JSON for it. What is a
// number but can be no cost (-5, 1.005) is a number all the same: the checks
// then say what is wrong with it.
func TypedAmount(words string) (number string, ok bool) {
	number = strings.TrimSpace(words)
	for _, unit := range []string{"dollars", "USD"} {
		if n := len(number) - len(unit); n > 0 && strings.EqualFold(number[n:], unit) {
			number = strings.TrimSpace(number[:n])
			break
		}
	}
	if rest, ok := strings.CutPrefix(number, "USD "); ok {
		number = strings.TrimSpace(rest)
	}
	number = strings.TrimSpace(strings.TrimPrefix(number, "$"))
	number = strings.TrimSuffix(ungrouped(number), ".")
	if strings.HasPrefix(number, ".") {
		number = "0" + number
	}
	if m, err := ParseMoney(number); err == nil {
		b, err := m.MarshalJSON()
		return string(b), err == nil
	}
	return number, decimal(number)
}

// TypedWhole reads a whole number as people type it: 5, 1,250, -1. It returns
// the number of JSON for it.
func TypedWhole(words string) (number string, ok bool) {
	number = ungrouped(strings.TrimSpace(words))
	return number, decimal(number) && !strings.Contains(number, ".")
}

// ungrouped takes the commas out that set off thousands.
func ungrouped(number string) string {
	whole, rest, point := strings.Cut(number, ".")
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if len(g) > 3 && len(groups) > 1 || len(g) != 3 && i > 0 || g == "" {
			return number
		}
	}
	whole = strings.Join(groups, "")
	if point {
		whole += "." + rest
	}
	return whole
}

// decimal reports whether a text is a number of JSON without an exponent.
func decimal(s string) bool {
	return strings.Trim(s, "0123456789.-") == "" && json.Valid([]byte(s))
}
