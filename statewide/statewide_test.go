package statewide_test

import (
	"fmt"

	fnd "github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
)

type finding = fnd.Finding

func narrativeA(s *summary.Summary) string {
	if s.Collaboration == nil {
		return ""
	}
	return s.Collaboration.Narrative
}

func narrativeB(s *summary.Summary) string {
	if s.TechnicalAssistance == nil {
		return ""
	}
	return s.TechnicalAssistance.Narrative
}

// samePart reports whether two narratives show the same lines.
func samePart(a, b string) bool {
	return fmt.Sprint(seen(a)) == fmt.Sprint(seen(b))
}

// seen is what a reader sees of a narrative.
func seen(src string) []string {
	blocks, _ := markdown.Parse(src)
	return folded(structure.DocumentLines(blocks))
}

func firstDifference(got, want []string) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return fmt.Sprintf("line %d is\n%q, not\n%q", i+1, got[i], want[i])
		}
	}
	return fmt.Sprintf("it has %d lines, not %d", len(got), len(want))
}
