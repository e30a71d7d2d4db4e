package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/rule"
)

// base is a complete summary that breaks no rule.
//
//go:embed base.json
var base string

// example is one file that breaks one rule. What breaks it is the rule's own
// example in the table of rules: what fails there takes the place of what
// passes.
type example struct {
	code string
	// name goes into the file's name and says in two or three words what is
	// wrong.
	name string
	// sound are changes to the base that break no rule either, where what
	// passes is not a piece of the base itself.
	sound []edit
	// further are changes besides, so that no other rule is broken.
	further []edit
	// whole, where it is not nil, makes the file in another way.
	whole func(rule.Example) string
	// companions are the codes that come with this one, because the same
	// mistake breaks them too.
	companions []string
}

// edit replaces text that occurs exactly once.
type edit struct{ old, new string }

func (e example) file() string { return e.code + "-" + e.name + ".json" }

// build returns the bytes of the file.
func (e example) build() ([]byte, error) {
	r, _ := rule.ByCode(e.code)
	if e.whole != nil {
		return []byte(e.whole(r.Example)), nil
	}
	text, err := e.passing()
	if err != nil {
		return nil, err
	}
	if isNarrative(e.code) {
		text, err = replace(base, narrative(e.code, r.Example.Fails)...)
	} else {
		text, err = replacePiece(text, r.Example)
	}
	if err == nil {
		text, err = replace(text, e.further...)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", e.file(), err)
	}
	return []byte(text), nil
}

// passing returns the summary that has what passes in the place of what fails.
func (e example) passing() (string, error) {
	changes := e.sound
	if r, _ := rule.ByCode(e.code); isNarrative(e.code) && r.NoExample() == "" {
		changes = narrative(e.code, r.Example.Passes)
	}
	text, err := replace(base, changes...)
	if err != nil {
		return "", fmt.Errorf("%s: %w", e.file(), err)
	}
	return text, nil
}

func replace(text string, edits ...edit) (string, error) {
	for _, e := range edits {
		if n := strings.Count(text, e.old); n != 1 {
			return "", fmt.Errorf("%q occurs %d times", e.old, n)
		}
		text = strings.Replace(text, e.old, e.new, 1)
	}
	return text, nil
}

// replacePiece puts the piece that fails in the place of the one that passes.
// The pieces have the indentation of a text that stands alone, and get that of
// the place.
func replacePiece(text string, x rule.Example) (string, error) {
	for depth := 0; depth <= 16; depth += 2 {
		passes := indented(x.Passes, depth)
		if strings.Count(text, passes) != 1 {
			continue
		}
		before, after, _ := strings.Cut(text, passes)
		line := before[strings.LastIndexByte(before, '\n')+1:]
		return before + indented(x.Fails, len(line)-len(strings.TrimLeft(line, " "))) + after, nil
	}
	return "", fmt.Errorf("the summary doesn't have this piece once: %s", x.Passes)
}

// indented indents the lines of a piece after its first one.
func indented(piece string, depth int) string {
	return strings.ReplaceAll(piece, "\n", "\n"+strings.Repeat(" ", depth))
}

// isNarrative reports whether the example of a rule is a narrative.
func isNarrative(code string) bool {
	switch code {
	case "PRTB0008":
		return true
	case "TEXT0703": // about names
		return false
	}
	return strings.HasPrefix(code, "CNTY01") || strings.HasPrefix(code, "TEXT") && !strings.HasPrefix(code, "TEXT00")
}

// narrative puts a text where its rule looks for it: in the place of part (B)'s
// narrative for the rules about part (B) and the law in it, and of part (A)'s
// for all others. The table of districts goes with the former, because it says
// for itself which districts are meant.
func narrative(code, text string) []edit {
	if code == "PRTB0008" || strings.HasPrefix(code, "TEXT06") {
		return []edit{
			{`"The office works with two districts on attendance."`, quoted(text)},
			stretch("an absence.\"", "\n  },\n  \"goals\"", ""),
		}
	}
	return []edit{{`"The office plans its support with the Geographic Lead each August."`, quoted(text)}}
}

// quoted writes a text as JSON, with escapes for what can't be seen.
func quoted(text string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil {
		panic(err) // a string can always be encoded
	}
	return rule.Visible(strings.TrimSuffix(b.String(), "\n"))
}
