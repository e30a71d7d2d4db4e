package templates

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// Field returns the title of the field at a JSON Pointer, and in Placeholder
// what belongs there and which law asks for it, without brackets: for forms
// that are no document. It is false where there are no words for the field.
// The rest of the field is empty.
//
// The values are for the placeholders of fields.txt, as name, value, name,
// value: "goal", "Goal 2", "year", "2026". A title that begins with a goal does
// without it where none is given ("Statement", not "Goal 2: statement"). Help
// that needs a value that is not given is left out, and so is help that is true
// of a field in Word alone.
func (set *Set) Field(pointer string, values ...string) (document.Field, bool) {
	if len(pointer) < 2 || pointer[0] != '/' || strings.Contains(pointer, "//") || strings.HasSuffix(pointer, "/") {
		return document.Field{}, false
	}
	f := document.Field{Pointer: pointer}
	key := fieldKey(pointer)
	place := "/" + strings.ReplaceAll(key, ".", "/")
	if other, ok := outsideFields[place]; ok {
		from := set.words
		if other.inFields {
			from = set.fields
		}
		f.Title = from.say(other.title)
	} else if set.fields.has(key + ".title") {
		f.Title = set.fields[key+".title"].titled(values)
	} else {
		return document.Field{}, false
	}
	if help := key + ".placeholder"; set.fields.has(help) && !slices.Contains(onlyInWord, place) && set.fields[help].given(values) {
		f.Placeholder = set.fields.say(help, values...)
	}
	return f, true
}

// outsideFields are the titles of fields that a document has as a part of a
// larger one, or under a question, by their places without the numbers of
// entries.
var outsideFields = map[string]struct {
	title    string
	inFields bool
}{
	"/technicalAssistance/noDistrictsIdentified": {"form.identified", true},
	"/collaboration/activities/partners":         {"collaboration.partners", false},
	"/goals/measures/metrics/metric":             {"goals.metric", false},
	"/goals/measures/metrics/baseline":           {"goals.baseline", false},
	"/goals/measures/metrics/target":             {"goals.target", false},
	"/goals/measures/actions/action":             {"goals.action", false},
}

// onlyInWord are the fields whose help says how to write in the field of a
// document: with semicolons, in the words above the table, as Yes or No.
var onlyInWord = []string{
	"/goals/measures/metrics", "/goals/measures/actions", "/goals/expenditure/fundingSources", "/expenditures/fundingSources",
	"/collaboration/activities/partners",
	"/technicalAssistance/districts/pathways", "/technicalAssistance/districts/studentGroups", "/technicalAssistance/districts/statePriorities",
}

// given reports whether there is a value for each placeholder.
func (p phrase) given(values []string) bool {
	for _, name := range p.placeholders() {
		if !hasValue(values, name) {
			return false
		}
	}
	return true
}

func hasValue(values []string, name string) bool {
	for i := 0; i+1 < len(values); i += 2 {
		if values[i] == name {
			return true
		}
	}
	return false
}

// titled is the phrase as a title, without a placeholder at its beginning for
// which there is no value.
func (p phrase) titled(values []string) string {
	bare := len(p) > 1 && p[0].placeholder != "" && !hasValue(values, p[0].placeholder)
	if !bare {
		return p.say(values...)
	}
	title := strings.TrimLeft(p[1:].say(values...), ": ")
	_, first := utf8.DecodeRuneInString(title)
	return strings.ToUpper(title[:first]) + title[first:]
}
