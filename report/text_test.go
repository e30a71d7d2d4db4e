package report_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

func TestText(t *testing.T) {
	findings := []finding.Finding{
		{Code: "DATE0001", File: "kern.json", Line: 12, Column: 5, Pointer: "/board/meetingDate", Message: "It is late.", Help: "Check the date.", Authority: "EC 52066(i)"},
		{Code: "COMP0001", Severity: finding.Warning, Message: "Kern (15) has sent no summary.", Help: "Ask."},
		{Code: "COMP0001", Severity: finding.Warning, Message: "Yuba (58) has sent no summary.", Help: "Ask."},
		{Code: "FILE0001", File: "-", Message: "It is empty.", Help: "Fill it in."},
	}
	var b strings.Builder
	if err := report.Text(&b, findings, report.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	want := `kern.json:12:5: fatal DATE0001: It is late.
    where: /board/meetingDate
    to do: Check the date.
    source: EC 52066(i)
warning COMP0001: Kern (15) has sent no summary.
warning COMP0001: Yuba (58) has sent no summary.
    to do: Ask.
-: fatal FILE0001: It is empty.
    to do: Fill it in.
`
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}

	var colored strings.Builder
	if err := report.Text(&colored, findings[:1], report.TextOptions{Color: true}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(colored.String(), "\x1b[1;31mfatal\x1b[0m DATE0001") {
		t.Errorf("the severity is not coloured: %q", colored.String())
	}
}
