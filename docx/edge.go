package docx

import "strings"

// edgeKind says which header or footer is meant.
type edgeKind struct {
	side  string // "header" or "footer"
	pages string // "default", "first" or "even"
}

// edgePlace is a header or a footer of a document: where it stands, and the
// number of the relationship that leads to it.
type edgePlace struct {
	kind edgeKind
	id   int
	// shared says that it is the part of the default pages again.
	shared bool
	theirs *edge // nil where ours stands
}

// file is the name of its part.
func (p edgePlace) file() string {
	name := p.kind.side
	if p.kind.pages != "default" {
		name += strings.ToUpper(p.kind.pages[:1]) + p.kind.pages[1:]
	}
	return name + ".xml"
}

// edges are the headers and footers that the document has.
func (w *writer) edges() []edgePlace {
	var places []edgePlace
	add := func(id int, side, pages string) {
		p := edgePlace{kind: edgeKind{side, pages}, id: id}
		p.theirs = w.ref.edge(p.kind)
		if p.theirs != nil || side == "footer" || w.hasHeader(pages == "first") {
			places = append(places, p)
		}
	}
	add(5, "header", "default")
	if w.ref.firstPage() {
		add(6, "header", "first")
	}
	if w.ref.evenPages() {
		add(10, "header", "even")
	}
	add(7, "footer", "default")
	if w.ref.firstPage() {
		add(11, "footer", "first")
		// Most footers are the same on every page.
		if first, all := &places[len(places)-1], places[len(places)-2]; first.theirs == all.theirs {
			first.id, first.shared = all.id, true
		}
	}
	if w.ref.evenPages() {
		add(12, "footer", "even")
	}
	return places
}

// hasHeader says whether a header of ours holds anything.
func (w *writer) hasHeader(first bool) bool {
	return w.doc.Draft != "" || !first && w.doc.ShortTitle != ""
}

// edgeParts are the parts of the headers and footers.
func (w *writer) edgeParts(total int) []part {
	var parts []part
	for _, e := range w.edges() {
		if e.shared {
			continue
		}
		p := part{name: "word/" + e.file(), kind: kindWord + e.kind.side + "+xml"}
		switch {
		case e.theirs != nil:
			p.data, p.links = e.theirs.part(e.kind.side, w.doc, total), e.theirs.links(w.ref.pictures)
		case e.kind.side == "footer":
			p.data = footer(total)
		default:
			p.data = header(w.doc, e.kind.pages == "first")
		}
		parts = append(parts, p)
	}
	return parts
}

// edge is what the reference has for a header or a footer; nil where ours
// stands. A first page that the reference doesn't tell from others has what
// they have.
func (r *Reference) edge(kind edgeKind) *edge {
	if r == nil {
		return nil
	}
	if kind.pages == "first" && !r.titled {
		kind.pages = "default"
	}
	return r.edges[kind]
}

// firstPage says whether the first page has a header of its own, as ours has.
func (r *Reference) firstPage() bool {
	return r == nil || r.titled || r.edges[edgeKind{"header", "default"}] == nil
}

func (r *Reference) evenPages() bool { return r != nil && r.evens }
