package state

import (
	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
)

// sender is somebody whom a file names, and as what.
type sender struct{ As, Name string }

// senders are those who may have sent a summary, as far as it says.
func senders(s *summary.Summary) []sender {
	if s == nil {
		return nil
	}
	var out []sender
	if c := s.Contact; c != nil && c.Name != "" {
		out = append(out, sender{"Contact", c.Name})
	}
	if c := s.Superintendent; c != nil && c.Name != "" {
		out = append(out, sender{"Superintendent", c.Name})
	}
	return out
}

// differ names the fields in which two JSON files of a county differ. A Word file
// has no fields to hold beside others; its text is shown.
func differ(results []intake.Result) []string {
	if len(results) != 2 || !isJSON(results[0].File) || !isJSON(results[1].File) {
		return nil
	}
	a, err := draft.Open([]byte(results[0].Source()))
	if err != nil {
		return nil // it repeats a key or the like, and its findings say so
	}
	b, err := draft.Open([]byte(results[1].Source()))
	if err != nil {
		return nil
	}
	var out []string
	for _, c := range draft.Diff(a, b) {
		d := b
		if c.Pointer == "" {
			d = a
		}
		out = append(out, d.Title(c.Place()))
	}
	return out
}
