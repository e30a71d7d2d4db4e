package countydoc

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// packetOf renders a summary as a packet without controls and data, and reads
// the Word file.
func packetOf(t testing.TB, s *summary.Summary) *wml.Document {
	t.Helper()
	set, err := templates.Default()
	if err != nil {
		t.Fatal(err)
	}
	d, err := set.Packet(s, templates.PacketOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := docx.Write(&file, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	read, err := wml.Read(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return read
}

// examples are the summaries of all counties that are made up for this project.
func examples(t testing.TB) map[string]*summary.Summary {
	t.Helper()
	files, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil || len(files) != 51 {
		t.Fatalf("%d examples, %v; 51 are expected", len(files), err)
	}
	out := map[string]*summary.Summary{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s, err := summary.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(f)] = s
	}
	return out
}

// TestOurOwnPacketComesBackWithoutItsControls: what Google Docs leaves of a
// packet, its text alone, gives back the summary. What can't come back is named
// in withoutTrace.
func TestOurOwnPacketComesBackWithoutItsControls(t *testing.T) {
	all := examples(t)
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		want := all[name]
		d := packetOf(t, want)
		got := Read(d, Options{})
		withoutTrace(want)
		for _, line := range differences("", normal(t, got.Summary), normal(t, want)) {
			t.Errorf("%s: %s", name, line)
		}
		for _, f := range got.Findings {
			t.Errorf("%s: %s %s: %s", name, f.Code, f.Pointer, f.Message)
		}
		conserved(t, name, d, got.Summary)
	}
}

// TestRealNarrativesComeBackFromPackets renders what real counties had published
// and reads it again.
func TestRealNarrativesComeBackFromPackets(t *testing.T) {
	for _, file := range realdata.Counties(t) {
		want, err := summary.Decode(realdata.Read(t, "statewide-2023-24/"+filepath.Base(file)))
		if err != nil {
			t.Fatal(err)
		}
		d := packetOf(t, want)
		got := Read(d, Options{})
		conserved(t, filepath.Base(file), d, got.Summary)
		// The answers have no abbreviation, which stands behind the office's
		// name in some of the texts.
		got.Summary.Office.Abbreviation = ""
		for _, line := range differences("", normal(t, got.Summary), normal(t, want)) {
			t.Errorf("%s: %s", filepath.Base(file), line)
		}
		for _, f := range got.Findings {
			t.Errorf("%s: %s %s: %s", filepath.Base(file), f.Code, f.Pointer, f.Message)
		}
	}
}

// withoutTrace takes out of a summary what its packet does not print.
func withoutTrace(s *summary.Summary) {
	s.Schema = "" // a note for editors of JSON
	if s.TechnicalAssistance != nil {
		// The flag is not printed beside a narrative that says the same.
		s.TechnicalAssistance.NoDistrictsIdentified = nil
	}
}

// normal is a summary as values of JSON, with its Markdown in one form. The side
// that a column of a table keeps to is a look, and not compared.
func normal(t testing.TB, s *summary.Summary) map[string]any {
	t.Helper()
	data, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	normalize(v)
	return v
}

// markdownKeys hold Markdown, and itemKeys that of items.
var (
	markdownKeys = []string{"localContext", "narrative", "districtActions", "directTechnicalAssistance", "body"}
	itemKeys     = []string{"action", "activity"}
)

func normalize(v any) {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			s, ok := x.(string)
			switch {
			case ok && slices.Contains(markdownKeys, k):
				blocks := parsed(s)
				for _, b := range blocks {
					if t, ok := b.(*document.Table); ok {
						for i := range t.Columns {
							t.Columns[i].Align = document.Start
						}
					}
				}
				v[k] = structure.Markdown(blocks)
			case ok && slices.Contains(itemKeys, k):
				blocks, _ := markdown.ParseItem(s)
				v[k] = structure.Markdown(blocks)
			default:
				normalize(x)
			}
		}
	case []any:
		for _, x := range v {
			normalize(x)
		}
	}
}

// parsed is Markdown as blocks.
func parsed(source string) []document.Block {
	blocks, _ := markdown.Parse(source)
	return blocks
}

// differences names every place where two values differ.
func differences(pointer string, got, want any) []string {
	var out []string
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			break
		}
		keys := map[string]bool{}
		for k := range w {
			keys[k] = true
		}
		for k := range g {
			keys[k] = true
		}
		list := make([]string, 0, len(keys))
		for k := range keys {
			list = append(list, k)
		}
		sort.Strings(list)
		for _, k := range list {
			out = append(out, differences(pointer+"/"+k, g[k], w[k])...)
		}
		return out
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			break
		}
		for i := range w {
			out = append(out, differences(fmt.Sprintf("%s/%d", pointer, i), g[i], w[i])...)
		}
		return out
	}
	if a, b := fmt.Sprintf("%v", got), fmt.Sprintf("%v", want); a != b {
		if len(a) > 500 {
			a = a[:500]
		}
		if len(b) > 500 {
			b = b[:500]
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s is %q, want %q", pointer, a, b)))
	}
	return out
}
