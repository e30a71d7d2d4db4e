package markdown_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// grower makes a model of any bytes, so that fuzzing finds its way through all
// kinds of nodes. Without bytes it makes the smallest thing.
type grower struct {
	bytes  []byte
	simple bool // without what is written in another order or more than once
}

func (g *grower) next(n int) int {
	if len(g.bytes) == 0 {
		return 0
	}
	b := g.bytes[0]
	g.bytes = g.bytes[1:]
	return int(b) % n
}

var growerWords = []string{
	"word", " ", "a", "B.", "*", "_", "**", "\\", "[", "](http://a.example)", "]", "(", "!", "|", "- ", "1. ",
	"# ", "\n", "  ", "\"", "“", "”", "é", "---", "$5", "1", "\u00a0", "", "'", "|---|", ")", "\t", "://", "http://a.example/b", "/",
}

var growerURLs = []string{
	"https://coe.example/a", "http://coe.example/(b", "mailto:office@coe.example", "https://coe.example/a b",
	"javascript:x", "", `https://coe.example/\_|)`, "https://coe.example/a_b_*c*",
}

func (g *grower) inlines(depth int) []document.Inline {
	var out []document.Inline
	for range 1 + g.next(4) {
		kind := g.next(12)
		if depth > 3 {
			kind = 0
		}
		switch kind {
		default:
			var b strings.Builder
			for range 1 + g.next(3) {
				b.WriteString(growerWords[g.next(len(growerWords))])
			}
			out = append(out, &document.Text{Value: b.String()})
		case 6:
			out = append(out, &document.Emphasis{Text: g.inlines(depth + 1)})
		case 7, 8:
			out = append(out, &document.Strong{Text: g.inlines(depth + 1)})
		case 9:
			url := 0
			if !g.simple {
				url = g.next(len(growerURLs))
			} else if depth > 0 {
				continue // a link in a link is written with its address
			}
			out = append(out, &document.Link{URL: growerURLs[url], Text: append(g.inlines(depth+1), &document.Text{Value: "x"})})
		case 10:
			out = append(out, &document.LineBreak{})
		case 11:
			if g.simple {
				continue
			}
			out = append(out, &document.Reference{Target: "t", Text: g.inlines(depth + 1)}, &document.FillIn{Label: "Signature"})
		}
	}
	return out
}

func (g *grower) blocks(depth int) []document.Block {
	var out []document.Block
	for range g.next(4) {
		kind := g.next(10)
		if depth > 4 {
			kind = 0
		}
		switch kind {
		default:
			out = append(out, &document.Paragraph{Text: g.inlines(0), Style: document.Style(g.next(7))})
		case 3, 4, 5:
			list := &document.List{Kind: document.ListKind(g.next(6)), Delimiter: ".).)x"[g.next(5)], Tight: g.next(2) == 0}
			number := g.next(40) - 1
			for range 1 + g.next(4) {
				list.Items = append(list.Items, document.Item{Number: number, Blocks: g.blocks(depth + 1)})
				number += g.next(3)
			}
			out = append(out, list)
		case 6:
			out = append(out, &document.Heading{Level: g.next(8), Text: g.inlines(0)})
		case 7:
			if !g.simple {
				out = append(out, g.table(depth))
			}
		case 8:
			if !g.simple {
				out = append(out, &document.Contents{Heading: "Contents", Levels: g.next(4)})
			}
		case 9:
			out = append(out, &document.PageBreak{})
		}
	}
	return out
}

func (g *grower) table(depth int) *document.Table {
	width := 1 + g.next(3)
	t := &document.Table{Caption: "A caption", ShowCaption: g.next(2) == 0, Header: make([]document.Cell, width)}
	row := func() []document.Cell {
		cells := make([]document.Cell, width)
		for c := range cells {
			switch g.next(4) {
			case 0:
			case 1:
				cells[c].Blocks = g.blocks(depth + 1)
			default:
				cells[c].Blocks = []document.Block{&document.Paragraph{Text: g.inlines(0)}}
			}
		}
		return cells
	}
	for range width {
		t.Columns = append(t.Columns, document.Column{Width: 1 + g.next(9), Align: document.Align(g.next(3))})
	}
	t.Header = row()
	for range g.next(3) {
		t.Rows = append(t.Rows, row())
	}
	return t
}

// checkWrite checks that what is written can be read, and is then written the
// same.
func checkWrite(t *testing.T, data []byte) {
	g := grower{bytes: data, simple: len(data)%2 == 0}
	model := g.blocks(0)
	written, err := markdown.Write(model)
	if err != nil {
		t.Fatal(err)
	}
	blocks, notes := markdown.Parse(written)
	for _, n := range notes {
		// Words that look like a link or an image may stand in a text, and are
		// written as they are.
		if n.Kind != markdown.LinkRefused && n.Kind != markdown.ImageRefused {
			t.Fatalf("%q is noted: %s", written, n.Message)
		}
	}
	again, err := markdown.Write(blocks)
	if err != nil {
		t.Fatal(err)
	}
	if again != written {
		t.Fatalf("written\n%q\nread and written again\n%q\n%s", written, again, dump(blocks))
	}
	reread, _ := markdown.Parse(again)
	if !reflect.DeepEqual(reread, blocks) {
		t.Fatalf("%q is read in two ways", written)
	}
	if !g.simple {
		return
	}
	before, after := census{marks: map[rune]int{}}, census{marks: map[rune]int{}}
	before.blocks(model)
	after.blocks(blocks)
	if before.words.String() != after.words.String() {
		t.Fatalf("the words\n%q\nbecame\n%q\nin\n%q", before.words.String(), after.words.String(), written)
	}
	for r, n := range before.marks {
		if after.marks[r] != n && r != '•' && unicode.IsGraphic(r) {
			t.Fatalf("of %d %q there are %d in\n%q", n, r, after.marks[r], written)
		}
	}
}

// FuzzWrite writes models of all kinds.
func FuzzWrite(f *testing.F) {
	f.Add([]byte("\x03\x03\x01\x00\x01\x05\x03\x02\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a"))
	f.Fuzz(checkWrite)
}
