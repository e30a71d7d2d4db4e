package across_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/across"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
)

// sent is a summary as a county may send it. What is empty is left out.
type sent struct {
	file, county, abbreviation string
	context, partA, partB      string
	activities                 []string
	metric                     string
	amounts                    []json.Number
}

// read makes the summaries' files and takes them in.
func read(t testing.TB, all ...sent) []intake.Result {
	t.Helper()
	var out []intake.Result
	for _, s := range all {
		data, err := json.MarshalIndent(s.json(), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		file := s.file
		if file == "" {
			file = s.county + ".json"
		}
		r := intake.Reader{Rules: intake.BlockingRules}.Read(file, data)
		if r.Summary == nil {
			t.Fatalf("%s is no summary: %v", file, r.Findings)
		}
		out = append(out, r)
	}
	return out
}

func (s sent) json() map[string]any {
	office := map[string]any{"name": s.county + " Office"}
	if s.abbreviation != "" {
		office["abbreviation"] = s.abbreviation
	}
	m := map[string]any{"schemaVersion": "1.0", "fiscalYear": "2026-27", "office": office}
	if c, ok := county.ByName(s.county); ok {
		m["county"] = map[string]any{"name": c.Name, "code": c.Code}
	}
	if s.context != "" {
		m["localContext"] = s.context
	}
	a := map[string]any{}
	if s.partA != "" {
		a["narrative"] = s.partA
	}
	for _, activity := range s.activities {
		list, _ := a["activities"].([]any)
		a["activities"] = append(list, map[string]any{"activity": activity, "partners": []string{"cde"}})
	}
	if len(a) > 0 {
		m["collaboration"] = a
	}
	if s.partB != "" {
		m["technicalAssistance"] = map[string]any{"narrative": s.partB}
	}
	var goals []any
	for i, amount := range s.amounts {
		g := map[string]any{"id": fmt.Sprint(i + 1), "area": "lcapReview", "expenditure": map[string]any{"amount": amount}}
		if s.metric != "" {
			g["measures"] = []any{map[string]any{"metrics": []any{map[string]any{"metric": s.metric}}}}
		}
		goals = append(goals, g)
	}
	if goals != nil {
		m["goals"] = goals
	}
	return m
}

// say writes findings as "CODE file".
func say(list []finding.Finding) []string {
	var out []string
	for _, f := range list {
		out = append(out, f.Code+" "+filepath.Base(f.File))
	}
	return out
}

// example is some summaries and what is found in them together.
type example struct {
	name string
	sent []sent
	want []string // code and file
	// says are pieces that the messages must have, one a finding; fewer are
	// those of the first findings.
	says []string
}

func runExamples(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) {
			results := read(t, e.sent...)
			got := across.Run(results)
			if !slices.Equal(say(got), e.want) {
				t.Errorf("found %q, want %q", say(got), e.want)
				for _, f := range got {
					t.Logf("%s: %s %q", f.File, f.Message, f.Quote)
				}
			}
			for i, want := range e.says {
				if i < len(got) && !strings.Contains(got[i].Message, want) {
					t.Errorf("%s says %q, not %q", got[i].File, got[i].Message, want)
				}
			}
			checkPlaces(t, results, got)
			slices.Reverse(results)
			if again := across.Run(results); !slices.Equal(again, got) {
				t.Errorf("in another order the files have other findings:\n%v\n%v", again, got)
			}
		})
	}
}

// checkPlaces holds each finding against the file: a warning, at a line, and the
// quote stands in the value, where it says.
func checkPlaces(t *testing.T, results []intake.Result, list []finding.Finding) {
	t.Helper()
	for _, f := range list {
		i := slices.IndexFunc(results, func(r intake.Result) bool { return r.File == f.File })
		if i < 0 {
			t.Errorf("%s is about %q, which is none of the files", f.Code, f.File)
			continue
		}
		if f.Severity != finding.Warning || f.Line == 0 || f.Column == 0 || f.Help == "" {
			t.Errorf("%s has the severity %s and stands at %d:%d", f.Code, f.Severity, f.Line, f.Column)
		}
		if f.Quote != "" && f.EndColumn <= f.Column {
			t.Errorf("%s quotes %q from column %d to %d", f.Code, f.Quote, f.Column, f.EndColumn)
		}
		if f.Quote == "" {
			continue
		}
		var value string
		switch s := results[i].Summary; f.Pointer {
		case "/collaboration/narrative":
			value = s.Collaboration.Narrative
		case "/technicalAssistance/narrative":
			value = s.TechnicalAssistance.Narrative
		case "/localContext":
			value = s.LocalContext
		default:
			continue
		}
		if !strings.HasPrefix(value[min(f.Start, len(value)):], f.Quote) {
			t.Errorf("%s: the quote %q does not stand at byte %d of %s", f.Code, f.Quote, f.Start, f.Pointer)
		}
	}
}

// TestNobody: whatever can't be held against another is passed over.
func TestNobody(t *testing.T) {
	broken := intake.Read("broken.json", []byte(`{"county":`))
	nobody := read(t, sent{file: "nobody.json", partB: long}, sent{county: "Kern", partB: long})
	torn := intake.Read("torn.json", []byte(`{"county": {"name": "Kings", "code": "58"}, "collaboration": {"narrative": "`+long+`"}}`))
	for name, results := range map[string][]intake.Result{
		"none": nil, "a damaged file": {broken}, "one": nobody[1:], "one that says no county": nobody,
		"one that says two": {torn, nobody[1]},
	} {
		if got := across.Run(results); len(got) > 0 {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestExamplesAreTheirOwn: the 51 examples are what good summaries look like
// side by side.
func TestExamplesAreTheirOwn(t *testing.T) {
	folder, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder("../examples/statewide")
	if err != nil {
		t.Fatal(err)
	}
	if len(folder.Results) != 51 {
		t.Fatalf("%d examples, want 51", len(folder.Results))
	}
	for _, f := range across.Run(folder.Results) {
		t.Errorf("%s:%d:%d %s %s %q", f.File, f.Line, f.Column, f.Code, f.Message, f.Quote)
	}
}

func BenchmarkRun(b *testing.B) {
	folder, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder("../examples/statewide")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		across.Run(folder.Results)
	}
}
