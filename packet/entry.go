package packet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

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
