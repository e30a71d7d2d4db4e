// Package text writes a document as plain text, to be read in a terminal or in
// an e-mail.
//
// A paragraph is one line, however long: text is never wrapped, so that what
// was written is what is shown, double spaces and all. Headings are
// underlined. Lists keep their authors' markers, four spaces further in at each
// level. A table is told row by row, each cell on a line after the name of its
// column; a cell of several paragraphs, or of a list, stands below that name.
// Emphasis is left to the words. The address of a link follows it in brackets.
//
// What can't be shown rightly is an error, and then nothing is written.
package text

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// Write writes the document as plain text in UTF-8, with "\n" at the end of
// every line. The same document always gives the same bytes. On any error w is
// not touched, unless the error is w's own.
func Write(w io.Writer, d *document.Document) error {
	text, err := render(d)
	if err != nil {
		return fmt.Errorf("the document can't be written as plain text: %w", err)
	}
	_, err = w.Write(text)
	return err
}

func render(d *document.Document) ([]byte, error) {
	if d == nil {
		return nil, errors.New("there is no document")
	}
	p := &page{headings: headingsIn(nil, d.Blocks)}
	blocks := d.Blocks
	if !titled(blocks) {
		if strings.TrimSpace(d.Title) == "" {
			return nil, errors.New("it has no title")
		}
		title := &document.Paragraph{Style: document.Title, Text: document.Words(d.Title)}
		blocks = append([]document.Block{title}, blocks...)
	}
	if d.Draft != "" {
		draft := &document.Paragraph{Style: document.Alert, Text: document.Words(d.Draft)}
		blocks = append([]document.Block{draft}, blocks...)
	}
	if err := p.blocks(blocks, false); err != nil {
		if p.below != "" {
			return nil, fmt.Errorf("%w (below the heading %q)", err, p.below)
		}
		return nil, err
	}
	return append(bytes.TrimRight(p.out.Bytes(), "\n"), '\n'), nil
}

// titled says whether the document brings its title as a paragraph.
func titled(blocks []document.Block) bool {
	for _, b := range blocks {
		if p, ok := b.(*document.Paragraph); ok && p.Style == document.Title {
			return true
		}
	}
	return false
}

// headingsIn gathers the headings for the list of contents.
func headingsIn(found []*document.Heading, blocks []document.Block) []*document.Heading {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			found = append(found, b)
		case *document.List:
			for _, item := range b.Items {
				found = headingsIn(found, item.Blocks)
			}
		case *document.Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					found = headingsIn(found, cell.Blocks)
				}
			}
		}
	}
	return found
}
