package schema

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/summary"
)

// node is any schema within the file.
type node = map[string]any

func root(t *testing.T) node {
	t.Helper()
	var n node
	if err := json.Unmarshal(JSON(), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// each calls f for every schema of a value, with the path of keys to it; "*"
// is the entry of a list.
func each(n node, path string, f func(path string, n node)) {
	f(path, n)
	if items, ok := n["items"].(node); ok {
		each(items, path+"/*", f)
	}
	properties, _ := n["properties"].(node)
	for key, p := range properties {
		each(p.(node), path+"/"+key, f)
	}
}

func TestEveryPropertyIsExplainedToEditors(t *testing.T) {
	count := 0
	each(root(t), "", func(path string, n node) {
		count++
		for _, key := range []string{"title", "description"} {
			if s, _ := n[key].(string); strings.TrimSpace(s) == "" {
				t.Errorf("%s has no %s", path, key)
			}
		}
		if title, _ := n["title"].(string); strings.HasSuffix(title, ".") {
			t.Errorf("%s: the title %q is a sentence; it becomes part of one", path, title)
		}
		if d, _ := n["description"].(string); !strings.HasSuffix(d, ".") {
			t.Errorf("%s: the description %q is not a sentence", path, d)
		}
	})
	if count < 80 {
		t.Errorf("only %d schemas were looked at", count)
	}
}

func TestClosedEverywhere(t *testing.T) {
	each(root(t), "", func(path string, n node) {
		switch n["type"] {
		case "object":
			if n["additionalProperties"] != false {
				t.Errorf("%s is open to unknown keys", path)
			}
			required, _ := n["required"].([]any)
			for _, key := range required {
				if n["properties"].(node)[key.(string)] == nil {
					t.Errorf("%s needs the key %v, which it does not have", path, key)
				}
			}
		case "array":
			if _, ok := n["items"].(node); !ok {
				t.Errorf("%s is a list of anything", path)
			}
		case "string", "number", "integer", "boolean":
		default:
			t.Errorf("%s has the type %v", path, n["type"])
		}
		if n["$ref"] != nil {
			t.Errorf("%s is a reference; the schema is one tree", path)
		}
	})
}

// TestSuitsKnowsEveryKeyword: suits passes over a keyword that it doesn't
// expect of a type, so there must be none.
func TestSuitsKnowsEveryKeyword(t *testing.T) {
	known := map[any][]string{
		"object":  {"required", "properties", "additionalProperties", "anyOf"},
		"array":   {"items", "minItems", "uniqueItems"},
		"string":  {"minLength", "pattern", "format", "enum"},
		"number":  {"minimum", "maximum", "multipleOf"},
		"integer": {"minimum", "maximum"},
		"boolean": {},
	}
	only := func(path string, n node, keywords ...string) {
		for key := range n {
			if !slices.Contains(keywords, key) {
				t.Errorf("%s: suits doesn't look at %s", path, key)
			}
		}
	}
	each(root(t), "", func(path string, n node) {
		only(path, n, append(known[n["type"]], "type", "title", "description", "examples", "$schema", "$id")...)
		choices, _ := n["anyOf"].([]any)
		for _, choice := range choices {
			only(path+" anyOf", choice.(node), "required", "properties")
			properties, _ := choice.(node)["properties"].(node)
			for key, p := range properties {
				only(path+" anyOf/"+key, p.(node), "const")
			}
		}
	})
}

// TestExamplesAreValid holds each example in the schema against the schema of
// its own value.
func TestExamplesAreValid(t *testing.T) {
	count := 0
	each(root(t), "", func(path string, n node) {
		examples, _ := n["examples"].([]any)
		for _, e := range examples {
			count++
			alone := maps.Clone(n)
			source, err := json.Marshal(alone)
			if err != nil {
				t.Fatal(err)
			}
			c, err := compile(source)
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Validate(e); err != nil {
				t.Errorf("%s: the example %v is not valid: %v", path, e, err)
			}
		}
	})
	if count < 30 {
		t.Errorf("only %d examples were looked at", count)
	}
}

// TestAgreesWithTheTypes compares the schema with the types of the package
// summary, field by field, both ways.
func TestAgreesWithTheTypes(t *testing.T) {
	agree(t, "", root(t), reflect.TypeFor[summary.Summary]())
}

var unmarshaler = reflect.TypeFor[json.Unmarshaler]()

func agree(t *testing.T, path string, n node, typ reflect.Type) {
	t.Helper()
	for typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	if want := jsonType(typ); n["type"] != want {
		t.Errorf("%s is a %v in the schema and %s in Go, which is a %s", path, n["type"], typ, want)
		return
	}
	switch n["type"] {
	case "array":
		agree(t, path+"/*", n["items"].(node), typ.Elem())
	case "object":
		properties := maps.Clone(n["properties"].(node))
		for i := range typ.NumField() {
			key, options, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
			if options != "omitzero" {
				t.Errorf("%s/%s: the Go field has the options %q", path, key, options)
			}
			p, ok := properties[key].(node)
			if !ok {
				t.Errorf("%s/%s is in the Go types and not in the schema", path, key)
				continue
			}
			delete(properties, key)
			agree(t, path+"/"+key, p, typ.Field(i).Type)
		}
		for key := range properties {
			t.Errorf("%s/%s is in the schema and not in the Go types", path, key)
		}
	}
}

func jsonType(typ reflect.Type) string {
	if reflect.PointerTo(typ).Implements(unmarshaler) {
		if typ == reflect.TypeFor[summary.Money]() {
			return "number"
		}
		return "string"
	}
	switch typ.Kind() {
	case reflect.Struct:
		return "object"
	case reflect.Slice:
		return "array"
	case reflect.String:
		return "string"
	case reflect.Int:
		return "integer"
	case reflect.Bool:
		return "boolean"
	}
	return typ.String()
}

func TestChoicesAgreeWithTheConstants(t *testing.T) {
	want := map[string][]string{
		"/schemaVersion":                                   {"1.0"},
		"/board/itemType":                                  words(summary.Information, summary.Consent, summary.ActionItem),
		"/board/action":                                    words(summary.Presented, summary.Accepted, summary.Approved, summary.Adopted),
		"/collaboration/activities/*/partners/*":           words(summary.Partners()...),
		"/technicalAssistance/districts/*/type":            words(summary.SchoolDistrict, summary.CharterSchool),
		"/technicalAssistance/districts/*/pathways/*":      words(summary.DistrictDA, summary.CharterDA, summary.GeoLeadDA, summary.DirectTA, summary.Requested, summary.LCAPNotApproved),
		"/technicalAssistance/districts/*/studentGroups/*": words(summary.StudentGroups()...),
		"/goals/*/area":                                    words(summary.Areas()...),
	}
	each(root(t), "", func(path string, n node) {
		list, _ := n["enum"].([]any)
		if list == nil && want[path] == nil {
			return
		}
		var got []string
		for _, v := range list {
			got = append(got, v.(string))
		}
		if !slices.Equal(got, want[path]) {
			t.Errorf("%s: the schema allows %q, the types have %q", path, got, want[path])
		}
		delete(want, path)
	})
	for path := range want {
		t.Errorf("%s is not in the schema", path)
	}
}

func words[S ~string](list ...S) []string {
	var out []string
	for _, s := range list {
		out = append(out, string(s))
	}
	return out
}

// TestTheCompleteSummaryUsesEveryProperty keeps the fixture that many tests
// start from complete, so that a new field is tested as well.
func TestTheCompleteSummaryUsesEveryProperty(t *testing.T) {
	seen := map[string]bool{}
	var visit func(path string, v any)
	visit = func(path string, v any) {
		seen[path] = true
		switch v := v.(type) {
		case map[string]any:
			for key, item := range v {
				visit(path+"/"+key, item)
			}
		case []any:
			for _, item := range v {
				visit(path+"/*", item)
			}
		}
	}
	visit("", complete(t))
	each(root(t), "", func(path string, _ node) {
		if !seen[path] {
			t.Errorf("summary/testdata/complete.json does not use %s", path)
		}
	})
}

func complete(t testing.TB) map[string]any {
	t.Helper()
	data, err := os.ReadFile("../summary/testdata/complete.json")
	if err != nil {
		t.Fatal(err)
	}
	v, err := decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return v.(map[string]any)
}
