package exampledata

var profilesSToS = []profile{
	{
		code: "43", abbreviation: "SCCOE", team: "Professional Learning and Support division",
		students: 239_800, elementary: 22, high: 5, unified: 4, focus: mathematics, second: families,
		identified: 4, charters: 2, partA: aBullets, partB: bActions,
		place: "A center of the technology industry, the county is home to students from every part of the world. High costs drive many teachers to commute long distances, and enrollment is falling in districts that were once growing.",
	},
	{
		code: "44", abbreviation: "SCRCOE", team: "Educational Services team",
		students: 37_400, elementary: 7, high: 1, unified: 2, focus: wellness, second: language,
		identified: 2, charters: 1, partA: aDeepOutline, partB: bNumbered,
		place: "Redwood mountains drop to a bay lined with surf towns and strawberry fields. Winter storms often close mountain roads, and schools keep lessons ready for days when students cannot reach the classroom.",
	},
	{
		code: "45", abbreviation: "SHCOE", team: "Instructional Services department",
		students: 26_550, elementary: 18, high: 2, unified: 5, focus: climate, second: attendance,
		identified: 2, charters: 2, partA: aTwoLists, partB: bActions,
		place: "Rivers, forests, and one midsize city lie at the head of the great valley. Many elementary districts consist of one school, so principals serve as superintendents, and secretaries as business officers.",
	},
	{
		code: "47", abbreviation: "SISCOE", team: "School Support team",
		students: 5_590, elementary: 20, high: 2, unified: 3, focus: literacy, second: wellness,
		identified: 2, partA: aProse, partB: bActions,
		place: "Volcanic peaks and ranch valleys fill the county as far as the Oregon border. Districts are numerous for so small an enrollment, and the smallest have fewer than a dozen students.",
	},
	{
		code: "48", abbreviation: "SOLCOE", team: "Educational Services division",
		students: 60_400, unified: 6, focus: climate, second: language,
		identified: 3, charters: 1, partA: aTable, partB: bOutline,
		place: "Halfway between the bay and the state capital, the county mixes port cities, farms, and a large air base. Six unified districts of similar structure make it natural to learn from one another.",
	},
	{
		code: "49", abbreviation: "SONCOE", team: "Teaching and Learning division",
		students: 63_900, elementary: 29, high: 3, unified: 8, focus: families, second: mathematics,
		identified: 3, charters: 2, partA: aNumbered, partB: bBullets,
		place: "Vineyards, redwood groves, and a long shoreline surround a string of towns along the main highway. With 40 districts, most of them small, the county depends on shared services and on plain agreements about who does what.",
	},
	{
		code: "50", abbreviation: "STACOE", team: "Instructional Support division",
		students: 107_600, elementary: 13, high: 2, unified: 9, focus: language, second: writing,
		identified: 3, partA: aBullets, partB: bParens,
		place: "Almond orchards, dairies, and food processing plants employ many families in the county. Summer school fills quickly, because shifts are longest when classes are out.",
	},
	{
		code: "51", abbreviation: "SUTCOE", team: "Educational Services department",
		students: 24_100, elementary: 8, high: 1, unified: 3, focus: readiness, second: families,
		identified: 1, charters: 1, partA: aHeadings, partB: bActions,
		place: "Peach and prune orchards lie around a compact city beside the river. Punjabi and Spanish are spoken widely, and the harvest draws families from many other places.",
	},
}
