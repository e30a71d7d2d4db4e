package statewide

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// rowsText gives what stands in a county's rows beside its name.
func rowsText(rows [][][]piece, column int, heads [][]piece) []piece {
	var out []piece
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	if parts(heads) > 1 || namesAlone(rows[0], column) && len(rows) > 1 && parts(rows[1]) > 1 {
		if parts(heads) <= 1 {
			heads, rows = rows[1], rows[2:]
		}
		for c := range width {
			var text []piece
			for _, row := range rows {
				text = append(text, cellText(row, c, column)...)
			}
			if len(text) > 0 {
				out = append(append(out, columnHead(heads, c)...), text...)
			}
		}
		return out
	}
	several := len(textColumns(heads, column)) > 1
	for _, row := range rows {
		for c := range row {
			text := cellText(row, c, column)
			if len(text) > 0 && several && !isLetter(heads, c) {
				out = append(out, columnHead(heads, c)...)
			}
			out = append(out, text...)
		}
	}
	return out
}

var (
	onlyDigits = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^#?\d[\d-]*\.?$`) })
	onlyPart   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\(?([ABab])\)?[.:]?$`) })
)

// cellText gives what a cell says: nothing for the county's name and for its
// number or code before or right behind that.
func cellText(row [][]piece, c, column int) []piece {
	if c >= len(row) {
		return nil
	}
	if c == column {
		if _, _, ok := nameIn(row, c); ok {
			return nil
		}
	}
	if column >= 0 && c <= column+1 && len(row[c]) == 1 && row[c][0].paragraph != nil && onlyDigits().MatchString(row[c][0].text) {
		return nil
	}
	if p, ok := partCell(row[c]); ok {
		return []piece{p}
	}
	return row[c]
}

// partCell gives the heading of a part that a cell holds and nothing else.
func partCell(cell []piece) (piece, bool) {
	if len(cell) != 1 || cell[0].paragraph == nil {
		return piece{}, false
	}
	p := cell[0]
	p.setOff, p.item = true, false
	if m := onlyPart().FindStringSubmatch(p.text); m != nil {
		p.text = "(" + strings.ToUpper(m[1]) + ")"
		return p, true
	}
	part, _ := partOf(p)
	return p, part != 0 && len(strings.Fields(p.text)) <= 20
}

// parts counts the cells of a row that are headings of parts.
func parts(row [][]piece) int {
	n := 0
	for _, cell := range row {
		if _, ok := partCell(cell); ok {
			n++
		}
	}
	return n
}

func namesAlone(row [][]piece, column int) bool {
	only := filled(row)
	return len(only) == 1 && only[0] == column
}

// columnHead gives the heading of a column, as a heading.
func columnHead(heads [][]piece, c int) []piece {
	if c >= len(heads) {
		return nil
	}
	if p, ok := partCell(heads[c]); ok {
		return []piece{p}
	}
	out := append([]piece(nil), heads[c]...)
	for i := range out {
		out[i].setOff = out[i].paragraph != nil
		if p := out[i].paragraph; p != nil && !p.Bold {
			bold := *p
			bold.Bold, bold.Text = true, []document.Inline{&document.Strong{Text: p.Text}}
			out[i].block, out[i].paragraph = &bold, &bold
		}
	}
	return out
}

// columnWords are the headings of columns that say nothing of their own.
var columnWords = words(`county counties county coe name no number code cds part text summary response responses narrative description submission section subparagraph lea office #`)

// isLetter reports whether a column's heading says only what stands in it.
func isLetter(heads [][]piece, c int) bool {
	if c >= len(heads) {
		return true
	}
	for _, p := range heads[c] {
		for _, w := range strings.FieldsFunc(strings.ToLower(p.text), func(r rune) bool { return r == ' ' || r == '/' }) {
			if !columnWords[strings.Trim(w, ".:()")] {
				return false
			}
		}
	}
	return true
}

// textColumns are the columns that are not the counties' names.
func textColumns(heads [][]piece, column int) []int {
	var out []int
	for _, c := range filled(heads) {
		if c > column {
			out = append(out, c)
		}
	}
	return out
}

// unused are the headings of columns that are printed with no county.
func unused(heads [][]piece, column int) []piece {
	var out []piece
	columns := textColumns(heads, column)
	for c, cell := range heads {
		head := c > column && (parts(heads) > 1 || len(columns) > 1 && !isLetter(heads, c))
		if !head && !isLetter(heads, c) {
			out = append(out, cell...)
		}
	}
	return out
}

// unfoldParts takes a table apart that holds most of a county's text, with parts
// (A) and (B) in its columns or its rows.
func unfoldParts(in []piece) []piece {
	all := 0
	for _, p := range in {
		if part, sure := partOf(p); part != 0 && sure {
			return in
		}
		all += len(strings.Fields(p.text))
		if t, ok := p.block.(*wml.Table); ok {
			all += wordsIn(t)
		}
	}
	var out []piece
	for _, p := range in {
		t, ok := p.block.(*wml.Table)
		if !ok || wordsIn(t)*2 < all {
			out = append(out, p)
			continue
		}
		var cells [][][]piece
		var heads [][]piece // the first cells of the rows
		for _, row := range t.Rows {
			var line [][]piece
			for _, cell := range row.Cells {
				line = append(line, pieces(cell.Blocks))
			}
			cells = append(cells, line)
			if len(line) > 0 && said(line[0]) {
				heads = append(heads, line[0])
			}
		}
		switch {
		case len(cells) > 1 && bothParts(cells[0]):
			out = append(out, rowsText(cells[1:], -1, cells[0])...)
		case bothParts(heads):
			out = append(out, rowsText(cells, -1, nil)...)
		default:
			out = append(out, p)
		}
	}
	return out
}

// bothParts reports whether all cells are headings of parts, and name both.
func bothParts(cells [][]piece) bool {
	has := map[rune]bool{}
	for _, cell := range cells {
		if !said(cell) {
			continue
		}
		p, ok := partCell(cell)
		if !ok {
			return false
		}
		part, _ := partOf(p)
		has[part] = true
	}
	return has[partA] && has[partB]
}
