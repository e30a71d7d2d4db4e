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
	var out []document.Block
	if b.form {
		out = append(out, b.identified(ta))
	}
	nothing := ""
	if noneIdentified(ta) {
		nothing = b.say("assistance.noDistricts")
	}
	return append(out, b.inBlock(b.field(document.Narrative, "/technicalAssistance/narrative"), b.narrative(ta.Narrative, level), nothing)...)
}

// identified returns the question of a form whether any district is identified
// for technical assistance. What is chosen is whether none is.
func (b *builder) identified(ta *summary.TechnicalAssistance) document.Block {
	f := b.field(document.Choice, "/technicalAssistance/noDistrictsIdentified")
	some := document.FieldChoice{Value: "false", Text: b.fields.say("form.someIdentified")}
	none := document.FieldChoice{Value: "true", Text: b.fields.say("form.noneIdentified")}
	f.Choices = []document.FieldChoice{some, none}
	chosen := document.FieldChoice{}
	if mark := ta.NoDistrictsIdentified; mark != nil && *mark {
		chosen = none
	} else if mark != nil {
		chosen = some
	}
	f.Value = chosen.Value
	text := append(document.Words(b.fields.say("form.identified")+" "), b.value(f, chosen.Text, "")...)
	return &document.Paragraph{Text: text}
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
	const list = "/technicalAssistance/actions"
	b.repeats(t, list)
	for i, a := range ta.Actions {
		t.Rows = append(t.Rows, []document.Cell{
			b.itemCell(b.entry(document.ItemText, list, i, "action"), a.Action),
			b.listCell(b.entry(document.Texts, list, i, "fundingSources"), a.FundingSources),
		})
	}
	return b.table(t)
}

func (b *builder) districtActions(ta *summary.TechnicalAssistance, level int) []document.Block {
	if ta == nil {
		return nil
	}
	return b.inBlock(b.field(document.Narrative, "/technicalAssistance/districtActions"), b.narrative(ta.DistrictActions, level), "")
}

func (b *builder) directAssistance(ta *summary.TechnicalAssistance, level int) []document.Block {
	if ta == nil {
		return nil
	}
	return b.inBlock(b.field(document.Narrative, "/technicalAssistance/directTechnicalAssistance"), b.narrative(ta.DirectTechnicalAssistance, level), "")
}

// noneIdentified reports whether the county said that no district was
// identified for technical assistance.
func noneIdentified(ta *summary.TechnicalAssistance) bool {
	return ta != nil && ta.NoDistrictsIdentified != nil && *ta.NoDistrictsIdentified
}
