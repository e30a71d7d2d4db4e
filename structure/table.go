package structure

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// headerRunes is the longest heading of a column.
const headerRunes = 60

// grid is a table whose cells have been read.
type grid struct {
	from *wml.Table
	rows [][]*passage
	// columns is how many cells the longest row has.
	columns int
	// lines says that no cell holds more than a line.
	lines bool
}

func (r *passage) grid(t *wml.Table) *grid {
	g := &grid{from: t, lines: true}
	for _, row := range t.Rows {
		cells := make([]*passage, len(row.Cells))
		for c, cell := range row.Cells {
			cells[c] = read(cell.Blocks, r.way)
			cells[c].item = true
			r.notes, cells[c].notes = append(r.notes, cells[c].notes...), nil
			g.lines = g.lines && cells[c].isLine()
		}
		g.rows = append(g.rows, cells)
		g.columns = max(g.columns, len(cells))
	}
	return g
}

// isLine reports whether a passage is one line of text, or nothing.
func (r *passage) isLine() bool {
	switch len(r.entries) {
	case 0:
		return true
	case 1:
		e := r.entries[0]
		return e.grid == nil && (e.label == nil || !e.label.Plain) &&
			(e.heading > 0 || !strings.Contains(strings.TrimSpace(document.Plain(e.text)), "\n"))
	}
	return false
}

// hasHeader reports whether the first row names the columns, each in a short
// line.
func (g *grid) hasHeader() bool {
	for _, cell := range g.rows[0] {
		if len(cell.entries) != 1 || !cell.isLine() || len([]rune(document.Plain(cell.entries[0].text))) > headerRunes {
			return false
		}
	}
	return len(g.rows) > 1 && len(g.rows[0]) == g.columns
}

// table gives the table, whose first row is its header.
func (g *grid) table() *document.Table {
	out := &document.Table{Columns: make([]document.Column, g.columns)}
	for c := range out.Columns {
		out.Columns[c].Width = 1
	}
	for i, row := range g.rows {
		cells := make([]document.Cell, g.columns)
		for c, cell := range row {
			cells[c].Blocks = cell.blocks()
			if p, ok := firstParagraph(cells[c].Blocks); ok && i == 0 {
				// All headers of columns are bold, so it says nothing.
				cells[c].Blocks[0] = &document.Paragraph{Text: unStrong(p.Text)}
			}
		}
		if i == 0 {
			out.Header = cells
		} else {
			out.Rows = append(out.Rows, cells)
		}
	}
	return out
}

// cellByCell gives what the table holds without the table, row by row.
func (g *grid) cellByCell() []document.Block {
	var out []document.Block
	for _, row := range g.rows {
		for _, cell := range row {
			out = append(out, cell.blocks()...)
		}
	}
	return out
}

// note gives a footnote as paragraphs, the first of which begins with its mark.
func (r *passage) note(n wml.Note) []document.Block {
	inside := read(n.Blocks, r.way)
	inside.item = true
	mark := "[" + strings.Trim(n.Mark, "[]") + "]"
	blocks := inside.blocks()
	if first, ok := firstParagraph(blocks); ok {
		blocks[0] = &document.Paragraph{Text: append(document.Words(mark+" "), trimFront(first.Text)...)}
		return blocks
	}
	return append([]document.Block{document.Para(mark)}, blocks...)
}

func firstParagraph(blocks []document.Block) (*document.Paragraph, bool) {
	if len(blocks) == 0 {
		return nil, false
	}
	p, ok := blocks[0].(*document.Paragraph)
	return p, ok
}
