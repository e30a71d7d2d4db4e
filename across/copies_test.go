package across_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/across"
)

// long is a paragraph that is telling alone: fifteen words.
const long = "Two coaches drive to every small school on Tuesdays and sit beside the new teachers."

// copied are the findings in a pair of counties.
var copied = []string{"ACRS0002 Kern.json", "ACRS0002 Yuba.json"}

func TestCopies(t *testing.T) {
	pair := func(name, kern, yuba string, want []string, says ...string) example {
		return example{name, []sent{{county: "Kern", partB: kern}, {county: "Yuba", partB: yuba}}, want, says}
	}
	short := []string{"Bring maps of the bus lines and the timetables", "Ask the cooks what the children leave", "Count the chairs, desks and lamps in each of the rooms"}
	items := "- " + strings.Join(short, "\n- ")
	runExamples(t, []example{
		pair("a paragraph", "First ours.\n\n"+long, long+"\n\nThen theirs.", copied, "This paragraph stands in the text of Yuba", "This paragraph stands in the text of Kern"),
		pair("as an item and as a paragraph", "- "+long, long, copied),
		pair("with other case, marks, spaces and line ends", strings.ToUpper(long), "1. **"+strings.ReplaceAll(long, " ", "  \n   ")+"**", copied),
		pair("with letters beyond English in other case", "Año y "+long, "AÑO Y "+long, copied),
		pair("with the county's own name", "Staff of the Kern County office (KCOE) come. "+long, "Staff of the Yuba County office (YCOE) come. "+long, copied),
		pair("with the other county's name left in", "In Kern, "+long, "In San Luis Obispo, "+long, copied),
		pair("several in a row are one", "- "+long+"\n"+items, "- "+long+"\n"+items, copied, "The 4 paragraphs from here on stand"),
		pair("short ones in a row", "- Ours is first of all\n"+items, items+"\n- Theirs is last of all", copied, "The 3 paragraphs"),
		pair("with something of its own between", long+"\n\nWe do this in spring.\n\nThe "+long, long+"\n\nThe "+long,
			[]string{"ACRS0002 Kern.json", "ACRS0002 Kern.json", "ACRS0002 Yuba.json"}, "This", "This", "The 2 paragraphs"),
		pair("a row of a table", "| Who | What |\n| --- | --- |\n| Coaches | "+long+" |", "| Who | What |\n| --- | --- |\n| Coaches | "+long+" |", copied),

		pair("a short one", "- "+short[0], "- "+short[0], nil),
		pair("two short ones", "- "+short[0]+"\n- "+short[1], "- "+short[0]+"\n- "+short[1], nil),
		pair("one other word", long, strings.Replace(long, "Tuesdays", "Mondays", 1), nil),
		pair("one other number", "In 2026, "+long, "In 2027, "+long, nil),
		pair("a lead-in with a colon", strings.TrimSuffix(long, ".")+":", strings.TrimSuffix(long, ".")+":", nil),
		pair("a lead-in of a list without a colon", long+"\n\n- Ours", long+"\n\n- Theirs", nil),
		pair("a lead-in of one and a paragraph of the other", long+"\n\n- Ours", long, nil),
		pair("a sentence that carries out the law", "Under section 52071(c), "+long, "Under section 52071(c), "+long, nil),
		pair("a heading", "## "+long, "## "+long, nil),
		pair("before a list, but more than a lead-in", long+" They stay for lunch.\n\n- Ours", long+" They stay for lunch.\n\n- Theirs", copied),
		pair("names of counties alone", "Kern, Kings, Lake, Inyo, Mono, Napa, Yolo, Yuba, Marin, Sutter, Butte, Glenn, Modoc", "Kern, Kings, Lake, Inyo, Mono, Napa, Yolo, Yuba, Marin, Sutter, Butte, Glenn, Modoc", nil),

		{"one county's two files", []sent{{county: "Kern", partB: long}, {county: "Kern", file: "kern-2.json", partB: long}}, nil, nil},
		{"part (A) of one and part (B) of the other", []sent{{county: "Kern", partA: long}, {county: "Yuba", partB: long}}, copied, nil},
		{"activities in a row", []sent{{county: "Kern", activities: short}, {county: "Yuba", partA: items}}, copied, []string{"The 3 paragraphs"}},
		{"the local context", []sent{{county: "Kern", context: long}, {county: "Yuba", context: long}}, copied, nil},
		{"a metric, which the sample words for all", []sent{
			{county: "Kern", metric: long, amounts: numbers("1")}, {county: "Yuba", metric: long, amounts: numbers("2")},
		}, nil, nil},
		{
			"three counties, one of them in part",
			[]sent{
				{county: "Kern", partB: long + "\n\nThe " + long}, {county: "Yuba", partB: long + "\n\nThe " + long}, {county: "Napa", partB: long},
			},
			[]string{"ACRS0002 Kern.json", "ACRS0002 Napa.json", "ACRS0002 Yuba.json"},
			[]string{"Napa (1 of them) and Yuba (2 of them)", "Kern and Yuba too", "Kern (2 of them) and Napa (1 of them)"},
		},
	})
}

