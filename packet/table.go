package packet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
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
	r.read(slots, flatten(cell.Blocks))
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

// entries reads a table whose rows are the entries of a list.
func (r *reader) entries(g *grid, rows []wml.Row, columns []int) {
	rows = slices.DeleteFunc(slices.Clone(rows), func(row wml.Row) bool {
		return strings.Trim(rowText(row), "\t") == "" && len(tagsOf(row)) == 0
	})
	at := r.entriesAt(g, rows, columns)
	patterns := g.patterns()
	indexes := g.indexes()
	used := map[int]bool{}
	order := []int{}
	for j, row := range rows {
		i := at[j]
		index := r.next[g.repeats]
		if i != nowhere {
			index = indexes[i]
		} else {
			r.next[g.repeats]++
		}
		used[index] = true
		order = append(order, index)
		for k, pattern := range patterns {
			cell, ok := cellAt(row, columns, k)
			var own []*slot
			if i != nowhere {
				own = g.rows[i][k]
			}
			switch {
			case !ok:
				r.read(own, nil)
			case own != nil && len(fieldsOf(own)) != len(fieldsOf(pattern)) && isAsMade(own, seenBold(cell.Blocks)):
				r.unchanged(own)
			default:
				r.cell(g.entrySlots(pattern, own, index), cell)
			}
		}
		r.strayCells(row, columns)
	}
	for i, index := range indexes {
		if !used[index] {
			for _, cell := range g.rows[i] {
				r.read(cell, nil)
			}
		}
	}
	r.order[g.repeats] = order
}

// unchanged takes down fields that hold what was expected.
func (r *reader) unchanged(slots []*slot) {
	for _, f := range fieldsOf(slots) {
		r.readings = append(r.readings, reading{field: f, blocks: f.want, same: true, found: true})
	}
}

// isAsMade reports whether a cell says what it was made with, whatever is bold.
func isAsMade(slots []*slot, lines []string) bool {
	return slices.Equal(seenSlots(slots, false), lines) || slices.Equal(seenSlots(slots, true), lines)
}

// seenSlots is what a reader sees of a cell as it was made, with the
// placeholders in it or without.
func seenSlots(slots []*slot, placeholders bool) []string {
	var out []string
	for _, s := range slots {
		switch s.kind {
		case passage:
			lines := seenBold(s.field.want)
			if len(lines) == 0 && placeholders {
				lines = seenBold(lineOf(s.field.Placeholder))
			}
			out = append(out, lines...)
		case line:
			words := s.words()
			if placeholders {
				words = s.shown()
			}
			out = append(out, seenBold(lineOf(words))...)
		}
	}
	return out
}

// indexes are the entries that the rows are.
func (g *grid) indexes() []int {
	out := make([]int, len(g.rows))
	for i, row := range g.rows {
		out[i] = nowhere
		for _, cell := range row {
			for _, f := range fieldsOf(cell) {
				if index, ok := entryOf(f.Pointer, g.repeats); ok {
					out[i] = index
				}
			}
		}
	}
	return out
}

// entryOf returns the index of the entry of a list that a pointer leads into.
func entryOf(pointer, list string) (int, bool) {
	rest, ok := strings.CutPrefix(pointer, list+"/")
	if !ok {
		return 0, false
	}
	name, _, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(name)
	return i, err == nil && i >= 0
}

// patterns are, for each column, the cell with the most fields: what an entry
// can have there.
func (g *grid) patterns() [][]*slot {
	out := make([][]*slot, len(g.header))
	for _, row := range g.rows {
		for k := range out {
			if k < len(row) && (out[k] == nil || len(fieldsOf(row[k])) > len(fieldsOf(out[k]))) {
				out[k] = row[k]
			}
		}
	}
	return out
}

// entrySlots makes the cell of an entry after the pattern of its column. What
// the entry's own cell expects is kept.
func (g *grid) entrySlots(pattern, own []*slot, index int) []*slot {
	if own != nil && len(fieldsOf(own)) == len(fieldsOf(pattern)) {
		return own
	}
	has := map[string]*field{}
	for _, f := range fieldsOf(own) {
		has[f.tag()] = f
	}
	return reindexed(pattern, g.repeats, index, has)
}

// reindexed copies slots for another entry of a list. Fields that the entry has
// already are taken as they are; the others expect nothing.
func reindexed(slots []*slot, list string, index int, has map[string]*field) []*slot {
	field := func(f *field) *field {
		if f == nil {
			return nil
		}
		out := *f
		if old, ok := entryOf(f.Pointer, list); ok {
			from := list + "/" + strconv.Itoa(old)
			out.Pointer = list + "/" + strconv.Itoa(index) + strings.TrimPrefix(f.Pointer, from)
		}
		if own := has[out.tag()]; own != nil {
			return own
		}
		out.number, out.want, out.made = 0, nil, nil
		if out.Kind != document.Included {
			out.Value = ""
		}
		return &out
	}
	var out []*slot
	for _, s := range slots {
		c := *s
		c.field = field(s.field)
		c.parts = nil
		for _, p := range s.parts {
			c.parts = append(c.parts, part{words: p.words, field: field(p.field)})
		}
		if s.grid != nil {
			g := *s.grid
			if old, ok := entryOf(g.repeats, list); ok {
				from := list + "/" + strconv.Itoa(old)
				g.repeats = list + "/" + strconv.Itoa(index) + strings.TrimPrefix(g.repeats, from)
			}
			g.rows = nil
			for _, row := range s.grid.rows {
				var cells [][]*slot
				for _, cell := range row {
					cells = append(cells, reindexed(cell, list, index, has))
				}
				g.rows = append(g.rows, cells)
			}
			c.grid = &g
		}
		out = append(out, &c)
	}
	return out
}
