package across

import (
	"strings"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
)

// submission is one summary and the county that it is from.
type submission struct {
	intake.Result
	county county.County
	// texts are the narratives and the actions of parts (A) and (B), then the
	// other narratives. Goals, metrics and sources of funding are not among
	// them: the association's sample words them for everybody.
	texts []check.Text
	// parts is how many of the texts are of parts (A) and (B).
	parts int
}

// submissions returns the summaries that say clearly which county they are
// from, in the order of the results.
func submissions(results []intake.Result) []*submission {
	var out []*submission
	for _, r := range results {
		if r.Summary == nil {
			continue
		}
		if c, ok := r.County(); ok {
			s := &submission{Result: r, county: c}
			s.gather()
			out = append(out, s)
		}
	}
	return out
}

// gather picks the texts.
func (s *submission) gather() {
	var others []check.Text
	for _, t := range s.Texts() {
		switch {
		case t.Kind == check.Plain, strings.HasPrefix(t.Pointer, "/goals/"):
		case strings.HasPrefix(t.Pointer, "/collaboration/"), strings.HasPrefix(t.Pointer, "/technicalAssistance/"):
			s.texts = append(s.texts, t)
		default:
			others = append(others, t)
		}
	}
	s.parts = len(s.texts)
	s.texts = append(s.texts, others...)
}

// quote returns a finding with the quote and the place of what stands in one of
// the texts.
func (s *submission) quote(f finding.Finding, text, start, end int) finding.Finding {
	t := s.texts[text]
	f.Pointer, f.Start, f.Quote = t.Pointer, start, t.Value[start:end]
	return s.Place(f)
}

// series joins names as a sentence does: "a", "a and b", "a, b and c".
func series(names []string) string {
	last := len(names) - 1
	if last <= 0 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
