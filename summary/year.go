package summary

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// FirstFiscalYear is the first year for which a summary was owed.
const FirstFiscalYear = 2018

// FiscalYear is the calendar year in which a California fiscal year begins on
// 1 July: 2026 for 2026-27. Zero means none.
type FiscalYear int

// ParseFiscalYear reads "2026-27": four digits, a hyphen, and the last two
// digits of the year after. The first is 2018-19.
func ParseFiscalYear(s string) (FiscalYear, error) {
	if plain := strings.NewReplacer("–", "-", "—", "-", "‑", "-", "/", "-").Replace(s); plain != s {
		if y, err := ParseFiscalYear(plain); err == nil {
			return 0, fmt.Errorf("%q is not written as a fiscal year: write it with a plain hyphen, %s", clip(s), y)
		}
	}
	if len(s) != 7 || s[4] != '-' || !digits(s[:4]) || !digits(s[5:]) {
		return 0, fmt.Errorf("%q is not a fiscal year: write it as 2026-27", clip(s))
	}
	first, _ := strconv.Atoi(s[:4])
	last, _ := strconv.Atoi(s[5:])
	if (first+1)%100 != last {
		return 0, fmt.Errorf("%s is not a fiscal year: its two years must follow each other, as in %s", s, FiscalYear(first))
	}
	if first < FirstFiscalYear {
		return 0, fmt.Errorf("%s is too early: summaries have been owed since %s", s, FiscalYear(FirstFiscalYear))
	}
	return FiscalYear(first), nil
}

// MustFiscalYear is ParseFiscalYear for literals; it panics on a mistake.
func MustFiscalYear(s string) FiscalYear {
	y, err := ParseFiscalYear(s)
	if err != nil {
		panic(err)
	}
	return y
}

// String returns the stored form, "2026-27", or "" for none.
func (y FiscalYear) String() string { return y.join("-") }

// Print returns the form for readers, with an en dash: "2026–27".
func (y FiscalYear) Print() string { return y.join("–") }

func (y FiscalYear) join(dash string) string {
	if y == 0 {
		return ""
	}
	return fmt.Sprintf("%04d%s%02d", int(y), dash, (int(y)+1)%100)
}

// Begins returns the 1 July on which the year begins, by which the county's
// LCAP is to be adopted.
func (y FiscalYear) Begins() Date { return MakeDate(int(y), 7, 1) }

// UnmarshalJSON reads a JSON string such as "2026-27".
func (y *FiscalYear) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	v, err := ParseFiscalYear(s)
	if err != nil {
		return err
	}
	*y = v
	return nil
}

// MarshalJSON writes the stored form as a JSON string.
func (y FiscalYear) MarshalJSON() ([]byte, error) { return json.Marshal(y.String()) }
