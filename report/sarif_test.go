package report_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

// sarifRead is what the tests read of SARIF.
type sarifRead struct {
	Runs []struct {
		Tool struct {
			Driver struct {
				Rules []struct {
					ID, Name             string
					Help                 struct{ Text, Markdown string }
					DefaultConfiguration struct{ Level string }
				}
			}
		}
		Invocations []struct {
			ExecutionSuccessful bool
			ExitCode            int
		}
		Artifacts []struct {
			Location struct{ URI string }
			Hashes   map[string]string
		}
		Results []struct {
			RuleID    string
			RuleIndex int
			Level     string
			Message   struct{ Text string }
			Locations []struct {
				PhysicalLocation struct {
					ArtifactLocation struct {
						URI   string
						Index *int
					}
					Region *struct {
						StartLine, StartColumn, EndColumn int
						Snippet                           struct{ Text string }
					}
				}
				LogicalLocations []struct{ FullyQualifiedName string }
			}
			PartialFingerprints map[string]string
		}
	}
}

func sarif(t *testing.T, r report.Run) sarifRead {
	t.Helper()
	var got sarifRead
	if err := json.Unmarshal(write(t, report.AsSARIF, r), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Runs) != 1 {
		t.Fatalf("%d runs", len(got.Runs))
	}
	return got
}

// multitool is the folder of Microsoft's SARIF Multitool (tools/sarif), which
// holds the schema as OASIS published it. It is asked where it is named, and
// in CI it must be there.
func multitool(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("SARIF_MULTITOOL")
	if folder == "" {
		if os.Getenv("CI") == "" {
			t.Skip("NOT RUN: the SARIF Multitool is asked for by SARIF_MULTITOOL, the folder node_modules/@microsoft/sarif-multitool-linux")
		}
		folder = filepath.Join("..", "tools", "sarif", "node_modules", "@microsoft", "sarif-multitool-linux")
	}
	if _, err := os.Stat(folder); err != nil {
		t.Fatalf("the SARIF Multitool is not here (%v): run npm ci --ignore-scripts in tools/sarif", err)
	}
	return folder
}

func TestSARIFIsWhatThePublishedSchemaSays(t *testing.T) {
	source, err := os.ReadFile(filepath.Join(multitool(t), "sarif-2.1.0.json"))
	if err != nil {
		t.Fatal(err)
	}
	published := judge(t, source)
	for name, r := range runs(t) {
		whole := write(t, report.AsSARIF, r)
		if err := published.Validate(decoded(t, whole)); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
		wrong := strings.Replace(string(whole), `"results"`, `"findings"`, 1)
		if published.Validate(decoded(t, []byte(wrong))) == nil {
			t.Errorf("%s: the schema takes anything", name)
		}
	}
}

