package verify

import (
	"math/rand"
	"slices"
	"testing"
)

// longest is the length of the longest common subsequence, the slow way.
func longest(a, b []int) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			up := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = up
		}
	}
	return row[len(b)]
}

// holdsTogether checks that matches are in order, inside both sides and equal.
func holdsTogether(t *testing.T, a, b []int, found []match) (matched int) {
	t.Helper()
	i, j := 0, 0
	for _, m := range found {
		if m.a < i || m.b < j || m.n <= 0 || m.a+m.n > len(a) || m.b+m.n > len(b) ||
			!slices.Equal(a[m.a:m.a+m.n], b[m.b:m.b+m.n]) {
			t.Fatalf("%v and %v: the match %v is wrong in %v", a, b, m, found)
		}
		i, j, matched = m.a+m.n, m.b+m.n, matched+m.n
	}
	return matched
}

func TestMatchesAreMatches(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 4000 {
		a, b := make([]int, random.Intn(30)), make([]int, random.Intn(30))
		letters := 1 + random.Intn(12)
		for i := range a {
			a[i] = random.Intn(letters)
		}
		for i := range b {
			b[i] = random.Intn(letters)
		}
		got := holdsTogether(t, a, b, matches(a, b))
		// Without anchors the way must be the shortest.
		m := matcher{a: a, b: b}
		m.between(0, len(a), 0, len(b))
		if n := holdsTogether(t, a, b, m.found); n != longest(a, b) {
			t.Fatalf("%v and %v: %d are matched, %d could be", a, b, n, longest(a, b))
		} else if got > n {
			t.Fatalf("%v and %v: %d matched, more than there are", a, b, got)
		}
	}
}

func TestMatchesFindsOneChange(t *testing.T) {
	a := make([]int, 5000)
	for i := range a {
		a[i] = i % 97
	}
	b := slices.Insert(slices.Clone(a), 2500, 1000)
	if n := holdsTogether(t, a, b, matches(a, b)); n != len(a) {
		t.Errorf("%d of %d matched", n, len(a))
	}
	b = slices.Delete(slices.Clone(a), 2500, 2600)
	if n := holdsTogether(t, a, b, matches(a, b)); n != len(b) {
		t.Errorf("%d of %d matched", n, len(b))
	}
}

// Two texts that have nothing in common, or the same words in another order,
// must not cost more than their length.
func TestMatchesGivesUp(t *testing.T) {
	a, b := make([]int, 200_000), make([]int, 200_000)
	for i := range a {
		a[i], b[i] = i%1009, (i*7)%1009+500
	}
	holdsTogether(t, a, b, matches(a, b))
	same := slices.Clone(a)
	same[100_000] = -1
	if n := holdsTogether(t, a, same, matches(a, same)); n != len(a)-1 {
		t.Errorf("%d of %d matched", n, len(a))
	}
}

func TestLongestRise(t *testing.T) {
	for _, c := range []struct {
		in   []int
		want int
	}{{nil, 0}, {[]int{3}, 1}, {[]int{3, 1, 2}, 2}, {[]int{1, 2, 9, 3, 4}, 4}, {[]int{5, 4, 3}, 1}} {
		got := longestRise(c.in)
		if len(got) != c.want {
			t.Errorf("%v: %v", c.in, got)
		}
		for i := 1; i < len(got); i++ {
			if got[i-1] >= got[i] || c.in[got[i-1]] >= c.in[got[i]] {
				t.Errorf("%v: %v does not rise", c.in, got)
			}
		}
	}
}
