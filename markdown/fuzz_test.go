package markdown_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// roundTrip checks that what was read can be written and read again.
func roundTrip(t *testing.T, src string) {
	t.Helper()
	for name, parse := range map[string]parser{"Parse": markdown.Parse, "ParseItem": markdown.ParseItem} {
		blocks, _ := parse(src)
		conserved(t, src, blocks)
		written, err := markdown.Write(blocks)
		if err != nil {
			t.Fatalf("%s of %q cannot be written: %v", name, src, err)
		}
		again, _ := parse(written)
		if !reflect.DeepEqual(blocks, again) {
			t.Fatalf("%s of %q is\n%s\nwhich is written\n%q\nand read back as\n%s", name, src, dump(blocks), written, dump(again))
		}
	}
}

// seeds gives the texts that the repository has.
func seeds(f *testing.F) {
	f.Helper()
	for _, pattern := range []string{"testdata/*.md", "../docs/*.md", "../README.md"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(data))
		}
	}
}

// FuzzParse holds the promise on any text. Bytes that are no text never come so
// far, because a file with them is refused; of those it only asks that nothing
// panics. (Halves of a character on both sides of a mark would otherwise join.)
func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src string) {
		if !utf8.ValidString(src) {
			markdown.Parse(src)
			markdown.ParseItem(src)
			return
		}
		roundTrip(t, src)
	})
}

type parser = func(string) ([]document.Block, []markdown.Note)
