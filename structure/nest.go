package structure

import (
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

const (
	// nearby is how far two edges can lie apart and still be meant as one, in
	// twips: about a twelfth of an inch.
	nearby = 110
	// deepest is how many levels of lists there are; what is indented further
	// stays at the last one. Word has nine.
	deepest = 20
)

// level is an open item, to which more can be added.
type level struct {
	*entry
	list *document.List
}

// nesting builds blocks out of entries.
type nesting struct {
	root []document.Block
	open []level // from the outermost in
	// base is where the last paragraph outside lists begins.
	base int
}

// blocks gives the passage in the document model.
func (r *passage) blocks() []document.Block {
	n := &nesting{}
	for _, e := range r.entries {
		switch {
		case e.grid != nil && r.item:
			n.close()
			n.root = append(n.root, e.grid.cellByCell()...)
		case e.grid != nil:
			n.close()
			n.root = append(n.root, e.grid.table())
		case e.heading > 0:
			n.close()
			text := withLabel(e.label, oneLine(unStrong(e.text)))
			if r.item {
				n.root = append(n.root, &document.Paragraph{Text: []document.Inline{&document.Strong{Text: text}}})
			} else {
				n.root = append(n.root, &document.Heading{Level: e.heading, Text: text})
			}
			n.base = 0
		case e.label != nil:
			n.labelled(e)
		default:
			n.plain(e)
		}
	}
	n.close()
	for _, note := range r.notes {
		n.root = append(n.root, r.note(note)...)
	}
	return n.root
}

func (n *nesting) close() { n.open = nil }

// add puts a block at the end of the innermost open item, or of the whole.
func (n *nesting) add(b document.Block) {
	if len(n.open) == 0 {
		n.root = append(n.root, b)
		return
	}
	items := n.open[len(n.open)-1].list.Items
	last := &items[len(items)-1]
	last.Blocks = append(last.Blocks, b)
}

// last is the block that add would put another one behind, nil for none.
func (n *nesting) last() document.Block {
	blocks := n.root
	if len(n.open) > 0 {
		items := n.open[len(n.open)-1].list.Items
		blocks = items[len(items)-1].Blocks
	}
	if len(blocks) == 0 {
		return nil
	}
	return blocks[len(blocks)-1]
}

// labelled adds an item, or a paragraph whose label the dialect has no list
// for.
func (n *nesting) labelled(e *entry) {
	depth, beside := n.place(e)
	var sibling *level
	if beside {
		sibling = &n.open[depth]
	}
	n.open = n.open[:depth]
	l := e.label
	if !l.Plain {
		n.add(&document.Paragraph{Text: withLabel(l, e.text)})
		return
	}
	list := &document.List{Kind: l.Kind, Tight: true}
	item := document.Item{}
	if l.Kind != document.Bullet {
		list.Delimiter, item.Number = l.Delimiter, l.Number
	}
	if said(e.text) {
		item.Blocks = []document.Block{&document.Paragraph{Text: e.text}}
	}
	if sibling != nil && n.last() == document.Block(sibling.list) && sibling.sameList(e) &&
		sibling.list.Kind == list.Kind && sibling.list.Delimiter == list.Delimiter {
		list = sibling.list
	} else {
		n.add(list)
	}
	list.Items = append(list.Items, item)
	n.open = append(n.open, level{e, list})
}

// isOf reports whether two labels were made by one list.
func (e *entry) isOf(other *entry) bool {
	return !e.typed && !other.typed && e.label.List == other.label.List
}

// sameList reports whether two labels were made by one list, or both typed.
func (e *entry) sameList(other *entry) bool { return e.isOf(other) || e.typed && other.typed }

// place gives the number of open items that an entry belongs inside of, and
// whether it stands beside the next one.
func (n *nesting) place(e *entry) (depth int, beside bool) {
	for k, l := range n.open {
		// An item of a list that is open belongs to that list, wherever it
		// stands on the page.
		if e.isOf(l.entry) && e.label.Level <= l.label.Level {
			return k, true
		}
	}
	for k := len(n.open) - 1; k >= 0; k-- {
		switch n.against(e, k) {
		case below:
			if k+1 == deepest {
				return k, true
			}
			return k + 1, false
		case besides:
			return k, true
		}
	}
	return 0, false
}

// relation is where an entry stands as seen from an open item.
type relation int

const (
	outside relation = iota
	besides
	below
)

// against tells an entry's place from that of the open item k. What the page
// shows, the indent, goes before the level that a list gives.
func (n *nesting) against(e *entry, k int) relation {
	l := n.open[k]
	switch {
	case e.isOf(l.entry) || !e.typed && !l.typed && near(e.edge, l.edge):
		if e.label.Level > l.label.Level {
			return below
		}
		return besides
	case near(e.edge, l.edge) && e.typed && l.typed:
		return n.byKind(e, k)
	case near(e.edge, l.edge):
		return besides
	case e.edge > l.edge:
		return below
	}
	return outside
}

// byKind tells levels that were typed without any indent by their markers: one
// that goes on with an open list belongs to that, and one of another kind is a
// level below.
func (n *nesting) byKind(e *entry, k int) relation {
	for j := k; j >= 0 && n.open[j].typed && near(n.open[j].edge, e.edge); j-- {
		l := n.open[j]
		if l.label.Kind == e.label.Kind && l.label.Delimiter == e.label.Delimiter && l.glyph == e.glyph {
			if j == k {
				return besides
			}
			return outside
		}
	}
	if e.label.Kind == document.Bullet || e.label.Number == 1 {
		return below
	}
	return besides
}

func near(a, b int) bool { return a <= b+nearby && b <= a+nearby }

// plain adds a paragraph without a label. One that is indented as far as the
// text of an open item belongs to that item.
func (n *nesting) plain(e *entry) {
	for len(n.open) > 0 {
		top := n.open[len(n.open)-1]
		if e.edge > n.base+nearby && e.edge >= top.inside-nearby && e.from.FirstLine >= top.edge-nearby {
			break
		}
		n.open = n.open[:len(n.open)-1]
	}
	if len(n.open) == 0 {
		n.base = e.edge
	}
	n.add(&document.Paragraph{Text: e.text})
}

// withLabel gives a text with the label in front, one space between them.
func withLabel(l *wml.Label, text []document.Inline) []document.Inline {
	if l == nil {
		return text
	}
	if !said(text) {
		return document.Words(l.Text)
	}
	return append([]document.Inline{&document.Text{Value: l.Text + " "}}, text...)
}
