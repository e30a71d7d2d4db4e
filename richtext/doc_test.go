package richtext_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/richtext"
)

// TestDoc: stored text, and the JSON that the editor is given.
func TestDoc(t *testing.T) {
	for _, c := range []struct {
		text string
		d    richtext.Dialect
		want string
	}{
		{"", richtext.Narrative, `{"type":"paragraph"}`},
		{" \n", richtext.ItemText, `{"type":"paragraph"}`},
		{
			"a **b *c***\\\n[**d** e](https://coe.example/?f=*)", richtext.Narrative,
			`{"type":"paragraph","content":[{"type":"text","text":"a "},{"type":"text","marks":[{"type":"strong"}],"text":"b "},` +
				`{"type":"text","marks":[{"type":"strong"},{"type":"em"}],"text":"c"},{"type":"hard_break"},` +
				`{"type":"text","marks":[{"type":"strong"},{"type":"link","attrs":{"href":"https://coe.example/?f=*"}}],"text":"d"},` +
				`{"type":"text","marks":[{"type":"link","attrs":{"href":"https://coe.example/?f=*"}}],"text":" e"}]}`,
		},
		{
			"## A\n\n- b\n    iv) c\n\n- \n", richtext.Narrative,
			`{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"A"}]},` +
				`{"type":"bullet_list","attrs":{"tight":false},"content":[` +
				`{"type":"list_item","attrs":{"number":0},"content":[{"type":"paragraph","content":[{"type":"text","text":"b"}]},` +
				`{"type":"ordered_list","attrs":{"delimiter":")","kind":"lowerRoman","tight":true},"content":[{"type":"list_item","attrs":{"number":4},"content":[{"type":"paragraph","content":[{"type":"text","text":"c"}]}]}]}]},` +
				`{"type":"list_item","attrs":{"number":0},"content":[{"type":"paragraph"}]}]}`,
		},
		{
			"| a | b | c |\n| - | :-: | -: |\n| d | | |", richtext.Narrative,
			`{"type":"table","content":[{"type":"table_row","content":[{"type":"table_header","attrs":{"align":null},"content":[{"type":"text","text":"a"}]},` +
				`{"type":"table_header","attrs":{"align":"center"},"content":[{"type":"text","text":"b"}]},{"type":"table_header","attrs":{"align":"right"},"content":[{"type":"text","text":"c"}]}]},` +
				`{"type":"table_row","content":[{"type":"table_cell","attrs":{"align":null},"content":[{"type":"text","text":"d"}]},{"type":"table_cell","attrs":{"align":"center"}},{"type":"table_cell","attrs":{"align":"right"}}]}]}`,
		},
		{"# a", richtext.ItemText, `{"type":"paragraph","content":[{"type":"text","text":"# a"}]}`},
		{"a\xffb", richtext.Narrative, `{"type":"paragraph","content":[{"type":"text","text":"a\ufffdb"}]}`},
	} {
		want := `{"type":"doc","content":[` + c.want + `]}`
		if got := string(shown(t, c.text, c.d)); got != want {
			t.Errorf("%q is shown as\n%s\nand should be\n%s", c.text, got, want)
		}
	}
}

