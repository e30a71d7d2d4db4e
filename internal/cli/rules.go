package cli

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/rule"
)

func (s *streams) rulesCommand() *cli.Command {
	return &cli.Command{
		Name:      "rules",
		Usage:     "list what is checked, or explain a family or a rule",
		ArgsUsage: " ",
		UsageText: "coesummary rules [FAMILY|CODE]",
		Description: "For example:  coesummary rules DATE0001\n" +
			"              coesummary rules PRTB\n\n" +
			"A rule that is marked as optional is not on by default; validate --all applies\n" +
			"it, or --select with its code.",
		Action: func(c *cli.Context) error {
			switch c.NArg() {
			case 0:
				s.listRules("", false)
				return nil
			case 1:
				return s.explain(c.Args().First())
			}
			return usagef("name one rule or family at most; try: coesummary rules --help")
		},
	}
}

// listRules lists the rules whose codes begin in a way, family by family.
// About also says what each family looks at.
func (s *streams) listRules(prefix string, about bool) {
	first := true
	for _, f := range rule.Families() {
		var lines strings.Builder
		for _, r := range f.Rules() {
			if !strings.HasPrefix(r.Code, prefix) {
				continue
			}
			title := r.Title
			if r.Optional {
				title += " (optional)"
			}
			fmt.Fprintf(&lines, "%s  %-7s  %s\n", r.Code, r.Severity, title)
		}
		if lines.Len() == 0 {
			continue
		}
		if !first {
			fmt.Fprintln(s.out)
		}
		first = false
		fmt.Fprintf(s.out, "%s: %s\n", f.Prefix, f.Title)
		if about {
			fmt.Fprintf(s.out, "%s\n\n", f.About)
		}
		fmt.Fprint(s.out, lines.String())
	}
}

// explain explains one rule, or lists those whose codes begin alike.
func (s *streams) explain(typed string) error {
	code := strings.ToUpper(typed)
	r, ok := rule.ByCode(code)
	switch {
	case ok:
		s.explainRule(r)
	case len(rulesUnder(code)) > 0:
		s.listRules(code, true)
	default:
		return usagef("there is no rule or family %q. %s", typed, nearRules(code))
	}
	return nil
}

func (s *streams) explainRule(r rule.Rule) {
	fmt.Fprintf(s.out, "%s (%s)\n%s\n\nWhy: %s\nTo do: %s\n", r.Code, r.Severity, r.Title, r.Why, r.Help)
	if r.Authority != "" {
		fmt.Fprintf(s.out, "Source: %s\n", r.Authority)
	}
	if r.Optional {
		fmt.Fprintf(s.out, "Optional: not on by default; validate --all applies it, or --select %s.\n", r.Code)
	}
	if r.Example != (rule.Example{}) {
		fmt.Fprintf(s.out, "\nNot so:\n%s\nBut so:\n%s", indented(r.Example.Fails), indented(r.Example.Passes))
	}
	if why := r.NoExample(); why != "" {
		fmt.Fprintf(s.out, "\nThere is no example: %s.\n", why)
	}
}

// indented sets a text off by four spaces a line.
func indented(text string) string {
	var b strings.Builder
	for _, line := range strings.Split(strings.TrimSuffix(rule.Visible(text), "\n"), "\n") {
		b.WriteString(strings.TrimRight("    "+line, " ") + "\n")
	}
	return b.String()
}
