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
	if l := c.pending.label; attr(n, "role") == "checkbox" && (l == nil || !isDone(l.Text)) {
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
	if name[0] == '"' || name[0] == '\'' {
		shown := inFont(oneSpace(unescapeCSS(name)), "")
		if isDone(shown) || strings.ContainsFunc(shown, counts) {
			return keptMark(s.list, s.depth-1, shown)
		}
	}
	if name == "lower-greek" && number > 0 {
		return keptMark(s.list, s.depth-1, greek(number)+".")
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
	text := attr(n, "data-leveltext")
	if label.Kind == document.Bullet {
		if mark := inFont(oneSpace(validText(text)), attr(n, "data-font")); isDone(mark) {
			w.out.pending.label = keptMark(c.id, level-1, mark)
		}
		return
	}
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
