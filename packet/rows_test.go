package packet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

const (
	activities = "/collaboration/activities"
	actions    = "/technicalAssistance/actions"
	glossary   = "/glossary"
)

// plainRow is a row that somebody typed, without controls.
func plainRow(cells ...string) wml.Row {
	var r wml.Row
	for _, c := range cells {
		r.Cells = append(r.Cells, wml.Cell{Blocks: []wml.Block{para(c)}})
	}
	return r
}

// copied is a copy of a row with its tags, as Word makes it for a new entry of
// a repeating section.
func copied(r wml.Row) wml.Row {
	out := wml.Row{Controls: r.Controls}
	for _, c := range r.Cells {
		out.Cells = append(out.Cells, wml.Cell{Blocks: copiedBlocks(c.Blocks)})
	}
	return out
}

func copiedBlocks(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Control:
			c := *b
			c.Blocks = copiedBlocks(b.Blocks)
			out = append(out, &c)
		case *wml.Paragraph:
			p := *b
			p.Bookmarks, p.Text = nil, nil
			for _, in := range b.Text {
				if f, ok := in.(*document.FieldText); ok {
					c := *f
					in = &c
				}
				p.Text = append(p.Text, in)
			}
			out = append(out, &p)
		default:
			out = append(out, b)
		}
	}
	return out
}

// ways are the ways in which a packet arrives.
var ways = []struct {
	name string
	by   func(*wml.Document) *wml.Document
}{
	{"Word", func(d *wml.Document) *wml.Document { return d }},
	{"LibreOffice", asLibreOffice},
	{"newer LibreOffice", asNewLibreOffice},
	{"Google Docs", asGoogle},
}

// TestRows adds rows to the table of actions, takes some out and moves them.
func TestRows(t *testing.T) {
	s := examples(t)[fresno]
	old := s.TechnicalAssistance.Actions
	for _, tc := range []struct {
		name string
		edit func(*wml.Table)
		want []summary.AssistanceAction
	}{
		{"added", func(t *wml.Table) {
			t.Rows = slices.Insert(t.Rows, 3, plainRow("A new action", "Gifts; Title II"))
		}, slices.Insert(slices.Clone(old), 2, summary.AssistanceAction{Action: "A new action", FundingSources: []string{"Gifts", "Title II"}})},
		{"added at the end", func(t *wml.Table) {
			t.Rows = append(t.Rows, plainRow("A new action", ""))
		}, append(slices.Clone(old), summary.AssistanceAction{Action: "A new action"})},
		{"an empty row", func(t *wml.Table) { t.Rows = append(t.Rows, plainRow("", "")) }, old},
		{"taken out", func(t *wml.Table) { t.Rows = slices.Delete(t.Rows, 2, 3) }, slices.Delete(slices.Clone(old), 1, 2)},
		{"first taken out", func(t *wml.Table) { t.Rows = slices.Delete(t.Rows, 1, 2) }, old[1:]},
		{"moved", func(t *wml.Table) {
			r := t.Rows[1]
			t.Rows = append(slices.Delete(t.Rows, 1, 2), r)
		}, append(slices.Clone(old[1:]), old[0])},
		{"emptied", func(t *wml.Table) {
			t.Rows[4] = plainRow("", " ")
		}, slices.Delete(slices.Clone(old), 3, 4)},
	} {
		for _, way := range ways {
			t.Run(tc.name+" in "+way.name, func(t *testing.T) {
				d := way.by(made{}.word(t, s))
				tc.edit(tableAt(t, d, old[0].Action))
				got := read(t, d)
				now := decoded(t, got.JSON)
				want := *s
				ta := *s.TechnicalAssistance
				ta.Actions = tc.want
				want.TechnicalAssistance = &ta
				if x, y := string(encode(t, &want)), string(encode(t, now)); x != y {
					t.Errorf("%s\n%+v", firstDifference(x, y), got.Changes)
				}
				if len(got.Findings) > 0 {
					t.Errorf("findings: %+v", got.Findings)
				}
				if changed := len(got.Changes) > 0; changed != (tc.name != "an empty row") {
					t.Errorf("changes: %+v", got.Changes)
				}
			})
		}
	}
}

// tableAt finds the table that has a text in its second row.
func tableAt(t *testing.T, d *wml.Document, text string) *wml.Table {
	t.Helper()
	i := find(t, d, func(b wml.Block) bool {
		table, ok := b.(*wml.Table)
		return ok && len(table.Rows) > 1 && strings.Contains(wordsOf(table.Rows[1].Cells[0].Blocks), text)
	})
	return d.Blocks[i].(*wml.Table)
}

