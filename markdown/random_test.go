package markdown_test

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// marks are what texts are mixed of: every mark of the dialect, near misses, and
// what stands between them.
var marks = []string{
	"a", "b ", "é", "A.", ".", "(", ")", "\"", "“", "”", "$", "!", " ", "  ", "\u00a0", "\t", "\n", "\n\n", "\r\n", "\\",
	"*", "_", "**", "***", "_a_", "**b**", "[", "](", "](http://x.y)", "](js:z)", "![", "://", "https://x.y/_a_/*b", "|", "| --- |", "\n|---|---|\n", "# ",
	"- ", "-", "* ", "1. ", "\n2. ", "i. ", "ii. ", "v. ", "z. ", "aa. ", "a) ", "\n- ", "\n    - ", "\n    ", "    ",
}

// TestMixedMarks holds the promise on texts that nobody would write. The seed is
// fixed, so that it is the same test each time; FuzzParse goes further.
func TestMixedMarks(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		var b strings.Builder
		for range 1 + r.IntN(20) {
			b.WriteString(marks[r.IntN(len(marks))])
		}
		roundTrip(t, b.String())
	}
}

// TestMixedModels does the same with models; FuzzWrite goes further.
func TestMixedModels(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		data := make([]byte, 10+r.IntN(120))
		for i := range data {
			data[i] = byte(r.IntN(256))
		}
		checkWrite(t, data)
	}
}
