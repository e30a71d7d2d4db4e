package exampledata

var profilesAToH = []profile{
	{
		code: "01", abbreviation: "ACOE", team: "Learning and Accountability division",
		students: 212_400, elementary: 2, unified: 15, focus: attendance, second: mathematics,
		identified: 4, charters: 2, partA: aBullets, partB: bActions,
		place: "Between the bay shore and the eastern hills, the county holds dense cities, older suburbs, and a few open valleys. Students speak dozens of languages at home, and many families move from one district to another during the school year. Steady records and shared expectations therefore matter as much as new programs.",
	},
	{
		code: "04", abbreviation: "BCOE", team: "School and District Support team",
		students: 29_800, elementary: 7, high: 1, unified: 5, focus: wellness, second: literacy,
		identified: 3, charters: 1, partA: aOutline, partB: bPhases,
		place: "Orchards, rice fields, and foothill towns share the county, and several communities are still recovering from wildfire. Enrollment shifts from year to year as families return, so schools plan for change as a matter of course.",
	},
	{
		code: "05", abbreviation: "CALCOE", team: "Educational Services department",
		students: 5_350, elementary: 1, high: 1, unified: 2, focus: readiness, second: science,
		identified: 1, partA: aTwoLists, partB: bBullets,
		place: "Small foothill towns along winding roads make up the county, and a bus ride of an hour is nothing unusual. Schools know their students well, but most administrators fill several roles at once.",
	},
	{
		code: "06", abbreviation: "COLCOE", team: "Instructional Services team",
		students: 4_720, unified: 4, focus: language, second: families,
		identified: 1, partA: aNumbered, partB: bActions,
		place: "Farming shapes the calendar and the economy here, from rice and almonds to seasonal packing work. Many students will be the first in their families to go to college, and schools are often the largest employer in town.",
	},
	{
		code: "07", abbreviation: "CCCOE", team: "Continuous Improvement team",
		students: 167_900, elementary: 8, high: 2, unified: 8, focus: mathematics, second: climate,
		identified: 4, charters: 1, direct: true, partA: aHeadings, partB: bActions,
		place: "The county stretches from an industrial waterfront to inland suburbs and on to delta farmland. Differences in income between neighboring communities are wide, and the same program can meet very different needs a few miles apart.",
	},
	{
		code: "09", abbreviation: "EDCOE", team: "Curriculum and Instruction department",
		students: 28_900, elementary: 12, high: 1, unified: 2, focus: climate, second: writing,
		identified: 2, charters: 1, partA: aProse, partB: bNumbered,
		place: "Suburban neighborhoods on the western edge give way to forest towns and mountain resorts farther east. Snow closes roads in winter, and a dozen small elementary districts send their graduates to a single high school district.",
	},
	{
		code: "10", abbreviation: "FCOE", team: "Leadership and Learning division",
		students: 204_600, elementary: 12, high: 2, unified: 18, focus: language, second: attendance,
		identified: 4, charters: 2, partA: aDeepOutline, partB: bActions,
		place: "Large city districts and rural farm communities work within a single county of great distances. Many students learn English as an additional language, and seasonal work affects attendance in the fall and in the spring.",
	},
	{
		code: "11", abbreviation: "GCOE", team: "District Services team",
		students: 5_680, elementary: 3, unified: 4, focus: literacy, second: families,
		partA: aTwoLists, partB: bNone,
		place: "The county’s towns lie along a single highway through orchards and pasture. Districts are few, staffs are lean, and cooperation among neighbors is a habit of long standing.",
	},
	{
		code: "12", abbreviation: "HCOE", team: "Learning and Leadership team",
		students: 17_750, elementary: 22, high: 3, unified: 6, focus: attendance, second: wellness,
		identified: 3, charters: 2, partA: aTable, partB: bDeep,
		place: "Redwood forest, river valleys, and a long coast separate the county’s many small schools. Several campuses have fewer than fifty students, and Native American communities are important partners in planning.",
	},
	{
		code: "13", abbreviation: "ICOE", team: "Educational Services division",
		students: 36_150, elementary: 9, high: 2, unified: 5, focus: language, second: readiness,
		identified: 2, partA: aBullets, partB: bActions,
		place: "Irrigated desert farmland and a busy international border define the county. Families often speak Spanish at home, summers are extremely hot, and travel for sports and arts covers long distances.",
	},
}
