package templates

import (
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// expenditures returns the sources of funding of the whole plan, and the table
// of what each goal costs and its share of the total.
func (p *packet) expenditures() []document.Block {
	e := p.summary.Expenditures
	if e == nil {
		e = new(summary.Expenditures)
	}
	var out []document.Block
	sources := p.field(document.Texts, "/expenditures/fundingSources")
	if text := p.inField(sources, listed(filledIn(e.FundingSources)), ""); len(text) > 0 {
		out = append(out, labelled(p.say("expenditures.funding"), document.Body, text...))
	}
	if p.form {
		out = append(out, line(document.Note, p.fields.say("form.costs")))
	} else if len(p.summary.Goals) > 0 {
		out = append(out, p.costTable())
	}
	if text := p.value(p.field(document.PlainText, "/expenditures/note"), e.Note, ""); len(text) > 0 {
		out = append(out, labelled(p.say("expenditures.note"), document.Note, text...))
	}
	return out
}

func (p *packet) costTable() *document.Table {
	t := &document.Table{
		Caption:     p.say("expenditures.caption"),
		Description: p.say("expenditures.description"),
		Columns:     []document.Column{{Width: 5}, {Width: 2, Align: document.End}, {Width: 2, Align: document.End}},
		Header:      p.header("expenditures.goal", "expenditures.cost", "expenditures.share"),
		RowHeader:   true,
		TotalRow:    true,
	}
	amounts := make([]summary.Money, len(p.summary.Goals))
	known := 0
	for i, g := range p.summary.Goals {
		if g.Expenditure != nil && g.Expenditure.Amount != nil {
			amounts[i] = *g.Expenditure.Amount
			known++
		}
	}
	parts := shares(amounts)
	for i, g := range p.summary.Goals {
		share := p.say("notApplicable")
		if g.Expenditure != nil && g.Expenditure.Amount != nil && parts != nil {
			share = percent(parts[i])
		}
		cost := p.amount(g, entryOf("/goals", i)+"/expenditure")
		t.Rows = append(t.Rows, []document.Cell{p.goalCell(i, g), lineCell(cost), document.TextCell(share)})
	}
	t.Rows = append(t.Rows, p.totalRow(known, parts != nil))
	return t
}

// goalCell leads to the goal's own section and names its area.
func (p *packet) goalCell(i int, g summary.Goal) document.Cell {
	text := []document.Inline{&document.Reference{Target: goalID(i), Text: document.Words(p.goalName(g))}}
	if area := p.term("area", string(g.Area)); area != "" {
		text = append(text, &document.Text{Value: ": " + area})
	}
	return document.Cell{Blocks: []document.Block{&document.Paragraph{Text: text}}}
}

// totalRow adds up the amounts that are known, and says so where not all are.
func (p *packet) totalRow(known int, shared bool) []document.Cell {
	label, total, share := p.say("expenditures.total"), p.summary.Total().String(), p.say("notApplicable")
	switch {
	case known == 0:
		total = p.nothing
	case known < len(p.summary.Goals):
		label = p.say("expenditures.partialTotal")
	}
	if shared {
		share = percent(whole)
	}
	return []document.Cell{document.TextCell(label), document.TextCell(total), document.TextCell(share)}
}
