package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/rule"
)

func decode(data []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	err := d.Decode(&v)
	return v, err
}

func validate(t testing.TB, v any) []finding.Finding {
	t.Helper()
	list, err := Validate(v)
	if err != nil {
		t.Fatal(err)
	}
	if Suits(decoded{v}) && len(list) > 0 {
		t.Errorf("%v suits, but the checker finds %v", v, list)
	}
	return list
}

// decoded is a value as encoding/json makes it, in the form that Suits reads.
type decoded struct{ value any }

func (d decoded) Type() string {
	switch d.value.(type) {
	case map[string]any:
		return "object"
	case []any:
		return "array"
	case string:
		return "string"
	case json.Number:
		return "number"
	case bool:
		return "boolean"
	}
	return "null"
}

func (d decoded) Text() string { return fmt.Sprint(d.value) }

func (d decoded) Members() iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		for key, value := range d.value.(map[string]any) {
			if !yield(key, decoded{value}) {
				return
			}
		}
	}
}

func (d decoded) Member(key string) (Value, bool) {
	value, ok := d.value.(map[string]any)[key]
	return decoded{value}, ok
}

func (d decoded) Len() int          { return len(d.value.([]any)) }
func (d decoded) Entry(i int) Value { return decoded{d.value.([]any)[i]} }

func TestCompleteSummaryIsClean(t *testing.T) {
	v := complete(t)
	for _, f := range validate(t, v) {
		t.Errorf("%s %s: %s", f.Code, f.Pointer, f.Message)
	}
	if !Suits(decoded{v}) {
		t.Error("the checker was asked about a file that is right")
	}
}

// set puts a value, given as JSON, at a JSON Pointer of the complete summary;
// "-" takes the key out.
func set(t testing.TB, v map[string]any, pointer, value string) {
	t.Helper()
	above, key := jsonpointer.Cut(pointer)
	owner := valueAt(v, above)
	if value == "-" {
		delete(owner.(map[string]any), key)
		return
	}
	item, err := decode([]byte(value))
	if err != nil {
		t.Fatalf("%s: %v", value, err)
	}
	switch owner := owner.(type) {
	case map[string]any:
		owner[key] = item
	case []any:
		owner[key[0]-'0'] = item
	default:
		t.Fatalf("nothing holds %s", pointer)
	}
}

