package prose_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/coesummary/coesummary/prose"
	"github.com/coesummary/coesummary/summary"
)

// formCase is a local context, and the findings about its form that are wanted:
// the code and the quote of each.
type formCase struct {
	name, text string
	want       []string
}

// runForm applies all rules and looks at the findings whose codes begin so.
func runForm(t *testing.T, family string, cases []formCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := &summary.Summary{LocalContext: c.text}
			var got []string
			for _, f := range prose.RunAll(s) {
				if !strings.HasPrefix(f.Code, family) {
					continue
				}
				got = append(got, f.Code+" "+f.Quote)
				if end := f.Start + len(f.Quote); end > len(c.text) || c.text[f.Start:end] != f.Quote {
					t.Errorf("%s: the quote %q does not stand at byte %d", f.Code, f.Quote, f.Start)
				}
				if f.Pointer != "/localContext" || f.Message == "" {
					t.Errorf("%s at %q says %q", f.Code, f.Pointer, f.Message)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("in %q\nfound  %q\nwanted %q", c.text, got, c.want)
			}
		})
	}
}

const (
	pair  = "\n\n- Visit each school\n- Train new coaches"
	plain = "\n\nThe office has done so for ten years, with the help of its partners."
)

func TestLeadIns(t *testing.T) {
	runForm(t, "TEXT03", []formCase{
		{"a colon and a list", "The office will:" + pair, nil},
		{"a colon and a list right below", "The office will:\n- Visit\n- Train", nil},
		{"a colon and a table", "The office will:\n\n| A | B |\n| --- | --- |\n| 1 | 2 |", nil},
		{"a colon and headings below", "The office works in two fields:\n\n## Reading\n\nIt trains coaches.", nil},
		{"a colon and a heading of the next section", "## Reading\n\nThe office will:\n\n## Attendance\n\nIt visits schools.", []string{"TEXT0301 The office will:"}},
		{"a colon at the end", "The office helps.\n\nIt helps in these ways:", []string{"TEXT0301 It helps in these ways:"}},
		{"a promise and a paragraph", "The office supports districts in the following ways:" + plain, []string{"TEXT0301 The office supports districts in the following ways:"}},
		{"a promise, a remark and a paragraph", "The work has the following four steps (in order):" + plain, []string{"TEXT0301 work has the following four steps (in order):"}},
		{"a promise and points that are paragraphs", "The office will do the following:\n\nFirst, it reads the data with the principal and the team of the school.", nil},
		{"a promise and points with labels", "The office will do the following:\n\nData: it reads the data with the principal and the team.", nil},
		{"a promise and points in bold", "The office will do the following:\n\n**Read the data.** It does so with the principal and the team.", nil},
		{"a promise and lists of their own", "The office will do the following:\n\nIn the fall of the year:" + pair + "\n\nIn the spring of the year:\n\n- Report\n- Plan", nil},
		{"no promise, so a paragraph may follow", "A principal put it like this:" + plain, nil},
		{"an address", "Questions may be sent to:\n\nAlex Example, Main Street 1", nil},
		{"an item with a list", "The office will:\n\n- Train coaches in:\n    - reading\n    - attendance\n- Visit schools", nil},
		{"an item with a paragraph", "The office will:\n\n- Train coaches:\n\n    Once a month, in each school.\n- Visit schools", nil},
		{"an item whose list is flat", "The office will:\n\n- Train coaches in:\n- reading\n- attendance", []string{"TEXT0303 Train coaches in:"}},
		{"a flat lead-in with a comma", "The office works like this:\n\n- To build trust,\n- visit schools", []string{"TEXT0303 To build trust,"}},
		{"a flat lead-in without a mark", "The office will:\n\n- Train coaches on the following topics\n- reading\n- attendance", []string{"TEXT0303 Train coaches on the following topics"}},
		{"a flat lead-in that breaks off", "The office will:\n\n- Offer coaching that includes\n- reading\n- attendance", []string{"TEXT0303 Offer coaching that includes"}},
		{"an item that ends in a small word", "The office will:\n\n- Follow up\n- Visit in the months following\n- Say what the work is about\n- Help by following the plan", nil},
		{"a last item that leads in", "The office will:\n\n- Visit schools\n- Train coaches in:", []string{"TEXT0301 Train coaches in:"}},

		{"one sentence with a full stop", "The office helps all districts there." + pair, []string{"TEXT0302 The office helps all districts there."}},
		{"one sentence with a section of law", "The office helps districts under Section 1234.5." + pair, []string{"TEXT0302 The office helps districts under Section 1234.5."}},
		{"one sentence with an abbreviation", "The Asst. Superintendent helps all districts." + pair, []string{"TEXT0302 The Asst. Superintendent helps all districts."}},
		{"a short sentence", "The office helps." + pair, nil},
		{"a sentence that belongs to the paragraph above", "The office helps.\n\nThe districts pay nothing for this help." + pair, nil},
		{"a plan below a paragraph", "The office helps.\n\nThe office will help each of the districts." + pair, []string{"TEXT0302 The office will help each of the districts."}},
		{"two sentences", "The office helps districts. It does so all year." + pair, nil},
		{"two sentences, the last one promises", "The office helps. It does the following." + pair, []string{"TEXT0302 The office helps. It does the following."}},
		{"no mark", "The office helps all the districts of the county in these ways" + pair, []string{"TEXT0302 the districts of the county in these ways"}},
		{"a comma", "The office will," + pair, []string{"TEXT0302 The office will,"}},
		{"a sentence that goes on in the list", "We\n\n- listen,\n- look, and\n- act.", nil},
		{"a question", "What does the office do?" + pair, nil},
		{"a colon in bold", "**The office will:**" + pair, nil},
		{"a sentence above a paragraph", "The office helps." + plain, nil},
		{"an item that is a sentence", "The office will:\n\n- Read the data.\n    - in the fall\n    - in the spring\n- Report", nil},
		{"an item that is a title", "The office will offer:\n\n- Coaching\n    - in the fall\n    - in the spring\n- Reports", nil},
		{"an item that ends in a comma", "The office works like this:\n\n- To build trust,\n    - visit schools\n    - report\n- Then plan", []string{"TEXT0302 To build trust,"}},
		{"an item that is a piece", "The office works like this:\n\n- To build trust\n    - visit schools\n    - report\n- Then plan", []string{"TEXT0302 To build trust"}},
	})
}

