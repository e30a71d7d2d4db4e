package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

func workbook(t *testing.T, r report.Run) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(write(t, report.AsXLSX, r)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func cell(t *testing.T, f *excelize.File, sheet, name string) string {
	t.Helper()
	text, err := f.GetCellValue(sheet, name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// The workbook says what the CSV says, without its apostrophes.
func TestXLSXHasTheRowsOfTheCSV(t *testing.T) {
	for name, r := range runs(t) {
		f := workbook(t, r)
		for y, row := range csvRows(t, r) {
			for x, text := range row {
				at, err := excelize.CoordinatesToCellName(x+1, y+1)
				if err != nil {
					t.Fatal(err)
				}
				if got := cell(t, f, "Findings", at); got != strings.TrimPrefix(text, "'") {
					t.Errorf("%s: %s holds %q, want %q", name, at, got, text)
				}
			}
		}
	}
}

func TestXLSXCellsHaveTheirTypes(t *testing.T) {
	f := workbook(t, nastyRun())
	for at, want := range map[string]excelize.CellType{
		"A2": excelize.CellTypeSharedString, "E2": excelize.CellTypeUnset, "F2": excelize.CellTypeUnset,
		"H2": excelize.CellTypeSharedString, "I2": excelize.CellTypeSharedString,
	} {
		kind, err := f.GetCellType("Findings", at)
		if err != nil || kind != want {
			t.Errorf("%s is of type %v (%v), want %v; a number has none", at, kind, err, want)
		}
		if formula, err := f.GetCellFormula("Findings", at); err != nil || formula != "" {
			t.Errorf("%s holds the formula %q (%v)", at, formula, err)
		}
	}
	if got := cell(t, f, "Findings", "E2"); got != "2" {
		t.Errorf("the line is %q", got)
	}
}

func TestXLSXSummaryHasARowForEachCounty(t *testing.T) {
	f := workbook(t, exampleRun(t))
	rows, err := f.GetRows("Summary")
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+58+1 {
		t.Fatalf("%d rows", len(rows))
	}
	for at, want := range map[int]string{
		0:  "Code County Status Fatal Warnings File",
		1:  "01 Alameda no summary",
		2:  "02 Alpine exempt",
		15: "15 Kern received 1 2 received/15-kern.json",
		59: " not known received 1 0 received/draft.json",
	} {
		if got := strings.TrimRight(strings.Join(rows[at], " "), " "); got != want {
			t.Errorf("row %d is %q, want %q", at+1, got, want)
		}
	}
}

// What somebody needs who reads the sheets with a screen reader, or a thousand
// rows of them: a real table with its header row, in sight while scrolling.
func TestXLSXSheetsAreTables(t *testing.T) {
	for name, r := range runs(t) {
		f := workbook(t, r)
		if got := f.GetSheetList(); !slices.Equal(got, []string{"Findings", "Summary"}) {
			t.Fatalf("the sheets are %q", got)
		}
		for _, sheet := range f.GetSheetList() {
			tables, err := f.GetTables(sheet)
			if err != nil || len(tables) != 1 || !strings.HasPrefix(tables[0].Range, "A1:") {
				t.Errorf("%s, %s: tables %v, %v", name, sheet, tables, err)
			}
			panes, err := f.GetPanes(sheet)
			if err != nil || !panes.Freeze || panes.YSplit != 1 {
				t.Errorf("%s, %s: panes %+v, %v", name, sheet, panes, err)
			}
			if merged, err := f.GetMergeCells(sheet); err != nil || len(merged) > 0 {
				t.Errorf("%s, %s: cells are merged", name, sheet)
			}
			for at, bold := range map[string]bool{"A1": true, "A2": false} {
				number, err := f.GetCellStyle(sheet, at)
				if err != nil {
					t.Fatal(err)
				}
				style, err := f.GetStyle(number)
				if err != nil || (style.Font != nil && style.Font.Bold) != bold {
					t.Errorf("%s, %s: %s is bold: %v (%v)", name, sheet, at, !bold, err)
				}
			}
		}
		properties, err := f.GetDocProps()
		if err != nil || properties.Title == "" || properties.Language != "en-US" || properties.Creator != "coesummary" {
			t.Errorf("%s: properties %+v, %v", name, properties, err)
		}
	}
	filters := part(t, write(t, report.AsXLSX, exampleRun(t)), "xl/tables/table1.xml")
	if !strings.Contains(filters, `<autoFilter ref="A1:L5">`) {
		t.Errorf("the findings can't be filtered: %s", filters)
	}
}

// part returns a part of a workbook.
func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestXLSXPartsAreXML(t *testing.T) {
	data := write(t, report.AsXLSX, nastyRun())
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		d := xml.NewDecoder(strings.NewReader(part(t, data, f.Name)))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", f.Name, err)
				break
			}
		}
	}
	if len(z.File) < 10 {
		t.Errorf("the workbook has only %d parts", len(z.File))
	}
}

func TestXLSXSaysWhereATextDoesNotFit(t *testing.T) {
	const says = " … (the rest does not fit into a cell)"
	for name, c := range map[string]struct {
		text string
		cut  bool
	}{
		"just fits":        {strings.Repeat("a", 32767), false},
		"one too many":     {strings.Repeat("a", 32768), true},
		"many bytes, fits": {strings.Repeat("é", 32767), false},
		"in pairs, fits":   {strings.Repeat("😀", 16383), false},
		"in pairs":         {strings.Repeat("😀", 16384), true},
	} {
		f := workbook(t, report.Run{Findings: []finding.Finding{{Code: "TEXT0102", Quote: c.text}}})
		got := cell(t, f, "Findings", "H2")
		if kept, cut := strings.CutSuffix(got, says); cut != c.cut || !strings.HasPrefix(c.text, kept) || !cut && got != c.text {
			t.Errorf("%s: cut is %v, %d bytes", name, cut, len(got))
		}
	}
}

// Not every program makes room for a text by itself.
func TestXLSXRowsAreHighEnough(t *testing.T) {
	f := workbook(t, report.Run{Findings: []finding.Finding{
		{Code: "TEXT0102", Line: 1, Quote: "short"},
		{Code: "TEXT0102", Line: 2, Message: strings.Repeat("many words ", 20)},
		{Code: "TEXT0102", Line: 3, Quote: "a\nb\nc\nd"},
		{Code: "TEXT0102", Line: 4, Quote: strings.Repeat("unbroken", 26)},
		{Code: "TEXT0102", Line: 5, Quote: strings.Repeat("endless ", 4000)},
	}})
	for row, want := range map[int]float64{2: 16, 3: 106, 4: 61, 5: 136, 6: 409} {
		if got, err := f.GetRowHeight("Findings", row); err != nil || got != want {
			t.Errorf("row %d is %v points high (%v), want %v", row, got, err, want)
		}
	}
}
