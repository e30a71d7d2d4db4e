package verify

import "fmt"

// sentence says what a kind of difference is, for one place and for more.
type sentence struct{ one, more string }

var sentences = map[Kind]sentence{
	Repeated:   {"A paragraph stands in the document twice.", "%d paragraphs stand in the document twice."},
	Numbers:    {"A number is not the one that was submitted.", "%d numbers are not those that were submitted."},
	Moved:      {"A paragraph stands in another place of the text.", "%d paragraphs stand in other places of the text."},
	Parts:      {"A paragraph stands under another heading than it was submitted for.", "%d paragraphs stand under other headings than they were submitted for."},
	Numbering:  {"The number of an item of a list was changed.", "The numbers of %d items of lists were changed."},
	Marks:      {"An item of a list lost its mark, or text got one, or a number became a bullet.", "%d items of lists lost their marks, or got some, or have bullets for numbers."},
	Bullets:    {"A bullet became another mark.", "%d bullets became other marks."},
	Nesting:    {"An item of a list stands at another level.", "%d items of lists stand at other levels."},
	Quotes:     {"A quotation mark or an apostrophe was curled or straightened.", "%d quotation marks and apostrophes were curled or straightened."},
	Dashes:     {"A hyphen or a dash became another one.", "%d hyphens and dashes became other ones."},
	Ellipses:   {"Three dots became one character, or the other way round.", "In %d places three dots became one character, or the other way round."},
	Joined:     {"Two words were joined, or one was parted.", "In %d places words were joined or parted."},
	Lines:      {"A paragraph was split in two, or two were joined.", "In %d places a paragraph was split in two, or two were joined."},
	Tables:     {"A paragraph came into a table, or out of one, or into another column.", "%d paragraphs came into a table, or out of one, or into another column."},
	Links:      {"A link leads to another address.", "%d links lead to other addresses."},
	Labels:     {"One of the document's own headings or notes for this county is missing or worded otherwise.", "%d of the document's own headings and notes for this county are missing or worded otherwise."},
	LinksLost:  {"A link was lost or added; its words are the same.", "%d links were lost or added; their words are the same."},
	Emphasis:   {"Bold or italics were lost or added in one place.", "Bold or italics were lost or added in %d places."},
	Headings:   {"A heading of the county's own is plain text, or text is a heading.", "%d headings of the county's own are plain text, or text is a heading."},
	Typed:      {"The mark of an item was typed by hand; it is no real list.", "The marks of %d items were typed by hand; they are no real lists."},
	Spaces:     {"White space is of another kind or width in one place.", "White space is of another kind or width in %d places."},
	Breaks:     {"A line break became a paragraph, or the other way round.", "In %d places a line break became a paragraph, or the other way round."},
	Unseen:     {"A character that can't be seen, such as a soft hyphen, was added or lost.", "In %d places characters that can't be seen, such as soft hyphens, were added or lost."},
	Words:      {"Words are not those that were submitted.", "In %d places words are not those that were submitted."},
	Paragraphs: {"A paragraph is not the one that was submitted.", "%d paragraphs are missing, or were added."},
	Rows:       {"A row of a table is not the one that was submitted.", "%d rows of tables are missing, or were added."},
}

// counted says for a kind that something is missing, or was added.
type counted struct{ lost, added sentence }

var oneSided = map[Kind]counted{
	Paragraphs: {
		sentence{"A paragraph is missing.", "%d paragraphs are missing."},
		sentence{"A paragraph was added.", "%d paragraphs were added."},
	},
	Rows: {
		sentence{"A row of a table is missing.", "%d rows of tables are missing."},
		sentence{"A row was added to a table.", "%d rows were added to tables."},
	},
	Words: {
		sentence{"Words are missing.", "In %d places words are missing."},
		sentence{"Words were added.", "In %d places words were added."},
	},
	Numbers: {
		sentence{"A number is missing.", "%d numbers are missing."},
		sentence{"A number was added.", "%d numbers were added."},
	},
}

// message says what a difference is in a sentence.
func message(d *Difference) string {
	s := sentences[d.Kind]
	if sides, ok := oneSided[d.Kind]; ok {
		switch d.Count {
		case d.lost:
			s = sides.lost
		case d.added:
			s = sides.added
		}
	}
	if d.Count > 1 {
		return fmt.Sprintf(s.more, d.Count)
	}
	return s.one
}
