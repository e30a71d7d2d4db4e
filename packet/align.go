package packet

// nowhere is the slot of a unit that belongs to none.
const nowhere = -1

// chain puts units into slots so that both stand in the same order and most
// speaks for it: a heaviest chain of candidates, in which a passage may come
// any number of times and every other slot once. It takes time in proportion
// to the candidates, but for a logarithm.
func chain(c *clues, units []*unit) []int {
	slots := c.slots
	type link struct {
		candidate
		unit, total, before int
	}
	var links []link
	best := make([]int, len(slots)+1) // a Fenwick tree of the best links up to a slot, as index + 1
	query := func(n int) int {
		found := 0
		for ; n > 0; n -= n & -n {
			if k := best[n]; k > 0 && (found == 0 || links[k-1].total > links[found-1].total) {
				found = k
			}
		}
		return found
	}
	for j, u := range units {
		start := len(links)
		for _, cand := range c.of(u) {
			end := cand.slot
			if slots[cand.slot].kind == passage {
				end++
			}
			l := link{cand, j, cand.weight, query(end)}
			if l.before > 0 {
				l.total += links[l.before-1].total
			}
			links = append(links, l)
		}
		for k := start; k < len(links); k++ {
			for n := links[k].slot + 1; n < len(best); n += n & -n {
				if best[n] == 0 || links[k].total > links[best[n]-1].total {
					best[n] = k + 1
				}
			}
		}
	}
	out := make([]int, len(units))
	for j := range out {
		out[j] = nowhere
	}
	for k := query(len(slots)); k > 0; k = links[k-1].before {
		out[links[k-1].unit] = links[k-1].slot
	}
	return out
}
