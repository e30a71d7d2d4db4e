package wml

import (
	"encoding/xml"

	"github.com/coesummary/coesummary/opc"
)

// tableRow is a row that is being read.
type tableRow struct {
	Row
	cells []*tableCell
	// before and after are the columns of the grid that it leaves out.
	before, after   int
	deleted, hidden bool
}

// tableCell is a cell that is being read.
type tableCell struct {
	blocks []Block
	// span is how many columns of the grid it takes.
	span int
	// down says that it goes on with the cell above it, across with the one
	// before it.
	down, across bool
	// opens says that a merged cell begins with it, downwards.
	opens   bool
	deleted bool
	// covered says that another one covers it, and covers that it does.
	covered, covers bool
	// column is where in the grid it begins.
	column int
}

// table reads a w:tbl.
func (s *story) table(to *[]Block, at place) error {
	t := &Table{}
	var rows []*tableRow
	err := s.members(func(e xml.StartElement, controls []ControlInfo) (bool, error) {
		switch word(e.Name) {
		case "tblPr":
			return true, s.tableProperties(t)
		case "tblGrid":
			return true, s.c.skip()
		case "tr":
			r, err := s.row(at)
			if err == nil && !r.deleted {
				r.Controls = controls
				rows = append(rows, r)
			}
			return true, err
		}
		return false, nil
	})
	if err != nil || len(rows) == 0 {
		return err
	}
	if err := s.apart(t, rows); err != nil {
		return err
	}
	*to = append(*to, t)
	return nil
}

// members reads the table or the row that is open. known is called for what is
// in it, with the controls around that; it reads the element or says that it
// doesn't know it, and then what the element holds is read in the same way.
func (s *story) members(known func(e xml.StartElement, controls []ControlInfo) (bool, error)) error {
	var controls []ControlInfo
	var member func(e xml.StartElement) error
	member = func(e xml.StartElement) error {
		if e.Name.Space == spaceCompat {
			return s.c.compatible(e, member)
		}
		switch word(e.Name) {
		case "customXmlPr", "sdtEndPr":
			return s.c.skip()
		case "bookmarkStart":
			s.bookmark(e)
			return s.c.skip()
		case "sdt":
			outer := controls
			err := s.c.sdt(func(_ xml.StartElement, sdt *sdtProperties) error {
				if s.tells(sdt) {
					controls = append(controls[:len(controls):len(controls)], sdt.ControlInfo)
				}
				return s.c.children(member)
			})
			controls = outer
			return err
		}
		if ok, err := known(e, controls); ok || err != nil {
			return err
		}
		return s.c.children(member)
	}
	return s.c.children(member)
}

func (s *story) tableProperties(t *Table) error {
	return s.c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "tblCaption":
			t.Caption = val(e)
		case "tblDescription":
			t.Description = val(e)
		case "tblPrChange":
			s.r.remarks.add(Revisions)
		}
		return s.c.skip()
	})
}

// row reads a w:tr.
func (s *story) row(at place) (*tableRow, error) {
	r := &tableRow{}
	return r, s.members(func(e xml.StartElement, controls []ControlInfo) (bool, error) {
		switch word(e.Name) {
		case "trPr":
			return true, s.rowProperties(r)
		case "tblPrEx":
			return true, s.c.skip()
		case "tc":
			c, err := s.cell(at)
			if err != nil {
				return true, err
			}
			for i := len(controls) - 1; i >= 0; i-- {
				c.blocks = []Block{&Control{ControlInfo: controls[i], Blocks: c.blocks}}
			}
			if !c.deleted {
				r.cells = append(r.cells, c)
			}
			s.r.cells++
			if s.r.cells > maxCells {
				return true, s.c.fail(opc.TooComplex, "its tables have more cells than any real ones")
			}
			return true, nil
		}
		return false, nil
	})
}

func (s *story) rowProperties(r *tableRow) error {
	return s.c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "tblHeader":
			r.Header = isOn(e)
		case "gridBefore":
			r.before = span(e, 0)
		case "gridAfter":
			r.after = span(e, 0)
		case "hidden":
			r.hidden = isOn(e)
		case "ins", "trPrChange":
			s.r.remarks.add(Revisions)
		case "del":
			s.r.remarks.add(Revisions)
			r.deleted = true
		}
		return s.c.skip()
	})
}

// span is a number of columns.
func span(e xml.StartElement, least int) int {
	n, ok := number(val(e))
	if !ok || n < least {
		return least
	}
	return n
}

// cell reads a w:tc.
func (s *story) cell(at place) (*tableCell, error) {
	c := &tableCell{span: 1}
	var blocks []Block
	err := s.c.children(func(e xml.StartElement) error {
		if word(e.Name) == "tcPr" {
			return s.cellProperties(c)
		}
		return s.block(e, &blocks, at)
	})
	if err != nil {
		return nil, err
	}
	if err := s.flush(&blocks); err != nil {
		return nil, err
	}
	s.newPage = false
	c.blocks = s.flat(blocks)
	return c, nil
}

func (s *story) cellProperties(c *tableCell) error {
	return s.c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "gridSpan":
			c.span = span(e, 1)
		case "vMerge":
			if val(e) == "restart" {
				c.opens = true
			} else {
				c.down = true
			}
		case "hMerge":
			c.across = val(e) != "restart"
		case "cellIns", "cellMerge", "tcPrChange":
			s.r.remarks.add(Revisions)
		case "cellDel":
			s.r.remarks.add(Revisions)
			c.deleted = true
		}
		return s.c.skip()
	})
}

// flat puts the text of tables within a cell, row by row, in their place.
func (s *story) flat(blocks []Block) []Block {
	for i, b := range blocks {
		switch b := b.(type) {
		case *Table:
			out := append([]Block(nil), blocks[:i]...)
			for _, b := range blocks[i:] {
				t, ok := b.(*Table)
				if !ok {
					out = append(out, s.flat([]Block{b})...)
					continue
				}
				s.r.remarks.addAt(NestedTables, tableText(t))
				for _, row := range t.Rows {
					for _, cell := range row.Cells {
						out = append(out, cell.Blocks...)
					}
				}
			}
			return out
		case *Control:
			b.Blocks = s.flat(b.Blocks)
		}
	}
	return blocks
}