// TestFromBlocksPlain: what the editor has no place for takes a plain form.
func TestFromBlocksPlain(t *testing.T) {
	p := func(in ...document.Inline) *document.Paragraph { return &document.Paragraph{Text: in} }
	cell := func(blocks ...document.Block) document.Cell { return document.Cell{Blocks: blocks} }
	list := func(blocks ...document.Block) *document.List {
		return &document.List{Tight: true, Items: []document.Item{{Blocks: blocks}}}
	}
	deep := document.Block(document.Para("innermost"))
	for range markdown.MaxDepth + 1 {
		deep = list(deep)
	}
	for _, c := range []struct {
		name   string
		block  document.Block
		stored string
	}{
		{"a cell with two paragraphs", &document.Table{
			Columns: make([]document.Column, 2), Header: []document.Cell{document.TextCell("A"), document.TextCell("B")},
			Rows: [][]document.Cell{{document.TextCell("c"), cell(document.Para("d"), document.Para("e"))}},
		}, "- **A:** c\n    - **B:** d\n\n        e"},
		{"a cell with a break", &document.Table{Columns: make([]document.Column, 1), Header: []document.Cell{cell(p(&document.Text{Value: "a"}, &document.LineBreak{}, &document.Text{Value: "b"}))}}, "- **a\\\n    b:**"},
		{"a ragged table", &document.Table{Header: []document.Cell{document.TextCell("a")}, Rows: [][]document.Cell{{document.TextCell("b"), document.TextCell("c")}}}, "| a | |\n| --- | --- |\n| b | c |"},
		{"a table with a title", &document.Table{ShowCaption: true, Caption: "T", Columns: make([]document.Column, 1), Header: []document.Cell{{}}}, "T\n\n| |\n| --- |"},
		{"a heading in an item", list(&document.Heading{Level: 2, Text: document.Words("H")}), "- **H**"},
		{"a table in an item", list(document.Para("a"), &document.Table{Columns: make([]document.Column, 1), Header: []document.Cell{document.TextCell("b")}}), "- a\n    - **b:**"},
		{"a break in a heading", &document.Heading{Level: 2, Text: []document.Inline{&document.Text{Value: "a"}, &document.LineBreak{}, &document.Text{Value: "b"}}}, "## a b"},
		{"a heading of no level", &document.Heading{Level: 9, Text: document.Words("a")}, "###### a"},
		{"a title", &document.Paragraph{Style: document.Title, Text: document.Words("a")}, "**a**"},
		{"a link that nobody can follow", p(&document.Link{URL: "plan.docx", Text: document.Words("a")}), "a (plan.docx)"},
		{"a link without words", p(&document.Link{URL: "https://coe.example", Text: document.Words(" ")}), "[https://coe.example](https://coe.example)"},
		{"a link in a link", p(&document.Link{URL: "https://coe.example", Text: []document.Inline{&document.Link{URL: "https://coe.example/b", Text: document.Words("a")}}}), "[a (https://coe.example/b)](https://coe.example)"},
		{"a line end in a text", document.Para("a\r\nb"), "a\\\nb"},
		{"a place to write", p(&document.FillIn{Label: "L"}), "____________________"},
		{"a number that no item has", &document.List{Kind: document.LowerRoman, Delimiter: '.', Items: []document.Item{{Number: 4000, Blocks: []document.Block{document.Para("a")}}}}, "4000. a"},
		{"a list without items", &document.List{}, ""},
		{"a page break", &document.PageBreak{}, ""},
		{"a list that is too deep", deep, "deep"},
	} {
		content, err := richtext.FromBlocks([]document.Block{c.block}, richtext.Narrative)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got, err := richtext.Save("", content, richtext.Narrative)
		if c.stored == "deep" {
			if err != nil || strings.Count(got, "•")+strings.Count(got, "-") != markdown.MaxDepth+1 || !strings.Contains(got, "innermost") {
				t.Errorf("%s is stored as %q, %v", c.name, got, err)
			}
			continue
		}
		if err != nil || got != c.stored {
			t.Errorf("%s is stored as\n%q, %v\nand should be\n%q", c.name, got, err, c.stored)
		}
	}
}

// TestFromBlocksRefuses: a block that nobody can write is an error, and so are
// a heading and a table where the dialect has none.
func TestFromBlocksRefuses(t *testing.T) {
	for _, c := range []struct {
		block document.Block
		d     richtext.Dialect
	}{
		{nil, richtext.Narrative},
		{&document.FieldBlock{}, richtext.Narrative},
		{&document.Heading{Level: 1, Text: document.Words("a")}, richtext.ItemText},
		{&document.Table{Columns: make([]document.Column, 1), Header: make([]document.Cell, 1)}, richtext.ItemText},
	} {
		if got, err := richtext.FromBlocks([]document.Block{c.block}, c.d); err == nil {
			t.Errorf("%T is shown as %s", c.block, got)
		}
	}
}
