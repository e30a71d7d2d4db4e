package markdown

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Note says what in a text could not be taken as it looks. The text itself is
// kept in full; a note is there to tell its author.
type Note struct {
	Kind Kind
	// Line and Column are where it stands in the source, from 1; the column
	// counts characters (Unicode code points).
	Line, Column int
	// Message says what is so, and what to do, in sentences for the author.
	Message string
}

// Kind is what a note is about.
type Kind int

// The kinds of notes.
const (
	// TableShape: a row has too few or too many cells, the line of dashes does
	// not fit the heading line, or the table stands inside a list.
	TableShape Kind = iota
	// LinkRefused: what looks like a link is not one, so its address would be
	// shown as text.
	LinkRefused
	// ImageRefused: an image in the text; there are none in this dialect.
	ImageRefused
	// ListTooDeep: a list deeper than MaxDepth; the marker stays as text.
	ListTooDeep
	// BulletCharacter: a line that starts with a bullet character, which makes
	// no list.
	BulletCharacter
	// Unread: the reader failed and the whole text is shown as it was typed.
	// It would be a fault of this program.
	Unread
)

// remark is a note before its place is known as a line and a column.
type remark struct {
	kind    Kind
	offset  int
	message string
}

// note notes something at a byte offset of the source.
func (r *reader) note(kind Kind, offset int, message string) {
	r.found = append(r.found, remark{kind, offset, message})
}

// notes gives what was noted, in the order of the source and each once. It
// counts columns in one sweep, because a line can be as long as the text.
func (r *reader) notes() []Note {
	slices.SortFunc(r.found, func(a, b remark) int {
		return cmp.Or(cmp.Compare(a.offset, b.offset), cmp.Compare(a.kind, b.kind), cmp.Compare(a.message, b.message))
	})
	var out []Note
	i, at, column := 0, 0, 1
	for _, f := range slices.Compact(r.found) {
		for i+1 < len(r.lines) && r.lines[i+1].start <= f.offset {
			i++
			at, column = r.lines[i].start, 1
		}
		column += utf8.RuneCountInString(r.text[at:f.offset])
		at = f.offset
		out = append(out, Note{Kind: f.kind, Line: i + 1, Column: column, Message: f.message})
	}
	return out
}
