package exampledata

// The words of part (B): assistance to districts identified under EC 52071(c).

// partBOpening opens part (B) where districts are identified.
var partBOpening = pair{
	open: [7]string{
		"Under Education Code (EC) 52071(c), the office will provide technical assistance to each district that CDE identifies.",
		"Each district identified for technical assistance under Education Code (EC) 52071(c) will have a support team from the office.",
		"The county superintendent will assist every district identified under Education Code (EC) 52071(c).",
		"Education Code (EC) 52071(c) calls on the county superintendent to assist identified districts, and {abbr} assigns a coach to each one.",
		"For districts identified under Education Code (EC) 52071(c), {abbr} will offer differentiated assistance.",
		"Differentiated assistance under Education Code (EC) 52071(c) begins with a conversation between the office and the district.",
		"{abbr} will carry out its duty to assist districts under Education Code (EC) 52071(c).",
	},
	end: [8]string{
		" The aim is lasting improvement for the student groups whose results led to identification.",
		" Help starts with strengths and then moves to the causes of low performance.",
		" The work lasts at least two years and follows a written plan that both sides sign.",
		" Each plan names the people, the dates, and the measures that show whether the help is working.",
		" Advice, coaching, and expert help are chosen to fit the district’s own analysis.",
		" District leaders take part in every decision about the kind and the pace of support.",
		" The first meeting takes place soon after the Dashboard is released, and the work goes on all year.",
		" Every form of help is linked to a goal and an action in the district’s LCAP.",
	},
}

// noneOpening opens part (B) where no district is identified.
var noneOpening = pair{
	open: [7]string{
		"No district in the county is identified for technical assistance under Education Code (EC) 52071(c) in 2026–27.",
		"For 2026–27, CDE has identified no districts in the county under Education Code (EC) 52071(c).",
		"At present, no districts in the county are identified for assistance under Education Code (EC) 52071(c).",
		"The 2025 Dashboard led to no districts being identified in the county under Education Code (EC) 52071(c).",
		"On the basis of the 2025 Dashboard, no district in the county is identified under Education Code (EC) 52071(c).",
		"No districts are identified in the county under Education Code (EC) 52071(c), according to CDE.",
		"CDE lists no district in the county as identified under Education Code (EC) 52071(c).",
	},
	end: [8]string{
		" The office keeps a trained team ready and offers help to any district that asks.",
		" Voluntary help remains open to all, and the office would begin formal assistance within thirty days of an identification.",
		" The office will keep watch on local data and respond early if results begin to slip.",
		" Staff will use the time to deepen their own skills and to assist on request.",
		" Should that change, the office would assign a lead coach and agree on a plan of support without delay.",
		" The office still meets with each district to discuss results and to prevent later difficulty.",
		" A readiness plan, reviewed every August, sets out what the office would do if a district were identified.",
		" Assistance on request continues, and its lessons are shared with all districts.",
	},
}

// charterWords say what charter schools are given, under another section.
var charterWords = pair{
	open: [7]string{
		"Charter schools identified under EC 47607.3 receive help for one year at a time.",
		"The office also assists charter schools identified under EC 47607.3.",
		"Under EC 47607.3, identified charter schools take part in the same work.",
		"For a charter school identified under EC 47607.3, the office plans support with the school’s own board.",
		"Help for identified charter schools follows EC 47607.3.",
		"Identified charter schools are served under EC 47607.3.",
		"Support for charter schools under EC 47607.3 is planned separately from that for districts.",
	},
	end: [8]string{
		" A coach meets with the school’s director each month and looks at a small set of measures.",
		" The authorizing district is kept informed but does not direct the work.",
		" The steps are the same as those for districts, on a shorter calendar.",
		" School leaders choose the focus after a review of data by student group.",
		" Sessions take place at the school so that teachers can attend.",
		" Advice covers instruction, governance, and the use of funds.",
		" Progress is reviewed each semester with staff and families.",
		" The work ends with a short report to the charter school’s governing body.",
	},
}

