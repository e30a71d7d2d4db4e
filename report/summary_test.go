package report_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

func TestSummaryAccountsForAllCounties(t *testing.T) {
	for name, r := range runs(t) {
		text := string(write(t, report.AsSummary, r))
		lines := strings.Split(text, "\n")[1:]
		at := 0
		for _, c := range county.All() {
			for at < len(lines) && !strings.HasPrefix(lines[at], string(c.Code)+"    "+c.Name+" ") {
				at++
			}
		}
		if at >= len(lines) {
			t.Errorf("%s: a county is missing, or not in its place:\n%s", name, text)
		}
	}
}

func TestSummaryLines(t *testing.T) {
	fatal, warning := finding.Finding{Line: 1}, finding.Finding{Line: 2, Severity: finding.Warning}
	text := string(write(t, report.AsSummary, report.Run{
		Files: []report.File{
			{Name: "b.json", County: "15", Findings: []finding.Finding{warning, warning}},
			{Name: "a.json", County: "15"},
			{Name: "sierra.json", County: "46", Findings: []finding.Finding{fatal}},
			{Name: "who.json", Findings: []finding.Finding{fatal, warning}},
		},
		Findings: []finding.Finding{fatal},
	}))
	for _, want := range []string{
		"\n14    Inyo                no summary\n",
		"\n15    Kern                received        0         2  b.json\n",
		"\n15    Kern                received        0         0  a.json\n",
		"\n22    Mariposa            exempt\n",
		"\n46    Sierra              exempt          1         0  sierra.json\n",
		"\n58    Yuba                no summary\n      not known           received        1         1  who.json\n      all files together                  1         0\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "\n"); n != 1+58+1+2 {
		t.Errorf("%d lines", n)
	}
}
