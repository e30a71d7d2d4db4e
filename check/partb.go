package check

import (
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// noneIdentified reports whether the summary says that no district was
// identified under EC 52071(c).
func noneIdentified(b *summary.TechnicalAssistance) bool {
	return b.NoDistrictsIdentified != nil && *b.NoDistrictsIdentified
}

// partBTexts returns where the texts of part (B) are, and partBEmpty and
// partBSilent report whether they are all empty, which is the schema's to
// report, or are there and all say nothing.
func (s *subject) partBTexts() []string {
	texts := []string{"/technicalAssistance/narrative"}
	if s.TechnicalAssistance != nil {
		for i := range s.TechnicalAssistance.Actions {
			texts = append(texts, "/technicalAssistance/actions/"+strconv.Itoa(i)+"/action")
		}
	}
	return texts
}

func (s *subject) partBEmpty() bool { return s.allEmpty(s.partBTexts()...) }

func (s *subject) partBSilent() bool {
	return !s.partBEmpty() && !s.saysOne(s.partBTexts()...)
}

// partBSaysSomething: a narrative, or actions.
func partBSaysSomething(s *subject) []finding.Finding {
	if b := s.TechnicalAssistance; b == nil || noneIdentified(b) || !s.partBSilent() {
		return nil
	}
	pointer := "/technicalAssistance/narrative"
	if s.TechnicalAssistance.Narrative == "" {
		pointer = "/technicalAssistance/actions"
	}
	return []finding.Finding{rule.Finding("PRTB0001", pointer,
		"Part (B) has no narrative and no action that says anything.")}
}

// noDistrictsInWords: the mark alone is not printed; the narrative is.
func noDistrictsInWords(s *subject) []finding.Finding {
	b := s.TechnicalAssistance
	if b == nil || !noneIdentified(b) || s.saysOne("/technicalAssistance/narrative") {
		return nil
	}
	return []finding.Finding{rule.Finding("PRTB0002", "/technicalAssistance/narrative",
		"Part (B) is marked as having no identified district, but its narrative doesn't say so.")}
}

// noDistrictsContradicted: nothing else in part (B) says that a district was
// identified. Other pathways go on: a district may ask for help (EC 52071(a)),
// or a charter school be identified (EC 47607.3), where no district was.
func noDistrictsContradicted(s *subject) []finding.Finding {
	b := s.TechnicalAssistance
	if b == nil || !noneIdentified(b) {
		return nil
	}
	var out []finding.Finding
	if len(b.Actions) > 0 {
		out = append(out, rule.Finding("PRTB0004", "/technicalAssistance/actions",
			"Part (B) is marked as having no identified district, and still lists actions for identified districts (%d).", len(b.Actions)))
	}
	for i, d := range b.Districts {
		at := districtAt(i)
		switch {
		case slices.Contains(d.Pathways, summary.DistrictDA):
			out = append(out, rule.Finding("PRTB0003", at+"/pathways",
				"Part (B) is marked as having no identified district, but %s is listed as identified under EC 52071(c).", districtName(d)))
		case len(d.Pathways) == 0 && d.Type != summary.CharterSchool:
			out = append(out, rule.Finding("PRTB0004", at,
				"Part (B) is marked as having no identified district, and %s is listed without a pathway.", districtName(d)))
		}
	}
	return out
}

// actionsHaveFunding: the source of funding for each action. Sources that say
// nothing ("TBD") are the TEXT rules' to report.
func actionsHaveFunding(s *subject) []finding.Finding {
	b := s.TechnicalAssistance
	if b == nil || noneIdentified(b) {
		return nil
	}
	var out []finding.Finding
	for i, a := range b.Actions {
		if len(a.FundingSources) == 0 {
			out = append(out, rule.Finding("PRTB0005", "/technicalAssistance/actions/"+strconv.Itoa(i),
				"Action %d of part (B) names no source of funding.", i+1))
		}
	}
	return out
}

// money is a text that speaks of where money comes from. "LCFF" alone does not:
// its priorities are named more often than its money.
var money = pattern(`\b(?:fund|funds|funded|funding|grants?|set[- ]asides?|apportionments?|budgeted|paid|title (?:i|ii|iii|iv|[1-4]))\b` +
	`|\b(?:no|without|free of) (?:cost|charge)\b`)

// narrativeHasFunding: a part (B) without a list of actions says in its
// narrative, in the goal for technical assistance or in the sources of the
// whole plan where the money comes from.
func narrativeHasFunding(s *subject) []finding.Finding {
	b := s.TechnicalAssistance
	const narrative = "/technicalAssistance/narrative"
	if b == nil || noneIdentified(b) || len(b.Actions) > 0 || s.text(narrative).sense != speaks {
		return nil
	}
	if s.Expenditures != nil && len(s.Expenditures.FundingSources) > 0 {
		return nil
	}
	for _, g := range s.Goals {
		if g.Area == summary.TechnicalGoal && g.Expenditure != nil && len(g.Expenditure.FundingSources) > 0 {
			return nil
		}
	}
	if money().MatchString(spoken(s.text(narrative).inWords())) {
		return nil
	}
	return []finding.Finding{rule.Finding("PRTB0006", narrative,
		"No source of funding is named for part (B).")}
}

// districtsOnTheirOwn: what the districts do independently.
func districtsOnTheirOwn(s *subject) []finding.Finding {
	b := s.TechnicalAssistance
	if b == nil || b.DistrictActions != "" || noneIdentified(b) || s.partBEmpty() || s.partBSilent() {
		return nil
	}
	return []finding.Finding{rule.Finding("PRTB0007", "/technicalAssistance/districtActions",
		"Part (B) has no text for what the districts will do independently of the county office (districtActions).")}
}
