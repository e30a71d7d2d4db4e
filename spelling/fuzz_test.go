package spelling_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/coesummary/coesummary/spelling"
)

// FuzzCheck holds what every caller relies on: no panic, pieces that lie where
// they are said to lie, in order, and the same answer twice.
func FuzzCheck(f *testing.F) {
	files, err := filepath.Glob("../examples/invalid/TEXT*.json")
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, s := range []string{"the reseach’s statepriorities", "F IA DoDo EnglishLearner", "imple mentation\nprogramme", "'s ’s -- \xff\xe2\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := spelling.Check(text)
		end := 0
		for _, m := range found {
			if m.Start < end || m.End <= m.Start || m.End > len(text) || text[m.Start:m.End] != m.Word {
				t.Fatalf("%+v does not lie in %q", m, text)
			}
			if m.Suggestion == "" || m.Suggestion == m.Word || !utf8.ValidString(m.Suggestion) || m.Kind.String() == "unknown kind" {
				t.Fatalf("%+v says nothing", m)
			}
			end = m.End
		}
		if again := spelling.Check(text); !slices.Equal(found, again) {
			t.Fatalf("%q: %v, then %v", text, found, again)
		}
		spelling.Known(text)
	})
}
