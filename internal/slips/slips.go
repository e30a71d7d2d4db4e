// Package slips counts the slips of the fingers between what was typed and what
// was meant.
package slips

// Count counts the letters to put in, take out or change to make one word
// of another; two neighbours that changed places count as one.
func Count(a, b string) int {
	from, to := []rune(a), []rune(b)
	before, last := make([]int, len(to)+1), make([]int, len(to)+1)
	for k := range last {
		last[k] = k
	}
	for i := 1; i <= len(from); i++ {
		row := make([]int, len(to)+1)
		row[0] = i
		for k := 1; k <= len(to); k++ {
			change := 1
			if from[i-1] == to[k-1] {
				change = 0
			}
			row[k] = min(last[k]+1, row[k-1]+1, last[k-1]+change)
			if i > 1 && k > 1 && from[i-1] == to[k-2] && from[i-2] == to[k-1] {
				row[k] = min(row[k], before[k-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(to)]
}
