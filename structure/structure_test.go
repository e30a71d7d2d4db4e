package structure_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// para is a paragraph whose text stands at an indent, in twips.
func para(indent int, text string) *wml.Paragraph {
	return &wml.Paragraph{Text: document.Words(text), Style: "normal", Indent: indent, FirstLine: indent}
}

// bold is a paragraph that is all bold.
func bold(text string) *wml.Paragraph {
	return &wml.Paragraph{Text: []document.Inline{&document.Strong{Text: document.Words(text)}}, Style: "normal", Bold: true}
}

// heading is a real heading.
func heading(level int, text string) *wml.Paragraph {
	return &wml.Paragraph{Text: document.Words(text), Style: "heading", Outline: level}
}

// bullet is a real item with a bullet.
func bullet(list, level int, text string) *wml.Paragraph {
	return item(list, level, text, &wml.Label{Text: "•", Plain: true})
}

// decimal is a real item with a number and a full stop.
func decimal(list, level, number int, text string) *wml.Paragraph {
	return item(list, level, text, &wml.Label{
		Kind: document.Decimal, Delimiter: '.', Number: number, Plain: true,
		Text: document.Marker(document.Decimal, '.', number),
	})
}

func item(list, level int, text string, l *wml.Label) *wml.Paragraph {
	l.List, l.Level = list, level
	return &wml.Paragraph{Text: document.Words(text), Style: "list", Label: l, Indent: 720 * (level + 1), FirstLine: 720*(level+1) - 360}
}

func passage(blocks ...wml.Block) []wml.Block { return blocks }

func cell(blocks ...wml.Block) wml.Cell { return wml.Cell{Blocks: blocks} }

func row(texts ...string) wml.Row {
	var r wml.Row
	for _, t := range texts {
		r.Cells = append(r.Cells, cell(para(0, t)))
	}
	return r
}

func TestNarrative(t *testing.T) {
	for _, c := range narratives {
		t.Run(c.name, func(t *testing.T) {
			got, want := structure.Narrative(c.in), strings.Trim(c.want, "\n")
			if got != want {
				t.Errorf("the passage becomes\n%s\nand not\n%s", got, want)
			}
		})
	}
}

