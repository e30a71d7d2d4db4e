package templates

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// counties returns the sections of all counties in the order of their codes.
// An exempt county has one only where it sent a summary. The sections don't
// know of each other, so they are made side by side.
func (d *statewide) counties() []document.Block {
	all := county.All()
	sections := make([][]document.Block, len(all))
	var taken atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := int(taken.Add(1)) - 1; i < len(all); i = int(taken.Add(1)) - 1 {
				if c := all[i]; d.received[c.Code] != nil || !c.Exempt {
					sections[i] = d.section(c, d.received[c.Code])
				}
			}
		})
	}
	group.Wait()
	return slices.Concat(sections...)
}

// section returns one county's section: nothing but what the county sent, but
// for a line where it sent nothing, owed nothing, or wrote for another year. A
// part that it did not send has no heading here; the end of the document says
// whose parts are missing. A county that sent nothing starts no page.
func (d *statewide) section(c county.County, s *summary.Summary) []document.Block {
	b := d.builder
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
	note := d.note(c, s)
	sent := s != nil
	if !sent {
		s = new(summary.Summary)
	}
	f.values["office"] = given(s.Office.Name)
	ta := s.TechnicalAssistance
	f.points = map[string]func(level int) []document.Block{
		"county-note":              func(int) []document.Block { return note },
		"collaboration-narrative":  func(level int) []document.Block { return b.collaborationNarrative(s.Collaboration, level) },
		"collaboration-activities": func(int) []document.Block { return b.collaborationActivities(s.Collaboration) },
		"assistance-narrative":     func(level int) []document.Block { return b.assistanceNarrative(ta, level) },
		"assistance-actions":       func(int) []document.Block { return b.assistanceActions(ta) },
		"district-actions":         func(level int) []document.Block { return b.districtActions(ta, level) },
		"direct-assistance":        func(level int) []document.Block { return b.directAssistance(ta, level) },
	}
	out := f.document(d.set.county)
	if h, ok := out[0].(*document.Heading); ok && !sent {
		h.NewPage = false
	}
	return out
}

// note returns the lines that are not the county's own.
func (d *statewide) note(c county.County, s *summary.Summary) []document.Block {
	if s == nil {
		return []document.Block{line(document.Alert, d.say("county.nothingReceived", "county", c.Name, "fiscalYear", d.year.Print()))}
	}
	var out []document.Block
	if c.Exempt {
		out = append(out, line(document.Note, d.say("county.exemptReceived", "county", c.Name)))
	}
	if s.FiscalYear != 0 && s.FiscalYear != d.year {
		out = append(out, line(document.Alert, d.say("county.otherYear", "county", c.Name, "fiscalYear", s.FiscalYear.Print())))
	}
	if a, b := parts(s); !a && !b {
		out = append(out, line(document.Alert, d.say("county.noParts", "county", c.Name)))
	}
	return out
}

// parts reports whether a summary has any text in part (A) and in part (B).
func parts(s *summary.Summary) (a, b bool) {
	if c := s.Collaboration; c != nil {
		a = c.Narrative != "" || len(c.Activities) > 0
	}
	if ta := s.TechnicalAssistance; ta != nil {
		b = ta.Narrative != "" || len(ta.Actions) > 0 || ta.DistrictActions != "" ||
			ta.DirectTechnicalAssistance != "" || noneIdentified(ta)
	}
	return a, b
}

func line(style document.Style, words string) document.Block {
	return &document.Paragraph{Text: document.Words(words), Style: style}
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