// assistanceItems are what the county office does for an identified district.
var assistanceItems = []pair{
	{ // strengths and weaknesses
		open: [7]string{
			"Identify strengths and weaknesses with the district team",
			"Examine state and local data with district leaders",
			"Map current programs and results",
			"Interview students, families, and staff",
			"Lead a careful review of performance by student group",
			"Observe classrooms and meetings alongside district staff",
			"Conduct an early review of progress and need",
		},
		end: [8]string{
			" to find what already works and what does not",
			" within the first eight weeks of assistance",
			" and write a short summary of what is learned",
			", using a protocol that keeps opinions apart from evidence",
			", giving equal weight to numbers and experience",
			" for each student group that led to identification",
			" before any new program is considered",
			" and confirm the findings with the district’s cabinet",
		},
	},
	{ // causes
		open: [7]string{
			"Trace the root causes of low results",
			"Facilitate a root cause analysis",
			"Guide the team from symptoms to causes",
			"Test assumptions about why results lag",
			"Chart the systems that shape student experience",
			"Hold structured discussions of cause and effect",
			"Narrow a long list of concerns to a few root causes",
		},
		end: [8]string{
			" with help from staff who know the schools best",
			" by means of interviews, diagrams, and site visits",
			" and state the result in one clear problem statement",
			" over the course of three working sessions",
			", with attention to {focus}",
			" so that effort goes where it will matter most",
			" and share the outcome with the local board in open session",
			" until the team agrees on where to begin",
		},
	},
	{ // a plan of support
		open: [7]string{
			"Write an aim statement and a set of change ideas",
			"Draft an improvement plan with the district",
			"Help the team choose a small number of changes",
			"Set improvement goals, measures, and dates",
			"Agree on a written plan of support",
			"Design tests of change with school teams",
			"Develop a one-page theory of improvement",
		},
		end: [8]string{
			" and align the work with the district’s LCAP",
			" for each area of concern",
			" for schools to begin within one month",
			", giving clear roles to the office and the district",
			", estimating the cost of each step in advance",
			" grounded in published research",
			" and present the result to district leadership",
			" in the area of {second}",
		},
	},
	{ // experts
		open: [7]string{
			"Secure an academic, program, or fiscal expert",
			"Bring in specialists in {focus}",
			"Arrange for an outside adviser",
			"Pay for content experts",
			"Assign a lead coach and a data analyst",
			"Recruit experienced retired administrators",
			"Pair district leaders with skilled practitioners",
		},
		end: [8]string{
			" when the analysis shows a need beyond local capacity",
			" for up to twenty days of service",
			" to work beside principals and teachers",
			" at no charge to the district",
			" from a list that the office keeps current",
			", with duties set out in a short agreement",
			" and review the arrangement each semester",
			" for hands-on work in classrooms",
		},
	},
	{ // progress
		open: [7]string{
			"Monitor progress",
			"Check results every six weeks",
			"Review implementation with the district team",
			"Track a few leading measures",
			"Schedule regular progress meetings",
			"Study the effect of each change",
			"Keep a shared record of actions and results",
		},
		end: [8]string{
			" and change course when the data show that a step is not working",
			" against the targets named in the plan of support",
			" through brief visits to each participating school",
			" and report to the superintendent of the district",
			" so that sound practices spread to other schools",
			", with attention to attendance, coursework, and student voice",
			" and celebrate gains with staff and families",
			", using data no more than one month old",
		},
	},
	{ // advice of CCEE
		open: [7]string{
			"Ask CCEE for advice",
			"Request help from CCEE",
			"Consult CCEE and the Geographic Lead Agency",
			"Turn to CCEE for added expertise",
			"Include CCEE staff in planning",
			"Invite CCEE to review the plan of support",
			"Coordinate with CCEE and CDE",
		},
		end: [8]string{
			" when progress stalls or the needs exceed local capacity",
			" at the request of the district",
			" and learn about effective practice in {second}",
			" so that all providers work from one plan",
			" before a second year of assistance begins",
			" and discuss the response with district leaders",
			" on cases that involve several student groups",
			" at least once in each year of assistance",
		},
	},
	{ // the plan of the district
		open: [7]string{
			"Read the district’s LCAP for actions that address the identified needs",
			"Help the district revise LCAP goals and actions",
			"Link assistance to LCAP actions, metrics, and spending",
			"Discuss the LCAP and local indicator reports with the district",
			"Advise on LCAP changes that follow from the analysis",
			"Compare LCAP actions with the root causes found",
			"Assist with the LCAP annual update",
		},
		end: [8]string{
			" before the draft goes to a public hearing",
			" and note gaps in a letter to the district",
			" so that resources follow the plan of support",
			" in two working meetings each spring",
			", with both program and business staff present",
			", including timely documentation of each step",
			" and suggest measures that can be checked during the year",
			", with attention to the student groups concerned",
		},
	},
	{ // learning
		open: [7]string{
			"Train site leaders in improvement methods",
			"Provide coaching for principals and teacher leaders",
			"Deliver professional learning in {focus}",
			"Offer job-embedded coaching",
			"Support school teams with lesson study",
			"Build district skill in data use and facilitation",
			"Strengthen supervision and feedback",
		},
		end: [8]string{
			" at schools with the greatest need",
			" through twice-monthly visits",
			" and model each strategy in real classrooms",
			" so that the district can sustain the work alone",
			" in cohorts of three to five schools",
			" with release time paid from the plan of support",
			" and measure change with short surveys",
			" from September through May",
		},
	},
}

