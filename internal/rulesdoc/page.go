package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/rule"
)

// page returns the whole page. Examples is the folder of invalid examples; a
// rule that has a file there links to it.
func page(examples string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(intro)
	for _, f := range rule.Families() {
		fmt.Fprintf(&b, "- [%s](#%s)\n", heading(f), anchor(heading(f)))
	}
	for _, f := range rule.Families() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| Code | Severity | Rule |\n| --- | --- | --- |\n", heading(f), f.About)
		for _, r := range f.Rules() {
			fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |\n", r.Code, anchor(r.Code), severity(r), cell(r.Title))
		}
		for _, r := range f.Rules() {
			if err := writeRule(&b, r, examples); err != nil {
				return nil, err
			}
		}
	}
	return b.Bytes(), nil
}

// heading is the heading of a family's section.
func heading(f rule.Family) string { return f.Prefix + ": " + f.Title }

// anchor is what a link to a heading of the page ends in, as GitHub makes it:
// small letters, with hyphens for spaces and without punctuation.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}

// severity says how much a rule weighs.
func severity(r rule.Rule) string {
	if r.Optional {
		return r.Severity.String() + ", not on by default"
	}
	return r.Severity.String()
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

A rule that is not on by default says things that are useful to some and wrong
too often for all. ` + "`coesummary validate --all`" + ` applies such rules too.

` + "`coesummary rules`" + ` lists the rules in the terminal, and ` + "`coesummary rules CODE`" + `
shows one. Sections of the law are those of the California Education Code (EC).
The facilitation guide is the guide of November 2025 for annual summaries of
county offices of education. Where no authority is named, the reason is plain
sense.

Every example is run as a test: what stands under "Not so" breaks the rule, and
what stands under "But so" breaks none. For a rule about the wording it is a
text as it is typed, before JSON puts it between quotation marks; for other
rules, a piece of a summary. For a rule about several summaries it has for each
file its name and what the rule reads in it. For a rule about the file of
waivers it is that file. Characters that can't be seen are
shown as escapes, such as ` + "`\\u00a0`" + `, and a byte that is no character as ` + "`\\xf1`" + `.
People, districts, offices and plans are made up.

## Contents

`

func writeRule(b *bytes.Buffer, r rule.Rule, examples string) error {
	weight := severity(r)
	fmt.Fprintf(b, "\n### %s\n\n**%s.** %s\n\n- Why: %s\n- What to do: %s\n", r.Code, strings.ToUpper(weight[:1])+weight[1:], r.Title, r.Why, r.Help)
	if r.Authority != "" {
		fmt.Fprintf(b, "- Authority: %s\n", r.Authority)
	}
	files, err := filepath.Glob(filepath.Join(examples, r.Code+"-*.json"))
	if err != nil {
		return err
	}
	for _, file := range files {
		name := filepath.Base(file)
		fmt.Fprintf(b, "- File with the mistake: [%s](../examples/invalid/%s)\n", name, name)
	}
	if reason := r.NoExample(); reason != "" {
		fmt.Fprintf(b, "- There is no example here: %s.\n", reason)
		return nil
	}
	writeExample(b, "Not so", r.Example.Fails)
	writeExample(b, "But so", r.Example.Passes)
	return nil
}

// writeExample writes a text between fences, which are longer than any in it.
func writeExample(b *bytes.Buffer, title, text string) {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	fmt.Fprintf(b, "\n%s:\n\n%s\n%s\n%s\n", title, fence, strings.TrimSuffix(rule.Visible(text), "\n"), fence)
}

// cell makes a text fit for a cell of a Markdown table.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
