package verify

import (
	"math"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// Document is a statewide document as a reader meets it, whatever kind of file
// it is.
type Document struct {
	lines []line
	// remarks are what the reader of the file had to say.
	remarks []Remark
	// cut says that there were more words than there was room for.
	cut bool
}

// Word returns what a Word file says. Headers and footers are no part of it.
func Word(d *wml.Document) Document {
	r := wordReader{room: room{mostWords}}
	r.blocks(d.Blocks, line{})
	return Document{lines: underHeadings(r.lines), remarks: fileRemarks(d.Remarks), cut: r.room.words < 0}
}

// Model returns what a document says that html.Read made of a page.
func Model(d *document.Document) Document {
	r := modelReader{room: room{mostWords}}
	r.blocks(d.Blocks, line{}, 0)
	return Document{lines: underHeadings(r.lines), cut: r.room.words < 0}
}

// wanted returns the lines of the document that submissions make. Unlike a
// reader's, they have what the tables say to screen readers alone, because
// other programs print that.
func wanted(d *document.Document) []line {
	r := modelReader{captions: true, room: room{math.MaxInt}}
	r.blocks(d.Blocks, line{}, 0)
	return underHeadings(r.lines)
}

// underHeadings tells each line the heading above it.
func underHeadings(lines []line) []line {
	under := ""
	for i := range lines {
		if l := &lines[i]; l.level > 0 && !l.contents {
			under = l.text()
		} else {
			l.under = under
		}
	}
	return lines
}

// wordReader turns the blocks of a Word file into lines.
type wordReader struct {
	lines  []line
	tables int
	room   room
}

func (r *wordReader) blocks(blocks []wml.Block, like line) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			r.paragraph(b, like)
		case *wml.Table:
			r.table(b, like)
		case *wml.Control:
			if b.Placeholder {
				continue
			}
			inside := like
			inside.contents = like.contents || strings.EqualFold(b.Title, "Table of Contents")
			r.blocks(b.Blocks, inside)
		}
	}
}

func (r *wordReader) paragraph(p *wml.Paragraph, like line) {
	l := like
	l.level, l.bold, l.number = p.Outline, p.Bold, p.Index
	l.contents = like.contents || isContentsStyle(p.Style)
	if p.Label != nil {
		l.mark = p.Label.Text
		if isBullet(l.mark) {
			l.mark = "•"
		}
		l.nest = nesting{known: true, list: p.Label.List + 1, level: p.Label.Level, begin: p.Indent}
	}
	r.lines = append(r.lines, newLines(p.Text, l, &r.room)...)
	for _, note := range p.Notes {
		r.blocks(note.Blocks, like)
	}
}

// isContentsStyle reports whether a style is one that Word or LibreOffice gives
// to a list of contents.
func isContentsStyle(style string) bool {
	style = strings.ToLower(style)
	for _, start := range []string{"toc ", "toc heading", "contents ", "contents heading", "index heading", "table of figures"} {
		if strings.HasPrefix(style, start) {
			return true
		}
	}
	return false
}

// table reads a table row by row. One within a cell belongs to the cell.
func (r *wordReader) table(t *wml.Table, like line) {
	if len(t.Rows) == 1 && len(t.Rows[0].Cells) == 1 {
		r.blocks(t.Rows[0].Cells[0].Blocks, like) // a frame
		return
	}
	outer := like.table > 0
	if !outer {
		r.tables++
	}
	for i, row := range t.Rows {
		for j, cell := range row.Cells {
			inside := like
			if !outer {
				inside.table, inside.row, inside.column, inside.header = r.tables, i+1, j+1, row.Header
			}
			r.blocks(cell.Blocks, inside)
		}
	}
}

// modelReader turns the blocks of a document into lines.
type modelReader struct {
	lines           []line
	tables, numbers int
	room            room
	// captions says that the words that tables don't show are wanted as well.
	captions bool
}

// blocks reads blocks that stand in as many lists as depth says. A mark in like
// is for the first line alone.
func (r *modelReader) blocks(blocks []document.Block, like line, depth int) {
	for i, b := range blocks {
		if i > 0 {
			like.mark = ""
		}
		switch b := b.(type) {
		case *document.Heading:
			l := r.next(like)
			l.level, l.id, l.fixed = b.Level, b.ID, b.ID != ""
			r.lines = append(r.lines, newLines(b.Text, l, &r.room)...)
		case *document.Paragraph:
			l := r.next(like)
			l.fixed = b.Style != document.Body
			r.lines = append(r.lines, newLines(b.Text, l, &r.room)...)
		case *document.List:
			r.markAlone(&like)
			for _, item := range b.Items {
				inside := like
				inside.mark = document.Marker(b.Kind, b.Delimiter, item.Number)
				inside.nest = nesting{known: true, level: depth}
				if len(item.Blocks) == 0 {
					r.markAlone(&inside)
				}
				r.blocks(item.Blocks, inside, depth+1)
			}
		case *document.Table:
			r.markAlone(&like)
			r.table(b, like)
		case *document.Contents:
			l := r.next(like)
			l.contents = true
			r.lines = append(r.lines, newLines(document.Words(b.Heading), l, &r.room)...)
		case *document.FieldBlock:
			r.blocks(b.Blocks, like, depth)
		}
	}
}

// markAlone writes a mark that has no words of its own on a line.
func (r *modelReader) markAlone(like *line) {
	if like.mark != "" && r.room.take() {
		r.lines = append(r.lines, r.next(*like))
		like.mark = ""
	}
}

// next returns a line for the next paragraph.
func (r *modelReader) next(like line) line {
	r.numbers++
	like.number = r.numbers
	return like
}

func (r *modelReader) table(t *document.Table, like line) {
	outer := like.table > 0
	if !outer {
		r.tables++
	}
	if t.ShowCaption && t.Caption != "" {
		l := r.next(like)
		l.fixed = true
		r.lines = append(r.lines, newLines(document.Words(t.Caption), l, &r.room)...)
	}
	if r.captions {
		for _, text := range []string{t.Caption, t.Description, t.Caption + t.Description, t.Caption + " " + t.Description} {
			l := line{fixed: true, unshown: true}
			r.lines = append(r.lines, newLines(document.Words(text), l, &r.room)...)
		}
	}
	row := func(number int, cells []document.Cell) {
		for j, cell := range cells {
			inside := like
			if !outer {
				inside.table, inside.row, inside.column, inside.header = r.tables, number, j+1, number == 1
			}
			r.blocks(cell.Blocks, inside, 0)
		}
	}
	row(1, t.Header)
	for i, cells := range t.Rows {
		row(i+2, cells)
	}
}
