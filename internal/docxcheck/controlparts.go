package docxcheck

import (
	"regexp"
	"strings"
)

// checkPrompt: a placeholder that is named is in the glossary, and one that is
// shown looks like one.
func (c *checker) checkPrompt(p *part, control *node) {
	pr := control.kid("w:sdtPr")
	if name := pr.kid("w:placeholder").val("w:docPart"); name != "" && !c.prompts[name] {
		c.report(ControlPrompt, p, "the control %q names the placeholder %q, which is not in the glossary", nameOfControl(control), name)
	}
	shows, _ := pr.on("w:showingPlcHdr")
	if !shows {
		return
	}
	for _, run := range control.kid("w:sdtContent").all("w:r") {
		if c.styles.characterName(run) != "placeholder text" {
			c.report(ControlPrompt, p, "the control %q shows the placeholder %q in another style", nameOfControl(control), clip(textOf(run)))
		}
	}
}

// characterName returns the name of a run's style in lower case.
func (s *styleSheet) characterName(run *node) string {
	if st := s.byID[run.kid("w:rPr").val("w:rStyle")]; st != nil {
		return strings.ToLower(st.name)
	}
	return ""
}

// readGlossary notes the names of the building blocks in the file.
func (c *checker) readGlossary() {
	c.prompts = map[string]bool{}
	if g := c.linked(c.document.links, "glossaryDocument"); g != nil {
		for _, part := range g.root.all("w:docPart") {
			c.prompts[part.kid("w:docPartPr").val("w:name")] = true
		}
	}
}

// checkRepeats: what repeats is made of nothing but its entries, and its entries
// stand nowhere else. The header row is no entry.
func (c *checker) checkRepeats(p *part, control *node) {
	switch kindOf(control) {
	case "w15:repeatingSection":
		for _, k := range control.kid("w:sdtContent").children() {
			if k.name != "w:sdt" || kindOf(k) != "w15:repeatingSectionItem" {
				c.report(ControlRepeats, p, "%q repeats, and holds %s, which is no entry of it", nameOfControl(control), k.name)
			}
		}
	case "w15:repeatingSectionItem":
		if around := control.up("w:sdt"); around == nil || around.kid("w:sdtContent") != control.parent || kindOf(around) != "w15:repeatingSection" {
			c.report(ControlRepeats, p, "the entry %q is in nothing that repeats", nameOfControl(control))
		}
		for _, row := range control.kid("w:sdtContent").within("w:tr") {
			if header, _ := row.kid("w:trPr").on("w:tblHeader"); header {
				c.report(ControlRepeats, p, "a header row repeats: %q", clip(textOf(row)))
			}
		}
	}
}

var fieldMark = regexp.MustCompile(`^field[0-9]{4,}$`)

// checkFieldMarks: a bookmark of a field is around one control and nothing else,
// and every control with a tag has one, but for those around rows.
func (c *checker) checkFieldMarks(p *part) {
	p.root.walk(func(n *node) bool {
		for i, k := range n.kids {
			switch {
			case k.name == "w:bookmarkStart" && fieldMark.MatchString(k.attr("w:name")):
				if i+2 >= len(n.kids) || n.kids[i+1].name != "w:sdt" || n.kids[i+2].name != "w:bookmarkEnd" || n.kids[i+2].attr("w:id") != k.attr("w:id") {
					c.report(ControlMark, p, "the bookmark %q is not around one control", k.attr("w:name"))
				}
			case k.name == "w:sdt" && k.kid("w:sdtPr").kid("w:tag") != nil && kindOf(k) != "w15:repeatingSection":
				if i == 0 || n.kids[i-1].name != "w:bookmarkStart" || !fieldMark.MatchString(n.kids[i-1].attr("w:name")) {
					c.report(ControlMark, p, "the field %q has no bookmark around it", nameOfControl(k))
				}
			}
		}
		return true
	})
}

var itemID = regexp.MustCompile(`^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$`)

// checkData: Word drops custom XML that doesn't say by which name it is known
// and of which kind it is.
func (c *checker) checkData() {
	ids := map[string]bool{}
	for _, p := range c.parts {
		linked := false
		for _, r := range c.document.links {
			linked = linked || r.kind == "customXml" && r.target == p.name
		}
		if !linked || p.root == nil {
			continue
		}
		properties := c.linked(p.links, "customXmlProps")
		if properties == nil || properties.root == nil || properties.root.name != "ds:datastoreItem" {
			c.report(CustomXML, p, "nothing says what the data are")
			continue
		}
		if id := properties.root.attr("ds:itemID"); !itemID.MatchString(id) || ids[id] {
			c.report(CustomXML, properties, "the name %q is no GUID in capitals, or taken", id)
		} else {
			ids[id] = true
		}
		known := false
		for _, ref := range properties.root.all("ds:schemaRef") {
			known = known || ref.attr("ds:uri") == p.root.space
		}
		if !known {
			c.report(CustomXML, properties, "it doesn't name the namespace of the data, %q", p.root.space)
		}
	}
}
