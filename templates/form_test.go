package templates

import (
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

func buildForm(t *testing.T, set *Set, s *summary.Summary) *document.Document {
	t.Helper()
	d, err := set.Form(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// formCases are the summaries in testdata/form.
func formCases(t *testing.T) map[string]*summary.Summary {
	t.Helper()
	files, err := filepath.Glob("testdata/form/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("testdata/form holds no summaries")
	}
	out := map[string]*summary.Summary{}
	for _, file := range files {
		out[strings.TrimSuffix(file, ".json")] = readSummary(t, file)
	}
	return out
}

func TestFormGolden(t *testing.T) {
	for base, s := range formCases(t) {
		t.Run(filepath.Base(base), func(t *testing.T) { compare(t, base+".golden", buildForm(t, defaults(t), s)) })
	}
}

// TestForm holds every form against what the person who fills it in, and the
// program that reads it, rely on.
func TestForm(t *testing.T) {
	cases := formCases(t)
	for _, file := range examples(t)[:5] {
		cases[file] = readSummary(t, file)
	}
	for name, s := range cases {
		for _, set := range []*Set{defaults(t), ownWords(t)} {
			d := buildForm(t, set, s)
			checkModel(t, d)
			if !d.Form {
				t.Errorf("%s: the document is not a form", name)
			}
			seen := map[string]bool{}
			for _, f := range allFields(d) {
				key := f.Pointer
				if f.Kind == document.Included {
					key += "#" + f.Value
				}
				if seen[key] {
					t.Errorf("%s: %s has two fields; which one counts?", name, key)
				}
				seen[key] = true
				if f.Title == "" || f.Placeholder == "" {
					t.Errorf("%s: the field of %s lacks its title or its placeholder", name, key)
				}
				if f.Empty && f.Value != "" && f.Kind != document.Included {
					t.Errorf("%s: the empty field of %s has the value %q", name, key, f.Value)
				}
				if strings.TrimSpace(f.Text) == f.Placeholder {
					t.Errorf("%s: what stands in %s is its placeholder", name, key)
				}
				if slices.ContainsFunc(f.Choices, func(c document.FieldChoice) bool { return c.Text == f.Placeholder }) {
					t.Errorf("%s: %s can't be told from a choice while it is empty", name, key)
				}
				if slices.Contains(set.Nothing(), strings.TrimSpace(f.Text)) {
					t.Errorf("%s: %s holds %q as if it were a value", name, key, f.Text)
				}
			}
			eachLine(d.Blocks, func(text []document.Inline) { apart(t, text) })
		}
	}
}

// eachLine calls f with the text of each heading and paragraph.
func eachLine(blocks []document.Block, f func([]document.Inline)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			f(b.Text)
		case *document.Paragraph:
			f(b.Text)
		case *document.List:
			for _, item := range b.Items {
				eachLine(item.Blocks, f)
			}
		case *document.Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					eachLine(cell.Blocks, f)
				}
			}
		}
	}
}

var letter = regexp.MustCompile(`\pL`)

// apart holds that words stand between two fields of a line.
func apart(t *testing.T, text []document.Inline) {
	t.Helper()
	last := ""
	var walk func([]document.Inline)
	walk = func(text []document.Inline) {
		for _, in := range text {
			switch in := in.(type) {
			case *document.FieldText:
				if last != "" {
					t.Errorf("no words stand between the fields of %s and %s", last, in.Pointer)
				}
				last = in.Pointer
			case *document.Link:
				walk(in.Text)
			case *document.Text:
				if letter.MatchString(in.Value) {
					last = ""
				}
			}
		}
	}
	walk(text)
}

// TestFormFollowsThePacket holds that every heading of a complete packet is in
// the form, in the same order, but for those of what is made of other parts.
func TestFormFollowsThePacket(t *testing.T) {
	s := fullSummary(t)
	headings := func(d *document.Document) (out []string) {
		for _, b := range bare(d).Blocks {
			if h, ok := b.(*document.Heading); ok && h.Level == 1 {
				out = append(out, document.Plain(h.Text))
			}
		}
		return out
	}
	want := slices.DeleteFunc(headings(buildPacket(t, defaults(t), s, PacketOptions{})), func(h string) bool { return h == "Where Each Requirement Is Met" })
	want = append([]string{"How to Fill In This Form"}, want...)
	for name, s := range map[string]*summary.Summary{"what is known": s, "nothing known": formCases(t)["testdata/form/blank"]} {
		if got := headings(buildForm(t, defaults(t), s)); !slices.Equal(got, want) {
			t.Errorf("%s: the form has the headings\n%q, want\n%q", name, got, want)
		}
	}
	// The words of the packet's own lines are all there too, even where a line
	// has a field that is empty.
	text := dump(buildForm(t, defaults(t), formCases(t)["testdata/form/blank"]))
	for _, words := range []string{
		"Fiscal Year 2026–27", "cover: Presented to: ", "cover: Meeting date: ", "cover: Agenda item: ", "cover: Type of item: ",
		"cover: Superintendent: ", "cover: Contact: ", "note: This summary is prepared", "Signature of the clerk",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("the form lacks %q", words)
		}
	}
}

