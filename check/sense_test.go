package check

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/summary"
)

// sentence is longer than any placeholder, and would be so without its first
// word.
const sentence = "We meet with the districts of the county in each quarter."

func TestIsClear(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a sentence", sentence, true},
		{"a sentence in bold", "**" + sentence + "**", true},
		{"a list", "TBD\n\n1. N/A\n2. " + sentence, true},
		{"a heading", "# " + sentence, true},
		{"a citation", sentence + " [1] (in May)", true},
		{"a bullet in a line", sentence + " • Reading", true},
		{"as many lines as a list may have levels", sentence + strings.Repeat("\n", markdown.MaxDepth-1), true},

		{"nothing", "", false},
		{"a placeholder", "To be determined", false},
		{"placeholders, line by line", strings.Repeat("To be determined\n", 5), false},
		{"one long word", strings.Repeat("x", 100), false},
		{"long only with its first word", "Intentionallyleft blank", false},
		{"marks", strings.Repeat("- * ", 50), false},
		{"a table", sentence + "\n\n| A | B |\n| --- | --- |\n| 1 |", false},
		{"a link", "[" + sentence + "](https://example.org)", false},
		{"a link's address alone is long", "[TBD](https://example.org/the/plan/of/the/county)", false},
		{"an image", "![" + sentence + "](a.png)", false},
		{"a pasted bullet", sentence + "\n\n \t• Reading", false},
		{"lines of an old Mac", "TBD\rxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx. TBD", false},
		{"lines enough for a list too deep", sentence + strings.Repeat("\n", markdown.MaxDepth), false},
	} {
		if got := isClear(c.text); got != c.want {
			t.Errorf("%s is clear: %v, want %v", c.name, got, c.want)
		}
		holdsClear(t, c.text)
	}
}

// holdsClear fails if reading a clear text tells more than leaving it unread.
func holdsClear(t *testing.T, text string) {
	t.Helper()
	if !isClear(text) {
		return
	}
	for _, kind := range []Kind{ItemMarkdown, Markdown} {
		if words, notes := read(&Text{Kind: kind, Value: text}); len(notes) > 0 || senseOf(words) != speaks {
			t.Errorf("%q is taken as clear, and has the words %q and the notes %v", text, words, notes)
		}
	}
}

// FuzzIsClear holds isClear against the Markdown reader. Its seeds are the
// texts of the examples and of the reader's own tests.
func FuzzIsClear(f *testing.F) {
	seeds := 0
	for _, pattern := range []string{"../examples/*/*.json", "../markdown/testdata/*.md"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("no seeds in %s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			if filepath.Ext(file) == ".md" {
				f.Add(string(data))
				continue
			}
			s, err := summary.Decode(data)
			if err != nil {
				continue // some of the invalid ones are no JSON
			}
			for _, text := range Texts(s) {
				if text.Kind == Markdown {
					f.Add(text.Value)
					seeds++
				}
			}
		}
	}
	if seeds < 100 {
		f.Fatalf("the examples gave only %d seeds", seeds)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range []string{text, sentence + text, text + sentence, sentence + "\n\n" + text, text + "\n" + sentence, "- " + sentence + "\n    " + text} {
			holdsClear(t, s)
		}
	})
}
