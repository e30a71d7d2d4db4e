package check_test

import (
	"testing"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
)

func TestGoalRules(t *testing.T) {
	measure := func(metric, action string) summary.Measure {
		var m summary.Measure
		if metric != "" {
			m.Metrics = []summary.Metric{{Metric: metric}}
		}
		if action != "" {
			m.Actions = []summary.GoalAction{{Action: action}}
		}
		return m
	}
	measures := func(list ...summary.Measure) func(*summary.Summary) {
		return func(s *summary.Summary) { s.Goals[1].Measures = list }
	}
	runCases(t, []ruleCase{
		{"an area without a goal", func(s *summary.Summary) { s.Goals = s.Goals[:2] }, []string{"GOAL0001 /goals"}},
		{"two areas without a goal", func(s *summary.Summary) { s.Goals = s.Goals[1:2] }, []string{"GOAL0001 /goals", "GOAL0001 /goals"}},
		{"two goals in one area", func(s *summary.Summary) {
			g := s.Goals[2]
			g.ID = "4"
			s.Goals = append(s.Goals, g)
		}, nil},
		{"an area that could not be read", func(s *summary.Summary) { s.Goals[2].Area = "" }, nil},

		{"metrics and actions in rows of their own", measures(measure("Absence", ""), measure("", "Coach")), nil},
		{"a metric that says nothing", measures(measure("TBD", "Coach")), []string{"GOAL0002 /goals/1/measures"}},
		{"one metric of two that says nothing", measures(measure("TBD", "Coach"), measure("Absence", "Call")), []string{"TEXT0002 /goals/1/measures/0/metrics/0/metric"}},
		{"an action that says nothing", measures(measure("Absence", "- n/a")), []string{"GOAL0003 /goals/1/measures"}},
		{"measures that could not be read", measures(), nil},

		{"two goals with one id", func(s *summary.Summary) { s.Goals[2].ID = "1" }, []string{"GOAL0004 /goals/2/id"}},
		{"ids that differ in a space", func(s *summary.Summary) { s.Goals[2].ID = " 1" }, []string{"GOAL0004 /goals/2/id"}},
		{"all ids alike", func(s *summary.Summary) {
			for i := range s.Goals {
				s.Goals[i].ID = "A"
			}
		}, []string{"GOAL0004 /goals/1/id", "GOAL0004 /goals/2/id"}},
		{"ids that differ in case", func(s *summary.Summary) { s.Goals[0].ID, s.Goals[1].ID = "A", "a" }, nil},
		{"ids that begin alike", func(s *summary.Summary) { s.Goals[0].ID, s.Goals[1].ID = "1", "1.1" }, nil},
		{"no ids", func(s *summary.Summary) { s.Goals[0].ID, s.Goals[1].ID = "", "" }, nil},
	})
}

// TestGoalsWithout takes a metric or an action out of a goal altogether: the
// schema reports it, and no rule repeats it.
func TestGoalsWithout(t *testing.T) {
	for name, change := range map[string]func(*summary.Goal){
		"metrics":     func(g *summary.Goal) { g.Measures[0].Metrics = nil },
		"actions":     func(g *summary.Goal) { g.Measures[0].Actions = nil },
		"measures":    func(g *summary.Goal) { g.Measures = nil },
		"expenditure": func(g *summary.Goal) { g.Expenditure = nil },
		"amount":      func(g *summary.Goal) { g.Expenditure.Amount = nil },
	} {
		s := complete(t)
		change(&s.Goals[1])
		data, err := summary.Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := intake.Read("case.json", data).Findings; len(got) != 1 || got[0].Code != "SCHM0001" {
			t.Errorf("a goal without %s has the findings %v; want one of SCHM0001", name, got)
		}
	}
}

func TestCostRules(t *testing.T) {
	cost := func(amount summary.Money, note string) func(*summary.Summary) {
		return func(s *summary.Summary) { s.Goals[2].Expenditure = &summary.Expenditure{Amount: &amount, Note: note} }
	}
	const amount = "/goals/2/expenditure/amount"
	runCases(t, []ruleCase{
		{"zero, explained", cost(0, "Part of duties paid from the general fund."), nil},
		{"zero", cost(0, ""), []string{"COST0001 " + amount}},
		{"zero with a note that says nothing", cost(0, "n/a"), []string{"COST0001 " + amount}},
		{"one cent", cost(1, ""), nil},
		{"a note that says nothing beside a cost", cost(100, "n/a"), []string{"TEXT0002 /goals/2/expenditure/note"}},
		{"no amount", func(s *summary.Summary) { s.Goals[2].Expenditure = &summary.Expenditure{} }, nil},
		{"no expenditure", func(s *summary.Summary) { s.Goals[2].Expenditure = nil }, nil},
	})
}
