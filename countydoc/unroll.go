package countydoc

import (
	"strings"

	"github.com/coesummary/coesummary/wml"
)

// unroll takes apart the tables that are there for the looks of the page: one
// column that frames a text, a title in a row of its own, and the whole
// document in two columns with its titles in the first.
func (r *reader) unroll(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	sheets := true // so far, the whole document may stand in tables
	for _, b := range r.tabbed(blocks) {
		switch b := b.(type) {
		case *wml.Table:
			out = append(out, r.unrollTable(b, sheets)...)
		case *wml.Paragraph:
			sheets = sheets && !r.isTitle(b)
			out = append(out, b)
		default:
			out = append(out, b)
		}
	}
	return out
}

func (r *reader) unrollTable(t *wml.Table, mayBeSheet bool) []wml.Block {
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
	turned := r.isTurned(t)
	sheet := turned || mayBeSheet && r.isSheet(t)
	inGoal := turned // the rows are those of a goal
	for i, row := range t.Rows {
		if alone := onlyFirst(row, i == 0); alone != nil && r.isTitle(alone) {
			flush()
			out = append(out, flatten(row.Cells[0].Blocks)...)
			continue
		}
		if sheet {
			flush()
			if p := onlyParagraph(row.Cells[0]); p != nil && !turned && r.listsOf(text(p)) == extra && !lineLabel(text(p)) {
				t, ok := r.titleIn(p)
				inGoal = ok && (t.kind == goalSection || t.kind == review || t.kind == support)
			}
			out = append(out, r.unrollRow(row, inGoal)...)
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

// onlyFirst is the one paragraph of a row that is one merged cell, or the
// first row of a table and says something in its first cell alone; nil for
// other rows.
func onlyFirst(row wml.Row, first bool) *wml.Paragraph {
	for _, c := range row.Cells[1:] {
		if !isEmpty(c.Blocks) || !c.Covered && !first {
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

// isSheet reports whether a table is a page laid out in columns: half of its
// rows, and two at least, begin with a title and go on with text, the first of
// them does or stands on a title page, and no headings say otherwise.
func (r *reader) isSheet(t *wml.Table) bool {
	if width(t) > 3 || r.grid(t, unknown) != nil {
		return false
	}
	titled, rows := 0, 0
	for _, row := range t.Rows {
		p := onlyParagraph(row.Cells[0])
		is := p != nil && (r.isTitle(p) || r.listsOf(text(p)) != extra) && !isEmpty(row.Cells[1].Blocks)
		if rows == 0 && !is && (p == nil || !r.isCover(text(p))) {
			return false
		}
		rows++
		if is {
			titled++
		}
	}
	return titled >= 2 && 2*titled >= rows
}

// isTurned reports whether a table has its headings in the first column instead
// of the first row: "Metrics" beside the metrics, "Actions" below it.
func (r *reader) isTurned(t *wml.Table) bool {
	if width(t) != 2 || len(t.Rows) < 2 || r.grid(t, unknown) != nil {
		return false
	}
	lists := map[role]bool{}
	for _, row := range t.Rows {
		p := onlyParagraph(row.Cells[0])
		if p == nil || len(p.Notes) > 0 {
			return false
		}
		switch what := r.listsOf(text(p)); {
		case what != extra && !lists[what]:
			lists[what] = true
		case what == extra && lineLabel(text(p)):
		default:
			return false
		}
	}
	return len(lists) > 0
}

// lineLabel reports whether words are a label that stands before a value on a
// line of a goal's section.
func lineLabel(s string) bool {
	k := key(s)
	return costLabel.has(k) && k != "related expenditures" || fundingLabel.has(k) || statementLabel.has(k) || noteLabel.has(k)
}

// unrollRow takes a row of such a page: its first cell is a heading of what
// stands in the others, known or not. In a goal, a label of its cost stands on a line
// with it.
func (r *reader) unrollRow(row wml.Row, inGoal bool) []wml.Block {
	var out []wml.Block
	first := flatten(row.Cells[0].Blocks)
	if p := onlyParagraph(row.Cells[0]); p != nil && inGoal && lineLabel(text(p)) && len(p.Notes) == 0 && len(row.Cells) == 2 && !isEmpty(row.Cells[1].Blocks) {
		return labelled(strings.TrimSuffix(text(p), ":"), r.unroll(flatten(row.Cells[1].Blocks)))
	}
	if p := onlyParagraph(row.Cells[0]); p != nil && len(words(plainText(p))) <= 16 && p.Label == nil {
		// A heading, known or not: set off as one.
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
