package richtext

import (
	"slices"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// TestCompare holds two texts against each other, as Save holds what it wrote
// against what the editor shows. Package markdown writes nothing wrong that we
// know of; this would see it.
func TestCompare(t *testing.T) {
	table := "| a | b |\n| - | - |\n| c | |"
	for _, c := range []struct {
		shown, read string
		wrong       string // the text of the line, with its place
		lost        []string
	}{
		{"a b", "a b", "", nil},
		{"a b", "a  b", "text 0: a b", nil},
		{"a b", "a\u00a0b", "text 0: a b", nil},
		{"a", "b", "text 0: a", nil},
		{"a\n\nb", "a", "text 0: b", nil},
		{"a", "a\n\nb", "text 0: b", nil},
		{"a\n\nb", "a b", "text 0: a", nil},
		{"a\\\nb", "a b", "text 0: a\nb", nil},
		{"# a", "## a", "heading 1: a", nil},
		{"# a", "a", "heading 1: a", nil},
		{"- a", "a", "item 1 •: a", nil},
		{"1. a", "1) a", "item 1 1.: a", nil},
		{"1. a\n2. b", "1. a\n3. b", "item 1 2.: b", nil},
		{"- a\n    - b", "- a\n- b", "item 2 •: b", nil},
		{"- a\n\n    b", "- a\n\nb", "text 1: b", nil},
		{"i. a", "i. a\nj. b", "item 1 j.: b", nil},
		{table, "| a | b |\n| - | - |\n| | c |", "cell 1 0 0 0: c", nil},
		{table, "| a | b |\n| - | -: |\n| c | |", "cell 1 -1 1 0: b", nil},
		{"[a](https://coe.example)", "a", "text 0: a", nil},
		{"a", "[a](https://coe.example)", "text 0: a", nil},
		{"[a](https://coe.example)", "[a](https://coe.example/)", "text 0: a", nil},
		{"[a](https://coe.example) b", "[a b](https://coe.example)", "text 0: a b", nil},
		{"a b", "a **b**", "text 0: a b", nil},
		{"_a_", "**a**", "text 0: a", nil},
		{"**a** b _c d_", "a b c _d_", "", []string{"a", "c"}},
		{"**_a_**", "_a_", "", []string{"a"}},
		{"**a b**", "**a** **b**", "", nil},
	} {
		before, _ := markdown.Parse(c.shown)
		after, _ := markdown.Parse(c.read)
		lost, wrong := compare(view(before), view(after))
		got := ""
		if wrong != nil {
			got = wrong.place + ": " + wrong.text
		}
		if got != c.wrong || !slices.Equal(lost, c.lost) {
			t.Errorf("%q is read as %q: wrong is %q, and should be %q; lost is %q, and should be %q", c.shown, c.read, got, c.wrong, lost, c.lost)
		}
	}
}

// TestCompareSpace: white space that nobody sees is no difference.
func TestCompareSpace(t *testing.T) {
	text := func(s string) document.Inline { return &document.Text{Value: s} }
	para := func(in ...document.Inline) document.Block { return &document.Paragraph{Text: in} }
	shown := []document.Block{
		para(text(" \t")), para(text(" a"), &document.LineBreak{}, text("\t b "), &document.LineBreak{}, text(" ")),
		&document.Heading{Level: 2, Text: document.Words("\u00a0")},
		&document.List{Items: []document.Item{{Blocks: []document.Block{para(), para(text(" ")), para(text("c"))}}}},
		para(&document.Link{URL: "https://coe.example", Text: document.Words(" d ")}, &document.Strong{Text: document.Words("\u2003")}),
	}
	read, _ := markdown.Parse("a\\\nb\n\n\u00a0\n\n- c\n\n[ d ](https://coe.example)\u2003")
	if lost, wrong := compare(view(shown), view(read)); wrong != nil || lost != nil {
		t.Errorf("%q is lost, and %+v is wrong", lost, wrong)
	}
}

// TestRefused: the person who typed is told which words.
func TestRefused(t *testing.T) {
	l := line{place: "text 0", text: "One\ntwo"}
	if got, want := l.refused().Error(), "“One two” can't be stored the way it looks here. Please write it in another way, for example as a paragraph of plain words"; got != want {
		t.Errorf("the error is %q", got)
	}
}
