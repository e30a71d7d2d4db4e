// Package richtext stands between the stored text of a summary, which is
// Markdown, and the editor in the browser, which holds ProseMirror's JSON. Both
// are turned into blocks of package document, and the dialect is the one of
// package markdown alone.
//
// # To the editor
//
// Doc never fails for a text that package markdown reads, because that package
// gives no block that the editor doesn't have. FromBlocks takes any blocks.
// What the editor has no place for (a cell with several paragraphs, a heading
// in a list, a list more than markdown.MaxDepth levels deep) is first given the
// plain form that markdown.Write gives it: a table with such a cell becomes a
// list with an item for each row. Every word stays.
//
// # Back from the editor
//
// Blocks believes nothing: an unknown part, mark or attribute, a part in the
// wrong place, a link that can't be followed, half of a character, or a
// document without end is an error, in a sentence for the person who typed.
//
// Save is the promise that a text is never changed by being opened:
//
//   - If the editor shows what the stored text says, the stored bytes are
//     returned.
//   - Otherwise the outermost blocks that nobody touched keep their bytes, and
//     the others are written anew. In a list in which only words changed, the
//     lines of the others keep theirs as well.
//   - What is about to be stored is read again, and compared with what the
//     editor showed, letter by letter. A difference is an error, and then
//     nothing is to be stored.
//
// A dialect can't say everything that can be typed. These differences are no
// error, because no reader would see them: spaces and tabs at both ends of a
// line, line breaks at the end of a paragraph, emphasis on space, paragraphs
// and headings without words, a list that is one item without words, and which
// of two neighboring lists an item is in, if their marks are of one kind. And
// one that a reader does see: bold and italic go where their marks could not be
// read, mostly in the middle of a word. The words stay, and Notes tells.
package richtext

import (
	"errors"
	"fmt"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// Dialect is the kind of a text.
type Dialect int

// The dialects.
const (
	// Narrative is the whole dialect.
	Narrative Dialect = iota
	// ItemText is the dialect without headings and tables, for texts that are
	// an item of a list or a cell of a table themselves.
	ItemText
)

// parse reads stored text.
func (d Dialect) parse(text string) []document.Block {
	parse := markdown.Parse
	if d == ItemText {
		parse = markdown.ParseItem
	}
	blocks, _ := parse(text)
	return blocks
}

// lines gives the lines of stored text, with their places.
func (d Dialect) lines(text string) []markdown.Line {
	if d == ItemText {
		return markdown.ItemLines(text)
	}
	return markdown.Lines(text)
}

// Doc gives stored text to the editor. An empty text is one empty paragraph.
// Bytes that are no UTF-8 are shown as replacement characters.
func Doc(text string, d Dialect) ([]byte, error) {
	return FromBlocks(d.parse(text), d)
}

// FromBlocks gives blocks to the editor, those it has no place for in a plain
// form. A heading or a table in an ItemText is an error, and so is a block that
// package markdown can't write.
func FromBlocks(blocks []document.Block, d Dialect) ([]byte, error) {
	doc, err := encode(blocks, d)
	if !errors.Is(err, errUnfit) {
		return doc, err
	}
	text, err := markdown.Write(blocks)
	if err != nil {
		return nil, fmt.Errorf("this text can't be shown in the editor: %w", err)
	}
	return encode(d.parse(text), d)
}

// Blocks reads the editor's document. Paragraphs and headings without a
// character are left out. A table's first row is its heading row, and a column
// keeps to the side of its heading, whatever the other cells say. Of a key that
// comes twice in an object the last counts, as in the browser.
func Blocks(doc []byte, d Dialect) ([]document.Block, error) {
	root, err := readNode(doc)
	if err != nil {
		return nil, err
	}
	return blocksOf(root, d, false)
}

// blocksOf reads a document; for narrow see nested.
func blocksOf(root node, d Dialect, narrow bool) ([]document.Block, error) {
	r := &reader{follower: follower{}, dialect: d, narrow: narrow}
	return r.document(root)
}
