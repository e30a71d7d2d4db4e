package templates

import "github.com/coesummary/coesummary/document"

// bare returns a copy of a document without its fields: what a reader sees. A
// field without a value shows its placeholder.
func bare(d *document.Document) *document.Document {
	out := *d
	out.Blocks = bareBlocks(d.Blocks)
	return &out
}

func bareBlocks(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.FieldBlock:
			if len(b.Blocks) == 0 {
				out = append(out, document.Para(b.Placeholder))
			}
			out = append(out, bareBlocks(b.Blocks)...)
			continue
		case *document.Heading:
			c := *b
			c.Text = bareInlines(b.Text)
			out = append(out, &c)
		case *document.Paragraph:
			out = append(out, &document.Paragraph{Text: bareInlines(b.Text), Style: b.Style})
		case *document.List:
			c := *b
			c.Items = nil
			for _, item := range b.Items {
				c.Items = append(c.Items, document.Item{Number: item.Number, Blocks: bareBlocks(item.Blocks)})
			}
			out = append(out, &c)
		case *document.Table:
			c := *b
			c.Repeats, c.RepeatsTitle, c.Rows = "", "", nil
			for _, row := range b.Rows {
				var cells []document.Cell
				for _, cell := range row {
					cells = append(cells, document.Cell{Blocks: bareBlocks(cell.Blocks)})
				}
				c.Rows = append(c.Rows, cells)
			}
			out = append(out, &c)
		default:
			out = append(out, b)
		}
	}
	return out
}

func bareInlines(text []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			if len(in.Text) == 0 {
				out = append(out, &document.Text{Value: in.Placeholder})
			}
			out = append(out, in.Text...)
		case *document.Link:
			out = append(out, &document.Link{URL: in.URL, Text: bareInlines(in.Text)})
		default:
			out = append(out, in)
		}
	}
	return out
}

// found is a field of a document, and where it stands.
type found struct {
	document.Field
	// Text is what a reader sees of its value, its lines joined.
	Text string
	// Empty says that it has no value.
	Empty bool
	// Repeats is the list whose table it stands in.
	Repeats string
}

// allFields returns the fields of a document in their order.
func allFields(d *document.Document) []found {
	var out []found
	var blocks func([]document.Block, string)
	inline := func(text []document.Inline, repeats string) {
		var walk func([]document.Inline)
		walk = func(text []document.Inline) {
			for _, in := range text {
				switch in := in.(type) {
				case *document.Link:
					walk(in.Text)
				case *document.FieldText:
					out = append(out, found{in.Field, document.Plain(in.Text), len(in.Text) == 0, repeats})
				}
			}
		}
		walk(text)
	}
	blocks = func(list []document.Block, repeats string) {
		for _, b := range list {
			switch b := b.(type) {
			case *document.FieldBlock:
				out = append(out, found{b.Field, plainBlocks(b.Blocks), len(b.Blocks) == 0, repeats})
			case *document.Heading:
				inline(b.Text, repeats)
			case *document.Paragraph:
				inline(b.Text, repeats)
			case *document.List:
				for _, item := range b.Items {
					blocks(item.Blocks, repeats)
				}
			case *document.Table:
				for _, row := range b.Rows {
					for _, cell := range row {
						blocks(cell.Blocks, b.Repeats)
					}
				}
			}
		}
	}
	blocks(d.Blocks, "")
	return out
}

// plainBlocks returns the words of blocks, a line for each paragraph.
func plainBlocks(blocks []document.Block) string {
	text := ""
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			text += document.Plain(b.Text) + "\n"
		case *document.Paragraph:
			text += document.Plain(b.Text) + "\n"
		case *document.List:
			for _, item := range b.Items {
				text += plainBlocks(item.Blocks)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					text += plainBlocks(cell.Blocks)
				}
			}
		}
	}
	return text
}
