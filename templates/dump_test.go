package templates

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// dump writes a document as text in which everything that the model says can
// be seen, for comparison with a golden file.
func dump(d *document.Document) string {
	w := new(dumper)
	w.line(0, "title: %s", d.Title)
	w.line(0, "short title: %s", d.ShortTitle)
	w.line(0, "subject: %s", d.Subject)
	w.line(0, "keywords: %s", strings.Join(d.Keywords, " | "))
	w.line(0, "creator: %s", d.Creator)
	w.line(0, "language: %s", d.Language)
	w.line(0, "date: %s", d.Date)
	w.line(0, "draft: %s", d.Draft)
	w.line(0, "")
	w.blocks(0, d.Blocks)
	return w.String()
}

type dumper struct{ strings.Builder }

func (w *dumper) line(depth int, format string, args ...any) {
	line := strings.Repeat("    ", depth) + fmt.Sprintf(format, args...)
	w.WriteString(strings.TrimRight(line, " ") + "\n")
}

var styleName = map[document.Style]string{
	document.Body: "body", document.Title: "title", document.Subtitle: "subtitle", document.CoverLine: "cover",
	document.Lead: "lead", document.Note: "note", document.Alert: "alert",
}

func (w *dumper) blocks(depth int, blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			page := ""
			if b.NewPage {
				page = " (new page)"
			}
			w.line(depth, "")
			w.line(depth, "%s %s {%s}%s", strings.Repeat("#", b.Level), inlines(b.Text), b.ID, page)
		case *document.Paragraph:
			w.line(depth, "%s: %s", styleName[b.Style], inlines(b.Text))
		case *document.List:
			w.line(depth, "list:")
			for _, item := range b.Items {
				w.line(depth+1, "%s", document.Marker(b.Kind, b.Delimiter, item.Number))
				w.blocks(depth+2, item.Blocks)
			}
		case *document.Table:
			w.table(depth, b)
		case *document.Contents:
			w.line(depth, "contents: %s, %d levels", b.Heading, b.Levels)
		case *document.PageBreak:
			w.line(depth, "page break")
		case *document.FieldBlock:
			w.line(depth, "field %s", fieldFacts(b.Field, len(b.Blocks) == 0))
			w.blocks(depth+1, b.Blocks)
		default:
			w.line(depth, "unknown block %T", b)
		}
	}
}

func (w *dumper) table(depth int, t *document.Table) {
	w.line(depth, "table: %s", t.Caption)
	w.line(depth+1, "description: %s", t.Description)
	w.line(depth+1, "columns: %v, row header %t, total row %t", t.Columns, t.RowHeader, t.TotalRow)
	if t.Repeats != "" {
		w.line(depth+1, "repeats %s: %s", t.Repeats, t.RepeatsTitle)
	}
	for i, row := range append([][]document.Cell{t.Header}, t.Rows...) {
		w.line(depth+1, "row %d:", i)
		for _, cell := range row {
			w.line(depth+2, "cell:")
			w.blocks(depth+3, cell.Blocks)
		}
	}
}

var kindName = map[document.FieldKind]string{
	document.PlainText: "plain text", document.Narrative: "narrative", document.ItemText: "item text",
	document.Date: "date", document.Choice: "choice", document.Choices: "choices", document.Texts: "texts",
	document.Amount: "amount", document.Number: "number", document.Metrics: "metrics", document.Actions: "actions",
	document.Included: "included",
}

// fieldFacts tells what is known of a field: what it says while it is empty
// only where it is.
func fieldFacts(f document.Field, empty bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s [%s] %s", f.Pointer, kindName[f.Kind], f.Title)
	if f.Value != "" {
		fmt.Fprintf(&b, " = %s", f.Value)
	}
	for i, c := range f.Choices {
		mark := " | "
		if i == 0 {
			mark = " of "
		}
		fmt.Fprintf(&b, "%s%s %q", mark, c.Value, c.Text)
	}
	if empty {
		fmt.Fprintf(&b, "; empty: %s", f.Placeholder)
	}
	return b.String()
}

func inlines(list []document.Inline) string {
	var b strings.Builder
	for _, in := range list {
		switch in := in.(type) {
		case *document.Text:
			b.WriteString(in.Value)
		case *document.Emphasis:
			fmt.Fprintf(&b, "<em>%s</em>", inlines(in.Text))
		case *document.Strong:
			fmt.Fprintf(&b, "<strong>%s</strong>", inlines(in.Text))
		case *document.Link:
			fmt.Fprintf(&b, "<link %s>%s</link>", in.URL, inlines(in.Text))
		case *document.Reference:
			fmt.Fprintf(&b, "<see %s>%s</see>%s", in.Target, inlines(in.Text), in.PageLabel)
		case *document.LineBreak:
			b.WriteString("<break>")
		case *document.FieldText:
			fmt.Fprintf(&b, "<field %s>%s</field>", fieldFacts(in.Field, len(in.Text) == 0), inlines(in.Text))
		case *document.FillIn:
			fmt.Fprintf(&b, "<write here: %s>", in.Label)
		default:
			fmt.Fprintf(&b, "<unknown %T>", in)
		}
	}
	return b.String()
}
