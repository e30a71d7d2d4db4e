// Package draft is one summary while it is being filled in: its JSON, edited by
// JSON Pointer (RFC 6901) as a form edits it, with nothing else of it touched.
//
// A summary that is half done, or wrong, fits no Go type. So a Draft is the
// tree of the file itself. It keeps every key, those that no summary has too;
// the digits of every number as they are written; and every text. JSON gives
// back the bytes that were opened while nothing was changed, and after a change
// writes the form of summary.Encode: the keys in the order of the schema, and
// behind them those that the schema doesn't have, in their own order.
//
// # What people type
//
// Text is what stands in the input of a field, and Set takes what was typed
// there; what each field takes is derived from the schema (Kind). Nothing that
// was typed is thrown away: a day or an amount that can't be read as one is
// kept as text, and the checks report it. Nothing that wasn't typed changes:
// where Set is given what Text said, in whatever way a browser writes its line
// ends, the file stays as it is to the byte. So a form can send all its fields.
//
//   - Texts are kept exactly, spaces at the ends too. The line ends of a
//     browser, CR LF, become LF. White space alone is no text.
//   - A day is read as people here write it (6/23/2026, June 23, 2026,
//     2026-06-23), and stored as 2026-06-23. One that could be two days, or
//     whose weekday is another day's, is kept as it was typed.
//   - An amount is read with or without a dollar sign and commas, and stored as
//     a number in the digits of summary.Money; a whole number may have commas.
//   - Yes and no are stored as true and false.
//   - A list of texts has one on each line. An entry with a line break of its
//     own stays one entry, unless somebody changes it.
//   - Of a list of choices, those that were chosen are stored in the order of
//     the schema. A value that is none of its choices is in Texts like the
//     others: a form has to show it, because what isn't sent was taken away.
//   - Nothing ("") removes the key. A group that loses its last key goes with
//     it, unless the schema needs it: then each of its fields is reported as
//     missing, and not only the group. An entry of a list of entries stays
//     until it is removed.
//
// # What has another shape
//
// A file may hold a list where a group belongs. Such a value is shown by Text
// as JSON where a field is for it, so that nobody replaces what they can't see,
// and is an error of Set and Add where they would have to go through it.
package draft

import (
	"slices"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// Draft is one summary. It is not safe for use by several goroutines at once.
type Draft struct {
	root *node
	// source is what was opened, while nothing is changed.
	source []byte
}

// Open reads a file. It takes any sound JSON that is one group and can be read
// in one way only; a key that is there twice, or characters that can't be
// decoded, are an error, because writing the file would then lose something.
func Open(data []byte) (*Draft, error) {
	root, err := parse(data)
	if err != nil {
		return nil, err
	}
	return &Draft{root: root, source: slices.Clone(data)}, nil
}

// JSON returns the file: as it was opened where nothing is changed, else as
// summary.Encode writes it. The bytes are the caller's own.
func (d *Draft) JSON() []byte {
	if d.source != nil {
		return slices.Clone(d.source)
	}
	return encode(d.root)
}

// changed notes that the file is no longer as it was opened.
func (d *Draft) changed() { d.source = nil }

// at returns the value at a pointer, nil for none.
func (d *Draft) at(pointer string) *node {
	way, ok := jsonpointer.Tokens(pointer)
	if !ok {
		return nil
	}
	n := d.root
	for _, token := range way {
		n = n.child(token)
	}
	return n
}

// Has reports whether anything is at a pointer, be it empty.
func (d *Draft) Has(pointer string) bool { return d.at(pointer) != nil }

// Len returns how many entries the list at a pointer has; 0 where there is no
// list.
func (d *Draft) Len(list string) int {
	if n := d.at(list); n != nil {
		return len(n.items)
	}
	return 0
}

// Text returns what stands in the input of a field: "June 23, 2026",
// "1,250.50", "yes", or the texts of a list on a line each. A value that isn't
// of the field's kind is shown as it is, in JSON if it is a list or a group.
func (d *Draft) Text(pointer string) string {
	s := shapeAt(pointer)
	if s != nil && (s.kind == Group || s.kind == List) {
		return "" // no input shows it
	}
	return s.text(d.at(pointer))
}

// Texts returns the entries of a list of texts, choices or numbers, as they are
// shown; for any other field what Text says, where it says something.
func (d *Draft) Texts(pointer string) []string {
	if Kind(pointer).list() {
		return showAll(d.at(pointer))
	}
	if text := d.Text(pointer); text != "" {
		return []string{text}
	}
	return nil
}
