package packet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// TestLookAlone changes what is bold and where a paragraph ends, and no word:
// what is told of it must show a difference.
func TestLookAlone(t *testing.T) {
	s := *examples(t)[fresno]
	s.LocalContext = "A plain text of a few words."
	for want, content := range map[string][]wml.Block{
		"A plain **text** of a few words.": {&wml.Paragraph{Style: "normal", Text: []document.Inline{
			&document.Text{Value: "A plain "}, &document.Strong{Text: document.Words("text")}, &document.Text{Value: " of a few words."},
		}}},
		"A plain text ¶  ¶ of a few words.": {para("A plain text"), para("of a few words.")},
	} {
		d := made{}.word(t, &s)
		write(t, d, "/localContext", content...)
		got := read(t, d).Changes
		if len(got) != 1 || got[0].Before != s.LocalContext || got[0].After != want {
			t.Errorf("%q: %+v", want, got)
		}
	}
}

// TestListsWithoutTablesAreNamed takes out a goal and a section: both are named
// for people.
func TestListsWithoutTablesAreNamed(t *testing.T) {
	s := *examples(t)[fresno]
	s.AdditionalSections = []summary.Section{{Heading: "One", Body: "Text of one."}, {Heading: "Two", Body: "Text of two."}}
	d := made{}.word(t, &s)
	from := find(t, d, says("One"))
	d.Blocks = slices.Delete(d.Blocks, from, find(t, d, says("Two")))
	from = slices.IndexFunc(d.Blocks, func(b wml.Block) bool {
		p, ok := b.(*wml.Paragraph)
		return ok && p.Outline > 0 && strings.HasPrefix(document.Plain(p.Text), "Goal 2")
	})
	to := from + 1 + slices.IndexFunc(d.Blocks[from+1:], func(b wml.Block) bool {
		p, ok := b.(*wml.Paragraph)
		return ok && p.Outline > 0
	})
	d.Blocks = slices.Delete(d.Blocks, from, to)
	var titles []string
	for _, c := range read(t, d).Changes {
		titles = append(titles, c.Title)
	}
	if !slices.Equal(titles, []string{"Goal (taken out)", "Further section (taken out)"}) {
		t.Errorf("titles: %q", titles)
	}
}

// TestHeadingAboveACell types below a table that no county fills in, and in a
// cell that is too many: the section is named after the heading above it.
func TestHeadingAboveACell(t *testing.T) {
	s := *examples(t)[fresno]
	s.AdditionalSections = nil
	d := made{}.word(t, &s)
	table := tableOf(t, d, "/collaboration/activities")
	last := &table.Rows[len(table.Rows)-1]
	last.Cells = append(last.Cells, wml.Cell{Blocks: []wml.Block{para("In a cell of its own.")}})
	got := read(t, d)
	if v := value(t, got.JSON, "/additionalSections/0/heading"); v != `"Text found under “Collaboration”"` {
		t.Errorf("heading: %s; %+v", v, got.Findings)
	}
}

// TestRowWithoutLabels adds rows to tables of a form with a command that makes
// empty ones, as LibreOffice does, and types into them: the labels in the cells
// of the other rows are not there.
func TestRowWithoutLabels(t *testing.T) {
	s := *examples(t)[fresno]
	ta := *s.TechnicalAssistance
	ta.Districts = nil
	s.TechnicalAssistance = &ta
	c := *s.Collaboration
	c.Activities = nil
	s.Collaboration = &c
	d := made{form: true}.word(t, &s)
	const districts = "/technicalAssistance/districts"
	table := tableOf(t, d, districts)
	table.Rows = append(table.Rows,
		plainRow("Birch Valley Unified", "", "Homeless; foster youth", "4, 5", "2025"),
		wml.Row{Cells: []wml.Cell{
			{Blocks: []wml.Block{para("Name: Elm Charter"), para("Type: charter school"), para("CDS code: 12345678901234")}},
			{},
			{},
			{},
			{Blocks: []wml.Block{para("Year of support: 2")}},
		}},
	)
	table = tableOf(t, d, activities)
	table.Rows = append(table.Rows, plainRow("Meet", "x", "maybe"))
	got := read(t, d)
	for pointer, want := range map[string]string{
		districts + "/0": `{"dashboardYear":2025,"name":"Birch Valley Unified","statePriorities":[4,5],"studentGroups":["Homeless","Foster Youth"]}`,
		districts + "/1": `{"cdsCode":"12345678901234","name":"Elm Charter","supportYear":2,"type":"charter"}`,
	} {
		if v := value(t, got.JSON, pointer); v != want {
			t.Errorf("%s: %s, want %s", pointer, v, want)
		}
	}
	if len(got.Findings) != 1 || got.Findings[0].Pointer != activities+"/0/partners" {
		t.Errorf("the doubt about the only activity is not told at its place: %+v", got.Findings)
	}
}

// TestChangedHeading retypes a heading of the program's: there is no section to
// read, and the advice doesn't speak of one.
func TestChangedHeading(t *testing.T) {
	d := made{}.word(t, examples(t)[fresno])
	i := find(t, d, says("Differentiated Assistance"))
	d.Blocks[i].(*wml.Paragraph).Text = document.Words("Help for Districts")
	got := read(t, d)
	if len(got.Changes) > 0 || len(got.Findings) != 1 || !strings.HasPrefix(got.Findings[0].Help, "Nothing needs to be done") {
		t.Errorf("%+v %+v", got.Changes, got.Findings)
	}
}

// TestPromptsOfOtherDays reads a form that was made with other words, after a
// program saved it that drops the mark of an empty field: what its fields say
// while they are empty is no answer.
func TestPromptsOfOtherDays(t *testing.T) {
	s := *examples(t)[fresno]
	s.LocalContext, s.Glossary = "", nil
	b := *s.Board
	b.AgendaItem = ""
	s.Board = &b
	d := made{form: true}.word(t, &s)
	was := read(t, d).JSON
	const long, short, choice = "[An older hint, for a text]", "[An older hint, for a line]", "[Pick one]"
	typed(t, d, "/localContext", long)
	typed(t, d, "/board/agendaItem", short)
	typed(t, d, "/technicalAssistance/noDistrictsIdentified", choice)
	typed(t, d, glossary+"/0/acronym", short)
	write(t, d, "/technicalAssistance/directTechnicalAssistance", para(long), para("Below the hint."))
	d.Prompts = []string{short, long, choice}
	got := read(t, d)
	const written = "/technicalAssistance/directTechnicalAssistance"
	if v := value(t, got.JSON, written); v != `"Below the hint."` {
		t.Errorf("%s: %s", written, v)
	}
	onlyThere(t, was, got.JSON, written)
	if len(got.Changes) != 1 || len(got.Findings) > 0 {
		t.Errorf("%+v %+v", got.Changes, got.Findings)
	}
}
