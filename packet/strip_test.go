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
	out.Blocks = keeps{}.blocks(d.Blocks)
	return &out
}

// asLibreOffice is a document as LibreOffice saves it: no tags and no repeating
// sections; a control around blocks stands in the first paragraph; bookmarks
// stay, and placeholders are text.
func asLibreOffice(d *wml.Document) *wml.Document {
	out := *d
	out.Blocks = keeps{names: true}.blocks(d.Blocks)
	return &out
}

// asNewLibreOffice is a document as newer versions save it, which keep tags, but
// a control around blocks only in its first paragraph.
func asNewLibreOffice(d *wml.Document) *wml.Document {
	out := *d
	out.Blocks = keeps{names: true, tags: true}.blocks(d.Blocks)
	return &out
}

// keeps is what another program keeps of controls: their names and bookmarks,
// and their tags.
type keeps struct{ names, tags bool }

func (k keeps) field(title, tag string) document.Field {
	f := document.Field{Title: title}
	if k.tags {
		f.Pointer = tag
	}
	return f
}

func (k keeps) blocks(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			p := *b
			p.Text = k.text(b.Text)
			if !k.names {
				p.Bookmarks = nil
				if p.Style == "toc 1" {
					p.Style = "normal"
				}
			}
			out = append(out, &p)
		case *wml.Control:
			inner := k.blocks(b.Blocks)
			if first, ok := inner[0].(*wml.Paragraph); ok && k.names {
				first.Text = []document.Inline{&document.FieldText{Field: k.field(b.Title, b.Tag), Text: first.Text}}
			}
			out = append(out, inner...)
		case *wml.Table:
			t := wml.Table{}
			for _, row := range b.Rows {
				r := wml.Row{Header: row.Header && k.names}
				for _, c := range row.Cells {
					r.Cells = append(r.Cells, wml.Cell{Blocks: k.blocks(c.Blocks)})
				}
				t.Rows = append(t.Rows, r)
			}
			out = append(out, &t)
		}
	}
	return out
}

func (k keeps) text(text []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			inner := in.Text
			if in.Placeholder != "" {
				inner = document.Words(in.Placeholder)
			}
			if k.names {
				out = append(out, &document.FieldText{Field: k.field(in.Title, in.Pointer), Text: inner})
			} else {
				out = append(out, inner...)
			}
		case *document.Strong:
			out = append(out, &document.Strong{Text: k.text(in.Text)})
		case *document.Link:
			out = append(out, &document.Link{URL: in.URL, Text: k.text(in.Text)})
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
			t.Run("newer LibreOffice "+name, func(t *testing.T) { identical(t, asNewLibreOffice(m.word(t, s)), encode(t, s)) })
			t.Run("Google Docs "+name, func(t *testing.T) { identical(t, asGoogle(m.word(t, s)), encode(t, s)) })
		}
	}
}
