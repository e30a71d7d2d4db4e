package state

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
)

// gap is something that is not as it should be in a document as received, and of
// which counties, or of which files that are no county's.
type gap struct {
	// One and Many are what is counted, and Words follow: "2 counties" "sent nothing".
	One, Many, Words string
	Links            []page.Link
	// Stops says that no document is made before it is put right, and Cure how.
	Stops bool
	Cure  string
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
		{"sent words that the document would leave out", true, func(c countyState) (string, bool) { return "", c.says("COMP0005") }},
		{"sent nothing", false, func(c countyState) (string, bool) { return "", c.standing == missing && c.elsewhere == nil }},
		{"sent a summary for another year", false, o.otherYears},
		{"sent something that must be fixed", false, func(c countyState) (string, bool) { return "", o.toFix(c) }},
	}
	out := s.nobodys(o)
	for _, k := range kinds {
		one := gap{One: "county", Many: "counties", Words: k.words, Stops: k.stops}
		for _, c := range o.counties {
			if more, ok := k.of(c); ok {
				one.Links = append(one.Links, page.Link{Text: c.Name + more, URL: s.site.URL("state", "county", string(c.Code))})
			}
		}
		if one.Links != nil {
			out = append(out, one)
		}
	}
	return out
}

// nobodys are the files that stop every document and are in no county's line,
// because nobody can tell whose they are.
func (s *State) nobodys(o *overview) []gap {
	link := func(name, at string) page.Link {
		return page.Link{Text: page.Printable(name), URL: s.site.URL("state") + at}
	}
	damaged := gap{Words: "can’t be read, and the name doesn’t tell the county", Cure: "Set it aside, or ask for it again."}
	locked := gap{Words: damaged.Words, Cure: "Close other programs that use it, or move it out of the folder."}
	for _, d := range o.damaged {
		switch {
		case d.owner.Code != "":
		case d.Aside.Revision == "":
			locked.Links = append(locked.Links, link(d.Name, "#unreadable"))
		default:
			damaged.Links = append(damaged.Links, link(d.Name, "#unreadable"))
		}
	}
	unclear := gap{Words: "came without a clear county", Cure: "Open it and correct the county, or set it aside."}
	for _, r := range o.used.Results {
		if _, ok := r.County(); !ok && r.Summary != nil {
			unclear.Links = append(unclear.Links, link(filepath.Base(r.File), "#unused"))
		}
	}
	var out []gap
	for _, one := range []gap{damaged, locked, unclear} {
		if one.Links != nil {
			one.One, one.Many, one.Stops = "file", "files", true
			out = append(out, one)
		}
	}
	return out
}

// otherYears says for which other year a county's file is, in the place of one
// that is for the document's. Where a year was chosen, that file is left out.
func (o *overview) otherYears(c countyState) (string, bool) {
	for _, r := range c.results {
		if o.isOtherYear(r) {
			return " (" + r.Summary.FiscalYear.Print() + ")", true
		}
	}
	if c.standing == missing && c.elsewhere != nil {
		return " (" + c.elsewhere[0].Summary.FiscalYear.Print() + ")", true
	}
	return "", false
}

// nothing says that nothing was received of a county, or that what was received is
// for another year than the chosen one.
func (o *overview) nothing(c countyState) string {
	switch {
	case c.elsewhere != nil:
		return "No summary for " + o.year.Print() + " was received. " + forOtherYears(c.elsewhere)
	case c.Exempt:
		return "None was sent."
	}
	return "No summary was received."
}

// forOtherYears says of files for which year each is.
func forOtherYears(results []intake.Result) string {
	var out []string
	for _, r := range results {
		out = append(out, page.Printable(filepath.Base(r.File))+" is for "+r.Summary.FiscalYear.Print()+".")
	}
	return strings.Join(out, " ")
}

// isOtherYear reports whether a file says another year than the document's.
func (o *overview) isOtherYear(r intake.Result) bool {
	return o.report != nil && r.Summary != nil && r.Summary.FiscalYear != 0 && r.Summary.FiscalYear.String() != o.report.FiscalYear
}

// toFix reports whether something is fatal in what a county sent, besides what the
// other gaps say.
func (o *overview) toFix(c countyState) bool {
	for _, f := range c.findings {
		if f.Severity == finding.Fatal && f.Code != "COMP0002" && f.Code != "COMP0003" && f.Code != "COMP0005" {
			return true
		}
	}
	return false
}

// says reports whether a finding by a rule is about what the county sent.
func (c countyState) says(code string) bool {
	return slices.ContainsFunc(c.findings, func(f finding.Finding) bool { return f.Code == code })
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
	year := ""
	if o.year != 0 {
		year = " for " + o.year.Print()
	}
	text := fmt.Sprintf("%d counties owe a summary%s: %d sent something, and %d did not. ", total[false], year, total[false]-missed, missed)
	text += fmt.Sprintf("%d are exempt because the county superintendent serves a single district", total[true])
	if all := total[true] - count[true][exempt]; all > 0 {
		text += fmt.Sprintf("; %d of them sent something all the same", all)
	}
	return text + "."
}
