package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// tallRow is the height, in twips, from which a row may go on over a page's
// end. A shorter one stays whole; a taller one would leave too large a gap.
const tallRow = textHeight / 2

// table writes a table with one header row, and above it its caption where it
// is to be seen.
func (w *writer) table(t *document.Table, at place) error {
	switch {
	case printsCaption(t):
		p := plain(lookCaption.id)
		if err := w.paragraph(p, lookCaption, document.Words(t.Caption), at); err != nil {
			return err
		}
	case w.newPage, w.tail == tableEnd:
		w.between(at)
	}
	widths := columnWidths(t.Columns, at.width-at.left)
	w.tableProperties(t, at, widths)
	g := &grid{table: t, widths: widths, at: at, named: t.RowHeader && shortNames(t), keep: true}
	header, err := w.row(g, t.Header, headerRow)
	if err != nil {
		return err
	}
	g.header = header
	small := isSmall(t)
	repeated := entries(t)
	if repeated > 0 {
		w.openRepeats(t)
	}
	for i, row := range t.Rows {
		kind := plainRow
		if t.TotalRow && i == len(t.Rows)-1 {
			kind = totalRow
		}
		// A small table stays on one page, and a total with the row above it:
		// alone on the next page it would be the total of nothing.
		g.keep = i < len(t.Rows)-1 && (small || t.TotalRow && i == len(t.Rows)-2)
		write := w.row
		if i < repeated {
			write = w.entryRow
		}
		if _, err := write(g, row, kind); err != nil {
			return err
		}
		if i == repeated-1 {
			w.closeControl()
		}
	}
	w.xml = append(w.xml, "</w:tbl>"...)
	w.tail = tableEnd
	return nil
}

// printsCaption reports whether a table's caption is to be seen above it.
func printsCaption(t *document.Table) bool { return t.ShowCaption && t.Caption != "" }

// columnWidths shares a width out, to the last twip.
func columnWidths(columns []document.Column, width int) []int {
	total := 0
	for _, c := range columns {
		total += c.Width
	}
	widths := make([]int, len(columns))
	share, before := 0, 0
	for i, c := range columns {
		share += c.Width
		edge := width * share / total
		widths[i] = edge - before
		before = edge
	}
	return widths
}

func (w *writer) tableProperties(t *document.Table, at place, widths []int) {
	b := w.xml
	b = append(b, `<w:tbl><w:tblPr><w:tblStyle w:val="`+styleTable+`"/><w:tblW`...)
	b = attribute(b, "w", at.width-at.left)
	b = append(b, ` w:type="dxa"/>`...)
	if at.left > 0 {
		b = append(b, "<w:tblInd"...)
		b = attribute(b, "w", at.left)
		b = append(b, ` w:type="dxa"/>`...)
	}
	b = append(b, `<w:tblLayout w:type="fixed"/>`...)
	b = tableLook(b, t)
	b = described(b, "tblCaption", w.caption(t))
	b = described(b, "tblDescription", description(t))
	b = append(b, "</w:tblPr><w:tblGrid>"...)
	for _, width := range widths {
		b = append(b, `<w:gridCol w:w="`...)
		b = strconv.AppendInt(b, int64(width), 10)
		b = append(b, `"/>`...)
	}
	w.xml = append(b, "</w:tblGrid>"...)
}

// tableLook says which rows and columns stand out. Its number repeats what its
// attributes say, for older readers.
func tableLook(b []byte, t *document.Table) []byte {
	bits, last, first := 0x0620, "0", "0"
	if t.TotalRow && len(t.Rows) > 0 {
		bits, last = bits|0x0040, "1"
	}
	if t.RowHeader {
		bits, first = bits|0x0080, "1"
	}
	b = append(b, `<w:tblLook w:val="0`...)
	b = strconv.AppendInt(b, int64(bits), 16)
	return append(b, `" w:firstRow="1" w:lastRow="`+last+`" w:firstColumn="`+first+
		`" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`...)
}

// described writes a text for those who can't see the table.
func described(b []byte, name, text string) []byte {
	b = append(b, "<w:"+name+` w:val="`...)
	b = quote(b, oneLine.Replace(text))
	return append(b, `"/>`...)
}

// caption is the table's title. A table that stands in a county's own text has
// none; a screen reader then says which section it is in.
func (w *writer) caption(t *document.Table) string {
	if t.Caption != "" {
		return t.Caption
	}
	for i := w.heading - 1; i >= 0; i-- {
		if text := w.seen.headings[i].text; strings.TrimSpace(text) != "" {
			return text
		}
	}
	return w.doc.Title
}

