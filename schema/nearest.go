package schema

import (
	"strings"

	"github.com/coesummary/coesummary/internal/slips"
)

// maxKey is the length of the longest word that is held against others; none
// of ours is so long.
const maxKey = 64

// nearest returns the word that a mistyped one is meant to be, where it looks
// like a typing error: other capitals, hyphens or underscores, or one or two
// letters wrong in a word long enough for that. Of words equally near the first
// is taken.
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
		if d := slips.Count(bare(typed), bare(word)); d <= allowed && d < best {
			best, found = d, word
		}
	}
	return found, found != ""
}

// bare drops what people put between or into words in different ways.
func bare(s string) string {
	return strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(s))
}
