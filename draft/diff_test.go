package draft

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// told is a change in one line.
func told(c Change) string {
	return fmt.Sprintf("%s|%s: %q → %q", c.Was, c.Pointer, c.Before, c.After)
}

var diffTests = []struct {
	name, a, b string
	want       []string
}{
	{"nothing", `{"office":{"name":"A"}}`, `{"office":{"name":"A"}}`, nil},
	{"a text", `{"office":{"name":"A"}}`, `{"office":{"name":"B"}}`, []string{`/office/name|/office/name: "A" → "B"`}},
	{"no text and an empty one", `{"office":{"name":""},"glossary":[]}`, `{"contact":{"name":null,"phone":" "}}`, nil},
	{
		"amounts", `{"goals":[{"id":"1","expenditure":{"amount":596125.00}},{"id":"2","expenditure":{"amount":5}}]}`,
		`{"goals":[{"id":"1","expenditure":{"amount":596125}},{"id":"2","expenditure":{"amount":"5"}}]}`,
		[]string{`/goals/1/expenditure/amount|/goals/1/expenditure/amount: "5" → "5"`},
	},
	{
		"the order of the schema", `{"glossary":"x","x":1,"board":{"name":"A","meetingDate":"2026-06-23"}}`, `{"board":{"meetingDate":"soon","name":"B"},"y":{"z":1},"fiscalYear":"2026-27"}`,
		[]string{
			`/fiscalYear|/fiscalYear: "" → "2026-27"`, `/board/name|/board/name: "A" → "B"`, `/board/meetingDate|/board/meetingDate: "June 23, 2026" → "soon"`,
			`/glossary|/glossary: "x" → ""`, `/x|/x: "1" → ""`, `/y|/y: "" → "{\"z\":1}"`,
		},
	},
	{
		"entries by number", `{"collaboration":{"activities":[{"activity":"A"},{"activity":"B"}]}}`, `{"collaboration":{"activities":[{"activity":"B"}]}}`,
		[]string{
			`/collaboration/activities/0/activity|/collaboration/activities/0/activity: "A" → "B"`,
			`/collaboration/activities/1|: "Description: B" → ""`,
		},
	},
	{
		"goals by identifier", `{"goals":[{"id":"1","statement":"A"},{"id":"2","statement":"B"}]}`, `{"goals":[{"id":"3","statement":"N","measures":[{"metrics":[{"metric":"M"}]}],"x":[1]},{"id":"2","statement":"C"}]}`,
		[]string{
			`|/goals/0: "" → "Identifier: 3\nStatement: N\nMeasure 1, metric 1, description: M\nx: [1]"`,
			`/goals/1/statement|/goals/1/statement: "B" → "C"`,
			`/goals/0|: "Identifier: 1\nStatement: A" → ""`,
		},
	},
	{
		"goals in another order", `{"goals":[{"id":"1"},{"id":"2","statement":"A"},{"id":" 3 "}]}`, `{"goals":[{"id":"2","statement":"B"},{"id":"3"},{"id":"1"}]}`,
		[]string{
			`/goals/1/statement|/goals/0/statement: "A" → "B"`, `/goals/2/id|/goals/1/id: " 3 " → "3"`,
			`/goals|/goals: "1, 2, 3" → "2, 3, 1"`,
		},
	},
	{
		"goals that can't be told apart", `{"goals":[{"id":"1","statement":"A"},{"id":"1","statement":"B"},{"statement":"C"}]}`, `{"goals":[{"id":"1","statement":"A"},{"id":"1","statement":"X"},{"statement":"C"}]}`,
		[]string{`/goals/1/statement|/goals/1/statement: "B" → "X"`},
	},
	{"another shape", `{"board":["A"]}`, `{"board":{"name":"A"}}`, []string{`/board|/board: "[\"A\"]" → "{\"name\":\"A\"}"`}},
	{"an entry of another shape", `{"goals":["A",5]}`, `{"goals":["A"]}`, []string{`/goals/1|: "5" → ""`}},
	{"lists", `{"expenditures":{"fundingSources":["A\nB"]}}`, `{"expenditures":{"fundingSources":["A","B"]}}`, []string{`/expenditures/fundingSources|/expenditures/fundingSources: "A\nB" → "A\nB"`}},
}

