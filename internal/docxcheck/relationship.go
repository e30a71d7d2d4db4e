package docxcheck

import (
	"net/url"
	"path"
	"strings"
)

// relationship is one line of a .rels part.
type relationship struct {
	// kind is the last piece of the type's address: "styles", "hyperlink".
	kind string
	// target is a part's name, or an address where external is true.
	target   string
	external bool
}

// readRelationships reads every .rels part, holds its lines against the parts,
// and finds the parts that nothing leads to.
func (c *checker) readRelationships() {
	reached := map[string]bool{"[Content_Types].xml": true}
	for _, p := range c.parts {
		if !strings.HasSuffix(p.name, ".rels") {
			continue
		}
		reached[p.name] = true
		links := c.readRelationshipPart(p, reached)
		source := sourceOf(p.name)
		if source == "" {
			p.links = links // The package's own: kept at its .rels part.
			continue
		}
		if from := c.part(source); from != nil {
			from.links = links
		} else {
			c.report(RelationshipTarget, p, "it belongs to %s, which is not in the file", source)
		}
	}
	for _, p := range c.parts {
		if !reached[p.name] {
			c.report(PartReached, p, "no relationship leads to it")
		}
		if !strings.HasSuffix(p.name, ".rels") {
			c.checkIDs(p)
		}
	}
}

// readRelationshipPart reads one .rels part and notes what it reaches. A part
// that can't be read leads nowhere and is reported already; then everything
// counts as reached.
func (c *checker) readRelationshipPart(p *part, reached map[string]bool) map[string]relationship {
	links := map[string]relationship{}
	if p.root == nil {
		for _, other := range c.parts {
			reached[other.name] = true
		}
		return nil
	}
	for _, n := range p.root.named("rel:Relationship") {
		r := relationship{path.Base(n.attr("Type")), n.attr("Target"), n.attr("TargetMode") == "External"}
		id := n.attr("Id")
		if _, twice := links[id]; twice || id == "" {
			c.report(RelationshipID, p, "the id %q is missing or occurs twice", id)
		}
		if r.external {
			c.checkExternal(p, r)
		} else {
			r.target = resolve(sourceOf(p.name), r.target)
			reached[r.target] = true
			if c.part(r.target) == nil {
				c.report(RelationshipTarget, p, "%s leads to %s, which is not in the file", id, r.target)
			}
		}
		links[id] = r
	}
	return links
}

// checkExternal lets hyperlinks to the web and to mail out of the file, and
// nothing else: a picture or a template from elsewhere is fetched on opening.
func (c *checker) checkExternal(p *part, r relationship) {
	u, err := url.Parse(r.target)
	if r.kind != "hyperlink" || err != nil {
		c.report(RelationshipExternal, p, "%q of the kind %s leads out of the file", clip(r.target), r.kind)
		return
	}
	switch u.Scheme {
	case "http", "https", "mailto":
	default:
		c.report(RelationshipExternal, p, "the link %q is not of the kind http, https or mailto", clip(r.target))
	}
}

// checkIDs looks for relationship ids that a part uses and doesn't have.
func (c *checker) checkIDs(p *part) {
	if rels := c.part(relsOf(p.name)); rels != nil && rels.root == nil {
		return
	}
	p.root.walk(func(n *node) bool {
		for _, a := range n.attrs {
			if !strings.HasPrefix(a.name, "r:") {
				continue
			}
			if _, ok := p.links[a.value]; !ok {
				c.report(RelationshipID, p, "%s uses the relationship %q, which the part doesn't have", n.name, a.value)
			}
		}
		return true
	})
}

// sourceOf returns the part that a .rels part belongs to: "" for the package's
// own, "word/document.xml" for "word/_rels/document.xml.rels".
func sourceOf(rels string) string {
	dir, file := path.Split(rels)
	if file == ".rels" {
		return ""
	}
	return path.Join(path.Dir(strings.TrimSuffix(dir, "/")), strings.TrimSuffix(file, ".rels"))
}

// relsOf is the inverse of sourceOf.
func relsOf(source string) string {
	dir, file := path.Split(source)
	return dir + "_rels/" + file + ".rels"
}

// resolve returns the part that a target means, seen from a source part.
func resolve(source, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(path.Dir(source), target)
}

// linked returns the part that a relationship of this kind leads to, or nil.
// Where the file has more than one it is the first by the parts' order.
func (c *checker) linked(links map[string]relationship, kind string) *part {
	for _, p := range c.parts {
		for _, r := range links {
			if r.kind == kind && !r.external && r.target == p.name {
				return p
			}
		}
	}
	return nil
}

// findParts finds the parts that the rules ask about. It is false where the
// document itself can't be judged.
func (c *checker) findParts() bool {
	top := c.part("_rels/.rels")
	if top == nil {
		c.report(PartRequired, nil, "there is no _rels/.rels, which says where the document is")
		return false
	}
	if top.root == nil {
		return false
	}
	c.document = c.linked(top.links, "officeDocument")
	c.core = c.linked(top.links, "core-properties")
	if c.document == nil {
		c.report(PartRequired, nil, "no relationship of the package leads to a document")
		return false
	}
	if c.document.root == nil {
		return false
	}
	if c.document.root.name != "w:document" || c.document.root.kid("w:body") == nil {
		c.report(PartRequired, c.document, "it is not a document with a body")
		return false
	}
	c.settings = c.linked(c.document.links, "settings")
	c.numbering = c.linked(c.document.links, "numbering")
	styles := c.linked(c.document.links, "styles")
	for _, need := range []struct {
		p    *part
		what string
	}{{c.core, "core properties"}, {c.settings, "settings"}, {styles, "styles"}} {
		if need.p == nil {
			c.report(PartRequired, c.document, "the file has no %s", need.what)
		}
	}
	if c.numbering == nil && len(c.document.root.all("w:numPr")) > 0 {
		c.report(PartRequired, c.document, "it has lists and the file has no numbering")
	}
	if styles == nil || styles.root == nil {
		return false
	}
	c.styles = readStyles(styles)
	c.lists = readLists(c.numbering)
	return true
}

// texts returns the parts that hold paragraphs, the document first.
func (c *checker) texts() []*part {
	out := []*part{c.document}
	for _, p := range c.parts {
		if p.root == nil || p == c.document {
			continue
		}
		switch p.root.name {
		case "w:hdr", "w:ftr", "w:footnotes", "w:endnotes", "w:comments", "w:glossaryDocument":
			out = append(out, p)
		}
	}
	return out
}