// TestWidelyShared: what many counties share is a sample's; the limit is six.
func TestWidelyShared(t *testing.T) {
	counties := []string{"Kern", "Yuba", "Napa", "Inyo", "Mono", "Lake", "Marin", "Solano"}
	for n, want := range map[int]int{5: 5, 6: 6, 7: 0, 8: 0} {
		var all []sent
		for _, c := range counties[:n] {
			all = append(all, sent{county: c, partB: long})
		}
		if got := across.Run(read(t, all...)); len(got) != want {
			t.Errorf("%d counties share a paragraph: %d findings, want %d", n, len(got), want)
		}
	}
}

// TestWholeText: nearly all of a text is another county's.
func TestWholeText(t *testing.T) {
	var many []string
	for i, what := range []string{"maps", "lamps", "desks", "songs", "plans"} {
		many = append(many, fmt.Sprintf("- Coach %d looks at the %s of each school with the people who work there every day", i+1, what))
	}
	whole := strings.Join(many, "\n")
	own := strings.Repeat("- Our own words stand here and are said in this way by nobody else at all\n", 3)
	both := []string{"ACRS0003 Kern.json", "ACRS0003 Yuba.json"}
	kern := sent{county: "Kern", partB: whole}
	runExamples(t, []example{
		{"all", []sent{kern, {county: "Yuba", partB: whole}}, both, []string{"is the text of Yuba", "is the text of Kern"}},
		{"all, in two parts, with a line of its own", []sent{kern, {county: "Yuba", partA: many[0], partB: strings.Join(many[1:], "\n") + "\n- We add this here"}}, both, nil},
		{"with a lead-in of its own", []sent{kern, {county: "Yuba", partB: "The Yuba County office will help districts in ways that it has chosen for itself:\n\n" + whole}}, both, nil},
		{"within a longer text", []sent{kern, {county: "Yuba", partB: own + whole}}, []string{"ACRS0003 Kern.json", "ACRS0002 Yuba.json"}, []string{"", "The 5 paragraphs"}},
		{"half of each", []sent{{county: "Kern", partB: whole + "\n- We have a number of things of our own to do, so many that they make up for a third of all this here."}, {county: "Yuba", partB: own + whole}}, copied, nil},
		{"too short to say", []sent{{county: "Kern", partB: many[0]}, {county: "Yuba", partB: many[0]}}, copied, nil},
		{
			"the half of it a third county's too",
			[]sent{kern, {county: "Yuba", partB: whole}, {county: "Napa", partB: own + many[4]}},
			[]string{"ACRS0003 Kern.json", "ACRS0002 Kern.json", "ACRS0002 Napa.json", "ACRS0003 Yuba.json", "ACRS0002 Yuba.json"},
			nil,
		},
	})
	// A sample that was never filled in is as widely shared as can be.
	var all []sent
	for _, c := range []string{"Kern", "Yuba", "Napa", "Inyo", "Mono", "Lake", "Marin", "Solano", "Merced"} {
		all = append(all, sent{county: c, partB: whole})
	}
	if got := across.Run(read(t, all...)); len(got) != 9 || got[0].Code != "ACRS0003" {
		t.Errorf("nine counties with one text: %v", say(got))
	}
}

// TestQuote: the quote is the first paragraph as it was typed, without its
// marker.
func TestQuote(t *testing.T) {
	typed := "Two **coaches** drive to every small school\non Tuesdays and sit beside the \"new\" teachers."
	got := across.Run(read(t,
		sent{county: "Kern", partB: "Ours.\r\n\r\n  a) " + typed + "  \r\n\r\nMore."},
		sent{county: "Yuba", partB: long},
	))
	if len(got) != 2 || got[0].Quote != typed || got[0].Start != 14 || got[0].Pointer != "/technicalAssistance/narrative" {
		t.Errorf("found %+v", got)
	}
}
