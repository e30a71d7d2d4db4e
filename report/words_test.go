package report_test

import (
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

func TestTally(t *testing.T) {
	fatal, warning := finding.Finding{}, finding.Finding{Severity: finding.Warning}
	for want, list := range map[string][]finding.Finding{
		"nothing to correct":             nil,
		"1 fatal finding":                {fatal},
		"2 fatal findings and 1 warning": {fatal, warning, fatal},
		"2 warnings":                     {warning, warning},
	} {
		if got := report.Tally(list); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := report.Plural(2, "county"); got != "2 counties" {
		t.Errorf("got %q", got)
	}
}

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"received/Übung 日本.json": "received/Übung 日本.json",
		"a\nb.json:1:1: fatal":   "a<U+000A>b.json:1:1: fatal",
		"\x1b[2J":                "<U+001B>[2J",
		"\u202egpj.exe":          "<U+202E>gpj.exe",
		"caf\xe9":                "caf<0xE9>",
		"\ufffd":                 "\ufffd",
	} {
		if got := report.Printable(text); got != want {
			t.Errorf("%q is printed as %q, want %q", text, got, want)
		}
	}
}
