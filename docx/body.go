package docx

import (
	"fmt"
	"strconv"

	"github.com/coesummary/coesummary/document"
)

// writer makes the body of a document in one pass, and tells the page counter
// of every paragraph as it goes.
type writer struct {
	doc   *document.Document
	seen  *outline
	xml   []byte
	holes []hole
	// stretches are the pieces into which the text is cut already, and packer
	// is what compresses them; nil where only the pages are counted.
	stretches []stretch
	packer    *packer
	flow      *flow
	nums      *numbering
	links     links
	// ref is the file that says how this one looks, nil for none, and sheet
	// what the pages are like.
	ref   *Reference
	sheet *sheet
	// data goes into the file beside the text; nil for none.
	data *Data
	// heading is the number of headings written so far.
	heading int
	// newPage says that the next paragraph starts a page.
	newPage bool
	// underHeading says that the last block was a heading.
	underHeading bool
	// measure is of the paragraph that is being written.
	measure measure
	// controls counts content controls, each of which has a number, and fields
	// those that are fields of the document.
	controls, fields int
	prompts          prompts
	// guard says that the next paragraph is the first in a control of blocks.
	guard bool
	// repeating says that what is written stands in a row that can be repeated.
	repeating bool
	// extended says that the body uses what came with Word 2013.
	extended bool
	// tail is what was written last.
	tail tail
}

// hole is a place in the body that is filled when the walk is over: the page
// of a heading, or a text that isn't known before what follows it.
type hole struct {
	at      int
	heading int // -1 where text is given
	text    string
}

// place is where blocks stand: within which width, below how many list items,
// in what kind of cell. It is passed by value, so that no block changes what
// its neighbors see.
type place struct {
	left  int // where text begins, in twips from the edge of the text or cell
	width int // the width of the text or of the cell's inside
	depth int // how many list items are around
	num   int // the numbering instance of the item around, or 0
	loose bool
	last  bool // in the last item of the outermost list
	cell  cellKind
	// keep says that what stands here goes to the page of what follows it: a
	// row that is nothing without the next one, or words under a heading.
	keep  bool
	align document.Align
	into  *column // what measures a cell; nil for the page itself
}

// cellKind says what a cell is for.
type cellKind int

const (
	notCell cellKind = iota
	plainCell
	headingCell
	totalCell
)

func newWriter(d *document.Document, seen *outline, ref *Reference, p *packer) *writer {
	w := &writer{
		doc: d, seen: seen, xml: make([]byte, 0, min(seen.room, 3*pieceSize)), nums: newNumbering(), ref: ref, sheet: &letter, packer: p,
	}
	if ref != nil {
		w.sheet = ref.sheet
	}
	w.flow = newFlow(len(seen.headings), w.room("first"), w.room("default"))
	return w
}

// body writes all blocks. Word wants a paragraph after a last table, and a
// page break at the end needs one to stand on.
func (w *writer) body() error {
	at := place{width: w.sheet.textWidth()}
	if w.doc.Form {
		w.openForm()
	}
	for _, b := range w.doc.Blocks {
		if err := w.block(b, at); err != nil {
			return err
		}
		if w.packer != nil {
			w.cut()
		}
	}
	if w.newPage || w.tail == bodyStart || w.tail == tableEnd {
		w.between(at)
	}
	if w.doc.Form {
		w.closeControl()
	}
	w.flow.finish()
	return nil
}

// tail is what may stand before a block.
type tail int

const (
	bodyStart tail = iota
	cellStart
	paragraphEnd
	tableEnd
	contentsEnd
)

