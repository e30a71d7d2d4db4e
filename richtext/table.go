package richtext

import (
	"errors"
	"slices"

	"github.com/coesummary/coesummary/document"
)

// sides are the names of the sides that a column keeps to. nil is the start.
var sides = []any{nil, "center", "right"}

// cellAttrs are what the editor's tables carry besides, for cells that are
// merged or have a width; ours are neither.
var cellAttrs = map[string]any{"colspan": 1.0, "rowspan": 1.0, "colwidth": nil}

// table reads a table. Its first row is the heading row, whatever the editor
// calls its cells, because each table of the dialect has one; and a column
// keeps to the side that its heading keeps to.
func (r *reader) table(n node, depth int) (document.Block, error) {
	if depth > 0 || r.dialect == ItemText {
		return nil, misplaced(n)
	}
	if err := n.bare(); err != nil {
		return nil, err
	}
	if len(n.Content) == 0 {
		return nil, errors.New("this text can't be stored: it has a table without a row")
	}
	t := &document.Table{}
	for i, child := range n.Content {
		cells, aligned, err := r.row(child)
		if err != nil {
			return nil, err
		}
		switch {
		case i == 0:
			t.Header = cells
			for _, align := range aligned {
				t.Columns = append(t.Columns, document.Column{Width: 1, Align: align})
			}
		case len(cells) != len(t.Header):
			return nil, errors.New("a table can't be stored, because its rows don't have the same number of cells. Please add the cells that are missing")
		default:
			t.Rows = append(t.Rows, cells)
		}
	}
	return t, nil
}

// row reads a row and the sides of its cells.
func (r *reader) row(n node) (cells []document.Cell, aligned []document.Align, err error) {
	if n.Type != "table_row" {
		return nil, nil, misplaced(n)
	}
	if err := n.bare(); err != nil {
		return nil, nil, err
	}
	if len(n.Content) == 0 {
		return nil, nil, errors.New("this text can't be stored: it has a table with a row without a cell")
	}
	for _, child := range n.Content {
		if child.Type != "table_header" && child.Type != "table_cell" {
			return nil, nil, misplaced(child)
		}
		if child, err = plainCell(child); err != nil {
			return nil, nil, err
		}
		if err := child.bare("align"); err != nil {
			return nil, nil, err
		}
		side := slices.Index(sides, child.Attrs["align"])
		if side < 0 {
			_, err := child.choice("align", nil)
			return nil, nil, err
		}
		text, err := r.inlines(child.Content, false)
		if err != nil {
			return nil, nil, err
		}
		cell := document.Cell{}
		if len(text) > 0 {
			cell.Blocks = []document.Block{&document.Paragraph{Text: text}}
		}
		cells, aligned = append(cells, cell), append(aligned, document.Align(side))
	}
	return cells, aligned, nil
}

// plainCell gives a cell without the attributes that say that it is not merged.
func plainCell(n node) (node, error) {
	attrs := map[string]any{}
	for key, value := range n.Attrs {
		plain, ok := cellAttrs[key]
		switch {
		case !ok:
			attrs[key] = value
		case value != plain:
			return n, errors.New("a table can't be stored, because some of its cells are merged or have a width of their own. Please divide them")
		}
	}
	n.Attrs = attrs
	return n, nil
}

// table gives a table to the editor.
func (e *encoder) table(t *document.Table) (node, error) {
	if len(t.Columns) == 0 || t.ShowCaption {
		return node{}, errUnfit
	}
	out := node{Type: "table"}
	for i := -1; i < len(t.Rows); i++ {
		cells, kind := t.Header, "table_header"
		if i >= 0 {
			cells, kind = t.Rows[i], "table_cell"
		}
		if len(cells) != len(t.Columns) {
			return node{}, errUnfit
		}
		row := node{Type: "table_row"}
		for c, cell := range cells {
			content, err := e.cell(cell)
			if err != nil {
				return node{}, err
			}
			align := map[string]any{"align": sides[t.Columns[c].Align]}
			row.Content = append(row.Content, node{Type: kind, Attrs: align, Content: content})
		}
		out.Content = append(out.Content, row)
	}
	return out, nil
}

// cell gives the text of a cell that has one line.
func (e *encoder) cell(cell document.Cell) ([]node, error) {
	if len(cell.Blocks) == 0 {
		return nil, nil
	}
	p, ok := cell.Blocks[0].(*document.Paragraph)
	if !ok || len(cell.Blocks) > 1 || p.Style != document.Body {
		return nil, errUnfit
	}
	return e.text(p.Text, false)
}