// TestOneMistakeOneFinding changes one thing in a complete summary and expects
// exactly the findings that are listed: code, pointer and message.
func TestOneMistakeOneFinding(t *testing.T) {
	type change map[string]string
	tests := []struct {
		name   string
		change change
		want   []string
	}{
		{"missing at the top", change{"/contact": "-"}, []string{
			`SCHM0001 /contact The summary has no contact.`,
		}},
		{"missing two", change{"/contact": "-", "/superintendent": "-"}, []string{
			`SCHM0001 /contact The summary has no contact.`,
			`SCHM0001 /superintendent The summary has no county superintendent of schools.`,
		}},
		{"missing in a group", change{"/contact/email": "-"}, []string{
			`SCHM0001 /contact/email The contact has no email address.`,
		}},
		{"missing acronym keeps its capitals", change{"/board/lcapAdoptionDate": "-"}, []string{
			`SCHM0001 /board/lcapAdoptionDate The county board of education has no LCAP adoption date.`,
		}},
		{"missing in a list", change{"/goals/1/measures/0/metrics": "-"}, []string{
			`SCHM0001 /goals/1/measures/0/metrics Measure 1 of goal 2 has no metrics.`,
		}},
		{"unknown, like nothing", change{"/mood": `"fine"`}, []string{
			`SCHM0002 /mood "mood" is not a key of the summary.`,
		}},
		{"unknown, with characters of a pointer", change{"/a~1b~0%c": `1`}, []string{
			`SCHM0002 /a~1b~0%c "a/b~%c" is not a key of the summary.`,
		}},
		{"mistyped and needed", change{"/contcat": `{"name": "Sam Sample", "email": "s@example.org"}`, "/contact": "-"}, []string{
			`SCHM0002 /contcat "contcat" is not a key of the summary. Did you mean "contact"?`,
		}},
		{"mistyped capitals", change{"/fiscalyear": `"2026-27"`, "/fiscalYear": "-"}, []string{
			`SCHM0002 /fiscalyear "fiscalyear" is not a key of the summary. Did you mean "fiscalYear"?`,
		}},
		{"mistyped and optional", change{"/local_context": `"Hills."`, "/localContext": "-"}, []string{
			`SCHM0002 /local_context "local_context" is not a key of the summary. Did you mean "localContext"?`,
		}},
		{"mistyped, but the right one is there", change{"/contcat": `{}`}, []string{
			`SCHM0002 /contcat "contcat" is not a key of the summary.`,
		}},
		{"mistyped narrative of part (A)", change{"/collaboration": `{"narative": "We meet."}`}, []string{
			`SCHM0002 /collaboration/narative "narative" is not a key of the collaboration (part A). Did you mean "narrative"?`,
		}},
		{"number as text", change{"/goals/0/expenditure/amount": `"596,125"`}, []string{
			`SCHM0003 /goals/0/expenditure/amount The amount of the expenditure of goal 1 must be a number without quotation marks, but here is the text "596,125".`,
		}},
		{"text as number", change{"/county/code": `19`}, []string{
			`SCHM0003 /county/code The code of the county must be text in quotation marks, but here is the number 19.`,
		}},
		{"null", change{"/localContext": `null`}, []string{
			`SCHM0003 /localContext The local context must be text in quotation marks, but here is nothing (null).`,
		}},
		{"text for a list", change{"/goals": `"three"`}, []string{
			`SCHM0003 /goals The goals must be a list in [ ], but here is the text "three".`,
		}},
		{"list for a group", change{"/board": `[]`}, []string{
			`SCHM0003 /board The county board of education must be a group in { }, but here is a list.`,
		}},
		{"yes for true", change{"/technicalAssistance/noDistrictsIdentified": `"yes"`}, []string{
			`SCHM0003 /technicalAssistance/noDistrictsIdentified The no-districts mark of the technical assistance (part B) must be true or false, without quotation marks, but here is the text "yes".`,
		}},
		{"fraction of a vote", change{"/board/vote/ayes": `2.5`}, []string{
			`SCHM0003 /board/vote/ayes The number of ayes of the vote of the county board of education must be a whole number without quotation marks, but here is the number 2.5.`,
		}},
		{"choice with a slip", change{"/goals/2/area": `"othersupport"`}, []string{
			`SCHM0004 /goals/2/area The area of goal 3 must be "lcapReview", "technicalAssistance" or "otherSupport", but here is "othersupport". Did you mean "otherSupport"?`,
		}},
		{"choice unlike any", change{"/collaboration/activities/0/partners/1": `"parents"`}, []string{
			`SCHM0004 /collaboration/activities/0/partners/1 Partner 2 of activity 1 of the collaboration (part A) must be "ccee", "cde", "countySuperintendents", "geoLeads", "sosLeads" or "other", but here is "parents".`,
		}},
		{"version of the future", change{"/schemaVersion": `"2.0"`}, []string{
			`SCHM0004 /schemaVersion The version of the format must be "1.0", but here is "2.0".`,
		}},
		{"fiscal year in short", change{"/fiscalYear": `"26-27"`}, []string{
			`SCHM0005 /fiscalYear The fiscal year must be written like "2026-27", but here is "26-27". The fiscal year that the plan is for: the year in which it begins, a hyphen, and the last two digits of the year after. The first year is 2018-19.`,
		}},
		{"code of no county", change{"/county/code": `"59"`}, []string{
			`SCHM0005 /county/code The code of the county must be written like "19", but here is "59". The county's two digits in the state's numbering: 01 to 58, in the alphabetical order of the counties.`,
		}},
		{"eight digits", change{"/technicalAssistance/districts/0/cdsCode": `"19000012"`}, []string{
			`SCHM0005 /technicalAssistance/districts/0/cdsCode The CDS code of district 1 of the technical assistance (part B) must be written like "1900000" or "19000000000000", but here is "19000012". The code in the state's directory: seven digits for a district (county and district), fourteen for a charter school.`,
		}},
		{"day that is none", change{"/board/meetingDate": `"2026-02-30"`}, []string{
			`SCHM0005 /board/meetingDate The meeting date of the county board of education must be a day of the calendar, written as year, month and day, such as "2026-06-23", but here is "2026-02-30".`,
		}},
		{"American date", change{"/board/meetingDate": `"6/23/2026"`}, []string{
			`SCHM0005 /board/meetingDate The meeting date of the county board of education must be a day of the calendar, written as year, month and day, such as "2026-06-23", but here is "6/23/2026".`,
		}},
		{"not an address", change{"/contact/email": `"sam at example"`}, []string{
			`SCHM0005 /contact/email The email address of the contact must be an email address, such as "sam.sample@example.org", but here is "sam at example".`,
		}},
		{"empty text", change{"/office/name": `""`}, []string{
			`SCHM0006 /office/name The name of the office must not be empty.`,
		}},
		{"empty date", change{"/board/hearingDate": `""`}, []string{
			`SCHM0006 /board/hearingDate The hearing date of the county board of education must not be empty.`,
		}},
		{"empty choice", change{"/board/itemType": `""`}, []string{
			`SCHM0006 /board/itemType The item type of the county board of education must not be empty.`,
		}},
		{"empty code", change{"/county/code": `""`}, []string{
			`SCHM0006 /county/code The code of the county must not be empty.`,
		}},
		{"empty text for a list", change{"/goals": `""`}, []string{
			`SCHM0003 /goals The goals must be a list in [ ], but here is the text "".`,
		}},
		{"blank text", change{"/collaboration/narrative": `" \n"`}, []string{
			`SCHM0006 /collaboration/narrative The narrative of the collaboration (part A) must not be empty: here are only spaces.`,
		}},
		{"no goals", change{"/goals": `[]`}, []string{
			`SCHM0007 /goals The goals must not be an empty list, and it can't be left out.`,
		}},
		{"no partners", change{"/collaboration/activities/0/partners": `[]`}, []string{
			`SCHM0007 /collaboration/activities/0/partners The partners of activity 1 of the collaboration (part A) must not be an empty list, and it can't be left out.`,
		}},
		{"empty lists that make sense", change{
			"/technicalAssistance/districts": `[]`, "/glossary": `[]`, "/additionalSections": `[]`,
		}, nil},
		{"nothing in part (A)", change{"/collaboration": `{}`}, []string{
			`SCHM0008 /collaboration The collaboration (part A) needs at least one of these and has none: narrative, activities.`,
		}},
		{"nothing in part (B)", change{"/technicalAssistance": `{"districtActions": "Meet.", "noDistrictsIdentified": false}`}, []string{
			`SCHM0008 /technicalAssistance The technical assistance (part B) needs at least one of these and has none: narrative, actions, no-districts mark.`,
		}},
		{"either is enough", change{
			"/collaboration/narrative": "-", "/technicalAssistance/actions": "-",
		}, nil},
		{"or the other", change{
			"/collaboration/activities": "-", "/technicalAssistance/narrative": "-",
		}, nil},
		{"less than nothing", change{"/goals/1/expenditure/amount": `-0.01`}, []string{
			`SCHM0009 /goals/1/expenditure/amount The amount of the expenditure of goal 2 must be a number from 0 to 999999999999.99, but here is -0.01.`,
		}},
		{"ninth priority", change{"/technicalAssistance/districts/1/statePriorities/0": `9`}, []string{
			`SCHM0009 /technicalAssistance/districts/1/statePriorities/0 State priority 1 of district 2 of the technical assistance (part B) must be a number from 1 to 8, but here is 9.`,
		}},
		{"year nought", change{"/technicalAssistance/districts/0/supportYear": `0`}, []string{
			`SCHM0009 /technicalAssistance/districts/0/supportYear The year of support of district 1 of the technical assistance (part B) must be a number from 1 to 99, but here is 0.`,
		}},
		{"half a cent", change{"/goals/0/expenditure/amount": `0.005`}, []string{
			`SCHM0010 /goals/0/expenditure/amount The amount of the expenditure of goal 1 must have at most two decimals, but here is 0.005.`,
		}},
		{"exponent", change{"/goals/0/expenditure/amount": `5e5`}, []string{
			`SCHM0010 /goals/0/expenditure/amount The amount of the expenditure of goal 1 must be written in plain digits, but here is 5e5.`,
		}},
		{"exponent out of this world", change{"/technicalAssistance/districts/0/supportYear": `1e999999999`}, []string{
			`SCHM0010 /technicalAssistance/districts/0/supportYear The year of support of district 1 of the technical assistance (part B) must be written in plain digits, but here is 1e999999999.`,
		}},
		{"exponent where text belongs", change{"/office/name": `1E-999999999`}, []string{
			`SCHM0003 /office/name The name of the office must be text in quotation marks, but here is the number 1E-999999999.`,
		}},
		{"exponent under an unknown key", change{"/mood": `1e999999999`}, []string{
			`SCHM0002 /mood "mood" is not a key of the summary.`,
		}},
		{"twice", change{"/technicalAssistance/districts/0/statePriorities": `[4, 5, 4]`}, []string{
			`SCHM0011 /technicalAssistance/districts/0/statePriorities/2 State priority 3 of district 1 of the technical assistance (part B) is 4, which is in the list already.`,
		}},
	}
	kinds := map[string]bool{}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := complete(t)
			for _, pointer := range sortedKeys(tt.change) {
				set(t, v, pointer, tt.change[pointer])
			}
			before, _ := json.Marshal(v)
			var got []string
			for _, f := range validate(t, v) {
				kinds[f.Code] = true
				got = append(got, f.Code+" "+f.Pointer+" "+f.Message)
				if f.Severity != finding.Fatal || f.Help == "" {
					t.Errorf("%s is %v, help %q", f.Code, f.Severity, f.Help)
				}
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
			if after, _ := json.Marshal(v); !bytes.Equal(before, after) {
				t.Error("the value that was checked has changed")
			}
		})
	}
	for _, r := range rule.All() {
		if strings.HasPrefix(r.Code, "SCHM") && !kinds[r.Code] {
			t.Errorf("no case shows %s", r.Code)
		}
	}
}

