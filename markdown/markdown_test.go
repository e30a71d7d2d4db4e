package markdown_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// TestParseItem: no headings and no tables, and all else as in Parse.
func TestParseItem(t *testing.T) {
	blocks, notes := markdown.ParseItem("# Plan\n\n| a | b |\n| --- | --- |\n\n- **c**\n    1) d")
	want := "# Plan\n\n| a | b | | --- | --- |\n\n• «bold: c»\n    1) d"
	if got := dump(blocks); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(notes) > 0 {
		t.Errorf("noted: %s", dumpNotes(notes))
	}
}

// TestHeadingOfSpace: a no-break space is text, but no heading can be made of it.
func TestHeadingOfSpace(t *testing.T) {
	blocks, _ := markdown.Parse("# \u00a0\n\n## \u2003 \u00a0\nWords")
	if got, want := dump(blocks), "# \u00a0\n\n## \u2003 \u00a0 Words"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, err := markdown.Write([]document.Block{&document.Heading{Level: 1, Text: document.Words("\u00a0")}}); got != "\u00a0\n" {
		t.Errorf("a heading of space is written as %q, %v", got, err)
	}
}

// TestLineEnds: the three kinds of line ends are the same.
func TestLineEnds(t *testing.T) {
	src := "# A\n\nb\nc  \nd\\\ne\n\n- f\n    - g\n\n| h |\n| - |\n"
	want, _ := markdown.Parse(src)
	for _, end := range []string{"\r\n", "\r"} {
		if got, _ := markdown.Parse(strings.ReplaceAll(src, "\n", end)); dump(got) != dump(want) {
			t.Errorf("with the line end %q it is\n%s\nand must be\n%s", end, dump(got), dump(want))
		}
	}
}

// TestNotes: what is noted, and where. The column counts characters.
func TestNotes(t *testing.T) {
	for _, c := range []struct {
		name, src    string
		kind         markdown.Kind
		line, column int
	}{
		{"a short row", "| a | b |\n|---|---|\n  | c |", markdown.TableShape, 3, 3},
		{"a long row", "| a |\n|---|\n| b | c |", markdown.TableShape, 3, 1},
		{"a misfit", "text\n| a |\n|---|---|", markdown.TableShape, 2, 1},
		{"a table in a list", "- x\n\n    | a |\n    |---|", markdown.TableShape, 3, 5},
		{"a scheme", "é\té [x](javascript:y)", markdown.LinkRefused, 1, 5},
		{"a path", "- a\n- é [x](plan.docx)", markdown.LinkRefused, 2, 5},
		{"an address that is too long", "[x](https://" + strings.Repeat("x", 2000) + ")", markdown.LinkRefused, 1, 1},
		{"a title", "[x](https://coe.example 'y')", markdown.LinkRefused, 1, 1},
		{"no words", "a\nb [](https://coe.example)", markdown.LinkRefused, 2, 3},
		{"an image in a cell", "| a |\n|---|\n| é ![b](c.png) |", markdown.ImageRefused, 3, 5},
		{"in what is too much of a row", "| a |\n|---|\n| é | é | [b](c) |", markdown.TableShape, 3, 1},
		{"in a heading", "# é [x](y)", markdown.LinkRefused, 1, 5},
		{"a bullet character", "- a\n\n    • b", markdown.BulletCharacter, 3, 5},
	} {
		_, notes := markdown.Parse(c.src)
		if len(notes) == 0 {
			t.Errorf("%s: nothing is noted", c.name)
			continue
		}
		n := notes[0]
		if n.Kind != c.kind || n.Line != c.line || n.Column != c.column {
			t.Errorf("%s: kind %d at %d:%d, want kind %d at %d:%d: %s", c.name, n.Kind, n.Line, n.Column, c.kind, c.line, c.column, n.Message)
		}
	}
}

// TestNothingToNote: near misses of what is noted.
func TestNothingToNote(t *testing.T) {
	for _, src := range []string{
		"[SPSA] (draft) and [^1] and f(x)[1]",
		`\[x](y) and \!\[x](y) and [x]\(y)`,
		"Wow! [see](https://coe.example)",
		"a | b\nc | d",
		"| a | b |\n\n|---|---|",
		"| a |\n|---|\n| b \\| c |",
		"•no space, and a · b • c",
		"<img src=x> <b> &amp;",
	} {
		if _, notes := markdown.Parse(src); len(notes) > 0 {
			t.Errorf("%q: %s", src, dumpNotes(notes))
		}
	}
}

