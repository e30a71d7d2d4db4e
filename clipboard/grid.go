package clipboard

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// grid says which cell stands where when merged cells are taken apart.
type grid struct {
	// at is by row and column.
	at [][]slot
	// columns are the columns of HTML in which a cell begins. Word and mail
	// programs have more, because rows need not have the same borders.
	columns []int
}

// slot is one place in a grid.
type slot struct {
	cell   int  // the number of the cell in its row
	begins bool // or else the place is covered, or nothing is there
	wide   bool // the place is covered, or the cell covers others
}

// layOut gives the grid of rows; false where it is too large. It then still
// tells how many columns there are, as far as it went.
func layOut(rows []tableRow) (*grid, bool) {
	g := &grid{}
	var below []int // for each column, how many rows a cell from above still covers
	begins := map[int]bool{}
	total := 0
	for r, row := range rows {
		var line []slot
		c := 0
		for k, cell := range row.cells {
			for c < len(below) && below[c] > 0 {
				line = append(line, slot{wide: true})
				below[c]--
				c++
			}
			across := span(cell, "colspan", 1)
			down := span(cell, "rowspan", len(rows)-r)
			down = min(down, len(rows)-r)
			begins[c] = true
			for i := range min(across, mostColumns+1) {
				for len(below) <= c {
					below = append(below, 0)
				}
				line = append(line, slot{cell: k, begins: i == 0, wide: across > 1 || down > 1})
				below[c] = max(below[c], down-1)
				c++
			}
			if c > mostColumns {
				g.columns = []int{0, 1}
				return g, false
			}
		}
		for ; c < len(below); c++ {
			line = append(line, slot{wide: below[c] > 0})
			below[c] = max(below[c]-1, 0)
		}
		g.at = append(g.at, line)
		if total += len(line); total > mostCells {
			g.columns = []int{0, 1}
			return g, false
		}
	}
	for c := range begins {
		g.columns = append(g.columns, c)
	}
	slices.Sort(g.columns)
	if len(g.columns)*len(rows) > mostCells {
		return g, false
	}
	g.choose()
	return g, true
}

// choose leaves only the columns in which a cell begins.
func (g *grid) choose() {
	for r, line := range g.at {
		chosen := make([]slot, len(g.columns))
		for i, c := range g.columns {
			if c < len(line) {
				chosen[i] = line[c]
			}
		}
		g.at[r] = chosen
	}
}

// spansAll reports whether a row is one cell across all columns.
func (g *grid) spansAll(r int) bool {
	for c, at := range g.at[r] {
		if at.begins != (c == 0) || c > 0 && (!at.wide || at.cell != g.at[r][0].cell) {
			return false
		}
	}
	return len(g.at[r]) > 1
}

// merged reports whether a cell of the rows covers another place that is left.
func (g *grid) merged(first, last int) bool {
	for r := first; r <= last; r++ {
		for _, at := range g.at[r] {
			if at.wide && !at.begins {
				return true
			}
		}
	}
	return false
}

// span reads how many columns or rows a cell covers; zero stands for all of
// them.
func span(cell *html.Node, name string, all int) int {
	n, err := strconv.Atoi(strings.TrimSpace(attr(cell, name)))
	if err != nil || n < 0 {
		return 1
	}
	if n == 0 {
		return all
	}
	return min(n, 65534)
}
