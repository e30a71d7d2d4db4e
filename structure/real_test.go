package structure_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// TestTypedDocuments reads counties' texts of which somebody typed the marks of
// all lists and made the titles bold: every line as published.
func TestTypedDocuments(t *testing.T) {
	for _, file := range realdata.Files(t, 6, "received/[0-9][0-9]-*.typed.docx") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := wml.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".typed.docx")
		published := realdata.Read(t, "statewide-2023-24/"+name+".txt")
		var text []wml.Block
		titles := 0
		for _, b := range d.Blocks {
			if p, ok := b.(*wml.Paragraph); ok {
				if _, ok := structure.Heading(p); ok {
					titles++
					continue
				}
			}
			text = append(text, b)
		}
		if titles < 2 {
			t.Errorf("%s: %d titles were found", name, titles)
		}
		got, want := structure.Lines(text), strings.Split(strings.TrimRight(string(published), "\n"), "\n")
		if folded(got, "\n") != folded(want, "\n") {
			t.Errorf("%s comes out differently:\n%s\nand not\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		lists := structure.Blocks(text)
		if !slices.ContainsFunc(lists, isList) {
			t.Errorf("%s: no list was recognized", name)
		}
	}
}
