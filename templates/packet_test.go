package templates

import (
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/summary"
)

const notProvided = "Not yet provided"

func fullSummary(t *testing.T) *summary.Summary {
	t.Helper()
	return readSummary(t, "testdata/packet/full.json")
}

func packetText(t *testing.T, s *summary.Summary, o PacketOptions) string {
	t.Helper()
	d, err := defaults(t).Packet(s, o)
	if err != nil {
		t.Fatal(err)
	}
	checkModel(t, d)
	return dump(d)
}

// sectionOf returns the text from a heading to the next of level 1.
func sectionOf(t *testing.T, text, heading string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "\n# "+heading+" {")
	if !ok {
		t.Fatalf("there is no section %q", heading)
	}
	part, _, _ := strings.Cut(rest, "\n# ")
	return part
}

func hasSection(text, heading string) bool { return strings.Contains(text, "\n# "+heading+" {") }

func TestFinalPacketNeedsItsNames(t *testing.T) {
	for _, spoil := range []func(*summary.Summary){
		func(s *summary.Summary) { s.FiscalYear = 0 },
		func(s *summary.Summary) { s.County.Name = "" },
		func(s *summary.Summary) { s.Office.Name = "" },
	} {
		s := fullSummary(t)
		spoil(s)
		if _, err := defaults(t).Packet(s, PacketOptions{}); err == nil || !strings.Contains(err.Error(), "or build a draft") {
			t.Errorf("got %v, want an error that offers a draft", err)
		}
		if text := packetText(t, s, PacketOptions{Draft: true}); !strings.Contains(text, notProvided) {
			t.Error("the draft does not say that a name is missing")
		}
	}
}

// TestCoverWithoutData leaves out the lines that a final packet has no facts
// for; a draft says so, where a complete summary has the fact.
func TestCoverWithoutData(t *testing.T) {
	s := fullSummary(t)
	s.Superintendent, s.Contact = nil, &summary.Contact{}
	s.Board = &summary.Board{Name: "Yolo County Board of Education"}
	cover := func(o PacketOptions) string {
		text, _, _ := strings.Cut(packetText(t, s, o), "page break")
		return text
	}
	final, draft := cover(PacketOptions{}), cover(PacketOptions{Draft: true})
	for line, expected := range map[string]bool{"Superintendent": true, "Contact": true, "Meeting date": true, "Agenda item": false, "Type of item": false} {
		if strings.Contains(final, "cover: "+line) {
			t.Errorf("a final packet has a line %q, and no fact for it", line)
		}
		if strings.Contains(draft, "cover: "+line+": "+notProvided) != expected {
			t.Errorf("a draft says that %q is missing: got %t, want %t", line, !expected, expected)
		}
	}
}

// TestSectionsWithoutData takes each part out of a full summary: a final
// packet leaves its section out, and a draft says that it is missing where a
// complete summary has one.
func TestSectionsWithoutData(t *testing.T) {
	for _, c := range []struct {
		heading  string
		expected bool
		spoil    func(*summary.Summary)
	}{
		{"Local Context", false, func(s *summary.Summary) { s.LocalContext = " \n" }},
		{"Review of LCAPs", true, func(s *summary.Summary) { s.Goals = s.Goals[1:] }},
		{"Technical Assistance", true, func(s *summary.Summary) { s.Goals = s.Goals[:1] }},
		{"Other Support", true, func(s *summary.Summary) { s.Goals = s.Goals[:2] }},
		{"Differentiated Assistance", true, func(s *summary.Summary) { s.TechnicalAssistance = nil }},
		{"What Districts Do on Their Own", false, func(s *summary.Summary) { s.TechnicalAssistance.DistrictActions = "" }},
		{"Direct Technical Assistance", false, func(s *summary.Summary) { s.TechnicalAssistance.DirectTechnicalAssistance = "" }},
		{"Collaboration", true, func(s *summary.Summary) { s.Collaboration = nil }},
		{"Collaboration", true, func(s *summary.Summary) { s.Collaboration = &summary.Collaboration{} }},
		{"Districts That Receive Assistance", false, func(s *summary.Summary) { s.TechnicalAssistance.Districts = nil }},
		{"Expenditures by Goal", true, func(s *summary.Summary) { s.Goals, s.Expenditures = nil, nil }},
		{"Additional Information", false, func(s *summary.Summary) { s.AdditionalSections = []summary.Section{{}} }},
		{"Glossary", false, func(s *summary.Summary) { s.Glossary = nil }},
	} {
		s := fullSummary(t)
		if !hasSection(packetText(t, s, PacketOptions{}), c.heading) {
			t.Fatalf("a full packet has no section %q", c.heading)
		}
		c.spoil(s)
		final := packetText(t, s, PacketOptions{})
		if hasSection(final, c.heading) {
			t.Errorf("a final packet has the section %q, and nothing to show in it", c.heading)
		}
		if strings.Contains(final, notProvided) {
			t.Errorf("without %q, a final packet says %q", c.heading, notProvided)
		}
		draft := packetText(t, s, PacketOptions{Draft: true})
		if hasSection(draft, c.heading) != c.expected {
			t.Errorf("a draft's section %q: got %t, want %t", c.heading, !c.expected, c.expected)
		} else if c.expected && !strings.Contains(sectionOf(t, draft, c.heading), "alert: "+notProvided) {
			t.Errorf("a draft does not say that %q is missing", c.heading)
		}
	}
}

