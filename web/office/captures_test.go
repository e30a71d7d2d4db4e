package office_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// TestPastedTextIsInTheWordFile: what each capture of a clipboard becomes stands
// in the packet's Word file line for line, with its marks, levels and cells.
func TestPastedTextIsInTheWordFile(t *testing.T) {
	files, err := filepath.Glob("../../clipboard/testdata/*.md")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d captures, %v", len(files), err)
	}
	d := newDesk(t)
	var all map[string]any
	if err := json.Unmarshal(d.example(), &all); err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".md"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all["localContext"] = string(text)
			data, err := json.Marshal(all)
			if err != nil {
				t.Fatal(err)
			}
			d.write(modoc, data)
			word, err := wml.Read([]byte(d.get("/s/" + modoc + "/packet.docx")))
			if err != nil {
				t.Fatal(err)
			}
			blocks, _ := markdown.Parse(string(text))
			want := structure.DocumentLines(blocks)
			got := structure.DocumentLines(structure.Exact(word.Blocks))
			if len(want) == 0 && len(strings.TrimSpace(string(text))) > 0 {
				t.Fatal("the capture has no lines")
			}
			for i := range got {
				if i+len(want) <= len(got) && slices.Equal(got[i:i+len(want)], want) {
					return
				}
			}
			t.Errorf("the Word file doesn't have these lines together:\n%s\n\nit has:\n%s", strings.Join(want, "\n"), strings.Join(got, "\n"))
		})
	}
}
