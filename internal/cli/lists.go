package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/county"
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
		UsageText:   "coesummary schema [findings]",
		Description: "For example:  coesummary schema > summary.schema.json\n\nAn editor that knows the schema explains each field and marks mistakes as you type.\n\"coesummary schema findings\" prints the one of what validate --format json writes.",
		Action: func(c *cli.Context) error {
			switch name := strings.Join(c.Args().Slice(), " "); name {
			case "":
				return s.print(schema.JSON())
			case "findings":
				return s.print(schema.FindingsJSON())
			default:
				return usagef("there is no schema %q; name none for that of a summary, or findings for that of what is found", name)
			}
		},
	}
}

func noArguments(c *cli.Context) error {
	if c.Args().Present() {
		return usagef("%q has no place here; try: coesummary %s --help", c.Args().First(), c.Command.Name)
	}
	return nil
}
