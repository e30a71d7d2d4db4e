package docxcheck

import (
	"strings"
)

// textOf returns what a reader sees of a paragraph, or of any element: a tab as
// a tab character, a line break as a newline; no list marker, no field's
// instruction.
func textOf(n *node) string {
	var b strings.Builder
	n.walk(func(k *node) bool {
		switch k.name {
		case "w:t":
			b.WriteString(k.text)
		case "w:tab":
			b.WriteByte('\t')
		case "w:br", "w:cr":
			b.WriteByte('\n')
		case "w:noBreakHyphen":
			b.WriteRune('\u2011')
		case "w:pPr", "w:rPr", "w:sdtPr", "w:instrText", "w:delText":
			return false
		}
		return true
	})
	return b.String()
}

// checkText looks at each piece of text and at the styles that the text names.
func (c *checker) checkText(p *part) {
	p.root.walk(func(n *node) bool {
		switch n.name {
		case "w:t":
			loose := strings.Trim(n.text, " ") != n.text || strings.Contains(n.text, "  ")
			if loose && n.attr("xml:space") != "preserve" {
				c.report(TextSpace, p, "the spaces of %q are lost without xml:space", clip(n.text))
			}
			if strings.ContainsAny(n.text, "\t\n\r") {
				c.report(TextBreak, p, "%q holds a tab or a line end as a character", clip(n.text))
			}
		case "w:pStyle":
			c.checkStyleUse(p, n, "paragraph")
		case "w:rStyle":
			c.checkStyleUse(p, n, "character")
		case "w:tblStyle":
			c.checkStyleUse(p, n, "table")
		}
		return true
	})
}

func (c *checker) checkStyleUse(p *part, n *node, kind string) {
	id := n.attr("w:val")
	st := c.styles.byID[id]
	switch {
	case st == nil:
		c.report(StyleExists, p, "%s names the style %q, which is not there", n.name, id)
	case st.kind != kind:
		c.report(StyleExists, p, "%s names the style %q, which is of the type %s", n.name, id, st.kind)
	}
}

// checkSpacing looks for empty paragraphs: a screen reader says "blank" at each.
// They are needed where Word wants a paragraph: between two tables, after a
// table at the end of the text, at the end of a cell, and to close a field.
func (c *checker) checkSpacing(p *part) {
	for _, paragraph := range p.root.all("w:p") {
		if !isEmpty(paragraph) {
			continue
		}
		around := paragraph.container()
		siblings := around.flat()
		var before, after *node
		for i, k := range siblings {
			if k != paragraph {
				continue
			}
			if i > 0 {
				before = siblings[i-1]
			}
			if i+1 < len(siblings) {
				after = siblings[i+1]
			}
		}
		afterTable := before != nil && before.name == "w:tbl"
		last := after == nil || after.name == "w:sectPr"
		inCell := around.nameOf() == "w:tc"
		alone := before == nil || before.name == "w:tcPr"
		switch {
		case afterTable && (last || after.name == "w:tbl"):
		case inCell && last && alone:
		case !inCell && around.nameOf() != "w:body" && alone && last:
			// A header, a footer or a note has to hold a paragraph.
		default:
			c.report(ParagraphEmpty, p, "an empty paragraph stands after %q", clip(textOf(before)))
		}
	}
}

// isEmpty reports whether a paragraph shows nothing: no text, picture, field,
// break, list marker or section's end.
func isEmpty(paragraph *node) bool {
	properties := paragraph.kid("w:pPr")
	if properties.kid("w:numPr") != nil || properties.kid("w:sectPr") != nil {
		return false
	}
	empty := true
	paragraph.walk(func(n *node) bool {
		switch n.name {
		case "w:t":
			if strings.TrimSpace(n.text) != "" {
				empty = false
			}
		case "w:br", "w:tab", "w:fldChar", "w:fldSimple", "w:drawing", "w:pict", "w:object", "w:sym", "w:footnoteReference", "w:endnoteReference", "w:footnoteRef", "w:separator", "w:continuationSeparator", "w:sdt":
			empty = false
		case "w:pPr", "w:rPr":
			return false
		}
		return true
	})
	return empty
}