func TestLists(t *testing.T) {
	runForm(t, "TEXT03", []formCase{
		{"one item", "The office will:\n\n- Visit each school" + plain, []string{"TEXT0304 Visit each school"}},
		{"one item inside another", "The office will:\n\n- Visit schools:\n    - in the fall\n- Report", []string{"TEXT0304 in the fall"}},
		{"one item that has a list", "The office will:\n\n- Visit schools:\n    - in the fall\n    - in the spring", nil},
		{"items parted by paragraphs", "1. Visit each school\n\nThat is done in the fall.\n\n2. Report\n\nThat is done in May.", nil},

		{"numbers", "The steps:\n\n1. Read\n2. Plan\n3. Report", nil},
		{"numbers that go on", "The first steps:\n\n1. Read\n2. Plan\n\nThe next steps:\n\n3. Act\n4. Report", nil},
		{"letters inside romans", "The steps:\n\nI. Read\n    a. Fall\n    b. Spring\nII. Plan\n    a. Fall\n    b. Spring", nil},
		{"a number that is missing", "The steps:\n\n1. Read\n2. Plan\n4. Report", []string{"TEXT0305 Report"}},
		{"a number that comes again", "The steps:\n\na. Read\nb. Plan\nb. Report", []string{"TEXT0305 Report"}},
		{"the same number for all is said once", "The steps:\n\n1. Read\n1. Plan\n1. Report", []string{"TEXT0305 Plan"}},
		{"numbers that stay at one", "1. Read\n\nThat is done in the fall.\n\n1. Report\n\nThat is done in May.", []string{"TEXT0305 Report"}},
		{"a list that begins late", "The steps:\n\n3. Read\n4. Plan", []string{"TEXT0305 Read"}},
		{"a new list", "In the fall:\n\n1. Read\n2. Plan\n\nIn the spring:\n\n1. Act\n2. Report", nil},

		{"a bullet after numbers", "The steps:\n\n1. Read\n2. Plan\n- Report", []string{"TEXT0306 Report"}},
		{"lists that paragraphs part", "The steps:\n\n1. Read\n2. Plan\n\nAt all times:\n\n- Report\n- Talk", nil},
		{"bullets inside numbers", "The steps:\n\n1. Read\n    - data\n    - surveys\n2. Plan", nil},
		{"bullets not indented", "The steps:\n\n1. Read\n- data\n- surveys\n2. Plan", []string{"TEXT0306 data"}},

		{"an item without words", "The office will:\n\n- Visit\n-\n- Train", []string{"TEXT0309 -"}},
		{"a number without words", "The office will:\n\n1. Visit\n2.\n3. Train", []string{"TEXT0309 2."}},
		{"an item of marks", "The office will:\n\n- Visit\n- …\n- Train", []string{"TEXT0309 …"}},
		{"an item with a list only", "The office will:\n\n1.\n    - Visit\n    - Train\n2. Report", nil},
	})
}

