package packet_test

import (
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// asGoogle is a document as Google Docs saves it: text, headings, lists and
// tables. Everything that tells of fields is gone, and placeholders are text.
func asGoogle(d *wml.Document) *wml.Document {
	out := *d
	out.Blocks = stripped(d.Blocks, false)
	return &out
}

// asLibreOffice is a document as LibreOffice saves it: no tags and no repeating
// sections; a control around blocks stands in the first paragraph; bookmarks
// stay, and placeholders are text.
func asLibreOffice(d *wml.Document) *wml.Document {
	out := *d
	out.Blocks = stripped(d.Blocks, true)
	return &out
}

func stripped(blocks []wml.Block, keepsSome bool) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			p := *b
			p.Text = strippedText(b.Text, keepsSome)
			if !keepsSome {
				p.Bookmarks = nil
				if p.Style == "toc 1" {
					p.Style = "normal"
				}
			}
			out = append(out, &p)
		case *wml.Control:
			inner := stripped(b.Blocks, keepsSome)
			if first, ok := inner[0].(*wml.Paragraph); ok && keepsSome {
				first.Text = []document.Inline{&document.FieldText{Field: document.Field{Title: b.Title}, Text: first.Text}}
			}
			out = append(out, inner...)
		case *wml.Table:
			t := wml.Table{}
			for _, row := range b.Rows {
				r := wml.Row{Header: row.Header && keepsSome}
				for _, c := range row.Cells {
					r.Cells = append(r.Cells, wml.Cell{Blocks: stripped(c.Blocks, keepsSome)})
				}
				t.Rows = append(t.Rows, r)
			}
			out = append(out, &t)
		}
	}
	return out
}

func strippedText(text []document.Inline, keepsSome bool) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			inner := in.Text
			if in.Placeholder != "" {
				inner = document.Words(in.Placeholder)
			}
			if keepsSome {
				out = append(out, &document.FieldText{Field: document.Field{Title: in.Title}, Text: inner})
			} else {
				out = append(out, inner...)
			}
		case *document.Strong:
			out = append(out, &document.Strong{Text: strippedText(in.Text, keepsSome)})
		case *document.Link:
			out = append(out, &document.Link{URL: in.URL, Text: strippedText(in.Text, keepsSome)})
		default:
			out = append(out, in)
		}
	}
	return out
}

func TestIdentityAfterOtherPrograms(t *testing.T) {
	for name, s := range examples(t) {
		for _, m := range []made{{}, {draft: true}, {form: true}} {
			t.Run("LibreOffice "+name, func(t *testing.T) { identical(t, asLibreOffice(m.word(t, s)), encode(t, s)) })
			t.Run("Google Docs "+name, func(t *testing.T) { identical(t, asGoogle(m.word(t, s)), encode(t, s)) })
		}
	}
}
