package document_test

import (
	"testing"

	"github.com/coesummary/coesummary/document"
)

func TestMarker(t *testing.T) {
	for _, tc := range []struct {
		kind      document.ListKind
		delimiter byte
		number    int
		want      string
	}{
		{document.Bullet, 0, 0, "•"},
		{document.Bullet, '.', 7, "•"},
		{document.Decimal, '.', 0, "0."},
		{document.Decimal, ')', 12, "12)"},
		{document.LowerLetter, '.', 1, "a."},
		{document.LowerLetter, ')', 26, "z)"},
		{document.LowerLetter, '.', 27, "aa."},
		{document.LowerLetter, '.', 28, "bb."},
		{document.UpperLetter, '.', 53, "AAA."},
		{document.LowerLetter, '.', 780, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz."},
		{document.LowerLetter, '.', 781, "781."},
		{document.UpperLetter, '.', 0, "0."},
		{document.LowerRoman, '.', 4, "iv."},
		{document.LowerRoman, ')', 1999, "mcmxcix)"},
		{document.UpperRoman, '.', 3888, "MMMDCCCLXXXVIII."},
		{document.UpperRoman, '.', 4000, "4000."},
		{document.UpperRoman, '.', 0, "0."},
	} {
		if got := document.Marker(tc.kind, tc.delimiter, tc.number); got != tc.want {
			t.Errorf("Marker(%v, %q, %d) = %q, want %q", tc.kind, tc.delimiter, tc.number, got, tc.want)
		}
	}
}

func TestPlain(t *testing.T) {
	text := []document.Inline{
		&document.Text{Value: "Two  spaces, "},
		&document.Emphasis{Text: []document.Inline{&document.Strong{Text: document.Words("bold")}}},
		&document.LineBreak{},
		&document.Link{URL: "https://example.org", Text: document.Words("link")},
		&document.Reference{Target: "a", Text: document.Words(" here"), PageLabel: ", page "},
		&document.FillIn{Label: "Signature"},
	}
	if got, want := document.Plain(text), "Two  spaces, bold\nlink here"; got != want {
		t.Errorf("Plain = %q, want %q", got, want)
	}
}
