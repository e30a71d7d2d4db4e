// Package document is the model of a finished text: blocks that hold inlines,
// and nothing of any format. The templates make it, the formats (docx, html,
// text, markdown) write it. It has no opinion about where the words came from.
//
// A format that meets a block or an inline it does not know returns an error;
// nothing is left out quietly.
package document

import "strings"

// Document is a whole text and what is said about it.
type Document struct {
	// Title is the full title, as it appears in the file's properties.
	Title string
	// ShortTitle is printed at the top of every page after the first.
	ShortTitle string
	// Subject and Keywords go into the file's properties.
	Subject  string
	Keywords []string
	// Creator is the office that answers for the text.
	Creator string
	// Language is a BCP 47 tag; "en-US" throughout this project.
	Language string
	// Date is the day the text is of, "2026-06-23", taken from the summary and
	// never from the clock. Empty where none is known.
	Date string
	// Draft, where it is not empty, is printed on every page: "Draft: …".
	Draft string
	// Form says that the document is a form: in a format that knows fields, only
	// what stands in a field can be changed.
	Form bool
	// Blocks are the text, from the cover to the end.
	Blocks []Block
}

// Block is a paragraph, a list, a table or another piece that stands on lines
// of its own.
type Block interface{ block() }

// Heading opens a section.
type Heading struct {
	// Level is 1 to 6; the outline never skips one on its way down.
	Level int
	Text  []Inline
	// ID is unique in the document and fit for a URL fragment: lower-case
	// letters, digits and hyphens. Empty where nothing points here; the
	// formats then give it one where they need it.
	ID string
	// NewPage starts a page, in formats that have pages.
	NewPage bool
	// Unlisted keeps the heading out of the contents list.
	Unlisted bool
}

// Paragraph is a run of text.
type Paragraph struct {
	Text  []Inline
	Style Style
}

// Style is what a paragraph is for; the formats decide how that looks.
type Style int

// The styles of paragraphs.
const (
	// Body is running text.
	Body Style = iota
	// Title is the document's title on its cover; one in a document.
	Title
	// Subtitle stands below the title.
	Subtitle
	// CoverLine is a line of facts on the cover: the board, the date.
	CoverLine
	// Lead is a short introduction below a heading.
	Lead
	// Note is smaller text: a source, a remark, an authority in law.
	Note
	// Alert must be seen: the mark of a draft, a county that sent nothing.
	Alert
)

// List is a list with one kind of marker.
type List struct {
	Kind ListKind
	// Delimiter follows an ordered item's number: '.' or ')'. Zero for bullets.
	Delimiter byte
	// Tight lists were written without blank lines between their items.
	Tight bool
	Items []Item
}

// ListKind is the marker that a list's items have.
type ListKind int

// The kinds of lists: a bullet, or a number in one of five forms.
const (
	Bullet ListKind = iota
	Decimal
	LowerLetter
	UpperLetter
	LowerRoman
	UpperRoman
)

// Item is one item of a list. Its first block is usually a paragraph; lists
// below it are its nested levels.
type Item struct {
	// Number is the item's own number, from 0 (from 1 for letters and
	// romans). It is the number that the author wrote: a list that goes 1, 2,
	// 4 is kept so. Zero for bullets.
	Number int
	Blocks []Block
}

// Table is a grid with one header row. Rows are as long as Columns; no cells
// are merged.
type Table struct {
	// Caption is the table's title, for everyone and for screen readers.
	Caption string
	// Description says in a sentence what the table shows, for screen readers.
	Description string
	// ShowCaption prints the caption above the table as well.
	ShowCaption bool
	Columns     []Column
	Header      []Cell
	Rows        [][]Cell
	// RowHeader says that each row's first cell names the row.
	RowHeader bool
	// TotalRow says that the last row is a total.
	TotalRow bool
	// Repeats is the JSON Pointer of the list in the summary of which each row
	// is an entry; the rows stand in the list's order. Empty where rows are not
	// to be added or taken out. A total row is none of them.
	Repeats string
	// RepeatsTitle names such a row for people: "Activity".
	RepeatsTitle string
}

// Column is a column's share and side.
type Column struct {
	// Width is a share relative to the other columns' shares; at least 1.
	Width int
	Align Align
}

// Align is the side that text keeps to.
type Align int

// The sides: Start is left in English.
const (
	Start Align = iota
	Center
	End
)

// Cell is one cell of a table. An empty cell is one without blocks.
type Cell struct {
	Blocks []Block
}

// Contents is the place of the list of contents. It lists the headings down to
// a level, with page numbers in formats that have pages.
type Contents struct {
	// Heading is printed above the list; it is not itself in the list.
	Heading string
	// Levels is how many levels of headings are listed, from 1.
	Levels int
}

// PageBreak starts a page, in formats that have pages.
type PageBreak struct{}

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*List) block()      {}
func (*Table) block()     {}
func (*Contents) block()  {}
func (*PageBreak) block() {}

// Inline is a piece of text within a line.
type Inline interface{ inline() }

// Text is characters, to be shown exactly as they are, double spaces included.
type Text struct{ Value string }

// Emphasis is usually shown in italics.
type Emphasis struct{ Text []Inline }

// Strong is usually shown in bold.
type Strong struct{ Text []Inline }

// Link leads out of the document. Its URL is http, https or mailto.
type Link struct {
	URL  string
	Text []Inline
}

// Reference leads to a heading of the same document.
type Reference struct {
	// Target is the ID of a Heading.
	Target string
	Text   []Inline
	// PageLabel is written between the text and the heading's page number in
	// formats that have pages (", page "). Where it is empty, and in formats
	// without pages, no number is written.
	PageLabel string
}

// LineBreak starts a new line in the same paragraph.
type LineBreak struct{}

// FillIn is a place to write by hand: a line to sign on. Label names it for a
// screen reader ("Signature of the clerk").
type FillIn struct{ Label string }

func (*Text) inline()      {}
func (*Emphasis) inline()  {}
func (*Strong) inline()    {}
func (*Link) inline()      {}
func (*Reference) inline() {}
func (*LineBreak) inline() {}
func (*FillIn) inline()    {}

// Plain returns the characters of inlines without their marks, a line break as
// a newline. It is what a heading is called in a contents list.
func Plain(inlines []Inline) string {
	if len(inlines) == 1 {
		if t, ok := inlines[0].(*Text); ok {
			return t.Value
		}
	}
	var b strings.Builder
	plain(&b, inlines)
	return b.String()
}

func plain(b *strings.Builder, inlines []Inline) {
	for _, in := range inlines {
		switch in := in.(type) {
		case *Text:
			b.WriteString(in.Value)
		case *Emphasis:
			plain(b, in.Text)
		case *Strong:
			plain(b, in.Text)
		case *Link:
			plain(b, in.Text)
		case *Reference:
			plain(b, in.Text)
		case *FieldText:
			plain(b, in.Text)
		case *LineBreak:
			b.WriteByte('\n')
		}
	}
}

// Words returns text as inlines.
func Words(s string) []Inline { return []Inline{&Text{Value: s}} }

// Para returns a paragraph of body text that holds just these words.
func Para(s string) *Paragraph { return &Paragraph{Text: Words(s)} }

// TextCell returns a cell that holds just these words.
func TextCell(s string) Cell { return Cell{Blocks: []Block{Para(s)}} }