func TestAmountsAreExact(t *testing.T) {
	for _, amount := range []string{"0", "0.07", "0.1", "0.29", "1250.57", "1250.50", "4716891.10", "999999999999.99"} {
		v := complete(t)
		set(t, v, "/goals/0/expenditure/amount", amount)
		if list := validate(t, v); len(list) > 0 {
			t.Errorf("%s: %s", amount, list[0].Message)
		}
	}
	for _, amount := range []string{"0.001", "1250.575", "1000000000000", "-1"} {
		v := complete(t)
		set(t, v, "/goals/0/expenditure/amount", amount)
		if list := validate(t, v); len(list) != 1 {
			t.Errorf("%s has %d findings, and should have one", amount, len(list))
		}
	}
}

func TestSameFindingsEveryTime(t *testing.T) {
	v := map[string]any{
		"collaboration": map[string]any{}, "goals": []any{map[string]any{}, nil, "x"},
		"b": nil, "a": nil, "c": nil, "board": map[string]any{"vote": true, "x": 1},
	}
	first := validate(t, v)
	if len(first) < 20 {
		t.Fatalf("only %d findings", len(first))
	}
	for range 20 {
		if !reflect.DeepEqual(validate(t, v), first) {
			t.Fatal("the findings changed from one run to the next")
		}
	}
}

