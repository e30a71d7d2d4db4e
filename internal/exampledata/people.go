package exampledata

import (
	"fmt"

	"github.com/coesummary/coesummary/summary"
)

// The names of people are made so that nobody can take them for real.
var (
	firstNames = []string{
		"Alex", "Jordan", "Casey", "Riley", "Morgan", "Taylor", "Avery", "Quinn", "Rowan",
		"Jamie", "Drew", "Reese", "Skyler", "Cameron", "Dakota", "Emerson", "Harper",
	}
	lastNames = []string{
		"Example", "Sample", "Placeholder", "Specimen", "Fictional", "Imaginary", "Invented",
		"Pretend", "Template", "Instance", "Mockup", "Madeup", "Nobody",
	}
	contactTitles = []string{
		"Director of Continuous Improvement",
		"Assistant Superintendent of Educational Services",
		"Coordinator of Accountability",
		"Director of District Support",
		"Deputy Superintendent",
		"Executive Director of Learning Services",
		"Coordinator of Local Plans",
		"Senior Director of Curriculum",
	}
)

// person returns the name of the nth person of the county; no two people of
// the 51 counties have the same one.
func (p *profile) person(n int) string {
	k := p.index*4 + n
	return firstNames[k%len(firstNames)] + " " + lastNames[k%len(lastNames)]
}

func (p *profile) superintendent() *summary.Superintendent {
	title := "County Superintendent of Schools"
	if p.index%3 == 1 {
		title = p.county + " County Superintendent of Schools"
	}
	return &summary.Superintendent{Name: p.person(0), Title: title}
}

func (p *profile) contact() *summary.Contact {
	return &summary.Contact{
		Name:  p.person(1),
		Title: contactTitles[p.index%len(contactTitles)],
		Email: "contact@" + slug(p.county) + ".example.org",
		Phone: "(555) 555-01" + string(p.code),
	}
}

// meetingDays are days in June 2026, Tuesdays to Thursdays, on which boards
// adopt; the hearing is one or two weeks earlier.
var meetingDays = []int{23, 17, 25, 16, 24, 18}

func (p *profile) board() *summary.Board {
	day := meetingDays[p.index%len(meetingDays)]
	earlier := 14 - 7*(p.index/len(meetingDays)%2)
	b := &summary.Board{
		Name:             p.county + " County Board of Education",
		MeetingDate:      summary.MakeDate(2026, 6, day),
		LCAPAdoptionDate: summary.MakeDate(2026, 6, day),
		HearingDate:      summary.MakeDate(2026, 6, day-earlier),
		AgendaItem:       fmt.Sprintf("%d.%c", 5+p.index%6, 'A'+rune(p.index%5)),
	}
	switch p.index % 5 {
	case 0, 3:
		b.ItemType, b.Action = summary.Information, summary.Presented
	case 1:
		b.ItemType, b.Action, b.Vote = summary.ActionItem, summary.Accepted, p.vote(5)
	case 2:
		b.ItemType, b.Action, b.Vote = summary.Consent, summary.Approved, p.vote(7)
	case 4:
		b.ItemType, b.Action, b.Vote = summary.ActionItem, summary.Approved, p.vote(5)
	}
	return b
}

// vote records a vote of a board with a number of seats.
func (p *profile) vote(seats int) *summary.Vote {
	absent, abstained, noes := p.index%2, 0, 0
	if p.index%10 == 4 {
		abstained = 1
	}
	if p.index%10 == 7 {
		noes = 1
	}
	ayes := seats - absent - abstained - noes
	return &summary.Vote{
		Moved: p.person(2), Seconded: p.person(3),
		Ayes: &ayes, Noes: &noes, Abstained: &abstained, Absent: &absent,
	}
}
