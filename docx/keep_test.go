package docx

import (
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

// kept returns the texts of the paragraphs that stay with the next one.
func kept(t *testing.T, blocks ...d.Block) string {
	t.Helper()
	var out []string
	for _, p := range body(t, &d.Document{Title: "T", Language: "en-US", Blocks: blocks}).all("p") {
		if !p.has("pPr") || !p.child("pPr").has("keepNext") {
			continue
		}
		var text strings.Builder
		for _, run := range p.all("t") {
			text.WriteString(run.text)
		}
		out = append(out, text.String())
	}
	return strings.Join(out, ", ")
}

func note(s string) *d.Paragraph { return &d.Paragraph{Text: d.Words(s), Style: d.Note} }

func TestARemarkUnderAHeadingGoesWithWhatFollows(t *testing.T) {
	lead := &d.Paragraph{Text: d.Words("lead"), Style: d.Lead}
	got := kept(t, note("first"), &d.Heading{Level: 1, Text: d.Words("h")}, note("under"), note("later"),
		&d.Heading{Level: 1, Text: d.Words("i")}, lead, &d.Heading{Level: 1, Text: d.Words("j")}, d.Para("text"), note("last"))
	if want := "under, lead"; got != want {
		t.Errorf("these stay with the next paragraph: %q, want %q", got, want)
	}
}

func TestATotalIsNeverAlone(t *testing.T) {
	rows := [][]d.Cell{{d.TextCell("a"), d.TextCell("1")}, {d.TextCell("b"), d.TextCell("2")}, {d.TextCell("sum"), d.TextCell("3")}}
	table := &d.Table{Columns: []d.Column{{Width: 1}, {Width: 1}}, Header: []d.Cell{d.TextCell("x"), d.TextCell("y")}, Rows: rows}
	long := strings.Repeat("word ", 40)
	rows[0][0] = d.TextCell(long)
	if got, want := kept(t, table), "x, y"; got != want {
		t.Errorf("without a total: %q, want %q", got, want)
	}
	table.TotalRow = true
	if got, want := kept(t, table), "x, y, b, 2"; got != want {
		t.Errorf("with a total: %q, want %q", got, want)
	}
}

func TestASmallTableStaysOnOnePage(t *testing.T) {
	table := &d.Table{Columns: []d.Column{{Width: 1}}, Header: []d.Cell{d.TextCell("x")}}
	for range 8 {
		table.Rows = append(table.Rows, []d.Cell{d.TextCell("a")})
	}
	if got := strings.Count(kept(t, table), "a"); got != 7 {
		t.Errorf("%d of 8 short rows stay with the next, want 7", got)
	}
	table.Rows = append(table.Rows, []d.Cell{d.TextCell("a")})
	if got := strings.Count(kept(t, table), "a"); got != 0 {
		t.Errorf("%d of 9 rows stay with the next, want none", got)
	}
	table.Rows = [][]d.Cell{{d.TextCell("a")}, {{Blocks: []d.Block{&d.List{Kind: d.Bullet, Items: []d.Item{{Blocks: []d.Block{d.Para("a")}}}}}}}}
	if got := strings.Count(kept(t, table), "a"); got != 0 {
		t.Errorf("with a list in a cell %d rows stay with the next, want none", got)
	}
}

func TestLongNamesOfRowsAreNotBold(t *testing.T) {
	styles := func(name string) string {
		table := &d.Table{Columns: []d.Column{{Width: 1}}, Header: []d.Cell{d.TextCell("x")}, Rows: [][]d.Cell{{d.TextCell(name)}}, RowHeader: true}
		p := body(t, &d.Document{Title: "T", Language: "en-US", Blocks: []d.Block{table}}).all("p")
		return p[1].val("pPr", "pStyle")
	}
	if got := styles("Date of the meeting"); got != lookCellHeading.id {
		t.Errorf("a short name has the style %s", got)
	}
	if got := styles(strings.Repeat("word ", 20)); got != lookCell.id {
		t.Errorf("a long name has the style %s", got)
	}
}
