package summary

import "testing"

func TestTypedDate(t *testing.T) {
	for _, words := range []string{
		"6/23/2026", "06/23/2026", "6/23/26", "6-23-2026", "2026-06-23", "2026-6-23", "2026/6/23", "2026–06–23",
		"June 23, 2026", "June 23 2026", "june 23rd, 2026", "JUNE 23 , 2026", "Jun 23, 2026", "Jun. 23, 2026", "June\u00a023,  2026",
		"23 June 2026", "Tuesday, June 23, 2026", "Tuesday June 23, 2026", "Tues., June 23, 2026", "tue, 6/23/2026", " June 23, 2026. ",
	} {
		if d, ok := TypedDate(words); !ok || d.String() != "2026-06-23" {
			t.Errorf("%q is read as %s, %t", words, d, ok)
		}
	}
	for words, want := range map[string]string{
		"Sept. 3rd, 2026": "2026-09-03", "Sept 1st 2026": "2026-09-01", "5/6/2026": "2026-05-06", "May 2nd, 2026": "2026-05-02",
	} {
		if d, ok := TypedDate(words); !ok || d.String() != want {
			t.Errorf("%q is read as %s, %t", words, d, ok)
		}
	}
	for _, words := range []string{
		"", "June 2026", "June 23", "23/6/2026", "5.6.2026", "6.23.2026", "June 31, 2026", "Monday, June 23, 2026", "2026",
		"6/23/1899", "June 23, 2026 and June 24, 2026", "June 23, 2026 (tentative)", "23", "to be announced", "day, June 23, 2026", "1/2/3",
		"Tuesday", "June 23, 2026 Tuesday", ".",
	} {
		if d, ok := TypedDate(words); ok {
			t.Errorf("%q is read as %s", words, d)
		}
	}
}

func TestTypedAmount(t *testing.T) {
	for words, want := range map[string]string{
		"1250.50": "1250.50", "1250.5": "1250.50", "$1,250.50": "1250.50", "$ 1,250": "1250", "1,250 dollars": "1250",
		"1250 usd": "1250", "USD 1,250": "1250", ".50": "0.50", "$.50": "0.50", "1250.": "1250", "1,000,000": "1000000", "0": "0",
		"596125.00": "596125", "-5": "-5", "1.005": "1.005", "1000000000000": "1000000000000", "1,250.505": "1250.505",
	} {
		if got, ok := TypedAmount(words); !ok || got != want {
			t.Errorf("%q is read as %s, %t", words, got, ok)
		}
	}
	for _, words := range []string{
		"", "$", ".", "dollars", "5k", "1.5 million", "12,50", "1,2500", ",250", "1,,250", "1 250", "05", "1e3", "1.2.3", "--5", "€5", "5-6", "٥",
	} {
		if got, ok := TypedAmount(words); ok {
			t.Errorf("%q is read as %s", words, got)
		}
	}
}

func TestTypedWhole(t *testing.T) {
	for words, want := range map[string]string{"5": "5", "0": "0", "1,250": "1250", "-1": "-1", "2025": "2025"} {
		if got, ok := TypedWhole(words); !ok || got != want {
			t.Errorf("%q is read as %s, %t", words, got, ok)
		}
	}
	for _, words := range []string{"", "5.0", "five", "05", "1e3", "5 6", "-", "none"} {
		if got, ok := TypedWhole(words); ok {
			t.Errorf("%q is read as %s", words, got)
		}
	}
}
