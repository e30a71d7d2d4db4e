package intake

import (
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// said knows about which values something has been said, so that one mistake
// gives one finding.
type said struct {
	// at are the values with a finding of their own.
	at map[string]bool
	// gone are the values that are missing or left out. A rule that says
	// something about them, or about what would be in them, says it again.
	gone map[string]bool
}

func newSaid(found []finding.Finding, lost []misfit) said {
	s := said{map[string]bool{}, map[string]bool{}}
	for _, f := range found {
		s.at[f.Pointer] = true
		if f.Code == "SCHM0001" {
			s.gone[f.Pointer] = true
		}
	}
	for _, l := range lost {
		s.gone[l.pointer] = true
	}
	return s
}

// already reports whether a rule would only repeat what has been said.
func (s said) already(pointer string) bool {
	return s.at[pointer] || within(s.gone, pointer)
}

// above reports whether something has been said about a value or about one
// that holds it.
func (s said) above(pointer string) bool { return within(s.at, pointer) }

// within reports whether a set has a pointer or one above it.
func within(set map[string]bool, pointer string) bool {
	for !set[pointer] {
		if pointer == "" {
			return false
		}
		pointer = jsonpointer.Owner(pointer)
	}
	return true
}
