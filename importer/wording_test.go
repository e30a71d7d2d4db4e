package importer_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/intake"
)

// TestForWord has a summary with every slip of shape that can be typed into a
// form, and finds nothing about JSON in what is said of it for Word.
func TestForWord(t *testing.T) {
	const typed = `{
  "schemaVersion": "1.0",
  "fiscalYear": "2026-27",
  "county": {"name": "Modoc", "code": "25"},
  "office": {"name": "Modoc County Office of Education"},
  "board": {"name": "", "meetingDate": "June 31, 2026", "itemType": "discussion", "vote": {"ayes": "four or so"}},
  "goals": [{"id": "1", "area": "lcapReview", "statement": "Review", "measures": [], "expenditure": {"amount": "some $1,250"}}],
  "technicalAssistance": {"narrative": "It does (1) this, (2) that, and (3) more.", "noDistrictsIdentified": "perhaps",
    "districts": [{"name": "Pine Grove Unified", "cdsCode": "25 73585", "type": "district", "statePriorities": [12]}]}
}`
	messages := map[string]string{}
	codes := map[string]bool{}
	for _, f := range intake.Read("modoc.json", []byte(typed)).Findings {
		was := f
		f = importer.ForWord(f)
		if f.Code != was.Code || f.Severity != was.Severity || f.Pointer != was.Pointer {
			t.Errorf("%+v became %+v", was, f)
		}
		messages[f.Pointer] += f.Message
		codes[f.Code] = true
		if !strings.HasPrefix(f.Code, "SCHM") {
			continue
		}
		for _, word := range []string{"quotation", "true or false", "[ ]", "{ }", " key", "coesummary schema", "the text \""} {
			if strings.Contains(f.Message+f.Help, word) {
				t.Errorf("%s says %q to somebody who has a Word file: %s %s", f.Code, word, f.Message, f.Help)
			}
		}
	}
	for _, code := range []string{"SCHM0001", "SCHM0003", "SCHM0004", "SCHM0005", "SCHM0006", "SCHM0007", "SCHM0009"} {
		if !codes[code] {
			t.Errorf("the summary has no slip for %s", code)
		}
	}
	for pointer, want := range map[string]string{
		"/goals/0/expenditure/amount":                `must be a number, but here is "some $1,250".`,
		"/board/vote/ayes":                           `must be a whole number, but here is "four or so".`,
		"/board/meetingDate":                         `must be a day of the calendar, such as "June 23, 2026", but here is "June 31, 2026".`,
		"/technicalAssistance/noDistrictsIdentified": `must be Yes or No, but here is "perhaps".`,
	} {
		if !strings.HasSuffix(messages[pointer], want) {
			t.Errorf("%s: %s, want %s", pointer, messages[pointer], want)
		}
	}
}
