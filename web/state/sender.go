package state

import "github.com/coesummary/coesummary/summary"

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
