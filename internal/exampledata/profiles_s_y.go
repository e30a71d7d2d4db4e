package exampledata

var profilesSToY = []profile{
	{
		code: "52", abbreviation: "TCDE", team: "Educational Improvement team",
		students: 10_950, elementary: 11, high: 2, unified: 1, focus: attendance, second: readiness,
		identified: 2, partA: aBullets, partB: bNumbered,
		place: "Cattle ranches, olive groves, and river towns spread across the northern end of the valley. Families are loyal to their schools, and a football game or a livestock fair can bring out most of a town.",
	},
	{
		code: "53", abbreviation: "TRICOE", team: "Education Support team",
		students: 1_570, elementary: 7, high: 1, unified: 1, focus: literacy, second: attendance,
		partA: aProse, partB: bNone,
		place: "Forest covers nearly all of the county, and none of its towns is large. Schools depend on timber revenue that rises and falls, so long-range planning calls for caution.",
	},
	{
		code: "54", abbreviation: "TULCOE", team: "Educational Resource Services division",
		students: 102_800, elementary: 28, high: 2, unified: 13, focus: literacy, second: science,
		identified: 4, charters: 1, direct: true, partA: aDeepOutline, partB: bActions,
		place: "Citrus groves, dairies, and packing houses line the valley floor below a wall of granite. Rural elementary districts are numerous, and the nearest library or clinic may be several towns away.",
	},
	{
		code: "55", abbreviation: "TCSOS", team: "Curriculum and Student Services team",
		students: 5_780, elementary: 8, high: 2, unified: 1, focus: climate, second: readiness,
		identified: 1, charters: 1, partA: aTwoLists, partB: bCapitals,
		place: "Gold-rush towns and a gateway to a famous national park depend on visitors for much of their income. Work comes and goes with the seasons, and schools see that change in their enrollment.",
	},
	{
		code: "56", abbreviation: "VCOE", team: "Curriculum, Instruction, and Continuous Improvement division",
		students: 127_700, elementary: 11, high: 2, unified: 7, focus: inclusion, second: language,
		identified: 3, charters: 1, partA: aTable, partB: bActions,
		place: "Beaches, a naval base, and lemon orchards lie within an hour’s drive of one another. Suburban districts are losing students while farm communities hold steady, and both are rethinking how they use their buildings.",
	},
	{
		code: "57", abbreviation: "YOLCOE", team: "Teaching and Learning team",
		students: 29_750, unified: 5, focus: fosterYouth, second: mathematics,
		identified: 1, charters: 1, partA: aOutline, partB: bDeep,
		place: "A research university, tomato fields, and small river towns give the county its mixed character. Housing is scarce near the campus and wages are low in the fields, which leaves many students without a settled home.",
	},
	{
		code: "58", abbreviation: "YUBCOE", team: "Continuous Improvement team",
		students: 15_180, elementary: 2, high: 1, unified: 2, focus: families, second: climate,
		identified: 2, charters: 1, partA: aBullets, partB: bActions,
		place: "Foothill hamlets, rice fields, and an air base surround an old river city. A new school year brings many new faces, since military families and seasonal workers both arrive in late summer.",
	},
}