// description says what the table shows; where nobody has said it, the words
// of its header row do.
func description(t *document.Table) string {
	if t.Description != "" {
		return t.Description
	}
	var names []string
	for _, c := range t.Header {
		if name := cellText(c.Blocks); name != "" {
			names = append(names, name)
		}
	}
	return "Columns: " + strings.Join(names, "; ")
}

// cellText is the text of a cell's own paragraphs, without marks.
func cellText(blocks []document.Block) string {
	var lines []string
	for _, b := range flat(blocks) {
		if p, ok := b.(*document.Paragraph); ok {
			lines = append(lines, shown(p.Text))
		}
	}
	return strings.TrimSpace(strings.Join(lines, " "))
}

// rowKind says what a row is for.
type rowKind int

const (
	headerRow rowKind = iota
	plainRow
	totalRow
)

// grid is a table while it is written.
type grid struct {
	table  *document.Table
	widths []int
	at     place
	header int // the height of the header row, which every page repeats
	// named says that each row's first cell stands out as its name.
	named bool
	// keep says that the row that is written stays with the next one.
	keep bool
}

// isSmall reports whether a table is a few rows of short cells.
func isSmall(t *document.Table) bool {
	const rows, characters = 8, 80
	if len(t.Rows) > rows {
		return false
	}
	for _, row := range t.Rows {
		for _, c := range row {
			if len(flat(c.Blocks)) > 1 || length(c) > characters {
				return false
			}
		}
	}
	return true
}

// length is how many characters the paragraphs of a cell have. A list or a
// table in it counts as long.
func length(c document.Cell) int {
	const long = 1000
	n := 0
	for _, b := range flat(c.Blocks) {
		if p, ok := b.(*document.Paragraph); ok {
			n += utf8.RuneCountInString(shown(p.Text))
		} else {
			n += long
		}
	}
	return n
}

// longestName is the length, in characters, up to which a row's first cell
// looks well in bold. Beyond it the cell is text, which bold makes hard to read.
const longestName = 60

func shortNames(t *document.Table) bool {
	for _, row := range t.Rows {
		if length(row[0]) > longestName {
			return false
		}
	}
	return true
}

// row writes a row and returns its height.
func (w *writer) row(g *grid, cells []document.Cell, kind rowKind) (int, error) {
	w.xml = append(w.xml, "<w:tr><w:trPr>"...)
	w.holes = append(w.holes, hole{at: len(w.xml), heading: -1})
	split := len(w.holes) - 1
	if kind == headerRow {
		w.xml = append(w.xml, "<w:tblHeader/>"...)
	}
	w.xml = append(w.xml, "</w:trPr>"...)
	all := rowMeasure{}
	for i, c := range cells {
		into := &column{}
		if err := w.cell(g, c, i, kind, into); err != nil {
			return 0, err
		}
		all.add(into)
	}
	w.xml = append(w.xml, "</w:tr>"...)
	b := all.box()
	if b.keepLines {
		w.holes[split].text = "<w:cantSplit/>"
	}
	b.keepNext = g.keep
	if kind == headerRow {
		b.top += gridLineHeight
	} else {
		b.repeat = g.header
	}
	if g.at.into != nil {
		g.at.into.add(b)
	} else {
		w.flow.add(b)
	}
	return b.height(), nil
}

// cell writes a cell, which holds a paragraph at its end whatever else it
// holds: Word refuses a file where one doesn't.
func (w *writer) cell(g *grid, c document.Cell, i int, kind rowKind, into *column) error {
	w.xml = append(w.xml, `<w:tc><w:tcPr><w:tcW w:w="`...)
	w.xml = strconv.AppendInt(w.xml, int64(g.widths[i]), 10)
	w.xml = append(w.xml, `" w:type="dxa"/></w:tcPr>`...)
	w.tail = cellStart
	at := place{
		width: g.widths[i] - 2*cellSide, cell: plainCell, into: into,
		keep: g.keep, align: g.table.Columns[i].Align,
	}
	switch {
	case kind == totalRow:
		at.cell = totalCell
	case kind == headerRow, i == 0 && g.named:
		at.cell = headingCell
	}
	if err := w.blocks(c.Blocks, at); err != nil {
		return err
	}
	switch w.tail {
	case cellStart:
		if err := w.text(&document.Paragraph{}, at); err != nil {
			return err
		}
	case tableEnd, contentsEnd:
		w.between(at)
	}
	w.xml = append(w.xml, "</w:tc>"...)
	return nil
}
