package templates

import (
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
				Columns:     []document.Column{{Width: 8}, {Width: 7}, {Width: 5}},
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
				document.TextCell(p.orNothing(p.placeOf(f))),
			})
		}
	}
	return rows
}

// placeOf says where a finding is: its place for readers, or else its rule and in
// which line it is, or at which value.
func (p *packet) placeOf(f finding.Finding) string {
	switch {
	case p.place != nil:
		return p.place(f)
	case f.Line > 0:
		return f.Code + ", " + p.say("draft.line", "line", strconv.Itoa(f.Line))
	case f.Pointer != "":
		return f.Code + ", " + f.Pointer
	}
	return f.Code + ", " + p.say("draft.wholeFile")
}
