package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/rule"
)

const folder = "../../examples/invalid"

// all reads summaries by every rule, those that are not on by default too.
var all = intake.Reader{Rules: intake.AllRules}

func TestFolderIsCurrent(t *testing.T) {
	want := map[string][]byte{"README.md": readme()}
	for _, c := range cases {
		data, err := c.build()
		if err != nil {
			t.Error(err)
		}
		want[c.file()] = data
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		got, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		data, ok := want[e.Name()]
		switch {
		case !ok:
			t.Errorf("%s belongs to no case; delete it", e.Name())
		case !bytes.Equal(got, data):
			t.Errorf("%s is not what its case makes; run: go generate ./internal/invalidexamples", e.Name())
		}
		delete(want, e.Name())
	}
	for name := range want {
		t.Errorf("%s is missing; run: go generate ./internal/invalidexamples", name)
	}
}

// TestExamplesBreakTheirRule reads what fails as a user's files are read: each
// has findings of its own code, and of none but its companions beside it.
func TestExamplesBreakTheirRule(t *testing.T) {
	for _, c := range cases {
		data, err := c.build()
		if err != nil {
			t.Error(err)
			continue
		}
		want := append([]string{c.code}, c.companions...)
		slices.Sort(want)
		hasCodes(t, c.file(), data, want)
	}
}

// TestMendedExamplesAreClean reads what passes: nobody has anything to say
// about it.
func TestMendedExamplesAreClean(t *testing.T) {
	for _, c := range cases {
		text, err := c.passing()
		if err != nil {
			t.Error(err)
			continue
		}
		hasCodes(t, c.file()+", mended,", []byte(text), nil)
	}
}

// hasCodes holds the codes that are found in a file against those wanted.
func hasCodes(t *testing.T, file string, data []byte, want []string) {
	t.Helper()
	found := all.Read(file, data).Findings
	if got := codes(found); !slices.Equal(got, want) {
		t.Errorf("%s has findings of %q, want %q", file, got, want)
		for _, f := range found {
			t.Logf("  %s %s %s", f.Code, f.Pointer, f.Message)
		}
	}
}

// TestFilesHoldTheirExample: what fails is in the file, and what passes in the
// summary that the file was made from, word for word; only the indentation is
// that of the place.
func TestFilesHoldTheirExample(t *testing.T) {
	for _, c := range cases {
		r, _ := rule.ByCode(c.code)
		data, err := c.build()
		if err != nil {
			t.Error(err)
			continue
		}
		passing, err := c.passing()
		if err != nil {
			t.Error(err)
			continue
		}
		for _, half := range []struct{ name, text, example string }{
			{"what fails", string(data), r.Example.Fails},
			{"what passes", passing, r.Example.Passes},
		} {
			if isNarrative(c.code) {
				half.example = strings.Trim(quoted(half.example), `"`)
			}
			if !strings.Contains(flush(half.text), flush(half.example)) {
				t.Errorf("%s: %s in the table of rules is not in it: %s", c.file(), half.name, half.example)
			}
		}
	}
}

// flush takes the indentation away.
func flush(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimLeft(l, " ")
	}
	return strings.Join(lines, "\n")
}

func TestBaseIsClean(t *testing.T) {
	hasCodes(t, "base.json", []byte(base), nil)
}

// TestEveryRuleHasACase: each rule about one summary has one file, unless the
// table says why it has no example. The files are in the order of the rules.
func TestEveryRuleHasACase(t *testing.T) {
	var have, want []string
	for _, c := range cases {
		have = append(have, c.code)
	}
	for _, r := range rule.All() {
		several := slices.Contains([]string{"ACRS", "COMP", "WAIV"}, r.Code[:4])
		if !several && (r.NoExample() == "" || hasCase(r.Code)) {
			want = append(want, r.Code)
		}
	}
	for _, code := range want {
		if !slices.Contains(have, code) {
			t.Errorf("%s has no case; give it a name for its file in cases.go", code)
		}
	}
	for _, code := range have {
		if !slices.Contains(want, code) {
			t.Errorf("%s has a case and is no rule about one summary", code)
		}
	}
	if !t.Failed() && !slices.Equal(have, want) {
		t.Errorf("the cases are in the order %q, the rules %q", have, want)
	}
}

// codes returns the codes of findings, each once, in order.
func codes(list []finding.Finding) []string {
	var out []string
	for _, f := range list {
		out = append(out, f.Code)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
