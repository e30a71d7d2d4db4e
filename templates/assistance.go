package templates

import (
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// assistanceNarrative returns what the county wrote about part (B). Where it
// wrote nothing but did say that no district was identified, a sentence says
// so.
func (b *builder) assistanceNarrative(ta *summary.TechnicalAssistance, level int) []document.Block {
	if ta == nil {
		return nil
	}
	out := b.narrative(ta.Narrative, level)
	if len(out) == 0 && noneIdentified(ta) {
		out = append(out, document.Para(b.say("assistance.noDistricts")))
	}
	return out
}

// assistanceActions returns the table of what the county office will do and
// from what money.
func (b *builder) assistanceActions(ta *summary.TechnicalAssistance) []document.Block {
	if ta == nil || len(ta.Actions) == 0 {
		return nil
	}
	t := &document.Table{
		Caption:     b.say("assistance.caption", "county", b.county),
		Description: b.say("assistance.description"),
		Columns:     []document.Column{{Width: 7}, {Width: 3}},
		Header:      b.header("assistance.action", "assistance.funding"),
	}
	for _, a := range ta.Actions {
		t.Rows = append(t.Rows, []document.Cell{b.itemCell(a.Action), b.listCell(a.FundingSources)})
	}
	return []document.Block{t}
}

func (b *builder) districtActions(ta *summary.TechnicalAssistance, level int) []document.Block {
	if ta == nil {
		return nil
	}
	return b.narrative(ta.DistrictActions, level)
}

func (b *builder) directAssistance(ta *summary.TechnicalAssistance, level int) []document.Block {
	if ta == nil {
		return nil
	}
	return b.narrative(ta.DirectTechnicalAssistance, level)
}

// noneIdentified reports whether the county said that no district was
// identified for technical assistance.
func noneIdentified(ta *summary.TechnicalAssistance) bool {
	return ta != nil && ta.NoDistrictsIdentified != nil && *ta.NoDistrictsIdentified
}
