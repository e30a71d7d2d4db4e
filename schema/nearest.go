package schema

import "strings"

// maxKey is the length of the longest word that is held against others; none
// of ours is so long.
const maxKey = 64

// nearest returns the word that a mistyped one is meant to be, where it looks
// like a typing error: other capitals, hyphens or underscores, or one or two
// letters wrong in a word long enough for that. Of words equally near the first is taken.
func nearest(typed string, words []string) (string, bool) {
	if typed == "" || len(typed) > maxKey {
		return "", false
	}
	best, found := 3, ""
	for _, word := range words {
		allowed := 0
		switch {
		case len(word) > 5:
			allowed = 2
		case len(word) > 3:
			allowed = 1
		}
		if d := distance(bare(typed), bare(word)); d <= allowed && d < best {
			best, found = d, word
		}
	}
	return found, found != ""
}

// bare drops what people put between or into words in different ways.
func bare(s string) string {
	return strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(s))
}

// distance counts the letters to put in, take out or change to make one word
// of another; two neighbours that changed places count as one.
func distance(a, b string) int {
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
