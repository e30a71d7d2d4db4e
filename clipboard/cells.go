package clipboard

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/coesummary/coesummary/document"
)

// cell gives what stands in a cell, on one line.
func (w *walker) cell(td *html.Node, s state) []run {
	st := w.sheet.of(td)
	inside := w.changed(td, st, s)
	out := w.out
	w.out = newCollector()
	w.cells++
	if !w.leftOut(td, st, &inside) {
		w.children(td, inside)
		w.out.flush()
	}
	w.cells--
	pieces := w.out.pieces
	w.out = out
	var lines [][]run
	for _, p := range pieces {
		text := p.runs
		if p.label != nil {
			text = append([]run{{text: p.label.Text + " "}}, text...)
		}
		lines = append(lines, linesOf(text)...)
	}
	if len(lines) > 1 {
		w.tally.joined++
	}
	return joinLines(lines, run{text: " / "})
}

// grid makes a table of the document model.
func (w *walker) grid(g *grid, rows []tableRow) {
	texts := make([][][]run, len(rows))
	last := -1 // the last row that says anything
	for r, row := range rows {
		texts[r] = make([][]run, len(row.cells))
		for k, td := range row.cells {
			texts[r][k] = w.cell(td, row.state)
			if said(texts[r][k]) {
				last = r
			}
		}
	}
	first := 0
	for first < last && g.spansAll(first) && said(texts[first][0]) {
		// A title above the columns.
		w.out.add(texts[first][0])
		first++
	}
	if last < 0 {
		return
	}
	t := &document.Table{Columns: make([]document.Column, len(g.columns))}
	for c := range t.Columns {
		t.Columns[c] = document.Column{Width: 1, Align: w.align(g, rows, c, first, last)}
	}
	if heads(rows[first]) || strongRow(texts[first]) {
		for k := range texts[first] {
			texts[first][k] = notStrong(texts[first][k]) // all headings are bold
		}
	} else {
		w.tally.headed++
	}
	for r := first; r <= last; r++ {
		cells := make([]document.Cell, len(g.columns))
		for c, at := range g.at[r] {
			if at.begins && said(texts[r][at.cell]) {
				cells[c].Blocks = []document.Block{&document.Paragraph{Text: inlines(texts[r][at.cell])}}
			}
		}
		if r == first {
			t.Header = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	if g.merged(first, last) {
		w.tally.merged++
	}
	w.out.addTable(t)
}

// heads reports whether a row says that it is a heading.
func heads(row tableRow) bool {
	for _, cell := range row.cells {
		if cell.DataAtom != atom.Th && !row.head {
			return false
		}
	}
	return true
}

func strongRow(cells [][]run) bool {
	strong := false
	for _, cell := range cells {
		if said(cell) && !allStrong(cell) {
			return false
		}
		strong = strong || said(cell)
	}
	return strong
}

// align gives the side that all cells of a column keep to, without its heading.
func (w *walker) align(g *grid, rows []tableRow, column, first, last int) document.Align {
	side, found := document.Start, false
	for r := first + 1; r <= last; r++ {
		at := g.at[r][column]
		if !at.begins {
			continue
		}
		td := rows[r].cells[at.cell]
		if strings.TrimSpace(validText(textOf(td))) == "" {
			continue
		}
		this := w.side(td)
		if found && this != side {
			return document.Start
		}
		side, found = this, true
	}
	return side
}

// side gives the side that a cell's text keeps to; in Word its first paragraph
// says so.
func (w *walker) side(td *html.Node) document.Align {
	said := w.sheet.of(td).word("text-align")
	if said == "" || said == "general" { // which is a word of Excel's
		said = strings.ToLower(attr(td, "align"))
	}
	for c := range td.ChildNodes() {
		if c.DataAtom == atom.P || c.DataAtom == atom.Div {
			if own := w.sheet.of(c).word("text-align") + strings.ToLower(attr(c, "align")); own != "" {
				said = own
			}
			break
		}
	}
	switch {
	case strings.HasPrefix(said, "right") || strings.HasPrefix(said, "end"):
		return document.End
	case strings.HasPrefix(said, "center"):
		return document.Center
	}
	return document.Start
}
