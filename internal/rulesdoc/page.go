package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// family is what the page says about the rules that share four letters.
type family struct{ letters, title, about string }

var families = []family{
	{"FILE", "The file", "Whether the bytes are one JSON object that can be read in one way only. Where they are not, nothing else is checked."},
	{"SCHM", "The form", "Whether every key is known, the needed ones are there, and each value is of its kind. This is what the schema says."},
	{"CNTY", "The county", "Whose summary it is."},
	{"DATE", "The year and the days", "The fiscal year and the days of the county board of education, held against one another. No clock is asked."},
	{"PRTA", "Part (A)", "Support for the continuous improvement of all districts, with the steps to collaborate. Names are found in the text however they are written: CCEE or in full, in any case, in the plural."},
	{"PRTB", "Part (B)", "Assistance to the districts that CDE identified under EC 52071(c). The rules from PRTB0101 on are about the table of districts: they hold the record against itself, and never work out who is eligible."},
	{"GOAL", "The goals", "The three areas, their metrics and actions."},
	{"COST", "The costs", "What the goals cost."},
	{"TEXT", "The texts", "Whether a text says something, and whether its Markdown can be taken as it looks."},
	{"COMP", "The statewide document", "What must be so of all summaries together before one document can be made of them."},
}

// page returns the whole page. Examples is the folder of invalid examples; a
// rule that has a file there links to it.
func page(examples string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(intro)
	rules := map[string][]rule.Rule{}
	for _, r := range rule.All() {
		rules[r.Code[:4]] = append(rules[r.Code[:4]], r)
	}
	b.WriteString("| Code | Severity | Rule |\n| --- | --- | --- |\n")
	for _, f := range families {
		for _, r := range rules[f.letters] {
			fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |\n", r.Code, strings.ToLower(r.Code), r.Severity, cell(r.Title))
		}
	}
	for _, f := range families {
		if len(rules[f.letters]) == 0 {
			return nil, fmt.Errorf("the family %s has no rule", f.letters)
		}
		fmt.Fprintf(&b, "\n## %s: %s\n\n%s\n", f.letters, f.title, f.about)
		for _, r := range rules[f.letters] {
			if err := writeRule(&b, r, examples); err != nil {
				return nil, err
			}
		}
		delete(rules, f.letters)
	}
	for letters := range rules {
		return nil, fmt.Errorf("the family %s has no title here", letters)
	}
	return b.Bytes(), nil
}

const intro = `<!-- Made by go generate ./internal/rulesdoc from the table in package rule. Change it there. -->

# Rules

Every rule that a summary is checked by. A code stays what it is for ever; a
rule that is withdrawn leaves its code unused.

There are two severities, with the names that CALPADS has made familiar:

- **fatal**: the law or the format requires it. A final document is not built.
  ` + "`coesummary render --draft` and `coesummary compile --as-received`" + ` build one
  all the same, and say so.
- **warning**: somebody should look at it. Nothing is blocked.

` + "`coesummary rules`" + ` lists the rules in the terminal, and ` + "`coesummary rules CODE`" + `
shows one. Sections of the law are those of the California Education Code (EC).
The facilitation guide is the guide of November 2025 for annual summaries of
county offices of education. Where no authority is named, the reason is plain
sense.

`

func writeRule(b *bytes.Buffer, r rule.Rule, examples string) error {
	severity := "Fatal"
	if r.Severity == finding.Warning {
		severity = "Warning"
	}
	fmt.Fprintf(b, "\n### %s\n\n**%s.** %s\n\n- Why: %s\n- What to do: %s\n", r.Code, severity, r.Title, r.Why, r.Help)
	if r.Authority != "" {
		fmt.Fprintf(b, "- Authority: %s\n", r.Authority)
	}
	files, err := filepath.Glob(filepath.Join(examples, r.Code+"-*.json"))
	if err != nil {
		return err
	}
	for _, file := range files {
		name := filepath.Base(file)
		fmt.Fprintf(b, "- Example: [%s](../examples/invalid/%s)\n", name, name)
	}
	return nil
}

// cell makes a text fit for a cell of a Markdown table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
