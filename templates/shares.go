package templates

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/coesummary/coesummary/summary"
)

// whole is all of it, in tenths of a percent.
const whole = 1000

// shares returns each amount's share of their sum in tenths of a percent,
// rounded so that the shares add up to 1000: each is rounded down, and what is
// left goes to those that lost most by that, the earlier first. The sum is
// zero where there is nothing to share, and then there are no shares.
func shares(amounts []summary.Money) []int {
	var sum summary.Money
	for _, a := range amounts {
		sum += a
	}
	if sum == 0 {
		return nil
	}
	out := make([]int, len(amounts))
	order := make([]int, len(amounts))
	left := whole
	for i, a := range amounts {
		out[i] = int(a * whole / sum)
		order[i] = i
		left -= out[i]
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(amounts[j]*whole%sum, amounts[i]*whole%sum)
	})
	for _, i := range order[:left] {
		out[i]++
	}
	return out
}

// percent prints tenths of a percent: "41.7%".
func percent(tenths int) string { return fmt.Sprintf("%d.%d%%", tenths/10, tenths%10) }
