package main

import (
	"bytes"
	"os"
	"regexp"
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

// unfenced is the page without what stands between fences, and those blocks.
func unfenced(t *testing.T) (text string, blocks []string) {
	t.Helper()
	made, err := page(examples)
	if err != nil {
		t.Fatal(err)
	}
	var out, block []string
	fence := ""
	for _, line := range strings.Split(string(made), "\n") {
		switch {
		case fence == "" && strings.HasPrefix(line, "```"):
			fence, block = line, nil
		case fence == "":
			out = append(out, line)
		case line == fence:
			fence, blocks = "", append(blocks, strings.Join(block, "\n"))
		default:
			block = append(block, line)
		}
	}
	if fence != "" {
		t.Fatal("a fence is left open")
	}
	return strings.Join(out, "\n"), blocks
}

// TestLinksWithinThePage: each rule and each family has one heading, something
// links to it, and no link leads nowhere.
func TestLinksWithinThePage(t *testing.T) {
	text, _ := unfenced(t)
	headings := map[string]int{}
	for _, m := range regexp.MustCompile(`(?m)^##+ (.+)$`).FindAllStringSubmatch(text, -1) {
		headings[anchor(m[1])]++
	}
	linked := map[string]bool{}
	for _, m := range regexp.MustCompile(`\]\(#([^)]*)\)`).FindAllStringSubmatch(text, -1) {
		linked[m[1]] = true
		if headings[m[1]] != 1 {
			t.Errorf("%d headings have the anchor #%s", headings[m[1]], m[1])
		}
	}
	for _, r := range rule.All() {
		if !linked[anchor(r.Code)] {
			t.Errorf("nothing links to %s", r.Code)
		}
	}
	for _, f := range rule.Families() {
		if !linked[anchor(heading(f))] {
			t.Errorf("the contents don't link to %s", heading(f))
		}
	}
}

func TestAnchor(t *testing.T) {
	for heading, want := range map[string]string{
		"FILE0001":                      "file0001",
		"PRTA: Part (A)":                "prta-part-a",
		"CNTY01: Another county's name": "cnty01-another-countys-name",
	} {
		if got := anchor(heading); got != want {
			t.Errorf("anchor(%q) = %q, want %q", heading, got, want)
		}
	}
}

// TestExamplesOnThePage: both halves of each rule's example are there, word for
// word, or the reason why there is none.
func TestExamplesOnThePage(t *testing.T) {
	text, blocks := unfenced(t)
	for _, r := range rule.All() {
		if reason := r.NoExample(); reason != "" {
			if !strings.Contains(text, reason) {
				t.Errorf("%s: the page doesn't say why it has no example", r.Code)
			}
			continue
		}
		if len(blocks) < 2 {
			t.Fatalf("%s has no example on the page", r.Code)
		}
		for i, want := range []string{r.Example.Fails, r.Example.Passes} {
			if want = strings.TrimSuffix(rule.Visible(want), "\n"); blocks[i] != want {
				t.Errorf("%s: the page has the example %q, want %q", r.Code, blocks[i], want)
			}
		}
		blocks = blocks[2:]
	}
	if len(blocks) > 0 {
		t.Errorf("%d examples on the page are no rule's", len(blocks))
	}
}

func TestFenceIsLongerThanAnyInside(t *testing.T) {
	var b bytes.Buffer
	writeExample(&b, "Not so", "```\n````\n")
	if want := "\nNot so:\n\n`````\n```\n````\n`````\n"; b.String() != want {
		t.Errorf("written as %q, want %q", b.String(), want)
	}
}
