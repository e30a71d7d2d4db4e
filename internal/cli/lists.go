package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/schema"
)

func (s *streams) countiesCommand() *cli.Command {
	return &cli.Command{
		Name:        "counties",
		Usage:       "list the 58 counties with their codes",
		ArgsUsage:   " ",
		UsageText:   "coesummary counties",
		Description: "For example:  coesummary counties\n\nFifty-one report. Seven are exempt, because their superintendent has jurisdiction\nover a single school district.",
		Action: func(c *cli.Context) error {
			if err := noArguments(c); err != nil {
				return err
			}
			w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
			fmt.Fprintln(w, "Code\tCounty\tReports\tOffice in CDE's directory")
			for _, cty := range county.All() {
				reports := "yes"
				if cty.Exempt {
					reports = "exempt"
				}
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", cty.Code, cty.Name, reports, cty.Office)
			}
			return w.Flush()
		},
	}
}

func (s *streams) schemaCommand() *cli.Command {
	return &cli.Command{
		Name:        "schema",
		Usage:       "print the JSON Schema of a summary",
		ArgsUsage:   " ",
		UsageText:   "coesummary schema",
		Description: "For example:  coesummary schema > summary.schema.json\n\nAn editor that knows the schema explains each field and marks mistakes as you type.",
		Action: func(c *cli.Context) error {
			if err := noArguments(c); err != nil {
				return err
			}
			return s.print(schema.JSON())
		},
	}
}

func (s *streams) rulesCommand() *cli.Command {
	return &cli.Command{
		Name:        "rules",
		Usage:       "list what is checked, or explain one rule",
		ArgsUsage:   " ",
		UsageText:   "coesummary rules [CODE]",
		Description: "For example:  coesummary rules DATE0001",
		Action: func(c *cli.Context) error {
			switch c.NArg() {
			case 0:
				return s.listRules()
			case 1:
				return s.explainRule(c.Args().First())
			}
			return usagef("name one rule at most; try: coesummary rules --help")
		},
	}
}

func (s *streams) listRules() error {
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	for _, r := range rule.All() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.Code, r.Severity, r.Title)
	}
	return w.Flush()
}

func (s *streams) explainRule(code string) error {
	r, ok := rule.ByCode(strings.ToUpper(code))
	if !ok {
		return usagef("there is no rule %q; \"coesummary rules\" lists them", code)
	}
	fmt.Fprintf(s.out, "%s (%s)\n%s\n\nWhy: %s\nTo do: %s\n", r.Code, r.Severity, r.Title, r.Why, r.Help)
	if r.Authority != "" {
		fmt.Fprintf(s.out, "Source: %s\n", r.Authority)
	}
	return nil
}

func noArguments(c *cli.Context) error {
	if c.Args().Present() {
		return usagef("%q has no place here; try: coesummary %s --help", c.Args().First(), c.Command.Name)
	}
	return nil
}
