package packet_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

// maker makes summaries by chance: every field now and then, and everything in
// them that might be taken for something else.
type maker struct{ *rand.Rand }

// pieces are what texts are made of.
var pieces = []string{
	"district", "support", "the", "LCAP", "plan", "é", "“quoted”", "it’s", "—", "…", "中文", "🙂", "e\u0301",
	"a*b", "*x*", "_y_", "**z**", "<b>", "&amp;", "$1,250.50", "1.", "-", "•", "a)", "|", `\`, "#", "~", "`", "[1]", "(c)",
	"no\u00a0break", "soft\u00adhyphen", "non\u2011breaking", "  ", "\u2009", "https://coe.example/a_b", "; ", ", ", ": ",
	"Goal 1: ", "Baseline:", "None stated", "Yes", "No", "Review of LCAPs", "Glossary", "Estimated cost:", "Not yet provided",
}

// whole are texts that the document has in other places.
var whole = []string{
	"Local Context", "Glossary", "Action", "None stated", "Not recorded", "Contents", "Goal", "Metric", "x", "Review of LCAPs",
	"Meeting date: June 23, 2026", "Sources of funding: A; B", "As given above", "Yes",
}

func (m maker) some(n int) bool { return m.IntN(n) > 0 }

// plain is a line of text, "" now and then.
func (m maker) plain() string {
	switch m.IntN(12) {
	case 0:
		return ""
	case 1:
		return whole[m.IntN(len(whole))]
	}
	var b strings.Builder
	if m.IntN(8) == 0 {
		b.WriteString(" ")
	}
	for range 1 + m.IntN(6) {
		b.WriteString(pieces[m.IntN(len(pieces))])
		if m.some(4) {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// sure is plain, but never without a letter.
func (m maker) sure() string { return m.plain() + "word" }

func (m maker) list(most int, make func() string) []string {
	var out []string
	for range m.IntN(most + 1) {
		out = append(out, make())
	}
	return out
}

// item is a text in the dialect of items.
func (m maker) item() string {
	var b strings.Builder
	for i := range 1 + m.IntN(3) {
		if i > 0 {
			b.WriteString("\n\n")
		}
		switch m.IntN(4) {
		case 0:
			b.WriteString(m.bullets(0, m.IntN(3)))
		case 1:
			b.WriteString(m.plain() + "\\\n" + m.plain())
		default:
			b.WriteString(m.plain())
		}
	}
	return b.String()
}

var markers = []string{"- ", "1. ", "a) ", "I. ", "A. ", "i. ", "3) "}

func (m maker) bullets(depth, deeper int) string {
	var lines []string
	marker := markers[m.IntN(len(markers))]
	for i := range 1 + m.IntN(4) {
		mark := marker
		if strings.HasPrefix(mark, "1") {
			mark = fmt.Sprintf("%d. ", i+1)
		}
		lines = append(lines, strings.Repeat("    ", depth)+mark+m.sure())
		if deeper > 0 && m.some(2) {
			lines = append(lines, m.bullets(depth+1, deeper-1))
		}
		if m.IntN(6) == 0 {
			lines = append(lines, "", strings.Repeat("    ", depth+1)+m.sure(), "")
		}
	}
	return strings.Join(lines, "\n")
}

// narrative is a text in the whole dialect.
func (m maker) narrative() string {
	if m.IntN(5) == 0 {
		return ""
	}
	var parts []string
	for range 1 + m.IntN(6) {
		switch m.IntN(9) {
		case 0:
			parts = append(parts, strings.Repeat("#", 1+m.IntN(6))+" "+m.sure())
		case 1, 2:
			parts = append(parts, m.bullets(0, m.IntN(4)))
		case 3:
			parts = append(parts, m.table())
		case 4:
			parts = append(parts, "*"+m.word()+"* and **"+m.word()+"** and [a link](https://coe.example/"+m.word()+")")
		case 5:
			parts = append(parts, whole[m.IntN(len(whole))])
		default:
			parts = append(parts, m.plain())
		}
	}
	return strings.Join(parts, "\n\n")
}

func (m maker) word() string { return []string{"north", "south", "east  west"}[m.IntN(3)] }

func (m maker) table() string {
	columns := 2 + m.IntN(3)
	row := func() string {
		var cells []string
		for range columns {
			cells = append(cells, strings.NewReplacer("|", `\|`, `\`, "/").Replace(m.sure()))
		}
		return "| " + strings.Join(cells, " | ") + " |"
	}
	lines := []string{row(), "|" + strings.Repeat(" --- |", columns)}
	for range m.IntN(4) {
		lines = append(lines, row())
	}
	return strings.Join(lines, "\n")
}

func (m maker) number() *int {
	if m.IntN(3) == 0 {
		return nil
	}
	n := m.IntN(8)
	return &n
}

func (m maker) date() summary.Date {
	if m.IntN(4) == 0 {
		return summary.Date{}
	}
	return summary.MakeDate(2026, 1+m.IntN(12), 1+m.IntN(28))
}

func pick[T any](m maker, list ...T) T { return list[m.IntN(len(list))] }

func subset[T any](m maker, list []T) []T {
	var out []T
	for _, v := range list {
		if m.IntN(3) == 0 {
			out = append(out, v)
		}
	}
	m.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// summary is a summary that a packet can be made from.
func (m maker) summary() *summary.Summary {
	c := county.All()[m.IntN(58)]
	s := &summary.Summary{
		SchemaVersion: "1.0", FiscalYear: summary.MustFiscalYear("2026-27"),
		County: summary.County{Name: c.Name, Code: c.Code},
		Office: summary.Office{Name: m.sure(), Abbreviation: m.plain()},
	}
	if m.some(5) {
		s.Superintendent = &summary.Superintendent{Name: m.plain(), Title: m.plain()}
	}
	if m.some(5) {
		s.Contact = &summary.Contact{Name: m.plain(), Title: m.plain(), Email: pick(m, "", "a.b@coe.example", m.plain()), Phone: m.plain()}
	}
	if m.some(5) {
		s.Board = &summary.Board{
			Name: m.plain(), MeetingDate: m.date(), LCAPAdoptionDate: m.date(), HearingDate: m.date(), AgendaItem: m.plain(),
			ItemType: pick(m, "", summary.Information, summary.Consent, summary.ActionItem),
			Action:   pick(m, "", summary.Presented, summary.Accepted, summary.Approved),
		}
		if m.some(2) {
			s.Board.Vote = &summary.Vote{Moved: m.plain(), Seconded: m.plain(), Ayes: m.number(), Noes: m.number(), Abstained: m.number(), Absent: m.number()}
		}
	}
	s.LocalContext = m.narrative()
	if m.some(5) {
		s.Collaboration = &summary.Collaboration{Narrative: m.narrative()}
		for range m.IntN(5) {
			s.Collaboration.Activities = append(s.Collaboration.Activities, summary.Activity{
				Activity: m.item(), Partners: subset(m, append(summary.Partners(), "somebody else")), Frequency: m.plain(),
			})
		}
	}
	if m.some(5) {
		s.TechnicalAssistance = m.assistance()
	}
	for i := range m.IntN(6) {
		s.Goals = append(s.Goals, m.goal(i))
	}
	if m.some(5) {
		s.Expenditures = &summary.Expenditures{FundingSources: m.list(4, m.plain), Note: m.plain()}
	}
	for range m.IntN(3) {
		s.AdditionalSections = append(s.AdditionalSections, summary.Section{Heading: m.plain(), Body: m.narrative()})
	}
	for range m.IntN(4) {
		s.Glossary = append(s.Glossary, summary.GlossaryEntry{Acronym: m.plain(), Meaning: m.plain()})
	}
	return s
}

func (m maker) assistance() *summary.TechnicalAssistance {
	ta := &summary.TechnicalAssistance{
		Narrative: m.narrative(), DistrictActions: m.narrative(), DirectTechnicalAssistance: m.narrative(),
	}
	if m.IntN(3) == 0 {
		none := m.IntN(2) == 0
		ta.NoDistrictsIdentified = &none
	}
	for range m.IntN(5) {
		ta.Actions = append(ta.Actions, summary.AssistanceAction{Action: m.item(), FundingSources: m.list(3, m.plain)})
	}
	for range m.IntN(4) {
		ta.Districts = append(ta.Districts, summary.District{
			Name: m.plain(), CDSCode: pick(m, "", "1234567", "12345678901234"), Type: pick(m, "", summary.SchoolDistrict, summary.CharterSchool),
			DashboardYear: m.number(), SupportYear: m.number(),
			Pathways:        subset(m, []summary.Pathway{summary.DistrictDA, summary.CharterDA, summary.GeoLeadDA, summary.DirectTA, summary.Requested}),
			StudentGroups:   subset(m, summary.StudentGroups()),
			StatePriorities: subset(m, []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}),
		})
	}
	return ta
}

func (m maker) goal(i int) summary.Goal {
	g := summary.Goal{
		ID: pick(m, "", "1", fmt.Sprint(i+1), m.plain()), Area: pick(m, append(summary.Areas(), "")...), Statement: m.plain(),
	}
	for range m.IntN(4) {
		var row summary.Measure
		for range m.IntN(4) {
			row.Metrics = append(row.Metrics, summary.Metric{Metric: m.plain(), Baseline: m.plain(), Target: m.plain()})
		}
		for range m.IntN(4) {
			row.Actions = append(row.Actions, summary.GoalAction{Action: m.item(), Title: m.plain()})
		}
		g.Measures = append(g.Measures, row)
	}
	if m.some(4) {
		g.Expenditure = &summary.Expenditure{FundingSources: m.list(3, m.plain), Note: m.plain()}
		if m.some(4) {
			amount := summary.Money(m.IntN(1_000_000_00))
			g.Expenditure.Amount = &amount
		}
	}
	return g
}

// TestIdentityByChance reads packets, drafts and forms of summaries that were
// made by chance.
func TestIdentityByChance(t *testing.T) {
	for seed := range uint64(120) {
		chance(t, seed)
	}
}

func chance(t *testing.T, seed uint64) {
	m := maker{rand.New(rand.NewPCG(seed, 4))}
	s := m.summary()
	how := made{form: seed%3 == 1, draft: seed%3 == 2}
	t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
		identical(t, how.real(t, s), encode(t, s))
		identical(t, how.word(t, s), encode(t, s))
		identical(t, asLibreOffice(how.word(t, s)), encode(t, s))
		identical(t, asNewLibreOffice(how.word(t, s)), encode(t, s))
		identical(t, asGoogle(how.word(t, s)), encode(t, s))
	})
}

// FuzzIdentity does the same for other seeds.
func FuzzIdentity(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(1000 + seed)
	}
	f.Fuzz(chance)
}
