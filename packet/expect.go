package packet

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// expected is a whole document as it was made.
type expected struct {
	slots []*slot
	// fields are all fields in order.
	fields []*field
	// pages are the words that stand before a page number.
	pages []string
	level int
}

// expect takes the expected document apart.
func expect(d *document.Document) *expected {
	e := &expected{}
	e.slots = e.blocks(d.Blocks)
	return e
}

func (e *expected) blocks(blocks []document.Block) []*slot {
	var out []*slot
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			e.level = b.Level
			out = append(out, &slot{level: b.Level, parts: e.parts(nil, b.Text)})
		case *document.Paragraph:
			out = append(out, &slot{parts: e.parts(nil, b.Text)})
		case *document.List:
			for _, item := range b.Items {
				out = append(out, e.blocks(item.Blocks)...)
			}
		case *document.FieldBlock:
			out = append(out, &slot{kind: passage, field: e.passage(b)})
		case *document.Table:
			out = append(out, &slot{kind: table, grid: e.grid(b)})
		case *document.Contents:
			out = append(out, &slot{kind: contents, parts: []part{{words: b.Heading}}})
		}
	}
	return out
}

func (e *expected) passage(b *document.FieldBlock) *field {
	f := e.field(b.Field, asRead(b.Blocks), false)
	f.made = b.Blocks
	return f
}

func (e *expected) field(f document.Field, want []wml.Block, inLine bool) *field {
	out := &field{Field: f, number: len(e.fields) + 1, want: want, inLine: inLine, level: e.level}
	e.fields = append(e.fields, out)
	return out
}

// parts adds the pieces of a line; neighboring fixed words are one piece.
func (e *expected) parts(out []part, text []document.Inline) []part {
	words := func(s string) {
		if n := len(out); n > 0 && out[n-1].field == nil {
			out[n-1].words += s
		} else if s != "" {
			out = append(out, part{words: s})
		}
	}
	for _, in := range text {
		switch in := in.(type) {
		case *document.Text:
			words(in.Value)
		case *document.LineBreak:
			words("\n")
		case *document.Emphasis:
			out = e.parts(out, in.Text)
		case *document.Strong:
			out = e.parts(out, in.Text)
		case *document.Link:
			out = e.parts(out, in.Text)
		case *document.Reference:
			out = e.parts(out, in.Text)
			if in.PageLabel != "" {
				words(in.PageLabel)
				e.pages = append(e.pages, in.PageLabel)
			}
		case *document.FillIn:
			words(toWriteOn)
		case *document.FieldText:
			want := []wml.Block{&wml.Paragraph{Text: in.Text}}
			out = append(out, part{field: e.field(in.Field, want, true)})
		}
	}
	return out
}

func (e *expected) grid(t *document.Table) *grid {
	g := &grid{caption: t.Caption, repeats: t.Repeats, entry: t.RepeatsTitle}
	for _, cell := range t.Header {
		g.header = append(g.header, fold(strings.Join(plainLines(asRead(cell.Blocks)), " ")))
	}
	for _, row := range t.Rows {
		var cells [][]*slot
		for i, cell := range row {
			slots := e.blocks(cell.Blocks)
			for _, f := range fieldsOf(slots) {
				f.bold = t.RowHeader && i == 0
			}
			cells = append(cells, slots)
		}
		g.rows = append(g.rows, cells)
	}
	return g
}
