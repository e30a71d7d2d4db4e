package draft

import (
	"slices"
	"strings"
	"testing"
)

// setTests: a file, a field, what is typed, the file then, and what the field
// says then.
var setTests = []struct {
	name, file, pointer string
	typed               []string
	want, text          string
}{
	{"text", `{}`, "/board/name", []string{" A  Board "}, `{"board":{"name":" A  Board "}}`, " A  Board "},
	{"text of a browser", `{}`, "/localContext", []string{"One\r\n\r\nTwo  \r\n"}, `{"localContext":"One\n\nTwo  \n"}`, "One\n\nTwo  \n"},
	{"white space alone", `{"localContext":"A"}`, "/localContext", []string{" \r\n"}, `{}`, ""},
	{"emptied", `{"board":{"name":"A","vote":{"ayes":1}}}`, "/board/name", []string{""}, `{"board":{"vote":{"ayes":1}}}`, ""},
	{"the last of a group that needn't be", `{"board":{"vote":{"ayes":1}}}`, "/board/vote/ayes", []string{""}, `{"board":{}}`, ""},
	{"the last of a group that must be", `{"contact":{"name":"A"}}`, "/contact/name", []string{""}, `{"contact":{}}`, ""},
	{"a group with something unknown", `{"board":{"vote":{"ayes":1,"x":2}}}`, "/board/vote/ayes", []string{""}, `{"board":{"vote":{"x":2}}}`, ""},
	{"the last of an entry", `{"goals":[{"statement":"A"}]}`, "/goals/0/statement", nil, `{"goals":[{}]}`, ""},
	{"an entry of a list of texts", `{"expenditures":{"fundingSources":["A","B"]}}`, "/expenditures/fundingSources/0", []string{""}, `{"expenditures":{"fundingSources":["","B"]}}`, ""},

	{"day", `{}`, "/board/meetingDate", []string{"6/23/2026"}, `{"board":{"meetingDate":"2026-06-23"}}`, "June 23, 2026"},
	{"no day", `{"board":{"meetingDate":"2026-06-23"}}`, "/board/meetingDate", []string{"in June "}, `{"board":{"meetingDate":"in June "}}`, "in June "},
	{"a day again", `{"board":{"meetingDate":"in June"}}`, "/board/meetingDate", []string{"2026-06-23"}, `{"board":{"meetingDate":"2026-06-23"}}`, "June 23, 2026"},

	{"amount", `{"goals":[{}]}`, "/goals/0/expenditure/amount", []string{"$1,250.50"}, `{"goals":[{"expenditure":{"amount":1250.50}}]}`, "1,250.50"},
	{"round amount", `{"goals":[{}]}`, "/goals/0/expenditure/amount", []string{"596125"}, `{"goals":[{"expenditure":{"amount":596125}}]}`, "596,125"},
	{"zero", `{"goals":[{}]}`, "/goals/0/expenditure/amount", []string{"0"}, `{"goals":[{"expenditure":{"amount":0}}]}`, "0"},
	{"no amount", `{"goals":[{}]}`, "/goals/0/expenditure/amount", []string{"about $5"}, `{"goals":[{"expenditure":{"amount":"about $5"}}]}`, "about $5"},
	{"less than nothing", `{"goals":[{}]}`, "/goals/0/expenditure/amount", []string{"-5"}, `{"goals":[{"expenditure":{"amount":-5}}]}`, "-5"},
	{"the same amount in another way", `{"goals":[{"expenditure":{"amount":596125.00}}]}`, "/goals/0/expenditure/amount", []string{"$596125"}, `{"goals":[{"expenditure":{"amount":596125.00}}]}`, "596,125"},

	{"whole number", `{}`, "/board/vote/ayes", []string{" 5 "}, `{"board":{"vote":{"ayes":5}}}`, "5"},
	{"no whole number", `{}`, "/board/vote/ayes", []string{"5.5"}, `{"board":{"vote":{"ayes":"5.5"}}}`, "5.5"},
	{"yes", `{}`, "/technicalAssistance/noDistrictsIdentified", []string{"", "yes"}, `{"technicalAssistance":{"noDistrictsIdentified":true}}`, "yes"},
	{"no", `{}`, "/technicalAssistance/noDistrictsIdentified", []string{"No"}, `{"technicalAssistance":{"noDistrictsIdentified":false}}`, "no"},
	{"neither", `{"technicalAssistance":{"noDistrictsIdentified":true}}`, "/technicalAssistance/noDistrictsIdentified", []string{""}, `{"technicalAssistance":{}}`, ""},
	{"perhaps", `{}`, "/technicalAssistance/noDistrictsIdentified", []string{"perhaps"}, `{"technicalAssistance":{"noDistrictsIdentified":"perhaps"}}`, "perhaps"},

	{"choice", `{}`, "/board/itemType", []string{"", "consent"}, `{"board":{"itemType":"consent"}}`, "consent"},
	{"no choice", `{"board":{"itemType":"consent"}}`, "/board/itemType", []string{""}, `{"board":{}}`, ""},
	{"an unknown choice taken away", `{"board":{"itemType":"other"}}`, "/board/itemType", []string{""}, `{"board":{}}`, ""},
	{"another in its place", `{"board":{"itemType":"other"}}`, "/board/itemType", []string{"", "action"}, `{"board":{"itemType":"action"}}`, "action"},

	{"choices", `{"collaboration":{"activities":[{}]}}`, "/collaboration/activities/0/partners", []string{"", "other", "cde", "ccee"}, `{"collaboration":{"activities":[{"partners":["ccee","cde","other"]}]}}`, "ccee\ncde\nother"},
	{"no choices", `{"collaboration":{"activities":[{"partners":["cde"]}]}}`, "/collaboration/activities/0/partners", []string{""}, `{"collaboration":{"activities":[{}]}}`, ""},
	{"the same choices", `{"collaboration":{"activities":[{"partners":["cde","x","ccee","cde"]}]}}`, "/collaboration/activities/0/partners", []string{"", "ccee", "cde", "x"}, `{"collaboration":{"activities":[{"partners":["cde","x","ccee","cde"]}]}}`, "cde\nx\nccee\ncde"},
	{"unknown choices stay", `{"collaboration":{"activities":[{"partners":["x","cde",7,"y"," z\n"]}]}}`, "/collaboration/activities/0/partners", []string{"ccee", " z\r\n", "7", "x"}, `{"collaboration":{"activities":[{"partners":["ccee","x",7," z\n"]}]}}`, "ccee\nx\n7\n z\n"},
	{"unknown choices can be sent", `{"collaboration":{"activities":[{}]}}`, "/collaboration/activities/0/partners", []string{"z", "ccee"}, `{"collaboration":{"activities":[{"partners":["ccee","z"]}]}}`, "ccee\nz"},
	{"numbers", `{"technicalAssistance":{"districts":[{}]}}`, "/technicalAssistance/districts/0/statePriorities", []string{"8", "4"}, `{"technicalAssistance":{"districts":[{"statePriorities":[4,8]}]}}`, "4\n8"},
	{"unknown numbers stay", `{"technicalAssistance":{"districts":[{"statePriorities":[9,4]}]}}`, "/technicalAssistance/districts/0/statePriorities", []string{"9", "5"}, `{"technicalAssistance":{"districts":[{"statePriorities":[5,9]}]}}`, "5\n9"},

	{"texts", `{}`, "/expenditures/fundingSources", []string{"A; B\r\n\r\n C \r\n"}, `{"expenditures":{"fundingSources":["A; B"," C "]}}`, "A; B\n C "},
	{"several texts", `{}`, "/expenditures/fundingSources", []string{"A", "", "B"}, `{"expenditures":{"fundingSources":["A","B"]}}`, "A\nB"},
	{"no texts", `{"expenditures":{"fundingSources":["A"]}}`, "/expenditures/fundingSources", []string{"\r\n"}, `{"expenditures":{}}`, ""},
	{"a text in two lines stays", `{"expenditures":{"fundingSources":["A\nB",5,"C"]}}`, "/expenditures/fundingSources", []string{"X\r\nA\r\nB\r\n5"}, `{"expenditures":{"fundingSources":["X","A\nB",5]}}`, "X\nA\nB\n5"},
	{"a text in two lines is torn", `{"expenditures":{"fundingSources":["A\nB"]}}`, "/expenditures/fundingSources", []string{"A\nX"}, `{"expenditures":{"fundingSources":["A","X"]}}`, "A\nX"},
	{"a text twice", `{"expenditures":{"fundingSources":["A"]}}`, "/expenditures/fundingSources", []string{"A\nA"}, `{"expenditures":{"fundingSources":["A","A"]}}`, "A\nA"},
	{"texts where one was", `{"expenditures":{"fundingSources":"A"}}`, "/expenditures/fundingSources", []string{"A\nB"}, `{"expenditures":{"fundingSources":["A","B"]}}`, "A\nB"},
	{"the only line of a skeleton", `{"expenditures":{"fundingSources":[""]}}`, "/expenditures/fundingSources", []string{"A"}, `{"expenditures":{"fundingSources":["A"]}}`, "A"},

	{"in the place of null", `{"board":null}`, "/board/name", []string{"A"}, `{"board":{"name":"A"}}`, "A"},
	{"in the place of nothing", `{"board":[]}`, "/board/name", []string{"A"}, `{"board":{"name":"A"}}`, "A"},
	{"an entry that is null", `{"goals":[null]}`, "/goals/0/statement", []string{"A"}, `{"goals":[{"statement":"A"}]}`, "A"},
	{"what was seen as JSON", `{"board":{"name":{"first":["A",1]}}}`, "/board/name", []string{"A"}, `{"board":{"name":"A"}}`, "A"},
}

