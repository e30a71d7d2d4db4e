package draft

import (
	"math"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

func TestAdd(t *testing.T) {
	for _, tt := range []struct {
		file, list string
		fields     []string
		pointer    string
		want       string
	}{
		{
			`{}`, "/goals",
			[]string{"area", "lcapReview"},
			"/goals/0",
			`{"goals":[{"id":"1","area":"lcapReview","measures":[{"metrics":[{}],"actions":[{}]}],"expenditure":{}}]}`,
		},
		{
			`{"goals":[{"id":"2"},{"id":1}]}`, "/goals",
			[]string{"statement", ""},
			"/goals/2",
			`{"goals":[{"id":"2"},{"id":1},{"id":"3","measures":[{"metrics":[{}],"actions":[{}]}],"expenditure":{}}]}`,
		},
		{`{"goals":[{}]}`, "/goals/0/measures", nil, "/goals/0/measures/0", `{"goals":[{"measures":[{"metrics":[{}],"actions":[{}]}]}]}`},
		{`{}`, "/collaboration/activities", nil, "/collaboration/activities/0", `{"collaboration":{"activities":[{}]}}`},
		{`{"glossary":null}`, "/glossary", []string{"acronym", "A"}, "/glossary/0", `{"glossary":[{"acronym":"A"}]}`},
		{`{"glossary":[5]}`, "/glossary", nil, "/glossary/1", `{"glossary":[5,{}]}`},
		{`{"technicalAssistance":null}`, "/technicalAssistance/districts", []string{"supportYear", "2"}, "/technicalAssistance/districts/0", `{"technicalAssistance":{"districts":[{"supportYear":2}]}}`},
	} {
		d := open(t, tt.file)
		pointer, err := d.Add(tt.list, tt.fields...)
		if err != nil || pointer != tt.pointer || line(d) != tt.want {
			t.Errorf("%s of %s gives %s, %v, and the file\n%s", tt.list, tt.file, pointer, err, line(d))
		}
	}
}

func TestAddErrors(t *testing.T) {
	for _, tt := range []struct {
		file, list string
		fields     []string
		says       string
	}{
		{`{}`, "/nothing", nil, "no list at /nothing"},
		{`{}`, "/board", nil, "no list at /board"},
		{`{}`, "/expenditures/fundingSources", nil, "no list at"},
		{`{}`, "/goals/0/measures", nil, "no goal 1, or"},
		{`{"goals":{"a":1}}`, "/goals", nil, `the place of "Goals"`},
		{`{"goals":"a"}`, "/goals/0/measures", nil, `the place of "Goals"`},
		{`{}`, "/goals", []string{"area"}, "has no value"},
		{`{}`, "/goals", []string{"aria", "x"}, `no field "aria"`},
		{`{}`, "/goals", []string{"measures", "x"}, `no field "measures"`},
	} {
		d := open(t, tt.file)
		if pointer, err := d.Add(tt.list, tt.fields...); err == nil || !strings.Contains(err.Error(), tt.says) || pointer != "" {
			t.Errorf("%s of %s gives %q, %v", tt.list, tt.file, pointer, err)
		}
		if string(d.JSON()) != tt.file {
			t.Errorf("%s of %s: the file is now %s", tt.list, tt.file, d.JSON())
		}
	}
}

// TestAddedGoalsAreLikeThoseOfASkeleton: the same lists and groups, and nothing
// that could be taken for an answer.
func TestAddedGoalsAreLikeThoseOfASkeleton(t *testing.T) {
	d := open(t, string(summary.Skeleton(county.All()[0], 2026)))
	n := d.Len("/goals")
	if _, err := d.Add("/goals", "area", "otherSupport"); err != nil {
		t.Fatal(err)
	}
	for _, pointer := range fields(d) {
		if old, ok := strings.CutPrefix(pointer, entry("/goals", n)); ok {
			if was := d.Has("/goals/0" + old); d.Text(pointer) != "" && !was {
				t.Errorf("%s says %q", pointer, d.Text(pointer))
			}
		}
	}
	if id := d.Text(entry("/goals", n) + "/id"); id != "4" {
		t.Errorf("the new goal is %s", id)
	}
}

func TestRemove(t *testing.T) {
	for _, tt := range []struct{ file, pointer, want string }{
		{`{"goals":[{"id":"1"},{"id":"2"},{"id":"3"}]}`, "/goals/1", `{"goals":[{"id":"1"},{"id":"3"}]}`},
		{`{"goals":[{"id":"1"}]}`, "/goals/0", `{}`},
		{`{"collaboration":{"activities":[{}]}}`, "/collaboration/activities/0", `{"collaboration":{}}`},
		{`{"goals":[{"measures":[{}]}]}`, "/goals/0/measures/0", `{"goals":[{}]}`},
		{`{"expenditures":{"fundingSources":["A","B"]}}`, "/expenditures/fundingSources/0", `{"expenditures":{"fundingSources":["B"]}}`},
		{`{"x":[[1]]}`, "/x/0/0", `{"x":[[]]}`},
		{`{"x":[1]}`, "/x/0", `{"x":[]}`},
		{`{"board":[1]}`, "/board/0", `{}`},
	} {
		d := open(t, tt.file)
		if err := d.Remove(tt.pointer); err != nil || line(d) != tt.want {
			t.Errorf("without %s, %s is %s, %v", tt.pointer, tt.file, line(d), err)
		}
	}
}

func TestMove(t *testing.T) {
	const file = `{"goals":[{"id":"1"},{"id":"2"},{"id":"3"}]}`
	for _, tt := range []struct {
		pointer string
		by      int
		to, ids string
	}{
		{"/goals/0", 1, "/goals/1", "213"},
		{"/goals/2", -1, "/goals/1", "132"},
		{"/goals/0", 2, "/goals/2", "231"},
		{"/goals/1", 0, "/goals/1", "123"},
		{"/goals/0", -1, "/goals/0", "123"},
		{"/goals/2", 1, "/goals/2", "123"},
		{"/goals/1", math.MaxInt, "/goals/2", "132"},
		{"/goals/1", math.MinInt, "/goals/0", "213"},
	} {
		d := open(t, file)
		to, err := d.Move(tt.pointer, tt.by)
		ids := d.Text("/goals/0/id") + d.Text("/goals/1/id") + d.Text("/goals/2/id")
		if err != nil || to != tt.to || ids != tt.ids {
			t.Errorf("%s by %d goes to %s, %v, and the goals are %s", tt.pointer, tt.by, to, err, ids)
		}
		if tt.ids == "123" && string(d.JSON()) != file {
			t.Errorf("%s by %d changes the file", tt.pointer, tt.by)
		}
	}
}

func TestRemoveAndMoveErrors(t *testing.T) {
	const file = `{"goals":[{"id":"1"}],"board":{"0":1},"contact":5}`
	for pointer, says := range map[string]string{
		"": "no list", "goals/0": "no list", "/goals": "no list", "/goals/x": "no list", "/goals/-1": "no list", "/goals/1": "no goal 2",
		"/board/0": "no list", "/board/name/0": "no list", "/contact/0": "no list", "/goals/0/id/0": "no list", "/0": "no list",
	} {
		d := open(t, file)
		if err := d.Remove(pointer); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("removing %q gives %v", pointer, err)
		}
		if _, err := d.Move(pointer, 1); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("moving %q gives %v", pointer, err)
		}
		if string(d.JSON()) != file {
			t.Errorf("%q: the file is now %s", pointer, d.JSON())
		}
	}
}

