package summary

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
)

func complete(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "complete.json"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestDecodeAndEncodeAreEachOthersInverse(t *testing.T) {
	source := complete(t)
	s, err := Decode(source)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	if want, got := anyJSON(t, source), anyJSON(t, encoded); !reflect.DeepEqual(want, got) {
		t.Errorf("the file says\n%v\nand what was written says\n%v", want, got)
	}
	back, err := Decode(encoded)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back, s) {
		t.Error("the summary came back as another")
	}
}

func anyJSON(t *testing.T, source []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(source, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestEncodeWritesTextAsItIs(t *testing.T) {
	text := "<b>5 & 6</b> “é”  two spaces\ttab\n\\ \" $100 * _x_ \U0001f600"
	s := &Summary{LocalContext: text}
	encoded, err := Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(encoded, []byte(`<b>5 & 6</b> “é”  two spaces\ttab\n\\ \" $100 * _x_ 😀`)) {
		t.Errorf("%s", encoded)
	}
	back, err := Decode(encoded)
	if err != nil || back.LocalContext != text {
		t.Errorf("%q, %v", back.LocalContext, err)
	}
}

func TestEncodeLeavesOutWhatIsNotThereAndKeepsWhatIsNothing(t *testing.T) {
	none, no := 0, false
	free := Money(0)
	tests := []struct {
		name    string
		summary Summary
		want    string
	}{
		{"nothing", Summary{}, `{}`},
		{"no votes against", Summary{Board: &Board{Vote: &Vote{Noes: &none}}}, `{"board":{"vote":{"noes":0}}}`},
		{"not marked", Summary{TechnicalAssistance: &TechnicalAssistance{NoDistrictsIdentified: &no}}, `{"technicalAssistance":{"noDistrictsIdentified":false}}`},
		{"costs nothing", Summary{Goals: []Goal{{Expenditure: &Expenditure{Amount: &free}}}}, `{"goals":[{"expenditure":{"amount":0}}]}`},
		{"empty list", Summary{Goals: []Goal{}}, `{"goals":[]}`},
		{"empty group", Summary{Contact: &Contact{}}, `{"contact":{}}`},
	}
	for _, tt := range tests {
		encoded, err := Encode(&tt.summary)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := json.Compact(&b, encoded); err != nil || b.String() != tt.want {
			t.Errorf("%s: %s, want %s; %v", tt.name, b.String(), tt.want, err)
		}
		if back, err := Decode(encoded); err != nil || !reflect.DeepEqual(*back, tt.summary) {
			t.Errorf("%s: comes back as %+v, %v", tt.name, back, err)
		}
	}
}

func TestDecodeIsStrict(t *testing.T) {
	for _, source := range []string{
		``, `{`, `[]`, `1`, `{} {}`, `{} x`, `{"mood": 1}`, `{"county": {"mood": 1}}`, `{"fiscalYear": 2026}`,
		`{"fiscalYear": "2026-28"}`, `{"fiscalYear": null}`, `{"goals": {}}`, `{"goals": [{"expenditure": {"amount": "5"}}]}`,
		`{"goals": [{"expenditure": {"amount": 5.001}}]}`, `{"board": {"meetingDate": "2026-02-30"}}`,
		`{"board": {"vote": {"ayes": 1.5}}}`, `{"localContext": 5}`,
	} {
		if s, err := Decode([]byte(source)); err == nil || !strings.Contains(err.Error(), "not a summary") {
			t.Errorf("%s is read as %+v, %v", source, s, err)
		}
	}
}

func TestSkeletonHasEveryFieldToFillIn(t *testing.T) {
	c, ok := county.Find("Los Angeles")
	if !ok {
		t.Fatal("no such county")
	}
	root := anyJSON(t, Skeleton(c, 2026)).(map[string]any)
	if got := root["fiscalYear"]; got != "2026-27" {
		t.Errorf("the year is %v", got)
	}
	if got := root["county"]; !reflect.DeepEqual(got, map[string]any{"name": "Los Angeles", "code": "19"}) {
		t.Errorf("the county is %v", got)
	}
	if got := root["office"].(map[string]any)["name"]; got != c.Office {
		t.Errorf("the office is %v", got)
	}
	var areas []string
	for _, g := range root["goals"].([]any) {
		areas = append(areas, g.(map[string]any)["area"].(string))
	}
	if want := []string{"lcapReview", "technicalAssistance", "otherSupport"}; !reflect.DeepEqual(areas, want) {
		t.Errorf("the goals are for %q", areas)
	}
}

func TestCarryOverKeepsTextAndDropsTheMeeting(t *testing.T) {
	last, err := Decode(complete(t))
	if err != nil {
		t.Fatal(err)
	}
	before, err := Encode(last)
	if err != nil {
		t.Fatal(err)
	}
	data, err := last.CarryOver(2027)
	if err != nil {
		t.Fatal(err)
	}
	var next map[string]any
	if err := json.Unmarshal(data, &next); err != nil {
		t.Fatal(err)
	}
	if next["fiscalYear"] != "2027-28" {
		t.Errorf("the year is %v", next["fiscalYear"])
	}
	want := map[string]any{
		"name": last.Board.Name, "itemType": string(last.Board.ItemType),
		"meetingDate": "", "lcapAdoptionDate": "", "hearingDate": "", "agendaItem": "",
	}
	if !reflect.DeepEqual(next["board"], want) {
		t.Errorf("the board is %v, want %v", next["board"], want)
	}
	var old map[string]any
	if err := json.Unmarshal(before, &old); err != nil {
		t.Fatal(err)
	}
	for _, m := range []map[string]any{next, old} {
		delete(m, "board")
		delete(m, "fiscalYear")
	}
	if !reflect.DeepEqual(next, old) {
		t.Error("something else has changed")
	}
	if after, err := Encode(last); err != nil || !bytes.Equal(before, after) {
		t.Error("last year's summary has changed")
	}
}

// FuzzDecode: what is read is written so that it reads the same.
func FuzzDecode(f *testing.F) {
	f.Add(complete(f))
	f.Add([]byte(`{"goals": [{"expenditure": {"amount": 0.5}}], "board": {"vote": {}}, "glossary": []}`))
	f.Add([]byte(`{"localContext": "\ud800 \u0000 \u2028 <>&"}`))
	f.Fuzz(func(t *testing.T, source []byte) {
		s, err := Decode(source)
		if err != nil {
			return
		}
		encoded, err := Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Decode(encoded)
		if err != nil || !reflect.DeepEqual(back, s) {
			t.Errorf("%q is written as %q, %v", source, encoded, err)
		}
		if again, err := Encode(back); err != nil || !bytes.Equal(again, encoded) {
			t.Errorf("%q is written as %q and then as %q", source, encoded, again)
		}
	})
}
