package structure

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// Lines gives a passage as a reader sees it, line by line: the marker first
// ("•" for any bullet), a space, and the text, without the blanks at its ends.
// The cells of a table stand row by row.
func Lines(in []wml.Block) []string { return DocumentLines(Blocks(in)) }

// DocumentLines is Lines for blocks of the document model.
func DocumentLines(blocks []document.Block) []string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			out = append(out, textLines(b.Text)...)
		case *document.Heading:
			out = append(out, textLines(b.Text)...)
		case *document.List:
			for _, item := range b.Items {
				out = append(out, itemLines(document.Marker(b.Kind, b.Delimiter, item.Number), item.Blocks)...)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					out = append(out, DocumentLines(cell.Blocks)...)
				}
			}
		case *document.FieldBlock:
			out = append(out, DocumentLines(b.Blocks)...)
		}
	}
	return out
}

// itemLines gives an item's lines. Its marker stands before the text that comes
// first, and alone where none does.
func itemLines(mark string, blocks []document.Block) []string {
	if len(blocks) > 0 {
		if first, ok := blocks[0].(*document.Paragraph); ok {
			if lines := textLines(first.Text); len(lines) > 0 {
				lines[0] = mark + " " + lines[0]
				return append(lines, DocumentLines(blocks[1:])...)
			}
		}
	}
	return append([]string{mark}, DocumentLines(blocks)...)
}

func textLines(text []document.Inline) []string {
	var out []string
	for line := range strings.SplitSeq(document.Plain(text), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// said reports whether inlines hold anything that can be seen.
func said(text []document.Inline) bool {
	for _, i := range text {
		if t, ok := i.(*document.Text); ok && strings.TrimSpace(t.Value) != "" {
			return true
		}
	}
	return strings.TrimSpace(document.Plain(text)) != ""
}

// trimFront takes the blanks and the line breaks off the front of a text.
func trimFront(text []document.Inline) []document.Inline {
	if len(text) > 0 {
		if t, ok := text[0].(*document.Text); ok && t.Value != "" && !strings.ContainsRune(" \t\n", rune(t.Value[0])) {
			return text
		}
	}
	plain := document.Plain(text)
	return cutFront(text, len(plain)-len(strings.TrimLeft(plain, " \t\n")))
}
