package across

import (
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// costs finds counties whose goals cost the same.
func costs(all []*submission) []finding.Finding {
	amounts := make([][]summary.Money, len(all))
	for i, s := range all {
		amounts[i] = amountsOf(s.Summary)
	}
	var out []finding.Finding
	for i, s := range all {
		if amounts[i] == nil {
			continue
		}
		var others []string
		for j, o := range all {
			if o.county.Code != s.county.Code && same(amounts[i], amounts[j]) && !slices.Contains(others, o.county.Name) {
				others = append(others, o.county.Name)
			}
		}
		if others == nil {
			continue
		}
		slices.Sort(others) // which is the order of the codes
		out = append(out, s.Place(rule.Finding("ACRS0005", firstAmount(s.Summary),
			"The goals cost %s in total, to the cent what those of %s cost.", sum(amounts[i]), series(others))))
	}
	return out
}

// amountsOf returns the amounts of a summary's goals that are not zero, in
// their order.
func amountsOf(s *summary.Summary) []summary.Money {
	var out []summary.Money
	for _, g := range s.Goals {
		if e := g.Expenditure; e != nil && e.Amount != nil && *e.Amount != 0 {
			out = append(out, *e.Amount)
		}
	}
	return out
}

// dollar is a dollar in cents, as Money counts.
const dollar summary.Money = 100

// same reports whether two counties' costs are alike beyond chance: goal by
// goal, and not all of it round; or in total, to the dollar.
func same(a, b []summary.Money) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if total := sum(a); total == sum(b) && total%(100*dollar) != 0 {
		return true
	}
	return len(a) > 1 && slices.Equal(a, b) && !isRound(a)
}

// isRound reports whether amounts are such as people estimate, and so may be
// alike by chance: all are whole thousands, and no two different ones fall
// between the multiples of five thousand.
func isRound(amounts []summary.Money) bool {
	var odd []summary.Money
	for _, m := range amounts {
		if m%(1000*dollar) != 0 {
			return false
		}
		if m%(5000*dollar) != 0 && !slices.Contains(odd, m) {
			odd = append(odd, m)
		}
	}
	return len(odd) < 2
}

func sum(amounts []summary.Money) summary.Money {
	var total summary.Money
	for _, m := range amounts {
		total += m
	}
	return total
}

// firstAmount is the pointer of the first amount that is not zero.
func firstAmount(s *summary.Summary) string {
	i := slices.IndexFunc(s.Goals, func(g summary.Goal) bool {
		return g.Expenditure != nil && g.Expenditure.Amount != nil && *g.Expenditure.Amount != 0
	})
	return "/goals/" + strconv.Itoa(i) + "/expenditure/amount"
}
