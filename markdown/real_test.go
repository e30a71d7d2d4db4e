package markdown_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
)

// realText is a county's parts (A) and (B), and what a reader must see of them.
type realText struct {
	parts []string
	seen  string
}

// realTexts are the narratives of real counties, in data that is kept beside
// the project.
func realTexts(t testing.TB) map[string]realText {
	t.Helper()
	texts := map[string]realText{}
	for _, file := range realdata.Counties(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var s struct {
			Collaboration       struct{ Narrative string }
			TechnicalAssistance struct{ Narrative string }
		}
		if err := json.Unmarshal(data, &s); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		seen, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(file)] = realText{
			parts: []string{s.Collaboration.Narrative, s.TechnicalAssistance.Narrative},
			seen:  strings.TrimRight(string(seen), "\n"),
		}
	}
	return texts
}

// TestRealCounties holds the promise against what 26 counties had published.
func TestRealCounties(t *testing.T) {
	for name, text := range realTexts(t) {
		var lines []string
		for _, part := range text.parts {
			blocks, notes := markdown.Parse(part)
			for _, n := range notes {
				t.Errorf("%s: line %d: %s", name, n.Line, n.Message)
			}
			lines = flatten(lines, blocks)
		}
		if got := strings.Join(lines, "\n"); got != text.seen {
			t.Errorf("%s: a reader would see\n%s\nand must see\n%s", name, got, text.seen)
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
