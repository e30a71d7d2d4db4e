package exampledata

var profilesRToS = []profile{
	{
		code: "33", abbreviation: "RCOE", team: "Educational Services division",
		students: 419_200, elementary: 3, high: 1, unified: 19, focus: readiness, second: language,
		identified: 4, charters: 1, direct: true, partA: aOutline, partB: bActions,
		place: "The county runs from growing inland suburbs to desert resorts and farm communities near the state line. A student may have a college campus around the corner or an hour and a half away, and planning has to allow for both.",
	},
	{
		code: "34", abbreviation: "SCOE", team: "Continuous Improvement and Accountability team",
		students: 249_500, elementary: 4, high: 1, unified: 8, focus: attendance, second: inclusion,
		identified: 4, charters: 3, partA: aBullets, partB: bProse,
		place: "The state capital, its suburbs, and a farming delta lie within one county. Newcomer families from many nations settle here, and schools work with dozens of community organizations to welcome them.",
	},
	{
		code: "35", abbreviation: "SBCOE", team: "Instruction and Accountability team",
		students: 11_760, elementary: 9, high: 1, unified: 1, focus: literacy, second: language,
		identified: 2, partA: aProse, partB: bActions,
		place: "Row crops, ranches, and new housing tracts meet in a compact county with one growing town. Several one-school districts lie in the hills to the south, each with a handful of teachers and a board of its own.",
	},
	{
		code: "36", abbreviation: "SBDCOE", team: "Education Support Services division",
		students: 394_800, elementary: 11, high: 2, unified: 20, focus: attendance, second: mathematics,
		identified: 4, charters: 2, direct: true, partA: aTable, partB: bActions,
		place: "In area, the county is among the largest in the nation, and it contains crowded cities, mountain villages, and desert crossroads. Distance shapes everything from bus routes to staff training, and warehouse work keeps many parents on night shifts.",
	},
	{
		code: "37", abbreviation: "SDCOE", team: "Learning and Leadership Services division",
		students: 474_600, elementary: 23, high: 6, unified: 13, focus: language, second: fosterYouth,
		identified: 4, charters: 3, partA: aHeadings, partB: bActions,
		place: "A long coast, an international border, military bases, and tribal lands in the backcountry give the county unusual variety. During a school career, many students move across district lines or even the border, and schools need quick ways to learn what each one already knows.",
	},
	{
		code: "39", abbreviation: "SJCOE", team: "Continuous Improvement and Support department",
		students: 151_900, elementary: 5, unified: 9, focus: mathematics, second: fosterYouth,
		identified: 3, charters: 2, partA: aTwoLists, partB: bPhases,
		place: "Delta waterways, warehouses, and farmland surround a diverse port city. Commuters leave before dawn for jobs beyond the hills, and after-school programs matter a great deal to working families.",
	},
	{
		code: "40", abbreviation: "SLOCOE", team: "Educational Support team",
		students: 33_250, elementary: 3, unified: 7, focus: inclusion, second: writing,
		identified: 1, partA: aBullets, partB: bCapitals,
		place: "Beach towns, vineyards, and a public university shape a county of modest size. Rural schools to the north and coastal schools to the west share one concern above all, which is how to recruit and keep good teachers.",
	},
	{
		code: "41", abbreviation: "SMCOE", team: "Instructional Services and Support team",
		students: 86_100, elementary: 17, high: 3, unified: 3, focus: language, second: attendance,
		identified: 2, charters: 1, partA: aNumbered, partB: bActions,
		place: "Technology campuses, airport neighborhoods, and quiet coastal farms lie within a narrow peninsula. Prosperity and hardship are close neighbors here, and most districts cover only a few square miles.",
	},
	{
		code: "42", abbreviation: "SBCEO", team: "Curriculum and Instruction division",
		students: 66_700, elementary: 15, high: 2, unified: 3, focus: families, second: readiness,
		identified: 3, partA: aOutline, partB: bBullets,
		place: "A coastal city, a wine valley, and wide strawberry fields to the north differ in almost every way. Mixteco and Spanish are heard in many homes, and the office works to make each meeting open to families who speak them.",
	},
}
