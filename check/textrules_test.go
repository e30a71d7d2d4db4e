package check_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/summary"
)

func TestTextRules(t *testing.T) {
	body := func(text string) func(*summary.Summary) {
		return func(s *summary.Summary) { s.AdditionalSections[0].Body = text }
	}
	const blank, placeholder = "TEXT0001 /additionalSections/0/body", "TEXT0002 /additionalSections/0/body"
	runCases(t, []ruleCase{
		{"a number", body("58"), nil},
		{"a word in another script", body("教育"), nil},
		{"one letter", body("A"), nil},
		{"a dash", body("—"), []string{blank}},
		{"dots", body(" . . ."), []string{blank}},
		{"a space that the schema doesn't see", body("\u00a0"), []string{blank}},
		{"an empty item", body("- "), []string{blank}},
		{"a heading of marks", body("# ***"), []string{blank}},

		{"N/A", body("N/A"), []string{placeholder}},
		{"n.a.", body(" n.a. "), []string{placeholder}},
		{"NA in brackets", body("(NA)"), []string{placeholder}},
		{"Not Applicable", body("Not\u00a0Applicable"), []string{placeholder}},
		{"None, with a full stop", body("None."), []string{placeholder}},
		{"TBD in bold", body("**TBD**"), []string{placeholder}},
		{"To be determined", body("_To be  determined_"), []string{placeholder}},
		{"N/A line for line", body("# N/A\n\n- None\n- TBD"), []string{placeholder}},
		{"a table of N/A", body("| N/A | None |\n| --- | --- |\n| n/a | TBD |"), []string{placeholder}},
		{"N/A beside text", body("N/A\n\nThe network begins in May."), nil},
		{"None of them", body("None of the schools closes."), nil},
		{"Nadia", body("Na dia"), nil},
		{"pending work", body("Pending work is listed in May."), nil},

		{"a name", func(s *summary.Summary) { s.Superintendent.Name = "TBD" }, []string{"TEXT0002 /superintendent/name"}},
		{"a source", func(s *summary.Summary) { s.Expenditures.FundingSources[1] = "tba" }, []string{"TEXT0002 /expenditures/fundingSources/1"}},
		{"a baseline", func(s *summary.Summary) { s.Goals[0].Measures[0].Metrics[0].Baseline = "-" }, []string{"TEXT0001 /goals/0/measures/0/metrics/0/baseline"}},
		{"an acronym that is explained", func(s *summary.Summary) {
			s.Glossary = []summary.GlossaryEntry{{Acronym: "N/A", Meaning: "Not applicable"}, {Acronym: "TBD", Meaning: "To be determined"}}
		}, nil},
		{"an acronym of marks", func(s *summary.Summary) { s.Glossary[0].Acronym = "—" }, []string{"TEXT0001 /glossary/0/acronym"}},
		{"marks in plain text are no Markdown", func(s *summary.Summary) { s.Goals[0].Statement = "![](x.png) | [a](b:c)" }, nil},
	})
}

func TestMarkdownNotes(t *testing.T) {
	const at = " /localContext"
	text := func(s string) func(*summary.Summary) {
		return func(sum *summary.Summary) { sum.LocalContext = s }
	}
	runCases(t, []ruleCase{
		{"a sound table", text("| A | B |\n| --- | --- |\n| 1 | 2 |"), nil},
		{"a row that is short", text("| A | B |\n| --- | --- |\n| 1 |"), []string{"TEXT0101" + at}},
		{"two rows that are long", text("| A | B |\n| --- | --- |\n| 1 | 2 | 3 |\n| 1 | 2 | 3 |"), []string{"TEXT0101" + at, "TEXT0101" + at}},
		{"a link", text("[the site](https://example.org)"), nil},
		{"an email address", text("[write](mailto:sam.sample@example.org)"), nil},
		{"a script", text("[run](javascript:alert)"), []string{"TEXT0102" + at}},
		{"a citation in brackets", text("as CDE says [1] (in May)"), nil},
		{"an image", text("![a map](map.png)"), []string{"TEXT0103" + at}},
		{"a list deeper than any", text(deepList(markdown.MaxDepth + 1)), []string{"TEXT0104" + at}},
		{"a list as deep as can be", text(deepList(markdown.MaxDepth)), nil},
		{"pasted bullets", text("• a\n\n• b"), []string{"TEXT0105" + at, "TEXT0105" + at}},
		{"a bullet in a line", text("Reading • Writing"), nil},
		{"an item", func(s *summary.Summary) { s.Collaboration.Activities[0].Activity = "![a map](map.png)" }, []string{"TEXT0103 /collaboration/activities/0/activity"}},
	})
}

// deepList is a list of a number of levels, an item in each.
func deepList(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat("    ", i) + "- a level\n")
	}
	return b.String()
}

func TestMarkdownNoteSaysWhere(t *testing.T) {
	s := complete(t)
	s.LocalContext = "First.\n\nSee [it](ftp://example.org)."
	got := check.Run(s)
	if len(got) != 1 || got[0].Quote != "[it](ftp://example.org)." || s.LocalContext[got[0].Start:] != got[0].Quote {
		t.Errorf("findings %v; want one that quotes the link at its place", got)
	}
}
