package markdown

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// Write gives blocks as Markdown that Parse reads back as the same blocks. It
// ends with a line end, unless it is empty. Nested lists are indented by four
// spaces a level, bullets are hyphens, and a backslash stands only where one is
// needed.
//
// What the dialect can't say takes a plain form, in which every word stays: the
// title and an alert are strong paragraphs, and so is a heading in a list; a
// reference is its text; a place to write by hand is a line; the contents list
// is a list; a table with more than a line in a cell is a list with an item for
// each row; emphasis in the middle of a word goes. Page breaks, styles, widths
// and what only a screen reader is told are left out. A node that package document
// does not have is an error.
//
// ParseItem reads the result back as well, if it holds no heading and no table.
func Write(blocks []document.Block) (string, error) {
	n := &normalizer{}
	for _, b := range blocks {
		if h, ok := b.(*document.Heading); ok {
			n.headings = append(n.headings, h)
		}
	}
	normal, err := n.blocks(blocks, 0)
	if err != nil {
		return "", err
	}
	w := &writer{inliner: newInliner()}
	w.blocks(normal, 0)
	if w.out.Len() > 0 {
		w.out.WriteString("\n")
	}
	return w.out.String(), nil
}

// writer writes blocks in normal form.
type writer struct {
	out     strings.Builder
	inliner *inliner
}

// newLine ends a line and indents the next one for what stands in depth lists.
func (w *writer) newLine(depth int) {
	w.out.WriteString("\n" + strings.Repeat(" ", depth*tabStop))
}

// blankLine leaves a line empty.
func (w *writer) blankLine(depth int) {
	w.out.WriteString("\n")
	w.newLine(depth)
}

// blocks writes blocks inside depth lists. The first begins where the writer
// stands.
func (w *writer) blocks(blocks []document.Block, depth int) {
	for i, b := range blocks {
		if i > 0 {
			if list, ok := b.(*document.List); ok && depth > 0 && closeBelow(blocks[i-1], list) {
				w.newLine(depth)
			} else {
				w.blankLine(depth)
			}
		}
		switch b := b.(type) {
		case *document.Heading:
			w.out.WriteString(strings.Repeat("#", b.Level) + " " + w.text(b.Text, place{}))
		case *document.Paragraph:
			w.paragraph(b, depth, "")
		case *document.List:
			w.list(b, depth)
		case *document.Table:
			w.table(b)
		}
	}
}

// closeBelow reports whether a list can stand directly below a paragraph.
func closeBelow(above document.Block, list *document.List) bool {
	_, ok := above.(*document.Paragraph)
	m, _, _ := scanMarker(document.Marker(list.Kind, list.Delimiter, list.Items[0].Number), nil)
	return ok && (list.Kind == document.Bullet || m.opens())
}

// paragraph writes a paragraph behind an item's marker, or behind nothing.
// Behind a marker the first line is text whatever it begins with, unless the
// two together would be a drawn line.
func (w *writer) paragraph(p *document.Paragraph, depth int, mark string) {
	text := w.text(p.Text, place{protectLine: func(i int, line string) string {
		switch {
		case i > 0 || mark == "":
			return protectLine(line, depth == 0)
		case isRule(mark + line):
			return `\` + line
		}
		return line
	}})
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			w.newLine(depth)
		}
		w.out.WriteString(line)
	}
}

func (w *writer) list(list *document.List, depth int) {
	for i, item := range list.Items {
		if i > 0 && list.Tight {
			w.newLine(depth)
		} else if i > 0 {
			w.blankLine(depth)
		}
		mark := "-"
		if list.Kind != document.Bullet {
			mark = document.Marker(list.Kind, list.Delimiter, item.Number)
		}
		w.out.WriteString(mark)
		rest := item.Blocks
		if len(rest) == 0 {
			continue
		}
		if first, ok := rest[0].(*document.Paragraph); ok {
			w.out.WriteString(" ")
			w.paragraph(first, depth+1, mark)
			rest = rest[1:]
			if len(rest) == 0 {
				continue
			}
			if below, ok := rest[0].(*document.List); ok && closeBelow(first, below) {
				w.newLine(depth + 1)
			} else {
				w.blankLine(depth + 1)
			}
		} else {
			w.newLine(depth + 1)
		}
		w.blocks(rest, depth+1)
	}
}

func (w *writer) table(t *document.Table) {
	w.row(t.Header)
	w.out.WriteString("\n|")
	for _, column := range t.Columns {
		switch column.Align {
		case document.Center:
			w.out.WriteString(" :---: |")
		case document.End:
			w.out.WriteString(" ---: |")
		default:
			w.out.WriteString(" --- |")
		}
	}
	for _, row := range t.Rows {
		w.out.WriteString("\n")
		w.row(row)
	}
}

func (w *writer) row(cells []document.Cell) {
	w.out.WriteString("|")
	for _, cell := range cells {
		w.out.WriteString(" ")
		if len(cell.Blocks) > 0 {
			if p, ok := cell.Blocks[0].(*document.Paragraph); ok {
				w.out.WriteString(w.text(p.Text, place{inCell: true}) + " ")
			}
		}
		w.out.WriteString("|")
	}
}

// protectLine puts a backslash into a line of a paragraph where the line would
// otherwise be read as something else: an item, a table's line of dashes, or
// outside lists a heading.
func protectLine(line string, outside bool) string {
	// A doubled letter is a marker after some siblings; be careful after any.
	before := marker{word: "z"}
	for _, before.class = range []class{lowerMarker, upperMarker} {
		for _, before.delimiter = range []byte{'.', ')'} {
			if _, length, ok := scanMarker(line, &before); ok {
				return line[:length-1] + `\` + line[length-1:]
			}
		}
	}
	if level := len(line) - len(strings.TrimLeft(line, "#")); outside && level > 0 && level < len(line) && endsMarker(line[level:]) {
		return `\` + line
	}
	whole := newSource(line)
	if len(whole.lines) == 1 && delimiterRow(line, whole.lines[0]) != nil {
		return strings.Replace(line, "|", `\|`, 1)
	}
	return line
}
