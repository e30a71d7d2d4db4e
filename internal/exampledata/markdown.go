package exampledata

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// paragraphs joins blocks of Markdown with the blank line that parts them, and
// leaves out empty ones.
func paragraphs(blocks ...string) string {
	var kept []string
	for _, b := range blocks {
		if b != "" {
			kept = append(kept, b)
		}
	}
	return strings.Join(kept, "\n\n")
}

// mark is the marker of a list: its kind and what follows the number.
type mark struct {
	kind      document.ListKind
	delimiter byte
}

var (
	bullet       = mark{document.Bullet, 0}
	decimal      = mark{document.Decimal, '.'}
	decimalParen = mark{document.Decimal, ')'}
	letter       = mark{document.LowerLetter, '.'}
	letterParen  = mark{document.LowerLetter, ')'}
	capital      = mark{document.UpperLetter, '.'}
	roman        = mark{document.UpperRoman, '.'}
	smallRoman   = mark{document.LowerRoman, '.'}
)

// node is an item with the list below it, if it has one.
type node struct {
	text  string
	mark  mark
	items []node
}

// list writes a list in Markdown, each level four spaces deeper.
func list(m mark, items []node) string {
	var b strings.Builder
	writeList(&b, m, items, "")
	return strings.TrimSuffix(b.String(), "\n")
}

func writeList(b *strings.Builder, m mark, items []node, indent string) {
	for i, item := range items {
		marker := "-"
		if m.kind != document.Bullet {
			marker = document.Marker(m.kind, m.delimiter, i+1)
		}
		b.WriteString(indent + marker + " " + item.text + "\n")
		writeList(b, item.mark, item.items, indent+"    ")
	}
}

// table writes a table in Markdown; the first row is its header.
func table(rows ...[]string) string {
	var b strings.Builder
	for i, row := range rows {
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}