var narratives = []struct {
	name string
	in   []wml.Block
	want string
}{
	{"nothing", passage(para(0, " "), para(0, "\t")), ""},
	{"paragraphs, and empty ones between", passage(para(0, "One. "), para(0, ""), para(0, "Two  spaces.")), `
One.

Two  spaces.`},
	{"boxes, ticks and crosses tell what is done, and are no bullets", passage(
		para(0, "☐ Not yet"), para(0, "☑ Done"), para(0, "✓ Done as well"), para(0, "✗ Dropped"), para(0, "□ Open"),
	), `
☐ Not yet

☑ Done

✓ Done as well

✗ Dropped

□ Open`},
	{"real lists in levels", passage(
		para(0, "The office will:"),
		decimal(1, 0, 1, "Review plans"), bullet(1, 1, "in fall"), bullet(1, 1, "in spring"), decimal(1, 0, 2, "Meet"),
	), `
The office will:

1. Review plans
    - in fall
    - in spring
2. Meet`},
	{"a level is jumped", passage(bullet(1, 0, "a"), bullet(1, 2, "c"), bullet(1, 1, "b"), bullet(1, 0, "d")), `
- a
    - c
    - b
- d`},
	{"a list begins at the second level", passage(bullet(1, 1, "a"), bullet(1, 2, "b"), bullet(1, 0, "c")), `
- a
    - b
- c`},
	{"levels by styles, each a list of its own", passage(
		item(1, 0, "a", &wml.Label{Text: "•", Plain: true}),
		&wml.Paragraph{Text: document.Words("b"), Label: &wml.Label{List: 2, Text: "•", Plain: true}, Indent: 1080, FirstLine: 720},
		item(1, 0, "c", &wml.Label{Text: "•", Plain: true}),
	), `
- a
    - b
- c`},
	{"a list goes on counting after a paragraph", passage(
		decimal(1, 0, 1, "First"), para(0, "In between."), decimal(1, 0, 2, "Second"), decimal(1, 0, 4, "Fourth")), `
1. First

In between.

2. Second
4. Fourth`},
	{"a paragraph that belongs to an item", passage(
		decimal(1, 0, 1, "First"), para(720, "More about it."), decimal(1, 0, 2, "Second"), para(0, "The end.")), `
1. First

    More about it.
2. Second

The end.`},
	{"a paragraph whose label is nothing", passage( // as pandoc writes it
		decimal(1, 0, 1, "First"), &wml.Paragraph{Text: document.Words("More."), Indent: 720, FirstLine: 360}, decimal(1, 0, 2, "Second"),
		&wml.Paragraph{Text: document.Words("Indented at its first line only."), FirstLine: 720},
		&wml.Paragraph{Text: document.Words("And one that hangs."), Indent: 720}), `
1. First

    More.
2. Second

Indented at its first line only.

And one that hangs.`},
	{"labels that the dialect has no list for", passage(
		item(1, 0, "Review", &wml.Label{Text: "(a)", Kind: document.LowerLetter, Number: 1}),
		item(1, 1, "in June", &wml.Label{Text: "1.1", Kind: document.Decimal, Number: 1}),
		bullet(2, 1, "or July"),
	), `
(a) Review

1.1 in June

- or July`},
	{"a label with nothing behind it", passage(bullet(1, 0, "a"), bullet(1, 0, " "), bullet(1, 0, "b")), `
- a
-
- b`},
	{"typed bullets and tabs", passage(
		para(0, "The office will:"), para(360, "•\tReview"), para(720, "o\tfast"), para(720, "o\twell"), para(360, "•\tMeet"), para(0, "And more.")), `
The office will:

- Review
    - fast
    - well
- Meet

And more.`},
	{"typed numbers, letters and romans by indent", passage(
		para(0, "I.\tPlan"), para(360, "a.\tread"), para(720, "i.\tonce"), para(720, "ii.\ttwice"), para(360, "b.\twrite"), para(0, "II.\tDo")), `
I. Plan
    a. read
        i. once
        ii. twice
    b. write
II. Do`},
	{"typed levels without an indent", passage(
		para(0, "1. Plan"), para(0, "a. read"), para(0, "b. write"), para(0, "2. Do"), para(0, "• fast"), para(0, "• well"), para(0, "3. Check")), `
1. Plan
    a. read
    b. write
2. Do
    - fast
    - well
3. Check`},
	{"typed levels by tabs and spaces", passage(
		para(0, "- a"), para(0, "    - b"), para(0, "- c"), para(0, "\t- d")), `
- a
    - b
- c
    - d`},
	{"bullets of fonts", passage(para(0, "\uf0b7 one"), para(0, "\uf0a7\ttwo")), `
- one
    - two`},
	{"more than and less than", passage(para(0, "Targets for attendance:"), para(0, "> 90% in grade 6"), para(0, "> 80% in grade 8")), `
Targets for attendance:

> 90% in grade 6

> 80% in grade 8`},
	{"what grew and what fell", passage(
		para(0, "+ 12% in math"), para(0, "- 5% in reading"), para(0, "+ 3%"), para(0, "- 2%"),
		para(0, "Change from last year:"), para(0, "- 5%"), para(0, "Another one:"), para(0, "+ $5"), para(0, "And:"), para(360, "–\t.5")), `
\+ 12% in math

\- 5% in reading

\+ 3%

\- 2%

Change from last year:

\- 5%

Another one:

\+ $5

And:

–	.5`},
	{"what speaks for it and what against", passage(
		para(0, "+ more children"), para(0, "- fewer buses"), para(0, "+ more time"), para(0, "− less room"), para(0, "Then:"), para(0, "− 1%")), `
\+ more children

\- fewer buses

\+ more time

− less room

Then:

− 1%`},
	{"dashes before numbers and words", passage(para(0, "- 5 visits"), para(360, "- 3 in fall"), para(360, "- 2 in spring"), para(0, "- a plan")), `
- 5 visits

    \- 3 in fall

    \- 2 in spring
- a plan`},
	{"pluses and comparisons before words", passage(para(0, "+ a"), para(0, "+ b"), para(0, "Then."), para(0, "> c"), para(0, "> d")), `
- a
- b

Then.

- c
- d`},
	{"lines of signs in a paragraph", passage(&wml.Paragraph{Text: []document.Inline{
		&document.Text{Value: "Change:"}, &document.LineBreak{}, &document.Text{Value: "- 5%"}, &document.LineBreak{}, &document.Text{Value: "- 3%"},
	}}), `
Change:\
\- 5%\
\- 3%`},
	{"ratings and legends", passage(
		para(0, "★★ meets"), para(0, "★ below"), para(0, "★ = state average"), para(0, "◆ = county average"), para(0, "◦ = none"), para(0, "◇ few"), para(0, "❖ none")), `
★★ meets

★ below

★ = state average

◆ = county average

◦ = none

◇ few

❖ none`},
	{"items with line breaks in one paragraph", passage(&wml.Paragraph{Text: []document.Inline{
		&document.Text{Value: "We will:"}, &document.LineBreak{}, &document.Text{Value: "• read"}, &document.LineBreak{},
		&document.Text{Value: "and check"}, &document.LineBreak{}, &document.Text{Value: "• write"},
	}}), `
We will:

- read\
    and check
- write`},
	{"what only looks like a marker", passage(
		para(0, "2024. was a year"), para(0, "A. Example said so."), para(0, "a big plan"), para(0, "o happy day"),
		para(0, "- and so on"), para(0, "* Based on 2024 data"), para(0, "1. is a number")), `
2024\. was a year

A\. Example said so.

a big plan

o happy day

\- and so on

\* Based on 2024 data

1\. is a number`},
	{"signs that are more than bullets", passage(
		para(0, "§\tis a sign"), para(0, "•touches"), para(0, "★ ★ ☆ is two of three"), para(0, "- - -"), para(0, "- - -"),
		para(0, "2024.\twas a year"), para(0, "01.\tx"), para(0, "\uF005\tx")), `
§	is a sign

•touches

★ ★ ☆ is two of three

- - -

- - -

2024\.	was a year

01.	x

` + "\uF005	x"},
	{"letters after z", passage(para(0, "z. one"), para(0, "aa. two"), para(0, "bb. three")), `
z. one
aa. two
bb. three`},
	{"real headings", passage(heading(2, "Context"), para(0, "Text."), heading(4, "Deep"), para(0, "More.")), `
## Context

Text.

#### Deep

More.`},
	{"headings that are only bold", passage(bold("Context"), para(0, "Text."), bold("ALL OF IT"), para(0, "More."), bold("The end")), `
# Context

Text.

## ALL OF IT

More.

**The end**`},
	{"bold that is no heading", passage(
		bold("Every paragraph here is bold."), para(0, "x"),
		&wml.Paragraph{Text: []document.Inline{&document.Strong{Text: document.Words("Coaching. ")}, &document.Text{Value: "The office coaches"}}},
		bold("We will:"), bullet(1, 0, "go"), bold("This one is bold because it matters."), para(0, "x")), `
**Every paragraph here is bold.**

x

**Coaching.** The office coaches

**We will:**

- go

**This one is bold because it matters.**

x`},
	{"a bold number above a text is a heading", passage(bold("A. Support"), para(0, "Text."), bold("B. Assistance"), para(0, "Text.")), `
# A. Support

Text.

# B. Assistance

Text.`},
	{"a table", passage(&wml.Table{Rows: []wml.Row{row("Metric", "Action"), row("Rate", "Coach")}}), `
| Metric | Action |
| --- | --- |
| Rate | Coach |`},
	{"a table that frames a text", passage(&wml.Table{Rows: []wml.Row{{Cells: []wml.Cell{cell(para(0, "One."), bullet(1, 0, "Two"))}}}}), `
One.

- Two`},
	{"a footnote", passage(
		&wml.Paragraph{Text: document.Words("See there.[1]"), Notes: []wml.Note{{Mark: "1", Blocks: passage(para(0, " Over there."))}}},
		para(0, "Then.")), `
See there.[1]

Then.

[1] Over there.`},
	{"fields, placeholders and controls", passage(
		&wml.Control{Blocks: passage(&wml.Paragraph{Text: []document.Inline{
			&document.Text{Value: "On "}, &document.FieldText{Text: document.Words("June 9")}, &document.FieldText{Field: document.Field{Placeholder: "a day"}},
		}})},
		&wml.Control{ControlInfo: wml.ControlInfo{Placeholder: true}, Blocks: passage(para(0, "Write here."))}), `
On June 9`},
	{"a link that leads nowhere is its words", passage(&wml.Paragraph{Text: []document.Inline{
		&document.Link{URL: "file:///plan.docx", Text: document.Words("the plan")}, &document.Text{Value: " and "},
		&document.Link{URL: "https://coe.example/a", Text: document.Words("another")},
	}}), `
the plan and [another](https://coe.example/a)`},
	{"marks that mean something in the dialect", passage(para(0, "# of pupils: 2*3*4, a_b, [x](y), <b>, C:\\plans, 5 | 6")), `
\# of pupils: 2*3*4, a_b, [x](y), <b>, C:\plans, 5 | 6`},
}

