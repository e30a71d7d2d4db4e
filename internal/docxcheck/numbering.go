package docxcheck

import (
	"strconv"
	"strings"
)

// listSheet is the numbering part.
type listSheet struct {
	part *part
	// formats are the levels of each abstractNum, by its id.
	formats map[string]map[int]*node
	// lists are the numbering instances by their id.
	lists map[string]*list
}

// list is one w:num.
type list struct {
	node   *node
	levels map[int]*node
	starts map[int]bool
}

// readLists reads the numbering part. A missing or damaged one gives nil; its
// absence is reported where the parts are found.
func readLists(p *part) *listSheet {
	if p == nil || p.root == nil {
		return nil
	}
	s := &listSheet{p, map[string]map[int]*node{}, map[string]*list{}}
	for _, a := range p.root.named("w:abstractNum") {
		s.formats[a.attr("w:abstractNumId")] = levels(a.named("w:lvl"))
	}
	for _, n := range p.root.named("w:num") {
		l := &list{n, map[int]*node{}, map[int]bool{}}
		for level, format := range s.formats[n.val("w:abstractNumId")] {
			l.levels[level] = format
		}
		for level, over := range levels(n.named("w:lvlOverride")) {
			l.starts[level] = over.kid("w:startOverride") != nil
			if own := over.kid("w:lvl"); own != nil {
				l.levels[level] = own
			}
		}
		s.lists[n.attr("w:numId")] = l
	}
	return s
}

// levels sorts elements by their w:ilvl.
func levels(list []*node) map[int]*node {
	out := map[int]*node{}
	for _, l := range list {
		if n, err := strconv.Atoi(l.attr("w:ilvl")); err == nil {
			out[n] = l
		}
	}
	return out
}

// checkNumbering looks at the numbering part itself; checkLists looks at the
// paragraphs that use it.
func (c *checker) checkNumbering() {
	if c.lists == nil {
		return
	}
	instances := false
	for _, n := range c.numbering.root.kids {
		switch n.name {
		case "w:num":
			instances = true
			if _, ok := c.lists.formats[n.val("w:abstractNumId")]; !ok {
				c.report(NumberingExists, c.numbering, "the numbering %s has the format %q, which is not there", n.attr("w:numId"), n.val("w:abstractNumId"))
			}
		case "w:abstractNum":
			if instances {
				c.report(NumberingOrder, c.numbering, "the format %s comes after a numbering", n.attr("w:abstractNumId"))
			}
			c.checkGlyphs(n)
			for _, style := range n.all("w:pStyle") {
				c.checkStyleUse(c.numbering, style, "paragraph")
			}
		}
	}
}

// checkGlyphs: U+F000 to U+F0FF are where Symbol and Wingdings keep their
// glyphs; in any other font, and read aloud, they are nothing.
func (c *checker) checkGlyphs(format *node) {
	for _, l := range format.named("w:lvl") {
		if l.val("w:numFmt") != "bullet" {
			continue
		}
		glyph := l.val("w:lvlText")
		if glyph == "" || strings.ContainsFunc(glyph, func(r rune) bool { return r >= 0xE000 && r <= 0xF8FF }) {
			c.report(NumberingGlyph, c.numbering, "the bullet of format %s, level %s, is %+q", format.attr("w:abstractNumId"), l.attr("w:ilvl"), glyph)
		}
	}
}

// checkLists holds every paragraph that is in a list against the numbering. A
// style may put its paragraphs into a list, too.
func (c *checker) checkLists(p *part) {
	if c.lists == nil {
		return
	}
	for _, paragraph := range p.root.all("w:p") {
		numbered := paragraph.kid("w:pPr").kid("w:numPr")
		for _, st := range c.styles.chain("paragraph", paragraph.kid("w:pPr").val("w:pStyle")) {
			if numbered == nil {
				numbered = st.node.kid("w:pPr").kid("w:numPr")
			}
		}
		if numbered != nil {
			c.checkItem(p, paragraph, numbered)
		}
	}
}

func (c *checker) checkItem(p *part, paragraph, numbered *node) {
	text := clip(textOf(paragraph))
	id := numbered.val("w:numId")
	l := c.lists.lists[id]
	if l == nil {
		c.report(NumberingExists, p, "the list item %q has the numbering %q, which is not there", text, id)
		return
	}
	level := 0
	if v := numbered.val("w:ilvl"); v != "" {
		var err error
		if level, err = strconv.Atoi(v); err != nil {
			level = -1
		}
	}
	format := l.levels[level]
	if level < 0 || level > 8 || format == nil {
		c.report(NumberingLevel, p, "the list item %q is at level %d, which numbering %s doesn't have", text, level, id)
		return
	}
	switch format.val("w:numFmt") {
	case "bullet", "none":
	default:
		if !l.starts[level] {
			c.report(NumberingStart, p, "the list item %q: numbering %s doesn't say where level %d starts", text, id, level)
		}
	}
}
