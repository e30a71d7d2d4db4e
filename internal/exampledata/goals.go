package exampledata

import (
	"strconv"

	"github.com/coesummary/coesummary/summary"
)

// goals are a goal for each area, and a further one where the county has it.
func (p *profile) goals() []summary.Goal {
	var goals []summary.Goal
	costs := p.costs()
	for area, name := range summary.Areas() {
		goals = append(goals, summary.Goal{
			ID:          p.goalID(area + 1),
			Area:        name,
			Statement:   p.pick(goalStatements[area], 16+area),
			Measures:    p.measures(area),
			Expenditure: p.expenditure(area, costs[area]),
		})
	}
	if extra, ok := furtherGoals[p.code]; ok {
		goals = append(goals, p.furtherGoal(extra, costs[3]))
	}
	return goals
}

// goalID is the id of the nth goal: "1" or "G1".
func (p *profile) goalID(n int) string {
	if p.index%5 == 2 {
		return "G" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// rowCount is how many rows of metrics and actions a goal has, by the county's
// size.
var rowCount = [5]int{1, 2, 2, 2, 3}

// measures are the rows of the goal of an area.
func (p *profile) measures(area int) []summary.Measure {
	rows := make([]summary.Measure, rowCount[p.size()])
	for i := range rows {
		rows[i].Metrics = []summary.Metric{p.metric(area, i)}
	}
	rows[0].Metrics = append(rows[0].Metrics, p.metric(area, len(rows)))
	switch area {
	case 1:
		rows[len(rows)-1].Metrics = append(rows[len(rows)-1].Metrics, p.value(p.focus.metric, 3))
	case 2:
		rows[len(rows)-1].Metrics = append(rows[len(rows)-1].Metrics, p.value(p.second.metric, 5))
	}
	actions := goalActions[area]
	for i := range min(len(rows)+1, len(actions)) {
		k := (p.index + i) % len(actions)
		action := summary.GoalAction{Action: shape(p.pick(actions[k], goalTurn+4*area+k), p.form())}
		if p.index%4 == 0 {
			action.Title = actionTitles[area][k]
		}
		row := max(i-1, 0)
		rows[row].Actions = append(rows[row].Actions, action)
	}
	return rows
}

// metric is the nth metric of an area; the steps are such that none comes
// twice.
func (p *profile) metric(area, n int) summary.Metric {
	bank := areaMeasures[area]
	return p.value(bank[(p.index+3*area+n)%len(bank)], n)
}

// value gives a metric the county's own baseline and target.
func (p *profile) value(m measure, n int) summary.Metric {
	now := m.low + (p.index*7+n*5)%(m.spread+1)
	goal := now + m.step
	if m.fewer {
		goal = now - m.step
	}
	if m.unit == percent {
		goal = min(goal, 100)
	}
	return summary.Metric{Metric: p.say(m.words), Baseline: m.unit.quantity(now), Target: m.unit.quantity(goal)}
}

// quantity writes a value in its unit: "82 percent".
func (u unit) quantity(n int) string {
	switch u {
	case percent:
		return strconv.Itoa(n) + " percent"
	case days:
		return strconv.Itoa(n) + " working days"
	}
	return strconv.Itoa(n)
}

// furtherGoal is a fourth goal, in the area of other support.
func (p *profile) furtherGoal(g further, cost summary.Money) summary.Goal {
	var actions []summary.GoalAction
	for i, text := range g.actions {
		action := summary.GoalAction{Action: p.say(text)}
		if i < len(g.titles) {
			action.Title = g.titles[i]
		}
		actions = append(actions, action)
	}
	return summary.Goal{
		ID:        p.goalID(4),
		Area:      summary.OtherSupport,
		Statement: p.say(g.statement),
		Measures: []summary.Measure{{
			Metrics: []summary.Metric{p.value(g.metric, 2)},
			Actions: actions,
		}},
		Expenditure: &summary.Expenditure{Amount: &cost, FundingSources: []string{grants, generalFund}},
	}
}