func TestFindingsOnlyInADraft(t *testing.T) {
	const fatal, warnings = 40, 60
	var all []finding.Finding
	for i := range fatal + warnings {
		f := finding.Finding{Code: "GOAL0001", Line: fatal + warnings - i, Message: fmt.Sprintf("Message %d.", i), Help: fmt.Sprintf("Help %d.", i)}
		if i >= fatal {
			f.Severity = finding.Warning
		}
		all = append(all, f)
	}
	o := PacketOptions{Findings: all}
	if text := packetText(t, fullSummary(t), o); strings.Contains(text, "Message") || strings.Contains(text, "Draft") {
		t.Error("a final packet lists findings or is marked as a draft")
	}
	if all[0].Line != fatal+warnings {
		t.Error("the caller's findings were put in another order")
	}

	o.Draft = true
	text := packetText(t, fullSummary(t), o)
	part := sectionOf(t, text, "What to Put Right in This Draft")
	for i := range all {
		for _, words := range []string{fmt.Sprintf("Message %d.", i), fmt.Sprintf("Help %d.", i)} {
			if n := strings.Count(text, words+"\n"); n != 1 {
				t.Errorf("the draft holds %q %d times", words, n)
			}
		}
	}
	first, second, _ := strings.Cut(part, "## Should be checked")
	if strings.Count(first, "\n    row ") != fatal+1 || strings.Count(second, "\n    row ") != warnings+1 {
		t.Error("fatal findings do not stand in a table of their own, in front")
	}
	if strings.Index(first, "line 61\n") > strings.Index(first, "line 62\n") {
		t.Error("findings do not stand in the order of their lines")
	}

	o.Place = func(f finding.Finding) string { return fmt.Sprintf("Goal %d", f.Line) }
	if text := packetText(t, fullSummary(t), o); !strings.Contains(text, "Goal 61\n") || strings.Contains(text, "GOAL0001") {
		t.Error("a draft for readers has rules and lines instead of places")
	}
}

// TestValueFromOutside gives values that the schema refuses. They are printed
// as they are, and never passed over.
func TestValueFromOutside(t *testing.T) {
	for value, spoil := range map[string]func(*summary.Summary){
		"friends":   func(s *summary.Summary) { s.Collaboration.Activities[0].Partners = []summary.Partner{"friends"} },
		"sideways":  func(s *summary.Summary) { s.TechnicalAssistance.Districts[0].Pathways = []summary.Pathway{"sideways"} },
		"college":   func(s *summary.Summary) { s.TechnicalAssistance.Districts[0].Type = "college" },
		"11":        func(s *summary.Summary) { s.TechnicalAssistance.Districts[0].StatePriorities = []int{11} },
		"sports":    func(s *summary.Summary) { s.Goals[0].Area, s.Goals[0].Statement = "gymnastics", "All do sports." },
		"surprise":  func(s *summary.Summary) { s.Board.ItemType = "surprise" },
		"postponed": func(s *summary.Summary) { s.Board.Action = "postponed" },
	} {
		s := fullSummary(t)
		spoil(s)
		for _, draft := range []bool{false, true} {
			if text := packetText(t, s, PacketOptions{Draft: draft}); !strings.Contains(text, value) {
				t.Errorf("the packet leaves out %q (draft: %t)", value, draft)
			}
		}
	}
}

