package cli

import (
	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

// yearOf is the fiscal year after --year, 0 where none was given.
func yearOf(c *cli.Context) (summary.FiscalYear, error) {
	typed := c.String("year")
	if typed == "" {
		return 0, nil
	}
	year, err := summary.ParseFiscalYear(typed)
	if err != nil {
		return 0, usagef("--year: %w", err)
	}
	return year, nil
}

// countyOf is the county after --county, none where none was given.
func countyOf(c *cli.Context) (county.County, error) {
	typed := c.String("county")
	if typed == "" {
		return county.County{}, nil
	}
	found, ok := county.Find(typed)
	if !ok {
		return found, usagef("there is no county %q in California; \"coesummary counties\" lists the 58", typed)
	}
	return found, nil
}
