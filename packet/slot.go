package packet

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// field is a place of the document that holds a value, with what the packet
// prints in it for the summary that it was made from.
type field struct {
	document.Field
	// number is its place among all fields of the document, from 1, by which
	// its bookmark is named. Zero for one that the document doesn't have.
	number int
	// want is what it prints, and made the same in the document model.
	want []wml.Block
	made []document.Block
	// inLine says that it stands within a line.
	inLine bool
	// level is that of the heading above it.
	level int
	// bold says that it names a row, where all text is bold.
	bold bool
}

// tag is what a content control of the field is tagged with.
func (f *field) tag() string {
	if f.Kind == document.Included {
		return f.Pointer + "#" + f.Value
	}
	return f.Pointer
}

// slot is a piece of the expected document that stands on lines of its own.
type slot struct {
	kind slotKind
	// level is that of a heading, 0 for any other line.
	level int
	// parts are those of a line: fixed words and fields.
	parts []part
	// field is that of a passage.
	field *field
	// grid is a table.
	grid *grid
	// counted says that the number at the end of a line can't be known.
	counted bool
}

// slotKind tells pieces apart.
type slotKind int

const (
	// line is a heading or a paragraph.
	line slotKind = iota
	// passage is a field of blocks: it takes any number of paragraphs, lists
	// and tables.
	passage
	// table is a table of the program's own.
	table
	// contents is the list of contents.
	contents
)

// part is a piece of a line: fixed words, or a field.
type part struct {
	words string
	field *field
}

// toWriteOn stands for a line to write on by hand.
const toWriteOn = "____"

// key is a text as it is looked up: what a line to write on looks like depends
// on the program, and a tab may stand before it.
func key(text string) string {
	cut := strings.TrimRight(text, "_ ")
	switch {
	case cut == text:
		return text
	case cut == "":
		return toWriteOn
	}
	return cut
}

// grid is a table of the program's own.
type grid struct {
	caption string
	header  []string
	// rows are without the header; each has a cell for each column.
	rows [][][]*slot
	// repeats is the pointer of the list of which the rows are entries, ""
	// for none, and entry names such a row.
	repeats, entry string
	// free says that its rows can't be known beforehand: the findings of a
	// draft.
	free bool
}

// fieldsOf returns the fields in slots, in order.
func fieldsOf(slots []*slot) []*field {
	var out []*field
	for _, s := range slots {
		switch s.kind {
		case passage:
			out = append(out, s.field)
		case line:
			for _, p := range s.parts {
				if p.field != nil {
					out = append(out, p.field)
				}
			}
		case table:
			for _, row := range s.grid.rows {
				for _, cell := range row {
					out = append(out, fieldsOf(cell)...)
				}
			}
		}
	}
	return out
}

// words is what a line says, with the values of its fields.
func (s *slot) words() string { return s.say((*field).says) }

// shown is what a line says where placeholders are text like any other.
func (s *slot) shown() string { return s.say((*field).shows) }

func (s *slot) say(field func(*field) string) string {
	var b strings.Builder
	for _, p := range s.parts {
		b.WriteString(p.words)
		if p.field != nil {
			b.WriteString(field(p.field))
		}
	}
	return b.String()
}

// says is the text that a field is expected to hold.
func (f *field) says() string {
	if p, ok := firstParagraph(f.want); ok && f.inLine {
		return plain(p.Text)
	}
	return strings.Join(plainLines(f.want), " ")
}

// shows is says, or for an empty field its placeholder.
func (f *field) shows() string {
	if words := f.says(); strings.TrimSpace(words) != "" {
		return words
	}
	return f.Placeholder
}

// before are the fixed words in front of a line's first field.
func (s *slot) before() string {
	if len(s.parts) > 0 && s.parts[0].field == nil {
		return s.parts[0].words
	}
	return ""
}

// fixed reports whether a line has no field.
func (s *slot) fixed() bool { return s.kind == line && len(fieldsOf([]*slot{s})) == 0 }
