package report_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

// csvRows reads a CSV back as other programs do.
func csvRows(t *testing.T, r report.Run) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(string(write(t, report.AsCSV, r)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCSVHasARowForEachFinding(t *testing.T) {
	for name, r := range runs(t) {
		rows := csvRows(t, r)
		if len(rows) != len(r.All())+1 {
			t.Errorf("%s: %d rows for %d findings and a header", name, len(rows), len(r.All()))
		}
		for _, row := range rows {
			if len(row) != 12 {
				t.Errorf("%s: %d cells in %q", name, len(row), row)
			}
		}
	}
	rows := csvRows(t, exampleRun(t))
	want := []string{"Severity,Code,County,File,Line,Column,Where,Quote,What is wrong,What to do,Source of the rule,Accepted", "warning,TEXT0102,Kern,received/15-kern.json,9,70,/collaboration/narrative,[the calendar](calendar.docx)"}
	if got := strings.Join(rows[0], ","); got != want[0] {
		t.Errorf("the header is %s", got)
	}
	if got := strings.Join(rows[2][:8], ","); got != want[1] {
		t.Errorf("the row is %s", got)
	}
}

func TestCSVRowsEndAsTheStandardWants(t *testing.T) {
	got := string(write(t, report.AsCSV, exampleRun(t)))
	if lines := strings.Count(got, "\n"); lines != 5 || strings.Count(got, "\r\n") != lines {
		t.Errorf("%q", got)
	}
}

// quoted returns how a text comes out as a cell.
func quoted(t *testing.T, text string) string {
	t.Helper()
	rows := csvRows(t, report.Run{Findings: []finding.Finding{{Code: "TEXT0102", Quote: text}}})
	return rows[1][7]
}

func TestCSVHoldsNoFormula(t *testing.T) {
	for _, text := range []string{
		"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\tx", "\n=1", " =1", "＝1", "＋1", "－1", "＠1", "'quoted'", "- a point", "=",
	} {
		if got := quoted(t, text); !strings.HasPrefix(got, "'") {
			t.Errorf("%q begins a cell as %q", text, got)
		} else if got[1:] != text {
			t.Errorf("%q can't be had back from %q", text, got)
		}
	}
	if got := report.NoFormula("\r=1"); got != "'\r=1" { // in a CSV of ours \r is shown as its number
		t.Errorf("a formula behind a line break comes out as %q", got)
	}
	for _, text := range []string{"", "a=1", "1-2", "a - b", "(=1)", "\"=1\"", "x\ny", "“+1”", "a, b", " a ", "/a/b"} {
		if got := quoted(t, text); got != text {
			t.Errorf("%q comes out as %q", text, got)
		}
	}
}

func TestCSVShowsWhatNobodyCouldSee(t *testing.T) {
	for text, want := range map[string]string{
		"a\x00b":       "a<U+0000>b",
		"\u200b":       "<U+200B>",
		"a\r\nb":       "a<U+000D>\nb",
		"Sierra\u00a0": "Sierra<U+00A0>",
		"\u200b=cmd()": "<U+200B>=cmd()",
		"caf\xe9":      "caf<0xE9>",
		"日本 é “x” – 😀": "日本 é “x” – 😀",
	} {
		if got := quoted(t, text); got != want {
			t.Errorf("%q comes out as %q, want %q", text, got, want)
		}
	}
}
