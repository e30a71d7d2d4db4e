package countydoc

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// measures reads a table of metrics and actions, a row a measure.
func (r *reader) measures(s *section, t *grid) {
	goalColumn := index(t.columns, goalRole)
	if goalColumn < 0 && s.g == nil {
		s.g = r.areaGoal(s)
	}
	for _, row := range t.rows {
		if goalColumn >= 0 {
			if r.totalRow(s, t, row, goalColumn) {
				continue
			}
			r.goalCell(s, cell(row, goalColumn))
		}
		r.measureRow(s, t, row)
	}
}

// totalRow takes the row below all goals that gives their total.
func (r *reader) totalRow(s *section, t *grid, row wml.Row, goalColumn int) bool {
	name := structure.Plain(cell(row, goalColumn))
	amount := index(t.columns, amountRole)
	if amount < 0 || !isTotal(name) || isEmpty(cell(row, amount)) {
		return false
	}
	r.costs = append(r.costs, cost{section: s, name: name, amount: structure.Plain(cell(row, amount)), total: true})
	for i := range row.Cells {
		if i != goalColumn && i != amount {
			r.leaveAll(s, labelled(t.columns[i].heading, cell(row, i)))
		}
	}
	return true
}

// goalCell finds the goal that a row of a plan in one table is about. An empty
// cell goes on with the goal above.
func (r *reader) goalCell(s *section, blocks []wml.Block) {
	if isEmpty(blocks) && s.g != nil {
		return
	}
	line := structure.Plain(blocks)
	id, statement := "", line
	if m, ok := goalTitle(line); ok {
		id, statement = m.id, trim(line[m.end:])
		r.shape(line[:m.end])
	} else if mark := enumerator().FindString(line); mark != "" && len(mark) < len(line) {
		id, statement = strings.Trim(mark, " .):"), line[len(mark):]
		r.shape(mark)
	}
	if g := r.goalByID(id); g != nil {
		s.g = g
		switch {
		case g.statement == "":
			g.statement = statement
		case key(statement) == key(g.statement):
			r.shape(statement)
		default:
			r.leaveText(s, statement)
		}
		return
	}
	s.g = r.newGoal(id, r.area)
	s.g.statement = statement
	if k, ok := r.titleWords(statement); ok {
		s.g.area = areaOf(k)
	}
}

// measureRow reads a row. What stands in columns that nobody knows goes, with
// the column's heading, to the row's action.
func (r *reader) measureRow(s *section, t *grid, row wml.Row) {
	g := s.g
	if p := onlyFirst(row, false); p != nil && p.Label == nil && r.costLine(s, g, p) {
		return // in one cell across the table
	}
	m := summary.Measure{}
	var more [][]wml.Block // of columns that nobody knows
	var actions [][]wml.Block
	var titles, baselines, targets [][]wml.Block
	for i, c := range t.columns {
		blocks := cell(row, i)
		if isEmpty(blocks) {
			continue
		}
		switch c.role {
		case metricRole:
			m.Metrics = r.metrics(blocks)
		case actionRole:
			actions = items(blocks)
		case titleRole:
			titles = items(blocks)
		case baselineRole:
			baselines = items(blocks)
		case targetRole:
			targets = items(blocks)
		case goalRole:
		case amountRole:
			r.costs = append(r.costs, cost{section: s, goal: g, amount: structure.Plain(blocks), heading: c.heading, row: true})
		case numberRole:
			if n := structure.Plain(blocks); isNumber(n) {
				r.shape(n)
				continue
			}
			more = append(more, labelled(c.heading, blocks))
		case fundingRole:
			if index(t.columns, amountRole) >= 0 {
				r.addSources(g, r.sourcesIn(blocks))
				continue
			}
			more = append(more, labelled(c.heading, blocks))
		default:
			more = append(more, labelled(c.heading, blocks))
		}
	}
	if r.goesOn(t, row, g, actions, more) {
		above := &g.measures[len(g.measures)-1]
		above.Metrics = append(above.Metrics, m.Metrics...)
		above.Actions = append(above.Actions, r.actionItems(actions)...)
		return
	}
	pointer := fmt.Sprintf("/goals/%d/measures/%d", g.index, len(g.measures))
	m.Metrics = r.pair(m.Metrics, baselines, pointer, "baseline", func(x *summary.Metric) *string { return &x.Baseline })
	m.Metrics = r.pair(m.Metrics, targets, pointer, "target", func(x *summary.Metric) *string { return &x.Target })
	m.Actions = r.rowActions(actions, titles, more, pointer)
	if len(m.Metrics)+len(m.Actions) > 0 {
		g.measures = append(g.measures, m)
	}
}

// goesOn reports whether a row goes on with the one above: a merged cell of
// metrics holds for the actions of both, or one of actions for the metrics.
func (r *reader) goesOn(t *grid, row wml.Row, g *goal, actions, more [][]wml.Block) bool {
	metric, action := index(t.columns, metricRole), index(t.columns, actionRole)
	if len(g.measures) == 0 || len(more) > 0 || metric < 0 || action < 0 || metric < action && len(actions) == 0 {
		return false
	}
	for i, c := range t.columns {
		blank := isEmpty(cell(row, i))
		if i <= min(metric, action) && (!blank || !row.Cells[i].Covered) ||
			!blank && c.role != metricRole && c.role != actionRole {
			return false
		}
	}
	return true
}

