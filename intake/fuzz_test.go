package intake

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// FuzzRead: any bytes give findings or a summary that says the same.
func FuzzRead(f *testing.F) {
	seeds, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range append(seeds[:min(len(seeds), 3)], fixture) {
		data, err := os.ReadFile(seed)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)/2])
		f.Add(append([]byte("\ufeff"), data...))
	}
	for _, seed := range []string{
		`{"goals": [7, {"expenditure": {"amount": 1e999999999}}, {"id": "1", "id": "2"}]}`,
		`{"fiscalYear": "2026-28", "county": {}, "board": {"meetingDate": "0000-01-01", "vote": {"ayes": 1.0}}}`,
		`{"a/b~": {"\ud800": "\u0000"}}`, "{\"a\": \"caf\xe9\n", `{"collaboration": {"narative": null}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(judge)
}

// FuzzOneChange puts any text in the place of one value of a complete summary,
// which reaches further than any bytes do.
func FuzzOneChange(f *testing.F) {
	source := complete(f)
	tree, faults := parse(source)
	if len(faults) > 0 {
		f.Fatal(faults)
	}
	places := spans(tree)
	for i, value := range []string{
		`null`, `{}`, `[]`, `""`, `" "`, `0`, `-0`, `1.0`, `1e0`, `7.500`, `true`, `"2026-06-31"`, `"x"`, `[null]`, `{"x": 1}`,
		`[{}, "x", {"amount": 1}]`, `99999999999999999999`, `999999999999.99`, `1, "glossary": []`,
	} {
		f.Add(uint(i*len(places)/19), value)
	}
	f.Fuzz(func(t *testing.T, place uint, value string) {
		at := places[place%uint(len(places))]
		judge(t, []byte(source[:at[0]]+value+source[at[1]:]))
	})
}

// spans are the places of all values in a tree.
func spans(n *node) [][2]int {
	out := [][2]int{{n.start, n.end}}
	if n.inside == nil {
		return out
	}
	for _, m := range n.members {
		out = append(out, spans(m.value)...)
	}
	for _, item := range n.items {
		out = append(out, spans(item)...)
	}
	return out
}

// judge fails unless all that is said about some bytes is sound.
func judge(t *testing.T, data []byte) {
	r := Read("x.json", data)
	fatal, _ := finding.Count(r.Findings)
	if r.Summary == nil && fatal == 0 {
		t.Error("there is neither a summary nor a reason")
	}
	for _, found := range r.Findings {
		if _, ok := rule.ByCode(found.Code); !ok || found.Line < 1 || found.Column < 1 || found.File != "x.json" ||
			found.Message == "" || found.Pointer != "" && found.Pointer[0] != '/' {
			t.Errorf("%+v", found)
		}
		if found.Code == "FILE0014" {
			t.Error(found.Message)
		}
		if strings.ContainsFunc(found.Message, func(r rune) bool { return r < ' ' }) {
			t.Errorf("a message with a control character: %q", found.Message)
		}
	}
	if !slices.IsSortedFunc(r.Findings, finding.Compare) {
		t.Error("the findings are not in order")
	}
	if _, err := r.Accept(); (err == nil) != (fatal == 0) {
		t.Errorf("%d fatal findings, accepted with %v", fatal, err)
	}
	holds(t, data, r)
}
