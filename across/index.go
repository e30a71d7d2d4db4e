package across

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
)

// index knows in which submissions each paragraph stands.
type index struct {
	all        []*submission
	paragraphs [][]paragraph // of each submission
	// chains lead from a paragraph to the others of the same words: last has
	// the one of each key that was met last, and before the one before it.
	last   map[uint64]int32
	before []int32
	owners []int32 // the submission of each paragraph, by its number
	shares []bool  // whether a submission shares anything with another county
}

func newIndex(all []*submission) *index {
	ix := &index{all: all, paragraphs: make([][]paragraph, len(all)), shares: make([]bool, len(all))}
	count := 0
	for i, s := range all {
		ix.paragraphs[i] = s.paragraphs()
		count += len(ix.paragraphs[i])
	}
	ix.last = make(map[uint64]int32, count)
	ix.before = make([]int32, 0, count)
	ix.owners = make([]int32, 0, count)
	for i := range all {
		for _, p := range ix.paragraphs[i] {
			if p.words < leastWords {
				continue
			}
			n, ok := ix.last[p.key]
			if !ok {
				n = -1
			}
			for m := n; m >= 0; m = ix.before[m] {
				if other := ix.owners[m]; all[other].county.Code != all[i].county.Code {
					ix.shares[i], ix.shares[other] = true, true
				}
			}
			ix.last[p.key] = int32(len(ix.owners))
			ix.owners = append(ix.owners, int32(i))
			ix.before = append(ix.before, n)
		}
	}
	return ix
}

// others returns the other counties that have a paragraph of a submission, in
// the order of their codes.
func (ix *index) others(i int, p paragraph) []county.County {
	var out []county.County
	n, ok := ix.last[p.key]
	if !ok {
		return nil
	}
	for ; n >= 0; n = ix.before[n] {
		if c := ix.all[ix.owners[n]].county; c.Code != ix.all[i].county.Code && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b county.County) int { return strings.Compare(string(a.Code), string(b.Code)) })
	return out
}