// TestExact: in a document of our own a mark that was typed is a mark, and a
// bold line is a bold line.
func TestExact(t *testing.T) {
	in := passage(para(0, "•\tnot an item"), para(0, "1.\tnor this"), bold("Bold"), bullet(1, 0, "An item"), heading(2, "Heading"), para(0, "Text."))
	want := "•\tnot an item\n\n1\\.\tnor this\n\n**Bold**\n\n- An item\n\n## Heading\n\nText."
	if got := structure.Markdown(structure.Exact(in)); got != want {
		t.Errorf("the passage becomes\n%s\nand not\n%s", got, want)
	}
}

func TestItem(t *testing.T) {
	in := passage(heading(2, "Coaching"), para(0, "Each week."), &wml.Table{Rows: []wml.Row{row("A", "B"), row("C", "D")}}, bullet(1, 0, "x"))
	want := "**Coaching**\n\nEach week.\n\nA\n\nB\n\nC\n\nD\n\n- x"
	if got := structure.Item(in); got != want {
		t.Errorf("the cell becomes\n%s\nand not\n%s", got, want)
	}
}

func TestPlain(t *testing.T) {
	in := passage(&wml.Paragraph{Text: []document.Inline{
		&document.Strong{Text: document.Words("General ")}, &document.Text{Value: "Fund\t(LCFF) "}, &document.LineBreak{}, &document.Text{Value: " Title  I"},
	}}, para(0, "•\tTitle III"))
	if got, want := structure.Plain(in), "General Fund (LCFF) Title  I • Title III"; got != want {
		t.Errorf("the text is %q, not %q", got, want)
	}
}

