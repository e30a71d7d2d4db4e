package markdown

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
)

// dumpLines writes lines for a comparison: what they are, and each line's text
// as the source has it.
func dumpLines(src string, lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		role := [...]string{"p", "h", "item", "cell"}[l.Role]
		from, to := l.Source(0, len(l.Text))
		fmt.Fprintf(&b, "%s%d %s%q = %q\n", role, l.Level, l.Marker, l.Text, src[from:to])
	}
	return b.String()
}

func TestLines(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"two paragraphs", "One *two*.\n\nThree.", "p0 \"One two.\" = \"One *two*.\"\np0 \"Three.\" = \"Three.\"\n"},
		{"escapes", `a \* b \\ c`, "p0 \"a * b \\\\ c\" = \"a \\\\* b \\\\\\\\ c\"\n"},
		{"a soft and a hard break", "one\n  two  \nthree", "p0 \"one two\\nthree\" = \"one\\n  two  \\nthree\"\n"},
		{"a heading", "## Goal **one** ##", "h2 \"Goal one ##\" = \"Goal **one** ##\"\n"},
		{"a nested list", "- a\n    1. b\n\n       more\n- c", "item1 •\"a\" = \"a\"\nitem2 1.\"b\" = \"b\"\np2 \"more\" = \"more\"\nitem1 •\"c\" = \"c\"\n"},
		{"a table", "| A | b\\|c |\n| --- | --- |\n| 1 | |", "cell0 \"A\" = \"A\"\ncell0 \"b|c\" = \"b\\\\|c\"\ncell0 \"1\" = \"1\"\ncell0 \"\" = \"\"\n"},
		{"a link", "See [the **map**](https://example.org/a) now", "p0 \"See the map now\" = \"See [the **map**](https://example.org/a) now\"\n"},
		{"line ends of Windows", "One.\r\n\r\n- Two *x*\r\n  three", "p0 \"One.\" = \"One.\"\nitem1 •\"Two x three\" = \"Two *x*\\r\\n  three\"\n"},
	} {
		if got := dumpLines(c.src, Lines(c.src)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestLinesKnowLinksAndStrength(t *testing.T) {
	src := "**All of it**\n\nSee [here](https://example.org/a) and [there](https://example.org/b)."
	lines := Lines(src)
	if !lines[0].Strong || lines[1].Strong {
		t.Errorf("strong: %v and %v; want the first alone", lines[0].Strong, lines[1].Strong)
	}
	want := []Span{{"https://example.org/a", 4, 8}, {"https://example.org/b", 13, 18}}
	if got := fmt.Sprint(lines[1].Links); got != fmt.Sprint(want) {
		t.Errorf("links %v, want %v", got, want)
	}
	l := lines[1]
	if from, to := l.Source(13, 18); src[from:to] != "there" {
		t.Errorf("the second link's text stands at %q", src[from:to])
	}
}

// checkLines holds the lines of a text against the document that Parse makes
// of it, and each character of a line against the source.
func checkLines(t *testing.T, src string, full bool) {
	t.Helper()
	blocks, _ := parse(src, full)
	var want []string
	plainTexts(&want, blocks)
	var got []string
	for _, l := range lines(src, full) {
		if l.Text != "" {
			got = append(got, l.Text)
		}
		last := 0
		for i := range len(l.Text) {
			from, to := l.Source(i, i+1)
			if from < last || to > len(src) {
				t.Fatalf("%q: byte %d of %q stands at %d, after %d", src, i, l.Text, from, last)
			}
			last = from
			if c := l.Text[i]; c != src[from] && !strings.ContainsRune(" \n|", rune(c)) {
				t.Fatalf("%q: byte %d of %q is %q in the source", src, i, l.Text, src[from:to])
			}
		}
	}
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Fatalf("%q:\nlines %q\nblocks %q", src, got, want)
	}
}

func plainTexts(out *[]string, blocks []document.Block) {
	add := func(in []document.Inline) {
		if s := document.Plain(in); s != "" {
			*out = append(*out, s)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			add(b.Text)
		case *document.Paragraph:
			add(b.Text)
		case *document.List:
			for _, i := range b.Items {
				plainTexts(out, i.Blocks)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, c := range row {
					plainTexts(out, c.Blocks)
				}
			}
		}
	}
}

func FuzzLines(f *testing.F) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		f.Fatalf("no texts to begin with: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data), true)
	}
	f.Add("a *b _c_* \\* \r\n- d\n\n  e", false)
	f.Fuzz(func(t *testing.T, src string, full bool) { checkLines(t, src, full) })
}
