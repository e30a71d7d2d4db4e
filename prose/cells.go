package prose

import (
	"fmt"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// columnsWithoutName: each column of a table has a name in the first row.
func columnsWithoutName(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role != markdown.CellLine || l.Row > 0 || saysSomething(l.Text) {
			continue
		}
		place := i // a cell of the column that can be pointed at
		for j := i; j < len(o.lines) && o.is(j, markdown.CellLine) && o.lines[j].Table == l.Table; j++ {
			if o.lines[j].Column == l.Column && o.lines[j].Text != "" {
				place = j
				break
			}
		}
		out = append(out, o.all("TEXT0904", place, "Column %d of the table has no name in the first row.", l.Column+1))
	}
	return out
}

// signs are what stands in cells for yes and no.
var signs = []string{"Y", "N", "y", "n", "X", "x", "✓", "✔", "✗", "✘", "☑", "☒", "☐", "•", "●", "○", "*", "-", "–", "—"}

// signsInCells: a cell says yes or no in words. Once in a table is enough.
func signsInCells(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := 0; i < len(o.lines); {
		table, first, n := o.lines[i].Table, -1, 0
		if o.lines[i].Role != markdown.CellLine {
			i++
			continue
		}
		for ; i < len(o.lines) && o.lines[i].Role == markdown.CellLine && o.lines[i].Table == table; i++ {
			if o.lines[i].Row > 0 && slices.Contains(signs, strings.TrimSpace(o.lines[i].Text)) {
				if n++; first < 0 {
					first = i
				}
			}
		}
		if n > 0 {
			cells := "A cell of the table says"
			if n > 1 {
				cells = fmt.Sprintf("%d cells of the table say", n)
			}
			out = append(out, o.all("TEXT0905", first, "%s only a sign like %q.", cells, strings.TrimSpace(o.lines[first].Text)))
		}
	}
	return out
}
