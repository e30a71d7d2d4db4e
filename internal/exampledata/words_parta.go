package exampledata

// The words of part (A): what the county office does for all districts. Items
// begin with a plain verb, so that they read as a list and, after "will", as a
// sentence.

// partAOpening opens part (A). It names the three partners that the law asks
// for and spells out every acronym that the rest uses.
var partAOpening = pair{
	open: [7]string{
		"The {office} ({abbr}) will work side by side with the California Collaborative for Educational Excellence (CCEE), the California Department of Education (CDE), and other county superintendents of schools",
		"In 2026–27, the {office} ({abbr}) joins the California Department of Education (CDE), the California Collaborative for Educational Excellence (CCEE), and other county superintendents of schools",
		"Together with other county superintendents of schools, the California Department of Education (CDE), and the California Collaborative for Educational Excellence (CCEE), the {office} ({abbr}) plans",
		"The {office} ({abbr}) will use its ties with other county superintendents of schools, the California Collaborative for Educational Excellence (CCEE), and the California Department of Education (CDE)",
		"The plan of the {office} ({abbr}) is to draw on the California Collaborative for Educational Excellence (CCEE), other county superintendents of schools, and the California Department of Education (CDE)",
		"Staff of the {office} ({abbr}) will meet throughout the year with the California Department of Education (CDE), the California Collaborative for Educational Excellence (CCEE), and other county superintendents of schools",
		"Throughout 2026–27, the {office} ({abbr}) will team up with other county superintendents of schools, the California Collaborative for Educational Excellence (CCEE), and the California Department of Education (CDE)",
	},
	end: [8]string{
		" to help every district carry out its Local Control and Accountability Plan (LCAP) and improve from one year to the next.",
		" to give every school and district steady, practical help with its Local Control and Accountability Plan (LCAP).",
		" to turn each Local Control and Accountability Plan (LCAP) into work that students and families can see.",
		" to keep continuous improvement at the center of every Local Control and Accountability Plan (LCAP).",
		" to support the schools and districts that put a Local Control and Accountability Plan (LCAP) into practice.",
		" to make sure that no district carries out its Local Control and Accountability Plan (LCAP) alone.",
		" to connect every Local Control and Accountability Plan (LCAP) with good data, good advice, and timely coaching.",
		" to strengthen the way each district writes, carries out, and reviews its Local Control and Accountability Plan (LCAP).",
	},
}

// teamWork says who leads the work.
var teamWork = pair{
	open: [7]string{
		"The {team} leads this work.",
		"Day-to-day leadership comes from the {team}.",
		"Most of this support is organized by the {team}.",
		"Within the office, the {team} keeps the work on schedule.",
		"Districts have one first point of contact, the {team}.",
		"The {team} coordinates requests from districts.",
		"Responsibility for this plan rests with the {team}.",
	},
	end: [8]string{
		" It meets monthly to compare notes from site visits and to plan the next round of support.",
		" It pairs each district with a coach who knows the district’s goals, calendar, and budget.",
		" It reports to the superintendent’s cabinet every quarter and adjusts the plan when the data call for it.",
		" It brings together staff from curriculum, special education, student services, and business services.",
		" It keeps one shared calendar so that district leaders are not asked for the same information twice.",
		" It answers questions within two working days and follows up until each question is settled.",
		" It reviews local data with each district at least three times during the year.",
		" It sends a short bulletin to district leaders on the first Monday of each month.",
	},
}

// sharedNeeds says what the support is about.
var sharedNeeds = pair{
	open: [7]string{
		"District leaders name {focus} and {second} as their most pressing needs",
		"Local data point to {focus} and {second} as the areas that call for the most attention",
		"Conversations with principals, teachers, and families keep returning to {focus} and {second}",
		"Support in 2026–27 centers on {focus} and {second}",
		"The greatest shared challenges across the county are {focus} and {second}",
		"Two themes, {focus} and {second}, run through most local plans",
		"Improvement in {focus} and {second} matters most to local districts",
	},
	end: [8]string{
		", so coaching and workshops begin there.",
		", and each is tied to at least one measure that districts can follow during the year.",
		", and the office sets aside staff time for both.",
		", which is why the office reserves its most experienced coaches for them.",
		", and progress in both is discussed at every quarterly meeting of district leaders.",
		", and the plan described here is built to address them.",
		", although small schools and large ones need different kinds of help with them.",
		", and no school is left to work on them without partners.",
	},
}