func TestTitle(t *testing.T) {
	d := open(t, `{"goals":[{"id":"1"},{"id":"B"},{"id":" "},{},{"id":"a very long name of a goal"}]}`)
	for pointer, want := range map[string]string{
		"":                                      "Summary",
		"/localContext":                         "Local context",
		"/board/meetingDate":                    "County board of education: meeting date",
		"/board/lcapAdoptionDate":               "County board of education: LCAP adoption date",
		"/board/vote/ayes":                      "County board of education, vote: number of ayes",
		"/collaboration":                        "Collaboration",
		"/collaboration/narrative":              "Collaboration: narrative",
		"/collaboration/activities":             "Collaboration: activities",
		"/collaboration/activities/2":           "Collaboration: activity 3",
		"/collaboration/activities/2/partners":  "Collaboration, activity 3: partners",
		"/goals":                                "Goals",
		"/goals/1":                              "Goal B",
		"/goals/1/statement":                    "Goal B: statement",
		"/goals/2/statement":                    "Goal 3: statement",
		"/goals/3/statement":                    "Goal 4: statement",
		"/goals/4/statement":                    "Goal 5: statement",
		"/goals/0/measures/1/metrics/0/target":  "Goal 1, measure 2, metric 1: target",
		"/goals/0/expenditure/amount":           "Goal 1, expenditure: amount",
		"/expenditures/fundingSources/0":        "Overview of expenditures: funding source 1",
		"/technicalAssistance/districts/0/type": "Technical assistance, district 1: type",
		"/nothing":                              "nothing",
		"/board/no/thing":                       "County board of education: no, thing",
		"x":                                     "Summary",
	} {
		if got := d.Title(pointer); got != want {
			t.Errorf("%s is called %q, not %q", pointer, got, want)
		}
	}
}
