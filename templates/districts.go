package templates

import (
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// districtColumn is a column of the table of districts.
type districtColumn struct {
	heading string
	width   int
	values  func(d summary.District) []document.Block
}

// districts returns the table of districts and charter schools that receive
// assistance. A column that no district fills is left out.
func (p *packet) districts() []document.Block {
	ta := p.summary.TechnicalAssistance
	if ta == nil || len(ta.Districts) == 0 {
		return nil
	}
	t := &document.Table{
		Caption:     p.say("districts.caption"),
		Description: p.say("districts.description"),
		RowHeader:   true,
		Rows:        make([][]document.Cell, len(ta.Districts)),
	}
	for _, c := range []districtColumn{
		{"districts.name", 24, p.districtName},
		{"districts.pathways", 22, p.pathways},
		{"districts.studentGroups", 28, studentGroups},
		{"districts.priorities", 21, p.priorities},
		{"districts.years", 14, p.districtYears},
	} {
		filled := slices.ContainsFunc(ta.Districts, func(d summary.District) bool { return len(c.values(d)) > 0 })
		if !filled {
			continue
		}
		t.Columns = append(t.Columns, document.Column{Width: c.width})
		t.Header = append(t.Header, document.TextCell(p.say(c.heading)))
		for i, d := range ta.Districts {
			t.Rows[i] = append(t.Rows[i], p.cell(c.values(d)))
		}
	}
	return []document.Block{t}
}

// districtName returns the name with the type and the code below it. It is
// never empty, so that each row has its name.
func (p *packet) districtName(d summary.District) []document.Block {
	out := []document.Block{document.Para(p.orNothing(d.Name))}
	if kind := p.term("type", string(d.Type)); kind != "" {
		out = append(out, document.Para(kind))
	}
	if d.CDSCode != "" {
		out = append(out, plainLabel(p.say("districts.cdsCode"), d.CDSCode))
	}
	return out
}

func (p *packet) pathways(d summary.District) []document.Block {
	names := make([]string, len(d.Pathways))
	for i, way := range d.Pathways {
		names[i] = p.term("pathway", string(way))
	}
	return paragraphs(names)
}

func studentGroups(d summary.District) []document.Block {
	names := make([]string, len(d.StudentGroups))
	for i, g := range d.StudentGroups {
		names[i] = string(g)
	}
	return paragraphs(names)
}

func (p *packet) priorities(d summary.District) []document.Block {
	names := make([]string, len(d.StatePriorities))
	for i, n := range d.StatePriorities {
		names[i] = p.term("priority", strconv.Itoa(n))
	}
	return paragraphs(names)
}

func (p *packet) districtYears(d summary.District) []document.Block {
	var out []document.Block
	if d.DashboardYear != nil {
		out = append(out, plainLabel(p.say("districts.dashboardYear"), strconv.Itoa(*d.DashboardYear)))
	}
	if d.SupportYear != nil {
		out = append(out, plainLabel(p.say("districts.supportYear"), strconv.Itoa(*d.SupportYear)))
	}
	return out
}

// plainLabel returns "Label: value" for small print, where bold labels would
// crowd the cell.
func plainLabel(label, value string) *document.Paragraph {
	return &document.Paragraph{Text: append(document.Words(label+": "), &document.Text{Value: value})}
}
