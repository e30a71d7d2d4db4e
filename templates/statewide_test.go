package templates

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

var year = summary.MustFiscalYear("2026-27")

func statewideText(t *testing.T, st Statewide) string {
	t.Helper()
	d, err := defaults(t).Statewide(st)
	if err != nil {
		t.Fatal(err)
	}
	checkModel(t, d)
	return dump(d)
}

func everyCounty(list []county.County) []StatewideCounty {
	var out []StatewideCounty
	for _, c := range list {
		s := &summary.Summary{
			Collaboration:       &summary.Collaboration{Narrative: "Words of " + c.Name},
			TechnicalAssistance: &summary.TechnicalAssistance{Narrative: "Help from " + c.Name},
		}
		out = append(out, StatewideCounty{County: c, Summary: s})
	}
	return out
}

func TestEveryCountyIsAccountedFor(t *testing.T) {
	received := readStatewide(t, "testdata/statewide/received").Counties
	for _, c := range []struct {
		name     string
		counties []StatewideCounty
		sections int
		counts   string
	}{
		{"nothing came", nil, 51, "Received: 0. Not received: 51."},
		{"some came", received, 52, "Received: 3. Not received: 48."},
		{"all that must", everyCounty(county.Reporting()), 51, "Received: 51. Not received: 0."},
		{"exempt ones too", everyCounty(county.All()), 58, "Received: 51. Not received: 0."},
		{"told that nothing came", []StatewideCounty{{County: county.All()[0]}, {County: county.All()[2]}}, 51, "Received: 0. Not received: 51."},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := statewideText(t, Statewide{FiscalYear: year, Counties: c.counties})
			if n := strings.Count(text, "\n# ") - 1; n != c.sections {
				t.Errorf("%d counties have a section, want %d", n, c.sections)
			}
			if !strings.Contains(text, c.counts) {
				t.Errorf("the count does not say %q", c.counts)
			}
			_, end, _ := strings.Cut(text, "\n# An Account of All 58 Counties")
			for _, one := range county.All() {
				section := strings.Contains(text, "\n# "+one.Name+" County {county-"+string(one.Code)+"}")
				newPage := strings.Contains(text, " County {county-"+string(one.Code)+"} (new page)\n")
				listed := strings.Contains(end, "body: "+one.Name+"\n") || strings.Contains(end, ">"+one.Name+"</see>")
				i := slices.IndexFunc(c.counties, func(sc StatewideCounty) bool { return sc.County.Code == one.Code && sc.Summary != nil })
				if want := i >= 0 || !one.Exempt; section != want {
					t.Errorf("%s has a section: got %t, want %t", one.Name, section, want)
				}
				if want := i >= 0; newPage != want {
					t.Errorf("%s starts a page: got %t, want %t", one.Name, newPage, want)
				}
				inPart := c.name == "some came" && (one.Code == "48" || one.Code == "58")
				if want := i < 0 || one.Exempt || inPart; listed != want {
					t.Errorf("%s is listed at the end: got %t, want %t", one.Name, listed, want)
				}
			}
		})
	}
	if text := statewideText(t, Statewide{FiscalYear: year, Counties: everyCounty(county.Reporting())}); strings.Contains(text, "## Not Received") {
		t.Error("nothing is missing, and there is a section for what is")
	}
}

func TestStatewideOrderIsTheirCodes(t *testing.T) {
	st := Statewide{FiscalYear: year, Counties: everyCounty(county.All())}
	want := statewideText(t, st)
	slices.Reverse(st.Counties)
	if statewideText(t, st) != want {
		t.Error("the document depends on the order in which the counties are given")
	}
	last := -1
	for _, c := range county.All() {
		at := strings.Index(want, "body: Words of "+c.Name+"\n")
		if at < last {
			t.Errorf("%s does not stand in the order of the codes", c.Name)
		}
		last = at
	}
}

func TestStatewideRefuses(t *testing.T) {
	alameda := county.Reporting()[0]
	for _, c := range []struct {
		name string
		st   Statewide
		want string
	}{
		{"no year", Statewide{}, "needs a fiscal year"},
		{"no such county", Statewide{FiscalYear: year, Counties: []StatewideCounty{{County: county.County{Code: "59"}}}}, `"59"`},
		{"a county twice", Statewide{FiscalYear: year, Counties: []StatewideCounty{{County: alameda}, {County: alameda}}}, "Alameda County stands in the statewide document twice"},
	} {
		if _, err := defaults(t).Statewide(c.st); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want an error that says %q", c.name, err, c.want)
		}
	}
}

// TestValueFromOutsideItsList: the schema reports it; the document shows it.
func TestValueFromOutsideItsList(t *testing.T) {
	s := &summary.Summary{Collaboration: &summary.Collaboration{Activities: []summary.Activity{{Activity: "x", Partners: []summary.Partner{"friends"}}}}}
	if text := statewideText(t, Statewide{FiscalYear: year, Counties: []StatewideCounty{{County: county.Reporting()[0], Summary: s}}}); !strings.Contains(text, "friends") {
		t.Error("the statewide document leaves it out")
	}
	d, err := defaults(t).Packet(s, PacketOptions{Draft: true})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(dump(d), "friends") {
		t.Error("the packet leaves it out")
	}
}

