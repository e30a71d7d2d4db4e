package exampledata

import (
	"strconv"

	"github.com/coesummary/coesummary/summary"
)

// localContext describes the county; a county without a place has none.
func (p *profile) localContext() string {
	if p.place == "" {
		return ""
	}
	needs := ""
	if p.needsInContext() {
		needs = p.pick(sharedNeeds, 2)
	}
	return paragraphs(p.say(p.place), p.pick(enrollment, 5), p.districtTable(), needs)
}

// needsInContext says where the sentence about needs stands: in the local
// context, or in part (A).
func (p *profile) needsInContext() bool { return p.index%2 == 0 }

// districtTable is a Markdown table of the districts by kind, in some of the
// counties that have several.
func (p *profile) districtTable() string {
	if p.index%6 != 4 || len(p.kinds()) < 2 {
		return ""
	}
	rows := [][]string{{"Kind of district", "Number"}}
	for _, kind := range p.kinds() {
		rows = append(rows, []string{kind.label, strconv.Itoa(kind.count)})
	}
	rows = append(rows, []string{"All districts", strconv.Itoa(p.districtCount())})
	return paragraphs("The table counts districts by kind.", table(rows...))
}

// districtKind is one kind of district in a county.
type districtKind struct {
	label, suffix string
	count         int
}

// kinds returns the kinds of districts that the county has.
func (p *profile) kinds() []districtKind {
	var kinds []districtKind
	for _, k := range []districtKind{
		{"Unified", "Unified School District", p.unified},
		{"Elementary", "Elementary School District", p.elementary},
		{"High school", "Union High School District", p.high},
	} {
		if k.count > 0 {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// sections returns the county's own further sections, where it has any.
func (p *profile) sections() []summary.Section {
	var out []summary.Section
	for _, s := range furtherSections[p.code] {
		out = append(out, summary.Section{Heading: p.say(s.Heading), Body: p.say(s.Body)})
	}
	return out
}

// glossary spells out the acronyms, in a third of the counties; the others
// spell them out in the text alone.
func (p *profile) glossary() []summary.GlossaryEntry {
	if p.index%3 != 0 {
		return nil
	}
	return []summary.GlossaryEntry{
		{Acronym: p.abbreviation, Meaning: p.office},
		{Acronym: "CCEE", Meaning: "California Collaborative for Educational Excellence"},
		{Acronym: "CDE", Meaning: "California Department of Education"},
		{Acronym: "EC", Meaning: "Education Code"},
		{Acronym: "LCAP", Meaning: "Local Control and Accountability Plan"},
	}
}