func TestTypedMarks(t *testing.T) {
	runForm(t, "TEXT03", []formCase{
		{"two marks", "The office will:\n\n- 1. Visit\n- 2. Train", []string{"TEXT0307 1."}},
		{"a bullet behind a bullet", "The office will:\n\n- • Visit\n- • Train", []string{"TEXT0307 •"}},
		{"a hyphen behind a bullet", "The office will:\n\n- - Visit\n- Train", []string{"TEXT0307 -"}},
		{"the bullet of a font behind a bullet", "The office will:\n\n- o Visit schools\n- o Train coaches", []string{"TEXT0307 o"}},
		{"a letter that is none", "The office has:\n\n- p. 12 of the plan\n- i.e. a team", nil},
		{"a letter behind a bullet", "The office will:\n\n- a. Visit\n- b. Train", []string{"TEXT0307 a."}},
		{"a number that is none", "The office has:\n\n- 21st Century coaches\n- 3 vans\n- 1.5 librarians", nil},
		{"numbers in brackets", "(1) Visit each school\n\n(2) Train new coaches", []string{"TEXT0307 (1)"}},
		{"a subdivision at the start of a line", "The law says so in\n(c) Of Section 1", nil},
		{"letters in brackets before small letters", "The office will help with\n\n(a) visits to schools;\n\n(b) training.", []string{"TEXT0307 (a)"}},
		{"dashes", "The office will help.\n\n– Visit schools\n\n– Train coaches", []string{"TEXT0307 –"}},
		{"hyphens without a space", "The office will help.\n\n-Visit schools\n-Train coaches", []string{"TEXT0307 -"}},
		{"one dash", "The office helps.\n\n— Alex Example, Director", nil},
		{"numbers with points", "1.1 Visit each school\n\n1.2 Train new coaches", []string{"TEXT0307 1.1"}},
		{"numbers and letters", "1a. Visit each school\n\n1b. Train new coaches", []string{"TEXT0307 1a."}},
		{"the bullet of a font of Word", "The office will:\n\no Visit each school\n\no Train new coaches", []string{"TEXT0307 o"}},
		{"an arrow", "The office will visit.\n\n➢ Visit each school", []string{"TEXT0307 ➢"}},
		{"a section sign of the law", "§ 1234 says so.", nil},
		{"no space behind the number", "1.Visit each school\n\n2.Train new coaches", []string{"TEXT0307 1."}},
		{"bullets in a line", "The office helps with • coaching • data • visits", []string{"TEXT0307 •"}},
		{"a bullet as a separator", "Alex Example • Director", nil},
		{"numbers in a line", "The office will 1) visit each school, 2) train coaches.", []string{"TEXT0307 1)"}},
		{"letters in a line", "The office will a) visit each school and b) train coaches.", []string{"TEXT0307 a)"}},
		{"numbers and stops in a line", "The office will help: 1. Visit each school. 2. Train coaches. 3. Report.", []string{"TEXT0307 1."}},
		{"numbers that end sentences", "It belongs to Region 1. All meet in Room 2. They leave at 3. All go.", nil},
		{"hyphens in a line", "The office will help: - Visits to schools - Training - Reports", []string{"TEXT0307 -"}},
		{"a dash in a line", "The office will help: - as it can - in May.", nil},
		{"brackets on both sides", "The office will (1) visit each school and (2) train coaches.", nil},
		{"steps named", "It reports on steps 1) and 2) in May.", nil},
		{"an item of numbers", "The steps:\n\n1) Visit\n2) Train", nil},
	})
}

