package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// flatten takes content controls away from around their blocks, and leaves out
// placeholders, which nobody wrote, and the list of contents.
func flatten(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Control:
			if !b.Placeholder {
				out = append(out, flatten(b.Blocks)...)
			}
		case *wml.Paragraph:
			if s := strings.ToLower(b.Style); !strings.HasPrefix(s, "toc ") && s != "contents heading" {
				out = append(out, b)
			}
		case *wml.Table:
			if b = squared(b); b != nil {
				out = append(out, b)
			}
		}
	}
	return out
}

// squared is a table whose rows all have as many cells as the longest, nil for
// one without any.
func squared(t *wml.Table) *wml.Table {
	width, even := 0, true
	for i, row := range t.Rows {
		even = even && (i == 0 || len(row.Cells) == width)
		width = max(width, len(row.Cells))
	}
	switch {
	case width == 0:
		return nil
	case even:
		return t
	}
	full := *t
	full.Rows = make([]wml.Row, len(t.Rows))
	for i, row := range t.Rows {
		row.Cells = append(row.Cells[:len(row.Cells):len(row.Cells)], make([]wml.Cell, width-len(row.Cells))...)
		full.Rows[i] = row
	}
	return &full
}

// paragraphs are the paragraphs that say something, those of tables included,
// row by row.
func paragraphs(blocks []wml.Block) []*wml.Paragraph {
	var out []*wml.Paragraph
	for _, b := range flatten(blocks) {
		switch b := b.(type) {
		case *wml.Paragraph:
			if !empty(b) {
				out = append(out, b)
			}
		case *wml.Table:
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					out = append(out, paragraphs(cell.Blocks)...)
				}
			}
		}
	}
	return out
}

// plainText is a paragraph's text with its ends as they are.
func plainText(p *wml.Paragraph) string { return document.Plain(p.Text) }

// cellText is what a cell says, its paragraphs on lines.
func cellText(c wml.Cell) string {
	var lines []string
	for _, p := range paragraphs(c.Blocks) {
		lines = append(lines, text(p))
	}
	return strings.Join(lines, "\n")
}

// isEmpty reports whether blocks say nothing.
func isEmpty(blocks []wml.Block) bool { return len(paragraphs(blocks)) == 0 }

// leader is what stands between a title and its page in a typed contents list.
var leader = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:\t|\.{3,}|…+|\s{3,})[\s.…]*(?:\d{1,3}|[ivx]{1,5})$`)
})

// contentsLine reports whether a line is an entry of a contents list: it ends
// with a page number behind a tab or dots.
func contentsLine(p *wml.Paragraph) bool { return leader().MatchString(text(p)) }
