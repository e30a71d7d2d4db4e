package structure_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
)

// TestNumbersStay: whatever a number is taken for, it is written as it was
// typed. All words up to three letters of the roman numbers are tried, besides
// digits, and each behind and before others.
func TestNumbersStay(t *testing.T) {
	var words []string
	for n := range 1200 {
		words = append(words, strconv.Itoa(n))
	}
	for n := 1; n <= 80; n++ {
		for _, kind := range []document.ListKind{document.LowerLetter, document.UpperLetter, document.LowerRoman, document.UpperRoman} {
			words = append(words, document.Numeral(kind, n))
		}
	}
	const letters = "ivxlcIVm0"
	for _, a := range letters {
		for _, b := range letters {
			for _, c := range letters + " " {
				words = append(words, strings.TrimSpace(string([]rune{a, b, c})))
			}
		}
	}
	befores := []structure.Ordinal{
		{},
		{Kind: document.LowerLetter, Number: 8},
		{Kind: document.LowerLetter, Number: 34},
		{Kind: document.LowerRoman, Number: 1},
		{Kind: document.UpperRoman, Number: 4},
	}
	var nexts []structure.Marker
	for _, next := range []string{"j.", "ii.", "jj.", "VI.", "-"} {
		m, _ := structure.ScanMarker(next + " x")
		nexts = append(nexts, m)
	}
	read := 0
	for _, word := range words {
		m, ok := structure.ScanNumber(word + ") x")
		if !ok {
			continue
		}
		read++
		for _, before := range befores {
			for _, next := range nexts {
				for _, known := range []bool{false, true} {
					o := m.Ordinal(before, next, known)
					if got := document.Marker(o.Kind, m.Delimiter, o.Number); got != word+")" {
						t.Fatalf("%s becomes %s, behind %v and before %q", word, got, before, next.Word)
					}
				}
			}
		}
	}
	if read < 1300 {
		t.Errorf("only %d numbers were read", read)
	}
}

// TestOrdinals tells letters from roman numbers.
func TestOrdinals(t *testing.T) {
	letter := func(n int) structure.Ordinal { return structure.Ordinal{Kind: document.LowerLetter, Number: n} }
	roman := func(n int) structure.Ordinal { return structure.Ordinal{Kind: document.LowerRoman, Number: n} }
	for _, c := range []struct {
		word, next   string
		before, want structure.Ordinal
		known        bool
	}{
		{word: "i", want: roman(1)},
		{word: "i", before: letter(8), want: letter(9)},
		{word: "i", next: "j", want: letter(9)},
		{word: "i", before: letter(3), known: true, want: letter(9)},
		{word: "v", want: letter(22)},
		{word: "v", before: roman(4), want: roman(5)},
		{word: "v", next: "vi", want: roman(5)},
		{word: "ii", want: roman(2)},
		{word: "ii", before: letter(34), want: letter(35)},
		{word: "xx", want: roman(20)},
		{word: "aa", want: letter(27)},
		{word: "xlix", want: roman(49)},
	} {
		m, _ := structure.ScanNumber(c.word + ".")
		next, _ := structure.ScanNumber(c.next + ".")
		if got := m.Ordinal(c.before, next, c.known); got != c.want {
			t.Errorf("%s behind %v and before %q is %v, and should be %v", c.word, c.before, c.next, got, c.want)
		}
	}
}

// TestScanMarker reads markers of all kinds with the blanks around them.
func TestScanMarker(t *testing.T) {
	for s, want := range map[string]structure.Marker{
		"• a":              {Glyph: '•', Sure: true, Gap: 1, Length: 4},
		"•a":               {Glyph: '•', Sure: true, Length: 3},
		"\uf0b7\ta":        {Glyph: '\uf0b7', Sure: true, Gap: 1, Tab: true, Wide: true, Length: 4},
		" \t-\u00a0 a":     {Glyph: '-', Lead: 780, Gap: 2, Wide: true, Length: 6},
		"\u00a012)\u00a0a": {Word: "12", Delimiter: ')', Lead: 60, Gap: 1, Length: 7},
		"- ~$.5":           {Glyph: '-', Counted: true, Gap: 1, Length: 2},
		"– ½ day":          {Glyph: '–', Counted: true, Gap: 1, Length: 4},
		"- (a) 5":          {Glyph: '-', Gap: 1, Length: 2},
		"o of":             {Glyph: 'o', Gap: 1, Length: 2},
		"3.5":              {Word: "3", Delimiter: '.', Length: 2},
		"xlviii. a":        {Word: "xlviii", Delimiter: '.', Gap: 1, Length: 8},
	} {
		if got, ok := structure.ScanMarker(s); got != want || !ok {
			t.Errorf("%q is %+v, %v", s, got, ok)
		}
	}
	for _, s := range []string{
		"", " ", "•", "• ", "1.", "1. \t", "a", "1 a", "(a) b", "☐ a", "\uf01f a", "* * *", "•••", "★☆☆ a", "★ a", "◆ a", "• = a", "- =5", "01. a", "00. a", "1000. a", "1a. b",
		"Ab. c", "civil) a", "l\u0661. a", strings.Repeat("1", 30) + ". a", strings.Repeat("a", 30) + ". a", "\xff a",
	} {
		if m, ok := structure.ScanMarker(s); ok {
			t.Errorf("%q is %+v", s, m)
		}
	}
}
