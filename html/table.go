package html

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/coesummary/coesummary/document"
)

// table writes a table in a box of its own, which scrolls on a narrow screen
// and can be reached by keyboard to do so. The box is a group and not a region:
// a region is a landmark, and a statewide document would have a hundred of
// them, many with one name.
func (p *page) table(t *document.Table) error {
	if err := checkGrid(t); err != nil {
		return err
	}
	p.tables++
	id := "table_" + strconv.Itoa(p.tables)
	p.raw("<div")
	p.class("table")
	p.raw(` role="group" tabindex="0" aria-labelledby="`, p.tableName(t, id), "\">\n<table")
	p.class(p.rules.columns(len(t.Columns)))
	if t.Description != "" {
		p.raw(` aria-describedby="`, id, `_description"`)
	}
	p.raw(">\n")
	if err := p.caption(t, id); err != nil {
		return err
	}
	p.raw("<colgroup>")
	for _, width := range p.rules.widths(t.Columns) {
		p.raw(`<col class="`, width, `">`)
	}
	p.raw("</colgroup>\n<thead>\n")
	if err := p.row(t, t.Header, "col"); err != nil {
		return err
	}
	p.raw("</thead>\n")

	scope := ""
	if t.RowHeader {
		scope = "row"
	}
	rows, total := t.Rows, [][]document.Cell(nil)
	if n := len(rows); t.TotalRow && n > 0 {
		rows, total = rows[:n-1], rows[n-1:]
	}
	if err := p.rows(t, "tbody", rows, scope); err != nil {
		return err
	}
	if err := p.rows(t, "tfoot", total, scope); err != nil {
		return err
	}
	p.raw("</table>\n")
	if t.Description != "" {
		p.raw(`<p id="`, id, `_description" hidden>`)
		if err := p.escape(t.Description); err != nil {
			return err
		}
		p.raw("</p>\n")
	}
	p.raw("</div>\n")
	return nil
}

// tableName returns the ID of what names a table: its caption, or else the
// heading that it stands below.
func (p *page) tableName(t *document.Table, id string) string {
	switch {
	case t.Caption != "":
		return id
	case p.below != nil:
		return p.below.id
	}
	return titleID
}

func (p *page) caption(t *document.Table, id string) error {
	if t.Caption == "" {
		return nil
	}
	// A hidden caption is hidden from within: a caption element that is taken
	// out of its table no longer names it everywhere.
	class := ""
	if !t.ShowCaption {
		class = ` class="hidden"`
	}
	p.raw(`<caption><span id="`, id, `"`, class, ">")
	if err := p.escape(t.Caption); err != nil {
		return err
	}
	p.raw("</span></caption>\n")
	return nil
}

// rows writes rows as one part of a table, which is left out if it has none.
func (p *page) rows(t *document.Table, part string, rows [][]document.Cell, scope string) error {
	if len(rows) == 0 {
		return nil
	}
	p.raw("<", part, ">\n")
	for _, row := range rows {
		if err := p.row(t, row, scope); err != nil {
			return err
		}
	}
	p.raw("</", part, ">\n")
	return nil
}

// row writes cells. With the scope "col" all are headers, with "row" the first
// one is. A cell without words is never a header: it would name nothing.
func (p *page) row(t *document.Table, cells []document.Cell, scope string) error {
	p.raw("<tr>\n")
	for i, cell := range cells {
		tag := "td"
		if (scope == "col" || scope == "row" && i == 0) && hasWords(cell) {
			tag = "th"
			if len(headingsIn(nil, cell.Blocks)) > 0 {
				return errors.New("a header cell of a table holds a heading; HTML doesn't allow one there")
			}
		}
		p.raw("<", tag)
		if tag == "th" {
			p.raw(` scope="`, scope, `"`)
		}
		if err := p.align(t.Columns[i].Align); err != nil {
			return err
		}
		p.raw(">")
		if err := p.blocks(cell.Blocks); err != nil {
			return err
		}
		p.raw("</", tag, ">\n")
	}
	p.raw("</tr>\n")
	return nil
}

func hasWords(c document.Cell) bool {
	for _, b := range c.Blocks {
		if p, ok := b.(*document.Paragraph); !ok || !blank(p.Text) {
			return true
		}
	}
	return false
}

func (p *page) align(a document.Align) error {
	switch a {
	case document.Start:
		p.class()
	case document.Center:
		p.class("center")
	case document.End:
		p.class("end")
	default:
		return fmt.Errorf("a column of a table has the alignment number %d, which this format doesn't know", a)
	}
	return nil
}

// checkGrid says what is wrong with a table's shape.
func checkGrid(t *document.Table) error {
	if len(t.Columns) == 0 {
		return errors.New("a table has no columns")
	}
	if len(t.Header) != len(t.Columns) {
		return fmt.Errorf("a table of %d columns has %d cells in its header row", len(t.Columns), len(t.Header))
	}
	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			return fmt.Errorf("row %d of a table of %d columns has %d cells", i+1, len(t.Columns), len(row))
		}
	}
	for i, c := range t.Columns {
		if c.Width < 1 {
			return fmt.Errorf("column %d of a table has the width %d; the least is 1", i+1, c.Width)
		}
	}
	return nil
}
