package office

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/richtext"
)

// blocksOf are the blocks of a rich text, as the editor shows it; false where the
// value at a pointer is none, or is too long for the editor.
func blocksOf(pointer, text string) ([]document.Block, bool) {
	control, _ := controlOf(pointer)
	if !control.Rich() {
		return nil, false
	}
	doc, err := richtext.Doc(text, dialect(control))
	if err != nil {
		return nil, false
	}
	blocks, err := richtext.Blocks(doc, dialect(control))
	return blocks, err == nil
}

// seen is what a reader sees of the value at a pointer, as plain text: of a rich
// text its words, with the markers of its lists and without the marks of the
// dialect; of what was chosen, the words for it.
func seen(pointer, text string) string {
	blocks, rich := blocksOf(pointer, text)
	if !rich {
		return inWords(pointer, text)
	}
	var out []string
	for _, l := range linesOf(blocks, "") {
		out = append(out, l.before+l.words)
	}
	return strings.Join(out, "\n")
}

// wordsOf counts the words of the value at a pointer, without the markers of its
// lists.
func wordsOf(pointer, text string) int {
	blocks, rich := blocksOf(pointer, text)
	if !rich {
		return countWords(inWords(pointer, text))
	}
	n := 0
	for _, l := range linesOf(blocks, "") {
		n += countWords(l.words)
	}
	return n
}

// seenLine is a line of a text: what stands before its words, and these.
type seenLine struct{ before, words string }

// linesOf are the lines of blocks. The rows of a table are lines too.
func linesOf(blocks []document.Block, indent string) []seenLine {
	var out []seenLine
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			out = append(out, seenLine{indent, document.Plain(b.Text)})
		case *document.Heading:
			out = append(out, seenLine{indent, document.Plain(b.Text)})
		case *document.List:
			for _, item := range b.Items {
				lines := linesOf(item.Blocks, indent+"    ")
				if len(lines) == 0 {
					lines = []seenLine{{}}
				}
				lines[0].before = indent + marker(b, item) + " "
				out = append(out, lines...)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				var cells []string
				for _, cell := range row {
					var words []string
					for _, l := range linesOf(cell.Blocks, "") {
						words = append(words, l.words)
					}
					cells = append(cells, strings.Join(words, " "))
				}
				out = append(out, seenLine{indent, strings.Join(cells, " | ")})
			}
		}
	}
	return out
}

// marker is what stands before an item of a list.
func marker(l *document.List, item document.Item) string {
	if l.Kind == document.Bullet {
		return "•"
	}
	return document.Marker(l.Kind, l.Delimiter, item.Number)
}

// seenEntry is the description of an entry of a list, with the rich texts in it
// as a reader sees them.
func seenEntry(d *draft.Draft, entry, description string) string {
	l, ok := known().lists[pattern(jsonpointer.Owner(entry))]
	if !ok {
		return description
	}
	for _, f := range l.fields {
		at := entry + f.pointer
		if text := d.Text(at); text != "" && f.control.Rich() {
			description = strings.Replace(description, ": "+text, ": "+seen(at, text), 1)
		}
	}
	for _, inner := range l.lists {
		for i := range d.Len(entry + inner.pointer) {
			description = seenEntry(d, entry+inner.pointer+"/"+strconv.Itoa(i), description)
		}
	}
	return description
}

// drawnList is a list for the template that draws blocks, with its markers.
type drawnList struct {
	Numbered bool
	Items    []drawnItem
}

type drawnItem struct {
	Marker string
	Blocks []any
}

// drawn are blocks for that template.
func drawn(blocks []document.Block) []any {
	var out []any
	for _, b := range blocks {
		l, ok := b.(*document.List)
		if !ok {
			out = append(out, b)
			continue
		}
		list := &drawnList{Numbered: l.Kind != document.Bullet}
		for _, item := range l.Items {
			list.Items = append(list.Items, drawnItem{marker(l, item), drawn(item.Blocks)})
		}
		out = append(out, list)
	}
	return out
}

// isWord reports whether what stands between two spaces is a word or a number,
// and no bullet, dash or line between two cells.
func isWord(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// countWords counts the words of a text.
func countWords(text string) int {
	n := 0
	for _, w := range strings.Fields(text) {
		if isWord(w) {
			n++
		}
	}
	return n
}
