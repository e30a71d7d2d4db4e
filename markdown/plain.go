package markdown

import "github.com/coesummary/coesummary/document"

// table gives a table in normal form where each cell is one line and no list is
// around it, and otherwise a list with an item for each row.
func (n *normalizer) table(t *document.Table, depth int) ([]document.Block, error) {
	var out []document.Block
	if t.ShowCaption {
		out = append(out, document.Para(t.Caption))
	}
	width := max(len(t.Columns), len(t.Header))
	for _, row := range t.Rows {
		width = max(width, len(row))
	}
	if width == 0 {
		return out, nil
	}
	plain := &document.Table{Columns: make([]document.Column, width)}
	for c := range plain.Columns {
		plain.Columns[c].Width = 1
		if c < len(t.Columns) {
			plain.Columns[c].Align = t.Columns[c].Align
		}
	}
	fits := depth == 0
	for i := -1; i < len(t.Rows); i++ {
		row := t.Header
		if i >= 0 {
			row = t.Rows[i]
		}
		cells := make([]document.Cell, width)
		for c := range row {
			blocks, err := n.blocks(row[c].Blocks, depth)
			if err != nil {
				return nil, err
			}
			cells[c].Blocks = blocks
			fits = fits && isOneLine(blocks)
		}
		if i < 0 {
			plain.Header = cells
		} else {
			plain.Rows = append(plain.Rows, cells)
		}
	}
	if fits {
		return append(out, plain), nil
	}
	return append(out, rowList(plain)), nil
}

// isOneLine reports whether blocks fit into a cell of a Markdown table.
func isOneLine(blocks []document.Block) bool {
	if len(blocks) == 0 {
		return true
	}
	p, ok := blocks[0].(*document.Paragraph)
	return ok && len(blocks) == 1 && !hasBreak(p.Text)
}

func hasBreak(in []document.Inline) bool {
	for _, i := range in {
		if _, ok := i.(*document.LineBreak); ok || hasBreak(textOf(i)) {
			return true
		}
	}
	return false
}

// rowList is a table as a list: an item for each row, in which each cell
// follows its column's heading. The first cell is the item's own text.
func rowList(t *document.Table) *document.List {
	list := &document.List{Tight: true}
	if len(t.Rows) == 0 {
		t.Rows = [][]document.Cell{make([]document.Cell, len(t.Columns))}
	}
	for _, row := range t.Rows {
		item := document.Item{Blocks: labelled(t.Header[0], row[0])}
		others := &document.List{Tight: true}
		for c := 1; c < len(row); c++ {
			if blocks := labelled(t.Header[c], row[c]); len(blocks) > 0 {
				others.Items = append(others.Items, document.Item{Blocks: blocks})
			}
		}
		if len(others.Items) > 0 {
			item.Blocks = append(item.Blocks, others)
		}
		list.Items = append(list.Items, item)
	}
	return list
}

// labelled gives a cell's blocks after its column's heading.
func labelled(header, cell document.Cell) []document.Block {
	var label []document.Inline
	var rest []document.Block
	for i, b := range header.Blocks {
		if p, ok := b.(*document.Paragraph); ok && i == 0 {
			label = strong(append(p.Text[:len(p.Text):len(p.Text)], &document.Text{Value: ":"}))
		} else {
			rest = append(rest, b)
		}
	}
	rest = append(rest, cell.Blocks...)
	if label == nil {
		return rest
	}
	if len(rest) > 0 {
		if first, ok := rest[0].(*document.Paragraph); ok {
			label = append(append(label, &document.Text{Value: " "}), first.Text...)
			rest = rest[1:]
		}
	}
	return append([]document.Block{&document.Paragraph{Text: label}}, rest...)
}

// contents gives the contents list in words: its heading, and the headings that
// it lists, nested by their levels.
func (n *normalizer) contents(c *document.Contents) []document.Block {
	root := &document.List{Tight: true}
	open := []*document.List{root} // open[i] holds the headings of level i+1
	for _, h := range n.headings {
		if h.Unlisted || h.Level > c.Levels {
			continue
		}
		for len(open) > 1 && len(open) > h.Level {
			open = open[:len(open)-1]
		}
		for len(open) < h.Level {
			above := open[len(open)-1]
			if len(above.Items) == 0 {
				break
			}
			nested := &document.List{Tight: true}
			last := &above.Items[len(above.Items)-1]
			last.Blocks = append(last.Blocks, nested)
			open = append(open, nested)
		}
		list := open[len(open)-1]
		list.Items = append(list.Items, document.Item{Blocks: []document.Block{&document.Paragraph{Text: h.Text}}})
	}
	return []document.Block{&document.Paragraph{Text: strong(document.Words(c.Heading))}, root}
}
