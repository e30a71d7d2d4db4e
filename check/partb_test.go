package check_test

import (
	"testing"

	"github.com/coesummary/coesummary/summary"
)

// partB replaces part (B).
func partB(b summary.TechnicalAssistance) func(*summary.Summary) {
	return func(s *summary.Summary) { s.TechnicalAssistance = &b }
}

// noSources takes the sources out of everything but part (B).
func noSources(change func(*summary.Summary)) func(*summary.Summary) {
	return func(s *summary.Summary) {
		s.Expenditures = nil
		for i := range s.Goals {
			s.Goals[i].Expenditure.FundingSources = nil
		}
		change(s)
	}
}

func TestPartBRules(t *testing.T) {
	const own = "The districts train their staff."
	const narrative = "/technicalAssistance/narrative"
	none, some := true, false
	runCases(t, []ruleCase{
		{"a narrative alone", partB(summary.TechnicalAssistance{Narrative: "We coach teams.", DistrictActions: own}), nil},
		{"actions alone", partB(summary.TechnicalAssistance{Actions: []summary.AssistanceAction{{Action: "Coach teams", FundingSources: []string{"SOS"}}}, DistrictActions: own}), nil},
		{"N/A", partB(summary.TechnicalAssistance{Narrative: "N/A"}), []string{"PRTB0001 " + narrative}},
		{"marks alone", partB(summary.TechnicalAssistance{Narrative: "…", DistrictActions: own}), []string{"PRTB0001 " + narrative}},
		{"actions that say nothing", partB(summary.TechnicalAssistance{Actions: []summary.AssistanceAction{{Action: "To be determined.", FundingSources: []string{"SOS"}}}}), []string{"PRTB0001 /technicalAssistance/actions"}},
		{"N/A as the first words of a sentence", partB(summary.TechnicalAssistance{Narrative: "N/A is what we never write; we coach teams.", DistrictActions: own}), nil},
		{"None that is none", partB(summary.TechnicalAssistance{Narrative: "None of the districts is left alone.", DistrictActions: own}), nil},

		{"no district, said so", partB(summary.TechnicalAssistance{Narrative: "No district was identified.", NoDistrictsIdentified: &none}), nil},
		{"no district, not in words", partB(summary.TechnicalAssistance{NoDistrictsIdentified: &none}), []string{"PRTB0002 " + narrative}},
		{"no district, N/A", partB(summary.TechnicalAssistance{Narrative: "N/A", NoDistrictsIdentified: &none}), []string{"PRTB0002 " + narrative}},
		{"the mark set to false", partB(summary.TechnicalAssistance{Narrative: "N/A", NoDistrictsIdentified: &some}), []string{"PRTB0001 " + narrative}},
		{"no district, and one listed as identified", partB(summary.TechnicalAssistance{
			Narrative: "No district was identified.", NoDistrictsIdentified: &none,
			Districts: []summary.District{{Name: "Sample Valley", Type: summary.SchoolDistrict, Pathways: []summary.Pathway{summary.Requested, summary.DistrictDA}}},
		}), []string{"PRTB0003 /technicalAssistance/districts/0/pathways"}},
		{"no district, and one on another pathway", partB(summary.TechnicalAssistance{
			Narrative: "No district was identified.", NoDistrictsIdentified: &none,
			Districts: []summary.District{
				{Name: "Sample Valley", Type: summary.SchoolDistrict, Pathways: []summary.Pathway{summary.Requested}},
				{Name: "Example River Charter", Type: summary.CharterSchool, Pathways: []summary.Pathway{summary.CharterDA}},
			},
		}), nil},
		{"no district, and one without a pathway", partB(summary.TechnicalAssistance{
			Narrative: "No district was identified.", NoDistrictsIdentified: &none,
			Districts: []summary.District{{Name: "Sample Valley", Type: summary.SchoolDistrict}},
		}), []string{"PRTB0004 /technicalAssistance/districts/0"}},
		{"no district, and actions", partB(summary.TechnicalAssistance{
			Narrative: "No district was identified.", NoDistrictsIdentified: &none,
			Actions: []summary.AssistanceAction{{Action: "Coach teams"}},
		}), []string{"PRTB0004 /technicalAssistance/actions"}},

		{"one action of two without a source", partB(summary.TechnicalAssistance{
			Actions:         []summary.AssistanceAction{{Action: "Coach teams", FundingSources: []string{"SOS"}}, {Action: "Read data"}},
			DistrictActions: own,
		}), []string{"PRTB0005 /technicalAssistance/actions/1"}},
		{"a source that says nothing", partB(summary.TechnicalAssistance{
			Actions:         []summary.AssistanceAction{{Action: "Coach teams", FundingSources: []string{"TBD"}}},
			DistrictActions: own,
		}), []string{"TEXT0002 /technicalAssistance/actions/0/fundingSources/0"}},

		{"a narrative without a source", noSources(partB(summary.TechnicalAssistance{Narrative: "We coach teams.", DistrictActions: own})), []string{"PRTB0006 " + narrative}},
		{"a narrative with its source", noSources(partB(summary.TechnicalAssistance{Narrative: "We coach teams, paid from the state’s System of Support Funding.", DistrictActions: own})), nil},
		{"the fundamentals are no funds", noSources(partB(summary.TechnicalAssistance{Narrative: "We coach teams in the fundamentals; time is granted.", DistrictActions: own})), []string{"PRTB0006 " + narrative}},
		{"the source in the goal", noSources(func(s *summary.Summary) {
			s.TechnicalAssistance = &summary.TechnicalAssistance{Narrative: "We coach teams.", DistrictActions: own}
			s.Goals[1].Expenditure.FundingSources = []string{"SOS"}
		}), nil},
		{"the source in another goal", noSources(func(s *summary.Summary) {
			s.TechnicalAssistance = &summary.TechnicalAssistance{Narrative: "We coach teams.", DistrictActions: own}
			s.Goals[0].Expenditure.FundingSources = []string{"SOS"}
		}), []string{"PRTB0006 " + narrative}},

		{"nothing that districts do", partB(summary.TechnicalAssistance{Narrative: "We coach teams."}), []string{"PRTB0007 /technicalAssistance/districtActions"}},
		{"N/A for what districts do", partB(summary.TechnicalAssistance{Narrative: "We coach teams.", DistrictActions: "N/A"}), []string{"TEXT0002 /technicalAssistance/districtActions"}},
	})
}