func TestSet(t *testing.T) {
	for _, tt := range setTests {
		d := open(t, tt.file)
		if err := d.Set(tt.pointer, tt.typed...); err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := line(d); got != tt.want {
			t.Errorf("%s: the file is\n%s\nand should be\n%s", tt.name, got, tt.want)
		}
		if got := d.Text(tt.pointer); got != tt.text {
			t.Errorf("%s: the field says %q, not %q", tt.name, got, tt.text)
		}
	}
}

func TestSetErrors(t *testing.T) {
	for _, tt := range []struct {
		name, file, pointer string
		typed               []string
		says                string
	}{
		{"unknown", `{}`, "/bord/name", []string{"A"}, "no field at /bord/name"},
		{"no pointer", `{}`, "board", []string{"A"}, "no field at"},
		{"a group", `{}`, "/board", []string{"A"}, "no field at"},
		{"a list", `{}`, "/goals", []string{"A"}, "no field at"},
		{"the whole", `{}`, "", []string{"A"}, "no field at"},
		{"an entry that is gone", `{"goals":[{}]}`, "/goals/1/statement", []string{"A"}, "no goal 2, or no longer"},
		{"an entry of no list", `{}`, "/goals/0/statement", []string{"A"}, "no goal 1, or"},
		{"a text that is gone", `{"expenditures":{"fundingSources":["A"]}}`, "/expenditures/fundingSources/1", []string{"A"}, "no overview of expenditures: funding source 2"},
		{"a list for a group", `{"board":["A"]}`, "/board/name", []string{"A"}, `the place of "County board of education"`},
		{"a group for a list", `{"goals":{"0":{}}}`, "/goals/0/statement", []string{"A"}, `the place of "Goals"`},
		{"a text for a group", `{"goals":["A"]}`, "/goals/0/statement", []string{"A"}, `the place of "Goal 1"`},
		{"two values", `{}`, "/board/name", []string{"A", "B"}, "takes one value"},
		{"no letters", `{}`, "/board/name", []string{"\xff"}, "stand for no letter"},
	} {
		d := open(t, tt.file)
		if err := d.Set(tt.pointer, tt.typed...); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s gives %v, which should say %q", tt.name, err, tt.says)
		}
		if got := string(d.JSON()); got != tt.file {
			t.Errorf("%s: the file is now %s", tt.name, got)
		}
	}
}

