package docx

import "fmt"

// prompts are the placeholders of fields, each text once. When somebody deletes
// what a field holds, Word puts its placeholder back from the glossary, the
// part of a file that holds building blocks (ISO/IEC 29500-1, 11.3.8); without
// one it would write words of its own ("Click or tap here to enter text.").
type prompts struct {
	texts []string
	index map[string]int
}

// name returns the name of a placeholder in the glossary.
func (p *prompts) name(text string) string {
	i, ok := p.index[text]
	if !ok {
		if p.index == nil {
			p.index = map[string]int{}
		}
		i = len(p.texts)
		p.index[text] = i
		p.texts = append(p.texts, text)
	}
	return fmt.Sprintf("Placeholder%04d", i+1)
}

// parts are the glossary and its styles; none where there is no placeholder.
func (p *prompts) parts(language string) []part {
	if len(p.texts) == 0 {
		return nil
	}
	return []part{
		{name: "word/glossary/document.xml", kind: kindWord + "document.glossary+xml", data: p.glossary(), links: []byte(glossaryRelationships)},
		{name: "word/glossary/styles.xml", kind: kindWord + "styles+xml", data: glossaryStyles(language)},
	}
}

// glossary makes word/glossary/document.xml.
func (p *prompts) glossary() []byte {
	b := []byte(xmlHead + `<w:glossaryDocument xmlns:w="` + nsWord + `"><w:docParts>`)
	for i, text := range p.texts {
		b = append(b, `<w:docPart><w:docPartPr>`...)
		b = value(b, "name", p.name(text))
		b = append(b, `<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>`+
			`<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>`...)
		b = fmt.Appendf(b, `<w:guid w:val="{5EC00000-0000-4000-8000-%012X}"/>`, i+1)
		b = append(b, `</w:docPartPr><w:docPartBody><w:p><w:r>`...)
		b = format{prompt: true}.properties(b)
		b = append(b, openText...)
		b = escape(b, text)
		b = append(b, `</w:t></w:r></w:p></w:docPartBody></w:docPart>`...)
	}
	return append(b, "</w:docParts></w:glossaryDocument>"...)
}

// glossaryStyles makes word/glossary/styles.xml: the glossary is a document of
// its own, and has styles of its own.
func glossaryStyles(language string) []byte {
	b := []byte(xmlHead + `<w:styles xmlns:w="` + nsWord + `"><w:docDefaults><w:rPrDefault>`)
	defaults := runProperties{font: font, size: lookNormal.run.size, language: language}
	b = defaults.append(b)
	b = append(b, `</w:rPrDefault></w:docDefaults>`...)
	b = lookNormal.append(b)
	return append(b, defaultCharacters+placeholderText+"</w:styles>"...)
}

const glossaryRelationships = xmlHead + `<Relationships xmlns="` + relPackage + `">` +
	`<Relationship Id="rId1" Type="` + relOffice + `styles" Target="styles.xml"/></Relationships>`
