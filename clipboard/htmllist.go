package clipboard

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// listStep is how much further each level of a list is indented, in twips: the
// half inch of Google Docs, near what browsers do.
const listStep = 720

// htmlList is a list of HTML that is open.
type htmlList struct {
	// marker is the name of what its items have, as in CSS.
	marker string
	// next is the number of the next item, and step what follows.
	next, step int
	started    bool // the list says where it begins
}

// list takes a <ul> or an <ol>.
func (w *walker) list(n *html.Node, st style, s state) {
	c := w.out
	c.flush()
	if p := c.pending; p.label != nil && s.depth > 0 {
		if !p.hollow {
			c.add(nil) // an item that has nothing but this list
		}
		p.label = nil
	}
	if s.depth == 0 {
		s.list = w.numbers.newList()
		w.begins = true
	}
	s.depth++
	s.open = openList(n, st)
	w.children(n, s)
	c.flush()
}

func openList(n *html.Node, st style) *htmlList {
	l := &htmlList{marker: markerName(n, st), next: 1, step: 1}
	if l.marker == "" {
		l.marker = "disc"
		if n.DataAtom == atom.Ol {
			l.marker = "decimal"
		}
	}
	if hasAttr(n, "reversed") {
		l.step = -1
		l.next = 0
		for c := range n.ChildNodes() {
			if c.DataAtom == atom.Li {
				l.next++
			}
		}
	}
	if start, ok := number(n, "start"); ok {
		l.next, l.started = start, true
	}
	return l
}

// markerName gives what an element says of markers, as in CSS; "" for nothing.
func markerName(n *html.Node, st style) string {
	if name := st.word("list-style-type"); name != "" && name != "inherit" && name != "initial" {
		return name
	}
	for _, name := range strings.Fields(st.word("list-style")) {
		if name != "inside" && name != "outside" && !strings.HasPrefix(name, "url(") {
			return name
		}
	}
	switch kind := strings.TrimSpace(attr(n, "type")); kind {
	case "1":
		return "decimal"
	case "a":
		return "lower-alpha"
	case "A":
		return "upper-alpha"
	case "i":
		return "lower-roman"
	case "I":
		return "upper-roman"
	default:
		return strings.ToLower(kind)
	}
}

// item takes a <li>.
func (w *walker) item(n *html.Node, st style, s state) {
	if s.depth == 0 {
		// A browser may copy an item without its list.
		s.list, s.depth, s.open = w.numbers.newList(), 1, &htmlList{marker: "disc", next: 1, step: 1}
	}
	c := w.out
	c.flush()
	place, before := c.place, c.pending
	label := s.open.label(n, st, s)
	c.pending = &pending{begins: w.begins, hollow: markerName(n, st) == "none"}
	w.begins = false
	c.place.indent, c.place.first, c.place.inList = s.depth*listStep, s.depth*listStep-listStep/2, true
	s.drawn = false
	if ml, ok := listOf(st); ok {
		c.pending.begins = false
		w.wordItem(n, ml, st, &s, label)
	} else if name := attr(n, "data-listid"); name != "" {
		c.pending.begins = false
		w.webItem(n, name, label)
	} else {
		c.pending.label = label
	}
	if attr(n, "role") == "checkbox" {
		c.pending.box = "☐ "
		if attr(n, "aria-checked") == "true" {
			c.pending.box = "☑ "
		}
	}
	w.children(n, s)
	c.flush()
	c.place, c.pending = place, before
}

// label gives the label of the next item.
func (l *htmlList) label(n *html.Node, st style, s state) *wml.Label {
	if value, ok := number(n, "value"); ok {
		l.next = value
	}
	number := l.next
	l.next += l.step
	name := markerName(n, st)
	if name == "" {
		name = l.marker
	}
	kind, ok := cssKind(name)
	if !ok {
		return bullet(s.list, s.depth-1)
	}
	text := document.Marker(kind, '.', number)
	if name == "decimal-leading-zero" && number >= 0 && number < 10 {
		text = "0" + text
	}
	return numbered(s.list, s.depth-1, kind, number, text)
}

// cssKind is the kind of list that CSS has a name for; false for bullets.
func cssKind(name string) (document.ListKind, bool) {
	switch name {
	case "lower-alpha", "lower-latin":
		return document.LowerLetter, true
	case "upper-alpha", "upper-latin":
		return document.UpperLetter, true
	case "lower-roman":
		return document.LowerRoman, true
	case "upper-roman":
		return document.UpperRoman, true
	case "decimal", "decimal-leading-zero":
		return document.Decimal, true
	}
	return document.Bullet, false
}

// webItem takes an item of Word for the web, which has a list around each single
// one, and says in attributes of its own what it is.
func (w *walker) webItem(n *html.Node, name string, label *wml.Label) {
	level, ok := number(n, "data-aria-level")
	if !ok {
		level, _ = number(n, "aria-level")
	}
	level = min(max(level, 1), levels)
	c := w.numbers.of("web " + name)
	p := &w.out.place
	p.indent, p.first = level*listStep, level*listStep-listStep/2
	w.out.pending.label = bullet(c.id, level-1)
	if label.Kind == document.Bullet {
		return
	}
	text := attr(n, "data-leveltext")
	if !strings.Contains(text, "%") {
		text = "%" + string(rune('0'+level)) + "."
	}
	at := label.Number
	if position, ok := number(n, "data-aria-posinset"); ok && position > 0 && !hasAttr(n.Parent, "start") {
		at = position
	}
	c.set(level-1, at, label.Kind)
	w.out.pending.label = c.fromText(level-1, validText(text))
}
