package office

import (
	"testing"

	"github.com/coesummary/coesummary/web/page"
)

// TestCompare: both texts can be read from the pieces, and what belongs together
// stands together.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		was, now string
		want     []page.Piece
	}{
		{"Twice a year, in May", "Each month, in May", []page.Piece{
			{Kind: page.Removed, Text: "Twice a year,"}, {Kind: page.Added, Text: "Each month,"}, {Kind: page.Kept, Text: " in May"},
		}},
		{"one two three", "one three", []page.Piece{
			{Kind: page.Kept, Text: "one "}, {Kind: page.Removed, Text: "two "}, {Kind: page.Kept, Text: "three"},
		}},
		{"- a\n- b", "- a\n- c", []page.Piece{
			{Kind: page.Kept, Text: "- a\n- "}, {Kind: page.Removed, Text: "b"}, {Kind: page.Added, Text: "c"},
		}},
		{"same  text", "same  text", []page.Piece{{Kind: page.Kept, Text: "same  text"}}},
		{"", "new", []page.Piece{{Kind: page.Added, Text: "new"}}},
	} {
		got := compare(c.was, c.now).Pieces
		var was, now string
		for _, p := range got {
			if p.Kind != page.Added {
				was += p.Text
			}
			if p.Kind != page.Removed {
				now += p.Text
			}
		}
		if was != c.was || now != c.now {
			t.Errorf("%q and %q are read as %q and %q", c.was, c.now, was, now)
		}
		if len(got) != len(c.want) {
			t.Errorf("%q to %q: %+v", c.was, c.now, got)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q to %q: %+v", c.was, c.now, got)
				break
			}
		}
	}
}
