package html_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/html"
)

// FuzzText puts any text wherever text can stand, and reads it back from the
// page: the same characters, or an error where no page can hold them.
func FuzzText(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.html"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds in testdata: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Add("  two  spaces  ")
	f.Add("<script>alert(1)</script> &lt; &#65; \"x\" 'y'")
	f.Add("line\nend\r\nand \x00 zero \x1b[31m")
	f.Add("\ufffe \uffff \ufffd \xff")
	f.Add("</style></title>\\ \"")
	f.Fuzz(func(t *testing.T, s string) {
		d := everywhere("." + s + ".") // never blank, which some places forbid
		var b bytes.Buffer
		err := html.Write(&b, d)
		if allowed := canStand(s); (err == nil) != allowed {
			t.Fatalf("the text can stand on a page: %v; the error is: %v", allowed, err)
		}
		if err != nil {
			if b.Len() > 0 {
				t.Error("half a page was written before the error")
			}
			return
		}
		found, problems := elements(b.String())
		for _, p := range problems {
			t.Error(p)
		}
		want := "." + s + "."
		texts := 0
		for _, e := range found {
			switch e.tag {
			case "title", "h1", "h2", "p", "a", "em", "strong", "caption":
				if e.attributes["class"] == "skip" {
					continue
				}
				texts++
				if e.text != want {
					t.Errorf("<%s> says %q, not %q", e.tag, e.text, want)
				}
			case "meta":
				if e.attributes["name"] == "author" && e.attributes["content"] != want {
					t.Errorf("the author is %q, not %q", e.attributes["content"], want)
				}
			}
		}
		if texts != 24 {
			t.Errorf("the text was met %d times, not 24", texts)
		}
	})
}

// everywhere is a document with this text in every place.
func everywhere(s string) *document.Document {
	words := document.Words(s)
	cell := document.TextCell(s)
	return &document.Document{
		Title: s, ShortTitle: s, Subject: s, Keywords: []string{s}, Creator: s, Language: "en-US", Draft: s,
		Blocks: []document.Block{
			styled(document.Title, s),
			styled(document.Subtitle, s),
			&document.Contents{Heading: s, Levels: 1},
			&document.Heading{Level: 1, ID: "here", Text: words},
			document.Para(s),
			&document.Paragraph{Text: []document.Inline{&document.Emphasis{Text: words}}},
			&document.Paragraph{Text: []document.Inline{&document.Strong{Text: words}}},
			&document.Paragraph{Text: []document.Inline{&document.Link{URL: "https://example.org", Text: words}}},
			&document.Paragraph{Text: []document.Inline{&document.Reference{Target: "here", Text: words}}},
			&document.Paragraph{Text: []document.Inline{&document.FillIn{Label: s}}},
			bullets(s),
			&document.Table{
				Caption: s, Description: s, Columns: []document.Column{{Width: 1}},
				Header: []document.Cell{cell}, Rows: [][]document.Cell{{cell}},
			},
		},
	}
}

// canStand says whether XML 1.0 has all the characters of a text.
func canStand(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' && !strings.ContainsRune("\t\n\r", r) || r == 0xFFFE || r == 0xFFFF
	})
}
