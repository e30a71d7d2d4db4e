package exampledata

import (
	"slices"

	"github.com/coesummary/coesummary/summary"
)

// costs are the costs of the three areas and of a further goal. They grow with
// the number of students, and no two counties have the same ones.
func (p *profile) costs() [4]summary.Money {
	total := summary.Money(92_000+12*p.students+p.index*p.index*7+p.index*113) * 100
	review := total / 100 * summary.Money(13+p.index%5)
	assistance := total / 100 * summary.Money(35+p.index%7)
	other := whole(total - review - assistance)
	if p.code == "58" {
		other += 50 // an amount with cents
	}
	return [4]summary.Money{whole(review), whole(assistance), other, whole(total / 20)}
}

// whole leaves the cents out.
func whole(m summary.Money) summary.Money { return m / 100 * 100 }

// areaSources are the sources of the three areas.
var areaSources = [3][]string{
	{generalFund},
	{systemOfSupport, generalFund},
	{generalFund, grants},
}

// expenditureNotes explain a cost, in some counties.
var expenditureNotes = [3][]string{
	{"Includes reviewers’ time and workshop materials.", "Covers four reviewers for part of the year.", "Based on the hours that reviews take."},
	{"Includes coaching, travel, and outside experts.", "Travel is about one tenth of this amount.", "Depends on the number of identified districts."},
	{"Includes networks, training, and data services.", "Part of this amount is paid back by fees.", "Grants may change this amount during the year."},
}

func (p *profile) expenditure(area int, amount summary.Money) *summary.Expenditure {
	e := &summary.Expenditure{Amount: &amount}
	if p.index%5 != 3 {
		e.FundingSources = slices.Clone(areaSources[area])
		switch {
		case area == 2 && p.index%3 == 0:
			e.FundingSources = append(e.FundingSources, fees)
		case area == 0 && p.index%3 == 1:
			e.FundingSources = append(e.FundingSources, formula)
		case area == 1 && p.index%4 == 1:
			e.FundingSources = append(e.FundingSources, titleIII)
		}
	}
	if p.index%3 == area {
		notes := expenditureNotes[area]
		e.Note = p.say(notes[p.index/3%len(notes)])
	}
	return e
}

// expenditures are the sources of the whole plan: all that its goals and its
// part (B) name, each once.
func (p *profile) expenditures(s *summary.Summary) *summary.Expenditures {
	sources := []string{systemOfSupport, generalFund}
	add := func(more []string) {
		for _, source := range more {
			if !slices.Contains(sources, source) {
				sources = append(sources, source)
			}
		}
	}
	for _, a := range s.TechnicalAssistance.Actions {
		add(a.FundingSources)
	}
	for _, g := range s.Goals {
		add(g.Expenditure.FundingSources)
	}
	e := &summary.Expenditures{FundingSources: sources}
	if p.index%4 == 2 {
		e.Note = "Amounts are estimates and include salaries, benefits, and indirect costs."
	}
	return e
}
