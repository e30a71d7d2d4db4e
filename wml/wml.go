// Package wml reads WordprocessingML: what a Word file says, whoever made it,
// as paragraphs, tables and controls in their order.
//
// The package docx writes our own files, which are small and strict. This one
// reads everybody's: by Word of all years, LibreOffice, Google Docs, Pages,
// pandoc and libraries, in the transitional and the strict form of ISO/IEC
// 29500. It says what a reader of the page would see: numbers of lists are
// counted out, styles are followed through what they are based on, tracked
// changes are taken as accepted, cells that were merged stand alone again. No
// word of the text is left out; what is not text, or stands in two places, is
// told in Remarks.
//
// # What is left out
//
//   - Lists of contents, with the heading that stands in one control with them:
//     they repeat the headings, and a program made them. What somebody typed
//     among them is text, and so is a list whose field has no end.
//   - The codes of fields; their results are text.
//   - What was deleted or moved away, with changes tracked.
//   - Pictures and comments, of which Remarks tell, and headers and footers,
//     which are in Header and Footer.
//
// # What is put somewhere else
//
// The text of a box, a shape or a diagram stands after the paragraph that holds
// it. A note stands in Paragraph.Notes, a table within a cell in the cell. A
// covered cell that holds words gives them to the cell that covers it. A file of
// another kind within the document (w:altChunk) is read where it is a Word
// document, a web page or plain text; any other is an error, since words would
// be lost.
//
// # How it looks
//
// Bold and italics are Strong and Emphasis where they differ from the style of
// the paragraph: in a title whose style is bold there are none. The looks that a style of
// tables gives are not known here, nor are those of East Asian and of complex
// scripts.
//
// It does not judge. That a bold line is meant as a heading, or that a hyphen
// and a tab are meant as a list, is for the package structure to tell.
package wml

import "github.com/coesummary/coesummary/document"

// Document is what a Word file says.
type Document struct {
	// Blocks are the body.
	Blocks []Block
	// Header and Footer are the words of all headers and footers, each once.
	// They are no part of the body.
	Header, Footer []Block
	// Title, Subject, Creator and Language are the file's properties;
	// Application is the program that says it wrote the file.
	Title, Subject, Creator, Language, Application string
	// Data are the custom XML parts, in the order of their names, without those
	// that are no XML: they are other programs' affair.
	Data []Data
	// Prompts are what the file's fields say while they are empty, in the order
	// of its glossary.
	Prompts []string
	// Controls says that there are content controls of which anything is known.
	Controls bool
	// Remarks are what is to be told about the way in which the file was read,
	// a kind once.
	Remarks []Remark
}

// Data is a custom XML part (ISO/IEC 29500-1, 15.2.5): data that travels with
// a Word file and is not printed.
type Data struct {
	// Namespace and Name are those of the root element.
	Namespace, Name string
	// Attributes are the root element's, without those that declare namespaces.
	Attributes map[string]string
	// Text is the character data of the root element alone.
	Text string
}

// Remark tells one thing about how the file was read.
type Remark struct {
	Kind RemarkKind
	// Count is how often it was met.
	Count int
	// Where is the text of the paragraph in which it was met first, cut to 200
	// bytes; for pictures the words that describe it where there are any, for
	// text boxes and merged cells their own text.
	Where string
}

// RemarkKind is a thing to tell.
type RemarkKind int

// The kinds of remarks.
const (
	// Revisions: tracked changes, of which the accepted text was taken.
	Revisions RemarkKind = iota
	// Comments were left out.
	Comments
	// MergedCells stand alone now; the cells that they covered are empty. Count
	// has a cell once, and each row that is shorter than others.
	MergedCells
	// Pictures, drawings, charts and embedded objects were left out.
	Pictures
	// TextBoxes: their text stands after the paragraph that held them.
	TextBoxes
	// Footnotes and endnotes: each stands where Paragraph.Notes has it.
	Footnotes
	// HeadersFooters hold words besides the number of the page, and are not part
	// of the text.
	HeadersFooters
	// Hidden text was taken in, although it isn't shown.
	Hidden
	// NestedTables were read row by row into the cell that held them.
	NestedTables
)

