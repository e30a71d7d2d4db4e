package draft

import "github.com/coesummary/coesummary/internal/jsonpointer"

// FieldKind is what a field of a summary takes.
type FieldKind int

// The kinds of fields.
const (
	// None is a place that no summary has.
	None FieldKind = iota
	// Group holds fields of its own: the board, a goal.
	Group
	// List is a list of groups: the goals.
	List
	// Text is plain text, usually of one line.
	Text
	// Narrative is text in the whole dialect of docs/markdown.md.
	Narrative
	// ItemText is such text without headings and tables.
	ItemText
	// Date is a day.
	Date
	// Money is an amount of dollars.
	Money
	// Number is a whole number.
	Number
	// YesNo is "yes", "no" or nothing.
	YesNo
	// Choice is one of the Options.
	Choice
	// Choices are any of the Options.
	Choices
	// Numbers are any of the Options, which are whole numbers.
	Numbers
	// Texts is a list of plain texts.
	Texts
)

// list reports whether a field of this kind is one field with several values.
func (k FieldKind) list() bool { return k == Choices || k == Numbers || k == Texts }

// Kind returns what the place at a pointer takes, whether anything is there or
// not.
func Kind(pointer string) FieldKind {
	if s := shapeAt(pointer); s != nil {
		return s.kind
	}
	return None
}

// Options returns the values that can be chosen at a pointer, in the order of
// the schema; none where there is no choice.
func Options(pointer string) []string {
	if s := shapeAt(pointer); s != nil {
		return append([]string(nil), s.options...)
	}
	return nil
}

// Required reports whether the schema needs the key at a pointer in the group
// that holds it.
func Required(pointer string) bool {
	owner, key := jsonpointer.Cut(pointer)
	return pointer != "" && shapeAt(owner).needs(key)
}
