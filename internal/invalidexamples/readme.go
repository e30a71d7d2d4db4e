package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/rule"
)

// readme returns the folder's README.
func readme() []byte {
	var b bytes.Buffer
	b.WriteString("<!-- Made by go generate ./internal/invalidexamples. Change it there. -->\n\n" +
		"# Invalid examples\n\n" +
		"Each file is the same small summary with one mistake: it breaks the rule in its\n" +
		"name and is complete otherwise. The mistake is the rule's example in\n" +
		"[docs/rules.md](../../docs/rules.md), where it has one there. The county is real;\n" +
		"the people, the districts and the plans are made up.\n\n" +
		"    coesummary validate --all --ignore ACRS examples/invalid\n\n" +
		"shows what each of them is told. Without --all the rules that are marked as\n" +
		"optional are left out; the rules ACRS would only say that all the files are alike.\n\n" +
		"| File | Breaks | Also |\n| --- | --- | --- |\n")
	for _, c := range cases {
		r, _ := rule.ByCode(c.code)
		title := strings.ReplaceAll(r.Title, "|", `\|`)
		if r.Optional {
			title += " (optional)"
		}
		fmt.Fprintf(&b, "| [%s](%s) | %s | %s |\n", c.file(), c.file(), title, strings.Join(c.companions, ", "))
	}
	b.WriteString("\nNo file is kept for these rules:\n\n")
	for _, r := range rule.All() {
		if r.NoExample() != "" && !hasCase(r.Code) {
			fmt.Fprintf(&b, "- %s: %s.\n", r.Code, r.NoExample())
		}
	}
	b.WriteString("\nThe rules of the families ACRS, COMP and WAIV are about several summaries, or\n" +
		"about the file of waivers, and not about one summary. Their examples are in\n" +
		"[docs/rules.md](../../docs/rules.md) too.\n")
	return b.Bytes()
}

func hasCase(code string) bool {
	return slices.ContainsFunc(cases, func(c example) bool { return c.code == code })
}
