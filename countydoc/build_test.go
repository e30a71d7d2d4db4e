package countydoc

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// The documents of the tests are made of these.

// p is a paragraph; h a real heading; bold a line that is only bold.
func p(text string) *wml.Paragraph { return para(text) }

func h(level int, text string) *wml.Paragraph {
	return &wml.Paragraph{Style: "heading 1", Outline: level, Text: document.Words(text)}
}

func bold(text string) *wml.Paragraph {
	return &wml.Paragraph{Style: "normal", Bold: true, Text: []document.Inline{&document.Strong{Text: document.Words(text)}}}
}

// li is a real bullet, and num a real number, of a level from 0.
func li(level int, text string) *wml.Paragraph {
	return &wml.Paragraph{
		Style: "list paragraph", Indent: 720 * (level + 1), FirstLine: 720*(level+1) - 360, Text: document.Words(text),
		Label: &wml.Label{List: 1, Level: level, Kind: document.Bullet, Text: "•", Plain: true},
	}
}

func num(list, n int, text string) *wml.Paragraph {
	return &wml.Paragraph{
		Style: "list paragraph", Indent: 720, FirstLine: 360, Text: document.Words(text),
		Label: &wml.Label{List: list, Kind: document.Decimal, Number: n, Delimiter: '.', Text: document.Marker(document.Decimal, '.', n), Plain: true},
	}
}

// doc is a document of blocks and strings.
func doc(blocks ...any) *wml.Document { return &wml.Document{Blocks: blocksOf(blocks...)} }

func blocksOf(in ...any) []wml.Block {
	var out []wml.Block
	for _, x := range in {
		switch x := x.(type) {
		case string:
			out = append(out, p(x))
		case []any:
			out = append(out, blocksOf(x...)...)
		case wml.Block:
			out = append(out, x)
		}
	}
	return out
}

// tbl is a table of rows; a cell is a string with "|" between cells, in which
// "/" begins a paragraph, or blocks.
func tbl(rows ...any) *wml.Table {
	t := &wml.Table{}
	for _, r := range rows {
		var row wml.Row
		switch r := r.(type) {
		case string:
			for c := range strings.SplitSeq(r, "|") {
				var cell wml.Cell
				if c = strings.TrimSpace(c); c == "<" {
					cell.Covered = true
					c = ""
				}
				for line := range strings.SplitSeq(c, " / ") {
					cell.Blocks = append(cell.Blocks, p(line))
				}
				row.Cells = append(row.Cells, cell)
			}
		case []any:
			for _, c := range r {
				row.Cells = append(row.Cells, wml.Cell{Blocks: blocksOf(c)})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// cells is a row of cells that hold more than lines.
func cells(in ...any) []any { return in }
