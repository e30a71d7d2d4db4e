package spelling_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
)

// ledger is what the rule finds in the texts of real counties, and whether a
// careful reader agrees. They lie beside the project.
var ledger = []struct {
	file, finding string
	right         bool
}{
	{"18-lassen.txt", "split: F IA > FIA", true},
	{"18-lassen.txt", "joined: DoDo > Do", true},
	{"20-madera.txt", "joined: Clusteror > Cluster or", true},
	{"45-shasta.txt", "misspelt: Leadship > Leadership", true},
	{"48-solano.txt", "misspelt: Reseach > Research", true},
	{"56-ventura.txt", "joined: EnglishLearner > English Learner", true},
	{"56-ventura.txt", "joined: statepriorities > state priorities", true},
}

func TestRealCounties(t *testing.T) {
	files := append(realdata.Files(t, 26, "statewide-2023-24/*.txt"), realdata.Files(t, 1, "sacramento-2025-26.md")...)
	judged := map[string]bool{}
	for _, l := range ledger {
		judged[l.file+": "+l.finding] = l.right
	}
	var all []string
	right := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, finding := range found(t, string(data)) {
			finding = filepath.Base(name) + ": " + finding
			all = append(all, finding)
			if verdict, ok := judged[finding]; !ok {
				t.Errorf("nobody has judged %q", finding)
			} else if verdict {
				right++
			}
		}
	}
	t.Logf("%d of %d findings in %d texts are right", right, len(all), len(files))
	if right < 7 || 10*right < 9*len(all) {
		t.Errorf("%d of %d findings are right; at least 7, and 9 of 10, must be: %q", right, len(all), all)
	}
}

// TestExamples finds nothing in the invented summaries of all counties.
func TestExamples(t *testing.T) {
	files, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil || len(files) != 51 {
		t.Fatalf("found %d summaries (%v), want 51", len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var summary any
		if err := json.Unmarshal(data, &summary); err != nil {
			t.Fatal(err)
		}
		for _, text := range texts(summary) {
			if !strings.Contains(text, " ") {
				continue // a key of the schema, such as technicalAssistance
			}
			if got := found(t, text); got != nil {
				t.Errorf("%s: %q", filepath.Base(name), got)
			}
		}
	}
}

// texts returns the strings of a JSON value, its keys left out.
func texts(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, texts(e)...)
		}
		return out
	case map[string]any:
		var out []string
		for _, e := range v {
			out = append(out, texts(e)...)
		}
		slices.Sort(out)
		return out
	}
	return nil
}
