package packet

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// field is a place of the document that holds a value, with what the packet
// prints in it for the summary that it was made from.
type field struct {
	document.Field
	// number is its place among all fields of the document, from 1, by which
	// its bookmark is named. Zero for one that the document doesn't have.
	number int
	// want is what it prints, and made the same in the document model.
	want []wml.Block
	made []document.Block
	// inLine says that it stands within a line.
	inLine bool
	// level is that of the heading above it.
	level int
	// bold says that it names a row, where all text is bold.
	bold bool
}

// tag is what a content control of the field is tagged with.
func (f *field) tag() string {
	if f.Kind == document.Included {
		return f.Pointer + "#" + f.Value
	}
	return f.Pointer
}

// slot is a piece of the expected document that stands on lines of its own.
type slot struct {
	kind slotKind
	// level is that of a heading, 0 for any other line.
	level int
	// parts are those of a line: fixed words and fields.
	parts []part
	// field is that of a passage.
	field *field
	// grid is a table.
	grid *grid
	// counted says that the number at the end of a line can't be known.
	counted bool
}

// slotKind tells pieces apart.
type slotKind int

const (
	// line is a heading or a paragraph.
	line slotKind = iota
	// passage is a field of blocks: it takes any number of paragraphs, lists
	// and tables.
	passage
	// table is a table of the program's own.
	table
	// contents is the list of contents.
	contents
)

// part is a piece of a line: fixed words, or a field.
type part struct {
	words string
	field *field
}

// toWriteOn stands for a line to write on by hand.
const toWriteOn = "____"

// key is a text as it is looked up: what a line to write on looks like depends
// on the program, and a tab may stand before it.
func key(text string) string {
	cut := strings.TrimRight(text, "_ ")
	switch {
	case cut == text:
		return text
	case cut == "":
		return toWriteOn
	}
	return cut
}

// grid is a table of the program's own.
type grid struct {
	caption string
	header  []string
	// rows are without the header; each has a cell for each column.
	rows [][][]*slot
	// repeats is the pointer of the list of which the rows are entries, ""
	// for none, and entry names such a row.
	repeats, entry string
	// free says that its rows can't be known beforehand: the findings of a
	// draft.
	free bool
}

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

// parts adds the pieces of a line; neighbouring fixed words are one piece.
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

// fieldsOf returns the fields in slots, in order.
func fieldsOf(slots []*slot) []*field {
	var out []*field
	for _, s := range slots {
		switch s.kind {
		case passage:
			out = append(out, s.field)
		case line:
			for _, p := range s.parts {
				if p.field != nil {
					out = append(out, p.field)
				}
			}
		case table:
			for _, row := range s.grid.rows {
				for _, cell := range row {
					out = append(out, fieldsOf(cell)...)
				}
			}
		}
	}
	return out
}

// words is what a line says, with the values of its fields.
func (s *slot) words() string { return s.say((*field).says) }

// shown is what a line says where placeholders are text like any other.
func (s *slot) shown() string { return s.say((*field).shows) }

func (s *slot) say(field func(*field) string) string {
	var b strings.Builder
	for _, p := range s.parts {
		b.WriteString(p.words)
		if p.field != nil {
			b.WriteString(field(p.field))
		}
	}
	return b.String()
}

// says is the text that a field is expected to hold.
func (f *field) says() string {
	if p, ok := firstParagraph(f.want); ok && f.inLine {
		return plain(p.Text)
	}
	return strings.Join(plainLines(f.want), " ")
}

// shows is says, or for an empty field its placeholder.
func (f *field) shows() string {
	if words := f.says(); strings.TrimSpace(words) != "" {
		return words
	}
	return f.Placeholder
}

// before are the fixed words in front of a line's first field.
func (s *slot) before() string {
	if len(s.parts) > 0 && s.parts[0].field == nil {
		return s.parts[0].words
	}
	return ""
}

// fixed reports whether a line has no field.
func (s *slot) fixed() bool { return s.kind == line && len(fieldsOf([]*slot{s})) == 0 }

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
