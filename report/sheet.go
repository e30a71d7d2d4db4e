package report

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/coesummary/coesummary/county"
)

// styles are the looks of cells, as the workbook numbers them.
type styles struct{ heading, body, number, code int }

func newStyles(f *excelize.File) (s styles, err error) {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	middle := &excelize.Alignment{Vertical: "top", Horizontal: "center"}
	twoDigits := "00"
	for _, each := range []struct {
		to    *int
		style excelize.Style
	}{
		{&s.heading, excelize.Style{
			Font:      &excelize.Font{Bold: true, Family: "Calibri", Size: 11},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"D9E1F2"}},
			Alignment: top,
		}},
		{&s.body, excelize.Style{Alignment: top}},
		{&s.number, excelize.Style{Alignment: middle}},
		{&s.code, excelize.Style{Alignment: middle, CustomNumFmt: &twoDigits}},
	} {
		if *each.to, err = f.NewStyle(&each.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

func fillSheet(f *excelize.File, s styles, sheet string, c cells) error {
	for i, width := range c.widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(sheet, name, name, width); err != nil {
			return err
		}
	}
	headings := make([]any, len(c.headings))
	for i, h := range c.headings {
		headings[i] = h
	}
	for y, row := range append([][]any{headings}, c.rows...) {
		for x, value := range row {
			if text, ok := value.(string); ok {
				row[x] = fitting(visible(text))
			}
		}
		if err := f.SetRowHeight(sheet, y+1, c.height(row)); err != nil {
			return err
		}
		for x, value := range row {
			style := s.body
			if y == 0 {
				style = s.heading
			}
			if err := fillCell(f, s, sheet, x+1, y+1, style, value); err != nil {
				return err
			}
		}
	}
	return dress(f, sheet, len(c.headings), len(c.rows))
}

// fillCell writes a cell with its type: a text is never a formula, whatever it
// begins with.
func fillCell(f *excelize.File, s styles, sheet string, x, y, style int, value any) error {
	name, err := excelize.CoordinatesToCellName(x, y)
	if err != nil {
		return err
	}
	switch v := value.(type) {
	case string:
		err = f.SetCellStr(sheet, name, literal(v))
	case count:
		style = s.number
		err = f.SetCellInt(sheet, name, int64(v))
	case int:
		style = s.number
		if v != 0 {
			err = f.SetCellInt(sheet, name, int64(v))
		}
	case county.Code:
		style = s.code
		if n, bad := strconv.Atoi(string(v)); bad == nil {
			err = f.SetCellInt(sheet, name, int64(n))
		}
	}
	if err != nil {
		return err
	}
	return f.SetCellStyle(sheet, name, name, style)
}

// dress makes a table of a sheet, keeps its header row in sight, and sets it
// up for printing: on the width of a page, with the header row on each.
func dress(f *excelize.File, sheet string, columns, rows int) error {
	corner, err := excelize.CoordinatesToCellName(columns, max(rows, 1)+1) // A table has a row at least.
	if err != nil {
		return err
	}
	off, on := false, true
	letter, landscape, width, height := 1, "landscape", 1, 0
	side, end, edge := 0.5, 0.75, 0.3 // The margins in inches.
	for _, err := range []error{
		f.SetSheetDimension(sheet, "A1:"+corner),
		f.AddTable(sheet, &excelize.Table{Range: "A1:" + corner, Name: sheet, ShowRowStripes: &off}),
		f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
		f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &on}),
		f.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &letter, Orientation: &landscape, FitToWidth: &width, FitToHeight: &height}),
		f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &edge, Footer: &edge}),
		f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C&A, page &P of &N"}),
		f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: sheet + "!$1:$1", Scope: sheet}),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// height is the height of a row in points, so that its longest text can be
// read: not every program works that out for itself. A row can't be higher
// than 409 points.
func (c cells) height(row []any) float64 {
	lines := 1
	for i, value := range row {
		if text, ok := value.(string); ok {
			lines = max(lines, linesOf(text, int(c.widths[i])-1))
		}
	}
	return min(15*float64(lines)+1, 409)
}

// linesOf counts the lines that a text takes in a column of so many
// characters, broken between words where it can be.
func linesOf(text string, room int) int {
	lines := 0
	for _, line := range strings.Split(text, "\n") {
		lines++
		used := 0
		for _, word := range strings.SplitAfter(line, " ") {
			long := utf8.RuneCountInString(word)
			if used > 0 && used+long > room+1 {
				lines, used = lines+1, 0
			}
			used += long
			for ; used > room+1; used -= room {
				lines++
			}
		}
	}
	return lines
}

// escape is what stands in a workbook for the character of a number
// (ECMA-376 part 1, 22.9.2.19).
var escape = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// literal is a text in which nothing is taken for an escape.
func literal(text string) string {
	for from := 0; ; {
		at := escape.FindStringIndex(text[from:])
		if at == nil {
			return text
		}
		from += at[0]
		text = text[:from] + "_x005F" + text[from:]
		from += len("_x005F_")
	}
}

// fitting is a text that a cell has room for: 32,767 characters, a character
// beyond the first 65,536 of Unicode counting as two. One that is longer is
// cut, and says so.
func fitting(text string) string {
	const tooLong = " … (the rest does not fit into a cell)"
	room := excelize.TotalCellChars
	if len(text) <= room || len(utf16.Encode([]rune(text))) <= room {
		return text
	}
	room -= len(utf16.Encode([]rune(tooLong)))
	for i, r := range text {
		if room -= utf16.RuneLen(r); room < 0 {
			return text[:i] + tooLong
		}
	}
	return text
}
