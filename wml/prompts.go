package wml

import (
	"encoding/xml"
	"strings"
)

// maxPrompts is how many placeholders are taken from a glossary.
const maxPrompts = 2000

// readPrompts reads the placeholders of the fields from the glossary, the part
// with building blocks (ISO/IEC 29500-1, 11.3.8 and 17.12). Programs that don't
// keep the mark of a field that shows its placeholder keep this part. One that
// isn't well-formed is left out: nothing of the text is in it.
func (r *reader) readPrompts() error {
	name, err := r.related("glossaryDocument")
	if err != nil {
		return err
	}
	c, err := r.part(name)
	if err != nil || c == nil {
		return err
	}
	if _, err := c.root(); err != nil {
		return nil
	}
	p := &promptReader{cursor: c}
	if err := c.children(p.element); err == nil {
		r.out.Prompts = p.texts
	}
	return nil
}

// promptReader goes through a glossary.
type promptReader struct {
	*cursor
	// texts are those of the placeholders so far.
	texts []string
	// placeholder says that this building block is one, and text is what it
	// says so far.
	placeholder bool
	text        strings.Builder
	size        int
}

func (p *promptReader) element(e xml.StartElement) error {
	switch e.Name.Local {
	case "docPart":
		p.placeholder = false
		p.text.Reset()
		if err := p.children(p.element); err != nil {
			return err
		}
		if text := strings.TrimSpace(p.text.String()); p.placeholder && text != "" && len(p.texts) < maxPrompts {
			p.texts = append(p.texts, text)
		}
		return nil
	case "gallery":
		for _, a := range e.Attr {
			p.placeholder = p.placeholder || a.Name.Local == "val" && a.Value == "placeholder"
		}
		return p.skip()
	case "t":
		text, err := p.cursor.text()
		if p.size += len(text); p.size <= maxText {
			p.text.WriteString(text)
		}
		return err
	case "docParts", "docPartPr", "category", "docPartBody", "p", "r":
		return p.children(p.element)
	}
	return p.skip()
}