func TestRequirementsLeadToTheirSections(t *testing.T) {
	s := fullSummary(t)
	part := sectionOf(t, packetText(t, s, PacketOptions{}), "Where Each Requirement Is Met")
	for _, law := range []string{"52066(i)(1)(A)", "52066(i)(1)(B)", "52070", "52071(a) and (b)", "52071(c)", "52072"} {
		if !strings.Contains(part, law) {
			t.Errorf("no requirement cites EC %s", law)
		}
	}
	if strings.Contains(part, "Not in this summary") {
		t.Error("a full summary does not meet a requirement")
	}

	s.TechnicalAssistance.DirectTechnicalAssistance, s.TechnicalAssistance.DistrictActions = "", ""
	part = sectionOf(t, packetText(t, s, PacketOptions{}), "Where Each Requirement Is Met")
	if strings.Contains(part, "52072") {
		t.Error("direct technical assistance is listed, and none is given")
	}
	if strings.Count(part, "Not in this summary") != 1 {
		t.Error("the packet does not say that the districts' actions are not in the summary")
	}

	none := true
	s.TechnicalAssistance.NoDistrictsIdentified = &none
	part = sectionOf(t, packetText(t, s, PacketOptions{}), "Where Each Requirement Is Met")
	if !strings.Contains(part, "No district was identified") || strings.Contains(part, "Not in this summary") {
		t.Error("the packet does not say that no district was identified")
	}
}

func TestPageLabel(t *testing.T) {
	d, err := defaults(t).Packet(fullSummary(t), PacketOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range d.Blocks {
		table, ok := b.(*document.Table)
		if !ok || !strings.HasPrefix(table.Caption, "Requirements") {
			continue
		}
		for _, row := range table.Rows {
			for _, b := range row[1].Blocks {
				if ref := b.(*document.Paragraph).Text[0].(*document.Reference); ref.PageLabel != ", page " {
					t.Errorf("the label before a page is %q", ref.PageLabel)
				}
			}
		}
		return
	}
	t.Error("there is no table of requirements")
}

func TestRecord(t *testing.T) {
	zero := 0
	for _, c := range []struct {
		name  string
		board summary.Board
		want  []string
		not   []string
	}{
		{
			"before the meeting",
			summary.Board{},
			[]string{"<write here: Agenda item>", "<write here: What the board did with this summary>", "<write here: Vote>"},
			[]string{"No vote is recorded", "Ayes"},
		},
		{
			"presented without a vote",
			summary.Board{Action: summary.Presented},
			[]string{"body: The summary was presented\n", "No vote is recorded."},
			[]string{"<write here: Vote>", "Ayes"},
		},
		{
			"voted, nobody against",
			summary.Board{Action: summary.Accepted, Vote: &summary.Vote{Noes: &zero}},
			[]string{"presented and accepted", "body: Noes\n        cell:\n            body: None\n", "body: Ayes\n        cell:\n            body: Not recorded\n"},
			[]string{"No vote is recorded", "<write here: Vote>"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := fullSummary(t)
			s.Board = &c.board
			got := sectionOf(t, packetText(t, s, PacketOptions{Draft: true}), "Record of Presentation")
			for _, want := range append(c.want, "<write here: Signature of the clerk of the board>") {
				if !strings.Contains(got, want) {
					t.Errorf("the record lacks %q", want)
				}
			}
			for _, not := range c.not {
				if strings.Contains(got, not) {
					t.Errorf("the record holds %q", not)
				}
			}
		})
	}
}

func TestContactIsALinkOnlyWhereItCanBe(t *testing.T) {
	for address, link := range map[string]bool{
		"robin.sample@example.org": true,
		"robin+lcap@example.org":   true,
		"robin@sample@example.org": false,
		"robin sample@example.org": false,
		"robin?cc=x@example.org":   false,
		"@example.org":             false,
		"robin":                    false,
	} {
		got := new(builder).mail(document.Field{}, address)
		if document.Plain(got) != address {
			t.Errorf("%q became %q", address, document.Plain(got))
		}
		if _, ok := got[0].(*document.Link); ok != link {
			t.Errorf("%q is a link: got %t, want %t", address, ok, link)
		}
	}
}
