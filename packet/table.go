package packet

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/wml"
)

// table reads the rows of a table of the program's own. Somebody may have split
// it in two.
func (r *reader) table(g *grid, tables []*wml.Table) {
	if g.free {
		return
	}
	var rows []wml.Row
	var columns []int
	for i, t := range tables {
		own := t.Rows
		if len(own) > 0 && isHeader(g, own[0]) {
			if i == 0 {
				columns = r.columns(g, own[0])
			}
			own = own[1:]
		}
		rows = append(rows, own...)
	}
	if columns == nil {
		columns = inOrder(len(g.header))
	}
	if g.repeats == "" {
		r.fixedRows(g, rows, columns)
		return
	}
	r.entries(g, rows, columns)
}

// isHeader reports whether a row is the header row: it says so, or has at least
// one of its words and no field.
func isHeader(g *grid, row wml.Row) bool {
	if len(tagsOf(row)) > 0 {
		return false
	}
	if row.Header {
		return true
	}
	for _, c := range row.Cells {
		if text := cellText(c); text != "" && slices.Contains(g.header, text) {
			return true
		}
	}
	return false
}

// columns says in which column of the document each column of the table
// stands, -1 for none: by its heading, and else in its place.
func (r *reader) columns(g *grid, header wml.Row) []int {
	out := make([]int, len(g.header))
	used := make([]bool, len(header.Cells))
	for i, want := range g.header {
		out[i] = -1
		for j, c := range header.Cells {
			if !used[j] && cellText(c) == want {
				out[i], used[j] = j, true
				break
			}
		}
	}
	for i, want := range g.header {
		if out[i] == -1 && len(header.Cells) == len(g.header) && !used[i] {
			out[i], used[i] = i, true
			if text := cellText(header.Cells[i]); text != want {
				r.edits = append(r.edits, edit{before: want, after: text})
			}
		}
	}
	for j, c := range header.Cells {
		if text := cellText(c); !used[j] && text != "" {
			r.strays = append(r.strays, &stray{heading: r.heading, units: flatten(c.Blocks)})
		}
	}
	return out
}

func inOrder(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// tagsOf returns the tags of the controls in a row.
func tagsOf(row wml.Row) []string {
	var out []string
	for _, c := range row.Cells {
		for _, u := range flatten(c.Blocks) {
			out = append(out, u.tags...)
		}
	}
	return out
}

func marksOf(row wml.Row) []int {
	var out []int
	for _, c := range row.Cells {
		for _, u := range flatten(c.Blocks) {
			out = append(out, u.marks...)
		}
	}
	return out
}

// fixedRows reads a table whose rows are given: a row is known by its fields or
// by the fixed words in its first cell.
func (r *reader) fixedRows(g *grid, rows []wml.Row, columns []int) {
	byTag, byText := map[string]int{}, map[string][]int{}
	for i, row := range g.rows {
		for _, cell := range row {
			for _, f := range fieldsOf(cell) {
				byTag[f.tag()] = i
			}
		}
		if len(row) > 0 {
			key := wordsOf(row[0])
			byText[key] = append(byText[key], i)
		}
	}
	found := make([]*wml.Row, len(g.rows))
	for j := range rows {
		row := &rows[j]
		i := nowhere
		for _, tag := range tagsOf(*row) {
			if k, ok := byTag[tag]; ok && found[k] == nil {
				i = k
				break
			}
		}
		if cell, ok := cellAt(*row, columns, 0); ok && i == nowhere {
			for _, k := range byText[cellText(cell)] {
				if found[k] == nil {
					i = k
					break
				}
			}
		}
		if i == nowhere && len(rows) == len(g.rows) && found[j] == nil {
			i = j
		}
		if i == nowhere {
			r.strayRow(*row)
			continue
		}
		found[i] = row
	}
	for i, row := range g.rows {
		for k, slots := range row {
			if found[i] == nil {
				r.read(slots, nil)
				continue
			}
			if cell, ok := cellAt(*found[i], columns, k); ok {
				r.cell(slots, cell)
			} else {
				r.read(slots, nil)
			}
		}
		if found[i] != nil {
			r.strayCells(*found[i], columns)
		}
	}
}

func cellAt(row wml.Row, columns []int, i int) (wml.Cell, bool) {
	if i >= len(columns) || columns[i] < 0 || columns[i] >= len(row.Cells) {
		return wml.Cell{}, false
	}
	return row.Cells[columns[i]], true
}

func wordsOf(slots []*slot) string {
	var out []string
	for _, s := range slots {
		switch s.kind {
		case passage:
			out = append(out, plainLines(s.field.want)...)
		default:
			out = append(out, s.words())
		}
	}
	return fold(strings.Join(out, " "))
}

// cell reads a cell. A field that has the cell for itself takes all of it.
func (r *reader) cell(slots []*slot, cell wml.Cell) {
	if f := alone(slots); f != nil {
		r.readings = append(r.readings, whole(f, cell))
		return
	}
	units := flatten(cell.Blocks)
	if lines, ok := unlabeled(slots, units); ok {
		for i, s := range slots {
			f := fieldsOf([]*slot{s})[0]
			got := reading{field: f, found: true}
			if i < len(lines) {
				got.blocks = f.content(lineOf(lines[i]))
			}
			r.readings = append(r.readings, got)
		}
		return
	}
	r.read(slots, units)
}

// unlabeled gives the lines of a cell that has nothing of what the program puts
// there: the cell of a row that was made by a command for any table. Its lines
// are the values of the fields, from the first.
func unlabeled(slots []*slot, units []*unit) ([]string, bool) {
	for _, s := range slots {
		if s.kind != line || len(fieldsOf([]*slot{s})) != 1 || strings.TrimSpace(s.before()) == "" || s.words() != s.before() {
			return nil, false
		}
	}
	var lines []string
	for _, u := range units {
		switch {
		case u.para == nil || len(u.tags) > 0 || len(u.marks) > 0:
			return nil, false
		case u.text != "":
			lines = append(lines, plain(u.para.Text))
		}
	}
	for _, words := range lines {
		for _, s := range slots {
			if strings.HasPrefix(fold(words), fold(s.before())) {
				return nil, false
			}
		}
	}
	return lines, 0 < len(lines) && len(lines) <= len(slots)
}

// alone returns the field that has a cell for itself.
func alone(slots []*slot) *field {
	if len(slots) != 1 {
		return nil
	}
	switch s := slots[0]; {
	case s.kind == passage:
		return s.field
	case s.kind == line && len(s.parts) == 1:
		return s.parts[0].field
	}
	return nil
}

// strayRow keeps a row that is none of the table's.
func (r *reader) strayRow(row wml.Row) {
	if rowText(row) == strings.Repeat("\t", max(len(row.Cells)-1, 0)) {
		return
	}
	for _, c := range row.Cells {
		r.strayCell(c)
	}
}

func (r *reader) strayCell(c wml.Cell) {
	if units := flatten(c.Blocks); cellText(c) != "" {
		r.strays = append(r.strays, &stray{heading: r.heading, units: units})
	}
}

// strayCells keeps the cells of columns that the table doesn't have.
func (r *reader) strayCells(row wml.Row, columns []int) {
	for j, c := range row.Cells {
		if !slices.Contains(columns, j) {
			r.strayCell(c)
		}
	}
}
