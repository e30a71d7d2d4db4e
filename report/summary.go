package report

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
)

// standing is how one county stands, or one file whose county is not known.
type standing struct {
	code   county.Code // Empty where no county is known.
	county string
	status string
	file   string
	// counted is true where there is a file to count findings in.
	counted         bool
	fatal, warnings int
}

// standings returns a line for each of the 58 counties in the order of their
// codes (for each of its files, where a county has more than one), then one
// for each file whose county is not known, and at the end one for what was
// found in all files together.
func standings(r Run) []standing {
	var out, unknown []standing
	sent := map[county.Code][]standing{}
	for _, f := range r.groups() {
		s := standing{status: "received", file: f.Name, counted: true}
		s.fatal, s.warnings = finding.Count(f.Findings)
		c, known := county.ByCode(f.County)
		switch {
		case known:
			s.code, s.county = c.Code, c.Name
			if c.Exempt {
				s.status = "exempt"
			}
			sent[c.Code] = append(sent[c.Code], s)
		case f.Name == "":
			s.county, s.status = "all files together", ""
			unknown = append(unknown, s)
		default:
			s.county = "not known"
			unknown = append(unknown, s)
		}
	}
	for _, c := range county.All() {
		list := sent[c.Code]
		switch {
		case len(list) > 0:
			out = append(out, list...)
		case c.Exempt:
			out = append(out, standing{code: c.Code, county: c.Name, status: "exempt"})
		default:
			out = append(out, standing{code: c.Code, county: c.Name, status: "no summary"})
		}
	}
	return append(out, unknown...)
}

// summaryColumns are the headings of the summary, in the table for people and
// in the workbook. The file is the last, because its name may be long.
var summaryColumns = []string{"Code", "County", "Status", "Fatal", "Warnings", "File"}

// writeSummary writes the standings as a table of fixed columns.
func writeSummary(b *bytes.Buffer, r Run, _ Options) error {
	list := standings(r)
	wide := map[int]int{}
	rows := [][]string{summaryColumns}
	for _, s := range list {
		row := []string{string(s.code), s.county, s.status, "", "", Printable(s.file)}
		if s.counted {
			row[3], row[4] = strconv.Itoa(s.fatal), strconv.Itoa(s.warnings)
		}
		rows = append(rows, row)
	}
	for _, row := range rows {
		for i, cell := range row {
			wide[i] = max(wide[i], len(cell)) // All but the file's name are ASCII, and nothing stands after that.
		}
	}
	for _, row := range rows {
		line := fmt.Sprintf("%-*s  %-*s  %-*s  %*s  %*s  %s",
			wide[0], row[0], wide[1], row[1], wide[2], row[2], wide[3], row[3], wide[4], row[4], row[5])
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return nil
}
