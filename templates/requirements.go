package templates

import "github.com/coesummary/coesummary/document"

// requirement is something that the law asks of a summary, and the insertion
// points whose text answers it.
type requirement struct {
	key    string
	points []string
	// whereGiven requirements are listed only in a summary that meets them.
	whereGiven bool
	// whereIdentified requirements have no answer where no district was
	// identified for technical assistance.
	whereIdentified bool
}

var goalPoints = []string{"goals-lcap-review", "goals-technical-assistance", "goals-other-support"}

// requirements of EC 52066(i), in the order in which a packet meets them.
var requirements = []requirement{
	{key: "requirements.presented", points: []string{"record"}},
	{key: "requirements.lcapReview", points: goalPoints[:1]},
	{key: "requirements.technicalAssistance", points: goalPoints[1:2]},
	{key: "requirements.differentiatedAssistance", points: []string{"assistance-narrative", "assistance-actions"}},
	{key: "requirements.districtActions", points: []string{"district-actions"}, whereIdentified: true},
	{key: "requirements.directAssistance", points: []string{"direct-assistance"}, whereGiven: true},
	{key: "requirements.otherSupport", points: goalPoints[2:]},
	{key: "requirements.continuousImprovement", points: []string{"collaboration-narrative", "collaboration-matrix"}},
	{key: "requirements.collaboration", points: []string{"collaboration-matrix", "collaboration-narrative"}},
	{key: "requirements.metricsAndActions", points: goalPoints},
	{key: "requirements.expenditures", points: []string{"expenditures"}},
}

// requirements returns the table that leads from each requirement of the law
// to the sections that meet it, with their pages.
func (p *packet) requirements() []document.Block {
	t := &document.Table{
		Caption:     p.say("requirements.caption"),
		Description: p.say("requirements.description"),
		Columns:     []document.Column{{Width: 3}, {Width: 2}},
		Header:      p.header("requirements.requirement", "requirements.section"),
	}
	for _, r := range requirements {
		sections := p.references(r.points)
		if len(sections) == 0 {
			if r.whereGiven {
				continue
			}
			sections = []document.Block{document.Para(p.absentSection(r))}
		}
		t.Rows = append(t.Rows, []document.Cell{document.TextCell(p.say(r.key)), {Blocks: sections}})
	}
	return []document.Block{t}
}

// references leads to the headings above insertion points, each heading once.
func (p *packet) references(points []string) []document.Block {
	var out []document.Block
	seen := map[string]bool{}
	for _, point := range points {
		h := p.heading(point)
		if h == nil || seen[h.ID] {
			continue
		}
		seen[h.ID] = true
		out = append(out, &document.Paragraph{Text: []document.Inline{&document.Reference{
			Target:    h.ID,
			Text:      h.Text,
			PageLabel: ", " + p.say("requirements.page") + " ",
		}}})
	}
	return out
}

// absentSection says why no section answers a requirement.
func (p *packet) absentSection(r requirement) string {
	switch {
	case r.whereIdentified && noneIdentified(p.summary.TechnicalAssistance):
		return p.say("requirements.noDistricts")
	case p.draft:
		return p.nothing
	}
	return p.say("requirements.absent")
}
