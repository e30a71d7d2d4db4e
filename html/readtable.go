package html

import (
	"github.com/coesummary/coesummary/document"
)

// grid is a table that is being read.
type grid struct {
	// layout says that it is no table to its reader, but a way to place things
	// on the page.
	layout  bool
	caption []document.Block
	rows    [][]gridCell
}

// gridCell is a cell that covers some columns and rows.
type gridCell struct {
	blocks       []document.Block
	across, down int
}

// add adds a cell to the last row.
func (g *grid) add(c gridCell) {
	if len(g.rows) == 0 {
		g.rows = append(g.rows, nil)
	}
	last := len(g.rows) - 1
	g.rows[last] = append(g.rows[last], c)
}

// finish returns the table with each merged cell taken apart: its text stands
// in its first place, and the others are empty. A table for the layout, or with
// headings in it, is what its cells hold, one after the other.
func (g *grid) finish(r *reader) []document.Block {
	var rows [][]gridCell
	for _, row := range g.rows {
		if len(row) > 0 {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return g.caption
	}
	if g.layout || g.holdsHeading() {
		out := g.caption
		for _, row := range rows {
			for _, c := range row {
				out = append(out, c.blocks...)
			}
		}
		return out
	}
	cells := g.apart(rows, r)
	if cells == nil {
		return nil
	}
	t := &document.Table{Columns: make([]document.Column, len(cells[0])), Header: cells[0], Rows: cells[1:]}
	for i := range t.Columns {
		t.Columns[i].Width = 1
	}
	out := []document.Block{t}
	if len(g.caption) > 0 {
		out = append(g.caption, t)
	}
	return out
}

func (g *grid) holdsHeading() bool {
	for _, row := range g.rows {
		for _, c := range row {
			for _, b := range c.blocks {
				if _, ok := b.(*document.Heading); ok {
					return true
				}
			}
		}
	}
	return false
}

// apart places the cells in a grid of rows of one length. Where that has more
// cells than a page may have pieces, it is none, and the reader stops.
func (g *grid) apart(rows [][]gridCell, r *reader) [][]document.Cell {
	var out [][]document.Cell
	var covered []int // for each column, how many rows below are covered
	wide := 0
	for _, row := range rows {
		var line []document.Cell
		skip := func() {
			for len(line) < len(covered) && covered[len(line)] > 0 {
				covered[len(line)]--
				line = append(line, document.Cell{})
			}
		}
		for _, c := range row {
			skip()
			for k := range c.across {
				cell := document.Cell{}
				if k == 0 {
					cell.Blocks = c.blocks
				}
				for len(covered) <= len(line) {
					covered = append(covered, 0)
				}
				covered[len(line)] = c.down - 1
				line = append(line, cell)
			}
			if r.pieces += c.across; r.pieces > mostPieces {
				return nil
			}
		}
		skip()
		wide = max(wide, len(line))
		out = append(out, line)
	}
	if r.pieces += wide * len(out); r.pieces > mostPieces {
		return nil
	}
	for i := range out {
		for len(out[i]) < wide {
			out[i] = append(out[i], document.Cell{})
		}
	}
	return out
}
