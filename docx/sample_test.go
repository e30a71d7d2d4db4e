package docx

import (
	"fmt"
	"strings"

	d "github.com/coesummary/coesummary/document"
)

// The pieces that tests build documents from.

func doc(blocks ...d.Block) *d.Document {
	return &d.Document{
		Title: "Summary of Example County", ShortTitle: "Example County 2026–27", Language: "en-US",
		Subject: "Support of districts", Keywords: []string{"LCAP", "support"}, Creator: "Example County Office of Education",
		Date: "2026-06-23", Blocks: blocks,
	}
}

func head(level int, id, text string) *d.Heading {
	return &d.Heading{Level: level, ID: id, Text: d.Words(text)}
}

func item(number int, blocks ...d.Block) d.Item { return d.Item{Number: number, Blocks: blocks} }

// ordered makes a list of short items with the numbers given.
func ordered(kind d.ListKind, delimiter byte, numbers ...int) *d.List {
	l := &d.List{Kind: kind, Delimiter: delimiter, Tight: true}
	for _, n := range numbers {
		l.Items = append(l.Items, item(n, d.Para(fmt.Sprintf("item %d", n))))
	}
	return l
}

func bullets(texts ...string) *d.List {
	l := &d.List{Kind: d.Bullet, Tight: true}
	for _, text := range texts {
		l.Items = append(l.Items, item(0, d.Para(text)))
	}
	return l
}

func cells(texts ...string) []d.Cell {
	row := make([]d.Cell, len(texts))
	for i, text := range texts {
		row[i] = d.TextCell(text)
	}
	return row
}

// prose is running text of so many sentences, all of them made up.
func prose(n int) string {
	sentences := []string{
		"The county office meets with every district twice a year to look at its plan.",
		"Coaches visit the classrooms of schools that asked for help with mathematics.",
		"A team of five reads the draft of each plan, marks what the law asks for, and writes back within ten days.",
		"Data on attendance is shared each month, so that no pupil is missed.",
		"Two work sessions bring district leaders and families together (see the well-known calendar of events).",
	}
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(sentences[i%len(sentences)])
	}
	return b.String()
}

