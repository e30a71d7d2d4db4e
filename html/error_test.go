package html_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/html"
)

// strangeBlock and strangeInline are nodes that no format knows.
type (
	strangeBlock  struct{ document.Block }
	strangeInline struct{ document.Inline }
)

func TestErrors(t *testing.T) {
	link := func(url string) document.Block {
		return &document.Paragraph{Text: []document.Inline{&document.Link{URL: url, Text: document.Words("x")}}}
	}
	inside := func(in document.Inline) document.Block {
		return &document.Paragraph{Text: []document.Inline{&document.Link{URL: "https://example.org", Text: []document.Inline{in}}}}
	}
	cell := func(b document.Block) []document.Cell { return []document.Cell{{Blocks: []document.Block{b}}} }
	one := []document.Column{{Width: 1}}
	for name, c := range map[string]struct {
		d    *document.Document
		want string
	}{
		"no document":         {nil, "no document"},
		"no title":            {&document.Document{Title: " ", Language: "en-US"}, "no title"},
		"no language":         {&document.Document{Title: "T"}, "language"},
		"a date of nowhere":   {&document.Document{Title: "T", Language: "en-US", Date: "June 23"}, `"June 23"`},
		"two titles":          {body(styled(document.Title, "a"), document.Para("x"), styled(document.Title, "b")), "two titles"},
		"an empty title":      {body(styled(document.Title, "")), "title has no words"},
		"a title in a list":   {body(&document.List{Items: []document.Item{item(0, styled(document.Title, "a"))}}), "inside a list"},
		"two contents":        {body(&document.Contents{Levels: 1}, &document.Contents{Levels: 1}), "two lists of contents"},
		"contents of nothing": {body(&document.Contents{}), "0 levels"},
		"contents in a list":  {body(&document.List{Items: []document.Item{item(0, &document.Contents{Levels: 1})}}), "inside a list"},
		"heading level 0":     {body(heading(0, "Zero")), `"Zero" has level 0`},
		"heading level 7":     {body(heading(7, "Seven")), "level 7"},
		"an empty heading":    {body(heading(1, "One"), heading(2, " ")), "heading 2 of 2 has no words"},
		"a bad ID":            {body(&document.Heading{Level: 1, ID: "Über uns", Text: document.Words("x")}), `"Über uns"`},
		"an ID twice": {body(
			&document.Heading{Level: 1, ID: "a", Text: document.Words("First")},
			&document.Heading{Level: 1, ID: "a", Text: document.Words("Second")},
		), `the second is "Second"`},
		"a reference to nothing": {body(&document.Paragraph{Text: []document.Inline{
			&document.Reference{Target: "gone", Text: document.Words("see there")},
		}}), `"see there" leads to a heading with the ID "gone"`},
		"a reference without words": {body(
			&document.Heading{Level: 1, ID: "a", Text: document.Words("A")},
			&document.Paragraph{Text: []document.Inline{&document.Reference{Target: "a"}}},
		), "no words"},
		"a script as a link":    {body(link("javascript:alert(1)")), `"javascript:alert(1)"`},
		"a data link":           {body(link("data:text/html,x")), "only http:, https: and mailto:"},
		"a link without scheme": {body(link("example.org")), "only http:, https: and mailto:"},
		"a scheme with a space": {body(link(" https://example.org")), "only http:, https: and mailto:"},
		"a control in a link":   {body(link("https://example.org/\x01")), "U+0001"},
		"a link in a link":      {body(inside(&document.Link{URL: "https://example.org/2"})), "inside another link"},
		"a reference in a link": {body(inside(&document.Reference{Target: "x"})), "inside another link"},
		"a control character":   {body(heading(1, "Goals"), document.Para("a\x0bb")), `U+000B, which a page can't show; remove it (below the heading "Goals")`},
		"no UTF-8":              {body(document.Para("caf\xe9")), "byte 4"},
		"an unknown block":      {body(strangeBlock{}), "strangeBlock"},
		"no block":              {body(nil), "<nil>"},
		"an unknown inline":     {body(&document.Paragraph{Text: []document.Inline{strangeInline{}}}), "strangeInline"},
		"an unknown style":      {body(&document.Paragraph{Style: 99}), "99"},
		"an unknown list":       {body(&document.List{Kind: 99}), "99"},
		"an unknown delimiter":  {body(&document.List{Kind: document.Decimal, Delimiter: ':'}), `':'`},
		"a number too large":    {body(ordered(document.Decimal, '.', 1<<31)), "2147483648"},
		"an unknown alignment":  {body(&document.Table{Columns: []document.Column{{Width: 1, Align: 9}}, Header: row("x")}), "9"},
		"no columns":            {body(&document.Table{}), "no columns"},
		"no header row":         {body(&document.Table{Columns: one}), "0 cells in its header row"},
		"a ragged row":          {body(&document.Table{Columns: one, Header: row("x"), Rows: [][]document.Cell{row("a"), row("a", "b")}}), "row 2 of a table of 1 columns has 2 cells"},
		"a column of no width":  {body(&document.Table{Columns: []document.Column{{}}, Header: row("x")}), "width 0"},
		"a heading as a header": {body(&document.Table{Columns: one, Header: cell(heading(1, "x"))}), "holds a heading"},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := html.Write(&b, c.d)
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
	if err := html.Write(broken{}, body()); !errors.Is(err, errBroken) {
		t.Errorf("the error is %v", err)
	}
}
