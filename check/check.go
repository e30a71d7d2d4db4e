// Package check holds the rules that a schema can't express: what the law and
// the guide require of a summary, and what of it has to agree with something
// else in it.
//
// Each rule is one function beside its family and one entry of the same code in
// the table of package rule. A rule speaks only about values that are there. A
// key that is missing or of the wrong kind is the schema's to report, and every
// such key reaches this package as a zero value, so the rules pass over zero
// values and one mistake makes one finding.
//
// The rules read text as a reader sees it, with the Markdown taken away: "N/A"
// in bold is still "N/A", and the address behind a link names nobody. They
// read; they never change a word.
package check

import (
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/summary"
)

// rules are all the rules, family by family. The rules of TEXT come last: they
// leave out what a rule before them has reported.
var rules = []func(*subject) []finding.Finding{
	countyKnown,
	countyCode,
	countyExempt,
	officeOfAnotherCounty,

	adoptedAtMeeting,
	hearingBeforeAdoption,
	adoptedInTime,
	meetingInFiscalYear,
	hearingInYear,

	partASaysSomething,
	partANamesPartners,

	partBSaysSomething,
	noDistrictsInWords,
	noDistrictsContradicted,
	actionsHaveFunding,
	narrativeHasFunding,
	districtsOnTheirOwn,

	districtListedOnce,
	cdsCodeOfCounty,
	cdsCodeLength,
	dashboardYearFits,
	pathwayFitsType,
	geoLeadFrom2025,

	areasHaveGoals,
	goalsHaveMetrics,
	goalsHaveActions,
	goalIDsUnique,

	zeroCostExplained,

	textsNotBlank,
	textsNotPlaceholders,
	markdownNotes,
}

// Run applies every rule to a summary and returns what they find, rule by
// rule. The findings carry JSON Pointers; lines and columns are for intake,
// which has the bytes. A nil summary has no findings.
func Run(s *summary.Summary) []finding.Finding { return RunTexts(s, Texts(s)) }

// RunTexts is Run for a caller who has gathered the texts of the summary.
func RunTexts(s *summary.Summary, texts []Text) []finding.Finding {
	if s == nil {
		return nil
	}
	read := newSubject(s, texts)
	var out []finding.Finding
	for _, rule := range rules {
		out = append(out, rule(read)...)
	}
	return out
}
