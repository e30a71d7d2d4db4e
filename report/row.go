package report

import "github.com/coesummary/coesummary/finding"

// column is a column of the spreadsheets: its heading, its width in the
// workbook in characters, and what a finding has there, a string or an int.
// The zero of either is an empty cell.
type column struct {
	heading string
	width   float64
	value   func(File, finding.Finding) any
}

// findingColumns are the columns of the spreadsheets, in their order.
var findingColumns = []column{
	{"Severity", 9, func(_ File, f finding.Finding) any { return f.Severity.String() }},
	{"Code", 11, func(_ File, f finding.Finding) any { return f.Code }},
	{"County", 14, func(file File, _ finding.Finding) any { return countyName(file.County) }},
	{"File", 22, func(_ File, f finding.Finding) any { return f.File }},
	{"Line", 7, func(_ File, f finding.Finding) any { return f.Line }},
	{"Column", 9, func(_ File, f finding.Finding) any { return f.Column }},
	{"Where", 22, func(_ File, f finding.Finding) any { return f.Pointer }},
	{"Quote", 26, func(_ File, f finding.Finding) any { return f.Quote }},
	{"What is wrong", 38, func(_ File, f finding.Finding) any { return f.Message }},
	{"What to do", 38, func(_ File, f finding.Finding) any { return f.Help }},
	{"Source of the rule", 18, func(_ File, f finding.Finding) any { return f.Authority }},
	{"Accepted", 18, func(_ File, f finding.Finding) any { return acceptance(f) }},
}

// acceptance says why a finding is accepted, by whom and since when. Empty
// where no waiver accepts it.
func acceptance(f finding.Finding) string {
	if f.Waiver == nil {
		return ""
	}
	return f.Waiver.Reason + " (" + f.Waiver.Who + ", " + f.Waiver.Date + ")"
}
