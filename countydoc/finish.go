package countydoc

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
)

// finish writes what was gathered into the summary.
func (r *reader) finish() {
	s := r.summary
	s.LocalContext = structure.Narrative(r.context)
	if text := structure.Narrative(r.collaboration); text != "" {
		if s.Collaboration == nil {
			s.Collaboration = &summary.Collaboration{}
		}
		s.Collaboration.Narrative = text
	}
	if text := structure.Narrative(r.assistance); text != "" {
		r.partB().Narrative = text
	}
	if text := structure.Narrative(r.district); text != "" {
		r.partB().DistrictActions = text
	}
	if text := structure.Narrative(r.direct); text != "" {
		r.partB().DirectTechnicalAssistance = text
	}
	r.settleGoals()
	r.finishCosts()
	r.finishGoals()
	if len(r.notes) > 0 {
		r.plan().Note = joinNotes(r.notes)
	}
	r.dropEmpty()
	r.passages()
	r.conclude()
	finding.Sort(r.findings)
}

// joinNotes puts notes on one line, apart from one another.
func joinNotes(notes []string) string {
	var b strings.Builder
	for _, n := range notes {
		before := b.String()
		if before != "" && !strings.ContainsRune(".!?;:", rune(before[len(before)-1])) {
			b.WriteString(";")
		}
		if before != "" {
			b.WriteString(" ")
		}
		b.WriteString(n)
	}
	return b.String()
}

// dropEmpty takes away parts that were made for a value that then wasn't one.
func (r *reader) dropEmpty() {
	s := r.summary
	if b := s.Board; b != nil {
		if b.Vote != nil && *b.Vote == (summary.Vote{}) {
			b.Vote = nil
		}
		if *b == (summary.Board{}) {
			s.Board = nil
		}
	}
	if s.Contact != nil && *s.Contact == (summary.Contact{}) {
		s.Contact = nil
	}
	if s.Superintendent != nil && *s.Superintendent == (summary.Superintendent{}) {
		s.Superintendent = nil
	}
	if c := s.Collaboration; c != nil && c.Narrative == "" && len(c.Activities) == 0 {
		s.Collaboration = nil
	}
}

// partWords is how many words a text has at least that may be part (A) or (B).
const partWords = 25

// conclude says what the document as a whole lacks.
func (r *reader) conclude() {
	s := r.summary
	switch {
	case !r.recognized:
		r.findings = append(r.findings, rule.Finding("WORD0006", "",
			"Nothing in this document was recognized as a part of a county's summary. All of its text was kept as additional sections; it may be another document."))
	case s.Collaboration == nil && s.TechnicalAssistance == nil && len(s.AdditionalSections) > 0:
		var headings []string
		for _, section := range s.AdditionalSections {
			if len(words(section.Body)) >= partWords {
				headings = append(headings, "“"+sentence(section.Heading, 40)+"”")
			}
		}
		if len(headings) == 0 {
			return // nothing that could be one of them
		}
		if len(headings) > 5 {
			headings = append(headings[:5], "…")
		}
		r.findings = append(r.findings, rule.Finding("WORD0008", "",
			"No heading of the document tells where part (A) or part (B) begins. They may stand in the additional sections: %s.", strings.Join(headings, ", ")))
	}
}
