package markdown_test

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// dump shows a model in the notation of the golden files and of
// docs/markdown.md: what a reader sees, with the names of what has no
// characters of its own between « and ».
func dump(blocks []document.Block) string {
	var lines []string
	for i, b := range blocks {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, dumpBlock(b)...)
	}
	return strings.Join(lines, "\n")
}

func dumpBlock(b document.Block) []string {
	var lines []string
	switch b := b.(type) {
	case *document.Paragraph:
		return strings.Split(dumpText(b.Text), "\n")
	case *document.Heading:
		return []string{fmt.Sprintf("«heading %d: %s»", b.Level, dumpText(b.Text))}
	case *document.List:
		for i, item := range b.Items {
			mark := document.Marker(b.Kind, b.Delimiter, item.Number)
			if i == 0 {
				mark = dumpKind(b) + mark
			}
			if len(item.Blocks) == 0 {
				lines = append(lines, mark)
			}
			for j, inside := range item.Blocks {
				for k, line := range dumpBlock(inside) {
					_, isList := inside.(*document.List)
					switch {
					case j == 0 && k == 0 && isList:
						lines = append(lines, mark, "    "+line)
					case j == 0 && k == 0:
						lines = append(lines, mark+" "+line)
					default:
						lines = append(lines, "    "+line)
					}
				}
			}
		}
	case *document.Table:
		lines = append(lines, dumpRow(b.Header, b.Columns))
		for _, row := range b.Rows {
			lines = append(lines, dumpRow(row, nil))
		}
	default:
		panic(fmt.Sprintf("%T", b))
	}
	return lines
}

// dumpKind tells apart what looks alike: letters and romans, tight and loose.
func dumpKind(l *document.List) string {
	kind := map[document.ListKind]string{
		document.LowerLetter: "letters", document.UpperLetter: "letters",
		document.LowerRoman: "romans", document.UpperRoman: "romans",
	}[l.Kind]
	if !l.Tight {
		kind = strings.TrimSpace("spaced " + kind)
	}
	if kind == "" {
		return ""
	}
	return "«" + kind + "» "
}

func dumpRow(row []document.Cell, columns []document.Column) string {
	line := "|"
	for i, cell := range row {
		text := ""
		for _, b := range cell.Blocks {
			text += strings.Join(dumpBlock(b), " ¶ ")
		}
		if columns != nil {
			text += [...]string{"", " «centre»", " «right»"}[columns[i].Align]
		}
		line += " " + text + " |"
	}
	return line
}

func dumpText(in []document.Inline) string {
	var b strings.Builder
	for _, i := range in {
		switch i := i.(type) {
		case *document.Text:
			b.WriteString(i.Value)
		case *document.LineBreak:
			b.WriteString("\n")
		case *document.Emphasis:
			b.WriteString("«italic: " + dumpText(i.Text) + "»")
		case *document.Strong:
			b.WriteString("«bold: " + dumpText(i.Text) + "»")
		case *document.Link:
			b.WriteString("«link: " + dumpText(i.Text) + " → " + i.URL + "»")
		default:
			panic(fmt.Sprintf("%T", i))
		}
	}
	return b.String()
}

// dumpNotes shows notes, a line each.
func dumpNotes(notes []markdown.Note) string {
	var b strings.Builder
	for _, n := range notes {
		fmt.Fprintf(&b, "«note at %d:%d» %s\n", n.Line, n.Column, n.Message)
	}
	return b.String()
}