// TestDeepLists: a hundred levels are a hundred levels, and what is deeper is
// text in its place.
func TestDeepLists(t *testing.T) {
	var b strings.Builder
	for level := range 150 {
		b.WriteString(strings.Repeat("    ", level) + "- x" + strings.Repeat("y", level) + "\n")
	}
	blocks, notes := markdown.Parse(b.String())
	shown := dump(blocks)
	if got := strings.Count(shown, "•"); got != markdown.MaxDepth {
		t.Errorf("%d levels of lists, want %d", got, markdown.MaxDepth)
	}
	if len(notes) != 50 || notes[0].Kind != markdown.ListTooDeep || notes[0].Line != 101 || notes[0].Column != 401 {
		t.Errorf("%d notes, want one for each level that is too deep, from 101:401 on: %s", len(notes), dumpNotes(notes))
	}
	roundTrip(t, b.String())
}

// TestDeepEmphasis: marks inside marks inside marks lose nothing.
func TestDeepEmphasis(t *testing.T) {
	var open, end string
	for i := range 200 {
		mark := [...]string{"*", "__", "_", "**"}[i%4]
		open += mark + "a "
		end = " b" + mark + end
	}
	roundTrip(t, open+"c"+end)
}

// TestLongAddress: an address has 2,000 bytes at most, whatever protects them.
func TestLongAddress(t *testing.T) {
	const start = "https://coe.example/"
	fits := start + strings.Repeat("|", 2000-len(start))
	for url, links := range map[string]int{fits: 1, fits + "|": 0} {
		src := "| [a](" + strings.ReplaceAll(url, "|", `\|`) + ") |\n| --- |\n"
		blocks, notes := markdown.Parse(src)
		if got := strings.Count(dump(blocks), "«link: a → "+url+"»"); got != links || len(notes) != 1-links {
			t.Errorf("an address of %d bytes makes %d links, and %d notes", len(url), got, len(notes))
		}
		roundTrip(t, src)
	}
	written, err := markdown.Write([]document.Block{&document.Paragraph{Text: []document.Inline{&document.Link{URL: fits + "|", Text: document.Words("a")}}}})
	if want := "a (" + fits + "|)\n"; written != want || err != nil {
		t.Errorf("a link that is too long is written as %q, %v", written, err)
	}
}

// TestHostileTexts: long texts made to be slow to read. Reading that costs the
// square of the length would not come to an end here.
func TestHostileTexts(t *testing.T) {
	const size = 100_000
	for _, unit := range []string{
		"*", "_", "[", "]", "(", "`", "<", "&", "\\", "|", "!", " ", "\t", ">", "~", "- ", "-\n", "-\n\n", "a\n", "a  \n",
		"*a ", "a* ", "_a ", "*a **b ", "*a_", "***a ", "**a", "*a*", "_a_*b*", "[a](", "[a](http://", "](", "![", "[[a](http://x)",
		"[a](js:x) ", "![a](x) ", "[a](http://x) ", "\\*", "\\\n", "# a\n", "1. ", "2. x\n", "aa. x\n", "i. x\n", "• x\n",
		"|a|\n|-|\n", "a|b\n", "---\n", "- a\nb\n", "<a", "&amp;", "[a]: b\n", "é*", "\r",
	} {
		src := strings.Repeat(unit, size/len(unit))
		blocks, _ := markdown.Parse(src)
		conserved(t, src, blocks)
		if _, err := markdown.Write(blocks); err != nil {
			t.Fatal(err)
		}
	}
	nested := strings.Repeat("*a [", size/8) + strings.Repeat("](js:x) a*", size/20)
	blocks, _ := markdown.Parse(nested)
	conserved(t, nested, blocks)
}

// TestBrokenText: bytes that are no UTF-8 don't get this far; if they did, they
// would stay.
func TestBrokenText(t *testing.T) {
	for _, src := range []string{"\xff", "*\xff*", "[\xff](https://\xff)", "- \xc3", "\x00", "| \xe2\x28 |\n|-|"} {
		blocks, _ := markdown.Parse(src)
		if _, err := markdown.Write(blocks); err != nil || len(blocks) == 0 {
			t.Errorf("%q became %d blocks, %v", src, len(blocks), err)
		}
	}
}

// TestAnItemWithAPipeIsNoTable: below a line with pipes, "- |" looks like a
// row of dashes.
func TestAnItemWithAPipeIsNoTable(t *testing.T) {
	for _, src := range []string{"a |\n- |", "a | b\n- | -", "a | b\n- |"} {
		blocks, notes := markdown.Parse(src)
		for _, b := range blocks {
			if _, ok := b.(*document.Table); ok || len(notes) > 0 {
				t.Errorf("%q is taken for a table: %v", src, notes)
			}
		}
	}
	if blocks, _ := markdown.Parse("a | b\n-- | --\n1 | 2"); len(blocks) != 1 {
		t.Errorf("a table is none: %v", blocks)
	}
}
