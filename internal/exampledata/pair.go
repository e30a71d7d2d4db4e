package exampledata

import "strings"

// pair is one thing to say, in seven openings and eight endings that all fit
// each other: 56 wordings, which is enough for 51 counties to have one each.
type pair struct {
	open [7]string
	end  [8]string
}

// turns is how many different orders there are in which the counties take the
// wordings of a pair.
const turns = 32

// at returns the wording of the county with index i, from 0 to 52. No two
// indexes have the same one: 53 is a prime, so the multiplication only changes
// the order, and of the numbers below 56 no two agree both modulo 7 and modulo
// 8. Each turn is another order, so that two counties that begin one paragraph
// alike part ways in the next.
func (p pair) at(i, turn int) string {
	j := (i*(10+3*(turn%turns)) + turn) % 53
	return p.open[j%7] + p.end[j%8]
}

// form is the form that the items of one list share.
type form int

const (
	// bare items begin with the plain verb and end without a mark: "Review
	// each draft".
	bare form = iota
	// stopped items are the same with a period.
	stopped
)

// shape puts an item into a form.
func shape(item string, f form) string {
	if f == stopped {
		return item + "."
	}
	return item
}

// told makes a sentence of an item: "The office will review each draft."
func told(item, subject string) string {
	return subject + " will " + strings.ToLower(item[:1]) + item[1:] + "."
}