// The Multitool knows more than the schema: what the text of the standard
// asks for, and what GitHub refuses.
func TestSARIFMultitool(t *testing.T) {
	program := filepath.Join(multitool(t), "Sarif.Multitool")
	if err := os.Chmod(program, 0o755); err != nil { // npm ci --ignore-scripts leaves that out
		t.Fatal(err)
	}
	folder := t.TempDir()
	check := func(name string, source []byte) string {
		path := filepath.Join(folder, name+".sarif")
		if err := os.WriteFile(path, source, 0o600); err != nil {
			t.Fatal(err)
		}
		c := exec.CommandContext(t.Context(), program, "validate", path, "--rule-kind", "Sarif;Ghas", "--output", path+".found", "--log", "ForceOverwrite")
		c.Env = append(os.Environ(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")
		out, _ := c.CombinedOutput() // It ends with 1 for what it finds, and what it finds is read.
		if !strings.Contains(string(out), "Analysis completed") {
			t.Fatalf("the Multitool could not run:\n%s", out)
		}
		return string(out)
	}
	nasty := nastyRun()
	nasty.Files = nasty.Files[:2] // GitHub refuses what comes from standard input.
	for name, r := range map[string]report.Run{"example": exampleRun(t), "nasty": nasty, "clean": runs(t)["clean"]} {
		if said := check(name, write(t, report.AsSARIF, r)); strings.Contains(said, ": error ") {
			t.Errorf("%s:\n%s", name, said)
		}
	}
	if said := check("broken", []byte(`{"version": "2.1.0", "runs": [{"tool": {}}]}`)); !strings.Contains(said, ": error ") {
		t.Errorf("the Multitool finds nothing wrong with a file that is: it judges nothing\n%s", said)
	}
}

func TestSARIFRulesAndResults(t *testing.T) {
	for name, r := range runs(t) {
		run := sarif(t, r).Runs[0]
		if len(run.Results) != len(r.All()) {
			t.Errorf("%s: %d results for %d findings", name, len(run.Results), len(r.All()))
		}
		for i, f := range r.All() {
			result := run.Results[i]
			about := run.Tool.Driver.Rules[result.RuleIndex]
			if result.RuleID != f.Code || about.ID != f.Code {
				t.Errorf("%s: the result of %s has the rule %s at %s", name, f.Code, result.RuleID, about.ID)
			}
			if about.Help.Text == "" || about.Help.Markdown == "" || about.Name == "" {
				t.Errorf("%s: %s is not explained: %+v", name, f.Code, about)
			}
			if want := map[finding.Severity]string{finding.Fatal: "error", finding.Warning: "warning"}[f.Severity]; result.Level != want {
				t.Errorf("%s: %s is a %s, want %s", name, f.Code, result.Level, want)
			}
			place := result.Locations[0].PhysicalLocation
			if at := place.ArtifactLocation; at.Index != nil && run.Artifacts[*at.Index].Location.URI != at.URI {
				t.Errorf("%s: the file %s is said to be %s", name, at.URI, run.Artifacts[*at.Index].Location.URI)
			}
			if (place.Region != nil) != (f.Line > 0) {
				t.Errorf("%s: the region of line %d is %+v", name, f.Line, place.Region)
			}
		}
		if got := run.Invocations[0]; !got.ExecutionSuccessful || (got.ExitCode == 1) != r.Fails() {
			t.Errorf("%s: the check ended so: %+v", name, got)
		}
	}
	link := sarif(t, exampleRun(t)).Runs[0].Results[1]
	at := link.Locations[0]
	if r := at.PhysicalLocation.Region; r.StartLine != 9 || r.StartColumn != 70 || r.EndColumn != 99 || r.Snippet.Text != "[the calendar](calendar.docx)" {
		t.Errorf("%+v", r)
	}
	if at.LogicalLocations[0].FullyQualifiedName != "/collaboration/narrative" {
		t.Errorf("%+v", at.LogicalLocations)
	}
}

func TestSARIFAddresses(t *testing.T) {
	for name, want := range map[string]string{
		"a.json":                  "a.json",
		"./a.json":                "a.json",
		".//a.json":               "a.json",
		"./../a.json":             "../a.json",
		"in/a b.json":             "in/a%20b.json",
		"100%.json":               "100%25.json",
		"a?b#c.json":              "a%3Fb%23c.json",
		"Übung.json":              "%C3%9Cbung.json",
		"caf\xe9.json":            "caf%E9.json",
		"c:a.json":                "c%3Aa.json",
		"/home/alex/a b.json":     "file:///home/alex/a%20b.json",
		"C:/Users/Alex/a.json":    "file:///C:/Users/Alex/a.json",
		"//server/share/a.json":   "file://server/share/a.json",
		"..json":                  "..json",
		"a[1];b&c=d+e,f'(g)!.txt": "a%5B1%5D%3Bb%26c%3Dd%2Be%2Cf%27%28g%29%21.txt",
		"-":                       "",
	} {
		if got := sarif(t, report.Run{Files: []report.File{{Name: name}}}).Runs[0].Artifacts[0].Location.URI; got != want {
			t.Errorf("%s has the address %s, want %s", name, got, want)
		}
	}
}

// A server knows a finding again by its fingerprint when other lines of the
// file have moved, and other entries of its list.
func TestSARIFFingerprintsSurvive(t *testing.T) {
	base := finding.Finding{Code: "TEXT0102", Line: 3, Column: 4, EndColumn: 7, Pointer: "/goals/1/measures/10/actions/0", Quote: "TBD", Message: "It is TBD.", Help: "h"}
	prints := func(list ...finding.Finding) (out []string) {
		for _, r := range sarif(t, report.Run{Files: []report.File{{Name: "a.json", Findings: list}}}).Runs[0].Results {
			out = append(out, r.PartialFingerprints["coesummaryFinding/v1"])
		}
		return out
	}
	with := func(change func(*finding.Finding)) finding.Finding {
		f := base
		change(&f)
		return f
	}
	want := prints(base)[0]
	for name, f := range map[string]finding.Finding{
		"another line":          with(func(f *finding.Finding) { f.Line, f.Column, f.EndColumn = 30, 5, 8 }),
		"another entry":         with(func(f *finding.Finding) { f.Pointer = "/goals/12/measures/0/actions/3" }),
		"another advice":        with(func(f *finding.Finding) { f.Help = "other" }),
		"message beside quoted": with(func(f *finding.Finding) { f.Message = "It is TBD still." }),
	} {
		if got := prints(f)[0]; got != want {
			t.Errorf("%s makes it another finding", name)
		}
	}
	for name, f := range map[string]finding.Finding{
		"another rule":  with(func(f *finding.Finding) { f.Code = "TEXT0002" }),
		"other words":   with(func(f *finding.Finding) { f.Quote = "TBA" }),
		"another field": with(func(f *finding.Finding) { f.Pointer = "/goals/1/measures/10/metrics/0" }),
		"no quote":      with(func(f *finding.Finding) { f.Quote = "" }),
	} {
		if got := prints(f)[0]; got == want {
			t.Errorf("%s makes no other finding", name)
		}
	}
	if two := prints(base, base); two[0] == two[1] || two[0] != want {
		t.Errorf("two like ones are not told apart: %q", two)
	}
}

// In SARIF's messages braces and links mean something.
func TestSARIFMessagesMeanWhatTheySay(t *testing.T) {
	f := finding.Finding{Code: "TEXT0102", Message: "The link [a](b) leads to {0}.", Help: "Take {it} away."}
	got := sarif(t, report.Run{Findings: []finding.Finding{f}}).Runs[0].Results[0].Message.Text
	if want := `The link [a\](b) leads to {{0}}. Take {{it}} away.`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
