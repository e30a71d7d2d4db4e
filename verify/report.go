package verify

import "github.com/coesummary/coesummary/county"

// Report says for each of the 58 counties whether the document says what the
// county's submission says.
type Report struct {
	// Document is the name of the document's file, for the JSON; the caller
	// fills it in. Empty leaves it out.
	Document string
	// FiscalYear is the year of the submissions, "2026-27".
	FiscalYear string
	// Same says that no county is different, missing or extra, and that all of
	// the document was compared.
	Same bool
	// Counties are all 58, in the order of their codes.
	Counties []County
	// Remarks are about the document as a whole. They don't change Same.
	Remarks []Remark
}

// Count returns how many counties have a status.
func (r *Report) Count(s Status) int {
	n := 0
	for _, c := range r.Counties {
		if c.Status == s {
			n++
		}
	}
	return n
}

// Status is what was found out about a county.
type Status string

// The statuses. Different, Missing and Extra are those that have to be put
// right.
const (
	// Same: the document says what the submission says. There may be remarks.
	Same Status = "same"
	// Different: it says something else; Differences tell what.
	Different Status = "different"
	// Missing: the county's submission is not in the document.
	Missing Status = "missing"
	// Extra: the document has a text of the county, which submitted none.
	Extra Status = "extra"
	// Exempt: the county owes nothing, and there is nothing.
	Exempt Status = "exempt"
	// NotReceived: the county owes a summary, and there is none on either side.
	NotReceived Status = "notReceived"
)

// County is what was found out about one county.
type County struct {
	Code   county.Code
	Name   string
	Status Status
	// Differences are a kind once, the gravest first. Those that Counts reports
	// are why the county is different; the others are remarks.
	Differences []Difference
}

// Difference is one kind of difference, and the first place that has it.
type Difference struct {
	Kind Kind
	// Count is how many places have it; lost and added are those of them in
	// which one side has nothing.
	Count       int
	lost, added int
	// Message says what it is, in a sentence for people.
	Message string
	// Place is where in the document it was met first. It is where the words
	// ought to stand where they are missing.
	Place Place
	// Submission and Document are what either side says there. Both are empty
	// where words don't show the difference.
	Submission, Document Quote
}

// Place is a place in the document.
type Place struct {
	// Heading is the heading that it stands under; empty where there is none.
	Heading string
	// Paragraph counts the paragraphs of the document from 1, those of tables
	// included; 0 where the document has no such place.
	Paragraph int
}

// Quote is some of a text: at most ten words before the ones that matter, and
// at most ten after them. A line end is where a paragraph or a cell ends.
type Quote struct {
	Before, Text, After string
}

// Remark is something to know about the document as a whole.
type Remark struct {
	Kind RemarkKind
	// Message is a sentence for people.
	Message string
}

// RemarkKind is what a remark is about.
type RemarkKind string

// The kinds of remarks.
const (
	// Order: the counties don't stand in the order of their codes.
	Order RemarkKind = "order"
	// Twice: a county has two headings.
	Twice RemarkKind = "twice"
	// Around: the words outside the counties are not those of the templates.
	Around RemarkKind = "around"
	// File: something about the file itself, such as tracked changes.
	File RemarkKind = "file"
)
