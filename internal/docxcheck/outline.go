package docxcheck

import (
	"strings"
	"unicode/utf8"
)

// checkOutline goes through the headings of the document in order, and looks
// for lines that only look like one.
func (c *checker) checkOutline() {
	last := 0
	for _, paragraph := range c.document.root.all("w:p") {
		level := c.styles.outlineLevel(paragraph)
		if level == 0 {
			c.checkDisguise(paragraph)
			continue
		}
		text := strings.TrimSpace(textOf(paragraph))
		if text == "" {
			c.report(HeadingEmpty, c.document, "a heading of level %d has no text", level)
		}
		if level > last+1 {
			c.report(HeadingOutline, c.document, "the heading %q of level %d follows one of level %d", clip(text), level, last)
		}
		last = level
	}
}

// longestHeading is how long a bold line may be, in characters, and still be
// taken for a heading.
const longestHeading = 100

// checkDisguise: somebody who sees takes a short bold line for a heading, and a
// screen reader doesn't say that it is one. What is bold by its paragraph's
// style (a title, a caption, an alert) is something else and named so; in
// tables and lists bold is for rows and items.
func (c *checker) checkDisguise(paragraph *node) {
	properties := paragraph.kid("w:pPr")
	if paragraph.up("w:tc") != nil || properties.kid("w:numPr") != nil {
		return
	}
	switch name := c.styles.nameOf(paragraph); {
	case name == "title", name == "subtitle", name == "caption", strings.HasPrefix(name, "toc "):
		return
	}
	text := strings.TrimSpace(textOf(paragraph))
	if text == "" || utf8.RuneCountInString(text) > longestHeading || strings.HasSuffix(text, ".") {
		return
	}
	for _, run := range paragraph.all("w:r") {
		if strings.TrimSpace(textOf(run)) != "" && !c.isBold(run) {
			return
		}
	}
	c.report(HeadingDisguised, c.document, "%q is bold body text that stands as a heading", clip(text))
}

// isBold reports whether a run is bold by itself or by its character style.
func (c *checker) isBold(run *node) bool {
	own := run.kid("w:rPr")
	if on, set := own.on("w:b"); set {
		return on
	}
	if id := own.val("w:rStyle"); id != "" {
		for _, st := range c.styles.chain("character", id) {
			if on, set := st.node.kid("w:rPr").on("w:b"); set {
				return on
			}
		}
	}
	return false
}
