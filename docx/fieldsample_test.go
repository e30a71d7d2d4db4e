package docx

import (
	d "github.com/coesummary/coesummary/document"
)

// The pieces that tests of fields build documents from.

func field(kind d.FieldKind, pointer, title string) d.Field {
	return d.Field{Kind: kind, Pointer: pointer, Title: title, Placeholder: "Write here: " + title + " (Education Code section 52066(i))."}
}

func fieldText(f d.Field, text ...d.Inline) *d.FieldText { return &d.FieldText{Field: f, Text: text} }

// marked is a paragraph with marks of all kinds in it.
func marked() *d.Paragraph {
	return &d.Paragraph{Text: []d.Inline{
		&d.Strong{Text: d.Words("Plans:")}, &d.Text{Value: "  all of them,"}, &d.LineBreak{}, &d.Text{Value: "see\tthe "},
		&d.Link{URL: "https://www.example.org/plan", Text: d.Words("plan of the office")}, &d.Text{Value: " and "},
		&d.Reference{Target: "steps", Text: d.Words("the steps"), PageLabel: ", page "}, &d.Text{Value: "."},
	}}
}

// without is the same document without its fields.
func without(x *d.Document) *d.Document {
	y := *x
	y.Form, y.Blocks = false, bareBlocks(x.Blocks)
	return &y
}

func bareBlocks(blocks []d.Block) []d.Block {
	var out []d.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *d.FieldBlock:
			out = append(out, bareBlocks(b.Blocks)...)
		case *d.Paragraph:
			out = append(out, &d.Paragraph{Style: b.Style, Text: bareText(b.Text)})
		case *d.Heading:
			h := *b
			h.Text = bareText(b.Text)
			out = append(out, &h)
		case *d.Table:
			t := *b
			t.Repeats, t.Rows = "", nil
			for _, row := range b.Rows {
				var cells []d.Cell
				for _, c := range row {
					cells = append(cells, d.Cell{Blocks: bareBlocks(c.Blocks)})
				}
				t.Rows = append(t.Rows, cells)
			}
			out = append(out, &t)
		default:
			out = append(out, b)
		}
	}
	return out
}

func bareText(text []d.Inline) []d.Inline {
	var out []d.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *d.FieldText:
			out = append(out, in.Text...)
		case *d.Strong:
			out = append(out, &d.Strong{Text: bareText(in.Text)})
		default:
			out = append(out, in)
		}
	}
	return out
}

