package markdown_test

import (
	"os"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/markdown"
)

// TestDocumentedExamples runs each example of the dialect's description: what
// you type, and what a reader sees.
func TestDocumentedExamples(t *testing.T) {
	data, err := os.ReadFile("../docs/markdown.md")
	if err != nil {
		t.Fatal(err)
	}
	typed := fenced(string(data), "markdown")
	seen := fenced(string(data), "text")
	if len(typed) < 10 || len(typed) != len(seen) {
		t.Fatalf("the description has %d sources and %d texts that a reader sees", len(typed), len(seen))
	}
	for i := range typed {
		blocks, _ := markdown.Parse(typed[i])
		if got := dump(blocks); got != seen[i] {
			t.Errorf("this example\n%s\nis shown as\n%s\nand the description says\n%s", typed[i], got, seen[i])
		}
		conserved(t, typed[i], blocks)
	}
}

// fenced gives the code blocks of one kind in a document.
func fenced(doc, kind string) []string {
	var blocks []string
	for _, part := range strings.Split(doc, "\n```"+kind+"\n")[1:] {
		body, _, _ := strings.Cut(part, "\n```\n")
		blocks = append(blocks, body)
	}
	return blocks
}
