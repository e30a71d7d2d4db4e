package packet

import (
	"fmt"
	"slices"
	"strings"
)

const (
	// longest is how many characters of a text are shown of one place.
	longest = 120
	// around is how many words are shown before and after a difference.
	around = 4
	// mostPlaces bounds how many places of a text are shown.
	mostPlaces = 6
	// mostEdits bounds the work of comparing two texts.
	mostEdits = 400
)

// clip shortens a text for people.
func clip(s string) string {
	if r := []rune(s); len(r) > longest {
		return string(r[:longest-1]) + "…"
	}
	return s
}

// piece is where two texts differ: the words from and to which each does.
type piece struct{ fromA, toA, fromB, toB int }

// difference shortens two texts to all the places where they differ, with the
// words around them. Nobody may overlook that a number was changed because
// another word was changed above it.
func difference(before, after string) (string, string) {
	if before == "" || after == "" {
		return clip(before), clip(after)
	}
	if len([]rune(before)) <= longest && len([]rune(after)) <= longest {
		return before, after
	}
	a, b := strings.Fields(before), strings.Fields(after)
	pieces := joinNear(differing(a, b))
	var was, now []string
	for i, p := range pieces {
		if i == mostPlaces {
			break
		}
		was = append(was, excerpt(a, p.fromA, p.toA))
		now = append(now, excerpt(b, p.fromB, p.toB))
	}
	return excerpts(was, len(pieces)), excerpts(now, len(pieces))
}

// excerpts puts the places of a text into one line.
func excerpts(list []string, all int) string {
	out := strings.Join(list, " | ")
	if more := all - len(list); more > 0 {
		out += fmt.Sprintf(" | and in %d more places", more)
	}
	return out
}

// excerpt shows words with those around them.
func excerpt(words []string, from, to int) string {
	first, last := max(from-around, 0), min(to+around, len(words))
	out := strings.Join(words[first:from], " ")
	out = strings.TrimSpace(out + " " + clip(strings.Join(words[from:to], " ")))
	out = strings.TrimSpace(out + " " + strings.Join(words[to:last], " "))
	if first > 0 {
		out = "… " + out
	}
	if last < len(words) {
		out += " …"
	}
	return out
}

// joinNear makes one of pieces that stand so near to each other that the words
// around them would be shown twice.
func joinNear(pieces []piece) []piece {
	var out []piece
	for _, p := range pieces {
		if n := len(out); n > 0 && p.fromA-out[n-1].toA <= 2*around {
			out[n-1].toA, out[n-1].toB = p.toA, p.toB
			continue
		}
		out = append(out, p)
	}
	return out
}

// differing finds where two lists of words differ, by the fewest words taken out
// and put in (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations",
// Algorithmica 1, 1986). Where those are too many, what stands between the
// common beginning and the common end is one piece.
func differing(a, b []string) []piece {
	start := 0
	for start < min(len(a), len(b)) && a[start] == b[start] {
		start++
	}
	endA, endB := len(a), len(b)
	for endA > start && endB > start && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
	}
	if start == endA && start == endB {
		return nil
	}
	steps, ok := edits(a[start:endA], b[start:endB])
	if !ok {
		return []piece{{start, endA, start, endB}}
	}
	var out []piece
	for _, e := range steps {
		p := piece{start + e.fromA, start + e.toA, start + e.fromB, start + e.toB}
		if n := len(out); n > 0 && out[n-1].toA == p.fromA && out[n-1].toB == p.fromB {
			out[n-1].toA, out[n-1].toB = p.toA, p.toB
			continue
		}
		out = append(out, p)
	}
	return out
}

// edits are the single words to take out of a and to put in to make it b, in
// their order; false where there are more than mostEdits.
//
// A diagonal k has the pairs of places i in a and j in b with i-j = k. For each
// number of edits, far tells how far along each diagonal one comes with them.
func edits(a, b []string) ([]piece, bool) {
	far := make([]int, 2*mostEdits+3)
	const zero = mostEdits + 1 // where diagonal 0 is in far
	var trace [][]int          // far as it was before each number of edits, from -n to n
	down := func(far []int, zero, n, k int) bool {
		return k == -n || k != n && far[zero+k-1] < far[zero+k+1]
	}
	for n := 0; n <= mostEdits; n++ {
		trace = append(trace, slices.Clone(far[zero-n:zero+n+1]))
		for k := -n; k <= n; k += 2 {
			i := far[zero+k-1] + 1
			if down(far, zero, n, k) {
				i = far[zero+k+1]
			}
			for i < len(a) && i-k < len(b) && a[i] == b[i-k] {
				i++
			}
			far[zero+k] = i
			if i < len(a) || i-k < len(b) {
				continue
			}
			return back(trace, len(a), len(b), down), true
		}
	}
	return nil, false
}

// back follows the trace of edits from the end of both texts to their
// beginning.
func back(trace [][]int, i, j int, down func(far []int, zero, n, k int) bool) []piece {
	var out []piece
	for n := len(trace) - 1; n > 0; n-- {
		k := i - j
		from := piece{}
		if down(trace[n], n, n, k) {
			fromA := trace[n][n+k+1]
			from = piece{fromA, fromA, fromA - k - 1, fromA - k}
		} else {
			fromA := trace[n][n+k-1]
			from = piece{fromA, fromA + 1, fromA - k + 1, fromA - k + 1}
		}
		out = append(out, from)
		i, j = from.fromA, from.fromB
	}
	slices.Reverse(out)
	return out
}
