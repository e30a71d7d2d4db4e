// Package markdown turns the Markdown of the narratives into the document
// model, and the model back into Markdown. The dialect is small, and written
// down in docs/markdown.md; that document's examples are tests of this package.
//
// The promise is that no word, mark or number of a county's text is changed or
// lost. So there are no errors to report about a text: what can't be understood
// stays as the text it is, and where an author surely meant something else (a
// ragged table, a link that can't be followed) a Note says so.
//
// # What gomarkdown does here, and what it must not do
//
// This package is the only importer of github.com/gomarkdown/markdown. Its
// parser drives the loop over the blocks and the loop over the bytes of a line,
// and holds the tree. Every decision about a text is ours, because the
// library's own decisions lose text: beyond 64 levels it drops what is left, a
// code span of spaces vanishes, entities are decoded, HTML is passed through, a
// paragraph's line like "[a]: b" is taken away, and several scans cost the
// square of the text's length. Therefore:
//
//   - all extensions are off;
//   - a block hook takes every block, so that none of the library's own block
//     rules is ever reached (blocks.go, lists.go, table.go);
//   - every inline callback is taken out, and ours are put in for the few bytes
//     that mean something (inline.go). They look up marks that were found
//     beforehand in time linear in the length of the text (scan.go, link.go,
//     emphasis.go);
//   - the tree is walked into the document model with an allow-list (tree.go).
//
// # The way back
//
// Write first brings blocks into a normal form that the dialect can say, then
// writes that with as few backslashes as reading it back allows. Parse gives
// the same normal form, so that Parse(Write(Parse(x))) is Parse(x).
package markdown

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// MaxDepth is how many levels of lists there can be, one inside the other.
const MaxDepth = 100

// Parse reads a text in the full dialect. It never fails. Headings keep the
// level that the author gave them; shifting them below the section that holds
// them is the caller's work.
func Parse(src string) ([]document.Block, []Note) { return parse(src, true) }

// ParseItem reads a text that becomes an item of a list or a cell of a table:
// the same dialect without headings and tables, whose lines stay text.
func ParseItem(src string) ([]document.Block, []Note) { return parse(src, false) }

func parse(src string, full bool) ([]document.Block, []Note) {
	if words, ok := oneLine(src); ok {
		return []document.Block{document.Para(words)}, nil
	}
	return read(src, full)
}

// read reads a text of any kind.
func read(src string, full bool) ([]document.Block, []Note) {
	r := newReader(src, full)
	blocks, err := r.read()
	if err != nil {
		return asTyped(r.source), []Note{{Kind: Unread, Line: 1, Column: 1, Message: "This text is shown exactly as it was typed, because the program could not read it: " + err.Error() + ". Please report this."}}
	}
	return blocks, r.notes()
}

// asTyped gives every line as it is, a paragraph between blank lines.
func asTyped(s source) []document.Block {
	var blocks []document.Block
	var open *document.Paragraph
	for _, l := range s.lines {
		if l.blank() {
			open = nil
			continue
		}
		if open == nil {
			open = &document.Paragraph{}
			blocks = append(blocks, open)
		} else {
			open.Text = append(open.Text, &document.LineBreak{})
		}
		open.Text = append(open.Text, &document.Text{Value: strings.Trim(s.text[l.text:l.end], blanks)})
	}
	return blocks
}