func TestStatewideDate(t *testing.T) {
	day := func(s string) summary.Date {
		d, err := summary.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		boards []*summary.Board
		want   string
	}{
		{nil, "2026-07-01"},
		{[]*summary.Board{nil, {}}, "2026-07-01"},
		{[]*summary.Board{{MeetingDate: day("2026-06-02")}, {MeetingDate: day("2026-06-23"), LCAPAdoptionDate: day("2026-06-16")}, nil}, "2026-06-23"},
		{[]*summary.Board{{LCAPAdoptionDate: day("2026-06-24")}}, "2026-06-24"},
	} {
		st := Statewide{FiscalYear: year}
		for i, b := range c.boards {
			st.Counties = append(st.Counties, StatewideCounty{County: county.Reporting()[i], Summary: &summary.Summary{Board: b}})
		}
		d, err := defaults(t).Statewide(st)
		if err != nil {
			t.Fatal(err)
		}
		if d.Date != c.want {
			t.Errorf("got the date %s, want %s", d.Date, c.want)
		}
	}
}

// TestStatewideHoldsEveryWord looks for each piece of the counties' parts (A)
// and (B), once; and for nothing that stays in the packet.
func TestStatewideHoldsEveryWord(t *testing.T) {
	d := statewideCases(t)["testdata/statewide/received"]
	got := map[string]int{}
	texts(d.Blocks, got)
	for _, words := range []string{
		"Our year", "We meet  often.", "Share a calendar", "Monthly", "Trade coaches", "We sit with each team.", "Map the causes",
		"LCFF", "Gifts", "Check in by phone", "Districts choose a lead.", "Their calendar", "They meet weekly.",
		"One district works with CCEE.", "Attend the regional meeting", "Only this part came.", "Only this piece of part B came.",
	} {
		if got[words] != 1 {
			t.Errorf("the document holds %q %d times", words, got[words])
		}
	}
	if got["Stays In The Packet Unified"] > 0 {
		t.Error("the table of districts stands in the statewide document")
	}
}

// TestOwnCountyLayout moves the parts, and the IDs of their headings go along.
func TestOwnCountyLayout(t *testing.T) {
	text := "# The County of {county} ({code})\nFrom {office}\n## Part B\n[[assistance-actions]]\n[[assistance-narrative]]\n[[district-actions]]\n[[direct-assistance]]\n" +
		"## Part A\n[[collaboration-activities]]\n[[collaboration-narrative]]\n## Remarks\n[[county-note]]\n"
	set, err := Load(folder("county.txt", text))
	if err != nil {
		t.Fatal(err)
	}
	d, err := set.Statewide(readStatewide(t, "testdata/statewide/received"))
	if err != nil {
		t.Fatal(err)
	}
	checkModel(t, d)
	got := dump(d)
	for _, want := range []string{
		"# The County of Alameda (01) {county-01}\nbody: From Alameda County Office of Education\n\n## Part B {county-01-b}\ntable:",
		"## Part A {county-01-a}\ntable:",
		"# The County of Butte (04) {county-04}\n\n## Remarks {county-04-county-note}\nalert: No summary",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the document lacks %q", want)
		}
	}
	if strings.Contains(got, "Remarks {county-01-county-note}") {
		t.Error("Alameda has remarks, and nothing stands under them")
	}
}

func TestAlertsMarkWhatDidNotCome(t *testing.T) {
	d := statewideCases(t)["testdata/statewide/received"]
	alerts := 0
	for _, b := range d.Blocks {
		if p, ok := b.(*document.Paragraph); ok && p.Style == document.Alert {
			alerts++
		}
	}
	if alerts != 48 { // of 51, three sent something
		t.Errorf("%d lines say that nothing came, want 48", alerts)
	}
	got := dump(d)
	for _, want := range []string{"</see>: part (B) was not in what was received", "</see>: part (A) was not in what was received"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("the account does not say %q once", want)
		}
	}
	for _, heading := range []string{"{county-48-b}", "{county-58-a}"} {
		if strings.Contains(got, heading) {
			t.Errorf("a part that did not come has a heading: %s", heading)
		}
	}
}

// TestMarksOnACountysSection: what is printed there besides the county's words.
func TestMarksOnACountysSection(t *testing.T) {
	modoc, _ := county.Find("Modoc")
	of := func(s summary.Summary) string {
		return statewideText(t, Statewide{FiscalYear: year, Counties: []StatewideCounty{{County: modoc, Summary: &s}}})
	}
	text := summary.Collaboration{Narrative: "Words"}
	for _, c := range []struct {
		name string
		s    summary.Summary
		want string
	}{
		{"another year", summary.Summary{FiscalYear: year - 1, Collaboration: &text}, "alert: This summary of Modoc County is for fiscal year 2025–26."},
		{"neither part", summary.Summary{FiscalYear: year, Collaboration: &summary.Collaboration{}}, "alert: What was received from Modoc County has neither part (A) nor part (B)."},
	} {
		if got := of(c.s); !strings.Contains(got, c.want) {
			t.Errorf("%s: the section does not say %q", c.name, c.want)
		}
	}
	if got := of(summary.Summary{FiscalYear: year, Collaboration: &text}); strings.Contains(got, "This summary of") || strings.Contains(got, "neither part") {
		t.Error("a county's sound text is marked")
	}
}
