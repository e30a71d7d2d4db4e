package prose

import "testing"

func TestLeftOver(t *testing.T) {
	runWording(t, "TEXT02", inPartA, []wordingCase{
		// Prompts.
		{"The office will (List Level 1 Supports) for schools.", []string{"TEXT0201 (List Level 1 Supports)"}},
		{"The \\[County\\] Superintendent will meet.", []string{"TEXT0201 [County\\]"}},
		{"The [County] Superintendent will meet.", []string{"TEXT0201 [County]"}},
		{"**[COUNTY NAME]** meets on [date].", []string{"TEXT0201 [COUNTY NAME]", "TEXT0201 [date]"}},
		{"Meetings: [Insert the dates of the\nmeetings]", []string{"TEXT0201 [Insert the dates of the\nmeetings]"}},
		{"- Insert name here\n- Coach teams", []string{"TEXT0201 Insert name here"}},
		{"- Enter district names\n- Coach", []string{"TEXT0201 Enter district names"}},
		{"INSERT COUNTY NAME will meet.", []string{"TEXT0201 INSERT COUNTY NAME"}},
		{"We coach (insert number) schools.", []string{"TEXT0201 (insert number)"}},
		{"By [insert] and [Specify the grade]", []string{"TEXT0201 [insert]", "TEXT0201 [Specify the grade]"}},
		{"Click here to enter text.", []string{"TEXT0201 Click here to enter text"}},
		{"Partners: other (specify)", []string{"TEXT0201 (specify)"}},
		{"The <County Name> office meets.", []string{"TEXT0201 <County Name>"}},
		{"The \\<County Name\\> office meets.", []string{"TEXT0201 <County Name\\>"}},
		{"The {{county}} office meets.", []string{"TEXT0201 {{county}}"}},
		{"The (County Office of Education name) meets.", []string{"TEXT0201 (County Office of Education name)"}},
		{"Lorem ipsum dolor sit amet", []string{"TEXT0201 Lorem ipsum"}},
		{"Click or tap here to enter text.", []string{"TEXT0201 Click or tap here to enter text"}},
		{"| Partner |\n| --- |\n| Choose an item. |", []string{"TEXT0201 Choose an item"}},
		{"- List Level 1 Supports\n- List level 2 supports here", []string{"TEXT0201 List Level 1 Supports", "TEXT0201 List level 2 supports"}},
		{"Staff attend meetings (list meetings here).", []string{"TEXT0201 (list meetings here)"}},
		{"- Describe how the COE will work with CCEE.\n- Describe how the districts meet.", []string{"TEXT0201 Describe how the COE"}},
		{"(Please describe the supports.)", []string{"TEXT0201 (Please describe the supports.)"}},

		// Blanks.
		{"The XX County office meets.", []string{"TEXT0202 XX"}},
		{"The summary for 20XX-XX follows, and 20xx after it.", []string{"TEXT0202 20XX-XX", "TEXT0202 20xx"}},
		{"It costs $XX,XXX and reaches XX% of them by XX/XX/20XX.", []string{"TEXT0202 XX,XXX", "TEXT0202 XX%", "TEXT0202 XX/XX/20XX"}},
		{"By 20XX–XX all schools take part; XXXX leads.", []string{"TEXT0202 20XX–XX", "TEXT0202 XXXX"}},
		{"X County Office of Education and XYZ COE meet in 20__.", []string{"TEXT0202 X", "TEXT0202 XYZ", "TEXT0202 __"}},
		{"There are ____ schools and \\_\\_\\_\\_ charters.", []string{"TEXT0202 ____", "TEXT0202 _\\_\\_\\_"}},

		// What only looks like it.
		{"Insert coaching days into the calendar, and enter data monthly.", nil},
		{"The list of supports (list attached, List of districts on page 3) grew.", nil},
		{"The plan [sic] for the School Plan for Student Achievement [SPSA] cites [1] and [12].", nil},
		{"Every county office of education [COE] and local educational agency [LEA] takes part.", nil},
		{"As the guide says: “each [district] shall take part”, and [i]t does.", nil},
		{"See [our date](https://coe.example/date) and [name](https://coe.example/name).", nil},
		{"- [X] done\n- [ ] open", nil},
		{"Growth <5% and p < .05, > 10 (N/A); see <https://coe.example/a>.", nil},
		{"Title XX, Region IX, Phase XXX and article XX hold. A 4x4 plan, 10x growth, box XX.", nil},
		{"Plans (list all sites first) use __ as a mark.", nil},
		{"The file my_long__name and a__b; ***bold***; snake_case.", nil},
		{"______________________________", nil},
		{"Teams select (choose sites first) and identify (specifying needs) what they add.", nil},
		{"Phase 1 (Describe the Problem), Phase 2 (List), Phase 3 (Add supports), (Type 2), (enter grade 9).", nil},
		{"Title list (List A and List B vendors); [Type A], [type 2], [Your Voice] and (fill in gaps) (please complete the survey) follow.", nil},
		{"Measure X County funds, Proposition X COE plans; enter district names into the system; click here to enter the portal.", nil},
		{"They click here to register, type notes, and enter text here and there.", nil},
		{"Choose an item from the menu of supports. Add workshops as needed.", nil},
		{"The district’s name (name and date) is on file (county and district).", nil},
		{"Generation X counties and FX COE; List levels; list levels of support; Level 1 Supports:", nil},
		{"Inserts, Lorem Example, and Xavier’s XXL shirts.", nil},
		{"Each school enters its name here and at www.xxx.example.", nil},
		{"Districts that may need more (e.g., county, COE, LEA).", nil},

		// Still open.
		{"Training dates: TBD", []string{"TEXT0203 TBD"}},
		{"?? meetings a year", []string{"TEXT0203 ??"}},
		{"- Note to self: ask for the date.", []string{"TEXT0203 Note to self"}},
		{"What do we do? We help (how? See below).", nil},
		{"Leaders describe how the COE helps. Staff meet (from here on).", nil},
		{"The level of support is to be determined with the district. TBDX.", nil},
	})
}

