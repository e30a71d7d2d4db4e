package check_test

import (
	"testing"

	"github.com/coesummary/coesummary/summary"
)

// narrativeA makes part (A) a narrative alone.
func narrativeA(text string) func(*summary.Summary) {
	return func(s *summary.Summary) { s.Collaboration = &summary.Collaboration{Narrative: text} }
}

func TestPartARules(t *testing.T) {
	const noCCEE, noCDE, noSuperintendents = "PRTA0002 /collaboration", "PRTA0003 /collaboration", "PRTA0004 /collaboration"
	silent := []string{"PRTA0001 /collaboration/narrative"}
	runCases(t, []ruleCase{
		{"N/A", narrativeA("N/A"), silent},
		{"N/A in bold, in a list", narrativeA("- **n/a**\n- _None._\n"), silent},
		{"a dash", narrativeA("—"), silent},
		{"space that the schema doesn't see", narrativeA("\u00a0\u2003"), silent},
		{"activities that say nothing", func(s *summary.Summary) {
			s.Collaboration = &summary.Collaboration{Activities: []summary.Activity{{Activity: "TBD", Partners: summary.Partners()}}}
		}, []string{"PRTA0001 /collaboration/activities"}},
		{"N/A beside activities that speak", func(s *summary.Summary) { s.Collaboration.Narrative = "N/A" }, []string{"TEXT0002 /collaboration/narrative"}},

		{"names all three", narrativeA("We meet with CCEE, CDE and other county superintendents."), nil},
		{"names none", narrativeA("We help every district."), []string{noCCEE, noCDE, noSuperintendents}},
		{"no CCEE", narrativeA("We meet with CDE and CCSESA."), []string{noCCEE}},
		{"no CDE", narrativeA("We meet with CCEE and CCSESA."), []string{noCDE}},
		{"no county superintendents", narrativeA("We meet with CCEE and CDE."), []string{noSuperintendents}},
		{"the county's own superintendent", narrativeA("The Glenn County Superintendent of Schools meets with CCEE and CDE."), []string{noSuperintendents}},
		{"the county's own office", narrativeA("The Glenn County Office of Education meets with CCEE and CDE."), []string{noSuperintendents}},
		{"an address names nobody", narrativeA("We meet with CDE, CCSESA and [a partner](https://ccee-ca.org)."), []string{noCCEE}},
		{"ticked, and not in the text", func(s *summary.Summary) {
			s.Collaboration = &summary.Collaboration{Activities: []summary.Activity{{
				Activity: "Meet each month", Partners: []summary.Partner{summary.CDE, summary.CCEE, summary.CountySuperintendents},
			}}}
		}, nil},
		{"one ticked, two in the text of an activity", func(s *summary.Summary) {
			s.Collaboration = &summary.Collaboration{Activities: []summary.Activity{{
				Activity: "Meet with **CDE** and the COEs of the region", Partners: []summary.Partner{summary.CCEE},
			}}}
		}, nil},
		{"Geo Leads are somebody else", func(s *summary.Summary) {
			s.Collaboration = &summary.Collaboration{Activities: []summary.Activity{{
				Activity: "Meet each month", Partners: []summary.Partner{summary.GeoLeads, summary.SOSLeads, summary.OtherPartner},
			}}}
		}, []string{noCCEE, noCDE, noSuperintendents}},
	})
}
