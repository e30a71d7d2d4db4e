package templates

import (
	"fmt"
	"slices"

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
		pointer, name := entryOf("/goals", i), p.goalName(g)
		statement := p.field(document.PlainText, pointer+"/statement", "goal", name)
		text := append(document.Words(name+": "), p.value(statement, g.Statement, p.nothing)...)
		out = append(out, &document.Heading{Level: level, Text: text, ID: goalID(i)})
		if len(g.Measures) == 0 {
			first := p.entry(document.Metrics, pointer+"/measures", 0, "metrics", "goal", name)
			out = append(out, p.inBlock(first, nil, p.nothing)...)
		} else {
			out = append(out, p.table(p.measures(g, pointer+"/measures"))...)
		}
		out = append(out, p.cost(g, pointer+"/expenditure")...)
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
func (p *packet) measures(g summary.Goal, list string) *document.Table {
	name := p.goalName(g)
	t := &document.Table{
		Caption:     p.say("goals.caption", "goal", name),
		Description: p.say("goals.description"),
		Columns:     []document.Column{{Width: 2}, {Width: 3}},
		Header:      p.header("goals.metric", "goals.action"),
	}
	p.repeats(t, list)
	for i, m := range g.Measures {
		t.Rows = append(t.Rows, []document.Cell{
			p.cell(p.entry(document.Metrics, list, i, "metrics", "goal", name), p.metrics(m.Metrics)),
			p.cell(p.entry(document.Actions, list, i, "actions", "goal", name), p.actions(m.Actions)),
		})
	}
	return t
}

// metrics returns the metrics of a row: one alone, and more as bullets, each
// with its baseline and its target below it.
func (p *packet) metrics(metrics []summary.Metric) []document.Block {
	if allEmpty(metrics) {
		return nil
	}
	items := make([][]document.Block, len(metrics))
	for i, m := range metrics {
		items[i] = []document.Block{document.Para(p.orNothing(m.Metric))}
		if m.Baseline != "" {
			items[i] = append(items[i], labelled(p.say("goals.baseline"), document.Body, &document.Text{Value: m.Baseline}))
		}
		if m.Target != "" {
			items[i] = append(items[i], labelled(p.say("goals.target"), document.Body, &document.Text{Value: m.Target}))
		}
	}
	if len(items) == 1 {
		return items[0]
	}
	return []document.Block{listOf(document.Bullet, items)}
}

// actions returns the actions of a row, numbered.
func (p *packet) actions(actions []summary.GoalAction) []document.Block {
	if allEmpty(actions) {
		return nil
	}
	items := make([][]document.Block, len(actions))
	for i, a := range actions {
		items[i] = p.goalAction(a)
	}
	return []document.Block{listOf(document.Decimal, items)}
}

// allEmpty reports whether none of the entries of a list says anything.
func allEmpty[T comparable](list []T) bool {
	var empty T
	return !slices.ContainsFunc(list, func(e T) bool { return e != empty })
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
func (p *packet) cost(g summary.Goal, pointer string) []document.Block {
	e := g.Expenditure
	if e == nil {
		e = new(summary.Expenditure)
	}
	name := p.goalName(g)
	out := []document.Block{labelled(p.say("goals.cost"), document.Body, p.amount(g, pointer)...)}
	sources := p.field(document.Texts, pointer+"/fundingSources", "goal", name)
	if text := p.inField(sources, listed(filledIn(e.FundingSources)), ""); len(text) > 0 {
		out = append(out, labelled(p.say("goals.funding"), document.Body, text...))
	}
	note := p.field(document.PlainText, pointer+"/note", "goal", name)
	if text := p.value(note, filledText(e.Note), ""); len(text) > 0 {
		out = append(out, labelled(p.say("goals.note"), document.Note, text...))
	}
	return out
}

// amount prints the dollars of a goal, or the words for an amount that is not
// there.
func (p *packet) amount(g summary.Goal, pointer string) []document.Inline {
	printed := ""
	if g.Expenditure != nil && g.Expenditure.Amount != nil {
		printed = g.Expenditure.Amount.String()
	}
	return p.value(p.field(document.Amount, pointer+"/amount", "goal", p.goalName(g)), printed, p.nothing)
}
