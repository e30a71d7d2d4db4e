package docx

import (
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

func lines(t *testing.T, text string, width int) int {
	t.Helper()
	var m measure
	m.begin(lookNormal, width)
	m.text(text)
	b := m.box(lookNormal)
	return b.lines
}

func TestLinesBreakWhereTheyDoInWord(t *testing.T) {
	// At 11 points an "m" of Arial is 183 twips wide, a space 61, a hyphen 73.
	for _, c := range []struct {
		text  string
		width int
		want  int
	}{
		{"", 1000, 1},
		{"mmmm", 740, 1},
		{"mmmm mmmm", 740, 2},
		{"mmmm mmmm", 1600, 1},
		{"mmmm    ", 740, 1}, // spaces hang over a line's end
		{"mm mm-mmmm", 900, 2},
		{"mmmm-1234", 900, 2}, // no break before a digit: the word breaks where it must
		{"a 2026-27", 850, 2}, // a fiscal year stays whole
		{"mmmmmmmm", 740, 2},
		{"mmmm\u00a0mmmm", 1500, 2},
		{"m\nm", 740, 2},
		{"m\n", 740, 2},
		{"教育教育", 500, 2},
		{"mmmm—mmmm", 1000, 2},
	} {
		if got := lines(t, c.text, c.width); got != c.want {
			t.Errorf("%q in %d twips: %d lines, not %d", c.text, c.width, got, c.want)
		}
	}
}

func TestBoldIsWiderThanPlain(t *testing.T) {
	var plain, bold measure
	plain.begin(lookNormal, textWidth)
	bold.begin(lookCellTotal, textWidth)
	bold.size, bold.scale = plain.size, plain.scale
	for _, m := range []*measure{&plain, &bold} {
		m.text("The county office meets every district")
	}
	if plain.width() >= bold.width() || plain.width() < 3500 || plain.width() > 4500 {
		t.Errorf("%d and %d twips", plain.width(), bold.width())
	}
}

func pagesOf(t *testing.T, blocks ...d.Block) Pages {
	t.Helper()
	p, err := EstimatePages(doc(blocks...), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// filler is so many paragraphs of one line; a page holds 30 of them.
func filler(n int) []d.Block {
	blocks := make([]d.Block, n)
	for i := range blocks {
		blocks[i] = d.Para("A line.")
	}
	return blocks
}

func TestPagesFillUp(t *testing.T) {
	if one, two := pagesOf(t, filler(30)...), pagesOf(t, filler(31)...); one.Total != 1 || two.Total != 2 {
		t.Errorf("%d and %d pages", one.Total, two.Total)
	}
}

func TestAHeadingGoesWithItsText(t *testing.T) {
	for n := 20; n <= 30; n++ {
		blocks := append(filler(n), head(2, "", "Heading"), d.Para("Text of the heading."), head(2, "", "Next"))
		p := pagesOf(t, blocks...)
		alone := pagesOf(t, append(filler(n), &d.Paragraph{Text: d.Words("Heading")}, d.Para("Text"))...)
		if p.Headings[0] == 1 && alone.Total == 2 {
			t.Errorf("after %d lines the heading stands at the page's end", n)
		}
	}
	if p := pagesOf(t, append(filler(29), head(1, "", "Heading"), d.Para("Text."))...); p.Headings[0] != 2 {
		t.Errorf("a heading without room for its text stands on page %d", p.Headings[0])
	}
}

func TestALongParagraphGoesOverThePagesEnd(t *testing.T) {
	p := pagesOf(t, d.Para(prose(200)), head(1, "", "After"))
	if p.Total < 5 || p.Total > 6 || p.Headings[0] != p.Total {
		t.Errorf("%v", p)
	}
}

func TestALongTableGoesOverPagesToo(t *testing.T) {
	table := grid1()
	for range 60 {
		table.Rows = append(table.Rows, cells("Goal", prose(2)))
	}
	if p := pagesOf(t, table, head(1, "", "After")); p.Total < 3 || p.Total > 5 || p.Headings[0] != p.Total {
		t.Errorf("%v", p)
	}
	whole := grid1(cells("Goal", prose(400)))
	if p := pagesOf(t, whole, head(1, "", "After")); p.Total < 9 || p.Headings[0] != p.Total {
		t.Errorf("%v", p)
	}
	// A header row, or a chain of headings, that is higher than a page must
	// not stop the count.
	tall := grid1(cells("a", "b"))
	tall.Header = cells(prose(300), "x")
	if p := pagesOf(t, tall); p.Total < 2 {
		t.Errorf("%v", p)
	}
	var headings []d.Block
	for range 200 {
		headings = append(headings, head(1, "", "Heading"))
	}
	if p := pagesOf(t, headings...); p.Total < 5 || p.Headings[199] != p.Total {
		t.Errorf("%v", p.Total)
	}
}

func TestAHighHeaderLeavesLessRoom(t *testing.T) {
	document := doc(filler(30)...)
	document.Draft = "Draft: " + strings.Repeat("a reason, ", 60)
	p, err := EstimatePages(document, Options{})
	if err != nil || p.Total != 2 {
		t.Errorf("%v %v", p, err)
	}
}
