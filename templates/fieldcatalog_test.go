package templates

import (
	"strings"
	"testing"
)

func TestFieldForFormsThatAreNoDocument(t *testing.T) {
	set := defaults(t)
	for _, tt := range []struct {
		pointer     string
		values      []string
		title, help string
	}{
		{"/board/name", nil, "Name of the county board of education", "The full name of the county board of education"},
		{
			"/board/hearingDate",
			[]string{"year", "2027"},
			"Date of the public hearing", "Optional. The day of the public hearing on the county's LCAP, such as June 9, 2027",
		},
		{"/board/hearingDate", nil, "Date of the public hearing", ""},
		{"/goals/12/statement", []string{"goal", "Goal B"}, "Goal B: statement", "Write the goal in one sentence"},
		{"/goals/12/statement", nil, "Statement", "Write the goal in one sentence"},
		{"/goals/0/expenditure/fundingSources", nil, "Sources of funding", ""},
		{"/goals/0/measures/1/metrics/0/target", nil, "Target", ""},
		{"/collaboration/activities/0/partners", nil, "Working with", ""},
		{"/technicalAssistance/noDistrictsIdentified", nil, "Is any district of the county identified for technical assistance this year?", "Choose an answer"},
	} {
		f, ok := set.Field(tt.pointer, tt.values...)
		if !ok || f.Pointer != tt.pointer || f.Title != tt.title || f.Placeholder != tt.help {
			t.Errorf("%s with %q is %q, %q, %t", tt.pointer, tt.values, f.Title, f.Placeholder, ok)
		}
	}
	for _, pointer := range []string{"", "/", "//", "/goals/", "/nothing", "board/name", "/goals/0/area", "/0"} {
		if f, ok := set.Field(pointer); ok {
			t.Errorf("%q has a field: %q", pointer, f.Title)
		}
	}
}

// TestTitleOfNothingButAGoal: a template's owner may have taken the words away.
func TestTitleOfNothingButAGoal(t *testing.T) {
	p, err := parsePhrase("{goal}:", []string{"goal"})
	if got := p.titled(nil); err != nil || got != "" {
		t.Errorf("it is %q, %v", got, err)
	}
}

// TestHelpThatIsOnlyForWord: these words mislead outside Word, so no other field
// may have them.
func TestHelpThatIsOnlyForWord(t *testing.T) {
	set := defaults(t)
	hidden := 0
	for key := range set.fields {
		key, ok := strings.CutSuffix(key, ".placeholder")
		if !ok {
			continue
		}
		f, ok := set.Field("/"+strings.ReplaceAll(key, ".", "/"), "year", "2027", "goal", "Goal 1", "partner", "CCEE")
		if !ok || f.Title == "" {
			t.Errorf("%s has no title", key)
		}
		if f.Placeholder == "" {
			hidden++
		}
		for _, misleads := range []string{"semicolon", "words above", "Yes or No", "that begin with", "numbered list", "{", "["} {
			if strings.Contains(f.Placeholder, misleads) {
				t.Errorf("the help of %s says %q", key, f.Placeholder)
			}
		}
	}
	if hidden != len(onlyInWord) {
		t.Errorf("%d fields are without help, and %d should be", hidden, len(onlyInWord))
	}
}
