package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/rule"
)

const (
	examples = "../../examples/invalid"
	docs     = "../../docs/rules.md"
)

func TestPageIsCurrent(t *testing.T) {
	want, err := page(examples)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(docs)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("docs/rules.md is not what the table says; run: go generate ./internal/rulesdoc")
	}
}

func TestEveryRuleHasItsAnchor(t *testing.T) {
	made, err := page(examples)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rule.All() {
		if n := strings.Count(string(made), "\n### "+r.Code+"\n"); n != 1 {
			t.Errorf("%s has %d headings; it needs one, for links to #%s", r.Code, n, strings.ToLower(r.Code))
		}
		if !strings.Contains(string(made), "(#"+strings.ToLower(r.Code)+")") {
			t.Errorf("the table at the top does not link to %s", r.Code)
		}
	}
}