// supportItems are kinds of support for all districts.
var supportItems = []pair{
	{ // workshops on the plan
		open: [7]string{
			"Hold LCAP workshops in the fall, winter, and spring",
			"Offer a series of LCAP working sessions",
			"Run drop-in LCAP clinics, both in person and online,",
			"Lead a yearlong LCAP study group",
			"Present LCAP updates at each meeting of district leaders",
			"Schedule LCAP planning days at district sites",
			"Organize joint LCAP sessions for program and business staff",
		},
		end: [8]string{
			" that cover the template, the metrics, and the budget tables",
			" so that writers can draft, ask questions, and revise in one place",
			" with separate time for charter schools and the smallest districts",
			" and share every recording and handout afterward",
			" to help teams tie actions to measurable results",
			" with worked examples for districts of different sizes",
			" and follow up with individual help by telephone",
			" and keep a running list of questions and answers",
		},
	},
	{ // data
		open: [7]string{
			"Analyze local and state data with district teams",
			"Guide district leaders through their Dashboard results",
			"Prepare a short data profile for every district",
			"Meet with each district to study attendance, assessment, and survey data",
			"Bring principals together to compare results across schools",
			"Teach site teams to read assessment results by student group",
			"Provide data tools and training",
		},
		end: [8]string{
			" and choose one or two questions to pursue in depth",
			", looking for places where {focus} needs closer attention",
			" so that the next LCAP rests on evidence",
			" before each district begins its annual update",
			", giving special attention to the smallest student groups",
			" and agree on what to watch from quarter to quarter",
			" in language that families and board members can follow",
			", using the same simple protocol each time",
		},
	},
	{ // coaching in the first focus
		open: [7]string{
			"Coach site teams that work on {focus}",
			"Visit classrooms with district leaders who have chosen {focus} as a priority",
			"Offer professional learning in {focus}",
			"Convene a network of schools on {focus}",
			"Train local facilitators in {focus}",
			"Fund release time for teachers who lead work on {focus}",
			"Arrange peer visits for schools that want to strengthen {focus}",
		},
		end: [8]string{
			" and share what is learned at a spring showcase",
			" through cycles of six to eight weeks",
			", including on-site follow-up every month",
			", beginning with the schools that ask first",
			" and collect feedback after every session",
			", drawing on the state’s published guidance",
			" so that new practice lasts beyond one school year",
			" and connect the work to the goals in each LCAP",
		},
	},
	{ // new leaders
		open: [7]string{
			"Welcome new superintendents, principals, and business officers",
			"Orient new district leaders",
			"Mentor new principals and program directors",
			"Match each new district leader with an experienced peer",
			"Conduct a summer institute for new administrators",
			"Prepare aspiring leaders from within local schools",
			"Sponsor a monthly circle for new administrators",
		},
		end: [8]string{
			", using a plain guide to planning, budgeting, and reporting duties",
			" and explain how the accountability system fits together",
			", with at least four visits to schools in the county",
			" so that changes in leadership do not interrupt improvement",
			" through a program of short, practical seminars",
			" and introduce the support staff who can help",
			", giving special care to leaders who hold several roles",
			" and show how to read an inherited plan",
		},
	},
	{ // small districts and charter schools
		open: [7]string{
			"Share specialized staff with small districts and charter schools",
			"Help small districts pool services such as counseling and nursing",
			"Assist charter schools with planning and reporting",
			"Set aside coaching days for schools with fewer than 200 students",
			"Take training to outlying and single-school communities",
			"Support multigrade and alternative programs",
			"Reserve time for districts with few administrators",
		},
		end: [8]string{
			" at no cost to the local budget",
			" so that size is never a barrier to good support",
			" and adjust schedules to local calendars",
			" through visits, video meetings, and shared materials",
			" by means of simple written agreements",
			" whenever a vacancy leaves a gap",
			" and combine requests where needs are alike",
			", with a single coordinator as the point of contact",
		},
	},
	{ // families and communities
		open: [7]string{
			"Strengthen partnerships with families",
			"Help districts gather views from families, students, and staff",
			"Translate key planning materials for families",
			"Train parent leaders to take part in local planning",
			"Host community conversations about school priorities",
			"Advise districts on surveys and listening sessions",
			"Develop student voice in school planning",
		},
		end: [8]string{
			" and show how comments shape the final plan",
			", using the languages spoken at home",
			" in the evening and on weekends as well as during the day",
			" so that decisions reflect the whole community",
			" by sharing guides, templates, and examples",
			", with attention to those who rarely attend meetings",
			" before drafts are finished rather than after",
			" and report the results in plain language",
		},
	},
	{ // money
		open: [7]string{
			"Connect budget staff and program staff",
			"Check planned actions against planned spending",
			"Explain the rules for supplemental and concentration grants",
			"Model multiyear costs for major actions",
			"Advise districts on carryover and one-time funds",
			"Review federal program plans alongside the LCAP",
			"Clarify which funds may pay for which services",
		},
		end: [8]string{
			" so that every dollar supports a stated goal",
			" during the planning season and again at first interim",
			", using a form kept by business services staff",
			" in joint meetings held at least twice during the year",
			" and answer questions before local boards vote",
			", so that services are safe when enrollment changes",
			", whether the amount is $5,000 or $5,000,000",
			" and document the advice in writing",
		},
	},
	{ // instruction in the second focus
		open: [7]string{
			"Expand professional learning in {second}",
			"Demonstrate strategies for {second}",
			"Assemble a library of resources on {second}",
			"Pilot new approaches to {second}",
			"Invite experts to speak with teachers about {second}",
			"Form study groups of teachers around {second}",
			"Plan countywide training days on {second}",
		},
		end: [8]string{
			" and evaluate the results with participating schools",
			" in partnership with local colleges",
			" in sessions for teachers, aides, and administrators alike",
			", with recordings for those who cannot attend",
			" during the school day wherever substitutes are available",
			" and lend the materials to any school that asks",
			", starting with the grades where gaps are widest",
			" at sites in every part of the county",
		},
	},
}
