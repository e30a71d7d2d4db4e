package packet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// TestMovedField moves the field of a narrative to the end of the document: its
// tag still says what it is.
func TestMovedField(t *testing.T) {
	s := examples(t)[fresno]
	d := made{}.word(t, s)
	i := find(t, d, func(b wml.Block) bool {
		c, ok := b.(*wml.Control)
		return ok && c.Tag == "/localContext"
	})
	field := d.Blocks[i]
	d.Blocks = append(slices.Delete(d.Blocks, i, i+1), field)
	identical(t, d, encode(t, s))
	typed(t, d, "/localContext", "Moved and changed.")
	got := read(t, d)
	if v := value(t, got.JSON, "/localContext"); v != `"Moved and changed."` || len(got.Findings) > 0 {
		t.Errorf("%s %+v", v, got.Findings)
	}
}

// TestRowKnownByItsBookmark takes a row out in LibreOffice and writes the next
// one anew: its bookmark says which row it was.
func TestRowKnownByItsBookmark(t *testing.T) {
	s := examples(t)[fresno]
	d := made{}.word(t, s)
	write(t, d, actions+"/1/action", para("Quite new"))
	write(t, d, actions+"/1/fundingSources", para("Gifts"))
	control := controlOf(t, d, actions+"/1/action")
	control.Blocks[0].(*wml.Paragraph).Bookmarks = bookmarkOf(t, made{}.word(t, s), actions+"/1/action")
	d = asLibreOffice(d)
	table := tableAt(t, d, s.TechnicalAssistance.Actions[0].Action)
	table.Rows = slices.Delete(table.Rows, 1, 2)
	got := read(t, d)
	var titles []string
	for _, c := range got.Changes {
		titles = append(titles, c.Title+" "+c.Pointer)
	}
	said := strings.Join(titles, "\n")
	if len(titles) != 3 || !strings.Contains(said, actions+"/0/action") || !strings.Contains(said, actions+"/0/fundingSources") || !strings.Contains(said, "(taken out)") {
		t.Errorf("changes:\n%s", said)
	}
}

func bookmarkOf(t *testing.T, d *wml.Document, tag string) []string {
	t.Helper()
	return controlOf(t, d, tag).Blocks[0].(*wml.Paragraph).Bookmarks
}

// TestEmptyListsStay changes one value and finds the empty lists of the summary
// where they were.
func TestEmptyListsStay(t *testing.T) {
	s := *examples(t)[fresno]
	s.Glossary = []summary.GlossaryEntry{}
	s.Superintendent = &summary.Superintendent{}
	ta := *s.TechnicalAssistance
	ta.Actions = slices.Clone(ta.Actions)
	ta.Actions[0].FundingSources = []string{}
	s.TechnicalAssistance = &ta
	d := made{}.word(t, &s)
	typed(t, d, "/board/agendaItem", "9.Z")
	got := string(read(t, d).JSON)
	board := *s.Board
	board.AgendaItem = "9.Z"
	s.Board = &board
	if want := string(encode(t, &s)); got != want {
		t.Error(firstDifference(want, got))
	}
}

// TestTextAroundAControl types directly before and behind the controls of a
// line.
func TestTextAroundAControl(t *testing.T) {
	s := examples(t)[fresno]
	d := made{}.word(t, s)
	i := find(t, d, func(b wml.Block) bool {
		p, ok := b.(*wml.Paragraph)
		return ok && strings.HasPrefix(document.Plain(p.Text), "Superintendent: ")
	})
	p := d.Blocks[i].(*wml.Paragraph)
	p.Text = slices.Insert(p.Text, 1, document.Inline(&document.Text{Value: "Dr. "}))
	p.Text = append(p.Text, &document.Text{Value: " of the county"})
	got := decoded(t, read(t, d).JSON)
	if want := "Dr. " + s.Superintendent.Name; got.Superintendent.Name != want {
		t.Errorf("name %q, want %q", got.Superintendent.Name, want)
	}
	if want := s.Superintendent.Title + " of the county"; got.Superintendent.Title != want {
		t.Errorf("title %q, want %q", got.Superintendent.Title, want)
	}
}
