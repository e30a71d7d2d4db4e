package countydoc

import (
	"fmt"
	"slices"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// partB is part (B) of the summary.
func (r *reader) partB() *summary.TechnicalAssistance { return made(&r.summary.TechnicalAssistance) }

// assistanceActions reads a table of actions and their sources of funding. A
// source that is written once, in the first row, holds for the rows below it
// where all of those are empty; one in a merged cell holds for the rows that
// the cell covers.
func (r *reader) assistanceActions(s *section, t *grid) {
	funding := index(t.columns, fundingRole)
	once := funding >= 0 && writtenOnce(t.rows, funding)
	var sources []string
	filled := 0
	first := len(r.partB().Actions)
	district := slices.IndexFunc(t.columns, func(c column) bool { return districtRoleOf(column{heading: c.heading}) == districtRole })
	for _, row := range t.rows {
		blocks := cell(row, funding)
		covered := funding >= 0 && funding < len(row.Cells) && row.Cells[funding].Covered
		switch {
		case !isEmpty(blocks):
			sources = r.sourcesIn(blocks)
		case once || covered:
			filled++
		default:
			sources = nil
		}
		var actions, more [][]wml.Block
		for i, c := range t.columns {
			blocks := cell(row, i)
			switch {
			case isEmpty(blocks) || i == funding:
			case c.role == actionRole:
				actions = items(blocks)
			case c.role == ownActionsRole:
				// Its name says which district does it.
				r.district = append(r.district, labelled(structure.Plain(cell(row, district)), blocks)...)
			case c.role == numberRole && isNumber(structure.Plain(blocks)):
				r.shape(structure.Plain(blocks))
			default:
				more = append(more, labelled(c.heading, blocks))
			}
		}
		r.addAssistance(actions, more, sources)
		if len(actions)+len(more) == 0 && !isEmpty(cell(row, funding)) {
			ta := r.partB()
			ta.Actions = append(ta.Actions, summary.AssistanceAction{FundingSources: sources})
		}
	}
	if filled > 0 {
		r.unclear(fmt.Sprintf("/technicalAssistance/actions/%d/fundingSources", first),
			"The source of funding is written once, beside an action, and the rows below are empty. It was taken to hold for those %d rows as well.", filled)
	}
}

// addAssistance adds a row's actions. What stands in columns that nobody knows
// goes with the last of them.
func (r *reader) addAssistance(actions, more [][]wml.Block, sources []string) {
	ta := r.partB()
	if len(actions) == 0 && len(more) > 0 {
		actions = [][]wml.Block{nil}
	}
	for i, item := range actions {
		if i == len(actions)-1 {
			for _, blocks := range more {
				item = append(item[:len(item):len(item)], blocks...)
			}
		}
		ta.Actions = append(ta.Actions, summary.AssistanceAction{
			Action:         structure.Item(item),
			FundingSources: append([]string(nil), sources...),
		})
	}
	if len(actions) > 1 && len(more) > 0 {
		r.unclear(fmt.Sprintf("/technicalAssistance/actions/%d", len(ta.Actions)-1),
			"The row has %d actions, and columns besides that hold for the whole row. Their words were put with the last action.", len(actions))
	}
}

// writtenOnce reports whether only the first row that says anything has
// something in a column, and more rows follow.
func writtenOnce(rows []wml.Row, column int) bool {
	first, after := false, false
	for _, row := range rows {
		switch said := !isEmpty(cell(row, column)); {
		case said && first:
			return false
		case said:
			first = true
		case first:
			after = true
		default:
			return false // the first row is empty
		}
	}
	return first && after
}

// sourcesIn are the sources of funding that a cell names: an item each, and in
// a text alone those between commas.
func (r *reader) sourcesIn(blocks []wml.Block) []string {
	list := items(blocks)
	if len(list) == 1 {
		return r.sources(structure.Plain(list[0]))
	}
	var out []string
	for _, item := range list {
		out = append(out, structure.Plain(item))
	}
	return out
}

// isNumber reports whether a text is a number with or without a mark behind it.
func isNumber(s string) bool {
	ws := words(s)
	return len(ws) == 1 && len(ws[0]) <= 3 && onlyDigits(ws[0])
}

func onlyDigits(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != ""
}

// prompts reads a table of prompts and narratives: the narratives are the
// section's text. A prompt is nobody's plan, and is left.
func (r *reader) prompts(s *section, t *grid) {
	into := r.narrative(s.kind)
	for _, row := range t.rows {
		for i, c := range t.columns {
			blocks := cell(row, i)
			switch {
			case isEmpty(blocks):
			case c.role == narrativeRole && into != nil:
				*into = append(*into, blocks...)
			case c.role == promptRole || c.role == narrativeRole:
				r.leave(s, blocks...)
			default:
				r.leave(s, labelled(c.heading, blocks)...)
			}
		}
	}
}

// narrative is the narrative that the text of a section belongs to, nil for
// none.
func (r *reader) narrative(k kind) *[]wml.Block {
	switch k {
	case context:
		return &r.context
	case collaboration:
		return &r.collaboration
	case assistance, differential, districtTable:
		return &r.assistance
	case districtOwn:
		return &r.district
	case direct:
		return &r.direct
	}
	return nil
}
