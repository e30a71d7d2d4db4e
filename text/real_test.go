package text_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
)

// TestRealCounties reads 26 counties' texts as a reader of this format sees
// them: every line with its marker, as published. The texts are kept beside
// the project and not in it.
func TestRealCounties(t *testing.T) {
	for _, county := range realdata.Texts(t) {
		var got []string
		for _, part := range county.Parts {
			blocks, _ := markdown.Parse(part)
			_, page, _ := strings.Cut(write(t, body(blocks...)), "\n\n") // all but the title
			got = append(got, lines(page)...)
		}
		if !slices.Equal(got, county.Lines) {
			t.Errorf("%s comes out differently:\n%q, not\n%q", county.Name, got, county.Lines)
		}
	}
}

// lines returns the lines that hold something, without the spaces at their
// ends.
func lines(text string) []string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