func TestManyUnknownKeysAreNotTypingErrors(t *testing.T) {
	for _, tt := range []struct {
		extra int
		hint  bool
	}{{49, true}, {50, false}} {
		v := map[string]any{"contcat": nil}
		for i := range tt.extra {
			v[fmt.Sprintf("mood %d", i)] = nil
		}
		hint, missing := false, false
		for _, f := range validate(t, v) {
			hint = hint || strings.Contains(f.Message, "Did you mean")
			missing = missing || f.Pointer == "/contact"
		}
		if hint != tt.hint || missing == tt.hint {
			t.Errorf("beside %d unknown keys: suggested %v, missing %v", tt.extra, hint, missing)
		}
	}
}

func TestNotASummaryAtAll(t *testing.T) {
	for _, v := range []any{nil, true, "text", json.Number("1"), json.Number("1e9999999"), []any{}} {
		list := validate(t, v)
		if len(list) != 1 || list[0].Code != "SCHM0003" || list[0].Pointer != "" {
			t.Errorf("%v: %v", v, list)
		}
	}
	if _, err := Validate(struct{}{}); err == nil {
		t.Error("a value that is not JSON was checked")
	}
}

func TestDamagedSchemaIsAnError(t *testing.T) {
	for _, source := range []string{
		`{`, `{"type": "objekt"}`, `{"$ref": "https://example.org/other.json"}`,
		`{"$ref": "file:///etc/hostname"}`,
	} {
		if _, err := compile([]byte(source)); err == nil || !strings.Contains(err.Error(), "damaged") {
			t.Errorf("%s: the error is %v", source, err)
		}
	}
}

