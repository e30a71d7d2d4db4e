package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// partATexts returns where the texts of part (A) are, and partAEmpty and
// partASilent report whether they are all empty, which is the schema's to
// report, or are there and all say nothing.
func (s *subject) partATexts() []string {
	texts := []string{"/collaboration/narrative"}
	if s.Collaboration != nil {
		for i := range s.Collaboration.Activities {
			texts = append(texts, "/collaboration/activities/"+strconv.Itoa(i)+"/activity")
		}
	}
	return texts
}

func (s *subject) partAEmpty() bool { return s.allEmpty(s.partATexts()...) }

func (s *subject) partASilent() bool {
	return !s.partAEmpty() && !s.saysOne(s.partATexts()...)
}

// partASaysSomething: a narrative, or activities.
func partASaysSomething(s *subject) []finding.Finding {
	if !s.partASilent() {
		return nil
	}
	pointer := "/collaboration/narrative"
	if s.Collaboration.Narrative == "" {
		pointer = "/collaboration/activities"
	}
	return []finding.Finding{rule.Finding("PRTA0001", pointer,
		"Part (A) has no narrative and no activity that says anything.")}
}

// partANamesPartners: CCEE, CDE and other county superintendents are each the
// partner of an activity, or named in the words of the part. A part that says
// nothing at all has a finding of its own already.
func partANamesPartners(s *subject) []finding.Finding {
	a := s.Collaboration
	if a == nil || s.partAEmpty() || s.partASilent() {
		return nil
	}
	text := "" // only where there is something to look for
	var out []finding.Finding
	for _, p := range []struct {
		partner summary.Partner
		code    string
		names   func(text, own string) bool
		name    string
	}{
		{summary.CCEE, "PRTA0002", namesCCEE, "the California Collaborative for Educational Excellence (CCEE)"},
		{summary.CDE, "PRTA0003", namesCDE, "the California Department of Education (CDE)"},
		{summary.CountySuperintendents, "PRTA0004", namesCountySuperintendents, "other county superintendents"},
	} {
		ticked := slices.ContainsFunc(a.Activities, func(activity summary.Activity) bool {
			return slices.Contains(activity.Partners, p.partner)
		})
		if ticked {
			continue
		}
		if text == "" {
			text = spoken(s.partAWords())
		}
		if !p.names(text, s.County.Name) {
			out = append(out, rule.Finding(p.code, "/collaboration",
				"Part (A) doesn't name %s, neither in its text nor as a partner of an activity.", p.name))
		}
	}
	return out
}

// partAWords returns the words of part (A), a line for each paragraph.
func (s *subject) partAWords() string {
	var b strings.Builder
	for _, t := range s.texts {
		if strings.HasPrefix(t.Pointer, "/collaboration/") {
			b.WriteString(t.inWords())
			b.WriteByte('\n')
		}
	}
	return b.String()
}
