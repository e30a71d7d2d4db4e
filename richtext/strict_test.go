package richtext_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/richtext"
)

// with gives a node with one thing changed.
func with(n tree, key string, value any) tree {
	out := tree{}
	for k, v := range n {
		out[k] = v
	}
	out[key] = value
	return out
}

// TestBlocksRefuses: what is no document of ours, and a word of the reason.
func TestBlocksRefuses(t *testing.T) {
	one := item(0, para("a"))
	deep := para("innermost")
	for range markdown.MaxDepth + 1 {
		deep = bullets(item(0, para(), deep))
	}
	for _, c := range []struct {
		name   string
		node   tree
		reason string
	}{
		{"an unknown part", tree{"type": "code_block"}, `"code_block"`},
		{"a part without a name", tree{}, `""`},
		{"an unknown key", with(para("a"), "style", "x"), "style"},
		{"an unknown mark", para(words("a"), with(words("b"), "marks", []any{tree{"type": "underline"}})), `"underline"`},
		{"a mark twice", para(words("a", "em", "em")), `"em" twice`},
		{"two links", para(words("a", "https://coe.example/a", "https://coe.example/b")), `"link" twice`},
		{"a mark with more", para(with(words("b"), "marks", []any{tree{"type": "strong", "attrs": tree{"weight": 700}}})), `"weight"`},
		{"a link with a title", para(with(words("b"), "marks", []any{tree{"type": "link", "attrs": tree{"href": "https://coe.example", "title": "x"}}})), `"title"`},
		{"a link without an address", para(with(words("b"), "marks", []any{tree{"type": "link"}})), `"href"`},
		{"a link that is none", para(with(words("our  plan"), "marks", []any{tree{"type": "link", "attrs": tree{"href": 7}}})), "“our plan”"},
		{"a link to a script", para(words("our plan", "javascript:alert(1)")), "“our plan” can't be kept"},
		{"a link on many words", para(words(strings.Repeat("one é ", 30), "file:")), "“one é one é one é one é one é one é one é one é one é one é…”"},
		{"a link to a file", para(words("our plan", "plan.docx")), "starts with http://"},
		{"a link with a space", para(words("our plan", "https://coe.example/a b")), "no spaces"},
		{"a marked paragraph", with(para("a"), "marks", []any{tree{"type": "em"}}), "has a mark"},
		{"a paragraph with words of its own", with(para(), "text", "a"), "words of its own"},
		{"an attribute of a paragraph", with(para("a"), "attrs", tree{"align": "left"}), `"align"`},
		{"an attribute of a text", para(with(words("a"), "attrs", tree{"x": 1})), `"x"`},
		{"an empty text", para(with(words("a"), "text", "")), "without a character"},
		{"a text in a text", para(with(words("a"), "content", []any{words("b")})), `"text"`},
		{"a text outside", words("a"), `"text"`},
		{"a paragraph in a paragraph", para(para("a")), `"paragraph"`},
		{"a break with something in it", para(with(br, "content", []any{words("a")})), `"text"`},
		{"a break with an attribute", para(with(br, "attrs", tree{"x": 1})), `"x"`},
		{"a break in a heading", heading(1, br), `"hard_break"`},
		{"a heading without a level", with(heading(1, "a"), "attrs", tree{}), `"level"`},
		{"a heading of level 7", heading(7, "a"), "from 1 to 6"},
		{"a heading of a half level", with(heading(1, "a"), "attrs", tree{"level": 1.5}), "whole number"},
		{"a heading of a huge level", with(heading(1, "a"), "attrs", tree{"level": 1e300}), "whole number"},
		{"a heading in an item", bullets(item(0, para(), heading(1, "a"))), `"heading"`},
		{"a table in an item", bullets(item(0, para(), table([]string{"a"}))), `"table"`},
		{"an item outside", one, `"list_item"`},
		{"a paragraph for an item", bullets(para("a")), `"paragraph"`},
		{"a list without items", bullets(), "without an item"},
		{"an item with nothing", bullets(item(0)), "begin with a paragraph"},
		{"an item that begins with a list", bullets(item(0, bullets(one))), "begin with a paragraph"},
		{"an item without a number", bullets(with(one, "attrs", tree{})), `"number"`},
		{"a bullet with a number", bullets(item(1, para("a"))), "from 0 to 0"},
		{"a letter zero", ordered("lowerLetter", ".", item(0, para("a"))), "from 1 to 780"},
		{"a negative number", ordered("decimal", ".", item(-1, para("a"))), "from 0 to"},
		{"a large roman", ordered("upperRoman", ".", item(4000, para("a"))), "from 1 to 3999"},
		{"a list of an unknown kind", ordered("greek", ".", item(1, para("a"))), "the kind"},
		{"a list with another delimiter", ordered("decimal", ":", item(1, para("a"))), "the delimiter"},
		{"a list that is neither tight nor not", with(bullets(one), "attrs", tree{"tight": "yes"}), "tight or not"},
		{"a bullet list of a kind", with(bullets(one), "attrs", tree{"tight": true, "kind": "decimal"}), `"kind"`},
		{"a list too deep", deep, "more than 100 levels"},
		{"a table without rows", table(), "without a row"},
		{"a row without cells", table([]string{}), "without a cell"},
		{"rows of two lengths", table([]string{"a", "b"}, []string{"c"}), "same number of cells"},
		{"a paragraph for a row", with(table(), "content", []any{para("a")}), `"paragraph"`},
		{"a paragraph for a cell", with(table(), "content", []any{tree{"type": "table_row", "content": []any{para("a")}}}), `"paragraph"`},
		{"a paragraph in a cell", cellWith(para("a"), tree{"align": nil}), `"paragraph"`},
		{"a break in a cell", cellWith(br, tree{"align": nil}), `"hard_break"`},
		{"a cell without a side", cellWith(words("a"), tree{}), `"align"`},
		{"a cell on no side", cellWith(words("a"), tree{"align": "left"}), "the align"},
		{"a cell on a list of sides", cellWith(words("a"), tree{"align": []any{nil}}), "the align"},
		{"a merged cell", cellWith(words("a"), tree{"align": nil, "colspan": 2}), "merged"},
		{"a wide cell", cellWith(words("a"), tree{"align": nil, "colwidth": []any{100}}), "merged"},
	} {
		refused(t, c.name, doc(t, c.node), richtext.Narrative, c.reason)
	}
	for _, n := range []tree{heading(1, "a"), table([]string{"a"})} {
		refused(t, "an item's text", doc(t, n), richtext.ItemText, n["type"].(string))
	}
}

