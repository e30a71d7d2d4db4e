package verify

// Kind is a kind of difference.
type Kind string

// The kinds of differences, the gravest first. A reader would take what the
// first group has for another text, or would see another mark.
const (
	// Elsewhere: the text stands under another county's heading.
	Elsewhere Kind = "elsewhere"
	// Repeated: the text stands in the document twice.
	Repeated Kind = "repeated"
	// Paragraphs: whole paragraphs or items are missing, or were added.
	Paragraphs Kind = "paragraphs"
	// Rows: whole rows of a table are missing, or were added.
	Rows Kind = "rows"
	// Numbers: a number was changed.
	Numbers Kind = "numbers"
	// Words: words were changed, are missing or were added.
	Words Kind = "words"
	// Moved: a paragraph stands in another place of the county's text.
	Moved Kind = "moved"
	// Parts: text stands under another heading than it was submitted for, such
	// as text of part (B) under part (A).
	Parts Kind = "parts"
	// Numbering: a list's number or letter was changed.
	Numbering Kind = "numbering"
	// Marks: the mark of a list was lost or added, or a number became a bullet.
	Marks Kind = "marks"
	// Bullets: a bullet became another mark, such as a hyphen.
	Bullets Kind = "bullets"
	// Nesting: an item stands at another level of its list.
	Nesting Kind = "nesting"
	// Quotes: a quotation mark or an apostrophe was curled or straightened.
	Quotes Kind = "quotes"
	// Dashes: a hyphen or a dash became another one.
	Dashes Kind = "dashes"
	// Ellipses: three dots became one character, or the other way round.
	Ellipses Kind = "ellipses"
	// Joined: words were joined or parted.
	Joined Kind = "joined"
	// Lines: a paragraph was split in two, or two were joined.
	Lines Kind = "lines"
	// Tables: text came into a table, went out of it or into another column.
	Tables Kind = "tables"
	// Links: a link leads to another address.
	Links Kind = "links"

	// What follows leaves the text the same: it is a remark.

	// Labels: one of the document's own headings or notes for the county, which
	// the county did not write, is missing or worded otherwise.
	Labels Kind = "labels"
	// LinksLost: the words of a link are there, and lead nowhere; or the
	// other way round.
	LinksLost Kind = "linksLost"
	// Emphasis: bold or italics were lost or added.
	Emphasis Kind = "emphasis"
	// Headings: a heading of the county's own is no longer one, or text became
	// one.
	Headings Kind = "headings"
	// Typed: the marks of a list were typed by hand.
	Typed Kind = "typed"
	// Spaces: white space is of another kind or another width.
	Spaces Kind = "spaces"
	// Breaks: a line break became a new paragraph, or the other way round.
	Breaks Kind = "breaks"
	// Unseen: characters that show nothing, such as soft hyphens, or one that
	// looks the same.
	Unseen Kind = "unseen"
)

// kinds are all kinds in their order.
var kinds = []Kind{
	Elsewhere, Repeated, Paragraphs, Rows, Numbers, Words, Moved, Parts, Numbering, Marks, Bullets, Nesting, Quotes,
	Dashes, Ellipses, Joined, Lines, Tables, Links,
	Labels, LinksLost, Emphasis, Headings, Typed, Spaces, Breaks, Unseen,
}

// Counts reports whether a county with such a difference is different. The
// other kinds are remarks: every word, number and mark is what it was.
func (k Kind) Counts() bool {
	switch k {
	case Labels, LinksLost, Emphasis, Headings, Typed, Spaces, Breaks, Unseen:
		return false
	}
	return true
}

// Kinds returns all kinds of differences, the gravest first.
func Kinds() []Kind { return append([]Kind(nil), kinds...) }
