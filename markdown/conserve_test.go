package markdown_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
)

// census counts a model by walking it, without any knowledge of how it was
// read.
type census struct {
	words    strings.Builder // letters and digits in the order of the text
	marks    map[rune]int    // all other characters that can be seen
	bullets  int
	links    int
	hashes   int // that headings took
	emphasis int // marks that emphasis took at the least
	tables   int
	breaks   int
}

func (c *census) text(s string) {
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			c.words.WriteRune(r)
		case r != ' ' && r != '\t' && r != '\n':
			c.marks[r]++
		}
	}
}

func (c *census) blocks(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			c.hashes += b.Level
			c.inlines(b.Text)
		case *document.Paragraph:
			c.inlines(b.Text)
		case *document.List:
			for _, item := range b.Items {
				if b.Kind == document.Bullet {
					c.bullets++
				} else {
					c.text(document.Marker(b.Kind, b.Delimiter, item.Number))
				}
				c.blocks(item.Blocks)
			}
		case *document.Table:
			c.tables++
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					c.blocks(cell.Blocks)
				}
			}
		case *document.PageBreak:
		default:
			panic(fmt.Sprintf("a text became a %T", b))
		}
	}
}

func (c *census) inlines(in []document.Inline) {
	for _, i := range in {
		switch i := i.(type) {
		case *document.Text:
			c.text(i.Value)
		case *document.LineBreak:
			c.breaks++
		case *document.Emphasis:
			c.emphasis += 2
			c.inlines(i.Text)
		case *document.Strong:
			c.emphasis += 4
			c.inlines(i.Text)
		case *document.Link:
			c.links++
			c.inlines(i.Text)
			c.text(i.URL)
		default:
			panic(fmt.Sprintf("a text became a %T", i))
		}
	}
}

// conserved checks the promise on one text: every letter and digit is there, in
// its order, and every other character, except for the marks that became
// something.
func conserved(t *testing.T, src string, blocks []document.Block) {
	t.Helper()
	source, model := census{marks: map[rune]int{}}, census{marks: map[rune]int{}}
	source.text(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(src))
	model.blocks(blocks)
	if a, b := source.words.String(), model.words.String(); a != b {
		t.Fatalf("the words changed:\n%q became\n%q in\n%q", a, b, src)
	}
	lost := map[rune]int{}
	for r, n := range source.marks {
		lost[r] = n - model.marks[r]
	}
	for r, n := range model.marks {
		if n > source.marks[r] && (r != '|' || model.tables == 0) {
			t.Fatalf("%q came in from nowhere, in %q", r, src)
		}
	}
	expect := func(what string, got, least, most int) {
		if got < least || got > most {
			t.Fatalf("%s: %d were taken, and there may be %d to %d, in %q\n%s", what, got, least, most, src, dump(blocks))
		}
	}
	const any = 1 << 30
	inTables, inEmphasis := 0, 0
	if model.tables > 0 {
		inTables = any
	}
	if model.emphasis > 0 {
		inEmphasis = any
	}
	for r, n := range lost {
		switch r {
		case '[', ']', '(', ')':
			expect(string(r), n, model.links, model.links)
		case '#':
			expect("#", n, model.hashes, model.hashes)
		case '\\':
			expect("backslashes", n, 0, strings.Count(src, `\`))
		case ':':
			expect(":", n, 0, inTables)
		case '|':
			// The glue of a row that is too long may add one.
			expect("|", n, -inTables, inTables)
		case '-', '*', '_', '+':
		default:
			expect(string(r), n, 0, 0)
		}
	}
	marks := lost['-'] + lost['*'] + lost['_'] + lost['+']
	least := model.bullets + model.emphasis + model.tables
	expect("bullets and emphasis", marks, least, max(least, inTables, inEmphasis))
	expect("underscores and stars", lost['*']+lost['_'], model.emphasis, model.bullets+max(model.emphasis, inEmphasis))
	if model.breaks == 0 && !strings.Contains(src, `\`) && lost['\\'] != 0 {
		t.Fatalf("a backslash went in %q", src)
	}
}

// TestRealCountiesKeepEverything holds the same against the real texts.
func TestRealCountiesKeepEverything(t *testing.T) {
	for _, county := range realdata.Texts(t) {
		for _, part := range county.Parts {
			blocks, _ := markdown.Parse(part)
			conserved(t, part, blocks)
			roundTrip(t, part)
		}
	}
}