// Block is a piece of the body: a *Paragraph, a *Table or a *Control.
type Block interface{ block() }

// Paragraph is one paragraph. One without any text is there too.
type Paragraph struct {
	// Text is of document.Text, Emphasis, Strong, Link and LineBreak, and of
	// FieldText for a control within the line, whose Field has only Pointer
	// (the tag), Title, Value (of a date) and Placeholder (its text, where the
	// control shows a placeholder; Text is empty then). A tab is "\t". What
	// stands before the text by numbering is not part of it, see Label.
	Text []document.Inline
	// Style is the name of the style, in lower case, since programs write those
	// that are built in with and without capitals: "heading 1", "title", "list
	// bullet". It is "normal" for none, and for the one that stands for none.
	Style string
	// Outline is the level of a heading, from 1; 0 for body text. It comes from
	// the paragraph, its style or what that is based on.
	Outline int
	// Label is what numbering puts before the text; nil for none.
	Label *Label
	// Indent is where the text of the second line begins, and FirstLine where
	// the first one (or the label) begins, both in twips from the margin,
	// numbering and styles included.
	Indent, FirstLine int
	Align             document.Align
	// Bold says that every visible character is bold.
	Bold bool
	// Size is the size of the largest characters, in half-points; 0 where it is
	// not known.
	Size int
	// Bookmarks are the names of the bookmarks that begin in this paragraph or
	// directly before it.
	Bookmarks []string
	// NewPage says that the paragraph begins a page of its own.
	NewPage bool
	// Notes are the footnotes and endnotes that the text refers to, in order.
	// They are counted together, so that no mark stands for two of them.
	Notes []Note
	// Index counts the paragraphs of the body from 1, those in tables included.
	Index int
}

// Note is a footnote or an endnote. The text refers to it with its mark in
// square brackets: "[1]".
type Note struct {
	Mark   string
	Blocks []Block
}

// Label is what numbering puts before a paragraph.
type Label struct {
	// List tells lists apart, from 1: paragraphs of one list have the same one,
	// and so have lists of which one goes on counting where the other ended.
	List int
	// Level is the depth, from 0.
	Level int
	// Kind and Number are the marker's; Delimiter is '.' or ')', or 0 for a
	// bullet.
	Kind      document.ListKind
	Delimiter byte
	Number    int
	// Text is the label as it is shown: "3.", "iv)", "•", "(a)", "1.1". Any
	// bullet is "•".
	Text string
	// Plain says that Kind, Delimiter and Number say the same as Text. They do
	// not for "(a)", "1.1" and "Step 1:", which the dialect has no list for.
	Plain bool
}

// Table is a table; merged cells were taken apart, so that all rows have the
// same number of cells.
type Table struct {
	Rows                 []Row
	Caption, Description string
}

// Row is a row of a table.
type Row struct {
	Cells []Cell
	// Header says that the row is repeated at the top of each page.
	Header bool
	// Controls are those around the row, the outermost first.
	Controls []ControlInfo
}

// Cell is a cell. Its paragraphs may be without text.
type Cell struct {
	Blocks []Block
	// Covered says that there is no cell here, so that Blocks is empty: a merged
	// one covers the place, or the row begins later or ends earlier than others.
	Covered bool
}

// Control is a content control (ISO/IEC 29500-1, 17.5.2) around blocks. One
// around a cell stands in the cell, around its blocks.
type Control struct {
	ControlInfo
	Blocks []Block
}

// ControlInfo is what is known of a content control.
type ControlInfo struct {
	// Tag is for programs, and Title for people.
	Tag, Title string
	// Placeholder says that what it shows is a placeholder.
	Placeholder bool
	// Date is the day that a date control holds, as 2026-06-23; empty for none.
	Date string
	// Repeats says that it is a repeating section, and Repeated that it is one
	// entry of such a section.
	Repeats, Repeated bool
}

func (*Paragraph) block() {}
func (*Table) block()     {}
func (*Control) block()   {}