func TestItems(t *testing.T) {
	in := passage(
		para(0, "In front"),
		decimal(1, 0, 1, "First"), bullet(1, 1, "inside"), para(1440, "more inside"), decimal(1, 0, 2, "Second"),
		para(360, "•\ttyped"), para(720, "-\tunder it"), para(720, "-\tand this"),
		item(2, 0, "kept", &wml.Label{Text: "(a)"}),
	)
	var got []string
	for _, one := range structure.Items(in) {
		got = append(got, structure.Item(one))
	}
	want := []string{
		"In front", "First\n- inside\n\n    more inside", "Second", "typed\n- under it\n- and this", "(a) kept",
	}
	for i := range got {
		got[i] = strings.ReplaceAll(got[i], "\n\n- ", "\n- ")
	}
	if !slices.Equal(got, want) {
		t.Errorf("the items are %q, not %q", got, want)
	}
}

func TestLines(t *testing.T) {
	in := passage(
		heading(1, "Context"),
		decimal(1, 0, 3, " Third "), bullet(1, 1, "inside"),
		para(0, "-\ttyped"), para(0, "-\tagain"), para(0, "(1) text"),
		&wml.Paragraph{Text: []document.Inline{&document.Text{Value: "two "}, &document.LineBreak{}, &document.Text{Value: " lines"}}},
		&wml.Table{Rows: []wml.Row{row("A", "B"), row("C", "")}},
	)
	want := []string{"Context", "3. Third", "• inside", "• typed", "• again", "(1) text", "two", "lines", "A", "B", "C"}
	if got := structure.Lines(in); !slices.Equal(got, want) {
		t.Errorf("a reader sees %q, not %q", got, want)
	}
}

func TestHeading(t *testing.T) {
	for _, c := range []struct {
		p     *wml.Paragraph
		level int
		ok    bool
	}{
		{heading(3, "Context"), 3, true},
		{bold("Context"), 0, true},
		{bold("2. Context"), 0, true},
		{para(0, "LOCAL CONTEXT"), 0, true},
		{&wml.Paragraph{Text: document.Words("Context"), Size: 32}, 0, true},
		{&wml.Paragraph{Text: document.Words("Summary"), Style: "title"}, 0, true},
		{heading(3, " "), 0, false},
		{para(0, "Context"), 0, false},
		{para(0, "LCAP"), 0, false},
		{bold("The office will do all of this."), 0, false},
		{bold("• Context"), 0, false},
		{&wml.Paragraph{Text: []document.Inline{&document.Strong{Text: document.Words("Item")}}, Bold: true, Label: &wml.Label{Text: "•", Plain: true}}, 0, false},
		{bold(strings.Repeat("word ", 30)), 0, false},
	} {
		if level, ok := structure.Heading(c.p); level != c.level || ok != c.ok {
			t.Errorf("%q is a heading: %v, of level %d; it should be %v, %d", document.Plain(c.p.Text), ok, level, c.ok, c.level)
		}
	}
}

func isList(b document.Block) bool {
	_, ok := b.(*document.List)
	return ok
}
