package exampledata

// enrollment says how many districts and students the county has.
var enrollment = pair{
	open: [7]string{
		"The {office} serves {districts} school districts with about {students} students in all.",
		"About {students} students attend school in the county’s {districts} districts.",
		"The county’s {districts} school districts enroll about {students} students.",
		"In all, {districts} school districts and about {students} students look to the office for support.",
		"With {districts} school districts and about {students} students, the county has a wide range of needs.",
		"The {districts} school districts of the county serve about {students} students.",
		"School enrollment in the county stands at about {students} students in {districts} districts.",
	},
	end: [8]string{
		" Charter schools add to the choices open to families.",
		" Each district faces a situation of its own.",
		" Every district has its own board, calendar, and community.",
		" The task of the office is to help all of them improve.",
		" A shared commitment to students makes joint work possible.",
		" Regular visits help the office understand each community.",
		" Many districts rely on the office for services that they cannot provide alone.",
		" Working relationships among districts are strong and practical.",
	},
}

// moreOnline leads to a page of the office.
var moreOnline = pair{
	open: [7]string{
		"Dates of workshops are posted on",
		"Guides and recordings can be found on",
		"A list of contacts is kept on",
		"Answers to common questions are kept on",
		"Materials for board members and families are on",
		"News about support for schools appears on",
		"The full calendar is available on",
	},
	end: [8]string{
		" [the office’s page on school support](https://www.example.org/{slug}/support).",
		" [the office’s learning calendar](https://www.example.org/{slug}/calendar), which is updated weekly.",
		" [the district resources page](https://www.example.org/{slug}/resources).",
		" [the office’s planning website](https://www.example.org/{slug}/planning), in English and Spanish.",
		" [the county’s page for district leaders](https://www.example.org/{slug}/leaders).",
		" [the improvement network’s page](https://www.example.org/{slug}/network).",
		" [the page of the {team}](https://www.example.org/{slug}/team).",
		" [the local plans page](https://www.example.org/{slug}/plans), open to everyone.",
	},
}

// outlineGroups are the headings of outlines in part (A).
var outlineGroups = [][]string{
	{"Planning and review:", "Teaching and learning:"},
	{"Support for plans:", "Support for people:"},
	{"First strand, sound planning:", "Second strand, strong schools:"},
	{"In the office:", "In the schools:"},
}

// outlineSubgroups stand one level below outlineGroups, two for each.
var outlineSubgroups = [][]string{
	{"For district leaders:", "For site leaders:", "For classrooms:", "For communities:"},
	{"Before drafting:", "During drafting:", "During the school year:", "At the end of the year:"},
	{"Guidance:", "Information:", "Skill:", "Resources:"},
}

// headingPairs are the headings within part (A).
var headingPairs = [][2]string{
	{"Help for every district", "Growth in teaching and leadership"},
	{"Planning with districts", "Learning across the county"},
	{"Steady support", "Shared learning"},
	{"What districts can count on", "How schools learn together"},
}

// phases are the stages of assistance, as parents of a nested list.
var phases = [][]string{
	{"Understand the need:", "Plan for change:", "Act and learn:"},
	{"In the fall, study the situation:", "In the winter, choose a course:", "In the spring, act and review:"},
	{"Discover:", "Design:", "Do:"},
	{"Stage one, listen and look:", "Stage two, decide:", "Stage three, carry out and check:"},
}

// phaseGroups stand one level below phases, two for each of two phases.
var phaseGroups = [][]string{
	{"With district leaders:", "With school teams:", "In the first semester:", "In the second semester:"},
	{"Evidence:", "Causes:", "Actions:", "Follow-up:"},
	{"Questions to ask:", "Facts to gather:", "Steps to take:", "Results to watch:"},
}
