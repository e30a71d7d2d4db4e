// Package finding says what is wrong with a summary: what, where, how bad, and
// what to do. Findings are values; an error means that the tool itself could
// not do its work.
package finding

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity is one of the two grades that users know from CALPADS, the state's
// student data system.
type Severity int

// The two severities. Fatal sorts first.
const (
	// Fatal: the law or the format requires it; a final document is not built.
	Fatal Severity = iota
	// Warning: look at it; nothing is blocked.
	Warning
)

// String returns "fatal" or "warning".
func (s Severity) String() string {
	if s == Fatal {
		return "fatal"
	}
	return "warning"
}

// MarshalText writes "fatal" or "warning".
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads "fatal" or "warning".
func (s *Severity) UnmarshalText(b []byte) error {
	switch string(b) {
	case "fatal":
		*s = Fatal
	case "warning":
		*s = Warning
	default:
		return fmt.Errorf("severity is %q; it is fatal or warning", b)
	}
	return nil
}

// Finding is one thing that somebody should look at.
type Finding struct {
	// Code is the rule's: four letters and four digits, stable for ever.
	Code     string   `json:"code"`
	Severity Severity `json:"severity"`
	// File is the path as the user gave it, "-" for standard input.
	File string `json:"file,omitempty"`
	// Line and Column are where it stands, from 1; the column counts
	// characters (Unicode code points). Zero where there is no such place.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
	// EndColumn is the column after the last character of what it is about,
	// on the same line. Zero where that is not known.
	EndColumn int `json:"endColumn,omitempty"`
	// Pointer is the JSON Pointer (RFC 6901) of the value; empty is the whole
	// file. For a value that is missing it is where the value belongs.
	Pointer string `json:"pointer"`
	// Quote is the piece of the text that the finding is about, exactly as the
	// value has it: with its Markdown and without the escapes of JSON. Empty
	// where the finding is about a whole value.
	Quote string `json:"quote,omitempty"`
	// Start is where in the value the quote begins, in bytes of UTF-8 from 0.
	Start int `json:"-"`
	// Message says what is wrong, in a sentence that an office worker
	// understands.
	Message string `json:"message"`
	// Help says what to do about it.
	Help string `json:"help"`
	// Authority is the law, the guide or the standard behind the rule.
	Authority string `json:"authority,omitempty"`
	// Waiver is not nil where somebody accepted it: it is told, and no longer
	// counts. Only a warning has one.
	Waiver *Waiver `json:"waiver,omitempty"`
}

// Waiver says why a finding is accepted, and who accepted it.
type Waiver struct {
	Reason string `json:"reason"`
	Who    string `json:"who"`
	// Date is the day on which it was accepted: 2026-07-31.
	Date string `json:"date"`
	// File and Line are where the waiver stands.
	File string `json:"file"`
	Line int    `json:"line"`
}

// Compare orders findings by file, place, severity, code, pointer and message:
// one total order for every output.
func Compare(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Pointer, b.Pointer),
		cmp.Compare(a.Message, b.Message),
	)
}

// Sort puts findings in the order of Compare.
func Sort(list []Finding) { slices.SortStableFunc(list, Compare) }

// Count returns how many findings are fatal and how many are warnings, without
// those that a waiver accepts.
func Count(list []Finding) (fatal, warnings int) {
	for _, f := range list {
		switch {
		case f.Waiver != nil:
		case f.Severity == Fatal:
			fatal++
		default:
			warnings++
		}
	}
	return fatal, warnings
}

// Waived returns how many findings a waiver accepts.
func Waived(list []Finding) int {
	n := 0
	for _, f := range list {
		if f.Waiver != nil {
			n++
		}
	}
	return n
}
