package report

import (
	"bytes"
	"strconv"
	"strings"
)

// writeCSV writes a row for each finding, by RFC 4180. Go's own writer is not
// used, because it changes the line breaks within a cell.
func writeCSV(b *bytes.Buffer, r Run, _ Options) error {
	var cells []string
	for _, c := range findingColumns {
		cells = append(cells, c.heading)
	}
	csvRow(b, cells)
	for _, file := range r.groups() {
		for _, f := range file.Findings {
			cells = cells[:0]
			for _, c := range findingColumns {
				cells = append(cells, csvCell(c.value(file, f)))
			}
			csvRow(b, cells)
		}
	}
	return nil
}

func csvRow(b *bytes.Buffer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		if strings.ContainsAny(cell, "\",\r\n") || cell != strings.TrimSpace(cell) {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		b.WriteString(cell)
	}
	b.WriteString("\r\n")
}

func csvCell(value any) string {
	switch v := value.(type) {
	case int:
		if v == 0 {
			return ""
		}
		return strconv.Itoa(v)
	case string:
		return NoFormula(visible(v))
	}
	return ""
}

// NoFormula is a text as a cell of a CSV can have it. It puts an apostrophe before
// a text that a spreadsheet would run as a formula, and before one that begins
// with an apostrophe: so nothing is lost, and whoever takes one apostrophe off
// the beginning has the text back. Spreadsheets take the wide forms of East Asian
// keyboards for the same signs, and some pass over white space before them.
func NoFormula(text string) string {
	start := strings.TrimLeft(text, " \t\r\n")
	if text != "" && strings.ContainsRune("\t\r\n", rune(text[0])) ||
		start != "" && strings.ContainsRune("'=+-@＝＋－＠", []rune(start)[0]) {
		return "'" + text
	}
	return text
}
