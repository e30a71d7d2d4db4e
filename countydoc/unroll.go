package countydoc

import (
	"github.com/coesummary/coesummary/wml"
)

// unroll takes apart the tables that are there for the looks of the page: one
// column that frames a text, a title in a row of its own, and the whole
// document in two columns with its titles in the first.
func (r *reader) unroll(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		if t, ok := b.(*wml.Table); ok {
			out = append(out, r.unrollTable(t)...)
			continue
		}
		out = append(out, b)
	}
	return out
}

func (r *reader) unrollTable(t *wml.Table) []wml.Block {
	if width(t) == 1 {
		return r.unrollFrame(t)
	}
	var out []wml.Block
	var head *wml.Row // the headings that hold for the rows below a title
	part := &wml.Table{Caption: t.Caption, Description: t.Description}
	flush := func() {
		if len(part.Rows) > 0 {
			out = append(out, part)
		}
		part = &wml.Table{}
	}
	sheet := r.isSheet(t)
	for i, row := range t.Rows {
		if alone := onlyFirst(row); alone != nil && r.isTitle(alone) {
			flush()
			out = append(out, flatten(row.Cells[0].Blocks)...)
			continue
		}
		if sheet {
			flush()
			out = append(out, r.unrollRow(row)...)
			continue
		}
		headings := kindOf(r.columnsOf(row, nil), unknown) != unknownTable
		if headings {
			head = &t.Rows[i]
		}
		if len(part.Rows) == 0 && !headings && head != nil {
			part.Rows = append(part.Rows, *head)
		}
		part.Rows = append(part.Rows, row)
	}
	flush()
	return out
}

// unrollFrame takes the text out of a frame of one column. A list with a
// heading that is known stays a table.
func (r *reader) unrollFrame(t *wml.Table) []wml.Block {
	var out []wml.Block
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			out = append(out, r.unroll(flatten(c.Blocks))...)
		}
	}
	return out
}

// onlyFirst is the one paragraph of a row that says something in its first
// cell alone; nil for other rows.
func onlyFirst(row wml.Row) *wml.Paragraph {
	for _, c := range row.Cells[1:] {
		if !isEmpty(c.Blocks) {
			return nil
		}
	}
	return onlyParagraph(row.Cells[0])
}

// onlyParagraph is a cell's one paragraph, or nil.
func onlyParagraph(c wml.Cell) *wml.Paragraph {
	if said := paragraphs(c.Blocks); len(said) == 1 {
		return said[0]
	}
	return nil
}

// isTitle reports whether a paragraph is the title of a section that is known.
func (r *reader) isTitle(p *wml.Paragraph) bool {
	_, ok := r.titleIn(p)
	return ok
}

// isSheet reports whether a table is a page laid out in columns: two of its
// rows at least begin with a title and go on with text, and it has no headings
// that say otherwise.
func (r *reader) isSheet(t *wml.Table) bool {
	if width(t) > 3 || r.grid(t, unknown) != nil {
		return false
	}
	n := 0
	for _, row := range t.Rows {
		if p := onlyParagraph(row.Cells[0]); p != nil && r.isTitle(p) && !isEmpty(row.Cells[1].Blocks) {
			n++
		}
	}
	return n >= 2 || n == 1 && len(t.Rows) == 1
}

// unrollRow takes a row of such a page: its first cell is a heading of what
// stands in the others, known or not.
func (r *reader) unrollRow(row wml.Row) []wml.Block {
	var out []wml.Block
	first := flatten(row.Cells[0].Blocks)
	if p := onlyParagraph(row.Cells[0]); p != nil && !r.isTitle(p) && len(words(plainText(p))) <= 16 && p.Label == nil {
		// A heading that nobody knows: set off as one.
		h := *p
		h.Bold, h.Outline = true, 1
		first = []wml.Block{&h}
	}
	out = append(out, first...)
	for _, c := range row.Cells[1:] {
		out = append(out, r.unroll(flatten(c.Blocks))...)
	}
	return out
}
