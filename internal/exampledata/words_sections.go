package exampledata

import (
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

// furtherSections are sections of the counties' own, because the law's list of
// contents is not a closed one. They show what Markdown can hold: tables, an
// outline, emphasis, links, line breaks, signs that look like Markdown and are
// not.
var furtherSections = map[county.Code][]summary.Section{
	"01": {{Heading: "Calendar of support", Body: `The calendar below repeats every year, and exact dates are announced in August.

| Month | Event | Audience |
| --- | --- | --- |
| September | Opening forum | Superintendents |
| November | Data day | District teams |
| February | LCAP workshop | Writers and business staff |
| April | Draft review week | All districts |
| June | Reflection meeting | Program leaders |
`}},
	"05": {{Heading: "Travel and weather", Body: `Meetings move online when snow or fire makes travel unsafe. The decision is made by 6 a.m. and sent by text message to everyone who has registered.`}},
	"07": {{Heading: "Review of this plan", Body: `Staff will review the plan three times during the year:

1. In October, to confirm dates and staff assignments.
2. In January, to study results at midyear.
3. In May, to prepare the next plan.

Comments are welcome at any time and may be sent to [the planning team’s mailbox](mailto:planning@contra-costa.example.org).`}},
	"13": {{Heading: "Working in two languages", Body: `All major documents are published in English and Spanish. Meetings for families are led in the language that most participants prefer, and interpretation is offered into the other.`}},
	"16": {{Heading: "Support for military families", Body: `A school liaison meets every newly arrived family within one week. The liaison helps with three matters:

- Credits and course placement
- Sports and activities in midseason
- Counseling when a parent is away`}},
	"19": {
		{Heading: "How districts are grouped", Body: `Support teams are organized in five regions. Each region has a lead, a data analyst, and coaches in the two areas of greatest need.

| Region | Districts | Coaches |
| --- | ---: | ---: |
| North | 14 | 9 |
| East | 22 | 13 |
| South | 17 | 12 |
| West | 12 | 8 |
| Central | 15 | 11 |
| All regions | 80 | 53 |

A district may ask to change regions if a different grouping serves its students better.`},
		{Heading: "Terms used in this plan", Body: `In this plan, *coaching* means regular work with the same people over time, and *training* means a single event or a short series. A “partner school” is one whose principal has signed an agreement with the office.`},
	},
	"24": {{Heading: "Small grants", Body: `Schools may apply for grants of $2,500 to $7,500 to test a new idea. Applications fit on two pages, and decisions are made within thirty days.`}},
	"27": {{Heading: "Outline of the coaching year", Body: `The coaching year has the following parts:

I. Preparation:
    a. Coaches read the plans of their districts.
    b. Principals name a goal for each semester.
II. Practice:
    a. Coaches visit twice a month:
        i. The first visit is for observation.
        ii. The second visit is for planning.
    b. Teachers meet twice between visits:
        i. The first meeting is about student work.
        ii. The second meeting is about lessons.
III. Reflection:
    a. Teams present results in May.
    b. The office revises its materials in June.`}},
	"31": {{Heading: "Growth and decline", Body: `Some districts open schools while others consider closing them. The office lends both the same planner, who prepares enrollment forecasts for one, three, and five years.

A forecast marked with an asterisk (\*) rests on fewer than 100 students and should be used with caution.`}},
	"34": {{Heading: "Welcoming newcomers", Body: `A countywide group meets monthly to coordinate help for families who are new to the country. Its members come from schools, resettlement agencies, clinics, and faith communities.`}},
	"36": {{Heading: "Training close to home", Body: `Workshops take place in four locations, so that most teachers can attend without a drive of more than an hour.

| Location | Days each year |
| --- | --- |
| Valley | 30 |
| Mountains | 8 |
| High desert | 22 |
| Low desert | 10 |
`}},
	"40": {{Heading: "Teacher housing", Body: `The office maintains a list of rooms and small apartments offered to new teachers.  
Listings are free of charge and are checked once a month.`}},
	"44": {{Heading: "Learning during closures", Body: `When roads close, students receive lessons in one of three ways:

A. By computer, where the connection is good
B. By telephone, with a packet sent home in advance
C. In person, at the nearest open school`}},
	"47": {{Heading: "Shared services", Body: `Twelve kinds of services are offered to small districts under one agreement. The price depends on enrollment (“average daily attendance”), and no district pays more than $9 per student for any single service.`}},
	"49": {{Heading: "Arts and environment", Body: `Artists, farmers, and scientists visit classrooms through a program that the office coordinates. Teachers may choose from more than forty topics, and buses for field trips are paid from gifts.`}},
	"54": {{Heading: "Libraries on wheels", Body: `Two vans carry books, tablets, and a librarian to schools without a library. Each stop lasts half a day and includes a lesson planned with the teacher.`}},
	"57": {{Heading: "Partnership with higher education", Body: `Students who prepare to teach spend one day a week in local schools. In return, professors advise districts on assessment, and graduate students help with surveys.`}},
	"58": {{Heading: "When families move", Body: `Records follow a student within two days. Each school has a checklist for arrivals and departures:

1) Courses and credits
2) Health and special services
3) Books and devices
4) A contact at the next school`}},
}
