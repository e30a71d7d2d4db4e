package richtext_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/richtext"
)

// texts gives every text in a JSON file, whatever it is for.
func texts(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var summary any
	if err := json.Unmarshal(data, &summary); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	var out []string
	var gather func(any)
	gather = func(v any) {
		switch v := v.(type) {
		case string:
			out = append(out, v)
		case []any:
			for _, in := range v {
				gather(in)
			}
		case map[string]any:
			for _, in := range v {
				gather(in)
			}
		}
	}
	gather(summary)
	if len(out) == 0 {
		t.Fatalf("%s holds no text", file)
	}
	return out
}

// checkRecords checks all texts of files: opened and saved they stay as they
// are, and a word that is put before any of their lines is all that changes.
func checkRecords(t *testing.T, files []string) {
	edits := 0
	for _, file := range files {
		for _, text := range texts(t, file) {
			unchanged(t, text)
			edits += editEach(t, text)
		}
	}
	if edits < 10*len(files) {
		t.Errorf("only %d lines were edited", edits)
	}
}

// editEach puts a word before each of a text's lines in turn, in the editor's
// JSON alone, and checks what is saved. It counts the lines.
func editEach(t *testing.T, text string) int {
	t.Helper()
	before := string(shown(t, text, richtext.Narrative))
	paragraphs := strings.SplitAfter(before, `{"type":"paragraph","content":[{"type":"text","text":"`)
	if len(paragraphs) == 1 || strings.ContainsAny(text, "*_[|\\") || strings.Contains(text, "  \n") {
		return 0 // its lines hold marks, of which there are several kinds
	}
	lines := markdown.Lines(text)
	next := 0
	for i := range paragraphs[1:] {
		for lines[next].Role == markdown.HeadingLine || lines[next].Text == "" {
			next++
		}
		at, _ := lines[next].Source(0, 0)
		want := text[:at] + "Newly " + text[at:]
		next++
		edited := strings.Join(paragraphs[:i+1], "") + "Newly " + strings.Join(paragraphs[i+1:], "")
		got, err := richtext.Save(text, []byte(edited), richtext.Narrative)
		if err != nil || got != want {
			t.Fatalf("with a word more, %q is saved as\n%q, %v", text, got, err)
		}
	}
	return len(paragraphs) - 1
}

func TestExamples(t *testing.T) {
	files, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil || len(files) != 51 {
		t.Fatalf("there are %d examples: %v", len(files), err)
	}
	checkRecords(t, files)
}

// TestRealCounties does the same with what 26 counties had published.
func TestRealCounties(t *testing.T) { checkRecords(t, realdata.Counties(t)) }
