package summary

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestParseMoney(t *testing.T) {
	good := []struct {
		text  string
		cents Money
		print string
		json  string
	}{
		{"0", 0, "$0", "0"},
		{"0.5", 50, "$0.50", "0.50"},
		{"0.05", 5, "$0.05", "0.05"},
		{"0.00", 0, "$0", "0"},
		{"7.1", 710, "$7.10", "7.10"},
		{"999", 99900, "$999", "999"},
		{"1250.50", 125050, "$1,250.50", "1250.50"},
		{"596125", 59612500, "$596,125", "596125"},
		{"4716891.10", 471689110, "$4,716,891.10", "4716891.10"},
		{"999999999999.99", 99999999999999, "$999,999,999,999.99", "999999999999.99"},
	}
	for _, tt := range good {
		m, err := ParseMoney(tt.text)
		if err != nil || m != tt.cents {
			t.Errorf("%s is read as %d cents, %v", tt.text, int64(m), err)
		}
		if m.String() != tt.print {
			t.Errorf("%s is printed as %s, not %s", tt.text, m, tt.print)
		}
		if b, err := json.Marshal(m); err != nil || string(b) != tt.json {
			t.Errorf("%s is stored as %s, not %s; %v", tt.text, b, tt.json, err)
		}
	}
	bad := []struct{ text, says string }{
		{"-1", "at most two decimals"},
		{"-0", "at most two decimals"},
		{"+1", "at most two decimals"},
		{"01", "at most two decimals"},
		{"00", "at most two decimals"},
		{"1.", "at most two decimals"},
		{".5", "at most two decimals"},
		{".", "at most two decimals"},
		{"", "at most two decimals"},
		{"1.005", "at most two decimals"},
		{"1.000", "at most two decimals"},
		{"1.0.0", "at most two decimals"},
		{"1e3", "at most two decimals"},
		{"NaN", "at most two decimals"},
		{"Infinity", "at most two decimals"},
		{"1,250", "at most two decimals"},
		{"$5", "at most two decimals"},
		{" 5", "at most two decimals"},
		{"5 ", "at most two decimals"},
		{"٥", "at most two decimals"},
		{`"5"`, "at most two decimals"},
		{"null", "at most two decimals"},
		{"1000000000000", "below a trillion"},
		{"9223372036854775807", "below a trillion"},
		{strings.Repeat("9", 1000), "below a trillion"},
	}
	for _, tt := range bad {
		if m, err := ParseMoney(tt.text); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%q is read as %s, %v; the error should say %q", clip(tt.text), m, err, tt.says)
		}
	}
}

func TestTotalAddsUpWhatIsThere(t *testing.T) {
	most, half := Money(maxMoney-1), Money(50)
	s := &Summary{Goals: []Goal{
		{Expenditure: &Expenditure{Amount: &most}},
		{},
		{Expenditure: &Expenditure{}},
		{Expenditure: &Expenditure{Amount: &half}},
	}}
	if got := s.Total(); got != maxMoney+49 || got.String() != "$1,000,000,000,000.49" {
		t.Errorf("the total is %s", got)
	}
	if got := (&Summary{}).Total(); got != 0 {
		t.Errorf("the total of nothing is %s", got)
	}
}

func FuzzParseMoney(f *testing.F) {
	for _, s := range []string{"0", "0.5", "1250.50", "999999999999.99", "1e3", "-1", "01", "1.", ".5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := ParseMoney(s)
		if err != nil {
			return
		}
		if m < 0 || m >= maxMoney {
			t.Errorf("%q is read as %d cents", s, int64(m))
		}
		// The same number, decimals of zero aside.
		whole, part, _ := strings.Cut(s, ".")
		if want := "$" + whole + "." + (part + "00")[:2]; strings.ReplaceAll(withCents(m), ",", "") != want {
			t.Errorf("%q is printed as %s", s, m)
		}
		sameInJSON(t, m)
	})
}

// withCents is the printed form with its cents, even where there are none.
func withCents(m Money) string {
	if m%100 == 0 {
		return m.String() + ".00"
	}
	return m.String()
}
