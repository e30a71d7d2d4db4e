package compile_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
)

// file is a submission of the parts that matter here.
func file(name, cty, code, year, more string) intake.Result {
	return intake.Read(name, fmt.Appendf(nil,
		`{"schemaVersion": "1.0", "fiscalYear": %q, "county": {"name": %q, "code": %q}, "office": {"name": "%s Office"}%s}`,
		year, cty, code, cty, more))
}

const partA = `, "collaboration": {"narrative": "We work together."}`

func folder(results ...intake.Result) intake.Folder {
	return intake.Folder{Path: "folder", Results: results}
}

func statewide(t *testing.T, f intake.Folder, o compile.Options) (*document.Document, *compile.Report) {
	t.Helper()
	doc, report, err := compile.Statewide(f, o)
	if err != nil {
		t.Fatal(err)
	}
	return doc, report
}

// codes returns the codes of findings as a set, with how often each is there.
func codes(list []finding.Finding) map[string]int {
	out := map[string]int{}
	for _, f := range list {
		out[f.Code]++
	}
	return out
}

// examples returns the folder of the 51 complete examples.
func examples(t *testing.T) intake.Folder {
	t.Helper()
	f, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder("../examples/statewide")
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Results) != 51 {
		t.Fatalf("there are %d examples, want 51", len(f.Results))
	}
	return f
}

func TestComplete(t *testing.T) {
	doc, report := statewide(t, examples(t), compile.Options{})
	if doc == nil || !report.Built || report.Mode != "complete" || report.FiscalYear != "2026-27" {
		t.Fatalf("not built: %+v", report.Counts)
	}
	if want := (compile.Counts{Received: 51, Exempt: 7}); report.Counts != want {
		t.Errorf("counts %+v, want %+v", report.Counts, want)
	}
	if len(report.Counties) != 58 {
		t.Fatalf("the report has %d counties, want 58", len(report.Counties))
	}
	for i, c := range county.All() {
		r := report.Counties[i]
		want := compile.Received
		if c.Exempt {
			want = compile.Exempt
		}
		if r.Code != c.Code || r.Name != c.Name || r.Exempt != c.Exempt || r.Status != want {
			t.Errorf("county %d is reported as %+v", i+1, r)
		}
		if !c.Exempt && (len(r.Files) != 1 || len(r.Files[0].SHA256) != 64 || !r.PartA || !r.PartB) {
			t.Errorf("%s: %+v", c.Name, r)
		}
	}
	var sections []string
	for _, b := range doc.Blocks {
		if h, ok := b.(*document.Heading); ok && h.Level == 1 && strings.HasPrefix(h.ID, "county-") {
			sections = append(sections, strings.TrimPrefix(h.ID, "county-"))
		}
	}
	var want []string
	for _, c := range county.Reporting() {
		want = append(want, string(c.Code))
	}
	if got := strings.Join(sections, " "); got != strings.Join(want, " ") {
		t.Errorf("the sections are %s, want %s", got, strings.Join(want, " "))
	}
}

// TestOneFatalFinding: one of 51 has a fault, and nothing is built.
func TestOneFatalFinding(t *testing.T) {
	f := examples(t)
	data, err := os.ReadFile(f.Results[10].File)
	if err != nil {
		t.Fatal(err)
	}
	f.Results[10] = intake.Read(f.Results[10].File, bytes.Replace(data, []byte(`"lcapAdoptionDate"`), []byte(`"lcapAdopted"`), 1))
	if doc, report := statewide(t, f, compile.Options{}); doc != nil || report.Built || report.Counts.Fatal == 0 {
		t.Errorf("built in spite of a fatal finding: %+v", report.Counts)
	}
	doc, report := statewide(t, f, compile.Options{AsReceived: true})
	if doc == nil || !report.Built || report.Counts.Received != 51 {
		t.Errorf("not built as received: %+v", report.Blocking)
	}
}

func TestMissing(t *testing.T) {
	f := folder(file("kern.json", "Kern", "15", "2026-27", partA))
	doc, report := statewide(t, f, compile.Options{})
	if doc != nil {
		t.Error("a document was built from one county")
	}
	if n := codes(report.Findings)["COMP0001"]; n != 50 {
		t.Errorf("%d counties are named as missing, want 50", n)
	}
	doc, report = statewide(t, f, compile.Options{AsReceived: true})
	if doc == nil || report.Counts.Received != 1 || report.Counts.Missing != 50 || report.Counts.Exempt != 7 {
		t.Errorf("as received: %+v", report.Counts)
	}
	if kern := report.Counties[14]; !kern.PartA || kern.PartB || kern.Status != compile.Received {
		t.Errorf("Kern: %+v", kern)
	}
	if yuba := report.Counties[57]; yuba.Status != compile.Missing || len(yuba.Files) != 0 {
		t.Errorf("Yuba: %+v", yuba)
	}
}

