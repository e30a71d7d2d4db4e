package templates

import "github.com/coesummary/coesummary/document"

// additionalSections returns the county's own further sections, each with its
// heading.
func (p *packet) additionalSections(level int) []document.Block {
	var out []document.Block
	const list = "/additionalSections"
	for i, s := range p.summary.AdditionalSections {
		body := p.narrative(s.Body, level+1)
		if s.Heading == "" && len(body) == 0 && !p.form {
			continue
		}
		heading := p.value(p.entry(document.PlainText, list, i, "heading"), s.Heading, p.nothing)
		out = append(out, &document.Heading{Level: level, Text: heading})
		out = append(out, p.inBlock(p.entry(document.Narrative, list, i, "body"), body, p.nothing)...)
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
	const list = "/glossary"
	p.repeats(t, list)
	for i, e := range p.summary.Glossary {
		t.Rows = append(t.Rows, []document.Cell{
			p.textCell(p.entry(document.PlainText, list, i, "acronym"), e.Acronym),
			p.textCell(p.entry(document.PlainText, list, i, "meaning"), e.Meaning),
		})
	}
	return p.table(t)
}