// metrics are the metrics of a cell or a list: plain text, with the lines for
// baseline and target below each.
func (r *reader) metrics(blocks []wml.Block) []summary.Metric {
	var out []summary.Metric
	for _, item := range items(blocks) {
		var text []wml.Block
		var baseline, target string
		for _, b := range item {
			p, ok := b.(*wml.Paragraph)
			if !ok || len(p.Notes) > 0 {
				text = append(text, b)
				continue
			}
			line := structure.Plain([]wml.Block{p})
			before, after, found := strings.Cut(line, ":")
			switch c := r.columnOf(before); {
			case found && c.role == baselineRole && trim(after) != "" && baseline == "":
				baseline = trim(after)
				r.shape(before)
			case found && c.role == targetRole && trim(after) != "" && target == "":
				target = trim(after)
				r.shape(before)
			default:
				text = append(text, b)
			}
		}
		words := structure.Plain(text)
		if last := len(out) - 1; words == "" && last >= 0 && (baseline == "" || out[last].Baseline == "") && (target == "" || out[last].Target == "") {
			out[last].Baseline += baseline
			out[last].Target += target
			continue
		}
		out = append(out, summary.Metric{Metric: words, Baseline: baseline, Target: target})
	}
	return out
}

// pair gives the items of a cell beside the metrics to the metrics: one to
// each where there are as many, else all to the last.
func (r *reader) pair(metrics []summary.Metric, cells [][]wml.Block, pointer, name string, field func(*summary.Metric) *string) []summary.Metric {
	if len(cells) == 0 {
		return metrics
	}
	if len(metrics) == 0 {
		metrics = []summary.Metric{{}}
	}
	if len(cells) == len(metrics) {
		for i := range metrics {
			join(field(&metrics[i]), structure.Plain(cells[i]))
		}
		return metrics
	}
	join(field(&metrics[len(metrics)-1]), plainItems(cells))
	if len(metrics) > 1 {
		r.unclear(pointer, "The row has %d metrics, and its column for the %s has %d entries. They were put with the last metric.", len(metrics), name, len(cells))
	}
	return metrics
}

// plainItems are items on one line.
func plainItems(list [][]wml.Block) string {
	var words []string
	for _, item := range list {
		words = append(words, structure.Plain(item))
	}
	return strings.Join(words, " ")
}

// join adds words to a text.
func join(to *string, words string) {
	if *to != "" && words != "" {
		*to += " "
	}
	*to += words
}

// actions are the actions of a cell or a list.
func (r *reader) actions(blocks []wml.Block) []summary.GoalAction {
	return r.actionItems(items(blocks))
}

func (r *reader) actionItems(list [][]wml.Block) []summary.GoalAction {
	var out []summary.GoalAction
	for _, item := range list {
		out = append(out, goalAction(item))
	}
	return out
}

// rowActions are a row's actions with their titles, and with what stands in
// further columns: an entry to each where there are as many, else all to the
// last.
func (r *reader) rowActions(actions, titles, more [][]wml.Block, pointer string) []summary.GoalAction {
	if len(more) > 0 {
		if len(actions) == 0 {
			actions = [][]wml.Block{nil}
		}
		last := len(actions) - 1
		for _, blocks := range more {
			actions[last] = append(actions[last][:len(actions[last]):len(actions[last])], blocks...)
		}
		if last > 0 {
			r.unclear(pointer+"/actions", "The row has %d actions, and columns besides that hold for the whole row. Their words were put with the last action.", len(actions))
		}
	}
	var out []summary.GoalAction
	for _, item := range actions {
		out = append(out, goalAction(item))
	}
	switch {
	case len(titles) == len(out):
		for i, t := range titles {
			join(&out[i].Title, structure.Plain(t))
		}
	case len(titles) > 0:
		if len(out) == 0 {
			out = []summary.GoalAction{{}}
		}
		join(&out[0].Title, plainItems(titles))
	}
	return out
}

// goalAction is an action, and its title where the first line of it is bold
// and the text goes on below.
func goalAction(item []wml.Block) summary.GoalAction {
	p, ok := item[0].(*wml.Paragraph)
	if !ok {
		return summary.GoalAction{Action: structure.Item(item)}
	}
	plain := plainText(p)
	line, _, broken := strings.Cut(plain, "\n")
	if title := trim(line); broken && title != "" && boldUpTo(p.Text, len(line)) && trim(plain[len(line):]) != "" && len(words(title)) <= 20 {
		rest := cut(p, len(line)+1)
		rest.Label = p.Label
		return summary.GoalAction{Title: title, Action: structure.Item(append([]wml.Block{rest}, item[1:]...))}
	}
	return summary.GoalAction{Action: structure.Item(item)}
}

// boldUpTo reports whether the first n bytes of a text are bold, and what
// follows them is not.
func boldUpTo(in []document.Inline, n int) bool {
	for _, x := range in {
		length := len(document.Plain([]document.Inline{x}))
		_, strong := x.(*document.Strong)
		if n <= 0 {
			return !strong
		}
		if !strong && trim(document.Plain([]document.Inline{x})) != "" {
			return false
		}
		n -= length
	}
	return false
}
