package wml_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

const examples = "../examples/statewide"

// The packets of all 51 examples, and the statewide document of them, say when
// they are read what was written: every line, with every label.
func TestOwnDocuments(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(examples, "*.json"))
	if err != nil || len(names) != 51 {
		t.Fatalf("%d examples, %v", len(names), err)
	}
	set, err := templates.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s, err := summary.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, fields := range []bool{false, true} {
			d, err := set.Packet(s, templates.PacketOptions{Fields: fields})
			if err != nil {
				t.Fatal(err)
			}
			t.Run(filepath.Base(name), func(t *testing.T) {
				read := sameLines(t, d)
				compare(t, tags(nil, read.Blocks), pointers(nil, d.Blocks))
			})
		}
	}
	t.Run("statewide", func(t *testing.T) { sameLines(t, statewide(t)) })
}

// statewide is the statewide document of the examples.
func statewide(t testing.TB) *document.Document {
	t.Helper()
	folder, err := intake.Reader{}.ReadFolder(examples)
	if err != nil {
		t.Fatal(err)
	}
	d, _, err := compile.Statewide(folder, compile.Options{AsReceived: true})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// written is a document as a Word file.
func written(t testing.TB, d *document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sameLines writes a document, reads it again and compares what a reader sees.
func sameLines(t *testing.T, d *document.Document) *wml.Document {
	t.Helper()
	read, err := wml.Read(written(t, d))
	if err != nil {
		t.Fatal(err)
	}
	got := lines(nil, read.Blocks)
	for i := range got {
		got[i] = pageNumber.ReplaceAllString(got[i], "")
	}
	compare(t, got, modelLines(nil, d.Blocks))
	if read.Title != d.Title || read.Language != d.Language {
		t.Errorf("title %q, language %q", read.Title, read.Language)
	}
	for _, r := range read.Remarks {
		if r.Kind != wml.HeadersFooters {
			t.Errorf("remark: %+v", r)
		}
	}
	return read
}

// tags are those of all controls but the ones around rows, in their order.
func tags(out []string, blocks []wml.Block) []string {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			out = inlineTags(out, b.Text)
		case *wml.Control:
			out = tags(append(out, b.Tag), b.Blocks)
		case *wml.Table:
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					out = tags(out, cell.Blocks)
				}
			}
		}
	}
	return out
}

// inlineTags are the tags, or pointers, of the fields in a line.
func inlineTags(out []string, text []document.Inline) []string {
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			tag := in.Pointer
			if in.Kind == document.Included {
				tag += "#" + in.Value
			}
			if tag != "" { // a place to write by hand has none
				out = append(out, tag)
			}
			out = inlineTags(out, in.Text)
		case *document.Strong:
			out = inlineTags(out, in.Text)
		case *document.Emphasis:
			out = inlineTags(out, in.Text)
		case *document.Link:
			out = inlineTags(out, in.Text)
		}
	}
	return out
}

// pointers are those of the fields of a document.
func pointers(out []string, blocks []document.Block) []string {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			out = inlineTags(out, b.Text)
		case *document.Paragraph:
			out = inlineTags(out, b.Text)
		case *document.FieldBlock:
			out = pointers(append(out, b.Pointer), b.Blocks)
		case *document.List:
			for _, item := range b.Items {
				out = pointers(out, item.Blocks)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					out = pointers(out, cell.Blocks)
				}
			}
		}
	}
	return out
}

// pageNumber is what a reference prints behind its words in formats that have
// pages; the model doesn't know it.
var pageNumber = regexp.MustCompile(`, page \d+`)

// lines are the lines with text, each with its label.
func lines(out []string, blocks []wml.Block) []string {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			if text := strings.TrimSpace(document.Plain(b.Text)); text != "" || b.Label != nil {
				if b.Label != nil {
					text = strings.TrimSpace(b.Label.Text + " " + text)
				}
				out = append(out, text)
			}
		case *wml.Control:
			out = lines(out, b.Blocks)
		case *wml.Table:
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					out = lines(out, cell.Blocks)
				}
			}
		}
	}
	return out
}

// modelLines are the lines that the model of a document has.
func modelLines(out []string, blocks []document.Block) []string {
	add := func(text []document.Inline) {
		if s := strings.TrimSpace(document.Plain(text)); s != "" {
			out = append(out, s)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			add(b.Text)
		case *document.Paragraph:
			add(b.Text)
		case *document.FieldBlock:
			out = modelLines(out, b.Blocks)
		case *document.List:
			for _, item := range b.Items {
				marker := document.Marker(b.Kind, b.Delimiter, item.Number)
				inner := modelLines(nil, item.Blocks)
				if len(item.Blocks) > 0 {
					if _, ok := item.Blocks[0].(*document.Paragraph); ok && len(inner) > 0 {
						marker, inner = marker+" "+inner[0], inner[1:]
					}
				}
				out = append(append(out, marker), inner...)
			}
		case *document.Table:
			if b.ShowCaption {
				out = append(out, b.Caption)
			}
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					out = modelLines(out, cell.Blocks)
				}
			}
		}
	}
	return out
}
