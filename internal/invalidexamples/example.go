package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/rule"
)

// base is a complete summary that breaks no rule.
//
//go:embed base.json
var base string

// example is one file that breaks one rule.
type example struct {
	code string
	// name goes into the file's name and says in two or three words what is
	// wrong.
	name string
	// edits change the base.
	edits []edit
	// whole, where it is not nil, makes the file from the base instead of
	// edits.
	whole func(base string) string
	// companions are the codes that come with this one, because the same
	// mistake breaks them too.
	companions []string
}

// edit replaces text that occurs exactly once in the base.
type edit struct{ old, new string }

func (e example) file() string { return e.code + "-" + e.name + ".json" }

// build returns the bytes of the file.
func (e example) build() ([]byte, error) {
	text := base
	if e.whole != nil {
		text = e.whole(base)
	}
	for _, edit := range e.edits {
		if n := strings.Count(text, edit.old); n != 1 {
			return nil, fmt.Errorf("%s: %q occurs %d times", e.file(), edit.old, n)
		}
		text = strings.Replace(text, edit.old, edit.new, 1)
	}
	return []byte(text), nil
}

// notKept are the rules about one file for which no file is kept, and why.
var notKept = []struct{ code, why string }{
	{"FILE0002", "the file would be larger than 16 MiB; a test of the package intake builds it"},
	{"FILE0010", "the file would hold more than 100,000 values; a test of the package intake builds it"},
	{"FILE0014", "it reports a fault of the program, which no file is known to bring about"},
	{"TEXT0106", "it reports a fault of the program, which no text is known to bring about"},
}

// readme returns the folder's README.
func readme() []byte {
	var b bytes.Buffer
	b.WriteString("<!-- Made by go generate ./internal/invalidexamples. Change it there. -->\n\n" +
		"# Invalid examples\n\n" +
		"Each file is the same small summary with one mistake: it breaks the rule in its\n" +
		"name and is complete otherwise. The county is real; the people, the districts and\n" +
		"the plans are made up.\n\n" +
		"    coesummary validate examples/invalid\n\n" +
		"shows what each of them is told. [docs/rules.md](../../docs/rules.md) explains the\n" +
		"rules.\n\n| File | Breaks | Also |\n| --- | --- | --- |\n")
	for _, c := range cases {
		r, _ := rule.ByCode(c.code)
		fmt.Fprintf(&b, "| [%s](%s) | %s | %s |\n", c.file(), c.file(), r.Title, strings.Join(c.companions, ", "))
	}
	b.WriteString("\nNo file is kept for these rules:\n\n")
	for _, n := range notKept {
		fmt.Fprintf(&b, "- %s: %s.\n", n.code, n.why)
	}
	b.WriteString("\nThe rules of the family COMP are about a folder of summaries, not about one file.\n")
	return b.Bytes()
}
