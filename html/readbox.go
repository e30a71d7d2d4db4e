package html

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// box is a place for blocks: the page, a list, an item, a table, a cell.
type box struct {
	kind boxKind
	// blocks are those of the page, an item, a cell or a caption.
	blocks []document.Block
	// list is the list, nil where it shows no marks; next is the number of its
	// next item. Down says that it counts down, and backward that it does so to
	// 1, which is known when it ends.
	list           *document.List
	next           int
	down, backward bool
	// number is the item's.
	number int
	table  *grid
	cell   gridCell
}

type boxKind int

const (
	flow boxKind = iota
	listBox
	itemBox
	tableBox
	cellBox
	captionBox
)

// put puts a block where blocks go. What stands in a list outside of its items
// belongs to the item before, and what stands in a table outside of its cells
// goes before the table, as browsers have it.
func (r *reader) put(b document.Block) {
	r.pieces++
	for i := len(r.boxes) - 1; i >= 0; i-- {
		at := r.boxes[i]
		switch at.kind {
		case flow, itemBox, cellBox, captionBox:
			at.blocks = append(at.blocks, b)
			return
		case listBox:
			if at.list == nil {
				at.blocks = append(at.blocks, b)
				return
			}
			if n := len(at.list.Items); n > 0 {
				at.list.Items[n-1].Blocks = append(at.list.Items[n-1].Blocks, b)
				return
			}
			if nested, ok := b.(*document.List); ok && r.boxes[max(i-1, 0)].nest(nested) {
				return
			}
		}
	}
}

// nest puts a list that stands in another without an item of its own, as
// LibreOffice writes them, below the last item of the list before.
func (b *box) nest(list *document.List) bool {
	if len(b.blocks) == 0 {
		return false
	}
	before, ok := b.blocks[len(b.blocks)-1].(*document.List)
	if !ok || len(before.Items) == 0 {
		return false
	}
	last := &before.Items[len(before.Items)-1]
	last.Blocks = append(last.Blocks, list)
	return true
}

// openBox opens the box of an element that has one.
func (r *reader) openBox(t tag) error {
	var b *box
	switch t.name {
	case "ul", "ol", "menu", "dir":
		b = newList(t)
	case "li":
		b = r.newItem(t)
	case "table":
		b = &box{kind: tableBox, table: &grid{layout: t.attributes["role"] == "presentation" || t.attributes["role"] == "none"}}
	case "tr":
		if at := r.innermost(tableBox); at != nil {
			at.table.rows = append(at.table.rows, nil)
		}
	case "td", "th":
		if r.innermost(tableBox) != nil {
			b = &box{kind: cellBox, cell: gridCell{across: count(t.attributes["colspan"]), down: count(t.attributes["rowspan"])}}
		}
	case "caption":
		if r.innermost(tableBox) != nil {
			b = &box{kind: captionBox}
		}
	}
	if b == nil {
		return nil
	}
	r.boxes = append(r.boxes, b)
	return r.count(1)
}

// innermost returns the innermost box of a kind.
func (r *reader) innermost(kind boxKind) *box {
	for i := len(r.boxes) - 1; i >= 0; i-- {
		if r.boxes[i].kind == kind {
			return r.boxes[i]
		}
	}
	return nil
}

// count reads a number of columns or rows; 1 for none.
func count(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 1000)
}

// closeBox closes the innermost box, and puts what is in it where it belongs.
func (r *reader) closeBox() {
	at := r.boxes[len(r.boxes)-1]
	r.boxes = r.boxes[:len(r.boxes)-1]
	switch at.kind {
	case listBox:
		switch {
		case at.list == nil:
			for _, b := range at.blocks {
				r.put(b)
			}
		case len(at.list.Items) > 0:
			at.numberBackward()
			r.put(at.list)
		}
	case itemBox:
		r.closeItem(at)
	case cellBox:
		if table := r.innermost(tableBox); table != nil {
			at.cell.blocks = at.blocks
			table.table.add(at.cell)
		}
	case captionBox:
		if table := r.innermost(tableBox); table != nil {
			table.table.caption = at.blocks
		}
	case tableBox:
		for _, b := range at.table.finish(r) {
			r.put(b)
		}
	}
}