func TestDiff(t *testing.T) {
	for _, tt := range diffTests {
		var got []string
		for _, c := range Diff(open(t, tt.a), open(t, tt.b)) {
			got = append(got, told(c))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n%s\nand should be\n%s", tt.name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// all is a with every difference to b taken over.
func all(t *testing.T, a, b *Draft) *Draft {
	t.Helper()
	out := &Draft{root: a.root.copied()}
	if err := out.Take(b, Diff(a, b)...); err != nil {
		t.Fatalf("the differences can't be taken over: %v\n%s\n%s", err, a.JSON(), b.JSON())
	}
	return out
}

// TestTakingEveryDifferenceMakesTheOther, and taking none changes nothing.
func TestTakingEveryDifferenceMakesTheOther(t *testing.T) {
	for _, tt := range diffTests {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			a, b := open(t, pair[0]), open(t, pair[1])
			if both := all(t, a, b); Diff(both, b) != nil {
				t.Errorf("%s: it is then %s, which still differs: %v", tt.name, line(both), Diff(both, b))
			}
			if err := a.Take(b); err != nil || string(a.JSON()) != pair[0] || string(b.JSON()) != pair[1] {
				t.Errorf("%s: taking nothing has made %s and %s, %v", tt.name, a.JSON(), b.JSON(), err)
			}
		}
	}
}

func TestTakeTakesWhatIsWanted(t *testing.T) {
	a := `{"office":{"name":"A","abbreviation":"X"},"goals":[{"id":"1","statement":"A"},{"id":"2","statement":"A","measures":[{"x":1},{"x":2}]},{"id":"4"}]}`
	b := open(t, `{"office":{"name":"B","abbreviation":"Y"},"goals":[{"id":"2","statement":"B\r\n","measures":[{"x":1}]},{"id":"3","statement":"B"},{"id":"4"}]}`)
	for _, tt := range []struct{ wanted, want string }{
		{"/office/name", `{"office":{"name":"B","abbreviation":"X"},"goals":[{"id":"1","statement":"A"},{"id":"2","statement":"A","measures":[{"x":1},{"x":2}]},{"id":"4"}]}`},
		{"Goal 1", `{"office":{"name":"A","abbreviation":"X"},"goals":[{"id":"2","statement":"A","measures":[{"x":1},{"x":2}]},{"id":"4"}]}`},
		{"/goals/0/statement", `{"office":{"name":"A","abbreviation":"X"},"goals":[{"id":"1","statement":"A"},{"id":"2","statement":"B\r\n","measures":[{"x":1},{"x":2}]},{"id":"4"}]}`},
		{"/goals/1", `{"office":{"name":"A","abbreviation":"X"},"goals":[{"id":"1","statement":"A"},{"id":"2","statement":"A","measures":[{"x":1},{"x":2}]},{"id":"3","statement":"B"},{"id":"4"}]}`},
		{"/goals/1/measures/1,Goal 1", `{"office":{"name":"A","abbreviation":"X"},"goals":[{"id":"2","statement":"A","measures":[{"x":1}]},{"id":"4"}]}`},
	} {
		d := open(t, a)
		changes := slices.DeleteFunc(Diff(d, b), func(c Change) bool {
			place := c.Place()
			if c.Pointer == "" && place == "/goals/0" {
				place = "Goal 1" // where the other has its first goal too
			}
			return !slices.Contains(strings.Split(tt.wanted, ","), place)
		})
		if err := d.Take(b, changes...); err != nil || line(d) != tt.want {
			t.Errorf("with %s it is\n%s\nand should be\n%s\n%v", tt.wanted, line(d), tt.want, err)
		}
	}
}

func TestTheOrderOfGoalsIsAChangeOfItsOwn(t *testing.T) {
	b := open(t, `{"goals":[{"id":"2","statement":"B"},{"id":"3"},{"id":"1"}]}`)
	for _, tt := range []struct{ wanted, want string }{
		{"/goals/0/statement", `{"goals":[{"id":"1"},{"id":"2","statement":"B"}]}`},
		{"/goals", `{"goals":[{"id":"2","statement":"A"},{"id":"1"}]}`},
		{"/goals/1", `{"goals":[{"id":"1"},{"id":"2","statement":"A"},{"id":"3"}]}`},
		{"/goals,/goals/1", `{"goals":[{"id":"2","statement":"A"},{"id":"3"},{"id":"1"}]}`},
	} {
		d := open(t, `{"goals":[{"id":"1"},{"id":"2","statement":"A"}]}`)
		changes := slices.DeleteFunc(Diff(d, b), func(c Change) bool { return !slices.Contains(strings.Split(tt.wanted, ","), c.Pointer) })
		if err := d.Take(b, changes...); err != nil || line(d) != tt.want {
			t.Errorf("with %s it is\n%s\nand should be\n%s\n%v", tt.wanted, line(d), tt.want, err)
		}
	}
}

func TestTakeAField(t *testing.T) {
	d, other := open(t, `{"office":{"name":"A"},"contact":{"name":"A"},"board":["A"]}`), open(t, `{"office":{"name":"B"},"board":{"name":"A"}}`)
	for _, pointer := range []string{"/office/name", "/contact/name", "/x/y"} {
		if err := d.Take(other, Change{Pointer: pointer, Was: pointer}); err != nil {
			t.Errorf("%s: %v", pointer, err)
		}
	}
	want := `{"office":{"name":"B"},"contact":{},"board":["A"]}`
	if line(d) != want {
		t.Errorf("it is %s", line(d))
	}
	// The first of the two could be done.
	err := d.Take(other, Change{Pointer: "/office", Was: "/contact"}, Change{Pointer: "/board/name", Was: "/board/name"})
	if err == nil || line(d) != want {
		t.Errorf("it is %s, %v", line(d), err)
	}
}

func TestTakeSharesNothing(t *testing.T) {
	a, b := open(t, `{}`), open(t, `{"goals":[{"id":"1"}]}`)
	if err := a.Take(b, Diff(a, b)...); err != nil {
		t.Fatal(err)
	}
	if err := a.Set("/goals/0/id", "2"); err != nil || b.Text("/goals/0/id") != "1" {
		t.Errorf("the other's goal is now %s, %v", b.Text("/goals/0/id"), err)
	}
}
