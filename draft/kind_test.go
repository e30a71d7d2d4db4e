package draft

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/summary"
)

// everyPlace calls f for each place of the schema, with entries as number 0.
func everyPlace(f func(pointer string, s *shape)) {
	var walk func(pointer string, s *shape)
	walk = func(pointer string, s *shape) {
		f(pointer, s)
		for _, key := range s.keys {
			walk(below(pointer, key), s.fields[key])
		}
		if s.kind == List {
			walk(entry(pointer, 0), s.entry)
		}
	}
	walk("", schemaShape())
}

func TestKinds(t *testing.T) {
	for pointer, want := range map[string]FieldKind{
		"":                                                 Group,
		"/board":                                           Group,
		"/goals":                                           List,
		"/goals/0":                                         Group,
		"/goals/12/measures/3/metrics":                     List,
		"/goals/12/measures/3/metrics/0/metric":            Text,
		"/goals/0/measures/0/actions/0/action":             ItemText,
		"/goals/0/statement":                               Text,
		"/goals/0/area":                                    Choice,
		"/goals/0/expenditure/amount":                      Money,
		"/goals/0/expenditure/fundingSources":              Texts,
		"/goals/0/expenditure/fundingSources/1":            Text,
		"/board/meetingDate":                               Date,
		"/board/itemType":                                  Choice,
		"/board/vote/ayes":                                 Number,
		"/collaboration/activities/0/activity":             ItemText,
		"/collaboration/activities/0/partners":             Choices,
		"/localContext":                                    Narrative,
		"/additionalSections/0/body":                       Narrative,
		"/technicalAssistance/noDistrictsIdentified":       YesNo,
		"/technicalAssistance/districts/0/statePriorities": Numbers,
		"/technicalAssistance/districts/0/studentGroups":   Choices,
		"/technicalAssistance/districts/0/dashboardYear":   Number,
		"/nothing":                                         None,
		"/goals/x":                                         None,
		"/goals/01":                                        None,
		"/board/name/x":                                    None,
		"board":                                            None,
	} {
		if got := Kind(pointer); got != want {
			t.Errorf("%q is of kind %d, not %d", pointer, got, want)
		}
	}
}

// TestMarkdownIsWhatTheChecksTakeForIt holds the kinds of text, which come from
// the words of the schema, against package check.
func TestMarkdownIsWhatTheChecksTakeForIt(t *testing.T) {
	s, err := summary.Decode(file(t, "../summary/testdata/complete.json"))
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[check.Kind]FieldKind{check.Plain: Text, check.ItemMarkdown: ItemText, check.Markdown: Narrative}
	markdown := map[string]bool{}
	for _, text := range check.Texts(s) {
		if got := Kind(text.Pointer); got != kinds[text.Kind] {
			t.Errorf("%s is of kind %d, not %d", text.Pointer, got, kinds[text.Kind])
		}
		if text.Kind != check.Plain {
			markdown[allZero(text.Pointer)] = true
		}
	}
	count := 0
	everyPlace(func(pointer string, s *shape) {
		if s.kind == Narrative || s.kind == ItemText {
			count++
			if !markdown[pointer] {
				t.Errorf("%s is Markdown here and not in the checks", pointer)
			}
		}
	})
	if count != 9 {
		t.Errorf("%d fields are Markdown", count)
	}
}

// allZero makes the number of each entry 0.
func allZero(pointer string) string {
	parts := strings.Split(pointer, "/")
	for i, p := range parts {
		if _, ok := jsonpointer.Index(p); ok {
			parts[i] = "0"
		}
	}
	return strings.Join(parts, "/")
}

func TestOptions(t *testing.T) {
	for pointer, want := range map[string][]string{
		"/goals/0/area": {"lcapReview", "technicalAssistance", "otherSupport"},
		"/technicalAssistance/districts/0/statePriorities": {"1", "2", "3", "4", "5", "6", "7", "8"},
		"/collaboration/activities/0/partners":             {"ccee", "cde", "countySuperintendents", "geoLeads", "sosLeads", "other"},
		"/technicalAssistance/districts/0/dashboardYear":   nil,
		"/board/vote/ayes": nil,
		"/board/name":      nil,
		"/nothing":         nil,
	} {
		if got := Options(pointer); !slices.Equal(got, want) {
			t.Errorf("%s has the options %q", pointer, got)
		}
	}
	Options("/goals/0/area")[0] = "spoiled"
	if Options("/goals/0/area")[0] != "lcapReview" {
		t.Error("the options are not the caller's own")
	}
}

func TestRequired(t *testing.T) {
	for pointer, want := range map[string]bool{
		"": false, "/board": true, "/board/vote": false, "/board/name": true, "/goals/3/statement": true,
		"/goals/0": false, "/nothing": false, "/localContext": false,
	} {
		if got := Required(pointer); got != want {
			t.Errorf("that %q is needed is %t", pointer, got)
		}
	}
}

func TestEveryPlaceHasATitle(t *testing.T) {
	everyPlace(func(pointer string, s *shape) {
		if s.title == "" {
			t.Errorf("%q has no title", pointer)
		}
	})
}
