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

func TestFolderIsCurrent(t *testing.T) {
	want := map[string][]byte{"README.md": readme()}
	for _, c := range cases {
		data, err := c.build()
		if err != nil {
			t.Fatal(err)
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
		if !bytes.Equal(got, want[e.Name()]) {
			t.Errorf("%s is not what its case makes; run: go generate ./internal/invalidexamples", e.Name())
		}
		if _, ok := want[e.Name()]; !ok {
			t.Errorf("%s belongs to no case", e.Name())
		}
		delete(want, e.Name())
	}
	for name := range want {
		t.Errorf("%s is missing; run: go generate ./internal/invalidexamples", name)
	}
}

// TestExamplesBreakTheirRule reads the files as a user's are read: each has
// findings of its own code, and of none but its companions beside it.
func TestExamplesBreakTheirRule(t *testing.T) {
	for _, c := range cases {
		result, err := intake.ReadFile(filepath.Join(folder, c.file()))
		if err != nil {
			t.Fatal(err)
		}
		got, want := codes(result.Findings), append([]string{c.code}, c.companions...)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s has findings of %q, want %q", c.file(), got, want)
			for _, f := range result.Findings {
				t.Logf("  %s %s %s", f.Code, f.Pointer, f.Message)
			}
		}
	}
}

func TestBaseIsClean(t *testing.T) {
	if result := intake.Read("base.json", []byte(base)); len(result.Findings) > 0 {
		t.Errorf("the base of the examples has findings: %v", result.Findings)
	}
}

func TestEveryRuleHasACase(t *testing.T) {
	times := map[string]int{}
	for _, c := range cases {
		times[c.code]++
	}
	for _, n := range notKept {
		times[n.code]++
	}
	for _, r := range rule.All() {
		if n := times[r.Code]; n != 1 && !strings.HasPrefix(r.Code, "COMP") {
			t.Errorf("%s has %d cases", r.Code, n)
		}
		delete(times, r.Code)
	}
	for code := range times {
		t.Errorf("%s has a case and is no rule", code)
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