// fundingWords say what part (B) is paid from, where no table says it. They
// name the sources in baseSources.
var fundingWords = pair{
	open: [7]string{
		"The System of Support apportionment pays for most of this work",
		"Coaching and travel are paid from the System of Support apportionment",
		"The main source of funding is the System of Support apportionment",
		"Staff time for this assistance is charged to the System of Support apportionment",
		"Districts pay nothing for this help, because the System of Support apportionment covers most of it",
		"The System of Support apportionment is the first source of money for this assistance",
		"Costs are met in the first place from the System of Support apportionment",
	},
	end: [8]string{
		", and the county office general fund covers the rest.",
		"; the county office general fund pays for added days.",
		", with the county office general fund in reserve.",
		". The county office general fund supports data systems and supervision.",
		". Materials and meals come from the county office general fund.",
		", while the county office general fund pays for outside experts.",
		". The county office general fund makes up any difference.",
		", joined by a smaller share from the county office general fund.",
	},
}

// directWords describe direct technical assistance, one for each county that
// has it, in the order of the counties.
var directWords = []string{
	"Under EC 52072, CCEE leads direct technical assistance for {direct}, and the county superintendent is a full partner in it. The office takes part in every planning meeting, supplies local data within one week of a request, and places two coaches at the schools that CCEE selects.",
	"Direct technical assistance under EC 52072 brings CCEE, the office, and {direct} to one table. A joint calendar keeps visits from overlapping, and a single progress report goes to all three partners each quarter.",
	"CCEE works with the county superintendent to assist {direct} under EC 52072. The division of labor is clear: CCEE advises on governance and instruction, while the office attends to staffing, budgets, and daily follow-up.",
	"{direct} receives direct technical assistance from CCEE under EC 52072. Beginning with a review of instruction, the three partners agree on no more than five recommendations, and the office helps the district to act on each of them.",
	"For {direct}, help under EC 52072 is led by CCEE. The office aligns its own coaching with the recommendations of CCEE, meets with the district’s cabinet every other week, and reports to the local board in October, February, and May.",
	"Under EC 52072, the office and CCEE share one plan for {direct}. It covers reading, attendance, and the education of students with disabilities, and it sets a date by which each task passes from outside experts to the district’s own staff.",
}
