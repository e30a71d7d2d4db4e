package wml

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/opc"
)

// apart takes merged cells apart, so that all rows have the same number of
// cells.
func (s *story) apart(t *Table, rows []*tableRow) error {
	columns := placeCells(rows)
	if len(rows)*columns > maxCells-s.r.cells {
		return s.c.fail(opc.TooComplex, "its tables have more cells than any real ones")
	}
	s.r.cells += len(rows) * columns
	all := make([]*tableCell, len(rows)*columns)
	// above are the cells that may go on downwards, by their columns.
	above := make([]*tableCell, columns)
	for i, row := range rows {
		own := all[i*columns : (i+1)*columns]
		for _, c := range row.cells {
			own[c.column] = c
		}
		s.cover(own, above)
	}
	t.Rows = make([]Row, len(rows))
	cells := make([]Cell, len(all))
	for i, row := range rows {
		t.Rows[i] = row.Row
		t.Rows[i].Cells = cells[i*columns : (i+1)*columns : (i+1)*columns]
	}
	for i, c := range all {
		if c == nil || c.covered {
			cells[i].Covered = true
		} else {
			cells[i].Blocks = c.blocks
		}
	}
	for i, row := range rows {
		if row.hidden {
			s.r.remarks.addAt(Hidden, tableText(&Table{Rows: t.Rows[i : i+1]}))
		}
	}
	return nil
}

// cover finds out which cells of a row are covered by others, those above it
// included. What a covered one holds all the same goes to the one that covers
// it.
func (s *story) cover(row, above []*tableCell) {
	var left *tableCell
	for j, c := range row {
		if c == nil {
			above[j] = nil
			s.covers(left)
			continue
		}
		over := above[j]
		if c.across && left != nil {
			over, above[j] = left, nil
		} else if !c.down {
			over = nil
		}
		if over == nil {
			left, above[j] = c, nil
			if c.opens || c.down {
				above[j] = c
			}
			continue
		}
		left, c.covered = over, true
		s.covers(over)
		if hasText(c.blocks) {
			over.blocks = append(over.blocks, c.blocks...)
			s.r.remarks.addAt(Hidden, blocksText(c.blocks))
		}
	}
}

// covers notes that a cell covers others. Where no cell does, a row begins or
// ends before the table does, which is told in the same way.
func (s *story) covers(c *tableCell) {
	switch {
	case c == nil:
		s.r.remarks.add(MergedCells)
	case !c.covers:
		c.covers = true
		s.r.remarks.addAt(MergedCells, blocksText(c.blocks))
	}
}

// placeCells finds the column of each cell, and says how many there are. The
// columns are the places of the grid at which a cell begins, so that a place
// that every row spans makes none. Where all rows have the same number of
// cells, these are the columns: their places differ then only because they were
// drawn with different widths.
func placeCells(rows []*tableRow) int {
	least, most, whole := len(rows[0].cells), 0, true
	for _, row := range rows {
		least, most = min(least, len(row.cells)), max(most, len(row.cells))
		whole = whole && row.before == 0 && row.after == 0
	}
	if least == most && whole {
		for _, row := range rows {
			for j, c := range row.cells {
				c.column = j
			}
		}
		return most
	}
	var places []int
	for _, row := range rows {
		at := row.before
		for _, c := range row.cells {
			c.column = at
			places = append(places, at)
			at += c.span
		}
	}
	slices.Sort(places)
	places = slices.Compact(places)
	for _, row := range rows {
		for _, c := range row.cells {
			c.column, _ = slices.BinarySearch(places, c.column)
		}
	}
	return len(places)
}

// hasText says whether there is anything to read in blocks.
func hasText(blocks []Block) bool { return blocksText(blocks) != "" }

// blocksText is the text of the first paragraph that has one.
func blocksText(blocks []Block) string {
	for _, b := range blocks {
		text := ""
		switch b := b.(type) {
		case *Paragraph:
			text = strings.TrimSpace(document.Plain(b.Text))
		case *Control:
			text = blocksText(b.Blocks)
		case *Table:
			text = tableText(b)
		}
		if text != "" {
			return text
		}
	}
	return ""
}

// tableText is the text of the first paragraph in a table that has one.
func tableText(t *Table) string {
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			if text := blocksText(cell.Blocks); text != "" {
				return text
			}
		}
	}
	return ""
}
