package prose

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// partBBlocking find a part (B) that does not speak of technical assistance.
var partBBlocking = []func(*subject) []finding.Finding{partBIdentifiable}

// partBIdentifiable: part (B) is known by the law that it cites, by the name of
// what it gives or by whom it is for. One of them anywhere in its texts is
// enough. A list of actions alone needs nothing: the document heads it with what
// it is. Where the part is missing, that is the schema's to report; here it is
// only shown where part (A) seems to hold what was to be part (B).
func partBIdentifiable(s *subject) []finding.Finding {
	if s.TechnicalAssistance == nil {
		return s.partBInPartA()
	}
	const sayNothing = len("To be determined") // and such: PRTB0001 speaks of them
	narrative := s.TechnicalAssistance.Narrative
	if len(strings.TrimSpace(narrative)) <= sayNothing || speaksOfAssistance(narrative) || s.noneIdentified() || s.listsPathways() {
		return nil
	}
	texts := s.partB()
	for _, t := range texts {
		if speaksOfAssistance(t.Value) {
			return nil
		}
	}
	return []finding.Finding{texts[0].whole("PRTB0008",
		"Part (B) doesn't say that it is the assistance to identified districts: it neither cites EC 52071 nor speaks of technical or differentiated assistance, nor of districts that are identified or eligible.")}
}

// partB returns the texts that the districts' assistance is told in.
func (s *subject) partB() []*text {
	var out []*text
	for _, t := range s.texts {
		if t.part == partB && !strings.HasPrefix(t.Pointer, "/technicalAssistance/districts/") && !strings.Contains(t.Pointer, "/fundingSources/") {
			out = append(out, t)
		}
	}
	return out
}

func (s *subject) noneIdentified() bool {
	none := s.TechnicalAssistance.NoDistrictsIdentified
	return none != nil && *none
}

// listsPathways reports whether the table of districts says why a district is
// assisted.
func (s *subject) listsPathways() bool {
	for _, d := range s.TechnicalAssistance.Districts {
		if len(d.Pathways) > 0 {
			return true
		}
	}
	return false
}

// partBInPartA finds, in a summary without part (B), the second beginning in
// the text of part (A): a paragraph behind a list with a list of its own, or
// one that speaks of technical assistance.
func (s *subject) partBInPartA() []finding.Finding {
	for _, t := range s.texts {
		if t.Pointer != "/collaboration/narrative" {
			continue
		}
		lines, listed := t.read(), false
		for i := range lines {
			l := &lines[i]
			if l.Role == markdown.ItemLine {
				listed = true
			}
			if !listed || l.Level > 0 && l.Role != markdown.HeadingLine || l.Role == markdown.CellLine || l.Text == "" {
				continue
			}
			message := "Part (B) is missing. What begins here may be meant for it, but stands in part (A) and speaks of no identified districts."
			switch {
			case speaksOfAssistance(l.Text):
				message = "Part (B) is missing, and seems to begin here, in part (A)."
			case i+1 == len(lines) || lines[i+1].Role != markdown.ItemLine:
				continue
			}
			return []finding.Finding{t.find("PRTB0008", l, 0, len(l.Text), "%s", message)}
		}
	}
	return nil
}

// speaksOfAssistance reports whether a text can be known as part (B). It takes
// every way of saying it that was met or thought of: a county whose part (B) is
// missed here would be told that it broke the law.
func speaksOfAssistance(text string) bool {
	return strings.Contains(text, "52071") || strings.Contains(text, "ifferentiated") || strings.Contains(text, "echnical assistance") ||
		assistance().MatchString(text)
}

var assistance = pattern(`(?i)\b(?:technical|differentiated|intensive|targeted)\s+(?:technical\s+)?assistance\b` +
	`|(?-i:\b(?:DA|TA|DTA)\b)` +
	`|\b(?:52072|47607\.3)|\b5207[lI]` +
	`|\b(?:level|tier)\s+(?:2|3|ii|iii|two|three)\b` +
	`|\b(?:eligib|in\s+need\s+of\s+(?:assistance|improvement|technical|support))` +
	`|\b(?:districts?|leas?|schools?|charters|agencies)\s+(?:that|which|who)\s+(?:are|is|were|was|have\s+been|has\s+been)\s+(?:newly\s+)?identified\b` +
	`|\b(?:districts|leas|schools|charters|agencies|(?:each|any|every)\s+(?:school\s+|charter\s+)?(?:district|lea|school))` +
	`\s+(?:newly\s+|currently\s+|so\s+)?(?:identified(?:\s+(?:for|by|under|in|through|on|with|to|using|this|each|and|or|will|may|due|based|according|pursuant|as\s+(?:needing|in\s+need|requiring))\b|\s*[,.:;)]|\s*$)|in\s+need\b|qualif)` +
	`|\b(?:newly\s+)?(?:identified|qualifying)\s+(?:(?:school|small|new|rural|local|public|charter|single|all|multi-year|year-one)\s+)*(?:districts|leas|schools|charters|agencies)\b` +
	`|\bassistance\s+(?:to|for)\s+(?:[a-z]+\s+){0,3}(?:districts|leas|schools|charters)\b` +
	`|\b(?:under|low(?:est)?)-?\s*performing\b|\b(?:meet|meets|met|meeting)\s+(?:the\s+)?criteria\b` +
	`|\bstrengths?\s+and\s+(?:weakness(?:es)?)\b.{0,80}\bstate\s+priorit`)

// hasNoPartB reports whether there is no part (B) for other rules to look at:
// it is missing, says that nobody is assisted, or can't be known as part (B).
func (s *subject) hasNoPartB() bool {
	return s.TechnicalAssistance == nil || s.noneIdentified() || len(partBIdentifiable(s)) > 0
}