// strange has in each field a value that is odd or of another kind.
const strange = `{
	"fiscalYear": 2026, "county": null, "office": {"name": ["A", {"b": 1.0}], "abbreviation": {}},
	"superintendent": [], "contact": {"name": "A\r\nB\rC", "title": "two\nlines", "email": false, "phone": " "},
	"board": {"name": "", "meetingDate": "6/23/2026", "lcapAdoptionDate": 20260623, "hearingDate": "2026-02-30",
		"itemType": "Consent", "action": 5, "vote": {"ayes": 5.0, "noes": "none", "abstained": 1e2, "absent": true}},
	"localContext": "\r\n\nA\r\nB\r  ", "collaboration": {"activities": [{"partners": "ccee"}, {"partners": ["cde", "ccee", "cde", "x", null, ""]}, 5, null]},
	"technicalAssistance": {"noDistrictsIdentified": "yes", "actions": {"0": {}}, "districts": [{"statePriorities": [4, 4, 9, "5", 1.0]}]},
	"goals": [{"expenditure": {"amount": 596125.00, "fundingSources": ["", "A\nB", "A", "B", " ", 5, null, {"x": "y"}]}},
		{"expenditure": {"amount": "1,250", "fundingSources": "A"}}, {"expenditure": {"amount": 1.2345}}, {"expenditure": []}],
	"expenditures": {"fundingSources": {"a": "b"}, "note": [1]}, "glossary": "none"
}`

