package summary

import (
	"cmp"
	"encoding/json"
	"fmt"
	"time"
)

// Date is a day of the calendar, without a time and without a time zone. The
// zero Date means none.
type Date struct{ year, month, day int }

// ParseDate reads an ISO 8601 date, "2026-06-23", of the years 1900 to 2200.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1900 || t.Year() > 2200 {
		return Date{}, fmt.Errorf("%q is not a date: write year, month and day as 2026-06-23", clip(s))
	}
	return MakeDate(t.Year(), int(t.Month()), t.Day()), nil
}

// MakeDate returns the date of a year, a month from 1 to 12 and a day.
func MakeDate(year, month, day int) Date { return Date{year, month, day} }

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns -1, 0 or 1 as d is before, on or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.year, e.year), cmp.Compare(d.month, e.month), cmp.Compare(d.day, e.day))
}

// Year returns the calendar year.
func (d Date) Year() int { return d.year }

// String returns the ISO form, "2026-06-23", or "" for none.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// Print returns the form for readers: "June 23, 2026".
func (d Date) Print() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s %d, %d", time.Month(d.month), d.day, d.year)
}

// UnmarshalJSON reads a JSON string such as "2026-06-23".
func (d *Date) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	v, err := ParseDate(s)
	if err != nil {
		return err
	}
	*d = v
	return nil
}

// MarshalJSON writes the ISO form as a JSON string.
func (d Date) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }
