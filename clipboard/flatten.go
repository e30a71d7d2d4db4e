package clipboard

import (
	"github.com/coesummary/coesummary/document"
)

// Flatten gives blocks in the dialect of items, which has no headings and no
// tables: a heading is a bold paragraph, and a table a list with an item for
// each row. There each cell follows its column's heading, the first as the
// item's own text and the others below it. Every word stays.
func Flatten(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			out = append(out, &document.Paragraph{Text: []document.Inline{&document.Strong{Text: b.Text}}})
		case *document.Table:
			if b.ShowCaption {
				out = append(out, document.Para(b.Caption))
			}
			out = append(out, rowList(b))
		case *document.List:
			list := *b
			list.Items = make([]document.Item, len(b.Items))
			for i, item := range b.Items {
				list.Items[i] = document.Item{Number: item.Number, Blocks: Flatten(item.Blocks)}
			}
			out = append(out, &list)
		default:
			out = append(out, b)
		}
	}
	return out
}

// rowList is a table as a list.
func rowList(t *document.Table) *document.List {
	list := &document.List{Tight: true}
	rows := t.Rows
	if len(rows) == 0 {
		rows = [][]document.Cell{make([]document.Cell, len(t.Header))}
	}
	for _, row := range rows {
		item := document.Item{}
		others := &document.List{Tight: true}
		for c := range max(len(row), len(t.Header)) {
			blocks := named(cellAt(t.Header, c), cellAt(row, c))
			switch {
			case c == 0:
				item.Blocks = blocks
			case len(blocks) > 0:
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

func cellAt(row []document.Cell, c int) []document.Block {
	if c >= len(row) {
		return nil
	}
	return Flatten(row[c].Blocks)
}

// named gives a cell's blocks after its column's heading.
func named(heading, cell []document.Block) []document.Block {
	if len(heading) == 0 {
		return cell
	}
	name, ok := heading[0].(*document.Paragraph)
	if !ok {
		return append(heading[:len(heading):len(heading)], cell...)
	}
	text := []document.Inline{&document.Strong{Text: append(name.Text[:len(name.Text):len(name.Text)], &document.Text{Value: ":"})}}
	rest := append(heading[1:len(heading):len(heading)], cell...)
	if len(rest) > 0 {
		if first, ok := rest[0].(*document.Paragraph); ok {
			text = append(append(text, &document.Text{Value: " "}), first.Text...)
			rest = rest[1:]
		}
	}
	return append([]document.Block{&document.Paragraph{Text: text}}, rest...)
}
