package report

import (
	"bytes"

	"github.com/xuri/excelize/v2"
)

// The names of the two sheets, which are also those of the tables in them.
const (
	findingsSheet = "Findings"
	summarySheet  = "Summary"
)

// noDay stands for the day on which the workbook was made, which the format
// wants and the same findings must not change. It is the first of zip files.
const noDay = "1980-01-01T00:00:00Z"

// writeXLSX writes a workbook: a sheet with a row for each finding, and one
// with a row for each county. Both are real tables, with a header row that
// screen readers know for one, that stays in sight, and that filters.
func writeXLSX(b *bytes.Buffer, r Run, _ Options) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := fillWorkbook(f, r); err != nil {
		return err
	}
	return f.Write(b)
}

func fillWorkbook(f *excelize.File, r Run) error {
	if err := f.SetDocProps(&excelize.DocProperties{
		Title:          "Findings in the summaries of county offices of education",
		Subject:        "Education Code 52066(i)",
		Creator:        toolName,
		LastModifiedBy: toolName,
		Language:       "en-US",
		Created:        noDay,
		Modified:       noDay,
	}); err != nil {
		return err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: toolName}); err != nil {
		return err
	}
	if err := f.SetSheetName("Sheet1", findingsSheet); err != nil {
		return err
	}
	if _, err := f.NewSheet(summarySheet); err != nil {
		return err
	}
	s, err := newStyles(f)
	if err != nil {
		return err
	}
	if err := fillSheet(f, s, findingsSheet, findingsCells(r)); err != nil {
		return err
	}
	return fillSheet(f, s, summarySheet, summaryCells(r))
}

// cells are what a sheet holds: the headings, the columns' widths, and the
// rows. A cell is a string, a number, or empty.
type cells struct {
	headings []string
	widths   []float64
	rows     [][]any
}

func findingsCells(r Run) cells {
	var c cells
	for _, column := range findingColumns {
		c.headings = append(c.headings, column.heading)
		c.widths = append(c.widths, column.width)
	}
	for _, file := range r.groups() {
		for _, f := range file.Findings {
			var row []any
			for _, column := range findingColumns {
				row = append(row, column.value(file, f))
			}
			c.rows = append(c.rows, row)
		}
	}
	return c
}

func summaryCells(r Run) cells {
	c := cells{headings: summaryColumns, widths: []float64{8, 20, 14, 8, 11, 50}}
	for _, s := range standings(r) {
		row := []any{s.code, s.county, s.status, nil, nil, s.file}
		if s.counted {
			row[3], row[4] = count(s.fatal), count(s.warnings)
		}
		c.rows = append(c.rows, row)
	}
	return c
}

// count is a number that is shown even where it is 0. Elsewhere 0 is nothing,
// as the line of a finding that has none.
type count int
