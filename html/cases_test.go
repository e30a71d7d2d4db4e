package html_test

import "github.com/coesummary/coesummary/document"

// cases are the documents of the golden pages: the case "lists" must come out
// as testdata/lists.html.
var cases = map[string]*document.Document{
	"packet": {
		Title:      "Summary of Support & Assistance",
		ShortTitle: `The "short" title </style>`,
		Subject:    `What the office does for its "districts"`,
		Keywords:   []string{"LCAP", "technical assistance"},
		Creator:    "Example County Office of Education",
		Language:   "en-US",
		Date:       "2026-06-23",
		Draft:      "Draft: 2 findings < 3",
		Blocks: []document.Block{
			styled(document.Title, "Summary of Support"),
			styled(document.Subtitle, "Fiscal Year 2026–27"),
			styled(document.CoverLine, "Contact: Alex Example"),
			styled(document.Note, "Prepared each year."),
			&document.PageBreak{},
			heading(1, "What to Put Right"),
			&document.PageBreak{},
			&document.Contents{Heading: "Contents", Levels: 2},
			&document.PageBreak{},
			&document.Heading{Level: 1, ID: "plan", Text: document.Words("The Plan")},
			styled(document.Lead, "In short."),
			styled(document.Alert, "Not yet adopted."),
			heading(2, "First Goal"),
			heading(3, "Too deep for the contents"),
			&document.Heading{Level: 2, Text: document.Words("Not in the contents"), Unlisted: true},
			&document.Heading{Level: 1, Text: document.Words("Record"), NewPage: true},
			&document.Paragraph{Text: []document.Inline{
				&document.Text{Value: "Signed: "}, &document.FillIn{Label: "Signature of the clerk"},
			}},
			&document.PageBreak{},
		},
	},
	"statewide": {
		Title:    "County Summaries",
		Language: "en-US",
		Blocks: []document.Block{
			styled(document.Title, "County Summaries"),
			document.Para("Every county in the order of its code."),
			bullets("Part (A)", "Part (B)"),
			&document.PageBreak{},
			&document.Contents{Heading: "Contents", Levels: 2},
			heading(1, "Alpha"), heading(2, "Part (A)"), heading(2, "Part (B)"),
			heading(1, "Beta"), heading(2, "Part (A)"), heading(2, "Part (B)"),
			heading(1, "Counties Without a Summary"),
		},
	},
	"bare":     body(),
	"inlines":  body(inlines...),
	"headings": body(depths...),
	"lists":    body(lists...),
	"tables":   body(tables...),
}

var inlines = []document.Block{
	document.Para("Two  spaces, a\ttab, a line\nend, <b>no tag</b>, &amp; no entity, \"quotes\" and 'those'."),
	document.Para("a < b && c > d; $5 *x* _y_ “curly” — dash … \u00a0|\u200b|\u2028| 12\r13"),
	&document.Paragraph{Text: []document.Inline{
		&document.Emphasis{Text: document.Words("slanted")},
		&document.Text{Value: " and "},
		&document.Strong{Text: []document.Inline{
			&document.Text{Value: "heavy "},
			&document.Emphasis{Text: document.Words("both")},
		}},
		&document.LineBreak{},
		&document.Link{URL: `https://example.org/a b?x=1&y="2"`, Text: document.Words("a page")},
		&document.Link{URL: "mailto:office@example.org", Text: []document.Inline{
			&document.Strong{Text: document.Words("the office")},
		}},
		&document.Link{URL: "HTTP://EXAMPLE.ORG/"},
		&document.Reference{Target: "there", Text: document.Words("that part"), PageLabel: ", page "},
	}},
	&document.Paragraph{},
	&document.Heading{Level: 1, ID: "there", Text: []document.Inline{
		&document.Text{Value: "There, "}, &document.LineBreak{},
		&document.Link{URL: "https://example.org", Text: document.Words("linked")},
	}},
	&document.Contents{Levels: 1},
}