func TestRepeated(t *testing.T) {
	const long = "Visit each school of the district in the fall and in the spring"
	runForm(t, "TEXT03", []formCase{
		{"an item twice", "The office will:\n\n- Visit schools\n- Train\n- visit  schools.", []string{"TEXT0308 visit  schools."}},
		{"a short item in two lists", "In the fall:\n\n- Visit schools\n- Train\n\nIn the spring:\n\n- Visit schools\n- Report", nil},
		{"a long item in two lists", "In the fall:\n\n- " + long + "\n- Train\n\nIn the spring:\n\n- " + long + "\n- Report", []string{"TEXT0308 " + long}},
		{"a row of items is one finding", "In the fall:\n\n- " + long + "\n- Train\n- Report\n\nIn the spring:\n\n- " + long + "\n- Train\n- Report", []string{"TEXT0308 " + long}},
		{"with a remark and without", "The office offers:\n\n- Coaching for new teachers (spring)\n- Data\n- Coaching for new teachers", []string{"TEXT0308 Coaching for new teachers"}},
		{"two remarks", "The office offers:\n\n- Coaching for new teachers (spring)\n- Coaching for new teachers (fall)", nil},
		{"at the end of the item before", "The office will:\n\n- Report to boards Train new coaches in each of the schools\n- Train new coaches in each of the schools", []string{"TEXT0308 Train new coaches in each of the schools"}},
		{"lead-ins", "The office will:\n\n- Visit:\n    - in the fall\n    - in May\n- Visit:\n    - in teams\n    - alone", nil},
		{"items with lists of their own", "The office will:\n\n- Visit schools\n    - in the fall\n    - in May\n- Visit schools\n    - in teams\n    - alone", nil},
		{"a paragraph twice", long + ".\n\nThen it reports.\n\n" + long + ".", []string{"TEXT0308 " + long + "."}},
		{"a short paragraph twice", "See above.\n\nThen it reports.\n\nSee above.", nil},
	})
	s := &summary.Summary{Collaboration: &summary.Collaboration{Activities: []summary.Activity{{Activity: "Meet monthly"}, {Activity: "Share data"}, {Activity: "Meet  monthly."}}}}
	found := false
	for _, f := range prose.Run(s) {
		found = found || f.Code == "TEXT0308" && f.Pointer == "/collaboration/activities/2/activity"
	}
	if !found {
		t.Error("an activity that stands twice is not found")
	}
}

func TestHeadings(t *testing.T) {
	runForm(t, "TEXT03", []formCase{
		{"a heading", "## Help for Schools\n\nThe office helps.", nil},
		{"a title", "Help for Schools" + plain, []string{"TEXT0310 Help for Schools"}},
		{"a title with a colon", "Help for Schools (2 meetings):" + pair, []string{"TEXT0310 Help for Schools (2 meetings):"}},
		{"a label and its text", "Cost: None at All" + plain, nil},
		{"a numbered label", "Phase 2: Help for Schools" + plain, []string{"TEXT0310 Phase 2: Help for Schools"}},
		{"bold", "**Help for schools**" + plain, []string{"TEXT0310 Help for schools"}},
		{"bold with a number", "**1. Help for schools**" + pair, []string{"TEXT0310 1. Help for schools"}},
		{"bold lead-in", "**The office will:**" + pair, nil},
		{"bold sentence", "**The office helps all.**" + plain, nil},
		{"a goal", "Goal 1" + plain, []string{"TEXT0310 Goal 1"}},
		{"bold with a colon", "**Help for schools:**" + plain, []string{"TEXT0310 Help for schools:"}},
		{"bold that promises a list", "**The office will:**" + plain, []string{"TEXT0301 The office will:"}},
		{"a title like a sentence", "Help for schools" + plain, []string{"TEXT0310 Help for schools"}},
		{"a numbered title like a sentence", "Phase 2: Help for schools" + plain, []string{"TEXT0310 Phase 2: Help for schools"}},
		{"a short paragraph above another short one", "Help for schools\n\nData for all", nil},
		{"a greeting", "Dear friends," + plain, nil},
		{"a lead-in", "The office will:" + pair, nil},
		{"a county's lead-in", "The Example County Office of Education will:" + pair, nil},
		{"an address", "Alex Example\n\nDirector of Support\n\nMain Street 1", nil},
		{"a title at the end", "The office helps.\n\nThe Example County Office", nil},
		{"a heading without a space", "##Help" + plain, []string{"TEXT0310 ##Help"}},
		{"a number", "#1 in the state.", nil},
		{"a heading without words", "##" + plain, []string{"TEXT0311 ##"}},
		{"a heading without text", "## Help\n\n## Data\n\nThe office reads data.", []string{"TEXT0311 Help"}},
		{"a heading at the end", "The office helps.\n\n## Data", []string{"TEXT0311 Data"}},
		{"a heading with one below", "# Help\n\n## Data\n\nThe office reads data.", nil},
	})
}

