package countydoc

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/coesummary/coesummary/wml"
)

// tabs stand between the columns of a table that somebody typed.
var tabs = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\t+`)
})

// tabbed makes tables of lines in which tabs stand for columns: a line whose
// parts are headings of a table that is known, and the lines below it with as
// many parts.
func (r *reader) tabbed(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for i := 0; i < len(blocks); {
		t, n := r.typedTable(blocks[i:])
		if t == nil {
			out = append(out, blocks[i])
			i++
			continue
		}
		out = append(out, t)
		i += n
	}
	return out
}

// typedTable is the table that blocks begin with, and how many of them it
// takes; nil where they begin with none.
func (r *reader) typedTable(blocks []wml.Block) (t *wml.Table, n int) {
	head, ok := typedRow(blocks[0])
	if !ok || kindOf(r.columnsOf(head, nil), unknown) == unknownTable {
		return nil, 0
	}
	t = &wml.Table{Rows: []wml.Row{head}}
	for n = 1; n < len(blocks); n++ {
		row, ok := typedRow(blocks[n])
		if !ok || len(row.Cells) != len(head.Cells) {
			break
		}
		t.Rows = append(t.Rows, row)
	}
	if n == 1 {
		return nil, 0
	}
	return t, n
}

// typedRow is a line with tabs in it as a row.
func typedRow(b wml.Block) (row wml.Row, ok bool) {
	p, ok := b.(*wml.Paragraph)
	if !ok || p.Label != nil || len(p.Notes) > 0 || !strings.Contains(text(p), "\t") {
		return row, false
	}
	whole := plainText(p)
	at := strings.Index(whole, text(p))
	for _, gap := range append(tabs().FindAllStringIndex(text(p), -1), []int{len(text(p)), 0}) {
		end := strings.Index(whole, text(p)) + gap[0]
		piece := cut(p, at)
		piece.Text = cutEnd(piece.Text, len(strings.TrimLeftFunc(whole[at:end], unicode.IsSpace)))
		row.Cells = append(row.Cells, wml.Cell{Blocks: []wml.Block{piece}})
		at = strings.Index(whole, text(p)) + gap[1]
	}
	return row, true
}
