package statewide

import (
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// The words by which a statewide document of this project is known. They stand
// in package templates (county.txt and words.txt), and a test holds these
// against those.
const (
	ownPartA      = "(A) Continuous Improvement and Collaboration: "
	ownPartB      = "(B) Technical Assistance to Districts: "
	ownDistricts  = "What Districts Do on Their Own"
	ownDirect     = "Direct Technical Assistance"
	ownNothing    = "No summary was received from "
	ownExempt     = " County is not required to prepare a summary, because its superintendent has jurisdiction over a single school district. It sent one all the same."
	ownOtherYear  = "This summary of "
	ownNoParts    = "What was received from "
	ownNone       = "None stated"
	ownNoDistrict = "No district in the county was identified for technical assistance."
)

var (
	ownActivities = []string{"Activity", "Working with"}
	ownFrequency  = "How often"
	ownActions    = []string{"Action", "Source of funding"}
	ownPartners   = map[string]summary.Partner{
		"CCEE": summary.CCEE, "CDE": summary.CDE, "County Superintendents": summary.CountySuperintendents,
		"Geo Leads": summary.GeoLeads, "SOS Leads": summary.SOSLeads, "Other": summary.OtherPartner,
	}
)

// isOwn reports whether this project wrote the document: a county's parts have
// the headings that it writes.
func (r *reader) isOwn() bool {
	for _, s := range r.sections {
		for _, p := range r.pieces[s.from:s.to] {
			if s.county.Code != "" && p.level > 0 && (p.text == ownPartA+s.county.Name+" County" || p.text == ownPartB+s.county.Name+" County") {
				return true
			}
		}
	}
	return false
}

// readOwn reads a county of such a document. It reports false for a county that
// sent nothing.
func (r *reader) readOwn(out *County, mine []section) bool {
	c, _ := county.ByCode(out.Summary.County.Code)
	var in, before, a, b, districts, direct []piece
	for _, s := range mine {
		in = append(in, r.pieces[s.from:s.to]...)
	}
	part := &before
	for _, p := range in {
		switch {
		case p.level > 0 && p.text == ownPartA+c.Name+" County":
			part = &a
			continue
		case p.level > 0 && p.text == ownPartB+c.Name+" County":
			part = &b
			continue
		case p.level > 0 && p.text == ownDistricts && part == &b:
			part = &districts
			continue
		case p.level > 0 && p.text == ownDirect && (part == &b || part == &districts):
			part = &direct
			continue
		}
		*part = append(*part, p)
	}
	var text []piece
	for _, p := range before {
		switch {
		case strings.HasPrefix(p.text, ownNothing+c.Name+" County for "):
			if len(in) == 1 {
				return false
			}
		case p.text == c.Name+ownExempt, strings.HasPrefix(p.text, ownNoParts+c.Name+" County has "):
		case strings.HasPrefix(p.text, ownOtherYear+c.Name+" County is for "):
			if years := yearsIn(p.text); len(years) > 0 {
				out.Summary.FiscalYear = years[0]
			}
		default:
			text = append(text, p)
		}
	}
	if len(text) > 0 {
		out.Findings = append(out.Findings, rule.Finding("WORD0008", "/collaboration/narrative",
			"Text stands before the headings of parts (A) and (B), beginning “%s”. It was put at the beginning of part (A).", clip(text[0].text)))
	}
	readOwnA(out.Summary, append(text, a...))
	readOwnB(out.Summary, b, districts, direct)
	return true
}

func readOwnA(s *summary.Summary, in []piece) {
	in, table := cutTable(in, ownActivities)
	c := summary.Collaboration{Narrative: ownNarrative(in)}
	if table != nil {
		for _, row := range table.Rows[1:] {
			activity := summary.Activity{Activity: ownItem(row.Cells[0].Blocks)}
			for name := range strings.SplitSeq(orNone(structure.Plain(row.Cells[1].Blocks)), ", ") {
				if p, ok := ownPartners[name]; ok {
					activity.Partners = append(activity.Partners, p)
				} else if name != "" {
					activity.Partners = append(activity.Partners, summary.Partner(name))
				}
			}
			if len(row.Cells) > 2 {
				activity.Frequency = orNone(structure.Plain(row.Cells[2].Blocks))
			}
			c.Activities = append(c.Activities, activity)
		}
	}
	if c.Narrative != "" || len(c.Activities) > 0 {
		s.Collaboration = &c
	}
}

func readOwnB(s *summary.Summary, in, districts, direct []piece) {
	in, table := cutTable(in, ownActions)
	ta := summary.TechnicalAssistance{
		Narrative:                 ownNarrative(in),
		DistrictActions:           ownNarrative(districts),
		DirectTechnicalAssistance: ownNarrative(direct),
	}
	if ta.Narrative == ownNoDistrict {
		none := true
		ta.Narrative, ta.NoDistrictsIdentified = "", &none
	}
	if table != nil {
		for _, row := range table.Rows[1:] {
			action := summary.AssistanceAction{Action: ownItem(row.Cells[0].Blocks)}
			for _, p := range pieces(row.Cells[1].Blocks) {
				if source := orNone(ownText(p)); source != "" {
					action.FundingSources = append(action.FundingSources, source)
				}
			}
			ta.Actions = append(ta.Actions, action)
		}
	}
	if ta.Narrative != "" || len(ta.Actions) > 0 || ta.DistrictActions != "" || ta.DirectTechnicalAssistance != "" || ta.NoDistrictsIdentified != nil {
		s.TechnicalAssistance = &ta
	}
}

// cutTable takes the last piece off where it is the table with these columns.
func cutTable(in []piece, columns []string) ([]piece, *wml.Table) {
	if len(in) == 0 {
		return in, nil
	}
	last := len(in) - 1
	t, ok := in[last].block.(*wml.Table)
	if !ok || len(t.Rows) < 2 {
		return in, nil
	}
	for i, row := range t.Rows {
		if len(row.Cells) < len(columns) || len(row.Cells) > len(columns)+1 {
			return in, nil
		}
		for c, cell := range row.Cells {
			name := ownFrequency
			if c < len(columns) {
				name = columns[c]
			}
			if i == 0 && structure.Plain(cell.Blocks) != name {
				return in, nil
			}
		}
	}
	return in[:last], t
}

// ownNarrative gives a narrative as it was before it came into the document, in
// which its headings stand two levels lower.
func ownNarrative(in []piece) string {
	raised := make([]wml.Block, len(in))
	for i, p := range in {
		raised[i] = p.block
		if p.level > 2 {
			h := *p.paragraph
			h.Outline -= 2
			raised[i] = &h
		}
	}
	return structure.Markdown(structure.Exact(raised))
}

// ownText is a paragraph's text with all its spaces.
func ownText(p piece) string {
	if p.paragraph == nil {
		return ""
	}
	return strings.TrimSpace(strings.ReplaceAll(document.Plain(p.paragraph.Text), "\n", " "))
}

func ownItem(in []wml.Block) string { return orNone(structure.ExactItem(in)) }

// orNone is a value, or nothing where the document says that there is none.
func orNone(s string) string {
	if s == ownNone {
		return ""
	}
	return s
}