func TestLeftOverFromPages(t *testing.T) {
	runWording(t, "TEXT02", inPartA, []wordingCase{
		{"The model has four phases (continued):\n\n- One", []string{"TEXT0204 (continued)"}},
		{"## Supports (cont’d)\n\nMore.", []string{"TEXT0204 (cont’d)"}},
		{"Our supports (cont.)\n\n- One", []string{"TEXT0204 (cont.)"}},
		{"Page 3 of 7\n\nMore.", []string{"TEXT0204 Page 3 of 7"}},
		{"The network meets. Page 3 of 7 Each school sends two.", []string{"TEXT0204 Page 3 of 7"}},
		{"- Page 4", []string{"TEXT0204 Page 4"}},
		{"continued on next page", []string{"TEXT0204 continued on next page"}},
		{"Support for schools | Page 12", []string{"TEXT0204 | Page 12"}},
		{"- Coaching (continued)\n- Training that is continued", nil},
		{"See the table on page 3 of 7, or page 2 of the plan. Homepage 1 of 2.", nil},
		{"DRAFT\n\nThe office meets.", []string{"TEXT0205 DRAFT"}},
		{"Draft v2.1\n\nThe office meets.", []string{"TEXT0205 Draft v2.1"}},
		{"DRAFT: Support for schools\n\nText.", []string{"TEXT0205 DRAFT:"}},
		{"## Support for schools (DRAFT)\n\nText.", []string{"TEXT0205 (DRAFT)"}},
		{"- Draft\n- Review\n- Adopt", nil},
		{"Draft LCAPs are read in May. Each DRAFT LCAP is returned.", nil},
		{"# 2024-25 Summary of Support\n\nText.", []string{"TEXT0206 2024-25"}},
		{"Annual Summary Report 2025–2026\n\nText.", []string{"TEXT0206 2025–2026"}},
		{"# 2026–27 Summary of Support\n\nText.", nil},
		{"# Progress since the 2024-25 summary\n\nText.", nil},
		{"# Summary of the plan for 2024-25 to 2026-27\n\nText.", nil},
		{"We wrote the 2024-25 summary with districts and will use it again.", nil},
		{"# 2024-25 Dashboard summary\n\nText.", nil},
		{"Source of Funding\n\nThe general fund.", []string{"TEXT0207 Source of Funding"}},
		{"Goal Two: Technical assistance\n\n- Coach", []string{"TEXT0207 Goal Two: Technical assistance"}},
		{"A description of how the county superintendent works\n\n- Coach", []string{"TEXT0207 A description of how the county superintendent works"}},
		{"Actions:\n\n- Coach\n\nThe source of funding is the general fund.\n\nGoals are set in May.", nil},
		{"- Action 1: Coach\n    - Action 1a: Train\n- Action 2: Meet", []string{"TEXT0208 Action 1:"}},
		{"Goal 1 is growth.\n\n- Action 1: Coach", nil},
		{"- Action periods\n- Action 12 schools took\n- Actions: coach", nil},
	})
}

// TestGlossaryMayExplain: a glossary may say what "TBD" means.
func TestGlossaryMayExplain(t *testing.T) {
	s := glenn("The office meets.", "")
	s.Glossary = append(s.Glossary, glossaryEntry("TBD", "To be determined (TBD)"))
	if got := foundIn(t, s, "TEXT02"); len(got) != 0 {
		t.Errorf("findings %q; want none", got)
	}
}
