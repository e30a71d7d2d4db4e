package templates

import (
	"fmt"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/summary"
)

// goals returns the goals of one area: for each its heading with the
// statement, the table of metrics and actions, and its cost. The empty area
// holds the goals of a draft that do not say theirs yet, or name one that is
// not among the three.
func (p *packet) goals(area summary.Area, level int) []document.Block {
	var out []document.Block
	for i, g := range p.summary.Goals {
		if known := slices.Contains(summary.Areas(), g.Area); known && g.Area != area || !known && area != "" {
			continue
		}
		text := append(document.Words(p.goalName(g)+": "), &document.Text{Value: p.orNothing(g.Statement)})
		out = append(out, &document.Heading{Level: level, Text: text, ID: goalID(i)})
		if len(g.Measures) == 0 {
			out = append(out, document.Para(p.nothing))
		} else {
			out = append(out, p.measures(g))
		}
		out = append(out, p.cost(g.Expenditure)...)
	}
	return out
}

// goalID names the heading of the goal with an index. The county's own ID of
// the goal may be anything, and may stand twice in a draft.
func goalID(i int) string { return fmt.Sprintf("goal-%d", i+1) }

// goalName returns "Goal 1", after the county's own ID of the goal.
func (p *packet) goalName(g summary.Goal) string {
	if g.ID == "" {
		return p.say("goals.goal")
	}
	return p.say("goals.goal") + " " + g.ID
}

// measures returns the table in which a row sets metrics beside the actions
// that they measure.
func (p *packet) measures(g summary.Goal) *document.Table {
	t := &document.Table{
		Caption:     p.say("goals.caption", "goal", p.goalName(g)),
		Description: p.say("goals.description"),
		Columns:     []document.Column{{Width: 2}, {Width: 3}},
		Header:      p.header("goals.metric", "goals.action"),
	}
	for _, m := range g.Measures {
		t.Rows = append(t.Rows, []document.Cell{p.metricCell(m.Metrics), p.actionCell(m.Actions)})
	}
	return t
}

func (p *packet) metricCell(metrics []summary.Metric) document.Cell {
	items := make([][]document.Block, len(metrics))
	for i, m := range metrics {
		items[i] = []document.Block{document.Para(p.orNothing(m.Metric))}
		if m.Baseline != "" {
			items[i] = append(items[i], labelled(p.say("goals.baseline"), document.Body, m.Baseline))
		}
		if m.Target != "" {
			items[i] = append(items[i], labelled(p.say("goals.target"), document.Body, m.Target))
		}
	}
	switch len(items) {
	case 0:
		return p.cell(nil)
	case 1:
		return p.cell(items[0])
	}
	return p.cell([]document.Block{listOf(document.Bullet, items)})
}

func (p *packet) actionCell(actions []summary.GoalAction) document.Cell {
	if len(actions) == 0 {
		return p.cell(nil)
	}
	items := make([][]document.Block, len(actions))
	for i, a := range actions {
		items[i] = p.goalAction(a)
	}
	return p.cell([]document.Block{listOf(document.Decimal, items)})
}

// goalAction returns an action with its title, where it has one, in the first
// line of its first paragraph: a paragraph of its own, all bold, would pass
// for a heading.
func (p *packet) goalAction(a summary.GoalAction) []document.Block {
	blocks, _ := markdown.ParseItem(a.Action)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Para(p.nothing)}
	}
	if a.Title == "" {
		return blocks
	}
	title := []document.Inline{&document.Strong{Text: document.Words(a.Title)}}
	if first, ok := blocks[0].(*document.Paragraph); ok {
		text := append(title, &document.LineBreak{})
		blocks[0] = &document.Paragraph{Text: append(text, first.Text...), Style: first.Style}
		return blocks
	}
	return append([]document.Block{&document.Paragraph{Text: title}}, blocks...)
}

// cost returns the lines below a goal's table: what it costs, what pays for
// it, and the county's note.
func (p *packet) cost(e *summary.Expenditure) []document.Block {
	if e == nil {
		e = new(summary.Expenditure)
	}
	out := []document.Block{labelled(p.say("goals.cost"), document.Body, p.amount(e.Amount))}
	if sources := filledIn(e.FundingSources); len(sources) > 0 {
		out = append(out, labelled(p.say("goals.funding"), document.Body, sources...))
	}
	if strings.TrimSpace(e.Note) != "" {
		out = append(out, labelled(p.say("goals.note"), document.Note, e.Note))
	}
	return out
}

// amount prints dollars, or the words for an amount that is not there.
func (p *packet) amount(m *summary.Money) string {
	if m == nil {
		return p.nothing
	}
	return m.String()
}
