package clipboard

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of a table that stays one. The dialect has no cell without a place in a
// row and a column, so that merged cells could make a table of any size.
const (
	mostColumns = 200
	mostCells   = 50_000
)

// tableRow is a row of HTML.
type tableRow struct {
	cells []*html.Node
	head  bool // in a <thead>
	state state
}

// table takes a table: as one, or where it only frames a text, as that text.
func (w *walker) table(n *html.Node, s state) {
	c := w.out
	c.flush()
	rows := w.rows(n, s)
	g, fits := layOut(rows)
	role := attr(n, "role")
	frame := role == "presentation" || role == "none" || isFrame(n, rows)
	switch {
	case frame || len(g.columns) <= 1:
		if !frame && len(rows) > 1 && hasBorder(n) {
			w.tally.columns++
		}
		w.unframe(rows)
	case !fits:
		w.tally.large++
		w.unframe(rows)
	case w.cells > 0:
		w.tally.nested++
		w.nestedTable(rows)
	default:
		w.grid(g, rows)
	}
	c.flush()
}

// rows gives the rows of a table in the order in which a browser shows them, and
// takes its caption. Rows that are hidden are left out.
func (w *walker) rows(n *html.Node, s state) []tableRow {
	var head, body, foot []tableRow
	add := func(to *[]tableRow, tr *html.Node, isHead bool) {
		inside := s
		if w.leftOut(tr, w.sheet.of(tr), &inside) {
			return
		}
		row := tableRow{head: isHead, state: w.changed(tr, w.sheet.of(tr), s)}
		for td := range tr.ChildNodes() {
			if td.DataAtom == atom.Td || td.DataAtom == atom.Th {
				row.cells = append(row.cells, td)
			}
		}
		if len(row.cells) > 0 {
			*to = append(*to, row)
		}
	}
	for part := range n.ChildNodes() {
		to, isHead := &body, false
		switch part.DataAtom {
		case atom.Caption:
			w.element(part, s)
			w.out.flush()
			continue
		case atom.Thead:
			to, isHead = &head, true
		case atom.Tfoot:
			to = &foot
		case atom.Tbody:
		default:
			continue
		}
		for tr := range part.ChildNodes() {
			if tr.DataAtom == atom.Tr {
				add(to, tr, isHead)
			}
		}
	}
	return append(append(head, body...), foot...)
}

// isFrame reports whether a table only puts texts side by side: it has no
// heading and no border, and a table inside.
func isFrame(n *html.Node, rows []tableRow) bool {
	if hasBorder(n) {
		return false
	}
	for _, row := range rows {
		for _, cell := range row.cells {
			if cell.DataAtom == atom.Th {
				return false
			}
		}
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.Table {
			return true
		}
	}
	return false
}

// hasBorder reports whether a table shows lines.
func hasBorder(n *html.Node) bool {
	border := strings.TrimSpace(attr(n, "border"))
	st := declarations(attr(n, "style"))
	drawn := st.word("border") + st.word("border-style")
	return border != "" && border != "0" || hasClass(n, "MsoTableGrid") ||
		drawn != "" && !strings.Contains(drawn, "none") && !strings.HasPrefix(drawn, "0")
}

// unframe takes the cells of a table as paragraphs, one after the other.
func (w *walker) unframe(rows []tableRow) {
	for _, row := range rows {
		for _, cell := range row.cells {
			w.element(cell, row.state)
			w.out.flush()
		}
	}
}

// nestedTable takes a table inside a cell: a line for each row.
func (w *walker) nestedTable(rows []tableRow) {
	for _, row := range rows {
		var cells [][]run
		for _, cell := range row.cells {
			if line := w.cell(cell, row.state); said(line) {
				cells = append(cells, line)
			}
		}
		if len(cells) > 0 {
			w.out.add(joinLines(cells, run{text: "; "}))
		}
	}
}
