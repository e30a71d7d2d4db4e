package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/schema"
)

// judge makes a schema ready. Nothing is fetched for it.
func judge(t *testing.T, source []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	c.AssertFormat = true
	c.LoadURL = func(string) (io.ReadCloser, error) { return nil, errors.New("nothing is fetched") }
	if err := c.AddResource("schema.json", bytes.NewReader(source)); err != nil {
		t.Fatal(err)
	}
	ready, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return ready
}

func decoded(t *testing.T, source []byte) any {
	t.Helper()
	var value any
	if err := json.Unmarshal(source, &value); err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	return value
}

func TestJSONIsWhatItsSchemaSays(t *testing.T) {
	ready := judge(t, schema.FindingsJSON())
	for name, r := range runs(t) {
		if err := ready.Validate(decoded(t, write(t, report.AsJSON, r))); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
}

func TestTheSchemaOfFindingsIsStrict(t *testing.T) {
	ready := judge(t, schema.FindingsJSON())
	whole := string(write(t, report.AsJSON, exampleRun(t)))
	for _, c := range []struct{ old, new string }{
		{`"passed": false,`, ``},
		{`"passed": false,`, `"passed": "no",`},
		{`"reportVersion": "1.0"`, `"reportVersion": "2.0"`},
		{`"severity": "fatal"`, `"severity": "Fatal"`},
		{`"code": "DATE0001"`, `"code": "DATE1"`},
		{`"code": "15"`, `"code": 15`},
		{`"line": 6`, `"row": 6`},
		{`"line": 6`, `"line": 0`},
		{`"line": 6,`, ``},
		{`"pointer": "/board/lcapAdoptionDate"`, `"pointer": "board"`},
	} {
		if !strings.Contains(whole, c.old) {
			t.Fatalf("%s is not written", c.old)
		}
		if ready.Validate(decoded(t, []byte(strings.Replace(whole, c.old, c.new, 1)))) == nil {
			t.Errorf("the schema takes %s for %s", c.new, c.old)
		}
	}
}

// The schema describes every key that there can be and no other, so that the
// two can't drift apart.
func TestTheSchemaOfFindingsNamesEveryKey(t *testing.T) {
	all := report.Run{
		Version: "0.1.0",
		Files:   []report.File{{Name: "a.json", SHA256: emptySHA256, County: "15"}},
		Findings: []finding.Finding{{
			Code: "DATE0001", File: "a.json", Line: 1, Column: 1, EndColumn: 2,
			Pointer: "/a", Quote: "q", Start: 1, Message: "m", Help: "h", Authority: "a",
			Waiver: &finding.Waiver{Reason: "r", Who: "w", Date: "2026-07-31", File: "f", Line: 1},
		}},
	}
	compare(t, "", decoded(t, schema.FindingsJSON()).(map[string]any), decoded(t, write(t, report.AsJSON, all)))
}

func compare(t *testing.T, path string, described map[string]any, value any) {
	if described["description"] == nil {
		t.Errorf("%s has no description", path)
	}
	switch v := value.(type) {
	case []any:
		compare(t, path+"/*", described["items"].(map[string]any), v[0])
	case map[string]any:
		properties := described["properties"].(map[string]any)
		want, got := slices.Sorted(maps.Keys(properties)), slices.Sorted(maps.Keys(v))
		if !slices.Equal(want, got) {
			t.Errorf("%s has the keys %q, and the schema describes %q", path, got, want)
		}
		if described["additionalProperties"] != false {
			t.Errorf("%s is open to other keys", path)
		}
		for key := range v {
			compare(t, path+"/"+key, properties[key].(map[string]any), v[key])
		}
	}
}

func TestJSONCounts(t *testing.T) {
	var got struct {
		FailOn   string
		Passed   bool
		Totals   struct{ Files, Fatal, Warnings int }
		Findings []struct{ Code, Title string }
	}
	if err := json.Unmarshal(write(t, report.AsJSON, exampleRun(t)), &got); err != nil {
		t.Fatal(err)
	}
	if got.FailOn != "fatal" || got.Passed || got.Totals.Files != 2 || got.Totals.Fatal != 2 || got.Totals.Warnings != 2 || len(got.Findings) != 4 {
		t.Errorf("%+v", got)
	}
	if got.Findings[3].Title != "The file has something in it." {
		t.Errorf("the title of the rule is %q", got.Findings[3].Title)
	}
}

// A name that is no UTF-8 is told so, and not with another character in it.
func TestJSONNamesFilesThatAreNotUTF8(t *testing.T) {
	got := string(write(t, report.AsJSON, report.Run{Files: []report.File{{Name: "caf\xe9.json", Findings: []finding.Finding{{Code: "FILE0001"}}}}}))
	if strings.Count(got, `"caf<0xE9>.json"`) != 2 || strings.Contains(got, "fffd") {
		t.Error(got)
	}
}
