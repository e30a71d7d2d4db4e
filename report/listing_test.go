package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

// What to do is said once for findings that are alike, however many there are
// and whatever stands between them.
func TestTextSaysOnceWhatToDo(t *testing.T) {
	var list []finding.Finding
	for line := 1; line <= 100; line++ {
		list = append(list,
			finding.Finding{Code: "TEXT0102", Severity: finding.Warning, Line: line, Column: 1, Message: "A.", Help: "Mend A.", Authority: "The guide"},
			finding.Finding{Code: "TEXT0002", Severity: finding.Warning, Line: line, Column: 2, Message: "B.", Help: "Mend B."},
		)
	}
	list = append(list,
		finding.Finding{Code: "TEXT0002", Severity: finding.Warning, Line: 101, Column: 1, Message: "B.", Help: "Mend B otherwise."},
		finding.Finding{Code: "DATE0001", Line: 200, Column: 1, Message: "C.", Help: "Mend C."},
	)
	text := string(write(t, report.AsText, report.Run{Files: []report.File{{Name: "a.json", Findings: list}}}))
	for words, want := range map[string]int{
		"to do: Mend A.\n": 1, "to do: Mend B.\n": 1, "to do: Mend B otherwise.\n": 1, "source: The guide\n": 1,
		"warning TEXT0102: A.\n": 100, "warning TEXT0002: B.\n": 101,
	} {
		if got := strings.Count(text, words); got != want {
			t.Errorf("%q is there %d times, want %d", words, got, want)
		}
	}
	if !strings.HasPrefix(text, "a.json: 1 fatal finding and 201 warnings\n\na.json:200:1: fatal DATE0001: C.\n    to do: Mend C.\n\na.json:1:1: warning TEXT0102: A.\na.json:2:1: ") {
		t.Errorf("the order is not by kind:\n%.400s", text)
	}
}

// Every finding begins a line with its place, as terminals and editors open
// it, and no other line looks like one.
func TestTextPlacesCanBeOpened(t *testing.T) {
	place := regexp.MustCompile(`(?m)^(.+?):([0-9]+):([0-9]+): (fatal|warning) [A-Z]{4}[0-9]{4}: `)
	for name, r := range runs(t) {
		want := 0
		for _, f := range r.All() {
			if f.File != "" && f.Line > 0 && f.Waiver == nil {
				want++
			}
		}
		text := string(write(t, report.AsText, r))
		if got := len(place.FindAllString(text, -1)); got != want {
			t.Errorf("%s: %d places for %d findings:\n%s", name, got, want, text)
		}
	}
}

func TestTextColors(t *testing.T) {
	var plain, colored bytes.Buffer
	r := exampleRun(t)
	for b, o := range map[*bytes.Buffer]report.Options{&plain: {}, &colored: {Color: true}} {
		if err := report.Write(b, report.AsText, r, o); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Contains(plain.String(), "\x1b") {
		t.Error("colors that nobody asked for")
	}
	for _, want := range []string{"\x1b[1;31mfatal\x1b[0m DATE0001", "\x1b[1;33mwarning\x1b[0m TEXT0102", "| " + strings.Repeat(" ", 20) + "\x1b[1;31m^^^^^^^^^^^^\x1b[0m\n", "\x1b[1mreceived/15-kern.json (Kern): 1 fatal"} {
		if !strings.Contains(colored.String(), want) {
			t.Errorf("there is no %q in\n%q", want, colored.String())
		}
	}
	if without := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(colored.String(), ""); without != plain.String() {
		t.Error("colors change the words")
	}
}
