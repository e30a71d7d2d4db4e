package statewide

import (
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/wml"
)

// A document may have its counties in the rows of tables, or in a table each:
// County | Part (A) | Part (B). Such a table is unfolded: what stands in a
// county's rows becomes the pieces of its section, column by column where the
// columns are the parts, and row by row otherwise.

// unfolded is the row or the rows of a table that are a county's.
type unfolded struct {
	county county.County
	name   piece
	naming naming
	text   []piece
}

// layout is a table with counties in it, taken apart.
type layout struct {
	// before are the rows above the first county but for the columns' headings.
	before   []piece
	counties []unfolded
	words    int
}

// mostNameColumns is how many columns may stand up to the counties' names: a
// number and a code before them.
const mostNameColumns = 3

// mostAbove is how many rows may stand above the first county: a title and the
// columns' headings.
const mostAbove = 2

// fewestCellWords is how many words the counties' rows must have on average: a
// list of telephone numbers is no statewide document.
const fewestCellWords = 15

// findRows finds the counties in tables, and makes the sections of the document
// of them. It reports false where most of the text doesn't stand in such tables.
func (r *reader) findRows() bool {
	layouts := map[int]layout{}
	counties := map[county.Code]bool{}
	rows, inTables := 0, 0
	for i, p := range r.pieces {
		t, ok := p.block.(*wml.Table)
		if !ok {
			continue
		}
		l, ok := unfold(t)
		if !ok {
			continue
		}
		layouts[i] = l
		inTables += l.words
		for _, c := range l.counties {
			counties[c.county.Code] = true
			rows++
		}
	}
	if len(counties) < 2 || inTables < rows*fewestCellWords || inTables*2 < r.words() {
		return false
	}
	var out []piece
	begin := 0
	around := func() {
		if len(r.sections) == 0 || len(out) > begin {
			r.sections = append(r.sections, section{heading: -1, from: begin, to: len(out)})
		}
	}
	for i, p := range r.pieces {
		l, ok := layouts[i]
		if !ok {
			out = append(out, p)
			continue
		}
		out = append(out, l.before...)
		around()
		for _, c := range l.counties {
			out = append(out, c.name)
			at := len(out)
			out = append(out, c.text...)
			r.sections = append(r.sections, section{heading: at - 1, from: at, to: len(out), name: c.naming, county: c.county})
		}
		begin = len(out)
	}
	around()
	r.pieces = out
	return true
}

// words counts the words of the document.
func (r *reader) words() int {
	n := 0
	for _, p := range r.pieces {
		n += len(strings.Fields(p.text))
		if t, ok := p.block.(*wml.Table); ok {
			n += wordsIn(t)
		}
	}
	return n
}

func wordsIn(t *wml.Table) int {
	n := 0
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			for _, p := range pieces(cell.Blocks) {
				n += len(strings.Fields(p.text))
			}
		}
	}
	return n
}

// unfold takes a table with counties in it apart.
func unfold(t *wml.Table) (layout, bool) {
	if !mayName(t) {
		return layout{}, false
	}
	cells := make([][][]piece, len(t.Rows))
	for i, row := range t.Rows {
		for _, cell := range row.Cells {
			cells[i] = append(cells[i], pieces(cell.Blocks))
		}
	}
	column, first := nameColumn(cells)
	if column < 0 {
		return layout{}, false
	}
	l := layout{}
	var heads [][]piece
	for i := range first {
		if i == first-1 && len(filled(cells[i])) > 1 {
			heads = cells[i]
			continue
		}
		for _, cell := range cells[i] {
			l.before = append(l.before, cell...)
		}
	}
	if heads != nil && column < len(heads) {
		l.before = append(l.before, unused(heads, column)...)
	}
	for i := first; i < len(cells); {
		name, n, _ := nameIn(cells[i], column)
		end := i + 1
		for end < len(cells) {
			_, next, ok := nameIn(cells[end], column)
			if ok && next.county.Code != n.county.Code {
				break
			}
			end++
		}
		c := unfolded{county: n.county, name: name, naming: n}
		c.text = rowsText(cells[i:end], column, heads)
		for _, p := range c.text {
			l.words += len(strings.Fields(p.text))
			if t, ok := p.block.(*wml.Table); ok {
				l.words += wordsIn(t)
			}
		}
		l.counties = append(l.counties, c)
		i = end
	}
	return l, true
}

// mayName reports whether a county is named where nameColumn asks for the first
// one. Most tables have none there, and are no further looked at.
func mayName(t *wml.Table) bool {
	for _, row := range t.Rows[:min(len(t.Rows), mostAbove+1)] {
		for _, cell := range row.Cells[:min(len(row.Cells), mostNameColumns)] {
			if _, _, ok := nameIn([][]piece{pieces(cell.Blocks)}, 0); ok {
				return true
			}
		}
	}
	return false
}

// nameColumn gives the column that names counties in most rows, and the first
// row that does; -1 where there is none, or where too much stands above.
func nameColumn(cells [][][]piece) (column, first int) {
	column, best := -1, 0
	for c := range mostNameColumns {
		n := 0
		for i := range cells {
			if _, _, ok := nameIn(cells[i], c); ok {
				n++
			}
		}
		if n > best {
			column, best = c, n
		}
	}
	if column < 0 {
		return -1, 0
	}
	for i := range cells {
		if _, _, ok := nameIn(cells[i], column); ok {
			if i > mostAbove {
				return -1, 0
			}
			return column, i
		}
	}
	return -1, 0
}

// nameIn reads the cell of a row that names a county and says nothing else.
func nameIn(row [][]piece, column int) (piece, naming, bool) {
	if column >= len(row) {
		return piece{}, naming{}, false
	}
	var lines []string
	for _, p := range row[column] {
		if p.paragraph == nil {
			return piece{}, naming{}, false
		}
		if p.text != "" {
			lines = append(lines, p.text)
		}
	}
	if len(lines) == 0 || len(lines) > 3 {
		return piece{}, naming{}, false
	}
	n, ok := nameOf(strings.Join(lines, " "))
	if !ok {
		return piece{}, naming{}, false
	}
	p := row[column][0]
	p.text, p.setOff = strings.Join(lines, " "), true
	return p, n, true
}

// filled are the cells of a row that say something.
func filled(row [][]piece) []int {
	var out []int
	for c, cell := range row {
		if said(cell) {
			out = append(out, c)
		}
	}
	return out
}
