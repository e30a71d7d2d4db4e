package markdown_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// TestCanonical: text that is written as Write writes it stays as it is, byte
// for byte, so that a narrative that is read and written does not change.
func TestCanonical(t *testing.T) {
	for _, src := range []string{
		"",
		"Plain text with 2 * 3, a*b, snake_case, $5, [SPSA], (c), \"quotes\", <b>, &amp;, C:\\plans and ~~x~~.\n",
		"Attendance* rates and graduation** rates.\n\n*See the note.\n",
		"One\\\ntwo\n",
		"## Heading with # and **bold**\n\nText\n",
		"- a\n    - b\n        1. c\n\n            more of c\n    - d\n- e\n",
		"- a\n\n    b\n\n- c\n",
		"I. a\n    a. b\n        i. c\n        ii. d\n    b. e\nII. f\n",
		"1. a\n\n    3) b\n    4) c\n2. d\n",
		"1. a\n2. b\n\n- c\n\na) d\n",
		"-\n- b\n",
		"- \\- -\n- -\n",
		"-\n    - b\n",
		"| a | b | c |\n| --- | :---: | ---: |\n| **x** | | y \\| z |\n",
		"[a](https://coe.example/x_(y)?a=*) and [**b**](mailto:office@coe.example).\n",
		"**bold _and italic_ words**, _italic_.\n",
		"\\- no item\n\n1\\. no item\n\nA\\. Example\n\n\\# no heading\n",
		"\\*a\\* and **b**\n",
		"[a\\](https://coe.example)\n",
		"![a](b.png) and [a](b)\n",
	} {
		blocks, _ := markdown.Parse(src)
		got, err := markdown.Write(blocks)
		if err != nil || got != src {
			t.Errorf("%q is written as %q, %v", src, got, err)
		}
	}
}

