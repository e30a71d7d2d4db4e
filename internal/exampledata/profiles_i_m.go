package exampledata

var profilesIToM = []profile{
	{
		code: "14", abbreviation: "INYCOE", team: "District Support team",
		students: 2_870, elementary: 2, unified: 5, focus: science, second: readiness,
		partA: aProse, partB: bNone,
		place: "One highway links most of the county’s schools across desert basins and high mountain valleys. A visit to the farthest campus takes half a day, so video meetings are a regular part of support.",
	},
	{
		code: "15", abbreviation: "KERCOE", team: "Instructional Services division",
		students: 196_300, elementary: 29, high: 3, unified: 14, focus: literacy, second: attendance,
		identified: 4, charters: 1, direct: true, partA: aNumbered, partB: bProse,
		place: "Oil fields, farms, aviation, and mountain communities exist side by side in this very large county. District size ranges from a single small school to a major city system, and teacher recruitment is a common concern.",
	},
	{
		code: "16", abbreviation: "KINCOE", team: "Educational Support team",
		students: 29_050, elementary: 9, high: 2, unified: 2, focus: mathematics, second: language,
		identified: 2, partA: aBullets, partB: bParens,
		place: "Dairies, cotton, and a military air base shape family life in the county. Students whose parents serve in the armed forces arrive and leave during the year, and schools work to give each one a smooth start.",
	},
	{
		code: "17", abbreviation: "LAKCOE", team: "Curriculum and Continuous Improvement team",
		students: 9_120, elementary: 2, unified: 5, focus: attendance, second: climate,
		identified: 2, charters: 1, partA: aOutline, partB: bActions,
		place: "Communities ring a large natural body of water among volcanic hills. Wildfire, limited housing, and long commutes put pressure on families, while close ties between schools and local agencies give them a place to turn.",
	},
	{
		code: "18", abbreviation: "LASCOE", team: "Student and School Services team",
		students: 3_940, elementary: 6, high: 1, unified: 3, focus: wellness, second: science,
		identified: 1, partA: aBullets, partB: bNumbered,
		place: "High desert, timberland, and wide grazing country cover the county. Winters are long, distances are great, and some schools enroll students from ranches many miles away.",
	},
	{
		code: "19", abbreviation: "LACOE", team: "Accountability, Support, and Improvement division",
		students: 1_268_500, elementary: 27, high: 5, unified: 48, focus: literacy, second: fosterYouth,
		identified: 4, charters: 3, direct: true, partA: aHeadings, partB: bActions,
		place: "With 80 school districts, from coastal cities to high-desert towns, the county contains one of the largest groups of districts in the nation. Some enroll fewer than a thousand students, and the largest enrolls several hundred thousand.\n\nFamilies bring an exceptional range of languages, histories, and hopes to school. Housing costs push some of them from one district to the next, which is why **prompt transfer of records** is treated as an academic matter and not only as a clerical one.\n\nThree conditions guide all support:\n\n1. Each district has its own strengths, and support begins with them.\n2. No single program fits 80 districts, so choices are offered and explained.\n3. Every visit, report, and request must be worth the time that it takes.",
	},
	{
		code: "20", abbreviation: "MCSOS", team: "Teaching and Learning team",
		students: 31_200, elementary: 5, high: 1, unified: 3, focus: families, second: language,
		identified: 2, partA: aTable, partB: bBullets,
		place: "Valley farmland lies to the west and mountain communities to the east, with a growing city between them. Indigenous languages of southern Mexico are spoken by a rising number of families, and interpreters are in steady demand.",
	},
	{
		code: "21", abbreviation: "MARCOE", team: "Education Services team",
		students: 29_480, elementary: 13, high: 2, unified: 3, focus: inclusion, second: mathematics,
		identified: 1, charters: 1, partA: aProse, partB: bCapitals,
		place: "Bayside towns and coastal ranch land lie close together, yet school resources differ sharply from place to place. Housing costs make it hard to keep staff, and small districts often share services to stay efficient.",
	},
	{
		code: "23", abbreviation: "MENCOE", team: "Continuous Improvement and Support team",
		students: 12_460, elementary: 3, unified: 9, focus: attendance, second: literacy,
		identified: 3, partA: aTwoLists, partB: bPhases,
		place: "A rugged coast, vineyards, and inland timber towns spread over a large area with few main roads. Schools serve as gathering places, and several have a single administrator who also teaches.",
	},
}
