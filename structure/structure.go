// Package structure turns what a Word file says into what was meant by it.
//
// A Word file is a row of paragraphs. Some have a label that numbering puts
// before them, some have a bullet or a number that somebody typed, some are
// bold and short. A reader of the page sees lists, their levels and headings in
// that, and so does this package: it makes blocks of the document model, and
// Markdown in the dialect of docs/markdown.md.
//
// Whatever is understood, the words stay: each word, mark and number that a
// reader of the page sees is in what comes out, in its order. Only how they
// are held changes: a hyphen that stands for a bullet becomes a bullet, and a
// bold line becomes a heading. A mark that is not clearly one of a list, such
// as "A. Example said", stays text, and a label that the dialect has no list
// for, such as "(a)", becomes text.
//
// Not all of a Word file is text: what says nothing (empty paragraphs, the
// placeholder of a content control that nobody filled in) is left out. Notes at
// the foot of the page stand at the end of the passage, behind their marks.
//
// There are two ways of reading. Blocks, Narrative, Item and Items take typed
// marks and bold lines for what they look like, as everybody's documents need
// it. Exact takes real lists and real headings only: it is for documents that
// this project wrote itself, in which a hyphen is a hyphen.
package structure

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/wml"
)

// Blocks gives a passage in the document model: paragraphs, lists, headings and
// tables, and its notes at the end. Where nothing is said it is nil.
func Blocks(in []wml.Block) []document.Block { return read(in, guessing).blocks() }

// Exact is Blocks without any guess: lists and headings are only those that
// Word knows as such.
func Exact(in []wml.Block) []document.Block { return read(in, exact).blocks() }

// Narrative gives a passage as Markdown in the full dialect, without a line end
// at its end; "" where nothing is said.
func Narrative(in []wml.Block) string { return Markdown(Blocks(in)) }

// Item gives a passage as Markdown in the dialect of items: a heading is a bold
// paragraph there, and a table stands cell by cell.
func Item(in []wml.Block) string {
	r := read(in, guessing)
	r.item = true
	return Markdown(r.blocks())
}

// ExactItem is Item without any guess.
func ExactItem(in []wml.Block) string {
	r := read(in, exact)
	r.item = true
	return Markdown(r.blocks())
}

// Markdown writes blocks of this package as Markdown, without a line end at the
// end.
func Markdown(blocks []document.Block) string {
	out, err := markdown.Write(blocks)
	if err != nil {
		// This package makes only blocks that the dialect knows.
		panic("structure: " + err.Error())
	}
	return strings.TrimSuffix(out, "\n")
}

// Plain gives a passage as one line of plain text: its lines, with a space
// between them, and no marks of emphasis.
func Plain(in []wml.Block) string {
	return strings.ReplaceAll(strings.Join(Lines(in), " "), "\t", " ")
}
