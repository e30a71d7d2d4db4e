package office

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/draft"
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

// TestSeen: a difference is told in the words that a reader sees.
func TestSeen(t *testing.T) {
	const narrative, item = "/localContext", "/collaboration/activities/0/activity"
	for _, c := range []struct{ pointer, was, now, text, says string }{
		{narrative, "", "| One | Two |\n| --- | --- |\n| three | four five |", "One | Two\nthree | four five", "5 words added, 0 taken out"},
		{narrative, "", "# Title\n\n- **a** b\n    1. c\n\n\\# d", "Title\n• a b\n    1. c\n# d", "6 words added, 0 taken out"},
		{narrative, "A word.", "A **word**.", "A word.", "The words are the same. What changed is how they look, such as bold, a list or a link."},
		{narrative, "A word.", "A – word.", "A – word.", "The words are the same. What changed is between them."},
		{item, "", "# no heading", "# no heading", "2 words added, 0 taken out"},
		{"/collaboration/activities/0/partners", "", "other", "Others", "1 word added, 0 taken out"},
		{"/board/name", "", "**A** b", "**A** b", "2 words added, 0 taken out"},
	} {
		if got := seen(c.pointer, c.now); got != c.text {
			t.Errorf("%q is seen as %q", c.now, got)
		}
		if got := compare(seen(c.pointer, c.was), seen(c.pointer, c.now)).Summary; got != c.says {
			t.Errorf("%q to %q: %q", c.was, c.now, got)
		}
	}
}

// TestSeenEntry: the texts in an entry are seen as well, and nothing else of it is
// touched.
func TestSeenEntry(t *testing.T) {
	none, err := draft.Open([]byte(`{}`))
	if err != nil {
		t.Fatal(err)
	}
	d, err := draft.Open([]byte(`{"goals":[{"id":"**1**","statement":"**S**","measures":[{"actions":[{"title":"T","action":"Do **it**"}]}]}],"additionalSections":[{"heading":"*H*","body":"| a |\n| --- |\n| b |"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range draft.Diff(none, d) {
		got = append(got, seenIn(d, c.Pointer, c.After))
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{"**1**", "**S**", "Do it", "*H*", "a\nb"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in %q", want, all)
		}
	}
	if strings.Contains(all, "---") {
		t.Errorf("%q", all)
	}
}