// TestPlainForms: what the dialect can't say, and how it is written.
func TestPlainForms(t *testing.T) {
	text := func(s string) *document.Text { return &document.Text{Value: s} }
	para := func(in ...document.Inline) *document.Paragraph { return &document.Paragraph{Text: in} }
	item := func(n int, blocks ...document.Block) document.Item {
		return document.Item{Number: n, Blocks: blocks}
	}
	for _, c := range []struct {
		name   string
		blocks []document.Block
		want   string
	}{
		{"strong runs that meet where emphasis goes", []document.Block{para(
			text("a"),
			&document.Emphasis{Text: []document.Inline{text("x "), &document.Strong{Text: document.Words("b")}}},
			&document.Strong{Text: []document.Inline{&document.Emphasis{Text: document.Words("c")}}},
		)}, "ax **bc**\n"},
		{"styles", []document.Block{
			&document.Paragraph{Style: document.Title, Text: document.Words("Plan")},
			&document.Paragraph{Style: document.CoverLine, Text: document.Words("June 23")},
			&document.Paragraph{Style: document.Alert, Text: document.Words("Draft")},
		}, "**Plan**\n\nJune 23\n\n**Draft**\n"},
		{"a contents list", []document.Block{
			&document.Contents{Heading: "Contents", Levels: 2}, &document.PageBreak{},
			&document.Heading{Level: 1, Text: document.Words("One"), ID: "one", NewPage: true},
			&document.Heading{Level: 2, Text: document.Words("Two")},
			&document.Heading{Level: 3, Text: document.Words("Not this")},
			&document.Heading{Level: 1, Text: document.Words("Nor this"), Unlisted: true},
			&document.Heading{Level: 1, Text: document.Words("Three")},
		}, "**Contents**\n\n- One\n    - Two\n- Three\n\n# One\n\n## Two\n\n### Not this\n\n# Nor this\n\n# Three\n"},
		{
			"a reference and a place to write",
			[]document.Block{para(
				text("See "), &document.Reference{Target: "one", Text: document.Words("One"), PageLabel: ", page "},
				text(". Signed: "), &document.FillIn{Label: "Signature"})},
			"See One. Signed: ____________________\n",
		},
		{"a table with a list in a cell", []document.Block{&document.Table{
			Caption: "Goal 1", ShowCaption: true, Columns: make([]document.Column, 2),
			Header: []document.Cell{document.TextCell("Metric"), document.TextCell("Action")},
			Rows: [][]document.Cell{
				{document.TextCell("Attendance"), {Blocks: []document.Block{para(text("Coach:")), &document.List{Tight: true, Items: []document.Item{item(0, para(text("weekly")))}}}}},
				{document.TextCell("Reading"), {}},
			},
		}}, "Goal 1\n\n- **Metric:** Attendance\n    - **Action:** Coach:\n        - weekly\n- **Metric:** Reading\n    - **Action:**\n"},
		{"a ragged table", []document.Block{&document.Table{
			Columns: make([]document.Column, 1), Header: []document.Cell{document.TextCell("a")},
			Rows: [][]document.Cell{{document.TextCell("b"), document.TextCell("c")}, {}},
		}}, "| a | |\n| --- | --- |\n| b | c |\n| | |\n"},
		{"a heading and a table in an item", []document.Block{&document.List{Tight: true, Items: []document.Item{item(0,
			&document.Heading{Level: 2, Text: document.Words("H")},
			&document.Table{Columns: make([]document.Column, 1), Header: []document.Cell{document.TextCell("a")}, Rows: [][]document.Cell{{document.TextCell("b")}}},
		)}}}, "- **H**\n    - **a:** b\n"},
		{"marks that are none", []document.Block{
			&document.List{Kind: document.Decimal, Delimiter: '.', Items: []document.Item{item(-1, para(text("a")))}},
			&document.List{Kind: document.LowerLetter, Delimiter: ')', Items: []document.Item{item(27, para(text("b")))}},
			&document.List{Items: []document.Item{item(0)}},
		}, "-1. a\n\naa\\) b\n\n•\n"},
		{"lists that would be one", []document.Block{
			&document.List{Tight: true, Items: []document.Item{item(0, para(text("a")))}},
			&document.List{Tight: true, Items: []document.Item{item(0, para(text("b")))}},
			&document.List{Kind: document.LowerRoman, Delimiter: '.', Tight: true, Items: []document.Item{item(1, para(text("c")))}},
		}, "- a\n- b\n\ni. c\n"},
		{"emphasis in a word, and around blanks", []document.Block{
			para(text("re"), &document.Strong{Text: document.Words("form")}, text(" and"), &document.Emphasis{Text: document.Words(" this ")}, text("too")),
			para(&document.Strong{Text: document.Words("-5%")}, &document.Emphasis{Text: document.Words(" ")}, &document.Strong{Text: []document.Inline{&document.Strong{Text: document.Words("x")}}}),
		}, "reform and _this_ too\n\n**\\-5%** **x**\n"},
		{"line ends", []document.Block{para(text("a\r\nb\n"), &document.LineBreak{}, text("  c  "), &document.LineBreak{})}, "a\\\nb\\\n\\\nc\n"},
		{
			"links that are none",
			[]document.Block{para(
				&document.Link{URL: "javascript:x", Text: document.Words("a")}, text(", "),
				&document.Link{URL: "https://coe.example/a b", Text: document.Words("b")}, text(", "),
				&document.Link{URL: "https://coe.example/)"}, text(", "),
				&document.Link{URL: "plan.docx", Text: document.Words("plan.docx")})},
			"a (javascript:x), b (https://coe.example/a b), [https://coe.example/)](https://coe.example/\\)), plan.docx\n",
		},
		{"nothing", []document.Block{para(), para(text(" ")), &document.Heading{Level: 1}, &document.List{}, &document.Table{}}, ""},
	} {
		got, err := markdown.Write(c.blocks)
		if err != nil || got != c.want {
			t.Errorf("%s is written as\n%q, %v\nand should be\n%q", c.name, got, err, c.want)
			continue
		}
		back, _ := markdown.Parse(got)
		if again, _ := markdown.Write(back); again != got {
			t.Errorf("%s: %q is read, and written as %q", c.name, got, again)
		}
	}
}

// TestTooDeepModel: lists deeper than the dialect has are written as paragraphs
// with their marks.
func TestTooDeepModel(t *testing.T) {
	blocks := []document.Block{document.Para("innermost")}
	for range markdown.MaxDepth + 2 {
		blocks = []document.Block{&document.List{Kind: document.Decimal, Delimiter: '.', Tight: true, Items: []document.Item{{Number: 7, Blocks: blocks}}}}
	}
	written, err := markdown.Write(blocks)
	if err != nil {
		t.Fatal(err)
	}
	back, notes := markdown.Parse(written)
	if got := strings.Count(dump(back), "7."); got != markdown.MaxDepth+2 || len(notes) > 0 {
		t.Errorf("%d marks are there, and %d are noted", got, len(notes))
	}
	if again, _ := markdown.Write(back); again != written {
		t.Errorf("%q is read, and written as %q", written, again)
	}
}

// TestUnknownNodes: a node that Write does not know is an error, never nothing.
func TestUnknownNodes(t *testing.T) {
	for _, blocks := range [][]document.Block{
		{nil},
		{&document.Paragraph{Text: []document.Inline{nil}}},
		{&document.List{Items: []document.Item{{Blocks: []document.Block{&document.Heading{Level: 1, Text: []document.Inline{nil}}}}}}},
		{&document.Table{Header: []document.Cell{{Blocks: []document.Block{nil}}}}},
	} {
		if got, err := markdown.Write(blocks); err == nil || !strings.Contains(err.Error(), "cannot write") {
			t.Errorf("written as %q, %v", got, err)
		}
	}
}
