package clipboard_test

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/clipboard"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before you keep them")

// capture is what a program put on the clipboard: a file for its HTML, one for
// its plain text, or both.
type capture struct {
	name string
	clipboard.Content
}

// captures reads testdata. A new case is a file .html or .txt, or one of each,
// and what is to come out of it: .md, and .notes with a line for each note.
func captures(t testing.TB) []capture {
	t.Helper()
	var out []capture
	seen := map[string]bool{}
	for _, ending := range []string{".html", ".txt"} {
		files, err := filepath.Glob("testdata/*" + ending)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			name := strings.TrimSuffix(file, ending)
			if seen[name] {
				continue
			}
			seen[name] = true
			out = append(out, capture{name, clipboard.Content{HTML: readFile(t, name+".html"), Text: readFile(t, name+".txt")}})
		}
	}
	for _, source := range []string{"word", "mac", "web-word", "docs", "office", "outlook", "excel", "page", "text"} {
		found := 0
		for _, c := range out {
			if strings.HasPrefix(c.name, "testdata/"+source+"-") {
				found++
			}
		}
		if found < 3 {
			t.Fatalf("testdata has %d captures of %s", found, source)
		}
	}
	return out
}

// readFile gives a file, "" where there is none.
func readFile(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(data)
}

func write(t testing.TB, blocks []document.Block) string {
	t.Helper()
	out, err := markdown.Write(blocks)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestGolden(t *testing.T) {
	for _, c := range captures(t) {
		t.Run(filepath.Base(c.name), func(t *testing.T) {
			blocks, notes := clipboard.Read(c.Content)
			got := map[string]string{".md": write(t, blocks), ".notes": strings.Join(append(notes, ""), "\n")}
			for _, ending := range []string{".md", ".notes"} {
				if *update {
					if err := os.WriteFile(c.name+ending, []byte(got[ending]), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(c.name + ending)
				if err != nil {
					t.Fatal(err)
				}
				if got[ending] != string(want) {
					t.Errorf("%s%s is\n%s\nand should be\n%s", c.name, ending, got[ending], want)
				}
			}
			readsBack(t, blocks)
		})
	}
}

// readsBack holds blocks against what their own Markdown says.
func readsBack(t testing.TB, blocks []document.Block) {
	t.Helper()
	src := write(t, blocks)
	if again, _ := markdown.Parse(src); !reflect.DeepEqual(again, blocks) {
		t.Errorf("what was pasted is not what its Markdown says:\n%s", src)
	}
	flat := clipboard.Flatten(blocks)
	for _, b := range flat {
		switch b.(type) {
		case *document.Heading, *document.Table:
			t.Errorf("Flatten left a %T", b)
		}
	}
	src = write(t, flat)
	again, _ := markdown.ParseItem(src)
	if got := write(t, again); got != src {
		t.Errorf("what was pasted into an item is not what its Markdown says:\n%s\nbut\n%s", src, got)
	}
}
