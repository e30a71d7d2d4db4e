package summary

import (
	"strings"
	"testing"
)

func TestParseDate(t *testing.T) {
	good := []struct{ text, print string }{
		{"2026-06-23", "June 23, 2026"},
		{"2026-06-09", "June 9, 2026"},
		{"2024-02-29", "February 29, 2024"},
		{"2000-02-29", "February 29, 2000"},
		{"1900-01-01", "January 1, 1900"},
		{"2200-12-31", "December 31, 2200"},
	}
	for _, tt := range good {
		d, err := ParseDate(tt.text)
		if err != nil || d.String() != tt.text || d.Print() != tt.print {
			t.Errorf("%s is read as %s and printed as %s, %v", tt.text, d, d.Print(), err)
		}
		sameInJSON(t, d)
	}
	for _, text := range []string{
		"2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-06-00",
		"1899-12-31", "2201-01-01", "0000-01-01", "2026-6-23", "6/23/2026", "June 23, 2026", "2026-06-23T00:00:00Z",
		" 2026-06-23", "2026-06-23 ", "2026–06–23", "20260623", "-2026-06-23", "",
	} {
		if d, err := ParseDate(text); err == nil || !strings.Contains(err.Error(), "as 2026-06-23") {
			t.Errorf("%q is read as %s, %v", text, d, err)
		}
	}
}

func TestNoDate(t *testing.T) {
	var none Date
	if !none.IsZero() || none.String() != "" || none.Print() != "" {
		t.Errorf("no date is %q and %q", none.String(), none.Print())
	}
	if MakeDate(2026, 6, 23).IsZero() {
		t.Error("a date is none")
	}
}

func TestDatesAreInOrder(t *testing.T) {
	dates := []Date{MakeDate(2025, 12, 31), MakeDate(2026, 1, 1), MakeDate(2026, 1, 2), MakeDate(2026, 2, 1)}
	for i, a := range dates {
		for k, b := range dates {
			want := 0
			if i < k {
				want = -1
			} else if i > k {
				want = 1
			}
			if got := a.Compare(b); got != want {
				t.Errorf("%s against %s is %d", a, b, got)
			}
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-06-23", "2024-02-29", "2026-02-30", "1899-12-31", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if d.String() != s || d.Print() == "" {
			t.Errorf("%q is read as %q", s, d)
		}
		sameInJSON(t, d)
	})
}
