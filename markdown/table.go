package markdown

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// extent is a stretch of text, as byte offsets.
type extent struct{ from, to int }

// cells splits a line at its pipes; a pipe behind a backslash is text. Pipes at
// the ends of the line only frame it. Without any pipe there is no row: nil.
func cells(text string, l line) []extent {
	from, to := l.text, l.text+len(strings.TrimRight(text[l.text:l.end], blanks))
	var out []extent
	pipes, start, last := 0, from, -1
	for i := from; i < to; i++ {
		switch {
		case escapes(text[i:to]):
			i++
		case text[i] == '|':
			pipes++
			last = i
			if i > from {
				out = append(out, cellAt(text, start, i))
			}
			start = i + 1
		}
	}
	if pipes == 0 {
		return nil
	}
	if last != to-1 {
		out = append(out, cellAt(text, start, to))
	}
	if out == nil {
		out = []extent{}
	}
	return out
}

func cellAt(text string, from, to int) extent {
	for from < to && strings.IndexByte(blanks, text[from]) >= 0 {
		from++
	}
	for from < to && strings.IndexByte(blanks, text[to-1]) >= 0 {
		to--
	}
	return extent{from, to}
}

// delimiterRow reads the line of dashes below a table's heading line, such as
// "| --- | :--: |". nil if the line is none; "- |" is an item that holds a pipe.
func delimiterRow(text string, l line) []document.Column {
	if _, _, item := scanMarker(strings.TrimRight(text[l.text:l.end], blanks), nil); item {
		return nil
	}
	var columns []document.Column
	for _, c := range cells(text, l) {
		cell := text[c.from:c.to]
		dashes := strings.TrimSuffix(strings.TrimPrefix(cell, ":"), ":")
		if dashes == "" || strings.Trim(dashes, "-") != "" {
			return nil
		}
		column := document.Column{Width: 1}
		switch {
		case cell[0] == ':' && cell[len(cell)-1] == ':':
			column.Align = document.Center
		case cell[len(cell)-1] == ':':
			column.Align = document.End
		}
		columns = append(columns, column)
	}
	return columns
}

// tableBegins gives the columns of the table whose heading line is line i, or
// nil.
func (r *reader) tableBegins(i int) []document.Column {
	if !r.full || i+1 >= len(r.lines) || r.lines[i+1].blank() {
		return nil
	}
	columns := delimiterRow(r.source.text, r.lines[i+1])
	if columns == nil {
		return nil
	}
	header := cells(r.source.text, r.lines[i])
	if _, _, item := scanMarker(r.trimmed(r.lines[i]), nil); item || header == nil {
		return nil
	}
	if len(header) != len(columns) {
		r.note(TableShape, r.lines[i].text, fmt.Sprintf("This looks like a table, but its heading line has %s and the line of dashes below it has %s, so its lines stay text. Give both the same number.", count(len(header)), count(len(columns))))
		return nil
	}
	return columns
}

func count(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}

// table reads the table at line i.
func (r *reader) table(i int, columns []document.Column) (piece, int) {
	g := &grid{columns: columns}
	g.rows = append(g.rows, r.row(i, len(columns)))
	for i += 2; i < len(r.lines) && r.rowAt(i); i++ {
		g.rows = append(g.rows, r.row(i, len(columns)))
	}
	return g, i
}

// rowAt reports whether a table goes on with line i.
func (r *reader) rowAt(i int) bool {
	l := r.lines[i]
	if l.blank() || cells(r.source.text, l) == nil {
		return false
	}
	if r.source.text[l.text] == '|' {
		return true
	}
	level, _ := r.heading(i)
	_, item := r.listBegins(i, true)
	return level == 0 && !item
}

// row reads the cells of line i. Missing cells are empty; what is too much
// stays, in the last cell.
func (r *reader) row(i, width int) []*passage {
	row := make([]*passage, width)
	for c := range row {
		row[c] = &passage{}
	}
	found := cells(r.source.text, r.lines[i])
	for c, at := range found {
		row[min(c, width-1)].add(r.source, at.from, at.to, " | ")
	}
	switch {
	case len(found) < width:
		r.note(TableShape, r.lines[i].text, fmt.Sprintf("This row of the table has %s, and the heading line has %d. The missing cells are left empty. If something is missing, add it; each cell needs a | before it.", count(len(found)), width))
	case len(found) > width:
		r.note(TableShape, r.lines[i].text, fmt.Sprintf(`This row of the table has %s, and the heading line has %d. What is too much stands in the last cell. To write a | in a cell, put a backslash before it: \|.`, count(len(found)), width))
	}
	return row
}