// packet is a document with everything that the model can hold.
func packet() *d.Document {
	metrics := &d.Table{
		Caption: "Goal 1: what is measured and what is done", Description: "Each row holds metrics and the actions that serve them.",
		ShowCaption: true, Columns: []d.Column{{Width: 2}, {Width: 3}}, Header: cells("Metric", "Action"),
		Rows: [][]d.Cell{
			cells("All plans reviewed by 1 August", prose(3)),
			{d.TextCell("Plans that came back once"), {Blocks: []d.Block{d.Para("In this order:"), ordered(d.Decimal, '.', 1, 2), bullets("one", "two"), d.Para("Then again.")}}},
			cells("A very long row", prose(60)),
		},
	}
	matrix := &d.Table{
		Caption: "Who takes part", Description: "A row for each activity and a column for each partner.", RowHeader: true,
		Columns: []d.Column{{Width: 3}, {Width: 1, Align: d.Center}, {Width: 1, Align: d.Center}, {Width: 1, Align: d.Center}},
		Header:  cells("Activity", "CCEE", "CDE", "Geo Leads"),
		Rows:    [][]d.Cell{cells("Regional network", "Yes", "No", "Yes"), cells("Work sessions on the plan", "No", "Yes", "Yes")},
	}
	costs := &d.Table{
		Caption: "Expenditures", Description: "The cost of each goal and their total.", ShowCaption: true, TotalRow: true, RowHeader: true,
		Columns: []d.Column{{Width: 3}, {Width: 1, Align: d.End}}, Header: cells("Goal", "Estimated cost"),
		Rows: [][]d.Cell{cells("Goal 1", "$120,000"), cells("Goal 2", "$80,500.25"), cells("Total", "$200,500.25")},
	}
	outline := &d.List{Kind: d.UpperRoman, Delimiter: '.', Tight: true, Items: []d.Item{
		item(1, d.Para("Review of plans"), &d.List{Kind: d.LowerLetter, Delimiter: '.', Tight: true, Items: []d.Item{
			item(1, d.Para("First reading"), ordered(d.LowerRoman, '.', 1, 2, 3)),
			item(2, d.Para("Second reading"), ordered(d.LowerRoman, '.', 1, 2)),
		}}),
		item(2, d.Para("Assistance"), ordered(d.LowerLetter, '.', 1, 2), d.Para("A remark that belongs to the second item. "+prose(2)), bullets("a bullet", "another")),
		item(4, d.Para("The author's own number four"), metrics2()),
		item(5),
		item(6, bullets("a list comes first")),
	}}
	return &d.Document{
		Title: "2026–27 Annual Summary Report", ShortTitle: "Example County Office of Education · 2026–27 Annual Summary Report", Language: "en-US",
		Subject: "Support of districts", Keywords: []string{"LCAP", "support"}, Creator: "Example County Office of Education",
		Date: "2026-06-23", Draft: "Draft: 3 things are still missing; not for the board",
		Blocks: []d.Block{
			&d.Paragraph{Style: d.Title, Text: d.Words("2026–27 Annual Summary Report")},
			&d.Paragraph{Style: d.Subtitle, Text: d.Words("Example County Office of Education")},
			&d.Paragraph{Style: d.CoverLine, Text: d.Words("Alex Example, County Superintendent of Schools")},
			&d.Paragraph{Style: d.CoverLine, Text: d.Words("Presented to the Example County Board of Education on June 23, 2026")},
			&d.Paragraph{Style: d.Alert, Text: []d.Inline{&d.Strong{Text: d.Words("Draft. ")}, &d.Text{Value: "Three things are missing. " + prose(2)}}},
			&d.PageBreak{},
			&d.Contents{Heading: "Contents", Levels: 2},
			&d.Heading{Level: 1, ID: "context", Text: d.Words("Local Context"), NewPage: true},
			&d.Paragraph{Style: d.Lead, Text: d.Words("What the county is like, and what its districts asked for this year. " + prose(1))},
			d.Para(prose(6)),
			&d.Paragraph{Text: []d.Inline{
				&d.Text{Value: "Double  spaces, a tab\tand "}, &d.Emphasis{Text: d.Words("emphasis")}, &d.Text{Value: ", "},
				&d.Strong{Text: []d.Inline{&d.Text{Value: "strong "}, &d.Emphasis{Text: d.Words("and both")}}}, &d.Text{Value: "; $5 < $6 & \"more\"; "},
				&d.Link{URL: "https://www.example.org/plan?a=1&b=2", Text: d.Words("the plan's own page")}, &d.LineBreak{}, &d.Text{Value: "See "},
				&d.Reference{Target: "costs", Text: d.Words("Related Expenditures"), PageLabel: ", page "}, &d.Text{Value: "."},
			}},
			&d.Paragraph{Style: d.Note, Text: d.Words("Authority: Education Code section 52066(i). " + prose(1))},
			head(1, "goal-1", "Goal One: Review of Plans"),
			d.Para("The office will do these things:"), outline,
			head(2, "measures", "What Is Measured"), d.Para(prose(2)), metrics,
			head(2, "partners", "Steps to Collaborate"), matrix, costs, head(3, "", "A third level"), d.Para(prose(2)),
			head(4, "", "A fourth level"), d.Para(prose(1)), head(5, "", "A fifth level"), d.Para(prose(1)), head(6, "", "A sixth level"), bullets(prose(2), "short", prose(3)),
			&d.List{Kind: d.Decimal, Delimiter: ')', Items: []d.Item{item(1, d.Para(prose(2))), item(2, d.Para(prose(1)), d.Para(prose(2))), item(3, d.Para("Last."))}},
			&d.Heading{Level: 1, ID: "costs", Text: d.Words("Related Expenditures")}, costs,
			head(1, "sign", "Certification"),
			&d.Paragraph{Text: []d.Inline{&d.Text{Value: "Clerk of the board: "}, &d.FillIn{Label: "Signature of the clerk"}}},
			&d.Paragraph{Text: []d.Inline{&d.Text{Value: "Ayes: "}, &d.FillIn{Label: "Ayes"}, &d.Text{Value: " Noes: "}, &d.FillIn{Label: "Noes"}, &d.Text{Value: " Date: "}, &d.FillIn{Label: "Date"}}},
		},
	}
}

func metrics2() *d.Table {
	return &d.Table{
		Caption: "A table within a list", Description: "Two columns of words.", Columns: []d.Column{{Width: 1}, {Width: 1}},
		Header: cells("Left", "Right"), Rows: [][]d.Cell{cells("one", "two")},
	}
}
