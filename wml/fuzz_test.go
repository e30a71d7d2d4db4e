package wml_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/opc"
	"github.com/coesummary/coesummary/wml"
)

// FuzzRead reads files with any body: there is a document or an *opc.Error,
// and every document keeps what its comments promise.
func FuzzRead(f *testing.F) {
	for _, m := range []*file{fromWord(), fromGoogle(), fromPages(), fromLibreOffice(), fromPandoc(), fromPythonDocx(), fromNPM()} {
		f.Add(m.parts["word/document.xml"], m.parts["word/styles.xml"], m.parts["word/numbering.xml"])
	}
	body := func(inner string) string { return newFile(inner).parts["word/document.xml"] }
	f.Add(body(toc("TOC1")+contentsControl(p("", "x")+toc("TOC1"))), "", "")
	f.Add(body(tbl(tr(tc(across2+downFirst, "a"), tc("", "b")), tr(tc(across2+down, ""), tc("", "c")))), "", "")
	f.Add(body(`<w:p>`+ins(run("", "a"))+sdt(tag("x"), run("", "b"))+`</w:p>`+p(gone, "c")), "", "")
	for _, name := range realdata.Seeds("received/*.docx") {
		if data, err := os.ReadFile(name); err == nil {
			if pkg, err := opc.Open(data); err == nil {
				// A large seed costs more time than it finds.
				document, _ := pkg.Part("word/document.xml")
				numbering, _ := pkg.Part("word/numbering.xml")
				f.Add(string(document[:min(len(document), 6000)]), "", string(numbering[:min(len(numbering), 3000)]))
			}
		}
	}
	f.Fuzz(func(t *testing.T, document, styles, numbering string) {
		in := newFile("").put("word/document.xml", document)
		if styles != "" {
			in.put("word/styles.xml", styles).lead("s", "styles", "styles.xml")
		}
		if numbering != "" {
			in.put("word/numbering.xml", numbering).lead("n", "numbering", "numbering.xml")
		}
		sound(t, in.bytes())
	})
}

// FuzzFile reads any bytes as a file.
func FuzzFile(f *testing.F) {
	f.Add(fromWord().bytes())
	f.Add(newFile(p("", "x")).bytes())
	for _, name := range realdata.Seeds("received/*.docx") {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(data)
		}
	}
	f.Fuzz(sound)
}

// sound reads a file and holds the document against what is promised of it.
func sound(t *testing.T, data []byte) {
	d, err := wml.Read(data)
	if e := (*opc.Error)(nil); err != nil && !errors.As(err, &e) {
		t.Fatalf("an error of another kind: %v", err)
	}
	if (d == nil) == (err == nil) {
		t.Fatalf("document %v, error %v", d != nil, err)
	}
	if d != nil {
		n := 0
		soundBlocks(t, d.Blocks, false, &n)
	}
}

func soundBlocks(t *testing.T, blocks []wml.Block, cell bool, n *int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			*n++
			if b.Index != *n {
				t.Fatalf("paragraph %d has index %d", *n, b.Index)
			}
			if b.Style != strings.ToLower(b.Style) || b.Outline < 0 || b.Outline > 9 {
				t.Fatalf("style %q, outline %d", b.Style, b.Outline)
			}
			if l := b.Label; l != nil && (l.Text == "" || l.List < 1 || l.Level < 0 || l.Level > 8 ||
				l.Plain && l.Text != document.Marker(l.Kind, l.Delimiter, l.Number)) {
				t.Fatalf("label %+v", *l)
			}
			soundText(t, b.Text)
		case *wml.Control:
			soundBlocks(t, b.Blocks, cell, n)
		case *wml.Table:
			if cell {
				t.Fatal("a table in a cell")
			}
			for _, row := range b.Rows {
				if len(row.Cells) != len(b.Rows[0].Cells) {
					t.Fatalf("rows of %d and %d cells", len(row.Cells), len(b.Rows[0].Cells))
				}
				for _, c := range row.Cells {
					if c.Covered && c.Blocks != nil {
						t.Fatal("a covered cell holds something")
					}
					soundBlocks(t, c.Blocks, true, n)
				}
			}
		default:
			t.Fatalf("a block of type %T", b)
		}
	}
}

// soundText looks whether pieces of text are joined and none is empty.
func soundText(t *testing.T, text []document.Inline) {
	before := false
	for _, in := range text {
		is := false
		switch in := in.(type) {
		case *document.Text:
			if is = true; before || in.Value == "" {
				t.Fatalf("text in pieces: %q", in.Value)
			}
		case *document.Strong:
			soundText(t, in.Text)
		case *document.Emphasis:
			soundText(t, in.Text)
		case *document.Link:
			scheme, _, _ := strings.Cut(strings.ToLower(in.URL), ":")
			if scheme != "http" && scheme != "https" && scheme != "mailto" {
				t.Fatalf("a link to %q", in.URL)
			}
			soundText(t, in.Text)
		case *document.FieldText:
			soundText(t, in.Text)
		case *document.LineBreak:
		default:
			t.Fatalf("an inline of type %T", in)
		}
		before = is
	}
}