var depths = []document.Block{
	heading(1, "One"), heading(2, "Two"), heading(3, "Three"), heading(4, "Four"), heading(5, "Five"), heading(6, "Six"),
	heading(2, "Same words"), heading(2, "Same words"), heading(2, "Same: words!"),
	&document.Heading{Level: 2, ID: "same-words-2", Text: document.Words("Its ID was given")},
	heading(2, "¿…?"),
	heading(1, "A heading of so many words that nobody would ever want the whole of it in the address of a page"),
	&document.List{Items: []document.Item{{Blocks: []document.Block{heading(2, "In a list")}}}},
	&document.Contents{Heading: "Contents", Levels: 6},
}

var lists = []document.Block{
	bullets("one", "two"),
	&document.List{Items: []document.Item{item(0, document.Para("loose")), {}}},
	ordered(document.Decimal, '.', 1, 2, 4, 4, 3),
	ordered(document.Decimal, ')', 0, 1),
	ordered(document.LowerLetter, '.', 26, 27),
	ordered(document.LowerLetter, ')', 3),
	ordered(document.UpperLetter, '.', 1),
	ordered(document.UpperLetter, ')', 1),
	ordered(document.LowerRoman, '.', 4),
	ordered(document.LowerRoman, ')', 1),
	ordered(document.UpperRoman, '.', 9, 10),
	ordered(document.UpperRoman, ')', 1),
	&document.List{Kind: document.UpperRoman, Delimiter: '.', Items: []document.Item{
		item(1, document.Para("outer"), ordered(document.LowerLetter, '.', 1, 2), document.Para("more of the outer")),
		item(2, bullets("no words of its own")),
	}},
	&document.PageBreak{},
	bullets("on a new page"),
}

var tables = []document.Block{
	&document.Table{
		Caption: "Before any heading", Columns: []document.Column{{Width: 1}},
		Header: row("Only"),
	},
	&document.Table{
		Columns: []document.Column{{Width: 1}, {Width: 2}},
		Header:  row("No caption", "Named after the title"), Rows: [][]document.Cell{row("a", "b")},
	},
	&document.Heading{Level: 1, ID: "money", Text: document.Words("Money")},
	&document.Table{
		Columns: []document.Column{{Width: 1}}, Header: row("Named after the heading"),
		Rows: [][]document.Cell{{{Blocks: []document.Block{
			document.Para("two"), document.Para("blocks"), bullets("and a list"),
		}}}},
	},
	&document.PageBreak{},
	&document.Table{
		Caption: "Costs & more", ShowCaption: true, Description: "A row for each goal.",
		Columns: []document.Column{
			{Width: 3}, {Width: 2, Align: document.Center}, {Width: 1, Align: document.End},
		},
		Header:    row("", "Source", "Cost"),
		Rows:      [][]document.Cell{row("Goal One", "", "$1"), row("", "Grant", "$2"), row("Total", "", "$3")},
		RowHeader: true, TotalRow: true,
	},
	&document.Table{
		Caption: "Only a total", Columns: []document.Column{{Width: 1}}, TotalRow: true,
		Header: []document.Cell{document.TextCell("")}, Rows: [][]document.Cell{row("$0")},
	},
}

// body is a document that is nothing but these blocks.
func body(blocks ...document.Block) *document.Document {
	return &document.Document{Title: "A title", Language: "en-US", Blocks: blocks}
}

func styled(s document.Style, text string) *document.Paragraph {
	return &document.Paragraph{Style: s, Text: document.Words(text)}
}

func heading(level int, text string) *document.Heading {
	return &document.Heading{Level: level, Text: document.Words(text)}
}

func item(number int, blocks ...document.Block) document.Item {
	return document.Item{Number: number, Blocks: blocks}
}

func bullets(texts ...string) *document.List {
	l := &document.List{Tight: true}
	for _, t := range texts {
		l.Items = append(l.Items, item(0, document.Para(t)))
	}
	return l
}

// ordered is a tight list whose items say what their marker must look like.
func ordered(kind document.ListKind, delimiter byte, numbers ...int) *document.List {
	l := &document.List{Kind: kind, Delimiter: delimiter, Tight: true}
	for _, n := range numbers {
		l.Items = append(l.Items, item(n, document.Para(document.Marker(kind, delimiter, n))))
	}
	return l
}

func row(texts ...string) []document.Cell {
	cells := make([]document.Cell, len(texts))
	for i, t := range texts {
		if t != "" {
			cells[i] = document.TextCell(t)
		}
	}
	return cells
}