func TestUnknownKeywordIsAnError(t *testing.T) {
	for _, source := range []string{`{"type": "object", "maxProperties": 3}`, `{"pattern": "("}`} {
		if _, err := readShape([]byte(source)); err == nil || !strings.Contains(err.Error(), "damaged") {
			t.Errorf("%s: the error is %v", source, err)
		}
	}
}

func TestJSONIsTheCallersOwn(t *testing.T) {
	JSON()[0] = 'x'
	if !json.Valid(JSON()) {
		t.Error("a caller could change the schema")
	}
	if !bytes.Contains(JSON(), []byte(`"$id": "`+ID+`"`)) {
		t.Error("the schema does not bear its ID")
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"contact", "county", "fiscalYear", "goals", "area", "id", "noes"}
	tests := []struct{ typed, want string }{
		{"contcat", "contact"},
		{"Contact", "contact"},
		{"fiscal-year", "fiscalYear"},
		{"fisclaYaer", "fiscalYear"},
		{"goal", "goals"},
		{"countr", "county"},
		{"mood", ""},
		{"", ""},
		{"are", "area"},
		{"noez", "noes"},
		{"xy", ""},
		{"ib", ""},
		{"ID", "id"},
		{strings.Repeat("contact", 1000), ""},
	}
	for _, tt := range tests {
		if got, _ := nearest(tt.typed, keys); got != tt.want {
			t.Errorf("%q is taken for %q, and should be for %q", clip(tt.typed), got, tt.want)
		}
	}
}

func FuzzValidate(f *testing.F) {
	f.Add([]byte(`{"goals": [{"expenditure": {"amount": 1e999}}], "%2f~/": 1}`))
	source, err := json.Marshal(complete(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(source)
	f.Fuzz(func(t *testing.T, data []byte) {
		v, err := decode(data)
		if err != nil {
			return
		}
		for _, found := range validate(t, v) {
			if found.Code == "SCHM0001" {
				continue // a missing value is not there to be looked up
			}
			if _, ok := rule.ByCode(found.Code); !ok || found.Message == "" {
				t.Errorf("%+v", found)
			}
		}
	})
}