// cellWith is a table of one cell.
func cellWith(content, attrs tree) tree {
	return with(table(), "content", []any{tree{"type": "table_row", "content": []any{tree{"type": "table_header", "attrs": attrs, "content": []any{content}}}}})
}

func refused(t *testing.T, name string, doc []byte, d richtext.Dialect, reason string) {
	t.Helper()
	blocks, err := richtext.Blocks(doc, d)
	if err == nil || !strings.Contains(err.Error(), reason) || blocks != nil {
		t.Errorf("%s is read as %v, %v, and should be refused for %s", name, blocks, err, reason)
	}
	if got, err := richtext.Save("stored", doc, d); err == nil || got != "" {
		t.Errorf("%s is saved as %q", name, got)
	}
}

// TestBlocksRefusesJSON: what is no JSON, or another one than it seems.
func TestBlocksRefusesJSON(t *testing.T) {
	text := func(s string) string {
		return `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"` + s + `"}]}]}`
	}
	for _, c := range []struct{ json, reason string }{
		{"", "whole"},
		{"null", `""`},
		{"[]", "whole"},
		{`{"type":"doc"}`, "did not arrive"},
		{`{"type":"paragraph"}`, `"paragraph"`},
		{`{"type":"doc","content":[null]}`, `""`},
		{`{"type":"doc","content":{}}`, "whole"},
		{`{"type":"doc","attrs":{"a":1},"content":[{"type":"paragraph"}]}`, `"a"`},
		{text("a") + text("b"), "follows its end"},
		{text(`\ud83d`), "half of a character"},
		{text(`\ud83da`), "half of a character"},
		{text(`\ude00\ud83d`), "half of a character"},
		{text(`\ud83d\n`), "half of a character"},
		{text(`\\\ud83d\u0041`), "half of a character"},
		{text("\xff"), "half of a character"},
		{strings.Repeat(`{"content":[`, 20000), "whole"},
		{text(strings.Repeat("a", richtext.MaxSize)), "too long"},
	} {
		refused(t, c.json[:min(len(c.json), 80)], []byte(c.json), richtext.Narrative, c.reason)
	}
	for _, ok := range []string{`\ud83d\ude00`, `\\ud83d`, `\u0000`} {
		if _, err := richtext.Blocks([]byte(text(ok)), richtext.ItemText); err != nil {
			t.Errorf("%s: %v", ok, err)
		}
	}
}

// TestBlocksTable: the first row is the heading row, and its cells' sides are
// the columns'. What the editor's tables say of cells that are not merged is
// no news.
func TestBlocksTable(t *testing.T) {
	rows := table([]string{"a"}, []string{"b"})["content"].([]any)
	cell := rows[0].(tree)["content"].([]any)[0].(tree)
	cell["type"] = "table_cell"
	cell["attrs"] = tree{"align": "right", "colspan": 1, "rowspan": 1, "colwidth": nil}
	got, err := richtext.Save("", doc(t, tree{"type": "table", "content": rows}), richtext.Narrative)
	if want := "| a |\n| ---: |\n| b |"; err != nil || got != want {
		t.Errorf("saved as %q, %v", got, err)
	}
}

// TestNoNull: no list in the JSON is null, and the same text gives the same
// bytes.
func TestNoNull(t *testing.T) {
	text := "# a\n\n- b\n    1. c\n\n| d | |\n| - | - |\n| | e |\n\n**f** [g](https://coe.example)\\\nh"
	first := shown(t, text, richtext.Narrative)
	if !json.Valid(first) || bytes.Contains(bytes.ReplaceAll(first, []byte(`"align":null`), nil), []byte("null")) {
		t.Errorf("%s", first)
	}
	for range 20 {
		if again := shown(t, text, richtext.Narrative); !bytes.Equal(first, again) {
			t.Fatalf("%s\nis another time\n%s", first, again)
		}
	}
}
