package templates

import (
	"slices"
	"testing"

	"github.com/coesummary/coesummary/summary"
)

func TestShares(t *testing.T) {
	const most = 99_999_999_999_999 // a cent below a trillion dollars
	for _, c := range []struct {
		amounts []summary.Money
		want    []int
	}{
		{[]summary.Money{500}, []int{1000}},
		{[]summary.Money{100, 100, 100}, []int{334, 333, 333}},
		{[]summary.Money{1, 1, 1, 1, 1, 1, 1}, []int{143, 143, 143, 143, 143, 143, 142}},
		{[]summary.Money{59612500, 59612499, 1}, []int{500, 500, 0}},
		{[]summary.Money{0, 300, 0}, []int{0, 1000, 0}},
		{[]summary.Money{1, 1999}, []int{1, 999}}, // 0.5 and 999.5: the earlier
		{[]summary.Money{1, 2001}, []int{0, 1000}},
		{[]summary.Money{most, most, most}, []int{334, 333, 333}},
		{[]summary.Money{0, 0}, nil},
		{nil, nil},
	} {
		if got := shares(c.amounts); !slices.Equal(got, c.want) {
			t.Errorf("shares of %v: got %v, want %v", c.amounts, got, c.want)
		}
	}
}

func FuzzShares(f *testing.F) {
	f.Add(uint32(59612500), uint32(1), uint32(0), uint32(33))
	f.Fuzz(func(t *testing.T, a, b, c, d uint32) {
		amounts := []summary.Money{summary.Money(a), summary.Money(b), summary.Money(c), summary.Money(d)}
		parts, sum := shares(amounts), int64(a)+int64(b)+int64(c)+int64(d)
		if sum == 0 {
			if parts != nil {
				t.Fatalf("shares of nothing are %v", parts)
			}
			return
		}
		total := 0
		for i, p := range parts {
			total += p
			// No share is further than a tenth from the true one.
			if off := int64(p)*sum - int64(amounts[i])*whole; off <= -sum || off >= sum {
				t.Fatalf("the share of %d in %v is %d", i, amounts, p)
			}
		}
		if total != whole {
			t.Fatalf("the shares of %v are %v and add up to %d", amounts, parts, total)
		}
	})
}

func TestPercent(t *testing.T) {
	for tenths, want := range map[int]string{0: "0.0%", 5: "0.5%", 417: "41.7%", 1000: "100.0%"} {
		if got := percent(tenths); got != want {
			t.Errorf("%d tenths: got %s, want %s", tenths, got, want)
		}
	}
}