// TestSendingBackWhatIsShownChangesNothing: a form without script sends all its
// fields, with the line ends of a browser.
func TestSendingBackWhatIsShownChangesNothing(t *testing.T) {
	sources := []string{strange, string(file(t, "../summary/testdata/complete.json"))}
	for _, name := range examples(t) {
		sources = append(sources, string(file(t, name)))
	}
	count := 0
	for _, source := range sources {
		d := open(t, source)
		for _, pointer := range fields(d) {
			count++
			text := d.Text(pointer)
			browser := strings.ReplaceAll(lineEnds.Replace(text), "\n", "\r\n")
			for _, typed := range [][]string{{text}, {browser}, {"", text}, d.Texts(pointer)} {
				if k := Kind(pointer); k == Choices || k == Numbers {
					typed = d.Texts(pointer) // boxes, and no text
				}
				if err := d.Set(pointer, typed...); err != nil {
					t.Errorf("%s with %q: %v", pointer, typed, err)
				}
				if string(d.JSON()) != source {
					t.Fatalf("%s with %q: the file has changed to %s", pointer, typed, d.JSON())
				}
			}
		}
	}
	if count < 5000 {
		t.Errorf("only %d fields were sent back", count)
	}
}

// fields are the pointers of all fields that forms have for a draft.
func fields(d *Draft) []string {
	var out []string
	var walk func(pointer string, s *shape)
	walk = func(pointer string, s *shape) {
		switch s.kind {
		case Group:
			for _, key := range s.keys {
				walk(below(pointer, key), s.fields[key])
			}
		case List:
			for i := range d.Len(pointer) {
				walk(entry(pointer, i), s.entry)
			}
		default:
			out = append(out, pointer)
		}
	}
	walk("", schemaShape())
	return out
}

// TestAnInputOfOneLineLosesLineEnds: a browser takes them out of such an input,
// and nobody has typed that.
func TestAnInputOfOneLineLosesLineEnds(t *testing.T) {
	d := open(t, `{"contact":{"title":"two\r\nlines"},"localContext":"two\nlines"}`)
	for pointer, changes := range map[string]bool{"/contact/title": false, "/localContext": true} {
		before := line(d)
		if err := d.Set(pointer, "twolines"); err != nil || (line(d) != before) != changes {
			t.Errorf("%s has become %q, %v", pointer, d.Text(pointer), err)
		}
	}
}

func TestTexts(t *testing.T) {
	d := open(t, strange)
	for pointer, want := range map[string][]string{
		"/goals/0/expenditure/fundingSources":  {"", "A\nB", "A", "B", " ", "5", "", `{"x":"y"}`},
		"/goals/1/expenditure/fundingSources":  {"A"},
		"/goals/2/expenditure/fundingSources":  nil,
		"/expenditures/fundingSources":         {`{"a":"b"}`},
		"/collaboration/activities/0/partners": {"ccee"},
		"/board/meetingDate":                   {"6/23/2026"},
		"/board/name":                          nil,
		"/board":                               nil,
		"/nothing":                             nil,
	} {
		if got := d.Texts(pointer); !slices.Equal(got, want) {
			t.Errorf("%s has the texts %q", pointer, got)
		}
	}
}
