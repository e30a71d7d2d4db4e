package docx

import (
	"io"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

func TestFieldsThatCannotBeWrittenAreSaid(t *testing.T) {
	change := func(f func(*d.Field)) d.Block {
		x := field(d.Choice, "/board/itemType", "Type")
		x.Choices = []d.FieldChoice{{Value: "a", Text: "A"}, {Value: "b", Text: "B"}}
		f(&x)
		return &d.Paragraph{Text: []d.Inline{fieldText(x, d.Words("A")...)}}
	}
	narrative := func(blocks ...d.Block) d.Block {
		return &d.FieldBlock{Field: field(d.Narrative, "/localContext", "Context"), Blocks: blocks}
	}
	repeated := func(f func(*d.Table)) d.Block {
		x := rows(false, "one")
		f(x)
		return x
	}
	for name, c := range map[string]struct {
		block d.Block
		want  string
	}{
		"no title":              {change(func(x *d.Field) { x.Title = " " }), "has no title"},
		"no pointer":            {change(func(x *d.Field) { x.Pointer = "" }), "begins with a slash"},
		"no slash":              {change(func(x *d.Field) { x.Pointer = "board" }), `"board"`},
		"a long pointer":        {change(func(x *d.Field) { x.Pointer = "/" + strings.Repeat("a", 64) }), "64 characters"},
		"a long value in a tag": {change(func(x *d.Field) { x.Kind, x.Value = d.Included, strings.Repeat("b", 60) }), "64 characters"},
		"an unknown kind":       {change(func(x *d.Field) { x.Kind = 99 }), "kind that the Word writer doesn't know: 99"},
		"nothing to choose":     {change(func(x *d.Field) { x.Choices = nil }), "nothing to choose"},
		"a choice twice":        {change(func(x *d.Field) { x.Choices[1].Value = "a" }), `"B" ("a") twice`},
		"a text twice":          {change(func(x *d.Field) { x.Choices[1].Text = "A" }), "twice"},
		"a choice without text": {change(func(x *d.Field) { x.Choices[1].Text = "" }), "without a name"},
		"a control character":   {change(func(x *d.Field) { x.Placeholder = "\x07" }), "U+0007"},
		"one in a choice":       {change(func(x *d.Field) { x.Choices[0].Text = "\x08" }), "U+0008"},
		"one in its text":       {narrative(d.Para("\x0b")), "U+000B"},
		"a field in a field":    {narrative(change(func(*d.Field) {})), `"Type" stands within another field`},
		"a block in a field":    {narrative(narrative()), `"Context" stands within another field`},
		"a page in a field":     {narrative(d.Para("a"), &d.PageBreak{}), "field holds a page break"},
		"contents in a field":   {narrative(&d.Contents{Heading: "C", Levels: 1}), `"C" stands in a field`},
		"a list without slash":  {repeated(func(x *d.Table) { x.Repeats = "calls" }), `"calls"`},
		"a long list":           {repeated(func(x *d.Table) { x.Repeats = "/" + strings.Repeat("a", 64) }), "64 characters"},
		"one in a row's title":  {repeated(func(x *d.Table) { x.RepeatsTitle = "\x0c" }), "U+000C"},
	} {
		err := Write(io.Discard, doc(c.block), Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want %q in it", name, err, c.want)
		}
	}
	// A pointer of exactly what Word takes.
	longest := change(func(x *d.Field) { x.Pointer = "/" + strings.Repeat("a", 63) })
	if err := Write(io.Discard, doc(longest), Options{}); err != nil {
		t.Error(err)
	}
}
