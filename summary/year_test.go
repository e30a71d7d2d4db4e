package summary

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestParseFiscalYear(t *testing.T) {
	good := []struct {
		text  string
		year  FiscalYear
		print string
	}{
		{"2018-19", 2018, "2018–19"},
		{"2026-27", 2026, "2026–27"},
		{"2098-99", 2098, "2098–99"},
		{"2099-00", 2099, "2099–00"},
		{"2100-01", 2100, "2100–01"},
	}
	for _, tt := range good {
		y, err := ParseFiscalYear(tt.text)
		if err != nil || y != tt.year {
			t.Errorf("%s is read as %d, %v", tt.text, y, err)
		}
		if y.String() != tt.text || y.Print() != tt.print {
			t.Errorf("%s is stored as %s and printed as %s", tt.text, y, y.Print())
		}
	}
	bad := []struct{ text, says string }{
		{"2017-18", "too early: summaries have been owed since 2018-19"},
		{"1999-00", "too early"},
		{"2026-28", "as in 2026-27"},
		{"2026-26", "as in 2026-27"},
		{"2099-99", "as in 2099-00"},
		{"2026–27", "write it with a plain hyphen, 2026-27"},
		{"2026—27", "plain hyphen, 2026-27"},
		{"2026/27", "plain hyphen, 2026-27"},
		{"2026–28", "not a fiscal year"},
		{"26-27", "write it as 2026-27"},
		{"2026-2027", "write it as 2026-27"},
		{"2026-27 ", "write it as 2026-27"},
		{" 2026-27", "write it as 2026-27"},
		{"2026 27", "write it as 2026-27"},
		{"２026-27", "write it as 2026-27"},
		{"+026-27", "write it as 2026-27"},
		{"", "write it as 2026-27"},
		{strings.Repeat("2026-27", 100), "…"},
	}
	for _, tt := range bad {
		if y, err := ParseFiscalYear(tt.text); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%q is read as %d, %v; the error should say %q", tt.text, y, err, tt.says)
		}
	}
}

func TestNoFiscalYear(t *testing.T) {
	var none FiscalYear
	if none.String() != "" || none.Print() != "" {
		t.Errorf("no year is %q and %q", none.String(), none.Print())
	}
}

func TestFiscalYearBeginsOnTheFirstOfJuly(t *testing.T) {
	if got := MustFiscalYear("2026-27").Begins().String(); got != "2026-07-01" {
		t.Errorf("2026-27 begins on %s", got)
	}
}

func TestMustFiscalYearPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a bad literal passed")
		}
	}()
	MustFiscalYear("2026-28")
}

func FuzzParseFiscalYear(f *testing.F) {
	for _, s := range []string{"2026-27", "2018-19", "2099-00", "2026–27", "9999-00", "", "0000-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		y, err := ParseFiscalYear(s)
		if err != nil {
			return
		}
		if y < FirstFiscalYear || y.String() != s {
			t.Errorf("%q is read as %d and written as %q", s, int(y), y)
		}
		sameInJSON(t, y)
	})
}

// sameInJSON fails unless a value comes back from JSON as it was.
func sameInJSON[T comparable](t *testing.T, v T) {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var back T
	if err := json.Unmarshal(b, &back); err != nil || back != v {
		t.Errorf("%v is written as %s and comes back as %v, %v", v, b, back, err)
	}
}
