package html_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/html"
)

// outlined writes blocks down, a line each, so that tests can name them.
func outlined(blocks []document.Block, indent string) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Heading:
			fmt.Fprintf(&b, "%sh%d %s\n", indent, block.Level, marked(block.Text))
		case *document.Paragraph:
			name := "p"
			if block.Style == document.Title {
				name = "title"
			}
			fmt.Fprintf(&b, "%s%s %s\n", indent, name, marked(block.Text))
		case *document.List:
			for _, item := range block.Items {
				fmt.Fprintf(&b, "%s%s\n%s", indent, document.Marker(block.Kind, block.Delimiter, item.Number), outlined(item.Blocks, indent+"  "))
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{block.Header}, block.Rows...) {
				b.WriteString(indent + "row\n")
				for _, cell := range row {
					b.WriteString(indent + "  cell\n" + outlined(cell.Blocks, indent+"    "))
				}
			}
		}
	}
	return b.String()
}

func marked(text []document.Inline) string {
	var b strings.Builder
	for _, in := range text {
		switch in := in.(type) {
		case *document.Text:
			b.WriteString(in.Value)
		case *document.Strong:
			b.WriteString("*" + marked(in.Text) + "*")
		case *document.Emphasis:
			b.WriteString("_" + marked(in.Text) + "_")
		case *document.Link:
			b.WriteString("[" + marked(in.Text) + "](" + in.URL + ")")
		case *document.LineBreak:
			b.WriteString("/")
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"a paragraph", "<p>One  two\n three</p>", "p One two three\n"},
		{"text alone", "One", "p One\n"},
		{"ends that are not written", "<p>One<p>Two<h2>Three</h2>Four<p>Five", "p One\np Two\nh2 Three\np Four\np Five\n"},
		{"one h1 is the title", "<h1>T</h1><h2>A</h2><h3>B</h3>", "title T\nh1 A\nh2 B\n"},
		{"several are headings", "<h1>A</h1><h1>B</h1>", "h1 A\nh1 B\n"},
		{"spaces around marks", "<p> a <b> b </b> <i>c</i>d </p>", "p a *b *_c_d\n"},
		{"a break", "<p>a <br> b<br></p>", "p a/b\n"},
		{"kept space", `<p style="white-space: pre-wrap">a  b` + "\nc</p>", "p a  b/c\n"},
		{"preformatted", "<pre>a  b</pre>", "p a  b\n"},
		{"entities", "<p>&lt;b&gt; &amp; &nbsp;&#8217;</p>", "p <b> & \u00a0’\n"},
		{"bold by style", `<p><span style="font-weight:700">a</span><span style="FONT-STYLE: Italic">b</span></p>`, "p *a*_b_\n"},
		{"marks that end crosswise", "<p><b>a<i>b</b>c</i>d</p>", "p *a**_b_*_c_d\n"},
		{"a mark around paragraphs", "<b><p>a</p><p>b</p></b><p>c</p>", "p *a*\np *b*\np c\n"},
		{"links", `<p><a href="https://x.example/a">a <b>b</b></a> <a href="#c">c</a> <a href="javascript:d">d</a></p>`, "p [a *b*](https://x.example/a) c d\n"},
		{"bullets", "<ul><li>a<li><p>b</p><p>c</p></ul>", "•\n  p a\n•\n  p b\n  p c\n"},
		{"nested lists", "<ol type=A start=3><li>a<ol type=i><li>b</ol><li value=9>c</ol>", "C.\n  p a\n  i.\n    p b\nI.\n  p c\n"},
		{"brackets", `<ol class="decimal bracket"><li>a</ol>`, "1)\n  p a\n"},
		{"letters by style", `<ol style="list-style-type: lower-alpha"><li>a</ol>`, "a.\n  p a\n"},
		{"backwards", "<ol reversed><li>a<li>b</ol><ol reversed start=9><li>c<li>d</ol>", "2.\n  p a\n1.\n  p b\n9.\n  p c\n8.\n  p d\n"},
		{"no marks", `<ul style="list-style: none"><li>a<li>b</ul>`, "p a\np b\n"},
		{"a list in a list, as LibreOffice writes it", "<ul><li>a</ul><ul><ol><li>b</ol></ul><ul><li>c</ul>", "•\n  p a\n  1.\n    p b\n•\n  p c\n"},
		{"an item without a list", "<li>a<p>b", "p a\np b\n"},
		{"a table", "<table><caption>C</caption><tr><th>a<th>b<tr><td>c<td><ul><li>d</ul></table>", "p C\nrow\n  cell\n    p a\n  cell\n    p b\nrow\n  cell\n    p c\n  cell\n    •\n      p d\n"},
		{"merged cells", "<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c</table>", "row\n  cell\n    p a\n  cell\n  cell\n    p b\nrow\n  cell\n    p c\n  cell\n  cell\n"},
		{"a table for the layout", `<table role="presentation"><tr><td>a<td>b</table><table><tr><td><h2>c</h2><p>d</table>`, "p a\np b\nh2 c\np d\n"},
		{"text in a table, outside of its cells", "<table>a<tr><td>b</table>", "p a\nrow\n  cell\n    p b\n"},
		{"an end that closes no cell", "<div><table><tr><td>a</div>b</td></table></div>", "row\n  cell\n    p ab\n"},
		{"what isn't shown", `<p>a<script>b</script><style>c</style><span hidden>d</span><!-- e --><noscript>f</noscript>g</p><p style="display:none">h<template>i</template><nav>j</nav><p class="sr-only">k`, "p ag\n"},
		{"hidden ends where it ends", "<div hidden>a<p>b<ul><li>c</ul></div>d", "p d\n"},
		{"a footer", "<main>a<footer>b</footer></main><footer>c</footer>", "p a\np b\n"},
		{"Word's marks of lists", "<p class=MsoListParagraph><![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>a</p>", "p ·\u00a0 a\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := html.Read([]byte(tt.page))
			if err != nil {
				t.Fatal(err)
			}
			if got := outlined(d.Blocks, ""); got != tt.want {
				t.Errorf("read\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func TestReadKnowsTitleAndLanguage(t *testing.T) {
	d, err := html.Read([]byte("<html lang=en-US><title> A\n title </title><p>x"))
	if err != nil || d.Title != "A title" || d.Language != "en-US" {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestReadEncodings(t *testing.T) {
	utf16 := []byte("\xff\xfe")
	for _, r := range "<p>é – x" {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, page := range map[string][]byte{
		"UTF-8":               []byte("<p>é – x"),
		"UTF-8 with its mark": []byte("\xef\xbb\xbf<p>é – x"),
		"UTF-8, said wrongly": []byte("<meta charset=latin1><p>é – x"),
		"Windows":             []byte("<meta charset=windows-1252><p>\xe9 \x96 x"),
		"Windows, unsaid":     []byte("<p>\xe9 \x96 x"),
		"UTF-16":              utf16,
	} {
		d, err := html.Read(page)
		if err != nil || outlined(d.Blocks, "") != "p é – x\n" {
			t.Errorf("%s: %v, %v", name, d, err)
		}
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	for name, tt := range map[string]struct{ page, want string }{
		"empty":              {"", "shows no text"},
		"only scripts":       {"<script>a</script>", "shows no text"},
		"a Word file":        {"PK\x03\x04xx", "such as a Word document"},
		"a PDF":              {"%PDF-1.7", "PDF"},
		"bytes":              {"<p>\x00\x01", "no text"},
		"another encoding":   {"<meta charset=shift_jis><p>\x82\xa0", "shift_jis"},
		"UTF-8 that is none": {"<meta charset=utf-8><p>\xff", "says that it is in UTF-8"},
		"deep":               {strings.Repeat("<div>", 1000) + "a", "hundreds deep"},
		"many tags":          {strings.Repeat("<p>a", 600_000), "tags and stretches of text"},
		"a huge table":       {"<table>" + strings.Repeat("<tr><td colspan=1000>", 2000) + "a", "tags and stretches"},
		"large":              {strings.Repeat(" ", 17<<20), "larger than"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := html.Read([]byte(tt.page)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("the error is %v, want one with %q", err, tt.want)
			}
		})
	}
}

// Pages that are made to cost much are read, or refused, for little.
func TestReadIsBounded(t *testing.T) {
	for _, piece := range []string{
		"<b>", "<a href=x>", "</b>", "<table>", "<tr><td rowspan=1000>", "<td colspan=1000>", "<ul><li>", "</ul>", "<p><b>x",
		"<select>", "<svg><path/>", "<br>", "x<p>", "<div></div>", "<b><p></b>", "<ol reversed>", "<caption>", "<!--", "<a", "&#x41;", "<style>",
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _ = html.Read([]byte("<p>x" + strings.Repeat("<div>", 230) + strings.Repeat(piece, (1<<20)/len(piece))))
		runtime.ReadMemStats(&after)
		if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 400 {
			t.Errorf("%s repeated: %d MB were used in all", piece, used)
		}
	}
}

// What Write writes, Read reads: all words, marks and numbers.
func TestReadReadsWhatIsWritten(t *testing.T) {
	for name, d := range cases {
		var b bytes.Buffer
		if err := html.Write(&b, d); err != nil {
			t.Fatal(err)
		}
		got, err := html.Read(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if got.Title != strings.Join(strings.Fields(d.Title), " ") || got.Language != d.Language {
			t.Errorf("%s: the title %q, the language %q", name, got.Title, got.Language)
		}
		read := strings.Join(textsOf(got.Blocks), "\n")
		if len(textsOf(d.Blocks)) == 0 && name != "bare" {
			t.Errorf("%s: the case has no text", name)
		}
		for _, text := range textsOf(d.Blocks) {
			if !strings.Contains(read, text) {
				t.Errorf("%s: %q is not read", name, text)
			}
		}
	}
}

// textsOf returns every stretch of text.
func textsOf(blocks []document.Block) (out []string) {
	inlines := func(text []document.Inline) {
		for _, in := range text {
			if in, ok := in.(*document.Text); ok && strings.TrimSpace(in.Value) != "" {
				out = append(out, in.Value)
			}
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			inlines(b.Text)
		case *document.Paragraph:
			inlines(b.Text)
		case *document.List:
			for _, item := range b.Items {
				out = append(out, textsOf(item.Blocks)...)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					out = append(out, textsOf(cell.Blocks)...)
				}
			}
		}
	}
	return out
}

func FuzzRead(f *testing.F) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) == 0 {
		f.Fatalf("no pages to begin with: %v", err)
	}
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("<table><tr><td rowspan=3 colspan=2><ul><ol reversed><li value=-4><b><p></b><caption>x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := html.Read(data)
		if err != nil {
			return
		}
		if len(d.Blocks) == 0 {
			t.Error("a page without text is read without an error")
		}
		for _, b := range d.Blocks {
			if table, ok := b.(*document.Table); ok {
				for _, row := range table.Rows {
					if len(row) != len(table.Columns) {
						t.Errorf("a row of %d cells in a table of %d columns", len(row), len(table.Columns))
					}
				}
			}
		}
	})
}
