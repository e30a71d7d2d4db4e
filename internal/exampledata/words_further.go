package exampledata

import "github.com/coesummary/coesummary/county"

// further is a goal beyond those of the three areas, in a few counties. Its
// actions show what a cell of a table may have to hold: several paragraphs,
// nested lists, one text of more than four hundred words.
type further struct {
	statement string
	metric    measure
	// titles are those of the first actions.
	titles  []string
	actions []string
}

var furtherGoals = map[county.Code]further{
	"10": {
		statement: "Build a network of rural schools that share staff, training, and ideas.",
		metric:    measure{words: "Rural schools that take part in the network", unit: percent, low: 46, spread: 12, step: 18},
		actions: []string{
			"Organize the network by distance rather than by district size:\n\n" +
				"- On the west side:\n    - Hold meetings at the school nearest to the highway.\n    - Offer evening sessions for families during the harvest.\n" +
				"- In the foothills:\n    - Combine in-person days with video meetings.\n    - Provide substitutes from a shared list.",
			"Lend each member school a kit of classroom materials worth about $1,200, and replace the contents every August.",
		},
	},
	"12": {
		statement: "Plan with Native American communities for the success of their students.",
		metric:    measure{words: "Schools with a family liaison known to local tribes", unit: percent, low: 35, spread: 10, step: 15},
		actions: []string{
			"Meet with tribal education departments every other month, at places that they choose.",
			"Support the teaching of local languages and history in three steps:\n\n1. Listen to what each community wishes to share.\n2. Prepare lessons together with speakers and elders.\n3. Train teachers before the lessons are used.",
		},
	},
	"15": {
		statement: "Recruit, prepare, and keep well-qualified teachers in every part of the county.",
		metric:    measure{words: "Classrooms with a fully prepared teacher", unit: percent, low: 79, spread: 6, step: 7},
		titles:    []string{"Residency", "Support for new teachers"},
		actions: []string{
			"Run a residency for future teachers with these parts:\n\n" +
				"I. Before the residency:\n    a. Visit high schools and community colleges to describe the profession.\n    b. Pay the cost of required examinations, up to $600 for each candidate.\n" +
				"II. During the residency:\n    a. Place each resident with an experienced teacher for a full year.\n    b. Hold a seminar one evening a week.",
			"Give every new teacher a mentor for two years, with two observations a month and time to plan together.",
		},
	},
	"19": {
		statement: "Raise reading achievement in the early grades through a countywide literacy partnership.",
		metric:    measure{words: "Second graders who read on level in partner schools", unit: percent, low: 44, spread: 9, step: 10},
		titles:    []string{"Literacy partnership", "Public library card"},
		actions: []string{
			literacyPartnership,
			"Give every student in partner schools a public library card, and explain its use to families in their own languages.",
		},
	},
	"30": {
		statement: "Coordinate mental health services for students across school districts and agencies.",
		metric:    measure{words: "Referrals that lead to a first visit within ten days", unit: percent, low: 58, spread: 8, step: 12},
		actions: []string{
			"Operate a single referral line for schools.\n\nThe line is staffed on school days from 7:30 a.m. to 5 p.m. Outside those hours, callers hear where to find urgent help. Records are kept to the minimum that the law requires, and **no student’s name** appears in any report.",
			"Teach school staff to notice signs of distress and to respond in a calm, consistent way.",
		},
	},
	"37": {
		statement: "Welcome newcomer students and place them quickly in classes that challenge and support them.",
		metric:    measure{words: "Newcomers placed in a full schedule within five days", unit: percent, low: 62, spread: 7, step: 13},
		titles:    []string{"Records", "Welcome"},
		actions: []string{
			"Work with schools on both sides of the border to exchange records:\n\na) Agree on one form in English and Spanish.\nb) Name a contact person for each region.\nc) Translate grades and course titles within three working days.",
			"Set up welcome centers in two places, where families can enroll, receive health screenings, and meet an adviser on a single visit.",
		},
	},
	"43": {
		statement: "Use technology with care, so that it helps students learn and keeps their data safe.",
		metric:    measure{words: "Districts with an up-to-date inventory of software", unit: percent, low: 51, spread: 11, step: 20},
		actions: []string{
			"Review privacy terms of classroom software for all districts, and publish the results with one of three marks: *approved*, *approved with limits*, or *not approved*.",
			"Advise teachers on the use of artificial intelligence in assignments, with examples that can be discussed in class.",
		},
	},
}

// literacyPartnership is a single action of more than four hundred words.
const literacyPartnership = `Lead a literacy partnership that joins districts, public libraries, pediatric clinics, and community groups. The partnership begins with sixty elementary schools in which fewer than half of the students read on level at the end of second grade, and it stays with each school for at least three years. Participation is voluntary, and each principal signs an agreement that states what the school will do and what it may expect in return.

The partnership has three strands:

1. In classrooms:
    - Teachers receive five days of training before school opens, followed by two visits each month from a literacy coach. The coach observes, models lessons, and plans the next step with the teacher.
    - Students are screened three times a year with a short, reliable measure. Results are ready within one week, and teachers use them to form small groups that change as children make progress.
    - English learners practice speaking and listening every day, with texts that respect their home languages and build on what they already know.
    - Students with disabilities take part in the same lessons, with the accommodations that their plans describe.
2. At home:
    - Families choose books to keep, in any of nine languages, at events held after work and on Saturdays.
    - Clinics give advice on reading aloud at well-child visits from birth to age five.
    - Parents who wish to help others may train as reading partners, and they receive a stipend of $450 for each semester of service.
3. In the community:
    - Libraries extend their hours near partner schools and set aside quiet rooms for tutoring.
    - After-school programs use materials that match the lessons of the day, so that extra help feels familiar.
    - Volunteers read with children in parks, laundromats, and waiting rooms during the summer.

Each strand has its own coordinator. The three coordinators meet every week, share one calendar, and report to a steering group in which teachers hold at least one third of the seats. The steering group reviews four questions at each meeting:

a. Which students make less progress than expected, and why?
b. Which practices seem to help, and how can others learn them?
c. What stands in the way of good work in the schools?
d. What should stop, so that there is time for what matters?

Costs are shared. The office pays for coaching, screening, and evaluation; districts pay for substitutes and classroom libraries; and private gifts pay for the books that families take home. No school is asked to spend more than $15,000 a year of its own money. An outside evaluator compares partner schools with similar schools and publishes a short report each October, in plain language, whether the results are good or disappointing. After three years, a school may leave the partnership, continue with less support, or become a host that receives visitors and trains new members.`
