package clipboard

import (
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// piece is a paragraph, or a table that stands between paragraphs.
type piece struct {
	runs []run
	// table is the table; runs is nil then.
	table *document.Table
	place
	// label is what stands before the text; nil for none.
	label *wml.Label
	// begins says that what stands before this piece has nothing to do with it:
	// a list of HTML begins here, and where it stands on the page says nothing.
	begins bool
}

// place is what a paragraph is, and where it stands on the page.
type place struct {
	// outline is the level of a heading, from 1; 0 for none.
	outline int
	// indent is where its lines begin, and first where the first one (or the
	// label) does, in twips.
	indent, first int
	// inList says that HTML or Word knows the paragraph as part of an item.
	inList bool
}

// pending is the label of an item whose text has not come yet.
type pending struct {
	label  *wml.Label
	begins bool
	// box is what a list of things to do has before the text: "☐ ".
	box string
	// hollow says that nothing is shown of the item if only a list is in it.
	hollow bool
}

// collector gathers pieces. The paragraph that is being read has a place, and
// takes the pending label when it turns out to have text.
type collector struct {
	pieces  []piece
	text    builder
	place   place
	pending *pending
}

func newCollector() *collector { return &collector{pending: &pending{}} }

// flush ends the paragraph, if it has any text. Empty lines within it, made of
// two line breaks, end paragraphs as well.
func (c *collector) flush() {
	runs := c.text.take()
	if !said(runs) {
		return
	}
	var lines [][]run
	add := func() {
		if len(lines) > 0 {
			c.add(joinLines(lines, run{end: true}))
			lines = nil
		}
	}
	for _, line := range linesOf(runs) {
		if said(line) {
			lines = append(lines, line)
		} else {
			add()
		}
	}
	add()
}

func (c *collector) add(runs []run) {
	p := piece{runs: runs, place: c.place, label: c.pending.label, begins: c.pending.begins}
	if box := c.pending.box; box != "" {
		p.runs = append([]run{{text: box}}, p.runs...)
	}
	c.pending.label, c.pending.begins, c.pending.box = nil, false, ""
	if p.label == nil {
		p.first = p.indent
	}
	c.pieces = append(c.pieces, p)
}

// addTable adds a table. What comes behind it is no part of an item any more. The
// number or mark of an item that has nothing but the table stands above it.
func (c *collector) addTable(t *document.Table) {
	c.flush()
	if l := c.pending.label; l != nil && (l.Kind != document.Bullet || !l.Plain) {
		c.pending.label = nil
		c.add([]run{{text: l.Text}})
	}
	c.pieces = append(c.pieces, piece{table: t})
}