func TestFormHasRoom(t *testing.T) {
	for base, want := range map[string]map[string]int{
		"testdata/form/blank": {
			"/goals/0/measures": 2, "/goals/1/measures": 2, "/goals/2/measures": 2, "/technicalAssistance/actions": 3,
			"/technicalAssistance/districts": 2, "/collaboration/activities": 3, "/glossary": 3,
		},
		"testdata/form/carried": { // one more than there are
			"/goals/0/measures": 3, "/technicalAssistance/districts": 3, "/collaboration/activities": 3, "/glossary": 3,
		},
	} {
		got := map[string]int{}
		for _, b := range buildForm(t, defaults(t), formCases(t)[base]).Blocks {
			if table, ok := b.(*document.Table); ok && table.Repeats != "" {
				got[table.Repeats] = len(table.Rows)
			}
		}
		for list, rows := range want {
			if got[list] != rows {
				t.Errorf("%s: the table of %s has %d rows, want %d", base, list, got[list], rows)
			}
		}
	}
}

// TestBlank holds that the summary behind a form has all of its own and room
// for every field.
func TestBlank(t *testing.T) {
	s := fullSummary(t)
	before, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	b := Blank(s)
	b.Board.Name, b.Board.Vote.Moved, b.Goals[0].Expenditure.Note, b.Goals[0].ID = "changed", "changed", "changed", "changed"
	b.Collaboration.Activities[0].Activity, b.Glossary[0].Acronym = "changed", "changed"
	after, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("a change in the copy changed the summary")
	}

	b = Blank(s)
	if !reflect.DeepEqual(b.Collaboration.Activities[:len(s.Collaboration.Activities)], s.Collaboration.Activities) {
		t.Error("the activities did not stay in their places")
	}
	for _, g := range []struct {
		goals []summary.Goal
		areas []summary.Area
		ids   []string
	}{
		{nil, summary.Areas(), []string{"1", "2", "3"}},
		{
			[]summary.Goal{{ID: "2", Area: summary.OtherSupport}, {ID: "2a", Area: summary.OtherSupport}},
			[]summary.Area{summary.OtherSupport, summary.OtherSupport, summary.LCAPReview, summary.TechnicalGoal},
			[]string{"2", "2a", "1", "3"},
		},
	} {
		got := Blank(&summary.Summary{Goals: g.goals}).Goals
		var areas []summary.Area
		var ids []string
		for _, goal := range got {
			areas, ids = append(areas, goal.Area), append(ids, goal.ID)
		}
		if !slices.Equal(areas, g.areas) || !slices.Equal(ids, g.ids) {
			t.Errorf("goals of the areas %v with the IDs %v, want %v and %v", areas, ids, g.areas, g.ids)
		}
	}
}

// TestFormOfASkeleton holds that a form made from a summary to fill in has no
// answers that nobody gave.
func TestFormOfASkeleton(t *testing.T) {
	no, zero := "", summary.Money(0)
	s := formCases(t)["testdata/form/blank"]
	s.Collaboration = &summary.Collaboration{Activities: []summary.Activity{{Activity: no, Partners: []summary.Partner{summary.CCEE}}}}
	s.Goals = []summary.Goal{{
		ID: "1", Area: summary.LCAPReview, Expenditure: &summary.Expenditure{Amount: &zero},
		Measures: []summary.Measure{{Metrics: []summary.Metric{{}}, Actions: []summary.GoalAction{{}}}},
	}}
	s.TechnicalAssistance = &summary.TechnicalAssistance{Actions: []summary.AssistanceAction{{FundingSources: []string{no}}}}
	s.Expenditures = &summary.Expenditures{FundingSources: []string{no}}
	for _, f := range allFields(buildForm(t, defaults(t), s)) {
		if !f.Empty && f.Pointer != "/office/name" {
			t.Errorf("%s holds %q, and nobody said so", f.Pointer, f.Text)
		}
	}
	s.Goals[0].Statement = "Read every plan."
	for _, f := range allFields(buildForm(t, defaults(t), s)) {
		if f.Pointer == "/goals/0/expenditure/amount" && f.Text != "$0" {
			t.Errorf("a goal that costs nothing has the cost %q", f.Text)
		}
	}
}

func TestFormNeedsItsNames(t *testing.T) {
	for _, spoil := range []func(*summary.Summary){
		func(s *summary.Summary) { s.FiscalYear = 0 },
		func(s *summary.Summary) { s.County.Name = "" },
		func(s *summary.Summary) { s.Office.Name = "" },
	} {
		s := fullSummary(t)
		spoil(s)
		if _, err := defaults(t).Form(s); err == nil {
			t.Error("a form without one of its names was made")
		}
	}
}
