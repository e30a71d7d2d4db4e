package verify

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
)

// mostNameColumns is how many columns may stand up to the counties' names: a
// number and a code before them.
const mostNameColumns = 3

// unfoldRows takes tables that only lay a document out for what they show: a
// row with a county's name and its code for a heading; and where counties stand
// in the rows of tables, or parts (A) and (B) in their columns, each name for a
// heading and each cell for text. A table of a county's own is left as it is.
func unfoldRows(lines []line, n *names) []line {
	var out []line
	var layouts []int // where the tables that name counties begin
	counties := map[county.Code]bool{}
	inTables, all := 0, 0
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[i].table > 0 && lines[end].table == lines[i].table {
			end++
		}
		table := lines[i:end]
		for k := range table {
			all += len(table[k].words)
		}
		switch {
		case lines[i].table == 0:
			out = append(out, lines[i])
		case isBanner(table, n):
			for _, l := range table {
				if _, ok := n.inCell(&l); ok {
					out = append(out, asHeading(l))
				}
			}
		default:
			named := false
			for k := range table {
				code, ok := n.inCell(&table[k])
				if ok && aloneInCell(table, k) {
					named, counties[code] = true, true
				}
				if named {
					inTables += len(table[k].words)
				}
			}
			switch {
			case named:
				layouts = append(layouts, len(out))
				out = append(out, table...)
			case hasBothParts(table):
				out = append(out, unfold(table, n)...)
			default:
				out = append(out, table...)
			}
		}
		i = end
	}
	if len(counties) < 2 || inTables*2 < all {
		return out
	}
	var flat []line
	from := 0
	for _, begin := range layouts {
		end := begin + 1
		for end < len(out) && out[end].table == out[begin].table {
			end++
		}
		flat = append(append(flat, out[from:begin]...), unfold(out[begin:end], n)...)
		from = end
	}
	return append(flat, out[from:]...)
}

// inCell returns the county that a cell names and nothing else.
func (n *names) inCell(l *line) (county.Code, bool) {
	if l.column > mostNameColumns || isBullet(l.mark) {
		return "", false
	}
	code, ok := n.codes[plainName(spell(l.words))]
	return code, ok
}

// isBanner reports whether a table is one row with a county's name, and maybe
// its code.
func isBanner(table []line, n *names) bool {
	named := 0
	for i := range table {
		l := &table[i]
		if l.row != table[0].row {
			return false
		}
		if _, ok := n.inCell(l); ok {
			named++
		} else if !isCount(l) {
			return false
		}
	}
	return named == 1
}

// isCount reports whether a line is a number alone, as a code is.
func isCount(l *line) bool {
	return strings.Trim(l.text(), "0123456789-.#()") == "" && len(l.text()) > 0
}

// unfold gives the lines of a table as text. Those above the first county, and
// the numbers beside a county's name, are no county's.
func unfold(table []line, n *names) []line {
	var out []line
	name := 0 // the column of the names
	begin := 0
	heading := table[0].under
	close := func() {
		byColumn(out[begin:])
		for i := begin; i < len(out); i++ {
			out[i].table, out[i].row, out[i].column, out[i].header = 0, 0, 0, false
		}
		begin = len(out)
	}
	for i, l := range table {
		if _, ok := n.inCell(&l); ok && aloneInCell(table, i) {
			if name == 0 {
				begin = len(out)
			}
			close()
			name, heading = l.column, l.text()
			out = append(out, asHeading(l))
			begin = len(out)
			continue
		}
		if name > 0 && l.column <= name+1 && isCount(&l) && aloneInCell(table, i) {
			continue
		}
		l.under = heading
		out = append(out, l)
	}
	if name > 0 || hasBothParts(table) {
		close()
	}
	return out
}

// byColumn puts the lines of rows below a row with the names of both parts in
// the order of the columns.
func byColumn(lines []line) {
	for i := range lines {
		if partName(&lines[i]) == 0 {
			continue
		}
		for k := i + 1; k < len(lines) && lines[k].row == lines[i].row; k++ {
			if other := partName(&lines[k]); other != 0 && other != partName(&lines[i]) {
				slices.SortStableFunc(lines[i:], func(a, b line) int { return a.column - b.column })
				return
			}
		}
		return
	}
}

func asHeading(l line) line {
	l.bold = true
	l.table, l.row, l.column, l.header = 0, 0, 0, false
	return l
}

// hasBothParts reports whether cells of a table name part (A) and part (B) and
// nothing else, in its first row or its first column.
func hasBothParts(table []line) bool {
	has := map[byte]bool{}
	for i := range table {
		l := &table[i]
		if (l.row == table[0].row || l.column == table[0].column) && aloneInCell(table, i) {
			has[partName(l)] = true
		}
	}
	return has['A'] && has['B']
}

// aloneInCell reports whether a line is all that its cell says.
func aloneInCell(lines []line, i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(lines) && lines[k].cell() == lines[i].cell() {
			return false
		}
	}
	return true
}
