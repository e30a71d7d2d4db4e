package text_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
)

// TestRealCounties reads 26 counties' texts as a reader of this format sees
// them: every line with its marker, as published. The texts are kept beside
// the project and not in it.
func TestRealCounties(t *testing.T) {
	for _, file := range realdata.Counties(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var s struct {
			Collaboration       struct{ Narrative string }
			TechnicalAssistance struct{ Narrative string }
		}
		if err := json.Unmarshal(data, &s); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		seen, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, part := range []string{s.Collaboration.Narrative, s.TechnicalAssistance.Narrative} {
			blocks, _ := markdown.Parse(part)
			_, page, _ := strings.Cut(write(t, body(blocks...)), "\n\n") // all but the title
			got = append(got, lines(page)...)
		}
		if want := lines(string(seen)); !slices.Equal(got, want) {
			t.Errorf("%s comes out differently: %d lines, not %d", file, len(got), len(want))
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Errorf("line %d is\n%q, not\n%q", i+1, got[i], want[i])
					break
				}
			}
		}
	}
}

// lines returns the lines that hold something, without the spaces at their
// ends.
func lines(text string) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