// TestWhatStopsEvenAsReceived: whatever could lose a county's words, or put
// them in the wrong place.
func TestWhatStopsEvenAsReceived(t *testing.T) {
	kern := file("kern.json", "Kern", "15", "2026-27", partA)
	for _, c := range []struct {
		name    string
		results []intake.Result
		code    string // "" where it does not stop
	}{
		{"one file", []intake.Result{kern}, ""},
		{"two files", []intake.Result{kern, file("kern2.json", "Kern", "15", "2026-27", "")}, "COMP0002"},
		{"a damaged file", []intake.Result{kern, intake.Read("x.json", []byte(`{"county":`))}, "FILE0006"},
		{"a key twice", []intake.Result{kern, intake.Read("x.json", []byte(`{"county": {}, "county": {}}`))}, "FILE0008"},
		{"a code of another county", []intake.Result{file("x.json", "Kern", "14", "2026-27", partA)}, "COMP0004"},
		{"no such county", []intake.Result{file("x.json", "Kernel", "", "2026-27", partA)}, "COMP0004"},
		{"a name that is written differently", []intake.Result{file("x.json", "Kern county ", "15", "2026-27", partA)}, ""},
		{"a code alone", []intake.Result{file("x.json", "", "15", "2026-27", partA)}, ""},
		{"a name alone", []intake.Result{file("x.json", "Kern", "", "2026-27", partA)}, ""},
		{"a mistyped part", []intake.Result{file("x.json", "Kern", "15", "2026-27", `, "colaboration": {"narrative": "x"}`)}, "COMP0005"},
		{"a mistyped key in a part", []intake.Result{file("x.json", "Kern", "15", "2026-27", `, "collaboration": {"naratives": "x"}`)}, "COMP0005"},
		{"a number for a text", []intake.Result{file("x.json", "Kern", "15", "2026-27", `, "technicalAssistance": {"narrative": 12}`)}, "COMP0005"},
		{"an empty text", []intake.Result{file("x.json", "Kern", "15", "2026-27", `, "technicalAssistance": {"narrative": ""}`)}, ""},
		{"a mistake in the table of districts", []intake.Result{file("x.json", "Kern", "15", "2026-27", partA+`, "technicalAssistance": {"narrative": "x", "districts": [{"nam": "x"}]}`)}, ""},
		{"a mistake in the board", []intake.Result{file("x.json", "Kern", "15", "2026-27", partA+`, "board": {"nam": "x"}`)}, ""},
		{"a date that is none", []intake.Result{file("x.json", "Kern", "15", "2026-27", partA+`, "board": {"meetingDate": "June"}`)}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, report := statewide(t, folder(c.results...), compile.Options{AsReceived: true})
			if (doc == nil) != (c.code != "") {
				t.Errorf("stopped: %t; findings that stop it: %v", doc == nil, report.Blocking)
			}
			if c.code != "" && codes(report.Blocking)[c.code] == 0 {
				t.Errorf("no %s among what stops it: %v", c.code, report.Blocking)
			}
			for _, f := range report.Blocking {
				if f.File == "" || f.Line == 0 {
					t.Errorf("%s says no place", f.Code)
				}
			}
		})
	}
}

func TestYears(t *testing.T) {
	a := file("alameda.json", "Alameda", "01", "2025-26", partA)
	k := file("kern.json", "Kern", "15", "2026-27", partA)
	y := file("yuba.json", "Yuba", "58", "2026-27", partA)
	none := file("x.json", "Inyo", "14", "", partA)
	for _, c := range []struct {
		name    string
		results []intake.Result
		year    summary.FiscalYear
		want    string
		other   int // files for another year
	}{
		{"most", []intake.Result{a, k, y}, 0, "2026-27", 1},
		{"the later of two", []intake.Result{a, k}, 0, "2026-27", 1},
		{"the one that is asked for", []intake.Result{a, k, y}, 2025, "2025-26", 2},
		{"one without a year", []intake.Result{k, none}, 0, "2026-27", 0},
	} {
		_, report := statewide(t, folder(c.results...), compile.Options{AsReceived: true, Year: c.year})
		if n := codes(report.Findings)["COMP0003"]; report.FiscalYear != c.want || n != c.other {
			t.Errorf("%s: the year is %s and %d files are for another, want %s and %d", c.name, report.FiscalYear, n, c.want, c.other)
		}
	}
	if _, _, err := compile.Statewide(folder(none), compile.Options{AsReceived: true}); err == nil || !strings.Contains(err.Error(), "--year") {
		t.Errorf("no file says its year: got %v, want an error that asks for --year", err)
	}
}

