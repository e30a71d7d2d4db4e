package clipboard

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// spreadsheet gives the table that a text is, nil where it is none: two or more
// lines with as many tabs each. Lines whose first cell is the marker of an item
// are a list.
func spreadsheet(text string, t *tally) *document.Table {
	if !strings.Contains(text, "\t") {
		return nil
	}
	rows := cellsOf(strings.TrimRight(text, "\n"))
	for len(rows) > 0 && strings.TrimSpace(strings.Join(rows[len(rows)-1], "")) == "" {
		rows = rows[:len(rows)-1]
	}
	if len(rows) < 2 || len(rows[0]) < 2 || len(rows[0]) > mostColumns || len(rows)*len(rows[0]) > mostCells {
		return nil
	}
	for _, row := range rows {
		if m, ok := scanMarker(row[0] + "\tx"); len(row) != len(rows[0]) || ok && m.Length > len(row[0]) {
			return nil
		}
	}
	out := &document.Table{Columns: make([]document.Column, len(rows[0]))}
	for c := range out.Columns {
		out.Columns[c].Width = 1
	}
	for r, row := range rows {
		cells := make([]document.Cell, len(row))
		for c, text := range row {
			var lines []string
			for line := range strings.Lines(text) {
				if line = strings.TrimSpace(line); line != "" {
					lines = append(lines, line)
				}
			}
			if len(lines) > 1 {
				t.joined++
			}
			if len(lines) > 0 {
				cells[c] = document.TextCell(strings.Join(lines, " / "))
			}
		}
		if r == 0 {
			out.Header = cells
		} else {
			out.Rows = append(out.Rows, cells)
		}
	}
	t.headed++
	return out
}

// cellsOf splits a text at its tabs and line ends. A cell in quotation marks may
// hold both, and has each of its own quotation marks twice. Marks around a cell
// that has no need of them are the author's.
func cellsOf(text string) [][]string {
	rows := [][]string{nil}
	quotes := true // whether a closing mark can still come
	for {
		cell, rest := "", ""
		closed := -1
		if quotes && strings.HasPrefix(text, `"`) {
			closed = closing(text)
			quotes = closed >= 0
		}
		if closed >= 0 {
			cell, rest = text[:closed+1], text[closed+1:]
			if inside := text[1:closed]; strings.ContainsAny(inside, "\"\t\n") {
				cell = strings.ReplaceAll(inside, `""`, `"`)
			}
		} else {
			end := strings.IndexAny(text, "\t\n")
			if end < 0 {
				end = len(text)
			}
			cell, rest = text[:end], text[end:]
		}
		last := len(rows) - 1
		rows[last] = append(rows[last], cell)
		if rest == "" {
			return rows
		}
		if rest[0] == '\n' {
			rows = append(rows, nil)
		}
		text = rest[1:]
	}
}

// closing gives the place of the mark that closes the quoted cell at the
// beginning of a text, or -1: it stands before a tab or at the end of a line.
func closing(text string) int {
	for i := 1; i < len(text); i++ {
		if text[i] != '"' {
			continue
		}
		if i+1 == len(text) || text[i+1] == '\t' || text[i+1] == '\n' {
			return i
		}
		if text[i+1] != '"' {
			return -1 // a mark of the text itself
		}
		i++
	}
	return -1
}
