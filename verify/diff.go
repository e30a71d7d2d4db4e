package verify

// match says that a[a:a+n] and b[b:b+n] are the same.
type match struct{ a, b, n int }

// mostEdits is how many insertions and deletions are looked for between two
// words that are certain to belong together. Where there are more, the stretch
// counts as changed as a whole. It bounds the work: the time is linear in the
// length of the texts, however different they are.
const mostEdits = 120

// matches returns what two sequences have in common, in order, as long
// stretches as there are. What stands once on either side holds the two
// together (Bram Cohen's patience diff); between such places the shortest way
// from one to the other is taken (Myers, An O(ND) Difference Algorithm, 1986).
func matches(a, b []int) []match {
	m := matcher{a: a, b: b}
	i, j := 0, 0
	for _, at := range m.anchors() {
		m.between(i, at.a, j, at.b)
		m.add(at)
		i, j = at.a+1, at.b+1
	}
	m.between(i, len(a), j, len(b))
	return m.found
}

type matcher struct {
	a, b  []int
	found []match
	ways  [][]int
}

// add adds a match, to the one before it where they touch.
func (m *matcher) add(at match) {
	if at.n == 0 {
		return
	}
	if k := len(m.found) - 1; k >= 0 {
		if last := &m.found[k]; last.a+last.n == at.a && last.b+last.n == at.b {
			last.n += at.n
			return
		}
	}
	m.found = append(m.found, at)
}

// anchors returns those of the elements that stand once on either side which
// are in the same order on both: the longest such series.
func (m *matcher) anchors() []match {
	type seen struct{ inA, inB, a, b int }
	all := make(map[int]*seen, len(m.a))
	for i, v := range m.a {
		s := all[v]
		if s == nil {
			s = &seen{}
			all[v] = s
		}
		s.inA, s.a = s.inA+1, i
	}
	for j, v := range m.b {
		if s := all[v]; s != nil {
			s.inB, s.b = s.inB+1, j
		}
	}
	var both []match
	for i, v := range m.a {
		if s := all[v]; s.inA == 1 && s.inB == 1 {
			both = append(both, match{i, s.b, 1})
		}
	}
	order := make([]int, len(both))
	for i, at := range both {
		order[i] = at.b
	}
	kept := longestRise(order)
	out := make([]match, len(kept))
	for i, k := range kept {
		out[i] = both[k]
	}
	return out
}

// longestRise returns the indexes of a longest series of rising values.
func longestRise(values []int) []int {
	var ends []int // ends[n]: the index of the lowest value that ends a series of n+1
	before := make([]int, len(values))
	for i, v := range values {
		low, high := 0, len(ends)
		for low < high {
			if mid := (low + high) / 2; values[ends[mid]] < v {
				low = mid + 1
			} else {
				high = mid
			}
		}
		before[i] = -1
		if low > 0 {
			before[i] = ends[low-1]
		}
		if low == len(ends) {
			ends = append(ends, i)
		} else {
			ends[low] = i
		}
	}
	out := make([]int, len(ends))
	if len(ends) == 0 {
		return out
	}
	for n, i := len(ends)-1, ends[len(ends)-1]; n >= 0; n, i = n-1, before[i] {
		out[n] = i
	}
	return out
}

// between matches a[i:p] and b[j:q].
func (m *matcher) between(i, p, j, q int) {
	head := 0
	for i+head < p && j+head < q && m.a[i+head] == m.b[j+head] {
		head++
	}
	m.add(match{i, j, head})
	i, j = i+head, j+head
	tail := 0
	for i < p-tail && j < q-tail && m.a[p-tail-1] == m.b[q-tail-1] {
		tail++
	}
	if i < p-tail && j < q-tail {
		m.shortest(i, p-tail, j, q-tail)
	}
	m.add(match{p - tail, q - tail, tail})
}

// shortest adds what the shortest way from a[i:p] to b[j:q] keeps; nothing
// where it takes more than mostEdits.
func (m *matcher) shortest(i, p, j, q int) {
	n, k := p-i, q-j
	// far[d+1+offset] is how far in a the diagonal d has come.
	offset := mostEdits + 1
	far := make([]int, 2*offset+1)
	m.ways = m.ways[:0]
	for edits := 0; edits <= min(mostEdits, n+k); edits++ {
		m.ways = append(m.ways, append([]int(nil), far[offset-edits:offset+edits+1]...))
		for d := -edits; d <= edits; d += 2 {
			x := far[offset+d-1] + 1
			if d == -edits || d != edits && far[offset+d-1] < far[offset+d+1] {
				x = far[offset+d+1]
			}
			y := x - d
			for x < n && y < k && m.a[i+x] == m.b[j+y] {
				x, y = x+1, y+1
			}
			far[offset+d] = x
			if x >= n && y >= k {
				m.retrace(i, j, n, k, edits)
				return
			}
		}
	}
}

// retrace goes the way back that shortest has found, and adds its matches.
func (m *matcher) retrace(i, j, x, y, edits int) {
	var back []match
	for ; edits > 0; edits-- {
		far := m.ways[edits] // as it was before this edit
		at := func(d int) int { return far[d+edits] }
		d := x - y
		from := d - 1
		if d == -edits || d != edits && at(d-1) < at(d+1) {
			from = d + 1
		}
		px := at(from)
		py := px - from
		sx, sy := px, py+1
		if from == d-1 {
			sx, sy = px+1, py
		}
		back = append(back, match{i + sx, j + sy, x - sx})
		x, y = px, py
	}
	back = append(back, match{i, j, x})
	for k := len(back) - 1; k >= 0; k-- {
		m.add(back[k])
	}
}
