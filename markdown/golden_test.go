package markdown_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/markdown"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before you keep them")

// TestGolden compares each text in testdata with what a reader sees of it, and
// with what is noted. A new case is two files.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("there are no golden files in testdata")
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		blocks, notes := markdown.Parse(string(src))
		got := dump(blocks) + "\n" + dumpNotes(notes)
		golden := strings.TrimSuffix(file, ".md") + ".txt"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is shown as\n%s\nand should be\n%s", file, got, want)
		}
		roundTrip(t, string(src))
	}
}
