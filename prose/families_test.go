package prose

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// glenn is a summary of Glenn County for 2026-27 with the two texts; without
// the second, it has no part (B).
func glenn(a, b string) *summary.Summary {
	s := &summary.Summary{
		FiscalYear: summary.MustFiscalYear("2026-27"),
		County:     summary.County{Name: "Glenn", Code: "11"},
		Office:     summary.Office{Name: "Glenn County Office of Education", Abbreviation: "GCOE"},
	}
	if a != "" {
		s.Collaboration = &summary.Collaboration{Narrative: a}
	}
	if b != "" {
		s.TechnicalAssistance = &summary.TechnicalAssistance{Narrative: b}
	}
	return s
}

// foundIn are the findings of a family as "CODE quote".
func foundIn(t *testing.T, s *summary.Summary, family string) []string {
	t.Helper()
	var out []string
	for _, f := range RunAll(s) {
		if !strings.HasPrefix(f.Code, family) {
			continue
		}
		if f.Quote != "" && !strings.Contains(f.Message+f.Help, ".") {
			t.Errorf("%s has no sentence: %q", f.Code, f.Message)
		}
		for _, text := range newSubject(s, check.Texts(s)).texts {
			if text.Pointer == f.Pointer && text.Value[f.Start:f.Start+len(f.Quote)] != f.Quote {
				t.Errorf("%s does not quote its text: %q", f.Code, f.Quote)
			}
		}
		out = append(out, strings.TrimSpace(f.Code+" "+f.Quote))
	}
	return out
}

// wordingCase is a text and every finding of the family in it.
type wordingCase struct {
	text string
	want []string
}

func runWording(t *testing.T, family string, with func(text string) *summary.Summary, cases []wordingCase) {
	t.Helper()
	for _, c := range cases {
		if got := foundIn(t, with(c.text), family); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got  %q\n want %q", c.text, got, c.want)
		}
	}
}

func inPartA(text string) *summary.Summary { return glenn(text, "") }
func inPartB(text string) *summary.Summary { return glenn("The office meets with others.", text) }

// TestBlockingIsFatal holds the split of the rules: what compile asks for is
// all that is fatal, and nothing else.
func TestBlockingIsFatal(t *testing.T) {
	texts := []string{"[County Name] and ____", "Butte County Superintendent of Schools attends CISC meetings.", "The office will support all schools here in many ways."}
	for _, text := range texts {
		s := glenn(text, text)
		var all, blockingOnly []string
		for _, f := range RunAll(s) {
			if r, _ := rule.ByCode(f.Code); r.Severity == 0 {
				all = append(all, f.Code+f.Pointer)
			}
		}
		for _, f := range RunBlocking(s) {
			blockingOnly = append(blockingOnly, f.Code+f.Pointer)
		}
		if len(all) == 0 || !slices.Equal(all, blockingOnly) {
			t.Errorf("%q: fatal %q, of which blocking %q", text, all, blockingOnly)
		}
	}
}

func glossaryEntry(acronym, meaning string) summary.GlossaryEntry {
	return summary.GlossaryEntry{Acronym: acronym, Meaning: meaning}
}
