package docx

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

func TestWhatCannotBeWrittenIsSaid(t *testing.T) {
	text := func(in ...d.Inline) *d.Document { return doc(&d.Paragraph{Text: in}) }
	link := func(url string) *d.Document { return text(&d.Link{URL: url, Text: d.Words("there")}) }
	change := func(f func(*d.Document)) *d.Document {
		document := doc()
		f(document)
		return document
	}
	table := func(f func(*d.Table)) *d.Document {
		tb := grid1(cells("a", "b"))
		f(tb)
		return doc(tb)
	}
	for name, c := range map[string]struct {
		document *d.Document
		want     string
	}{
		"nothing":              {nil, "no document"},
		"no title":             {change(func(x *d.Document) { x.Title = " " }), "no title"},
		"no language":          {change(func(x *d.Document) { x.Language = "" }), "no language"},
		"a day that is none":   {change(func(x *d.Document) { x.Date = "2026-02-30" }), `"2026-02-30"`},
		"an unknown block":     {doc(nil), "block that the Word writer doesn't know"},
		"an unknown inline":    {text(nil), "text that the Word writer doesn't know"},
		"unknown in a cell":    {doc(grid1([]d.Cell{{Blocks: []d.Block{nil}}, {}})), "block that the Word writer doesn't know"},
		"level 0":              {doc(head(0, "", "Zero")), `"Zero" has level 0`},
		"level 7":              {doc(head(7, "", "Seven")), `"Seven" has level 7`},
		"one ID twice":         {doc(head(1, "a", "One"), head(1, "a", "Two")), `same ID "a"; the second is "Two"`},
		"a reference to none":  {text(&d.Reference{Target: "x", Text: d.Words("y")}), `"x"`},
		"a control character":  {text(&d.Text{Value: "bell\a and null\x00"}), `U+0007, the character U+0000; the first stands in "bell\a`},
		"one in the title":     {change(func(x *d.Document) { x.Title = "T\v" }), "U+000B"},
		"one in a keyword":     {change(func(x *d.Document) { x.Keywords = []string{"\f"} }), "U+000C"},
		"one in a caption":     {table(func(x *d.Table) { x.Caption = "\ufffe" }), "U+FFFE"},
		"one in a label":       {text(&d.FillIn{Label: "\uffff"}), "U+FFFF"},
		"one in a heading":     {doc(head(1, "", "\x1b")), "U+001B"},
		"no UTF-8":             {text(&d.Text{Value: "caf\xe9"}), "byte E9"},
		"a script":             {link("javascript:alert(1)"), "neither to the web"},
		"a file":               {link("file:///etc/passwd"), "neither to the web"},
		"no scheme":            {link("www.example.org"), "neither to the web"},
		"a link in a link":     {text(&d.Link{URL: "http://a.example", Text: []d.Inline{&d.Link{URL: "http://b.example", Text: d.Words("b")}}}), "within another link"},
		"an unknown list":      {doc(&d.List{Kind: 9}), "kind of marker"},
		"an odd delimiter":     {doc(&d.List{Kind: d.Decimal, Delimiter: '%'}), "full stop or a closing bracket"},
		"a number below 0":     {doc(ordered(d.Decimal, '.', -1)), "-1"},
		"no columns":           {doc(&d.Table{Caption: "T"}), `"T" has 0 columns`},
		"a short header":       {table(func(x *d.Table) { x.Header = cells("a") }), "1 cells in its header"},
		"a long row":           {table(func(x *d.Table) { x.Rows = append(x.Rows, cells("a", "b", "c")) }), "row 2 of the table"},
		"a column of no width": {table(func(x *d.Table) { x.Columns[0].Width = 0 }), "width 0"},
		"contents of nothing":  {doc(&d.Contents{Heading: "C"}), `"C" lists no level`},
		"a page in a cell":     {doc(grid1([]d.Cell{{Blocks: []d.Block{&d.PageBreak{}}}, {}})), "page break"},
		"an unknown style":     {doc(&d.Paragraph{Style: 99}), "style"},
		"an unknown alignment": {table(func(x *d.Table) { x.Columns[1].Align = 7 }), "alignment"},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := Write(&b, c.document, Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v", err)
			}
			if b.Len() > 0 {
				t.Error("a file was begun")
			}
			if _, err := EstimatePages(c.document, Options{}); err == nil {
				t.Error("its pages are counted")
			}
		})
	}
}

type full struct{ written int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) { f.written++; return 0, errFull }

func TestTheFileIsWrittenAtOnceAndAFullDiskIsReported(t *testing.T) {
	var disk full
	if err := Write(&disk, packet(), Options{}); !errors.Is(err, errFull) || disk.written != 1 {
		t.Errorf("%v after %d writes", err, disk.written)
	}
}

func TestAnEmptyDocumentIsAFileToo(t *testing.T) {
	if err := Write(io.Discard, doc(), Options{}); err != nil {
		t.Fatal(err)
	}
	if got := body(t, doc()).children[0].name; got != "p" {
		t.Errorf("the body begins with %s", got)
	}
}
