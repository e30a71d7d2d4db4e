package text_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/text"
)

var update = flag.Bool("update", false, "write the golden texts anew")

func TestGolden(t *testing.T) {
	for name, d := range cases {
		t.Run(name, func(t *testing.T) {
			got := write(t, d)
			file := filepath.Join("testdata", name+".txt")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; look at it, then run go test ./text -update\ngot:\n%s", file, got)
			}
		})
	}
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(cases) || len(files) == 0 {
		t.Errorf("testdata holds %d texts, and there are %d cases", len(files), len(cases))
	}
}

// TestShape holds for every text: it ends with one newline, no line has spaces
// that nobody wrote at its end, and it comes out the same twice.
func TestShape(t *testing.T) {
	for name, d := range cases {
		got := write(t, d)
		if !strings.HasSuffix(got, "\n") || strings.HasSuffix(got, "\n\n") {
			t.Errorf("%s doesn't end with one newline", name)
		}
		for line := range strings.SplitSeq(got, "\n") {
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%s: the line %q ends with a space", name, line)
			}
		}
		if got != write(t, d) {
			t.Errorf("%s came out in two ways", name)
		}
	}
}

// FuzzText puts any text wherever text can stand, and looks for it there: the
// same characters, or an error where a terminal could take harm.
func FuzzText(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
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
	f.Add("\x1b[31m red")
	f.Add("\ufffe \uffff \ufffd \xff")
	f.Fuzz(func(t *testing.T, s string) {
		words := "[" + s + "]"
		d := &document.Document{Title: "T", Draft: words, Blocks: []document.Block{
			styled(document.Title, words),
			&document.Contents{Heading: words, Levels: 1},
			heading(1, words),
			document.Para(words),
			&document.Paragraph{Text: []document.Inline{
				&document.Emphasis{Text: document.Words(words)},
				&document.Strong{Text: document.Words(words)},
				&document.Link{URL: "https://example.org", Text: document.Words(words)},
				&document.Reference{Text: document.Words(words)},
				&document.FillIn{Label: words},
			}},
			bullets(words),
			&document.Table{
				Caption: words, ShowCaption: true,
				Header: []document.Cell{document.TextCell("label")}, Rows: [][]document.Cell{{document.TextCell(words)}},
			},
		}}
		var b bytes.Buffer
		err := text.Write(&b, d)
		allowed := utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
			return r < ' ' && !strings.ContainsRune("\t\n\r", r) || r == 0xFFFE || r == 0xFFFF
		})
		if (err == nil) != allowed {
			t.Fatalf("the text can be shown: %v; the error is: %v", allowed, err)
		}
		if err != nil {
			if b.Len() > 0 {
				t.Error("half a text was written before the error")
			}
			return
		}
		// Within a list or a cell, each line after the first is further in, but
		// not where it is empty.
		got, plain := settle(b.String()), settle(words)
		further := settle(strings.ReplaceAll(words, "\n", "\n    "))
		for _, want := range []string{
			"*** " + plain + " ***", "=\n" + plain + "\n=", "\n\n" + plain + "\n\n",
			plain + plain + plain + " (https://example.org)" + plain + strings.Repeat("_", 30),
			"• " + further, "label: " + further,
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%q isn't in\n%s", want, got)
			}
		}
	})
}

// settle takes whole indents away from the ends of lines.
func settle(s string) string {
	for strings.Contains(s, "    \n") {
		s = strings.ReplaceAll(s, "    \n", "\n")
	}
	return s
}

// strangeBlock and strangeInline are nodes that no format knows.
type (
	strangeBlock  struct{ document.Block }
	strangeInline struct{ document.Inline }
)

func TestErrors(t *testing.T) {
	for name, c := range map[string]struct {
		d    *document.Document
		want string
	}{
		"no document":          {nil, "no document"},
		"no title":             {&document.Document{Title: " "}, "no title"},
		"contents of nothing":  {body(&document.Contents{}), "0 levels"},
		"heading level 0":      {body(heading(0, "Zero")), `"Zero" has level 0`},
		"heading level 7":      {body(heading(7, "Seven")), "level 7"},
		"a control character":  {body(heading(1, "Goals"), document.Para("a\x1b[2Jb")), `U+001B; remove it (below the heading "Goals")`},
		"a control in a link":  {body(&document.Paragraph{Text: []document.Inline{&document.Link{URL: "https://\x07"}}}), "U+0007"},
		"a control in a list":  {body(bullets("\x00")), "U+0000"},
		"no UTF-8":             {body(document.Para("caf\xe9")), "byte 4"},
		"an unknown block":     {body(strangeBlock{}), "strangeBlock"},
		"no block":             {body(nil), "<nil>"},
		"an unknown inline":    {body(&document.Paragraph{Text: []document.Inline{strangeInline{}}}), "strangeInline"},
		"an unknown style":     {body(&document.Paragraph{Style: 99}), "99"},
		"an unknown list":      {body(&document.List{Kind: 99}), "99"},
		"an unknown delimiter": {body(&document.List{Kind: document.Decimal, Delimiter: ':'}), `':'`},
		"no header row":        {body(&document.Table{}), "no header row"},
		"a ragged row":         {body(&document.Table{Header: row("x"), Rows: [][]document.Cell{row("a"), row("a", "b")}}), "row 2 of a table of 1 columns has 2 cells"},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := text.Write(&b, c.d)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v; it should say %q", err, c.want)
			}
			if b.Len() > 0 {
				t.Errorf("%d bytes were written", b.Len())
			}
		})
	}
}

// broken is a writer that can't write.
type broken struct{}

var errBroken = errors.New("the disk is full")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestWriterError(t *testing.T) {
	if err := text.Write(broken{}, body()); !errors.Is(err, errBroken) {
		t.Errorf("the error is %v", err)
	}
}

// write returns the text of a document that has nothing wrong.
func write(t testing.TB, d *document.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := text.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
