package templates

import "github.com/coesummary/coesummary/document"

// additionalSections returns the county's own further sections, each with its
// heading.
func (p *packet) additionalSections(level int) []document.Block {
	var out []document.Block
	for _, s := range p.summary.AdditionalSections {
		body := p.narrative(s.Body, level+1)
		if s.Heading == "" && len(body) == 0 {
			continue
		}
		if len(body) == 0 {
			body = []document.Block{document.Para(p.nothing)}
		}
		out = append(out, &document.Heading{Level: level, Text: document.Words(p.orNothing(s.Heading))})
		out = append(out, body...)
	}
	return out
}

// glossary returns the table of acronyms.
func (p *packet) glossary() []document.Block {
	if len(p.summary.Glossary) == 0 {
		return nil
	}
	t := &document.Table{
		Caption:     p.say("glossary.caption"),
		Description: p.say("glossary.description"),
		Columns:     []document.Column{{Width: 1}, {Width: 3}},
		Header:      p.header("glossary.acronym", "glossary.meaning"),
		RowHeader:   true,
	}
	for _, e := range p.summary.Glossary {
		t.Rows = append(t.Rows, []document.Cell{p.textCell(e.Acronym), p.textCell(e.Meaning)})
	}
	return []document.Block{t}
}
