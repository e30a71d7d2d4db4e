package state

import (
	"fmt"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
)

// gap is something that is not as it should be in a document as received, and of
// which counties.
type gap struct {
	// Words follow the number of the counties: "2 counties" "sent nothing".
	Words    string
	Counties []page.Link
	// Stops says that no document is made before it is put right.
	Stops bool
}

// gaps are what a document for the year would lack, or should not have in it: what
// stops every document first.
func (s *State) gaps(o *overview) []gap {
	kinds := []struct {
		words string
		stops bool
		// of says what belongs behind the county's name; false where the gap is not
		// this county's.
		of func(countyState) (string, bool)
	}{
		{"sent a file that can’t be read", true, func(c countyState) (string, bool) { return "", len(c.damaged) > 0 }},
		{"sent more than one file", true, func(c countyState) (string, bool) { return "", c.standing == double }},
		{"sent nothing", false, func(c countyState) (string, bool) { return "", c.standing == missing }},
		{"sent a summary for another year", false, o.otherYears},
		{"sent something that must be fixed", false, func(c countyState) (string, bool) { return "", o.toFix(c) }},
	}
	var out []gap
	for _, k := range kinds {
		one := gap{Words: k.words, Stops: k.stops}
		for _, c := range o.counties {
			if more, ok := k.of(c); ok {
				one.Counties = append(one.Counties, page.Link{Text: c.Name + more, URL: s.site.URL("state", "county", string(c.Code))})
			}
		}
		if one.Counties != nil {
			out = append(out, one)
		}
	}
	return out
}

// otherYears says for which other year a county's file is.
func (o *overview) otherYears(c countyState) (string, bool) {
	for _, r := range c.results {
		if o.isOtherYear(r) {
			return " (" + r.Summary.FiscalYear.Print() + ")", true
		}
	}
	return "", false
}

// isOtherYear reports whether a file says another year than the document's.
func (o *overview) isOtherYear(r intake.Result) bool {
	return o.report != nil && r.Summary != nil && r.Summary.FiscalYear != 0 && r.Summary.FiscalYear.String() != o.report.FiscalYear
}

// toFix reports whether something is fatal in what a county sent, besides what the
// other gaps say.
func (o *overview) toFix(c countyState) bool {
	for _, f := range c.findings {
		if f.Severity == finding.Fatal && f.Code != "COMP0002" && f.Code != "COMP0003" {
			return true
		}
	}
	return false
}

// lead says of all 58 what there is, in the numbers of the legend.
func (o *overview) lead() string {
	count := map[bool]map[standing]int{false: {}, true: {}}
	total := map[bool]int{}
	for _, c := range o.counties {
		count[c.Exempt][c.standing]++
		total[c.Exempt]++
	}
	missed := count[false][missing]
	text := fmt.Sprintf("%d counties owe a summary: %d sent something, and %d did not. ", total[false], total[false]-missed, missed)
	text += fmt.Sprintf("%d are exempt because the county superintendent serves a single district", total[true])
	if all := total[true] - count[true][exempt]; all > 0 {
		text += fmt.Sprintf("; %d of them sent something all the same", all)
	}
	return text + "."
}