func TestPointing(t *testing.T) {
	runForm(t, "TEXT03", []formCase{
		{"bullets that are none", "It reports on bullets (1) and (2) in May.", []string{"TEXT0312 bullets (1) and (2)"}},
		{"items that are there", "1. Read\n2. Plan\n\nIt reports on items (1) and (2) in May.", nil},
		{"items that are typed", "It will (1) read and (2) plan. It reports on items (1) and (2).", nil},
		{"items of another kind", "I. Read\nII. Plan\n\nIt reports on items (1) and (2) in May.", []string{"TEXT0312 items (1) and (2)"}},
		{"paragraphs of the law", "It reports under paragraphs (1) and (2).", nil},
		{"items of the law", "It reports under items (1) and (2) of subdivision (c).", nil},
		{"a chart", "See the chart below.", []string{"TEXT0313 chart below"}},
		{"a diagram that follows", "The following diagram shows it.", []string{"TEXT0313 following diagram"}},
		{"a diagram and a new sentence", "The team draws a diagram. Below are the steps.", nil},
		{"a table that is not there", "The table below shows it.", []string{"TEXT0313 table below"}},
		{"a table that is there", "The table below shows it.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |", nil},
		{"an attachment", "See attached plan.", []string{"TEXT0313 See attached"}},
		{"an attachment that is named", "See Attachment A for the list.", []string{"TEXT0313 See Attachment"}},
		{"a plan that is attached", "The plan is attached.", []string{"TEXT0313 is attached"}},
		{"people who are attached", "A coach is attached to each school.", nil},
		{"numbers above", "It reports on items 1 and 2 above.", []string{"TEXT0312 items 1 and 2 above"}},
		{"numbers above that are there", "1. Read\n2. Plan\n\nIt reports on steps 1 and 2 above.", nil},
		{"a number that counts", "It offers items 1 and 2 in May. The steps 3 schools take are above.", nil},
		{"a figure above", "Attendance is a figure above the average.", nil},
	})
}

// TestListsOfTheSummary: the activities are the list that a narrative leads in
// to.
func TestListsOfTheSummary(t *testing.T) {
	s := &summary.Summary{Collaboration: &summary.Collaboration{Narrative: "The office works with its partners in the following ways:"}}
	count := func() (n int) {
		for _, f := range prose.Run(s) {
			if f.Code == "TEXT0301" {
				n++
			}
		}
		return n
	}
	if count() != 1 {
		t.Error("a lead-in to nothing is not found")
	}
	s.Collaboration.Activities = []summary.Activity{{Activity: "Meet each month"}}
	if count() != 0 {
		t.Error("a lead-in to the activities is found")
	}
}

// FuzzForm: whatever a text is, the rules about its form read it without a
// panic, and what they quote stands where they say.
func FuzzForm(f *testing.F) {
	files, err := filepath.Glob("../examples/*/*.json")
	if err != nil || len(files) == 0 {
		f.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if s, err := summary.Decode(data); err == nil {
			f.Add(s.LocalContext)
			if s.Collaboration != nil {
				f.Add(s.Collaboration.Narrative)
			}
		}
	}
	f.Add("- 1.\n(1)\n\n1)a\n\n*a. B* c\n\n| |\n| - |\n| x |\n\n##\n\no \n\n2. • items (1")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // no summary holds one
		}
		for _, found := range prose.RunAll(&summary.Summary{LocalContext: text}) {
			if end := found.Start + len(found.Quote); end > len(text) || text[found.Start:end] != found.Quote || !utf8.ValidString(found.Quote) {
				t.Errorf("%s quotes %q at byte %d of %q", found.Code, found.Quote, found.Start, text)
			}
		}
	})
}
