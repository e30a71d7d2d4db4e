package packet

import (
	"strconv"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// asRead gives blocks of the model as package wml reads them from a Word file,
// so that both can be compared and turned into Markdown in one way.
func asRead(blocks []document.Block) []wml.Block {
	c := &reread{}
	return c.blocks(blocks, 0)
}

// reread counts the lists that it has met.
type reread struct{ lists int }

// twips is how far a level of a list is indented; any number would do.
const twips = 720

func (c *reread) blocks(blocks []document.Block, depth int) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			out = append(out, &wml.Paragraph{
				Text: b.Text, Style: "heading " + strconv.Itoa(b.Level), Outline: b.Level, Indent: depth * twips, FirstLine: depth * twips,
			})
		case *document.Paragraph:
			out = append(out, &wml.Paragraph{Text: b.Text, Style: "normal", Indent: depth * twips, FirstLine: depth * twips})
		case *document.List:
			out = append(out, c.list(b, depth)...)
		case *document.Table:
			out = append(out, c.table(b))
		case *document.FieldBlock:
			out = append(out, c.blocks(b.Blocks, depth)...)
		}
	}
	return out
}

func (c *reread) list(l *document.List, depth int) []wml.Block {
	c.lists++
	id := c.lists
	var out []wml.Block
	for _, item := range l.Items {
		inner := c.blocks(item.Blocks, depth+1)
		first, ok := firstParagraph(inner)
		if !ok || first.Label != nil {
			first = &wml.Paragraph{Style: "normal", Indent: (depth + 1) * twips}
			inner = append([]wml.Block{first}, inner...)
		}
		first.FirstLine = depth * twips
		first.Label = &wml.Label{
			List: id, Level: depth, Kind: l.Kind, Delimiter: l.Delimiter, Number: item.Number,
			Text: document.Marker(l.Kind, l.Delimiter, item.Number), Plain: true,
		}
		out = append(out, inner...)
	}
	return out
}

func firstParagraph(blocks []wml.Block) (*wml.Paragraph, bool) {
	if len(blocks) == 0 {
		return nil, false
	}
	p, ok := blocks[0].(*wml.Paragraph)
	return p, ok
}

func (c *reread) table(t *document.Table) *wml.Table {
	out := &wml.Table{Caption: t.Caption, Description: t.Description}
	row := func(cells []document.Cell, header bool) {
		r := wml.Row{Header: header}
		for i, cell := range cells {
			inner := c.blocks(cell.Blocks, 0)
			for p := range paragraphs(inner) {
				if i < len(t.Columns) {
					p.Align = t.Columns[i].Align
				}
			}
			r.Cells = append(r.Cells, wml.Cell{Blocks: inner})
		}
		out.Rows = append(out.Rows, r)
	}
	row(t.Header, true)
	for _, cells := range t.Rows {
		row(cells, false)
	}
	return out
}
