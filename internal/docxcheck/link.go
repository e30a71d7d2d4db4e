package docxcheck

import (
	"regexp"
	"strings"
)

// bareAddress is a text that is nothing but an address on the web. A mail
// address is what people call a mailbox, and says where it leads.
var bareAddress = regexp.MustCompile(`(?i)^(https?://|www\.)\S+$`)

// saysNothing are link texts that mean nothing in a list of links, which is how
// a screen reader offers them.
var saysNothing = map[string]bool{
	"here": true, "click here": true, "click": true, "link": true, "this link": true, "more": true,
	"read more": true, "learn more": true, "this page": true, "page": true, "website": true,
}

// checkLinks looks at where links lead within the file and at what they say.
// Where they lead outside is a relationship's.
func (c *checker) checkLinks(p *part) {
	for _, h := range p.root.all("w:hyperlink") {
		text := strings.TrimSpace(textOf(h))
		if anchor := h.attr("w:anchor"); anchor != "" {
			c.checkAnchor(p, anchor, "the link \""+clip(text)+"\"")
		} else if h.attr("r:id") == "" {
			c.report(Anchor, p, "the link %q leads nowhere", clip(text))
		}
		plain := strings.ToLower(strings.Trim(text, ".,:;!?() "))
		if text == "" || bareAddress.MatchString(text) || saysNothing[plain] {
			c.report(LinkText, p, "the link %q doesn't say where it leads", clip(text))
		}
	}
}

// checkPictures looks at drawings of both kinds, the present one and VML.
func (c *checker) checkPictures(p *part) {
	p.root.walk(func(n *node) bool {
		switch n.name {
		case "wp:docPr":
			decorative := false
			for _, d := range n.all("adec:decorative") {
				decorative = decorative || isTrue(d.attr("val"))
			}
			if strings.TrimSpace(n.attr("descr")) == "" && !decorative {
				c.report(PictureAlt, p, "the picture %q has no description", n.attr("name"))
			}
		case "w:pict":
			alt := false
			for _, shape := range n.kids {
				alt = alt || strings.TrimSpace(shape.attr("alt")) != ""
			}
			if !alt {
				c.report(PictureAlt, p, "a drawing of the old kind (VML) has no description")
			}
		case "wp:anchor":
			c.report(PictureInline, p, "the picture %q floats beside the text", n.kid("wp:docPr").attr("name"))
		}
		return true
	})
}
