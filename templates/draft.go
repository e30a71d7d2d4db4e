package templates

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
)

// findingTables lists, in a draft, what is missing and what to look at: a
// heading and a table a severity, fatal ones first.
func (p *packet) findingTables(level int) []document.Block {
	if !p.draft {
		return nil
	}
	if len(p.findings) == 0 {
		return []document.Block{document.Para(p.say("draft.nothingFound"))}
	}
	all := slices.Clone(p.findings)
	finding.Sort(all)
	var out []document.Block
	for _, grade := range []struct {
		severity finding.Severity
		heading  string
	}{{finding.Fatal, "draft.fatal"}, {finding.Warning, "draft.warning"}} {
		rows := p.findingRows(all, grade.severity)
		if len(rows) == 0 {
			continue
		}
		heading := p.say(grade.heading, "count", strconv.Itoa(len(rows)))
		out = append(out,
			&document.Heading{Level: level, Text: document.Words(heading)},
			&document.Table{
				Caption:     heading,
				Description: p.say("draft.description"),
				Columns:     []document.Column{{Width: 8}, {Width: 8}, {Width: 4}},
				Header:      p.header("draft.found", "draft.remedy", "draft.place"),
				Rows:        rows,
			})
	}
	return out
}

func (p *packet) findingRows(all []finding.Finding, severity finding.Severity) [][]document.Cell {
	var rows [][]document.Cell
	for _, f := range all {
		if f.Severity == severity {
			rows = append(rows, []document.Cell{
				document.TextCell(p.orNothing(f.Message)),
				document.TextCell(p.orNothing(f.Help)),
				document.TextCell(fmt.Sprintf("%s, %s", f.Code, p.place(f))),
			})
		}
	}
	return rows
}

// place says where a finding is: in which line, or else at which value.
func (p *packet) place(f finding.Finding) string {
	switch {
	case f.Line > 0:
		return p.say("draft.line", "line", strconv.Itoa(f.Line))
	case f.Pointer != "":
		return f.Pointer
	}
	return p.say("draft.wholeFile")
}