func wordsOf(blocks []wml.Block) string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			out = append(out, document.Plain(b.Text))
		case *wml.Control:
			out = append(out, wordsOf(b.Blocks))
		}
	}
	return strings.Join(out, " ")
}

func decoded(t *testing.T, data []byte) *summary.Summary {
	t.Helper()
	s, err := summary.Decode(data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return s
}

// TestCopiedRow has a row copied with its tags, and the copy or the original
// filled in anew.
func TestCopiedRow(t *testing.T) {
	s := examples(t)[fresno]
	for _, at := range []int{0, 1} { // above and below the original
		d := made{}.word(t, s)
		table := tableOf(t, d, activities)
		twin := copied(table.Rows[2])
		table.Rows = slices.Insert(table.Rows, 2+at, twin)
		twin.Cells[0].Blocks[0].(*wml.Control).Blocks = []wml.Block{para("Copied and changed")}
		got := decoded(t, read(t, d).JSON)
		want := slices.Clone(s.Collaboration.Activities)
		added := want[1]
		added.Activity = "Copied and changed"
		want = slices.Insert(want, 1+at, added)
		if len(got.Collaboration.Activities) != len(want) {
			t.Fatalf("there are %d activities, want %d", len(got.Collaboration.Activities), len(want))
		}
		for i, a := range got.Collaboration.Activities {
			if a.Activity != want[i].Activity || a.Frequency != want[i].Frequency || !slices.Equal(a.Partners, want[i].Partners) {
				t.Errorf("activity %d: %+v, want %+v", i, a, want[i])
			}
		}
	}
}

// TestValueInAnEmptyCell fills a cell that says that there is nothing.
func TestValueInAnEmptyCell(t *testing.T) {
	s := *examples(t)[fresno]
	c := *s.Collaboration
	c.Activities = slices.Clone(c.Activities)
	c.Activities[1].Frequency = ""
	s.Collaboration = &c
	ta := *s.TechnicalAssistance
	ta.Districts = slices.Clone(ta.Districts)
	ta.Districts[0].CDSCode = ""
	s.TechnicalAssistance = &ta
	for _, way := range ways {
		d := made{}.word(t, &s)
		write(t, d, activities+"/1/frequency", para("Twice a year"))
		d = way.by(d)
		name := tableAt(t, d, ta.Districts[0].Name).Rows[1].Cells[0]
		code := para("CDS code: 1234567")
		tableAt(t, d, ta.Districts[0].Name).Rows[1].Cells[0] = wml.Cell{Blocks: append(name.Blocks, code)}
		got := read(t, d)
		if v := value(t, got.JSON, activities+"/1/frequency"); v != `"Twice a year"` {
			t.Errorf("%s: frequency %s", way.name, v)
		}
		if v := value(t, got.JSON, "/technicalAssistance/districts/0/cdsCode"); v != `"1234567"` {
			t.Errorf("%s: code %s", way.name, v)
		}
		if len(got.Findings) > 0 || len(got.Changes) != 2 {
			t.Errorf("%s: %+v %+v", way.name, got.Findings, got.Changes)
		}
	}
}

// TestMeasures edits the metrics and actions of a measure: what is not touched
// keeps its fields.
func TestMeasures(t *testing.T) {
	s := *examples(t)[fresno]
	s.Goals = slices.Clone(s.Goals)
	s.Goals[0].Measures = []summary.Measure{
		{
			Metrics: []summary.Metric{{Metric: "3. Plans reviewed", Baseline: "10", Target: "20: all"}, {Metric: "Visits"}},
			Actions: []summary.GoalAction{{Title: "Read", Action: "Read *each* plan\n\n- twice"}, {Action: "Call"}},
		},
		{Metrics: []summary.Metric{{Metric: "One alone", Target: "1"}}, Actions: []summary.GoalAction{{Action: "Alone", Title: "A title"}}},
	}
	d := made{}.word(t, &s)
	identical(t, d, encode(t, &s))

	below := para("Baseline: none yet")
	below.Indent = 360
	cell := controlOf(t, d, "/goals/0/measures/0/metrics")
	cell.Blocks = append(cell.Blocks, below, bullet("Calls"), indented("target: 5"))
	cell = controlOf(t, d, "/goals/0/measures/0/actions")
	number := bullet("")
	number.Text = []document.Inline{&document.Strong{Text: document.Words("New")}, &document.LineBreak{}, &document.Text{Value: "Do it"}}
	cell.Blocks = append(cell.Blocks, number)
	write(t, d, "/goals/0/measures/1/metrics", para("One alone"), para("Baseline: 0"), para("Target: 2"))
	got := decoded(t, read(t, d).JSON)
	want := s.Goals[0].Measures
	want[0].Metrics[1].Baseline = "none yet"
	want[0].Metrics = append(want[0].Metrics, summary.Metric{Metric: "Calls", Target: "5"})
	want[0].Actions = append(want[0].Actions, summary.GoalAction{Title: "New", Action: "Do it"})
	want[1].Metrics[0] = summary.Metric{Metric: "One alone", Baseline: "0", Target: "2"}
	if x, y := string(encode(t, &s)), string(encode(t, got)); x != y {
		t.Error(firstDifference(x, y))
	}
}

func indented(words string) *wml.Paragraph {
	p := para(words)
	p.Indent = 360
	return p
}

func controlOf(t *testing.T, d *wml.Document, tag string) *wml.Control {
	t.Helper()
	var found *wml.Control
	var walk func([]wml.Block)
	walk = func(blocks []wml.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *wml.Control:
				if b.Tag == tag {
					found = b
				}
				walk(b.Blocks)
			case *wml.Table:
				for _, r := range b.Rows {
					for _, c := range r.Cells {
						walk(c.Blocks)
					}
				}
			}
		}
	}
	walk(d.Blocks)
	if found == nil {
		t.Fatalf("there is no control %s", tag)
	}
	return found
}

