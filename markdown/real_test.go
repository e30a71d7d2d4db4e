package markdown_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
)

// TestRealCounties holds the promise against what 26 counties had published.
func TestRealCounties(t *testing.T) {
	for _, county := range realdata.Texts(t) {
		var lines []string
		for _, part := range county.Parts {
			blocks, notes := markdown.Parse(part)
			for _, n := range notes {
				t.Errorf("%s: line %d: %s", county.Name, n.Line, n.Message)
			}
			lines = flatten(lines, blocks)
		}
		if !slices.Equal(lines, county.Lines) {
			t.Errorf("%s: a reader would see\n%q\nand must see\n%q", county.Name, lines, county.Lines)
		}
	}
}

// flatten gives what a reader sees line by line: the marker, then the text.
func flatten(lines []string, blocks []document.Block) []string {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			lines = append(lines, strings.TrimSpace(document.Plain(b.Text)))
		case *document.Heading:
			lines = append(lines, strings.TrimSpace(document.Plain(b.Text)))
		case *document.List:
			for _, item := range b.Items {
				inside := flatten(nil, item.Blocks)
				mark := document.Marker(b.Kind, b.Delimiter, item.Number)
				if len(inside) > 0 {
					inside[0] = mark + " " + inside[0]
				} else {
					inside = []string{mark}
				}
				lines = append(lines, inside...)
			}
		}
	}
	return lines
}