// TestFindingsOfACounty: a county's numbers count all that is said of its files,
// also what only shows in the document or beside other files.
func TestFindingsOfACounty(t *testing.T) {
	f := folder(
		file("alameda.json", "Alameda", "01", "2026-27", partA),
		file("inyo.json", "Inyo", "14", "2026-27", `, "colaboration": {"narrative": "x"}`),
		file("kern.json", "Kern", "15", "2025-26", partA),
		file("yuba.json", "Yuba", "58", "2026-27", partA),
		file("yuba2.json", "Yuba", "58", "2026-27", partA),
	)
	_, report := statewide(t, f, compile.Options{AsReceived: true, Year: 2026})
	for code, want := range map[county.Code]string{"01": "", "14": "COMP0005", "15": "COMP0003", "58": "COMP0002 COMP0002"} {
		var said []string
		var about []finding.Finding
		c := report.Counties[slices.IndexFunc(report.Counties, func(c compile.CountyReport) bool { return c.Code == code })]
		for _, f := range report.Findings {
			if slices.ContainsFunc(c.Files, func(s compile.SubmissionFile) bool { return s.File == f.File }) {
				about = append(about, f)
				if strings.HasPrefix(f.Code, "COMP") {
					said = append(said, f.Code)
				}
			}
		}
		if got := strings.Join(said, " "); got != want {
			t.Fatalf("of %s is said %q, want %q", c.Name, got, want)
		}
		if fatal, warnings := finding.Count(about); c.Fatal != fatal || c.Warnings != warnings {
			t.Errorf("%s has %d fatal findings and %d warnings, want %d and %d", c.Name, c.Fatal, c.Warnings, fatal, warnings)
		}
	}
}

// TestAFileThatCannotBeRead: the county that its name speaks of has sent something,
// and is not said to have sent nothing.
func TestAFileThatCannotBeRead(t *testing.T) {
	f := folder(file("alameda.json", "Alameda", "01", "2026-27", partA))
	for _, name := range []string{"31-placer.json", "02 Alpine.docx"} {
		f.Results = append(f.Results, intake.Read(name, []byte(`{"schemaVersion": "1`)))
	}
	doc, report := statewide(t, f, compile.Options{AsReceived: true})
	if n := report.Counts; doc != nil || n.Received != 1 || n.Unread != 1 || n.Missing != 49 || n.Exempt != 7 {
		t.Errorf("counts are %+v", n)
	}
	if n := codes(report.Findings)["COMP0001"]; n != 49 {
		t.Errorf("%d counties are said to have sent nothing", n)
	}
}

func TestExemptCountyIsIncluded(t *testing.T) {
	doc, report := statewide(t, folder(file("sierra.json", "Sierra", "46", "2026-27", partA)), compile.Options{AsReceived: true})
	if doc == nil || report.Counts.ReceivedOfExempt != 1 || report.Counts.Received != 0 || report.Counts.Missing != 51 {
		t.Errorf("%+v", report.Counts)
	}
	if codes(report.Findings)["CNTY0003"] != 1 {
		t.Error("nobody is told that Sierra owes nothing")
	}
}

func TestEmptyFolderIsAnError(t *testing.T) {
	if _, _, err := compile.Statewide(folder(), compile.Options{AsReceived: true}); err == nil || !strings.Contains(err.Error(), "no summary in the folder") {
		t.Errorf("got %v", err)
	}
}

// TestReportNamesNoFolder: the report is the same wherever it was made.
func TestReportNamesNoFolder(t *testing.T) {
	make := func(dir string) []byte {
		f := folder(file(filepath.Join(dir, "kern.json"), "Kern", "15", "2026-27", partA))
		f.PassedOver = []intake.PassedOver{{File: filepath.Join(dir, "notes.txt"), Reason: "its name does not end in .json"}}
		_, report := statewide(t, f, compile.Options{AsReceived: true})
		b, err := report.JSON()
		if err != nil {
			t.Fatal(err)
		}
		if report.Findings[len(report.Findings)-1].File == "kern.json" {
			t.Error("making JSON changed the report")
		}
		return b
	}
	one, two := make("one"), make(filepath.Join("somewhere", "else"))
	if !bytes.Equal(one, two) {
		t.Errorf("the reports differ:\n%s\n%s", one, two)
	}
	for _, want := range []string{`"file": "kern.json"`, `"file": "notes.txt"`, `"fatal"`, `"mode": "asReceived"`} {
		if !bytes.Contains(one, []byte(want)) {
			t.Errorf("the report does not say %s", want)
		}
	}
}
