package structure

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// way is how a passage is read.
type way bool

const (
	exact    way = false
	guessing way = true
)

// passage is a text on its way from flat paragraphs to blocks.
type passage struct {
	way     way
	item    bool // for the dialect of items: no headings, no tables
	entries []*entry
	notes   []wml.Note
}

// entry is a paragraph that says something, or a table.
type entry struct {
	from *wml.Paragraph
	// text is the paragraph's, cleaned, without a typed marker.
	text []document.Inline
	// grid is the table, nil for a paragraph.
	grid *grid

	// label is what stands before the text; nil for none.
	label *wml.Label
	// typed says that the label was typed, and glyph with which bullet.
	typed bool
	glyph rune
	// edge is where the label begins, and inside where the text behind it does,
	// in twips. Without a label, edge is where the lines of the text begin but
	// for the first.
	edge, inside int
	// heading is the level of a heading, 0 for none.
	heading int
}

// read makes a passage of blocks and recognizes what its paragraphs are.
func read(in []wml.Block, w way) *passage {
	r := &passage{way: w}
	r.add(in)
	if w == guessing {
		r.markTyped()
	}
	r.markHeadings()
	for _, e := range r.entries {
		e.text = trimFront(e.text)
	}
	return r
}

// add takes blocks apart into entries.
func (r *passage) add(in []wml.Block) {
	for _, b := range in {
		switch b := b.(type) {
		case *wml.Paragraph:
			r.addParagraph(b)
		case *wml.Table:
			r.addTable(b)
		case *wml.Control:
			if !b.Placeholder {
				r.add(b.Blocks)
			}
		}
	}
}

func (r *passage) addParagraph(p *wml.Paragraph) {
	r.notes = append(r.notes, p.Notes...)
	text := clean(p.Text)
	label := p.Label
	if label != nil && strings.TrimSpace(label.Text) == "" {
		label = nil // pandoc numbers what goes on with an item by nothing at all
	}
	if label == nil && !said(text) {
		return
	}
	if r.way == guessing && label == nil && p.Outline == 0 {
		for _, line := range typedLines(text) {
			r.entries = append(r.entries, newEntry(p, line, nil))
		}
		return
	}
	r.entries = append(r.entries, newEntry(p, text, label))
}

func newEntry(p *wml.Paragraph, text []document.Inline, label *wml.Label) *entry {
	e := &entry{from: p, text: text, label: label, edge: p.FirstLine, inside: max(p.Indent, p.FirstLine)}
	if label == nil {
		e.edge = p.Indent
	}
	return e
}

// addTable takes a table as one, or where it only frames a text, as that text.
func (r *passage) addTable(t *wml.Table) {
	g := r.grid(t)
	if g.columns == 0 {
		return
	}
	if g.columns > 1 && (g.lines || g.hasHeader()) || g.columns == 1 && len(g.rows) > 1 && g.lines {
		r.entries = append(r.entries, &entry{grid: g})
		return
	}
	for _, row := range g.rows {
		for _, cell := range row {
			r.entries = append(r.entries, cell.entries...)
		}
	}
}
