package across_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/across"
	"github.com/coesummary/coesummary/intake"
)

// FuzzRun: whatever two counties write, nothing panics, every finding quotes
// what stands there, a text is found in its copy, and the same files have the
// same findings.
func FuzzRun(f *testing.F) {
	folder, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder("../examples/statewide")
	if err != nil {
		f.Fatal(err)
	}
	for i := 1; i < len(folder.Results); i += 5 {
		one, other := folder.Results[i-1].Summary, folder.Results[i].Summary
		f.Add(one.Collaboration.Narrative, other.TechnicalAssistance.Narrative)
	}
	f.Add("(SCOE) Sonoma County (SCOE)", "Kern County Office of\nEducation (SCOE")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = printable(a), printable(b)
		results := read(t, sent{county: "Sonoma", partA: a, partB: b, context: long}, sent{county: "Kern", partA: b, context: long})
		got := across.Run(results)
		if !slices.Equal(across.Run(results), got) {
			t.Error("the second run finds other things")
		}
		checkPlaces(t, results, got)
		copied := 0
		for _, g := range got {
			if g.Pointer == "/localContext" && g.Quote == long && g.Code == "ACRS0002" || g.Code == "ACRS0003" {
				copied++
			}
		}
		if copied < 2 {
			t.Errorf("the context is copied, and found %d times", copied)
		}
	})
}

// printable puts a space for every character that no summary can have.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, s)
}
