package report_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

// waived is a check of one file, in which one of two warnings of a kind is
// accepted.
func waived(t *testing.T) report.Run {
	t.Helper()
	f := kern(t)
	f.Findings = f.Findings[:2]
	f.Findings[0].Waiver = &finding.Waiver{
		Reason: "The drive is public.", Who: "Alex Example", Date: "2026-07-31", File: "waivers.csv", Line: 2,
	}
	return report.Run{Version: "0.1.0", FailOn: finding.Warning, Files: []report.File{f}}
}

func TestWaiversDecideWhetherTheCheckFails(t *testing.T) {
	r := waived(t)
	if !r.Fails() {
		t.Error("the warning that nobody accepted doesn't fail the check")
	}
	r.Files[0].Findings = r.Files[0].Findings[:1]
	if r.Fails() {
		t.Error("a warning fails the check though it is accepted")
	}
}

func TestFormsForPeopleLeaveOutWhatIsAccepted(t *testing.T) {
	text := string(write(t, report.AsText, waived(t)))
	if !strings.Contains(text, "(Kern): 1 warning\n") || !strings.Contains(text, "calendar.docx") || strings.Contains(text, "plans/2026.docx, which") {
		t.Errorf("the text is\n%s", text)
	}
	one := waived(t)
	one.Files[0].Findings = one.Files[0].Findings[:1]
	if text := write(t, report.AsText, one); len(text) > 0 {
		t.Errorf("of a file with nothing but an accepted warning it says\n%s", text)
	}
	summary := string(write(t, report.AsSummary, waived(t)))
	if !strings.Contains(summary, "received        0         1  received/15-kern.json") {
		t.Errorf("the summary is\n%s", summary)
	}
}

func TestJSONSaysWhatIsAccepted(t *testing.T) {
	var got struct {
		Passed   bool
		Totals   struct{ Warnings, Waived int }
		Files    []struct{ Warnings, Waived int }
		Findings []struct{ Waiver *finding.Waiver }
	}
	if err := json.Unmarshal(write(t, report.AsJSON, waived(t)), &got); err != nil {
		t.Fatal(err)
	}
	if got.Passed || got.Totals.Warnings != 1 || got.Totals.Waived != 1 || got.Files[0].Warnings != 1 || got.Files[0].Waived != 1 {
		t.Errorf("it counts %+v", got)
	}
	accepted := 0
	for _, f := range got.Findings {
		if f.Waiver != nil && f.Waiver.Reason == "The drive is public." && f.Waiver.Line == 2 {
			accepted++
		}
	}
	if len(got.Findings) != 2 || accepted != 1 {
		t.Errorf("%d of %d findings have their waiver", accepted, len(got.Findings))
	}
	never := waived(t)
	never.FailOn = report.Never
	if text := string(write(t, report.AsJSON, never)); !strings.Contains(text, `"failOn": "never"`) || !strings.Contains(text, `"passed": true`) {
		t.Errorf("a check that never fails is\n%s", text)
	}
}

// 3.27.23 of SARIF: either every result says whether it is suppressed, or none.
func TestSARIFSuppressesWhatIsAccepted(t *testing.T) {
	type result struct {
		Suppressions *[]struct {
			Kind, Status, Justification string
			Location                    struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           struct{ StartLine int }
				}
			}
		}
	}
	results := func(r report.Run) []result {
		var log struct {
			Runs []struct{ Results []result }
		}
		if err := json.Unmarshal(write(t, report.AsSARIF, r), &log); err != nil {
			t.Fatal(err)
		}
		return log.Runs[0].Results
	}
	var lengths []int
	for _, r := range results(waived(t)) {
		if r.Suppressions == nil {
			t.Fatal("a result doesn't say whether it is suppressed")
		}
		lengths = append(lengths, len(*r.Suppressions))
		for _, s := range *r.Suppressions {
			at := s.Location.PhysicalLocation
			if s.Kind != "external" || s.Status != "accepted" || s.Justification != "The drive is public. (Alex Example, 2026-07-31)" ||
				at.ArtifactLocation.URI != "waivers.csv" || at.Region.StartLine != 2 {
				t.Errorf("the suppression is %+v", s)
			}
		}
	}
	slices.Sort(lengths)
	if !slices.Equal(lengths, []int{0, 1}) {
		t.Errorf("the results have %v suppressions", lengths)
	}
	for _, r := range results(exampleRun(t)) {
		if r.Suppressions != nil {
			t.Error("a result speaks of suppressions where there are no waivers")
		}
	}
}

func TestJUnitTellsTheAcceptedApart(t *testing.T) {
	text := string(write(t, report.AsJUnit, waived(t)))
	for _, want := range []string{
		`tests="2" failures="1" errors="0" skipped="1"`,
		`<testcase name="TEXT0102 A link leads to a web page or an email address."`,
		`<testcase name="TEXT0102 A link leads to a web page or an email address. (accepted)"`,
		"accepted: The drive is public. (Alex Example, 2026-07-31)",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is missing in\n%s", want, text)
		}
	}
}

func TestSpreadsheetsSayWhatIsAccepted(t *testing.T) {
	accepted := 0
	for _, row := range csvRows(t, waived(t))[1:] {
		if row[len(row)-1] == "The drive is public. (Alex Example, 2026-07-31)" {
			accepted++
		}
	}
	if accepted != 1 {
		t.Errorf("%d rows say that they are accepted", accepted)
	}
}