// blocks writes one block after another.
func (w *writer) blocks(blocks []document.Block, at place) error {
	for i, b := range blocks {
		inner := at
		inner.last = at.last && i == len(blocks)-1
		if err := w.block(b, inner); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) block(b document.Block, at place) error {
	under := w.underHeading
	w.underHeading = false
	switch b := b.(type) {
	case *document.Heading:
		err := w.writeHeading(b, at)
		w.underHeading = true
		return err
	case *document.Paragraph:
		// A remark under a heading belongs to what follows, as the heading does.
		if under && (b.Style == document.Note || b.Style == document.Lead) {
			at.keep = true
		}
		return w.text(b, at)
	case *document.List:
		return w.list(b, at)
	case *document.Table:
		return w.table(b, at)
	case *document.Contents:
		return w.contents(b, at)
	case *document.FieldBlock:
		// It is as if what the field holds stood here.
		w.underHeading = under
		return w.fieldBlock(b, at)
	case *document.PageBreak:
		w.newPage = true
		return nil
	}
	return fmt.Errorf("the document holds a block that the Word writer doesn't know: %T", b)
}

// writeHeading writes a heading within its bookmark, which the contents list
// and the references lead to.
func (w *writer) writeHeading(h *document.Heading, at place) error {
	style := lookHeadings[h.Level-1]
	p := plain(style.id)
	if h.NewPage && at.cell == notCell {
		w.newPage = true
	}
	w.open(&p, style, at, fillIns(h.Text))
	n := w.heading
	w.heading++
	w.measure.heading = n
	w.xml = append(w.xml, `<w:bookmarkStart w:id="`...)
	w.xml = strconv.AppendInt(w.xml, int64(n), 10)
	w.xml = append(w.xml, `" w:name="`...)
	w.xml = append(w.xml, mark(n)...)
	w.xml = append(w.xml, `"/>`...)
	err := w.line(h.Text)
	w.xml = append(w.xml, `<w:bookmarkEnd w:id="`...)
	w.xml = strconv.AppendInt(w.xml, int64(n), 10)
	w.xml = append(w.xml, `"/>`...)
	w.close(&p, style, at)
	return err
}

// text writes a paragraph that stands for itself or goes on with an item.
func (w *writer) text(d *document.Paragraph, at place) error {
	style := lookFor(d, at)
	p := plain(style.id)
	if at.num != 0 {
		p.after = at.itemGap(true)
	}
	return w.paragraph(p, style, d.Text, at)
}

// lookFor is the style of a paragraph in its place.
func lookFor(d *document.Paragraph, at place) *look {
	if d.Style != document.Body {
		return bodyLooks[d.Style]
	}
	switch {
	case at.cell != notCell && at.num != 0:
		return lookCellContinue
	case at.cell == headingCell:
		return lookCellHeading
	case at.cell == totalCell:
		return lookCellTotal
	case at.cell == plainCell:
		return lookCell
	case at.num != 0:
		return lookContinue
	case fillIns(d.Text) > 0:
		return lookFillIn
	}
	return lookNormal
}

func (w *writer) paragraph(p paragraphProperties, style *look, text []document.Inline, at place) error {
	w.open(&p, style, at, fillIns(text))
	err := w.line(text)
	w.close(&p, style, at)
	return err
}

// between writes a paragraph without text, a point high: what Word needs
// between two tables and after a last one.
func (w *writer) between(at place) {
	p := plain(lookBetween.id)
	w.open(&p, lookBetween, at, 0)
	w.close(&p, lookBetween, at)
}

// afterTable is the least space between a table and the text below it.
const afterTable = 180

// open begins a paragraph; lines is how many places to write by hand it has.
func (w *writer) open(p *paragraphProperties, style *look, at place, lines int) {
	p.pageBreak, w.newPage = w.newPage, false
	measures := w.sheet.measures(style)
	if w.tail == tableEnd && style != lookBetween && measures.before < afterTable {
		p.before = afterTable
	}
	left := max(measures.left, 0)
	if at.num != 0 {
		left = max(style.left, 0) + at.left
		if p.num == 0 {
			p.left = left
		}
	}
	p.keepNext = at.keep
	if p.num == 0 {
		p.align = sides[at.align]
	}
	for i := range lines {
		p.tabs = append(p.tabs, tab{at: at.width * (i + 1) / lines, right: i == lines-1, leader: "underscore"})
	}
	w.measure.begin(measures, at.width-left-max(measures.right, 0))
	w.xml = append(w.xml, "<w:p>"...)
	if p.style == lookNormal.id {
		p.style = ""
	}
	w.xml = p.append(w.xml)
}

// sides are the document model's alignments; the start is where a paragraph
// stands anyway.
var sides = [...]string{document.Start: "", document.Center: "center", document.End: "right"}

// close ends a paragraph and hands its measure on.
func (w *writer) close(p *paragraphProperties, style *look, at place) {
	w.xml = append(w.xml, "</w:p>"...)
	w.tail = paragraphEnd
	measures := w.sheet.measures(style)
	b := w.measure.box(measures)
	if p.before != unset {
		b.before = p.before
	}
	if p.after != unset {
		b.after = p.after
	}
	b.newPage = p.pageBreak || measures.pageBreak
	b.keepNext = p.keepNext || measures.keepNext
	if at.into != nil {
		at.into.add(b)
		return
	}
	w.flow.add(b)
}
