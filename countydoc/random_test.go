package countydoc

import (
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// maker makes documents out of bytes: each byte decides something. The words
// of its texts are all different, so that a lost one shows.
type maker struct {
	bytes []byte
	words int
}

// next is a number below n; 0 where the bytes are used up.
func (m *maker) next(n int) int {
	if len(m.bytes) == 0 {
		return 0
	}
	b := int(m.bytes[0])
	m.bytes = m.bytes[1:]
	return b % n
}

func (m *maker) pick(list []string) string { return list[m.next(len(list))] }

// fresh is n words that stand nowhere else.
func (m *maker) fresh(n int) string {
	var out []string
	for range n {
		m.words++
		out = append(out, fmt.Sprintf("w%dq", m.words))
	}
	return strings.Join(out, " ")
}

var (
	titleLines = []string{
		"Local Context", "LOCAL CONTEXT", "Background", "Goal One", "Goal 1:", "Goal Two: ", "GOAL III – ", "Goal 1 (continued)", "Collaboration",
		"(A)", "(B)", "Part (B)", "Part A: Collaboration", "Technical Assistance", "Technical Assistance:", "Differentiated Assistance EC 52071(c)",
		"Actions the district(s) will take independent of the COE", "Direct Technical Assistance (EC 52072)", "Other Support", "LCAP Review", "Related Expenditures",
		"Glossary", "Contact", "Contents", "Additional Information", "Board Action", "Districts Receiving Assistance", "Goals", "2. Collaboration", "Metrics:", "Actions",
		"Where Each Requirement Is Met", "Record of Presentation",
	}
	factLines = []string{
		"Meeting date: June 23, 2026", "Meeting date: soon ", "Public hearing: Monday, June 9, 2026", "Public hearing: Tuesday, June 9, 2026", "Ayes 5, Noes 0", "Ayes: 4",
		"Contact: Sam Sample, sam@example.org", "Contact: ", "Superintendent: Kim Example, County Superintendent of Schools", "County Superintendent of Schools",
		"Taylor Example", "Estimated cost: $5", "Estimated cost: about ", "Sources of funding: One, Two, and Three", "Sources of funding: ", "Funding sources included:",
		"Note: ", "Total: $5", "Total Estimated Cost: $9", "Goal 1: $7", "Goal 2: $9,000.50", "Goal 4 ", "Mono County Office of Education", "2026-27", "FY 2025–26",
		"Annual Summary Report", "Napa County Office of Education – Summary of Support, 2026-27", "Presented to the Mono County Board of Education on June 23, 2026",
		"Item type: Consent", "Moved by: ", "CDE – California Department of Education", "Local Context\t3", "Baseline: 3", "Target: 5",
		"The estimated cost of each goal, and the sources of funding: EC 52066(i)", "Board: Mono County Board of Education",
	}
	headingCells = []string{
		"Metric", "Metrics/Measures", "Action", "Actions", "Source of Funding", "Baseline", "Target", "Goal", "Estimated Cost", "2026-27 Estimated Costs", "2024-25 Costs",
		"CCEE", "CDE", "County Superintendents", "Geo Leads", "SOS Leads", "Other", "How often", "Partners", "Acronym", "Meaning", "Prompt", "Narrative", "No.", "#", "Title",
		"District", "Student groups", "State priorities", "Kind of assistance", "CDS code", "Years", "Dashboard", "Type", "Share of total", "Requirement", "Section", "Item", "Record",
		"District actions", "", "", "Local Context", "Goal 1",
	}
	cellLines = []string{
		"Y", "-", "x", "", "", "✓", "$5", "$1,200", "TBD", "Goal 1", "Goal Two", "Total", "System of Support, Title I, Part A", "CDE; CCEE", "1", "12", "100%", "2025", "4, Pupil Achievement",
		"English Learners", "Differentiated assistance, EC 52071(c)", "School district", "CDS code: 1234567", "Dashboard: 2025", "Baseline: 3", "Metric", "Action", "Meeting date", "June 23, 2026", "none",
	}
)

// line is a text of some kind.
func (m *maker) line() string {
	switch m.next(6) {
	case 0:
		return m.pick(titleLines)
	case 1:
		return m.pick(titleLines) + " " + m.fresh(1+m.next(3))
	case 2:
		return m.pick(factLines)
	case 3:
		return m.pick(factLines) + m.fresh(1+m.next(2))
	case 4:
		return m.fresh(1+m.next(30)) + "."
	}
	return m.fresh(1 + m.next(5))
}

func (m *maker) paragraph(line string) *wml.Paragraph {
	var p *wml.Paragraph
	switch m.next(9) {
	case 0:
		p = h(1+m.next(3), line)
	case 1:
		p = bold(line)
	case 2:
		p = li(m.next(3), line)
	case 3:
		p = num(1+m.next(2), 1+m.next(4), line)
	case 4:
		p = para("•\t" + line)
	case 5:
		p = &wml.Paragraph{Text: []document.Inline{
			&document.Strong{Text: document.Words(line)}, &document.LineBreak{}, &document.Text{Value: m.fresh(2)},
		}}
	default:
		p = para(line)
	}
	if m.next(12) == 1 {
		p.Text = append(p.Text, &document.Text{Value: "[1]"})
		p.Notes = []wml.Note{{Mark: "1", Blocks: []wml.Block{para(m.fresh(3))}}}
	}
	return p
}

func (m *maker) table() *wml.Table {
	t := &wml.Table{}
	width := 1 + m.next(7)
	headed := m.next(5)
	for i := range 1 + m.next(6) {
		var row wml.Row
		for range width {
			var c wml.Cell
			switch {
			case i == headed%2 && headed > 0:
				c.Blocks = []wml.Block{para(m.pick(headingCells))}
			case m.next(4) == 0:
				c.Covered = true
				c.Blocks = []wml.Block{para("")}
			case m.next(9) == 1:
				c.Blocks = []wml.Block{m.paragraph(m.line()), m.paragraph(m.line())}
			case m.next(2) == 0:
				c.Blocks = []wml.Block{para(m.pick(cellLines))}
			default:
				c.Blocks = []wml.Block{m.paragraph(m.fresh(1 + m.next(3)))}
			}
			row.Cells = append(row.Cells, c)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (m *maker) document() *wml.Document {
	d := doc("Mono County Office of Education", "2026-27")
	for len(m.bytes) > 0 && len(d.Blocks) < 60 {
		switch m.next(5) {
		case 0:
			d.Blocks = append(d.Blocks, m.table())
		case 1:
			d.Blocks = append(d.Blocks, para(""))
		default:
			d.Blocks = append(d.Blocks, m.paragraph(m.line()))
		}
	}
	return d
}

// FuzzNoWordIsLost: whatever a document is made of, every word of it stands in
// the summary or is said by its shape; nothing panics, and the same document
// gives the same summary.
func FuzzNoWordIsLost(f *testing.F) {
	state := uint32(1)
	for range 150 {
		seed := make([]byte, 120)
		for i := range seed {
			state = state*1664525 + 1013904223
			seed[i] = byte(state >> 24)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, bytes []byte) {
		if len(bytes) > 2000 {
			return
		}
		d := (&maker{bytes: bytes}).document()
		got := Read(d, Options{})
		conserved(t, "a document", d, got.Summary)
		again := Read(d, Options{})
		first, err := summary.Encode(got.Summary)
		if err != nil {
			t.Fatal(err)
		}
		second, err := summary.Encode(again.Summary)
		if err != nil || string(first) != string(second) {
			t.Error("the same document gives two summaries")
		}
		if _, err := summary.Decode(first); err != nil {
			t.Errorf("what was read is no summary: %v", err)
		}
	})
}
