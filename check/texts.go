package check

import (
	"strconv"

	"github.com/coesummary/coesummary/summary"
)

// Kind is how a text of a summary is read.
type Kind int

// The kinds of text.
const (
	// Plain text is shown exactly as it is.
	Plain Kind = iota
	// ItemMarkdown is Markdown without headings and tables.
	ItemMarkdown
	// Markdown is the full dialect of docs/markdown.md.
	Markdown
)

// Text is one text that people wrote, and its place.
type Text struct {
	// Pointer is the JSON Pointer (RFC 6901) of the value.
	Pointer string
	Kind    Kind
	Value   string
}

// Texts returns every text of a summary that is there, in the order of the
// summary's types: narratives, statements, names and titles, sources and notes.
// Values from fixed lists, codes, ids, dates and addresses are no texts.
func Texts(s *summary.Summary) []Text {
	if s == nil {
		return nil
	}
	t := make(collector, 0, 128) // more than a summary of middle size has
	t.office(s)
	t.add(Markdown, s.LocalContext, "/localContext")
	t.parts(s)
	for i, g := range s.Goals {
		t.goal(g, "/goals/"+strconv.Itoa(i))
	}
	if e := s.Expenditures; e != nil {
		t.all(e.FundingSources, "/expenditures/fundingSources")
		t.add(Plain, e.Note, "/expenditures/note")
	}
	for i, section := range s.AdditionalSections {
		at := "/additionalSections/" + strconv.Itoa(i)
		t.add(Plain, section.Heading, at+"/heading")
		t.add(Markdown, section.Body, at+"/body")
	}
	for i, entry := range s.Glossary {
		at := "/glossary/" + strconv.Itoa(i)
		t.add(Plain, entry.Acronym, at+"/acronym")
		t.add(Plain, entry.Meaning, at+"/meaning")
	}
	return t
}

type collector []Text

// add takes a text; an empty one is a key that isn't there.
func (t *collector) add(kind Kind, value, pointer string) {
	if value != "" {
		*t = append(*t, Text{pointer, kind, value})
	}
}

func (t *collector) all(values []string, pointer string) {
	for i, v := range values {
		t.add(Plain, v, pointer+"/"+strconv.Itoa(i))
	}
}

// office collects the names and titles of the office, its people and board.
func (t *collector) office(s *summary.Summary) {
	t.add(Plain, s.Office.Name, "/office/name")
	t.add(Plain, s.Office.Abbreviation, "/office/abbreviation")
	if p := s.Superintendent; p != nil {
		t.add(Plain, p.Name, "/superintendent/name")
		t.add(Plain, p.Title, "/superintendent/title")
	}
	if p := s.Contact; p != nil {
		t.add(Plain, p.Name, "/contact/name")
		t.add(Plain, p.Title, "/contact/title")
		t.add(Plain, p.Phone, "/contact/phone")
	}
	b := s.Board
	if b == nil {
		return
	}
	t.add(Plain, b.Name, "/board/name")
	t.add(Plain, b.AgendaItem, "/board/agendaItem")
	if b.Vote != nil {
		t.add(Plain, b.Vote.Moved, "/board/vote/moved")
		t.add(Plain, b.Vote.Seconded, "/board/vote/seconded")
	}
}

// parts collects the texts of parts (A) and (B).
func (t *collector) parts(s *summary.Summary) {
	if a := s.Collaboration; a != nil {
		t.add(Markdown, a.Narrative, "/collaboration/narrative")
		for i, activity := range a.Activities {
			at := "/collaboration/activities/" + strconv.Itoa(i)
			t.add(ItemMarkdown, activity.Activity, at+"/activity")
			t.add(Plain, activity.Frequency, at+"/frequency")
		}
	}
	b := s.TechnicalAssistance
	if b == nil {
		return
	}
	t.add(Markdown, b.Narrative, "/technicalAssistance/narrative")
	for i, action := range b.Actions {
		at := "/technicalAssistance/actions/" + strconv.Itoa(i)
		t.add(ItemMarkdown, action.Action, at+"/action")
		t.all(action.FundingSources, at+"/fundingSources")
	}
	t.add(Markdown, b.DistrictActions, "/technicalAssistance/districtActions")
	t.add(Markdown, b.DirectTechnicalAssistance, "/technicalAssistance/directTechnicalAssistance")
	for i, d := range b.Districts {
		t.add(Plain, d.Name, "/technicalAssistance/districts/"+strconv.Itoa(i)+"/name")
	}
}

func (t *collector) goal(g summary.Goal, at string) {
	t.add(Plain, g.Statement, at+"/statement")
	for i, measure := range g.Measures {
		for j, m := range measure.Metrics {
			row := at + "/measures/" + strconv.Itoa(i) + "/metrics/" + strconv.Itoa(j)
			t.add(Plain, m.Metric, row+"/metric")
			t.add(Plain, m.Baseline, row+"/baseline")
			t.add(Plain, m.Target, row+"/target")
		}
		for j, a := range measure.Actions {
			row := at + "/measures/" + strconv.Itoa(i) + "/actions/" + strconv.Itoa(j)
			t.add(ItemMarkdown, a.Action, row+"/action")
			t.add(Plain, a.Title, row+"/title")
		}
	}
	if e := g.Expenditure; e != nil {
		t.all(e.FundingSources, at+"/expenditure/fundingSources")
		t.add(Plain, e.Note, at+"/expenditure/note")
	}
}
