package check_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// base is the complete summary that the invalid examples begin from.
const base = "../internal/invalidexamples/base.json"

// complete returns a summary that breaks no rule, afresh for each case.
func complete(t *testing.T) *summary.Summary {
	t.Helper()
	data, err := os.ReadFile(base)
	if err != nil {
		t.Fatal(err)
	}
	s, err := summary.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ruleCase is one change to the complete summary and every finding that it
// leads to, each as "CODE pointer". None wanted means that it must pass.
type ruleCase struct {
	name   string
	change func(*summary.Summary)
	want   []string
}

func runCases(t *testing.T, cases []ruleCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := complete(t)
			c.change(s)
			var got []string
			for _, f := range check.Run(s) {
				got = append(got, f.Code+" "+f.Pointer)
				if f.Message == "" || f.Help == "" {
					t.Errorf("%s at %s has no message or no help", f.Code, f.Pointer)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("findings:\n got  %q\n want %q", got, c.want)
			}
		})
	}
}

func TestCompleteSummaryIsClean(t *testing.T) {
	runCases(t, []ruleCase{{"unchanged", func(*summary.Summary) {}, nil}})
}

// TestNothingThere runs the rules on summaries with nothing, or hardly
// anything, in them: what is missing is the schema's to report, and no rule may
// stumble over it.
func TestNothingThere(t *testing.T) {
	no, yes := false, true
	for name, s := range map[string]*summary.Summary{
		"nil":         nil,
		"empty":       {},
		"empty parts": {Board: &summary.Board{}, Collaboration: &summary.Collaboration{}, TechnicalAssistance: &summary.TechnicalAssistance{}},
		"empty rows": {
			Contact: &summary.Contact{}, Superintendent: &summary.Superintendent{}, Expenditures: &summary.Expenditures{},
			Board:               &summary.Board{Vote: &summary.Vote{}},
			TechnicalAssistance: &summary.TechnicalAssistance{NoDistrictsIdentified: &no, Districts: []summary.District{{}}},
			Goals:               []summary.Goal{{}, {Expenditure: &summary.Expenditure{}}},
			AdditionalSections:  []summary.Section{{}}, Glossary: []summary.GlossaryEntry{{}},
		},
	} {
		if got := check.Run(s); len(got) > 0 {
			t.Errorf("%s: findings %v", name, got)
		}
	}
	// The two keys whose presence alone says something.
	s := &summary.Summary{TechnicalAssistance: &summary.TechnicalAssistance{NoDistrictsIdentified: &yes, Districts: []summary.District{{}}}}
	if got := check.Run(s); len(got) != 2 || got[0].Code != "PRTB0002" || got[1].Code != "PRTB0004" {
		t.Errorf("no district identified: findings %v", got)
	}
}

// notTexts are the strings of a summary that are no texts: codes, ids, days,
// addresses and choices from a list.
var notTexts = regexp.MustCompile(`^/(schemaVersion|fiscalYear|county/(name|code)|contact/email|` +
	`board/(meetingDate|lcapAdoptionDate|hearingDate|itemType|action))$|` +
	`/(partners|pathways|studentGroups)/\d+$|/(cdsCode|type|id|area)$`)

// TestTextsCoverTheSummary fills every field and holds the texts against the
// strings of the encoded summary: a field that is new in the types and not
// among the texts would escape the rules.
func TestTextsCoverTheSummary(t *testing.T) {
	s := complete(t)
	s.Board.Vote = &summary.Vote{Moved: "Member A. Example", Seconded: "Member B. Sample"}
	s.TechnicalAssistance.DirectTechnicalAssistance = "One district, with the state's partner."
	s.Expenditures.Note = "As of May."
	data, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	collectStrings(tree, "", want)
	for _, text := range check.Texts(s) {
		if value, ok := want[text.Pointer]; !ok || value != text.Value {
			t.Errorf("%s has the text %q, and the summary %q", text.Pointer, text.Value, value)
		}
		delete(want, text.Pointer)
	}
	for pointer := range want {
		if !notTexts.MatchString(pointer) {
			t.Errorf("%s is not among the texts", pointer)
		}
	}
}

func collectStrings(tree any, pointer string, out map[string]string) {
	switch tree := tree.(type) {
	case string:
		out[pointer] = tree
	case []any:
		for i, v := range tree {
			collectStrings(v, fmt.Sprintf("%s/%d", pointer, i), out)
		}
	case map[string]any:
		for key, v := range tree {
			collectStrings(v, pointer+"/"+key, out)
		}
	}
}

func TestKindsOfTexts(t *testing.T) {
	kinds := map[string]check.Kind{}
	for _, text := range check.Texts(complete(t)) {
		kinds[text.Pointer] = text.Kind
	}
	for pointer, want := range map[string]check.Kind{
		"/office/name":                          check.Plain,
		"/localContext":                         check.Markdown,
		"/collaboration/narrative":              check.Markdown,
		"/collaboration/activities/1/activity":  check.ItemMarkdown,
		"/collaboration/activities/0/frequency": check.Plain,
		"/technicalAssistance/narrative":        check.Markdown,
		"/technicalAssistance/actions/0/action": check.ItemMarkdown,
		"/technicalAssistance/districtActions":  check.Markdown,
		"/goals/2/statement":                    check.Plain,
		"/goals/0/measures/0/metrics/0/metric":  check.Plain,
		"/goals/0/measures/0/actions/0/action":  check.ItemMarkdown,
		"/goals/0/measures/0/actions/0/title":   check.Plain,
		"/goals/1/expenditure/fundingSources/0": check.Plain,
		"/additionalSections/0/heading":         check.Plain,
		"/additionalSections/0/body":            check.Markdown,
		"/glossary/0/meaning":                   check.Plain,
	} {
		if got, ok := kinds[pointer]; !ok || got != want {
			t.Errorf("%s is there: %v, of the kind %d; want %d", pointer, ok, got, want)
		}
	}
	if got := check.Texts(nil); len(got) > 0 {
		t.Errorf("no summary has texts: %v", got)
	}
}

// FuzzRun holds on to two promises: nothing panics, and every finding has a
// place. Its seeds are the invalid examples.
func FuzzRun(f *testing.F) {
	files, err := filepath.Glob("../examples/invalid/*.json")
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, file := range append(files, base) {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := summary.Decode(data)
		if err != nil {
			return
		}
		for _, found := range check.Run(s) {
			if _, ok := rule.ByCode(found.Code); !ok || !strings.HasPrefix(found.Pointer, "/") || found.Message == "" {
				t.Errorf("finding %+v", found)
			}
		}
	})
}
