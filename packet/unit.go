package packet

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// unit is a paragraph or a table of the document that is read, outside of
// tables, with what tells whose it is.
type unit struct {
	block wml.Block
	para  *wml.Paragraph
	table *wml.Table
	// text is the folded text of a paragraph, and of a table's first row.
	text string
	// tags are those of the controls around it and in it.
	tags []string
	// marks are the numbers of the fields whose bookmarks begin in it.
	marks []int
	// date is that of the date control around it.
	date string
	// placeholder says that it shows a placeholder.
	placeholder bool
	// given says that a program made it: an entry of the list of contents.
	given bool
}

// flatten gives the paragraphs and tables of blocks, without the controls
// around them. Empty paragraphs are left out, unless they are in a control.
func flatten(blocks []wml.Block) []*unit {
	var out []*unit
	var walk func(blocks []wml.Block, around unit)
	walk = func(blocks []wml.Block, around unit) {
		for _, b := range blocks {
			u := around
			u.tags = append([]string(nil), around.tags...)
			switch b := b.(type) {
			case *wml.Control:
				if isPointer(b.Tag) {
					u.tags = append(u.tags, b.Tag)
				}
				u.placeholder = u.placeholder || b.Placeholder
				if b.Date != "" {
					u.date = b.Date
				}
				walk(b.Blocks, u)
				continue
			case *wml.Paragraph:
				u.block, u.para = b, b
				u.text = fold(plain(b.Text))
				u.given = strings.HasPrefix(b.Style, "toc ") && b.Style != "toc heading"
				u.note(b)
				if u.text == "" && len(u.tags) == 0 && len(u.marks) == 0 {
					continue
				}
			case *wml.Table:
				u.block, u.table = b, b
				if len(b.Rows) > 0 {
					u.text = rowText(b.Rows[0])
				}
				u.noteTable(b)
			default:
				continue
			}
			out = append(out, &u)
		}
	}
	walk(blocks, unit{})
	return out
}

// isPointer tells the tags of this program's controls from those of others.
func isPointer(tag string) bool {
	pointer, _, _ := strings.Cut(tag, "#")
	return strings.HasPrefix(pointer, "/") && known(pointer)
}

// note takes down the tags and bookmarks of a paragraph.
func (u *unit) note(p *wml.Paragraph) {
	for _, name := range p.Bookmarks {
		if digits, ok := strings.CutPrefix(name, "field"); ok {
			if n, err := strconv.Atoi(digits); err == nil && n > 0 {
				u.marks = append(u.marks, n)
			}
		}
	}
	for f := range controlsIn(p.Text) {
		if isPointer(f.Pointer) {
			u.tags = append(u.tags, f.Pointer)
		}
	}
}

func (u *unit) noteTable(t *wml.Table) {
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			for _, inner := range flatten(cell.Blocks) {
				u.tags = append(u.tags, inner.tags...)
				u.marks = append(u.marks, inner.marks...)
			}
		}
	}
}

// controlsIn yields the controls within a line.
func controlsIn(text []document.Inline) func(yield func(*document.FieldText) bool) {
	return func(yield func(*document.FieldText) bool) {
		var walk func([]document.Inline) bool
		walk = func(text []document.Inline) bool {
			for _, in := range text {
				switch in := in.(type) {
				case *document.FieldText:
					if !yield(in) || !walk(in.Text) {
						return false
					}
				case *document.Emphasis:
					if !walk(in.Text) {
						return false
					}
				case *document.Strong:
					if !walk(in.Text) {
						return false
					}
				case *document.Link:
					if !walk(in.Text) {
						return false
					}
				}
			}
			return true
		}
		walk(text)
	}
}

// rowText is the text of a row, its cells apart.
func rowText(r wml.Row) string {
	cells := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		cells[i] = cellText(c)
	}
	return strings.Join(cells, "\t")
}

func cellText(c wml.Cell) string { return fold(strings.Join(plainLines(c.Blocks), " ")) }

// sees returns what a reader sees of a unit.
func (u *unit) sees() string {
	return strings.Join(seen([]wml.Block{u.block}), "\n")
}

// blocksOf returns the content of units. One that shows a placeholder has none.
func blocksOf(units []*unit) []wml.Block {
	var out []wml.Block
	for _, u := range units {
		if u.placeholder {
			continue
		}
		out = append(out, withoutControls(u.block))
	}
	return out
}

// withoutControls takes the controls within a block's lines away, and leaves
// what they hold.
func withoutControls(b wml.Block) wml.Block {
	switch b := b.(type) {
	case *wml.Paragraph:
		for range controlsIn(b.Text) {
			out := *b
			out.Text = bare(b.Text)
			return &out
		}
	case *wml.Table:
		out := *b
		out.Rows = nil
		for _, row := range b.Rows {
			r := wml.Row{Header: row.Header}
			for _, cell := range row.Cells {
				r.Cells = append(r.Cells, wml.Cell{Blocks: blocksOf(flatten(cell.Blocks)), Covered: cell.Covered})
			}
			out.Rows = append(out.Rows, r)
		}
		return &out
	}
	return b
}

func bare(text []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			out = append(out, bare(in.Text)...)
		case *document.Emphasis:
			out = append(out, &document.Emphasis{Text: bare(in.Text)})
		case *document.Strong:
			out = append(out, &document.Strong{Text: bare(in.Text)})
		case *document.Link:
			out = append(out, &document.Link{URL: in.URL, Text: bare(in.Text)})
		default:
			out = append(out, in)
		}
	}
	return out
}
