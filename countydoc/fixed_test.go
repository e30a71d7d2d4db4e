package countydoc

import (
	"os"
	"strings"
	"testing"
)

// TestFixedLinesAreTheTemplates: the lines that are known as our packet's own
// are those that the templates print.
func TestFixedLinesAreTheTemplates(t *testing.T) {
	read := func(name string) []string {
		data, err := os.ReadFile("../templates/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(string(data), "\n")
	}
	printed := map[string]bool{}
	for _, line := range read("packet.txt") {
		for _, style := range []string{"[note] ", "[lead] ", "[fill-in] "} {
			words, ok := strings.CutPrefix(line, style)
			if !ok || strings.Contains(words, "This copy is a draft") {
				continue // a draft is no document of a county's
			}
			printed[key(words)] = true
			if !fixedLines.has(key(words)) {
				t.Errorf("the packet's line %q is not known", words)
			}
		}
	}
	for _, line := range read("words.txt") {
		name, words, ok := strings.Cut(line, " = ")
		if !ok {
			continue
		}
		printed[key(words)] = true
		switch name {
		case "requirements.caption", "requirements.description", "requirements.requirement", "requirements.section", "requirements.page":
		default:
			if strings.HasPrefix(name, "requirements.") && !requirementLines.has(key(words)) {
				t.Errorf("the packet's line %q is not known", words)
			}
		}
	}
	for _, known := range []lexicon{fixedLines, requirementLines, nothingWords} {
		for line := range known.all() {
			if !printed[line] {
				t.Errorf("the packet prints no line %q", line)
			}
		}
	}
}
