package templates

import (
	"cmp"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

func (b *builder) collaborationNarrative(c *summary.Collaboration, level int) []document.Block {
	if c == nil {
		return nil
	}
	return b.inBlock(b.field(document.Narrative, "/collaboration/narrative"), b.narrative(c.Narrative, level), "")
}

// The columns' shares of the matrix, of a hundred: on a page of letter paper
// the longest word of each heading fits on a line. The activity has what they
// leave.
var partnerWidths = map[summary.Partner]int{
	summary.CCEE: 9, summary.CDE: 8, summary.CountySuperintendents: 20,
	summary.GeoLeads: 9, summary.SOSLeads: 9, summary.OtherPartner: 10,
}

// activities is where a summary has them.
const activities = "/collaboration/activities"

const (
	otherWidth     = 10 // of a partner from outside the list
	frequencyWidth = 14
	leastActivity  = 20
)

// collaborationMatrix returns the packet's table of activities against
// partners, with Yes and No spelled out for those who cannot see a mark. The
// columns for other partners and for how often are there only where a row
// needs them; a partner from outside the list has a column of its own.
func (b *builder) collaborationMatrix(c *summary.Collaboration) []document.Block {
	if c == nil || len(c.Activities) == 0 {
		return nil
	}
	t := b.activityTable("collaboration.matrixDescription")
	t.RowHeader = true
	b.repeats(t, activities)
	partners := summary.Partners()
	if !b.form && !slices.ContainsFunc(c.Activities, func(a summary.Activity) bool { return slices.Contains(a.Partners, summary.OtherPartner) }) {
		partners = slices.DeleteFunc(partners, func(p summary.Partner) bool { return p == summary.OtherPartner })
	}
	for _, a := range c.Activities {
		for _, p := range a.Partners {
			if !slices.Contains(partners, p) {
				partners = append(partners, p)
			}
		}
	}
	for _, p := range partners {
		t.Columns = append(t.Columns, document.Column{Width: cmp.Or(partnerWidths[p], otherWidth), Align: document.Center})
		t.Header = append(t.Header, document.TextCell(b.term("partner", string(p))))
	}
	for i, a := range c.Activities {
		row := []document.Cell{b.itemCell(b.entry(document.ItemText, activities, i, "activity"), a.Activity)}
		for _, p := range partners {
			row = append(row, b.included(i, a, p))
		}
		t.Rows = append(t.Rows, row)
	}
	b.addFrequency(t, c.Activities)
	t.Columns[0].Width = 100
	for _, column := range t.Columns[1:] {
		t.Columns[0].Width -= column.Width
	}
	t.Columns[0].Width = max(t.Columns[0].Width, leastActivity)
	return b.table(t)
}

// included returns the cell that tells whether a partner is among those of an
// activity.
func (b *builder) included(i int, a summary.Activity, p summary.Partner) document.Cell {
	name := b.term("partner", string(p))
	f := b.entry(document.Included, activities, i, "partners", "partner", name)
	f.Value = string(p)
	if b.fields != nil {
		f.Choices = []document.FieldChoice{{Value: "yes", Text: b.say("yes")}, {Value: "no", Text: b.say("no")}}
	}
	answer := b.say("no")
	switch {
	case slices.Contains(a.Partners, p):
		answer = b.say("yes")
	case b.form && a.Activity == "" && len(a.Partners) == 0:
		answer = ""
	}
	return lineCell(b.value(f, answer, ""))
}

// collaborationActivities returns the statewide document's table of
// activities.
func (b *builder) collaborationActivities(c *summary.Collaboration) []document.Block {
	if c == nil || len(c.Activities) == 0 {
		return nil
	}
	t := b.activityTable("collaboration.listDescription")
	t.Columns = append(t.Columns, document.Column{Width: frequencyWidth})
	t.Header = append(t.Header, document.TextCell(b.say("collaboration.partners")))
	for i, a := range c.Activities {
		t.Rows = append(t.Rows, []document.Cell{
			b.itemCell(b.entry(document.ItemText, activities, i, "activity"), a.Activity),
			document.TextCell(b.orNothing(strings.Join(b.partners(a), ", "))),
		})
	}
	b.addFrequency(t, c.Activities)
	return []document.Block{t}
}

// activityTable begins a table with the column of activities.
func (b *builder) activityTable(description string) *document.Table {
	return &document.Table{
		Caption:     b.say("collaboration.caption", "county", b.county),
		Description: b.say(description),
		Columns:     []document.Column{{Width: 27}},
		Header:      b.header("collaboration.activity"),
	}
}

// addFrequency adds the column that says how often, where any activity does.
func (b *builder) addFrequency(t *document.Table, all []summary.Activity) {
	if !b.form && !slices.ContainsFunc(all, func(a summary.Activity) bool { return a.Frequency != "" }) {
		return
	}
	t.Columns = append(t.Columns, document.Column{Width: frequencyWidth})
	t.Header = append(t.Header, document.TextCell(b.say("collaboration.frequency")))
	for i, a := range all {
		t.Rows[i] = append(t.Rows[i], b.textCell(b.entry(document.PlainText, activities, i, "frequency"), a.Frequency))
	}
}

// partners returns the names of an activity's partners.
func (b *builder) partners(a summary.Activity) []string {
	names := make([]string, len(a.Partners))
	for i, p := range a.Partners {
		names[i] = b.term("partner", string(p))
	}
	return names
}
