package richtext

import (
	"reflect"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// slot is a place for text: a paragraph, a heading, an item or a cell, in the
// order in which package markdown gives their lines.
type slot struct {
	text []document.Inline
	// alone is what is written to have the text by itself. There is none for a
	// cell, which has no line of its own, and for an item without a text.
	alone document.Block
}

// slots gathers the slots of blocks.
func slots(out []slot, blocks []document.Block) []slot {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			out = append(out, slot{b.Text, b})
		case *document.Heading:
			out = append(out, slot{b.Text, b})
		case *document.List:
			for _, item := range b.Items {
				var s slot
				rest := item.Blocks
				if len(rest) > 0 {
					if p, ok := rest[0].(*document.Paragraph); ok {
						s = slot{p.Text, &document.List{Items: []document.Item{{Blocks: rest[:1]}}}}
						rest = rest[1:]
					}
				}
				out = slots(append(out, s), rest)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					var s slot
					if len(cell.Blocks) > 0 {
						if p, ok := cell.Blocks[0].(*document.Paragraph); ok {
							s.text = p.Text
						}
					}
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// reworded puts the words of a block into the source of another, line by line,
// so that lines with the same words keep their bytes. The blocks must have as
// many lines; if they differ in more than words, the result says something
// else.
func (d Dialect) reworded(src string, old, block document.Block) (string, bool) {
	lines := d.lines(src)
	before, after := slots(nil, []document.Block{old}), slots(nil, []document.Block{block})
	if len(before) != len(after) || len(before) != len(lines) {
		return "", false
	}
	var b strings.Builder
	done := 0
	for i, is := range after {
		if reflect.DeepEqual(is.text, before[i].text) {
			continue
		}
		if is.alone == nil {
			return "", false
		}
		written, err := markdown.Write([]document.Block{is.alone})
		if err != nil {
			return "", false
		}
		from, to := lineStart(src, lines[i]), len(src)
		if i+1 < len(lines) {
			to = lineStart(src, lines[i+1])
		}
		to -= len(tail(src[from:to]))
		mark := front(src[from:to], lines[i].Role)
		b.WriteString(src[done:from] + mark + underMark(written, mark, lines[i].Role))
		done = to
	}
	return b.String() + src[done:], true
}

// front is what stands on a line before its words: the indentation, and the
// mark of an item or a heading.
func front(src string, role markdown.Role) string {
	words := strings.TrimLeft(src, " \t")
	if role == markdown.ItemLine || role == markdown.HeadingLine {
		if end := strings.IndexAny(words, " \t"); end >= 0 {
			words = strings.TrimLeft(words[end:], " \t")
		}
	}
	return strings.TrimSuffix(src, words)
}

// underMark gives text that was written by itself without its own mark, and
// with its further lines as far in as the words behind a mark.
func underMark(written, mark string, role markdown.Role) string {
	written = strings.TrimSuffix(written, "\n")
	written = strings.TrimPrefix(written, front(written, role))
	indent := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, mark)
	lines := strings.Split(written, "\n")
	for i := range lines[1:] {
		lines[i+1] = indent + strings.TrimLeft(lines[i+1], " \t")
	}
	return strings.Join(lines, "\n")
}
