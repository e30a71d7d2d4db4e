package markdown

import (
	"reflect"
	"testing"
)

// FuzzOneLine: the short way gives what the long way gives.
func FuzzOneLine(f *testing.F) {
	for _, text := range []string{
		"Visit every district", "  Two  spaces, and $5 (a–b).  ", "a. An item", "iv) An item", "Mr. Example", "Yes.",
		"x", "A", "ab", "Steps: 1. one", "#1", "e.g. this", "Word\u00a0word", "Word~~word~~ & more; {x} ^2^ \u2028 #",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, src string) {
		words, ok := oneLine(src)
		if !ok {
			return
		}
		for _, full := range []bool{true, false} {
			short, shortNotes := parse(src, full)
			long, longNotes := read(src, full)
			if !reflect.DeepEqual(short, long) || len(shortNotes)+len(longNotes) > 0 {
				t.Errorf("%q is %q the short way, and the long way %v, %v", src, words, long, longNotes)
			}
		}
	})
}

func TestMostTextsAreOneLine(t *testing.T) {
	for src, want := range map[string]bool{
		"Visit every district, twice a year.": true, "Yes": true, "": false, "- item": false, "A. item": false,
		"1. item": false, "Mr. Example": false, "a *b* c": false, "two\nlines": false, "[link](https://example.org)": false,
	} {
		if _, got := oneLine(src); got != want {
			t.Errorf("%q: %t", src, got)
		}
	}
}
