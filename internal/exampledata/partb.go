package exampledata

import "github.com/coesummary/coesummary/summary"

// The sources of funding that the examples name.
const (
	systemOfSupport = "System of Support apportionment"
	generalFund     = "County office general fund"
	formula         = "Local Control Funding Formula"
	titleI          = "Title I, Part A"
	titleIII        = "Title III, Part A"
	grants          = "Grants and contracts"
	fees            = "Workshop fees"
)

// assistanceSources are the sources of the actions of part (B), by the kind of
// action.
var assistanceSources = [][]string{
	{systemOfSupport},
	{systemOfSupport},
	{systemOfSupport, generalFund},
	{systemOfSupport, grants},
	{systemOfSupport, generalFund},
	{generalFund},
	{generalFund, systemOfSupport},
	{systemOfSupport, titleI},
}

// stepCount is how many steps of assistance a county lists, by its size.
var stepCount = [5]int{3, 4, 5, 6, 8}

// technicalAssistance is part (B).
func (p *profile) technicalAssistance() *summary.TechnicalAssistance {
	if p.partB == bNone {
		none := true
		return &summary.TechnicalAssistance{
			NoDistrictsIdentified: &none,
			Narrative:             paragraphs(p.pick(noneOpening, 7), p.readiness()),
			DistrictActions:       p.pick(districtNone, 8),
		}
	}
	b := &summary.TechnicalAssistance{
		Districts:                 p.listedDistricts(),
		DirectTechnicalAssistance: p.directAssistance(),
	}
	b.DistrictActions = p.districtActions()
	opening, charters, funding := p.pick(partBOpening, 6)+" "+p.identifiedSentence(), "", ""
	if p.charters > 0 {
		charters = p.pick(charterWords, 9)
	}
	n := stepCount[p.size()]
	switch p.partB {
	case bActions:
		b.Actions = p.assistanceActions(0, n)
	case bProse:
		charters = paragraphs(p.prose(p.told(p.items(assistanceItems, assistanceTurn, 4))), charters)
		b.Actions = p.assistanceActions(4, 4)
	default:
		funding = p.pick(fundingWords, 10)
		charters = paragraphs(p.partBBody(n), charters)
	}
	b.Narrative = paragraphs(opening, charters, funding)
	return b
}

// partBBody is the list of the narrative, in the county's layout.
func (p *profile) partBBody(n int) string {
	flat := func(m mark) string {
		return paragraphs(p.lead(assistanceLead, 28, p.form()), list(m, p.leaves(p.items(assistanceItems, assistanceTurn, n))))
	}
	nested := func(m mark, items []node) string {
		return paragraphs(p.lead(assistanceLead, 28, stopped), list(m, items))
	}
	switch p.partB {
	case bNumbered:
		return flat(decimal)
	case bParens:
		return flat(decimalParen)
	case bCapitals:
		return flat(capital)
	case bPhases:
		return nested(bullet, p.phased())
	case bDeep:
		return nested(bullet, p.deepPhases(letter, smallRoman))
	case bOutline:
		return nested(roman, p.deepPhases(letter, smallRoman))
	}
	return flat(bullet)
}

// phased is three phases with their steps.
func (p *profile) phased() []node {
	names := phases[p.index%len(phases)]
	texts := p.items(assistanceItems, assistanceTurn, len(assistanceItems))
	return []node{
		{names[0], letter, p.leaves(texts[:3])},
		{names[1], letter, p.leaves(texts[3:6])},
		{names[2], letter, p.leaves(texts[6:])},
	}
}

// deepPhases is two phases with two groups of two steps each.
func (p *profile) deepPhases(middle, inner mark) []node {
	names := phases[p.index%len(phases)]
	groups := phaseGroups[p.index%len(phaseGroups)]
	texts := p.items(assistanceItems, assistanceTurn, 8)
	var nodes []node
	for i, name := range names[:2] {
		var below []node
		for j := 2 * i; j < 2*i+2; j++ {
			below = append(below, node{groups[j], inner, p.leaves(texts[2*j : 2*j+2])})
		}
		nodes = append(nodes, node{name, middle, below})
	}
	return nodes
}

// assistanceActions are n steps as values, from the place start of the
// county's order; some counties tell them as sentences.
func (p *profile) assistanceActions(start, n int) []summary.AssistanceAction {
	texts := p.items(assistanceItems, assistanceTurn, len(assistanceItems))[start : start+n]
	if p.form() == stopped {
		texts = p.told(texts)
	}
	var out []summary.AssistanceAction
	for i, text := range texts {
		k := (p.index*3 + start + i) % len(assistanceItems)
		out = append(out, summary.AssistanceAction{Action: text, FundingSources: assistanceSources[k]})
	}
	return out
}

// readiness is what a county without identified districts does on request.
func (p *profile) readiness() string {
	return paragraphs(
		p.pick(readinessLead, 11),
		list(bullet, p.leaves([]string{
			p.pick(readinessItems[0], 12),
			p.pick(readinessItems[1], 13),
			p.pick(readinessItems[2], 14),
		})),
	)
}

// directAssistance is the text of a county with a district under EC 52072.
func (p *profile) directAssistance() string {
	if !p.direct {
		return ""
	}
	n := 0
	for _, other := range profiles[:p.index] {
		if other.direct {
			n++
		}
	}
	return p.say(directWords[n])
}
