package prose

import (
	"testing"

	"github.com/coesummary/coesummary/summary"
)

func TestPartBIdentifiable(t *testing.T) {
	missing := []string{"PRTB0008"}
	runWording(t, "PRTB", inPartB, []wordingCase{
		{"The office will support all districts:\n\n- Meet with district leaders to find root causes\n- Offer training", missing},
		{"GCOE will:\n\n- Help in the area(s) that the district has identified as a need\n- Address identified root causes with districts\n- Serve districts’ identified needs", missing},
		{"Schools meet in areas districts identified as needs, and TAs assist pupils.", missing},

		{"GCOE will help districts pursuant to EC 52071.", nil},
		{"GCOE will provide technical\nassistance to districts.", nil},
		{"The office supports Differentiated Assistance for all who need it.", nil},
		{"DA teams meet each month with the county’s coaches.", nil},
		{"GCOE will support districts identified by CDE in these ways.", nil},
		{"Every district that is identified gets a coach of its own.", nil},
		{"GCOE will support eligible LEAs in these ways, from spring on.", nil},
		{"Support for identified school districts goes on all year.", nil},
		{"GCOE helps districts in need through its coaches all year.", nil},
		{"Level 2 supports are given to three districts this year.", nil},
		{"Strengths and weaknesses in regard to the state priorities are found together.", nil},
		{"GCOE will provide assistance to school districts by its coaches.", nil},
		{"The lowest performing schools get a coach of their own all year.", nil},
		{"Charter schools are helped under EC 47607.3 all year.", nil},
		{"To be determined", nil}, // PRTB0001 speaks of it
	})
}

// TestPartBInOtherFields: what makes part (B) known may stand in any of its
// texts, or in its table.
func TestPartBInOtherFields(t *testing.T) {
	const general = "The office will support all districts in many ways."
	yes := true
	for name, b := range map[string]*summary.TechnicalAssistance{
		"an action":        {Narrative: general, Actions: []summary.AssistanceAction{{Action: "Coach each identified district, under EC 52071(c)"}}},
		"district actions": {Narrative: general, DistrictActions: "Districts in differentiated assistance survey families."},
		"direct":           {Narrative: general, DirectTechnicalAssistance: "CCEE works with one district under EC 52072."},
		"the table":        {Narrative: general, Districts: []summary.District{{Name: "Example Unified", Pathways: []summary.Pathway{summary.DistrictDA}}}},
		"none identified":  {Narrative: "This year there is no such district in the county.", NoDistrictsIdentified: &yes},
		"nothing":          {},
	} {
		s := glenn("The office meets with others.", "")
		s.TechnicalAssistance = b
		if got := foundIn(t, s, "PRTB0008"); len(got) != 0 {
			t.Errorf("%s: findings %q; want none", name, got)
		}
	}
}

func TestPartBInPartA(t *testing.T) {
	const begin = "The Glenn County Superintendent will collaborate with CCEE:\n\n- Meet\n\n"
	runWording(t, "PRTB", inPartA, []wordingCase{
		{begin + "The Glenn County Office of Education will support all schools by:\n\n- Coaching", []string{"PRTB0008 The Glenn County Office of Education will support all schools by:"}},
		{begin + "GCOE provides technical assistance to districts pursuant to EC 52071(c).", []string{"PRTB0008 GCOE provides technical assistance to districts pursuant to EC 52071(c)."}},
		{begin + "## Technical assistance\n\nCoaches visit.", []string{"PRTB0008 Technical assistance"}},
		{begin + "The network meets in May.", nil}, // the schema says that part (B) is missing
	})
	if got := foundIn(t, glenn(begin+"GCOE will also:\n\n- Coach", "Assistance under EC 52071(c)."), "PRTB"); len(got) != 0 {
		t.Errorf("with a part (B): findings %q; want none", got)
	}
}
