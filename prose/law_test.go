package prose

import (
	"testing"

	"github.com/coesummary/coesummary/summary"
)

func TestLaw(t *testing.T) {
	const uncited, bare, old, slip = "TEXT0601 ", "TEXT0602 ", "TEXT0603 ", "TEXT0604 "
	runWording(t, "TEXT06", inPartB, []wordingCase{
		{"The office will support districts.\n\nIdentified districts get technical assistance by:\n\n- Coaching", []string{uncited + "Identified districts get technical assistance by:"}},
		{"Assistance to eligible charter schools under EC 47607.3.", nil},
		{"The office will coach all schools, as it did before.", nil}, // PRTB0008 speaks of it

		{"Technical assistance pursuant to EC Section 52071 within the county:\n\n- Coaching", []string{bare + "EC Section 52071"}},
		{"Technical assistance (Education Code 52071) and later EC 52071 again.", []string{bare + "Education Code 52071"}},
		{"Technical assistance under 52071.", []string{bare + "52071"}},
		{"Under EC 52071(c), help is given. See Section 52071 for more.", nil},
		{"Help under subdivision (c) of EC 52071, EC 52071 (c), or EC 52071, subdivision (c).", nil},
		{"Help under subdivision (c) of Section 52071.", nil},
		{"Help under Education Code section 52071, subd. (c).", nil},
		{"Help under EC 52071(a) and (c), or section (c) of the EC 52071.", nil},
		{"Help to districts under sub-division c of EC 52071.", nil},
		{"Help under EC 52071(a) and EC 52071(f).", nil},
		{"Help under EC 52071.5, and EC 52070-52071, EC 52071 et seq. and 52060 through 52071.", nil},

		{"EC 52071(c): an academic expert or team of academic experts helps.", []string{old + "an academic expert or team of academic experts"}},
		{"EC 52071(c): who failed to improve pupil achievement across more than one state priority.", []string{old + "failed to improve pupil achievement across more than one state priority"}},
		{"EC 52071(c): experts who are academic, programmatic or fiscal; academic experts in reading; more than one state priority.", nil},

		{"EC 52071(c) and EC 52017.", []string{slip + "52017"}},
		{"EC 52071(c) and Education Code Section 5207l.", []string{slip + "5207l"}},
		{"EC 52071(c) and Section 52606(i).", []string{slip + "52606"}},
		{"EC 52071(C) in the county.", []string{slip + "52071(C)"}},
		{"EC 52071(c), EC 52066(i)(1)(A), EC 52060, EC 52072.5, EC 52064.5, EC 47607.3, EC 2575.2 and $52017.", nil},
	})
}

// TestLawWithATable: where the table says why each district is assisted, the
// document cites the law beside it.
func TestLawWithATable(t *testing.T) {
	s := inPartB("Identified districts get technical assistance.")
	s.TechnicalAssistance.Districts = []summary.District{{Name: "Example Unified", Pathways: []summary.Pathway{summary.DistrictDA}}}
	if got := foundIn(t, s, "TEXT06"); len(got) != 0 {
		t.Errorf("findings %q; want none", got)
	}
}
