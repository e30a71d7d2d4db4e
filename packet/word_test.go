package packet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// examples are the summaries of the folder examples/statewide.
func examples(t testing.TB) map[string]*summary.Summary {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "examples", "statewide", "*.json"))
	if err != nil || len(files) != 51 {
		t.Fatalf("there are %d examples, %v; there should be 51", len(files), err)
	}
	out := map[string]*summary.Summary{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s, err := summary.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(f)] = s
	}
	return out
}

// readOnce reads the templates of the program.
var readOnce = sync.OnceValues(templates.Default)

// standard are the templates of the program.
func standard(t testing.TB) *templates.Set {
	t.Helper()
	set, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// made says how a document is made.
type made struct{ form, draft bool }

// document makes the packet or the form of a summary.
func (m made) document(t testing.TB, s *summary.Summary) *document.Document {
	t.Helper()
	set := standard(t)
	var d *document.Document
	var err error
	if m.form {
		d, err = set.Form(s)
	} else {
		d, err = set.Packet(s, templates.PacketOptions{Fields: true, Draft: m.draft})
	}
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// word is what package wml reads from the Word file of a packet or a form, made
// by hand: the tests that go through a real file are in this package as well,
// and those that go through another program in internal/wordtest.
func (m made) word(t testing.TB, s *summary.Summary) *wml.Document {
	t.Helper()
	w := &worder{}
	data := m.data(t, s)
	attributes := map[string]string{}
	for _, a := range data.Attributes {
		attributes[a[0]] = a[1]
	}
	return &wml.Document{
		Blocks: w.blocks(m.document(t, s).Blocks, 0),
		Data:   []wml.Data{{Namespace: data.Namespace, Name: data.Name, Attributes: attributes, Text: data.Text}},
	}
}

// data is what the file of the document carries.
func (m made) data(t testing.TB, s *summary.Summary) *packet.Data {
	t.Helper()
	data, err := packet.Carried(s, packet.Origin{Form: m.form, Draft: m.draft})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func encode(t testing.TB, s *summary.Summary) []byte {
	t.Helper()
	data, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// worder turns a document into what is read from its Word file.
type worder struct {
	lists, fields int
}

func tagOf(f document.Field) string {
	if f.Kind == document.Included {
		return f.Pointer + "#" + f.Value
	}
	return f.Pointer
}

func (w *worder) blocks(blocks []document.Block, depth int) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			out = append(out, w.paragraph(b.Text, wml.Paragraph{Outline: b.Level, Style: fmt.Sprintf("heading %d", b.Level)}))
		case *document.Paragraph:
			out = append(out, w.paragraph(b.Text, wml.Paragraph{Indent: depth * 360, FirstLine: depth * 360}))
		case *document.List:
			out = append(out, w.list(b, depth)...)
		case *document.Table:
			out = append(out, w.table(b))
		case *document.Contents:
			out = append(out,
				w.paragraph(document.Words(b.Heading), wml.Paragraph{Style: "toc heading"}),
				w.paragraph(document.Words("Where Each Requirement Is Met\t3"), wml.Paragraph{Style: "toc 1"}))
		case *document.FieldBlock:
			out = append(out, w.control(b))
		}
	}
	return out
}

func (w *worder) control(b *document.FieldBlock) wml.Block {
	w.fields++
	mark := fmt.Sprintf("field%04d", w.fields)
	inner := w.blocks(b.Blocks, 0)
	empty := len(inner) == 0
	if empty {
		inner = []wml.Block{&wml.Paragraph{Text: document.Words(b.Placeholder)}}
	}
	if p, ok := inner[0].(*wml.Paragraph); ok {
		p.Bookmarks = append(p.Bookmarks, mark)
	}
	return &wml.Control{ControlInfo: wml.ControlInfo{Tag: tagOf(b.Field), Title: b.Title, Placeholder: empty}, Blocks: inner}
}

func (w *worder) paragraph(text []document.Inline, p wml.Paragraph) *wml.Paragraph {
	p.Text = w.inlines(text, &p)
	return &p
}

func (w *worder) inlines(text []document.Inline, p *wml.Paragraph) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *document.Strong:
			out = append(out, &document.Strong{Text: w.inlines(in.Text, p)})
		case *document.Emphasis:
			out = append(out, &document.Emphasis{Text: w.inlines(in.Text, p)})
		case *document.Link:
			out = append(out, &document.Link{URL: in.URL, Text: w.inlines(in.Text, p)})
		case *document.Reference:
			out = append(out, in.Text...)
			if in.PageLabel != "" {
				out = append(out, &document.Text{Value: in.PageLabel + "7"})
			}
		case *document.FillIn:
			out = append(out, &document.Text{Value: "________"})
		case *document.FieldText:
			w.fields++
			p.Bookmarks = append(p.Bookmarks, fmt.Sprintf("field%04d", w.fields))
			f := document.Field{Pointer: tagOf(in.Field), Title: in.Title}
			if in.Kind == document.Date {
				f.Value = in.Value
			}
			if len(in.Text) == 0 {
				f.Placeholder = in.Placeholder
			}
			out = append(out, &document.FieldText{Field: f, Text: in.Text})
		default:
			out = append(out, in)
		}
	}
	return out
}

func (w *worder) list(l *document.List, depth int) []wml.Block {
	w.lists++
	id := w.lists
	var out []wml.Block
	for _, item := range l.Items {
		inner := w.blocks(item.Blocks, depth+1)
		label := &wml.Label{
			List: id, Level: depth, Kind: l.Kind, Delimiter: l.Delimiter, Number: item.Number,
			Text: document.Marker(l.Kind, l.Delimiter, item.Number), Plain: true,
		}
		if len(inner) > 0 {
			if p, ok := inner[0].(*wml.Paragraph); ok && p.Label == nil {
				p.Label, p.FirstLine = label, depth*360
				out = append(out, inner...)
				continue
			}
		}
		out = append(out, &wml.Paragraph{Label: label, Indent: (depth + 1) * 360, FirstLine: depth * 360})
		out = append(out, inner...)
	}
	return out
}

func (w *worder) table(t *document.Table) *wml.Table {
	out := &wml.Table{Caption: t.Caption, Description: t.Description}
	add := func(cells []document.Cell, header bool) {
		r := wml.Row{Header: header}
		for _, c := range cells {
			r.Cells = append(r.Cells, wml.Cell{Blocks: w.blocks(c.Blocks, 0)})
		}
		if t.Repeats != "" && !header {
			r.Controls = []wml.ControlInfo{{Tag: t.Repeats, Repeats: true}, {Repeated: true}}
		}
		out.Rows = append(out.Rows, r)
	}
	add(t.Header, true)
	for _, row := range t.Rows {
		add(row, false)
	}
	return out
}
