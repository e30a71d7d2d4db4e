package templates

import (
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// districtList is where a summary has its districts.
const districtList = "/technicalAssistance/districts"

// districtColumn is a column of the table of districts.
type districtColumn struct {
	heading string
	// width is its share in a packet, and formWidth in a form, where sentences
	// stand in place of numbers.
	width, formWidth int
	filled           func(d summary.District) bool
	// cell returns the blocks for the district with an index; none where it
	// says nothing about this.
	cell func(i int, d summary.District) []document.Block
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
	p.repeats(t, districtList)
	for _, c := range []districtColumn{
		{"districts.name", 24, 25, func(summary.District) bool { return true }, p.districtName},
		{"districts.pathways", 22, 21, func(d summary.District) bool { return len(d.Pathways) > 0 }, p.pathways},
		{"districts.studentGroups", 28, 22, func(d summary.District) bool { return len(d.StudentGroups) > 0 }, p.studentGroups},
		{"districts.priorities", 21, 22, func(d summary.District) bool { return len(d.StatePriorities) > 0 }, p.priorities},
		{"districts.years", 14, 19, func(d summary.District) bool { return d.DashboardYear != nil || d.SupportYear != nil }, p.districtYears},
	} {
		if !p.form && !slices.ContainsFunc(ta.Districts, c.filled) {
			continue
		}
		width := c.width
		if p.form {
			width = c.formWidth
		}
		t.Columns = append(t.Columns, document.Column{Width: width})
		t.Header = append(t.Header, document.TextCell(p.say(c.heading)))
		for i, d := range ta.Districts {
			t.Rows[i] = append(t.Rows[i], document.Cell{Blocks: c.cell(i, d)})
		}
	}
	return append(p.offered(), p.table(t)...)
}

// offered lists, in a form, what can be chosen from in the table of districts,
// where more than one thing can be.
func (p *packet) offered() []document.Block {
	if !p.form {
		return nil
	}
	var out []document.Block
	for _, list := range []struct {
		key, family string
		values      []string
	}{
		{"form.pathways", "pathway", pathways},
		{"form.studentGroups", "studentGroup", studentGroups},
		{"form.priorities", "priority", priorities[:8]}, // the others concern county offices alone
	} {
		names := make([]string, len(list.values))
		for i, v := range list.values {
			names[i] = p.term(list.family, v)
		}
		out = append(out, line(document.Note, p.fields.say(list.key, "choices", strings.Join(names, "; "))))
	}
	return out
}

// districtName returns the name with the type and the code below it. It is
// never empty, so that each row has its name.
func (p *packet) districtName(i int, d summary.District) []document.Block {
	name := p.value(p.entry(document.PlainText, districtList, i, "name"), d.Name, p.nothing)
	out := []document.Block{p.inForm("form.districtName", name)}
	kind := p.entry(document.Choice, districtList, i, "type")
	if text := p.choice(kind, "type", string(d.Type), districtTypes, ""); len(text) > 0 {
		out = append(out, p.inForm("form.districtType", text))
	}
	code := p.entry(document.PlainText, districtList, i, "cdsCode")
	if text := p.value(code, d.CDSCode, ""); len(text) > 0 {
		out = append(out, plainLabel(p.say("districts.cdsCode"), text))
	}
	return out
}

func (p *packet) pathways(i int, d summary.District) []document.Block {
	return p.chosen(p.entry(document.Choices, districtList, i, "pathways"), "pathway", asText(d.Pathways...), pathways)
}

func (p *packet) studentGroups(i int, d summary.District) []document.Block {
	return p.chosen(p.entry(document.Choices, districtList, i, "studentGroups"), "studentGroup", asText(d.StudentGroups...), studentGroups)
}

func (p *packet) priorities(i int, d summary.District) []document.Block {
	chosen := make([]string, len(d.StatePriorities))
	for i, n := range d.StatePriorities {
		chosen[i] = strconv.Itoa(n)
	}
	return p.chosen(p.entry(document.Choices, districtList, i, "statePriorities"), "priority", chosen, priorities)
}

// chosen returns the words for values of a fixed list.
func (p *packet) chosen(f document.Field, family string, values, all []string) []document.Block {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = p.term(family, v)
	}
	f.Choices = p.choices(family, all, values...)
	return p.inBlock(f, paragraphs(names), p.nothing)
}

func (p *packet) districtYears(i int, d summary.District) []document.Block {
	var out []document.Block
	for _, year := range []struct {
		key, name string
		value     *int
	}{
		{"districts.dashboardYear", "dashboardYear", d.DashboardYear},
		{"districts.supportYear", "supportYear", d.SupportYear},
	} {
		f := p.entry(document.Number, districtList, i, year.name)
		if text := p.value(f, printed(year.value), ""); len(text) > 0 {
			out = append(out, plainLabel(p.say(year.key), text))
		}
	}
	if len(out) == 0 {
		nothing := p.value(p.entry(document.Number, districtList, i, "dashboardYear"), "", p.nothing)
		out = append(out, &document.Paragraph{Text: nothing})
	}
	return out
}

// printed returns a number as digits, and nothing where there is none.
func printed(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// inForm returns a value that speaks for itself; in a form, where it may be
// missing, it has a label.
func (p *packet) inForm(label string, value []document.Inline) *document.Paragraph {
	if p.form {
		return plainLabel(p.fields.say(label), value)
	}
	return &document.Paragraph{Text: value}
}

// plainLabel returns "Label: value" for small print, where bold labels would
// crowd the cell.
func plainLabel(label string, value []document.Inline) *document.Paragraph {
	return &document.Paragraph{Text: append(document.Words(label+": "), value...)}
}
