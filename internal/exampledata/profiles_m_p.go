package exampledata

var profilesMToP = []profile{
	{
		code: "24", abbreviation: "MERCOE", team: "Educational Services division",
		students: 57_800, elementary: 12, high: 2, unified: 6, focus: mathematics, second: families,
		identified: 3, charters: 1, partA: aBullets, partB: bOutline,
		place: "Dairies, orchards, and a young public university give the county its character. Enrollment is growing at the edge of town, and most districts serve a high share of students from low-income families.",
	},
	{
		code: "25", abbreviation: "MODCOE", team: "Education Services team",
		students: 1_360, unified: 3, focus: attendance, second: science,
		identified: 1, partA: aShort, partB: bActions,
	},
	{
		code: "26", abbreviation: "MONOCOE", team: "Student Support team",
		students: 1_540, unified: 2, focus: language, second: wellness,
		partA: aBullets, partB: bNone,
		place: "Mountain resorts and remote high-desert settlements lie hours apart by road in winter. Seasonal jobs bring families for a few months at a time, and teachers often live a long way from shops and doctors.",
	},
	{
		code: "27", abbreviation: "MONTCOE", team: "Leadership and Equity Support team",
		students: 72_900, elementary: 14, high: 3, unified: 7, focus: language, second: climate,
		identified: 4, charters: 1, partA: aDeepOutline, partB: bActions,
		place: "Vegetable fields, wine country, and a famous coastline bring together farmworker families, hotel staff, and retired residents. Many children begin school with a language other than English, and some move with the harvest.",
	},
	{
		code: "28", abbreviation: "NAPCOE", team: "Continuous Improvement and Academic Support team",
		students: 17_620, elementary: 2, unified: 3, focus: writing, second: inclusion,
		identified: 1, partA: aHeadings, partB: bParens,
		place: "Vineyards and hospitality drive the local economy, while declining enrollment tightens school budgets. Districts look for ways to keep small programs alive by sharing staff, buses, and classrooms.",
	},
	{
		code: "29", abbreviation: "NEVCOE", team: "Educational Services team",
		students: 11_240, elementary: 7, high: 1, unified: 1, focus: science, second: wellness,
		identified: 1, charters: 1, partA: aTable, partB: bBullets,
		place: "Historic gold-country towns and a high mountain basin are separated by a long climb over the pass. Charter schools enroll a large share of students, many of whom study partly at home.",
	},
	{
		code: "30", abbreviation: "OCDE", team: "Learning and System Support division",
		students: 441_700, elementary: 12, high: 3, unified: 12, focus: inclusion, second: wellness,
		identified: 4, charters: 2, partA: aNumbered, partB: bActions,
		place: "From coastal cities to inland neighborhoods, the county is densely settled and highly diverse. Large districts have specialists of their own, so the office concentrates on networks, shared tools, and advice that no one district could produce alone.",
	},
	{
		code: "31", abbreviation: "PLACOE", team: "Educational Services department",
		students: 75_300, elementary: 12, high: 2, unified: 3, focus: climate, second: mathematics,
		identified: 2, charters: 2, partA: aBullets, partB: bDeep,
		place: "Suburbs in the west are growing quickly, while small mountain schools in the east have more classrooms than students. New campuses and shrinking ones need different kinds of support at the same time.",
	},
}
