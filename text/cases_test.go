package text_test

import "github.com/coesummary/coesummary/document"

// cases are the documents of the golden texts: the case "lists" must come out
// as testdata/lists.txt.
var cases = map[string]*document.Document{
	"packet": {
		Title: "Summary of Support, in full",
		Draft: "Draft: 2 findings are open",
		Blocks: []document.Block{
			styled(document.Title, "Summary of Support"),
			styled(document.Subtitle, "Fiscal Year 2026–27"),
			styled(document.CoverLine, "Meeting date: June 23, 2026"),
			styled(document.CoverLine, "Contact: Alex Example"),
			styled(document.Note, "Prepared each year."),
			&document.PageBreak{},
			&document.Contents{Heading: "Contents", Levels: 2},
			&document.PageBreak{},
			heading(1, "The Plan"),
			styled(document.Lead, "In short."),
			styled(document.Alert, "Not yet adopted."),
			heading(2, "First Goal"),
			heading(3, "Third level"),
			heading(4, "Fourth level"),
			heading(5, "Fifth level"),
			heading(6, "Sixth level, with so many words that a line below all of them would go round"),
			&document.Heading{Level: 1, Text: document.Words("Not in the contents"), Unlisted: true},
			&document.Heading{Level: 1, NewPage: true, Text: []document.Inline{
				&document.Text{Value: "A heading"}, &document.LineBreak{}, &document.Text{Value: "of two long lines"},
			}},
			&document.Paragraph{Text: []document.Inline{
				&document.Text{Value: "Signed: "}, &document.FillIn{Label: "Signature of the clerk"},
			}},
			&document.PageBreak{},
		},
	},
	"inlines": body(
		document.Para("Two  spaces,\ta tab, $5 *x* _y_ <b>, “curly” and \"straight\" — and a line that is far too long for any terminal stays whole, because a line that is broken by a machine is no longer the line that somebody wrote."),
		&document.Paragraph{Text: []document.Inline{
			&document.Emphasis{Text: document.Words("slanted")},
			&document.Text{Value: " and "},
			&document.Strong{Text: document.Words("heavy")},
			&document.LineBreak{},
			&document.Link{URL: "https://example.org/a?b&c", Text: document.Words("a page")},
			&document.Text{Value: ", "},
			&document.Link{URL: "https://example.org", Text: document.Words("https://example.org")},
			&document.Text{Value: ", "},
			&document.Link{URL: "mailto:office@example.org", Text: document.Words("office@example.org")},
			&document.Text{Value: ", "},
			&document.Link{URL: "https://example.org/bare"},
			&document.Text{Value: ", "},
			&document.Reference{Target: "there", Text: document.Words("that part"), PageLabel: ", page "},
			&document.Text{Value: ", "},
			&document.FillIn{},
		}},
		&document.Paragraph{},
	),
	"lists": body(
		bullets("one", "two"),
		&document.List{Items: []document.Item{
			item(0, document.Para("loose"), document.Para("with a second paragraph")), {}, item(0, document.Para("")),
		}},
		ordered(document.Decimal, '.', 0, 1, 2, 4, 4, 120),
		ordered(document.LowerLetter, ')', 26, 27, 28),
		ordered(document.UpperLetter, '.', 1),
		ordered(document.LowerRoman, '.', 8, 9),
		&document.List{Kind: document.UpperRoman, Delimiter: '.', Tight: true, Items: []document.Item{
			item(1, document.Para("outer"), &document.List{Kind: document.LowerLetter, Delimiter: '.', Tight: true, Items: []document.Item{
				item(1, &document.Paragraph{Text: []document.Inline{
					&document.Text{Value: "a line"}, &document.LineBreak{}, &document.Text{Value: "and its next"},
				}}, ordered(document.LowerRoman, '.', 1, 2)),
			}}),
			item(2, bullets("no words of its own")),
		}},
	),
	"tables": body(
		&document.Table{
			Caption: "Costs of each goal", ShowCaption: true, Description: "For screen readers.",
			Header:   row("Goal", "Source", ""),
			Rows:     [][]document.Cell{row("Goal One", "", "$1"), row("Total", "Grant", "")},
			TotalRow: true, RowHeader: true,
		},
		&document.Table{
			Caption: "Not shown",
			Header: []document.Cell{
				document.TextCell("Metric"),
				{Blocks: []document.Block{document.Para("Action"), document.Para("or step")}},
			},
			Rows: [][]document.Cell{
				{
					{Blocks: []document.Block{bullets("first", "second")}},
					{Blocks: []document.Block{document.Para("A paragraph."), ordered(document.Decimal, '.', 1, 2)}},
				},
				{document.TextCell("short"), {Blocks: []document.Block{&document.Paragraph{Text: []document.Inline{
					&document.Text{Value: "two"}, &document.LineBreak{}, &document.Text{Value: "lines"},
				}}}}},
			},
		},
		&document.Table{Header: row("No", "Rows")},
		&document.Table{Header: row("", "Cost"), Rows: [][]document.Cell{row("Goal One", "$1"), row("", "$2")}},
		&document.List{Items: []document.Item{
			item(0, &document.Table{Header: row("In"), Rows: [][]document.Cell{row("a list")}}),
		}},
	),
}

// body is a document that is nothing but these blocks.
func body(blocks ...document.Block) *document.Document {
	return &document.Document{Title: "A title", Blocks: blocks}
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

func ordered(kind document.ListKind, delimiter byte, numbers ...int) *document.List {
	l := &document.List{Kind: kind, Delimiter: delimiter, Tight: true}
	for _, n := range numbers {
		l.Items = append(l.Items, item(n, document.Para("item "+document.Numeral(kind, n))))
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
