package report_test

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

func TestSameFindingsGiveTheSameBytes(t *testing.T) {
	for name, r := range runs(t) {
		turned := r
		turned.Files = slices.Clone(r.Files)
		for i, f := range turned.Files {
			turned.Files[i].Findings = slices.Clone(f.Findings)
			slices.Reverse(turned.Files[i].Findings)
		}
		turned.Findings = slices.Clone(r.Findings)
		slices.Reverse(turned.Findings)
		for _, form := range report.Forms() {
			if !bytes.Equal(write(t, form, r), write(t, form, turned)) {
				t.Errorf("%s of %s depends on the order in which findings were given", form, name)
			}
		}
	}
}

func TestTheCallersFindingsStayAsTheyAre(t *testing.T) {
	r, same := exampleRun(t), exampleRun(t)
	for _, form := range report.Forms() {
		write(t, form, r)
	}
	if !reflect.DeepEqual(r, same) {
		t.Error("to write a run changes it")
	}
}

// A file that is named twice is checked once, and a finding that somebody else
// made about it belongs to it.
func TestEachFileCountsOnce(t *testing.T) {
	twice := report.Run{
		Files: []report.File{kern(t), kern(t)},
		Findings: []finding.Finding{
			{Code: "COMP0002", File: "received/15-kern.json", Message: "There is another file.", Help: "Remove one."},
			{Code: "COMP0001", Message: "Yuba (58) has sent no summary.", Help: "Ask."},
		},
	}
	var codes []string
	for _, f := range twice.All() {
		codes = append(codes, f.Code)
	}
	want := []string{"COMP0002", "DATE0001", "TEXT0102", "TEXT0102", "COMP0001"}
	if !slices.Equal(codes, want) {
		t.Errorf("the findings are %q, want %q", codes, want)
	}
}

func TestFails(t *testing.T) {
	fatal, warning := finding.Finding{}, finding.Finding{Severity: finding.Warning}
	for _, c := range []struct {
		name   string
		found  []finding.Finding
		failOn finding.Severity
		want   bool
	}{
		{"clean", nil, finding.Warning, false},
		{"warning", []finding.Finding{warning}, finding.Fatal, false},
		{"warning, strictly", []finding.Finding{warning}, finding.Warning, true},
		{"fatal", []finding.Finding{warning, fatal}, finding.Fatal, true},
		{"fatal, strictly", []finding.Finding{fatal}, finding.Warning, true},
	} {
		inFile := report.Run{FailOn: c.failOn, Files: []report.File{{Name: "a.json", Findings: c.found}}}
		together := report.Run{FailOn: c.failOn, Findings: c.found}
		if inFile.Fails() != c.want || together.Fails() != c.want {
			t.Errorf("%s: in a file %v, of all together %v, want %v", c.name, inFile.Fails(), together.Fails(), c.want)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestWriteSaysWhatWentWrong(t *testing.T) {
	var b bytes.Buffer
	if err := report.Write(&b, "yaml", exampleRun(t), report.Options{}); err == nil || b.Len() > 0 {
		t.Errorf("an unknown form gives the error %v and %d bytes", err, b.Len())
	}
	for _, form := range report.Forms() {
		if err := report.Write(full{}, form, exampleRun(t), report.Options{}); err == nil {
			t.Errorf("%s can't be written to a full disk, and says nothing", form)
		}
	}
}
