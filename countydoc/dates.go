package countydoc

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/coesummary/coesummary/summary"
)

// dateForms are the ways in which people write a day.
var (
	dateWords = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:([A-Za-z]+day),?\s+)?([A-Z][a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`)
	})
	dateNumbers = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$`) })
)

// parseDate reads a day: "June 24, 2025", "Tuesday, June 24th, 2025",
// "6/24/2025", "2025-06-24". A day of the week that is another's is no date.
func parseDate(s string) (summary.Date, bool) {
	s = trim(strings.TrimSuffix(trim(s), "."))
	if d, err := summary.ParseDate(s); err == nil {
		return d, true
	}
	if m := dateNumbers().FindStringSubmatch(s); m != nil {
		return makeDate(m[3], m[1], m[2], "")
	}
	m := dateWords().FindStringSubmatch(strings.Join(strings.Fields(s), " "))
	if m == nil {
		return summary.Date{}, false
	}
	for month := time.January; month <= time.December; month++ {
		name := month.String()
		if m[2] == name || len(m[2]) >= 3 && strings.HasPrefix(name, m[2]) {
			return makeDate(m[4], strconv.Itoa(int(month)), m[3], m[1])
		}
	}
	return summary.Date{}, false
}

func makeDate(year, month, day, weekday string) (summary.Date, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if int(t.Month()) != m || t.Day() != d || weekday != "" && !strings.EqualFold(t.Weekday().String(), weekday) {
		return summary.Date{}, false
	}
	date, err := summary.ParseDate(summary.MakeDate(y, m, d).String())
	return date, err == nil
}
