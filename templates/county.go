package templates

import (
	"slices"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// counties returns the sections of all counties in the order of their codes.
// An exempt county has one only where it sent a summary.
func (d *statewide) counties() []document.Block {
	var out []document.Block
	for _, c := range county.All() {
		if s := d.received[c.Code]; s != nil || !c.Exempt {
			out = append(out, d.section(c, s)...)
		}
	}
	return out
}

// section returns one county's section. Where the county sent only one of the
// two parts, the other's heading is followed by a line that says so; where it
// sent nothing, there is one line and no parts.
func (d *statewide) section(c county.County, s *summary.Summary) []document.Block {
	b := &d.builder
	b.county = c.Name
	year := d.year.Print()
	f := &filling{
		values: map[string][]document.Inline{
			"fiscalYear": document.Words(year),
			"county":     document.Words(c.Name),
			"code":       document.Words(string(c.Code)),
		},
		id: func(level int, points []string) string { return headingOfCounty(c, level, points) },
	}
	var note []document.Block
	if c.Exempt {
		note = []document.Block{&document.Paragraph{Text: document.Words(d.say("county.exemptReceived", "county", c.Name)), Style: document.Note}}
	}
	if s == nil {
		note = alert(d.say("county.nothingReceived", "county", c.Name, "fiscalYear", year))
		s = new(summary.Summary)
	} else {
		f.absent = alert(d.say("county.partNotReceived", "county", c.Name))
	}
	f.values["office"] = given(s.Office.Name)
	ta := s.TechnicalAssistance
	f.points = map[string]func(level int) []document.Block{
		"county-note":              func(int) []document.Block { return note },
		"collaboration-narrative":  func(level int) []document.Block { return collaborationNarrative(s.Collaboration, level) },
		"collaboration-activities": func(int) []document.Block { return b.collaborationActivities(s.Collaboration) },
		"assistance-narrative":     func(level int) []document.Block { return b.assistanceNarrative(ta, level) },
		"assistance-actions":       func(int) []document.Block { return b.assistanceActions(ta) },
		"district-actions":         func(level int) []document.Block { return districtActions(ta, level) },
		"direct-assistance":        func(level int) []document.Block { return directAssistance(ta, level) },
	}
	return f.document(d.set.county)
}

// alert returns a line that must be seen.
func alert(words string) []document.Block {
	return []document.Block{&document.Paragraph{Text: document.Words(words), Style: document.Alert}}
}

// countyID is the ID of a county's heading, "county-01".
func countyID(c county.County) string { return "county-" + string(c.Code) }

// headingOfCounty names the headings under a county: "county-01" is its own,
// "county-01-a" and "county-01-b" are those of its two parts.
func headingOfCounty(c county.County, level int, points []string) string {
	switch {
	case level == 1:
		return countyID(c)
	case slices.Contains(points, "collaboration-narrative"):
		return countyID(c) + "-a"
	case slices.Contains(points, "assistance-narrative"):
		return countyID(c) + "-b"
	case len(points) > 0:
		return countyID(c) + "-" + points[0]
	}
	return ""
}

// countyReference leads to a county's section.
func countyReference(c county.County) *document.Reference {
	return &document.Reference{Target: countyID(c), Text: document.Words(c.Name)}
}
