package exampledata

import "github.com/coesummary/coesummary/summary"

// supportCount is how many kinds of support a county lists, by its size.
var supportCount = [5]int{3, 4, 5, 6, 7}

// form is the form of the county's lists.
func (p *profile) form() form {
	if p.index%3 == 1 {
		return stopped
	}
	return bare
}

// The first turns of the banks of items; an item's turn is its place further on.
const (
	supportTurn    = 0
	assistanceTurn = 8
	partnerTurn    = 16
	districtTurn   = 23
	goalTurn       = 4
)

// items returns n items of a bank in the county's own wording, in an order of
// its own.
func (p *profile) items(bank []pair, turn, n int) []string {
	texts := make([]string, min(n, len(bank)))
	for i := range texts {
		k := (p.index*3 + i) % len(bank)
		texts[i] = p.pick(bank[k], turn+k)
	}
	return texts
}

// leaves makes items of a list, in the county's form, without lists below.
func (p *profile) leaves(texts []string) []node {
	nodes := make([]node, len(texts))
	for i, t := range texts {
		nodes[i] = node{text: shape(t, p.form())}
	}
	return nodes
}

// told makes sentences of items, with one subject after another.
func (p *profile) told(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = told(t, p.say(subjects[(p.index+i)%len(subjects)]))
	}
	return out
}

// lead is the county's wording of a lead-in.
func (p *profile) lead(l lead, turn int, f form) string { return p.say(l.at(p.index, turn, f)) }

// collaboration is part (A).
func (p *profile) collaboration() *summary.Collaboration {
	a := &summary.Collaboration{}
	opening := p.pick(partAOpening, 1)
	if p.partA == aShort {
		a.Narrative = opening
		a.Activities = p.activities(3)
		return a
	}
	needs, online := "", ""
	if !p.needsInContext() {
		needs = p.pick(sharedNeeds, 2)
	}
	if p.index%4 == 1 {
		online = p.pick(moreOnline, 3)
	}
	team := p.pick(teamWork, 31)
	if p.index%2 == 1 {
		team, needs = needs, team
	}
	a.Narrative = paragraphs(opening, team, p.partABody(), needs, online)
	if p.partA != aTwoLists && p.partA != aTable {
		a.Activities = p.activities(3 + p.size())
	}
	return a
}

// partABody is the middle of the narrative, in the county's layout.
func (p *profile) partABody() string {
	f, n := p.form(), supportCount[p.size()]
	lead := p.lead(supportLead, 29, f)
	switch p.partA {
	case aTwoLists:
		return paragraphs(lead, list(bullet, p.leaves(p.items(supportItems, supportTurn, n))),
			p.lead(partnerLead, 30, f), list(bullet, p.leaves(p.partnerTexts(5))))
	case aNumbered:
		return paragraphs(lead, list(decimalParen, p.leaves(p.items(supportItems, supportTurn, n))))
	case aOutline:
		return paragraphs(p.lead(supportLead, 29, stopped), list(roman, p.outline(letter)))
	case aDeepOutline:
		return paragraphs(p.lead(supportLead, 29, stopped), list(capital, p.deepOutline()))
	case aHeadings:
		return p.headed()
	case aTable:
		return paragraphs(lead, list(bullet, p.leaves(p.items(supportItems, supportTurn, n))), p.partnerTable())
	case aProse:
		return p.prose(p.told(p.items(supportItems, supportTurn, n+1)))
	}
	return paragraphs(lead, list(bullet, p.leaves(p.items(supportItems, supportTurn, n))))
}

// outline is two groups of three items each.
func (p *profile) outline(m mark) []node {
	groups := outlineGroups[p.index%len(outlineGroups)]
	texts := p.items(supportItems, supportTurn, 3*len(groups))
	var nodes []node
	for i, group := range groups {
		nodes = append(nodes, node{group, m, p.leaves(texts[3*i : 3*i+3])})
	}
	return nodes
}

// deepOutline is two groups of two groups of two items each.
func (p *profile) deepOutline() []node {
	groups := outlineGroups[p.index%len(outlineGroups)]
	below := outlineSubgroups[p.index%len(outlineSubgroups)]
	texts := p.items(supportItems, supportTurn, 8)
	var nodes []node
	for i, group := range groups {
		var inner []node
		for j := 2 * i; j < 2*i+2; j++ {
			inner = append(inner, node{below[j], letterParen, p.leaves(texts[2*j : 2*j+2])})
		}
		nodes = append(nodes, node{group, decimalParen, inner})
	}
	return nodes
}

// headed is a list below one heading and paragraphs below another.
func (p *profile) headed() string {
	names := headingPairs[p.index%len(headingPairs)]
	texts := p.items(supportItems, supportTurn, len(supportItems))
	return paragraphs(
		"# "+names[0],
		p.lead(supportLead, 29, p.form()),
		list(bullet, p.leaves(texts[:4])),
		"# "+names[1],
		p.prose(p.told(texts[4:])),
	)
}

// prose joins sentences two by two into paragraphs.
func (p *profile) prose(sentences []string) string {
	var blocks []string
	for i := 0; i < len(sentences); i += 2 {
		block := sentences[i]
		if i+1 < len(sentences) {
			block += " " + sentences[i+1]
		}
		blocks = append(blocks, block)
	}
	return paragraphs(blocks...)
}

// partnerTexts returns the county's steps with n partners.
func (p *profile) partnerTexts(n int) []string {
	var texts []string
	for k, item := range partnerItems[:n] {
		texts = append(texts, p.pick(item.words, partnerTurn+k))
	}
	return texts
}

// partnerTable is the steps with partners as a Markdown table.
func (p *profile) partnerTable() string {
	rows := [][]string{{"Partner", "Shared work", "Frequency"}}
	for k, text := range p.partnerTexts(6) {
		rows = append(rows, []string{partnerItems[k].name, text, p.frequency(k)})
	}
	return paragraphs("The following table shows who works with the office, and when.", table(rows...))
}

// activities are the steps with n partners as values.
func (p *profile) activities(n int) []summary.Activity {
	var out []summary.Activity
	for k, text := range p.partnerTexts(n) {
		out = append(out, summary.Activity{
			Activity:  text,
			Partners:  partnerItems[k].partners,
			Frequency: p.frequency(k),
		})
	}
	return out
}

func (p *profile) frequency(k int) string { return frequencies[(p.index+k*2)%len(frequencies)] }
