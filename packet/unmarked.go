package packet

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// unmarked takes the marks of placeholders away in what LibreOffice saved. It
// drops most of them, and may leave the others on a control in which somebody
// wrote. Whether words are a placeholder is then told by the words.
func unmarked(d *wml.Document) []wml.Block {
	if !strings.HasPrefix(d.Application, "LibreOffice") {
		return d.Blocks
	}
	return unmark(d.Blocks)
}

func unmark(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			p := *b
			p.Text = unmarkText(b.Text)
			out = append(out, &p)
		case *wml.Control:
			c := *b
			c.Placeholder, c.Blocks = false, unmark(b.Blocks)
			out = append(out, &c)
		case *wml.Table:
			t := *b
			t.Rows = nil
			for _, row := range b.Rows {
				r := row
				r.Cells = nil
				for _, cell := range row.Cells {
					r.Cells = append(r.Cells, wml.Cell{Blocks: unmark(cell.Blocks), Covered: cell.Covered})
				}
				t.Rows = append(t.Rows, r)
			}
			out = append(out, &t)
		}
	}
	return out
}

func unmarkText(text []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			f := *in
			if f.Text = unmarkText(in.Text); len(f.Text) == 0 && f.Placeholder != "" {
				f.Text, f.Placeholder = document.Words(f.Placeholder), ""
			}
			out = append(out, &f)
		case *document.Emphasis:
			out = append(out, &document.Emphasis{Text: unmarkText(in.Text)})
		case *document.Strong:
			out = append(out, &document.Strong{Text: unmarkText(in.Text)})
		case *document.Link:
			out = append(out, &document.Link{URL: in.URL, Text: unmarkText(in.Text)})
		default:
			out = append(out, in)
		}
	}
	return out
}
