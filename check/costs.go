package check

import (
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// zeroCostExplained: a note beside the zero.
func zeroCostExplained(s *subject) []finding.Finding {
	var out []finding.Finding
	for i, g := range s.Goals {
		e := g.Expenditure
		if e == nil || e.Amount == nil || *e.Amount != 0 || s.saysOne(goalAt(i)+"/expenditure/note") {
			continue
		}
		out = append(out, rule.Finding("COST0001", goalAt(i)+"/expenditure/amount",
			"%s costs nothing, and no note says why.", goalName(i, g)))
	}
	return out
}
