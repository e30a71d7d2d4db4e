package exampledata

import (
	"fmt"

	"github.com/coesummary/coesummary/summary"
)

// The names of districts are made so that nobody can take them for real.
var (
	districtFirst = []string{
		"Example", "Sample", "Specimen", "Placeholder", "Fictional", "Imaginary", "Invented", "Pretend", "Template",
	}
	districtSecond = []string{
		"Creek", "Valley", "Ridge", "Meadow", "Oaks", "Hollow", "Bluff", "Springs", "Grove", "Canyon", "Point",
		"Prairie", "Crossing", "Orchard", "Bridge", "Summit", "Harbor", "Mesa", "Terrace", "Fields", "Woods",
		"Hills", "Bend", "Flats", "Gardens", "Heights", "Ferry", "Junction", "Mill", "Pines",
	}
)

// placeName is the nth invented place of the county; none stands in two
// counties. Seven has no factor in common with the number of second words, so
// that each first word meets all of them before a name comes again.
func (p *profile) placeName(n int) string {
	k := p.index*5 + n
	round, first := k/len(districtFirst), k%len(districtFirst)
	return districtFirst[first] + " " + districtSecond[(7*round+4*first)%len(districtSecond)]
}

// districtName is the name of the nth district that receives assistance. The
// kinds take turns, as far as the county has so many of one.
func (p *profile) districtName(n int) string {
	kinds := p.kinds()
	return p.placeName(n) + " " + kinds[n%len(kinds)].suffix
}

// directDistrict is the district that receives direct technical assistance.
func (p *profile) directDistrict() string { return p.districtName(max(p.identified-1, 0)) }

// identifiedSentence names the districts.
func (p *profile) identifiedSentence() string {
	var names []string
	for n := range p.identified {
		names = append(names, p.districtName(n))
	}
	if len(names) == 1 {
		return p.say(fmt.Sprintf(identifiedOne[p.index%len(identifiedOne)], names[0]))
	}
	return p.say(fmt.Sprintf(identifiedMany[p.index%len(identifiedMany)], number(len(names)), series(names)))
}

var identifiedOne = []string{
	"For 2026–27, this work is with one district, %s.",
	"CDE has identified one district on the basis of the 2025 Dashboard, %s.",
	"One district, %s, is identified from the 2025 Dashboard.",
	"In 2026–27, the district concerned is %s.",
}

var identifiedMany = []string{
	"On the basis of the 2025 Dashboard, CDE has identified %s districts, namely %s.",
	"In 2026–27, the %s districts that take part are %s.",
	"The 2025 Dashboard led to the identification of %s districts, namely %s.",
	"The %s identified districts for 2026–27 are %s.",
}

// listedDistricts is the table of districts, which a third of the counties
// leave out: the narrative names them all the same.
func (p *profile) listedDistricts() []summary.District {
	if p.index%3 == 2 {
		return nil
	}
	var out []summary.District
	for n := range p.identified {
		out = append(out, p.district(n))
	}
	for n := range p.charters {
		out = append(out, p.charter(n))
	}
	return out
}

func (p *profile) district(n int) summary.District {
	about := p.focus
	if n%2 == 1 {
		about = p.second
	}
	year, support := 2025, 1+(p.index+n)%3
	d := summary.District{
		Name:            p.districtName(n),
		CDSCode:         fmt.Sprintf("%s99%03d", p.code, n+1),
		Type:            summary.SchoolDistrict,
		DashboardYear:   &year,
		Pathways:        []summary.Pathway{summary.DistrictDA},
		StudentGroups:   about.groups,
		StatePriorities: about.priorities,
		SupportYear:     &support,
	}
	switch {
	case p.direct && n == p.identified-1:
		d.Pathways = append(d.Pathways, summary.DirectTA)
		d.StudentGroups = []summary.StudentGroup{"English Learners", "Foster Youth", "Homeless", "Students with Disabilities"}
		d.StatePriorities = []int{4, 5, 6}
	case n == 1 && p.index%4 == 0:
		d.Pathways = append(d.Pathways, summary.GeoLeadDA)
	case n == 2:
		d.StudentGroups = append([]summary.StudentGroup(nil), p.focus.groups[:1]...)
	}
	return d
}

func (p *profile) charter(n int) summary.District {
	year, support := 2025, 1
	return summary.District{
		Name:            p.placeName(4) + charterSuffix[n],
		CDSCode:         fmt.Sprintf("%s99001990%04d", p.code, n+1),
		Type:            summary.CharterSchool,
		DashboardYear:   &year,
		Pathways:        []summary.Pathway{summary.CharterDA},
		StudentGroups:   p.second.groups,
		StatePriorities: p.second.priorities,
		SupportYear:     &support,
	}
}

var charterSuffix = []string{" Charter School", " Charter Academy", " Charter High School"}

// districtActions is what the districts do by themselves.
func (p *profile) districtActions() string {
	n := 3 + p.size()
	m := bullet
	if p.index%4 == 2 {
		m = decimal
	}
	return paragraphs(
		p.pick(districtOpening, 15),
		list(m, p.leaves(p.items(districtItems, districtTurn, n))),
	)
}
