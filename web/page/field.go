package page

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
)

// Field is one value of a summary on a page: its name, its help, what is wrong
// with it, and where people change it.
type Field struct {
	// Pointer is the JSON Pointer of the value (RFC 6901), the name of its input.
	Pointer string
	Label   string
	// Hint says what belongs here, and which law asks for it.
	Hint string
	// Optional fields say so beside their label.
	Optional bool
	Control  Control
	// Value is what stands in an input or a text area: for rich text the text in
	// the dialect, which is what people edit without script.
	Value string
	// Doc is the same rich text for the editor, as ProseMirror JSON. Without it
	// the text is edited as it is stored.
	Doc string
	// Choices are what can be chosen in a Select, Radios or Boxes.
	Choices []Choice
	// Rows is how high a text area is, in lines.
	Rows int
	// Purpose is what an input collects, where browsers know it (WCAG 1.3.5):
	// "email", "tel".
	Purpose string
	// Beside fields are short, and stand beside their neighbors where there is
	// room.
	Beside   bool
	Findings []Finding
	// Before is what the value was last year, where it is carried over and
	// differs; nil otherwise.
	Before *Change
}

// Control is how a value is changed.
type Control string

// The controls.
const (
	Line      Control = "line"
	Money     Control = "money"
	Number    Control = "number"
	Day       Control = "day"
	Lines     Control = "lines"     // plain text, or a list with a line for each
	Narrative Control = "narrative" // the whole dialect
	ItemText  Control = "itemText"  // the dialect of items
	Select    Control = "select"
	Radios    Control = "radios"
	Boxes     Control = "boxes"
)

// Grouped reports whether the control is several inputs, which have a legend
// instead of a label.
func (c Control) Grouped() bool { return c == Radios || c == Boxes }

// short controls hold a few words at most, and stand in a column of their page.
func (c Control) short() bool { return !c.Grouped() && !c.Rich() && c != Lines }

// Rich reports whether the editor takes the control over.
func (c Control) Rich() bool { return c == Narrative || c == ItemText }

// Choice is one thing that can be chosen.
type Choice struct {
	Value, Text string
	Chosen      bool
}

// Change is what a text was and is now.
type Change struct {
	// Pieces are the words, in their order.
	Pieces []Piece
	// Summary is for people who don't see the marks: "12 words added, 3 taken
	// out".
	Summary string
}

// Piece is a stretch of text that was kept, taken out or added.
type Piece struct {
	Kind PieceKind
	Text string
}

// PieceKind is what became of a piece.
type PieceKind string

// The kinds of pieces.
const (
	Kept    PieceKind = "kept"
	Removed PieceKind = "removed"
	Added   PieceKind = "added"
)

// Finding is a finding as a page shows it. Its JSON is what the script reads.
type Finding struct {
	Pointer   string `json:"pointer"`
	Severity  string `json:"severity"`
	Code      string `json:"code"`
	Message   string `json:"message"`
	Help      string `json:"help"`
	Authority string `json:"authority"`
	// Rule is the address of the page on the rule.
	Rule string `json:"rule"`
	// Part is the page of a summary on which something can be done about it.
	Part string `json:"-"`
	// Empty says that it is about a value that is not there yet. A page doesn't
	// say so before people have been there or have asked.
	Empty bool `json:"empty"`
	// URL leads to the field, and Where names it for people.
	URL   string `json:"url"`
	Where string `json:"where"`
	// Quote is the piece of the text that is meant, as it is stored; empty where
	// all of it is.
	Quote string `json:"quote"`
	// Words are that piece as readers see it, for a page that quotes it; empty
	// where the message says them.
	Words string `json:"-"`
}

// Fatal reports whether the finding stops the final document.
func (f Finding) Fatal() bool { return f.Severity == finding.Fatal.String() }

// ID returns the part of an HTML id that stands for a pointer: "goals-0-id" for
// "/goals/0/id". The keys of a summary are letters and digits.
func ID(pointer string) string {
	return strings.ReplaceAll(strings.TrimPrefix(pointer, "/"), "/", "-")
}

// Short reports whether the field takes a column of the page, and not all of its
// width.
func (f Field) Short() bool { return f.Control.short() }

// side gathers neighbors that stand beside each other.
func side(fields []Field) [][]Field {
	var out [][]Field
	for i, f := range fields {
		if i > 0 && f.Beside && fields[i-1].Beside {
			out[len(out)-1] = append(out[len(out)-1], f)
			continue
		}
		out = append(out, []Field{f})
	}
	return out
}

// Grade returns the class of the group around a field, for its gravest finding.
func (f Field) Grade() string {
	switch {
	case len(f.Findings) == 0:
		return ""
	case f.Invalid():
		return " usa-form-group--error"
	default:
		return " usa-form-group--warning"
	}
}

// Invalid reports whether something fatal is said about the field.
func (f Field) Invalid() bool {
	return slices.ContainsFunc(f.Findings, Finding.Fatal)
}

// Signed reports whether an amount is shown with a dollar sign of its own: one
// that could not be read is kept as it was typed.
func (f Field) Signed() bool { return strings.HasPrefix(strings.TrimSpace(f.Value), "$") }

// Width returns the class of an input's width.
func (f Field) Width() string {
	switch f.Control {
	case Number:
		return " usa-input--small"
	case Day, Money:
		return " usa-input--medium"
	default:
		return ""
	}
}

// Height is how many lines a text area shows before it scrolls.
func (f Field) Height() int {
	if f.Rows > 0 {
		return f.Rows
	}
	if f.Control == Narrative {
		return 12
	}
	return 3
}
