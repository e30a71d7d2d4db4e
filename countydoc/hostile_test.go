package countydoc

import (
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// TestManyOfEverything: documents that nobody wrote by hand, each with very
// much of one thing, are read all the same; a cost that grows with the square
// of it would not end.
func TestManyOfEverything(t *testing.T) {
	const many = 5_000
	repeat := func(block func(i int) wml.Block) *wml.Document {
		d := &wml.Document{}
		for i := range many {
			d.Blocks = append(d.Blocks, block(i))
		}
		return d
	}
	rows := func(head, row string) *wml.Document {
		table := tbl(head)
		for range many {
			table.Rows = append(table.Rows, tbl(row).Rows...)
		}
		return doc("Related Expenditures", table)
	}
	var deep wml.Block = p("deep")
	for range 2000 {
		deep = &wml.Control{Blocks: []wml.Block{deep}}
	}
	for name, d := range map[string]*wml.Document{
		"goals":     repeat(func(i int) wml.Block { return p(fmt.Sprintf("Goal %d: Read", i%1000)) }),
		"new goals": repeat(func(i int) wml.Block { return h(1, fmt.Sprintf("Goal %d.%d: Read", i/99, i%99)) }),
		"titles":    repeat(func(int) wml.Block { return p("Collaboration") }),
		"headings":  repeat(func(i int) wml.Block { return h(1, fmt.Sprintf("Chapter %d", i)) }),
		"empty":     repeat(func(int) wml.Block { return p("") }),
		"capitals":  repeat(func(int) wml.Block { return p("A TITLE IN CAPITALS") }),
		"tables":    repeat(func(int) wml.Block { return tbl("Metric|Action", "Read|Read") }),
		"costs":     rows("Goal|Estimated Cost", "Goal 1|$5"),
		"totals":    rows("Goal|Estimated Cost", "Total|$5"),
		"activity":  rows("Actions|CCEE|CDE", "Meet|Y|-"),
		"one row":   doc(tbl(strings.Repeat("Metric|Action|", 2000), strings.Repeat("x|", 4000))),
		"one line":  doc(p(strings.Repeat("Goal 1: (Collaboration) – ", many))),
		"one title": doc(h(1, strings.Repeat("(", many))),
		"deep":      doc(deep),
		"breaks":    doc(&wml.Paragraph{Text: []document.Inline{&document.Text{Value: strings.Repeat("\n", many)}}}),
	} {
		got := Read(d, Options{})
		if got.Summary == nil {
			t.Errorf("%s: there is no summary", name)
		}
	}
}

// TestOddBlocks: blocks without anything in them are read.
func TestOddBlocks(t *testing.T) {
	for _, d := range []*wml.Document{
		{},
		{Blocks: []wml.Block{&wml.Paragraph{}, &wml.Table{}, &wml.Control{}}},
		{Blocks: []wml.Block{&wml.Table{Rows: []wml.Row{{}}}}},
		{Blocks: []wml.Block{&wml.Table{Rows: []wml.Row{{}, {Cells: []wml.Cell{{}}}, {Cells: []wml.Cell{{}, {}}}}}}},
		{Blocks: []wml.Block{p("Collaboration"), &wml.Table{Rows: []wml.Row{{Cells: []wml.Cell{{}, {}, {}}}}}}},
	} {
		if got := Read(d, Options{}); got.Summary == nil {
			t.Error("there is no summary")
		}
	}
}