// filled is a document with a field of every kind at every place. Where empty
// is true none of them holds anything.
func filled(empty bool) *d.Document {
	in := func(f d.Field, text ...d.Inline) *d.FieldText {
		if empty {
			f.Value, text = "", nil
		}
		return fieldText(f, text...)
	}
	of := func(f d.Field, blocks ...d.Block) *d.FieldBlock {
		if empty {
			f.Value, blocks = "", nil
		}
		return &d.FieldBlock{Field: f, Blocks: blocks}
	}
	cell := func(f d.Field, blocks ...d.Block) d.Cell { return d.Cell{Blocks: []d.Block{of(f, blocks...)}} }
	line := func(label string, f *d.FieldText) *d.Paragraph {
		return &d.Paragraph{Style: d.CoverLine, Text: []d.Inline{&d.Text{Value: label}, f}}
	}
	day := field(d.Date, "/board/meetingDate", "Date of the meeting")
	day.Value = "2026-06-23"
	choice := field(d.Choice, "/board/itemType", "Type of the item")
	choice.Value = "consent"
	choice.Choices = []d.FieldChoice{{Value: "action", Text: "Action item"}, {Value: "consent", Text: "Consent item"}}
	partner := func(pointer, value, yes string) d.Cell {
		f := field(d.Included, pointer, "Does "+value+" take part?")
		f.Value, f.Choices = value, []d.FieldChoice{{Value: "yes", Text: "Yes"}, {Value: "no", Text: "No"}}
		var text []d.Inline
		if !empty {
			text = d.Words(yes)
		}
		return d.Cell{Blocks: []d.Block{&d.Paragraph{Text: []d.Inline{fieldText(f, text...)}}}}
	}
	measures := &d.Table{
		Caption: "Goal 1: what is measured and what is done", Description: "Metrics, and the actions that serve them.", ShowCaption: true,
		Columns: []d.Column{{Width: 2}, {Width: 3}}, Header: cells("Metric", "Action"), Repeats: "/goals/0/measures", RepeatsTitle: "Measure",
		Rows: [][]d.Cell{
			{cell(field(d.Metrics, "/goals/0/measures/0/metrics", "Metrics"), marked()), cell(field(d.Actions, "/goals/0/measures/0/actions", "Actions"), d.Para("In this order:"), ordered(d.Decimal, '.', 1, 2), bullets("one", "two"))},
			{cell(field(d.Metrics, "/goals/0/measures/1/metrics", "Metrics"), &d.List{Kind: d.Bullet, Tight: true, Items: []d.Item{item(0, marked()), item(0, d.Para("Target: 5"))}}), cell(field(d.Actions, "/goals/0/measures/1/actions", "Actions"), d.Para(prose(3)))},
		},
	}
	matrix := &d.Table{
		Caption: "Who takes part", Description: "A row for each activity and a column for each partner.", RowHeader: true,
		Columns: []d.Column{{Width: 3}, {Width: 1, Align: d.Center}, {Width: 1, Align: d.Center}}, Header: cells("Activity", "CCEE", "CDE"),
		Repeats: "/collaboration/activities", RepeatsTitle: "Activity",
		Rows: [][]d.Cell{
			{cell(field(d.ItemText, "/collaboration/activities/0/activity", "Activity"), d.Para("Regional network")), partner("/collaboration/activities/0/partners", "ccee", "Yes"), partner("/collaboration/activities/0/partners", "cde", "No")},
			{cell(field(d.ItemText, "/collaboration/activities/1/activity", "Activity"), d.Para("Work sessions on the plan")), partner("/collaboration/activities/1/partners", "ccee", "No"), partner("/collaboration/activities/1/partners", "cde", "Yes")},
		},
	}
	costs := &d.Table{
		Caption: "Costs", Description: "The cost of each goal and their total.", ShowCaption: true, TotalRow: true, RowHeader: true,
		Columns: []d.Column{{Width: 3}, {Width: 2}, {Width: 1, Align: d.End}}, Header: cells("Goal", "Source", "Estimated cost"), Repeats: "/costs", RepeatsTitle: "Cost",
		Rows: [][]d.Cell{
			{d.TextCell("Goal 1"), cell(field(d.Texts, "/goals/0/expenditure/fundingSources", "Sources"), bullets("LCFF", "Title I")), cell(field(d.Amount, "/goals/0/expenditure/amount", "Amount"), d.Para("$120,000"))},
			{d.TextCell("Goal 2"), cell(field(d.Choices, "/goals/1/groups", "Groups"), d.Para("Foster youth")), cell(field(d.Number, "/goals/1/expenditure/amount", "Number"), d.Para("80500"))},
			cells("Total", "", "$200,500"),
		},
	}
	return &d.Document{
		Title: "2026–27 Annual Summary Report", ShortTitle: "Example County · 2026–27", Language: "en-US", Date: "2026-06-23",
		Creator: "Example County Office of Education", Form: empty,
		Blocks: []d.Block{
			&d.Paragraph{Style: d.Title, Text: d.Words("2026–27 Annual Summary Report")},
			&d.Paragraph{Style: d.Subtitle, Text: []d.Inline{in(field(d.PlainText, "/office/name", "Name of the office"), d.Words("Example County Office of Education")...)}},
			line("Superintendent: ", in(field(d.PlainText, "/superintendent/name", "Name of the superintendent"), d.Words("Alex Example")...)),
			line("Meeting: ", in(day, d.Words("June 23, 2026")...)),
			line("Type of item: ", in(choice, d.Words("Consent item")...)),
			&d.PageBreak{},
			&d.Contents{Heading: "Contents", Levels: 2},
			&d.Heading{Level: 1, ID: "context", Text: d.Words("Local Context"), NewPage: true},
			of(field(d.Narrative, "/localContext", "Local context"), marked(), d.Para(prose(4)), head(2, "", "A part of it"), bullets("first", "second"), d.Para("Last.")),
			&d.Heading{Level: 1, ID: "goal-1", Text: []d.Inline{&d.Text{Value: "Goal 1: "}, in(field(d.PlainText, "/goals/0/statement", "Goal"), d.Words("Review of plans")...)}},
			measures, costs,
			&d.Paragraph{Text: []d.Inline{&d.Strong{Text: []d.Inline{&d.Text{Value: "Sources: "}, in(field(d.Texts, "/expenditures/fundingSources", "Sources of funding"), d.Words("LCFF; Title I")...)}}, &d.Text{Value: "."}}},
			head(1, "steps", "Steps to Collaborate"), matrix,
			of(field(d.Narrative, "/collaboration/narrative", "Steps"), metrics2()),
			&d.Paragraph{Style: d.Lead, Text: []d.Inline{&d.Text{Value: "In a line: "}, in(field(d.ItemText, "/collaboration/activities/0/activity", "Activity"), marked().Text...)}},
			of(field(d.Narrative, "/technicalAssistance/narrative", "Assistance"), metrics2()),
			&d.Paragraph{Text: []d.Inline{&d.Text{Value: "Clerk of the board: "}, &d.FillIn{Label: "Signature of the clerk"}}},
			of(field(d.PlainText, "/expenditures/note", "Note"), &d.Paragraph{Text: []d.Inline{&d.Text{Value: "One"}, &d.LineBreak{}, &d.Text{Value: "two"}}, Style: d.Note}),
			of(field(d.Narrative, "/additionalSections/0/body", "Text"), metrics2()),
		},
	}
}

// data is what a packet carries.
func data() *Data {
	return &Data{Namespace: "urn:example:summary:1", Name: "summary", Attributes: [][2]string{{"kind", "packet"}, {"draft", "1"}}, Text: "{\"a\": \"<&>\",\r\n\t\"b\": 1}\n"}
}
