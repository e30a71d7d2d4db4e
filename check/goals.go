package check

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// areaNames are the three areas in words.
var areaNames = map[summary.Area]string{
	summary.LCAPReview:    "the review of LCAPs",
	summary.TechnicalGoal: "technical assistance",
	summary.OtherSupport:  "any other support",
}

// areasHaveGoals: each area at least once. Where a goal's own area could not be
// read, nobody can say which one is missing.
func areasHaveGoals(s *subject) []finding.Finding {
	if len(s.Goals) == 0 {
		return nil
	}
	has := map[summary.Area]int{}
	twice := ""
	for _, g := range s.Goals {
		if has[g.Area]++; has[g.Area] == 2 {
			twice = " Two or more are for " + areaNames[g.Area] + "."
		}
	}
	if has[""] > 0 {
		return nil
	}
	var out []finding.Finding
	for _, area := range summary.Areas() {
		if has[area] == 0 {
			out = append(out, rule.Finding("GOAL0001", "/goals",
				"No goal is for %s (area %q).%s", areaNames[area], area, twice))
		}
	}
	return out
}

// goalsHaveMetrics: one metric of the goal at least says something. A row without
// any is the schema's to report.
func goalsHaveMetrics(s *subject) []finding.Finding {
	return eachGoal(s, func(i int, g summary.Goal) []finding.Finding {
		var texts []string
		for j, measure := range g.Measures {
			for k := range measure.Metrics {
				texts = append(texts, goalAt(i)+"/measures/"+strconv.Itoa(j)+"/metrics/"+strconv.Itoa(k)+"/metric")
			}
		}
		if s.allEmpty(texts...) || s.saysOne(texts...) {
			return nil
		}
		return []finding.Finding{rule.Finding("GOAL0002", goalAt(i)+"/measures",
			"%s has no metric that says anything.", goalName(i, g))}
	})
}

// goalsHaveActions: one action of the goal at least says something, as above.
func goalsHaveActions(s *subject) []finding.Finding {
	return eachGoal(s, func(i int, g summary.Goal) []finding.Finding {
		var texts []string
		for j, measure := range g.Measures {
			for k := range measure.Actions {
				texts = append(texts, goalAt(i)+"/measures/"+strconv.Itoa(j)+"/actions/"+strconv.Itoa(k)+"/action")
			}
		}
		if s.allEmpty(texts...) || s.saysOne(texts...) {
			return nil
		}
		return []finding.Finding{rule.Finding("GOAL0003", goalAt(i)+"/measures",
			"%s has no action that says anything.", goalName(i, g))}
	})
}

// eachGoal applies a rule to each goal.
func eachGoal(s *subject, one func(i int, g summary.Goal) []finding.Finding) []finding.Finding {
	var out []finding.Finding
	for i, g := range s.Goals {
		out = append(out, one(i, g)...)
	}
	return out
}

func goalAt(i int) string { return "/goals/" + strconv.Itoa(i) }

func goalName(i int, g summary.Goal) string {
	if g.ID == "" {
		return fmt.Sprintf("The goal in place %d", i+1)
	}
	return fmt.Sprintf("Goal %s", clip(g.ID))
}

// goalIDsUnique: alike as they are printed, white space at the ends aside.
func goalIDsUnique(s *subject) []finding.Finding {
	first := map[string]int{}
	var out []finding.Finding
	for i, g := range s.Goals {
		id := strings.TrimSpace(g.ID)
		if id == "" {
			continue
		}
		if place := first[id]; place > 0 {
			out = append(out, rule.Finding("GOAL0004", goalAt(i)+"/id",
				"The goals in places %d and %d both have the id %q.", place, i+1, clip(id)))
			continue
		}
		first[id] = i + 1
	}
	return out
}
