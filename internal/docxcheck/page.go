package docxcheck

import "strings"

// US Letter in twentieths of a point.
const (
	letterShort = "12240"
	letterLong  = "15840"
)

// checkPages looks at every section of the document.
func (c *checker) checkPages() {
	sections := c.document.root.all("w:sectPr")
	if len(sections) == 0 {
		c.report(PageSize, c.document, "it has no section, and so no page size")
	}
	for i, s := range sections {
		size := s.kid("w:pgSz")
		w, h := size.attr("w:w"), size.attr("w:h")
		if size.attr("w:orient") == "landscape" {
			w, h = h, w
		}
		if w != letterShort || h != letterLong {
			c.report(PageSize, c.document, "section %d is %q by %q and not US Letter", i+1, size.attr("w:w"), size.attr("w:h"))
		}
		c.checkFirstPage(i+1, s)
		c.checkFooter(i+1, s)
	}
}

// headerOrFooter returns a section's header or footer of a type, or nil.
func headerOrFooter(section *node, kind, which string) *node {
	for _, r := range section.named("w:" + kind + "Reference") {
		if r.attr("w:type") == which {
			return r
		}
	}
	return nil
}

// checkFirstPage: a header for the first page shows only where titlePg says
// that there is one; titlePg without any leaves that page bare by accident.
// Even pages are announced in the settings, for all sections.
func (c *checker) checkFirstPage(number int, s *node) {
	own := headerOrFooter(s, "header", "first") != nil || headerOrFooter(s, "footer", "first") != nil
	if titled, _ := s.on("w:titlePg"); titled != own {
		c.report(PageFirst, c.document, "section %d: titlePg is %t, and headers or footers of the first page: %t", number, titled, own)
	}
	if c.settings == nil || c.settings.root == nil {
		return
	}
	even := headerOrFooter(s, "header", "even") != nil || headerOrFooter(s, "footer", "even") != nil
	if announced, _ := c.settings.root.on("w:evenAndOddHeaders"); announced != even {
		c.report(PageFirst, c.document, "section %d: evenAndOddHeaders is %t, and headers or footers of even pages: %t", number, announced, even)
	}
}

// checkFooter looks for "Page X of Y" with a value for each. A later section
// without a footer of its own goes on with the one before.
func (c *checker) checkFooter(number int, s *node) {
	ref := headerOrFooter(s, "footer", "default")
	if ref == nil {
		if number == 1 {
			c.report(FooterPages, c.document, "section 1 has no footer")
		}
		return
	}
	footer := c.part(c.document.links[ref.attr("r:id")].target)
	if footer == nil || footer.root == nil {
		return // Reported as a relationship, or as a part that isn't sound.
	}
	for _, kind := range []string{"PAGE", "NUMPAGES"} {
		found := false
		for _, f := range footer.fields {
			found = found || f.is(kind) && isNumber(f.result)
		}
		if !found {
			c.report(FooterPages, footer, "it has no field %s with a number in it", kind)
		}
	}
}

// isNumber reports whether a text is a page number: digits and nothing else.
func isNumber(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && strings.Trim(s, "0123456789") == "" && s != "0"
}