// TestGoals adds a goal by copying another, and takes one out.
func TestGoals(t *testing.T) {
	s := examples(t)[fresno]
	heading := func(d *wml.Document, id string) int {
		return find(t, d, func(b wml.Block) bool {
			p, ok := b.(*wml.Paragraph)
			return ok && p.Outline > 0 && strings.HasPrefix(document.Plain(p.Text), "Goal "+id+": ")
		})
	}
	end := func(d *wml.Document, from int) int {
		for i := from + 1; ; i++ {
			if p, ok := d.Blocks[i].(*wml.Paragraph); ok && p.Outline > 0 {
				return i
			}
		}
	}
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			d := made{}.word(t, s)
			from := heading(d, s.Goals[1].ID)
			to := end(d, from)
			again := made{}.word(t, s)
			twin := again.Blocks[from:to]
			typed(t, &wml.Document{Blocks: twin}, "/goals/1/statement", "One goal more")
			p := twin[0].(*wml.Paragraph)
			p.Text[0] = &document.Text{Value: "Goal 9: "}
			d.Blocks = slices.Insert(d.Blocks, to, twin...)
			got := read(t, way.by(d))
			want := *s
			more := s.Goals[1]
			more.ID, more.Statement = "9", "One goal more"
			want.Goals = append(slices.Clone(s.Goals), more)
			if x, y := string(encode(t, &want)), string(encode(t, decoded(t, got.JSON))); x != y {
				t.Errorf("%s\n%+v", firstDifference(x, y), got.Changes)
			}
			if len(got.Findings) > 0 {
				t.Errorf("%+v", got.Findings)
			}

			d = made{}.word(t, s)
			from = heading(d, s.Goals[1].ID)
			d.Blocks = slices.Delete(d.Blocks, from, end(d, from))
			got = read(t, way.by(d))
			want.Goals = slices.Delete(slices.Clone(s.Goals), 1, 2)
			if x, y := string(encode(t, &want)), string(encode(t, decoded(t, got.JSON))); x != y {
				t.Errorf("%s\n%+v", firstDifference(x, y), got.Changes)
			}
		})
	}
}

// TestTwoFields changes a value that stands in two places.
func TestTwoFields(t *testing.T) {
	s := examples(t)[fresno]
	d := made{}.word(t, s)
	record := d.Blocks[len(d.Blocks)-4].(*wml.Table)
	typed(t, &wml.Document{Blocks: []wml.Block{record}}, "/board/name", "The Board")
	got := read(t, d)
	if v := value(t, got.JSON, "/board/name"); v != `"The Board"` || len(got.Findings) > 0 || len(got.Changes) != 1 {
		t.Errorf("%s %+v %+v", v, got.Findings, got.Changes)
	}
	typed(t, d, "/board/name", "Another Board")
	got = read(t, d)
	if v := value(t, got.JSON, "/board/name"); v != `"Another Board"` || len(got.Findings) != 1 || got.Findings[0].Code != "WORD0009" || len(got.Changes) != 1 {
		t.Errorf("%s %+v %+v", v, got.Findings, got.Changes)
	}
	var none packet.Change
	if got.Changes[0] == none || got.Changes[0].After != "Another Board" {
		t.Errorf("%+v", got.Changes)
	}
}
