package page

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/coesummary/coesummary/finding"
)

// DayExample is how people are asked to write a day.
const DayExample = "Write it like June 9, 2026."

// dayInForm says of a day that can't be read how it is written, or that there is
// no such day.
func dayInForm(f finding.Finding) finding.Finding {
	what, rest, isDay := strings.Cut(f.Message, " must be a day of the calendar")
	_, here, found := strings.Cut(rest, ", but here is ")
	if !isDay || !found {
		return f
	}
	f.Message, f.Help = what+" must be a day, but here is "+here, DayExample
	typed, err := strconv.Unquote(strings.TrimSuffix(here, "."))
	if err != nil {
		return f
	}
	weekday, rest := cutWeekday(typed)
	switch day, err := typedDay(rest); {
	case err == nil && weekday != "":
		f.Message = day.Format("January 2, 2006") + " is a " + day.Weekday().String() + ", but here is " + here
		f.Help = "Check the day, or leave the weekday out."
	case noSuchDay(err):
		f.Message, f.Help = "There is no such day as "+here, "Look at the calendar, and correct the day. "+DayExample
	}
	return f
}

// cutWeekday cuts the name of a weekday, or its first three or more letters, from
// the day that stands behind it.
func cutWeekday(typed string) (weekday, rest string) {
	typed = strings.TrimSpace(typed)
	word, rest, _ := strings.Cut(typed, " ")
	word = strings.ToLower(strings.TrimRight(word, ".,"))
	for w := time.Sunday; w <= time.Saturday; w++ {
		if len(word) >= 3 && strings.HasPrefix(strings.ToLower(w.String()), word) {
			return w.String(), strings.TrimSpace(rest)
		}
	}
	return "", typed
}

// typedDay reads a text that is written as a day.
func typedDay(text string) (day time.Time, err error) {
	for _, layout := range []string{"January 2, 2006", "January 2 2006", "Jan 2, 2006", "1/2/2006", "1/2/06", "2006-01-02"} {
		if day, err = time.Parse(layout, text); err == nil || noSuchDay(err) {
			return day, err
		}
	}
	return day, err
}

// noSuchDay reports whether a text could not be read as a day because its month
// has fewer.
func noSuchDay(err error) bool {
	var wrong *time.ParseError
	return errors.As(err, &wrong) && strings.Contains(wrong.Message, "day out of range")
}

// AmountExample is how people are asked to write an amount.
const AmountExample = "Write dollars, such as $1,250.50."

// amountInForm says of an amount what its field takes.
func amountInForm(f finding.Finding) finding.Finding {
	if strings.HasSuffix(f.Pointer, "/expenditure/amount") && f.Code != "SCHM0001" && f.Code != "SCHM0006" {
		f.Message = notNumbers.Replace(f.Message)
		f.Help = AmountExample
	}
	return f
}

// notNumbers replaces what messages say of numbers where those are dollars.
var notNumbers = strings.NewReplacer(
	"must be a number from 0 to 999999999999.99", "must be from $0 to $999,999,999,999.99",
	"must be a number,", "must be dollars,",
	"must have at most two decimals", "can have cents, and no more decimals",
)
