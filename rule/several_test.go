package rule_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/across"
	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/waiver"
)

// TestExamplesOfSeveralSummaries runs the examples of the rules that hold
// summaries against one another. What they say of each file is all of it.
func TestExamplesOfSeveralSummaries(t *testing.T) {
	runFamily(t, "ACRS", func(t *testing.T, text string) []finding.Finding {
		var results []intake.Result
		for _, f := range sentFiles(t, text) {
			data, err := json.Marshal(f.content)
			if err != nil {
				t.Fatal(err)
			}
			r := intake.Reader{Rules: intake.BlockingRules}.Read(f.name, data)
			if r.Summary == nil {
				t.Fatalf("%s is no summary: %v", f.name, r.Findings)
			}
			results = append(results, r)
		}
		return across.Run(results)
	})
}

// TestExamplesOfTheStatewideDocument compiles the folder of the 51 examples with
// what the examples say in the place of what these files have.
func TestExamplesOfTheStatewideDocument(t *testing.T) {
	runFamily(t, "COMP", func(t *testing.T, text string) []finding.Finding {
		dir := t.TempDir()
		if err := os.CopyFS(dir, os.DirFS("../examples/statewide")); err != nil {
			t.Fatal(err)
		}
		for _, f := range sentFiles(t, text) {
			path := filepath.Join(dir, f.name)
			if f.content == nil {
				if err := os.Remove(path); err != nil {
					t.Fatal(err)
				}
				continue
			}
			overwrite(t, path, f.content)
		}
		folder, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder(dir)
		if err != nil {
			t.Fatal(err)
		}
		document, report, err := compile.Statewide(folder, compile.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if built := len(report.Findings) == 0; built != (document != nil) {
			t.Errorf("a document is built: %v, with the findings %v", document != nil, report.Findings)
		}
		return report.Findings
	})
}

// TestExamplesOfWaivers reads the examples as files of waivers, and accepts with
// them what is found in an invalid example of another rule.
func TestExamplesOfWaivers(t *testing.T) {
	summary, err := intake.Reader{}.ReadFile("../examples/invalid/COST0001-zero-unexplained.json")
	if err != nil {
		t.Fatal(err)
	}
	glenn, ok := summary.County()
	if !ok || len(summary.Findings) == 0 {
		t.Fatalf("nothing can be accepted of %s", summary.File)
	}
	runFamily(t, "WAIV", func(_ *testing.T, text string) []finding.Finding {
		list := waiver.Read("waivers.csv", []byte(text))
		list.Accept(glenn.Code, slices.Clone(summary.Findings))
		return append(list.Findings, list.Unused(func(c county.Code, _ rule.Rule) bool { return c == glenn.Code })...)
	})
}

// runFamily runs the examples of a family's rules: what fails gives findings of
// the rule, and what passes gives none at all.
func runFamily(t *testing.T, family string, run func(*testing.T, string) []finding.Finding) {
	n := 0
	for _, r := range rule.All() {
		if !strings.HasPrefix(r.Code, family) {
			continue
		}
		n++
		t.Run(r.Code, func(t *testing.T) {
			found := run(t, r.Example.Fails)
			if !slices.ContainsFunc(found, func(f finding.Finding) bool { return f.Code == r.Code }) {
				t.Errorf("what fails doesn't break the rule: %v", found)
			}
			if found = run(t, r.Example.Passes); len(found) > 0 {
				t.Errorf("what passes has findings: %v", found)
			}
		})
	}
	if n == 0 {
		t.Errorf("the family %s has no rule", family)
	}
}

// sentFile is one file of an example; its content is nil where it was not sent.
type sentFile struct {
	name    string
	content map[string]any
}

// sentFiles reads an example about several files: for each its name, a colon,
// and its content as JSON, or "not sent".
func sentFiles(t *testing.T, text string) []sentFile {
	t.Helper()
	var out []sentFile
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		name, rest, ok := strings.Cut(text, ": ")
		if !ok || filepath.Ext(name) != ".json" || strings.ContainsAny(name, "/\n") {
			t.Fatalf("no name of a file begins here: %q", text)
		}
		f := sentFile{name: name}
		if text, ok = strings.CutPrefix(rest, "not sent"); !ok {
			d := json.NewDecoder(strings.NewReader(rest))
			d.UseNumber()
			if err := d.Decode(&f.content); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			text = rest[d.InputOffset():]
		}
		out = append(out, f)
	}
	return out
}

// overwrite puts values into a file, which is begun where it isn't there yet.
func overwrite(t *testing.T, path string, values map[string]any) {
	t.Helper()
	whole := map[string]any{}
	if data, err := os.ReadFile(path); err == nil {
		d := json.NewDecoder(strings.NewReader(string(data)))
		d.UseNumber()
		if err := d.Decode(&whole); err != nil {
			t.Fatal(err)
		}
		if _, err := d.Token(); err != io.EOF {
			t.Fatalf("%s goes on behind its end", path)
		}
	}
	merge(whole, values)
	data, err := json.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// merge puts values into a group, and into the groups in it.
func merge(into, values map[string]any) {
	for _, key := range slices.Sorted(maps.Keys(values)) {
		group, isGroup := values[key].(map[string]any)
		old, wasGroup := into[key].(map[string]any)
		if isGroup && wasGroup {
			merge(old, group)
			continue
		}
		into[key] = values[key]
	}
}

// TestSentFiles: a mistake in the mini-format is no quiet pass.
func TestSentFiles(t *testing.T) {
	got := fmt.Sprint(sentFiles(t, "a.json: {\"b\": {\n\"c\": 1}}\nd.json: not sent"))
	if want := "[{a.json map[b:map[c:1]]} {d.json map[]}]"; got != want {
		t.Errorf("read as %s, want %s", got, want)
	}
}
