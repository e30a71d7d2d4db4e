package templates

import (
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/summary"
)

var update = flag.Bool("update", false, "write the golden files anew")

func defaults(t *testing.T) *Set {
	t.Helper()
	set, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func readSummary(t *testing.T, path string) *summary.Summary {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := summary.Decode(data)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return s
}

// readFindings reads the findings that stand beside a summary, if any.
func readFindings(t *testing.T, path string) []finding.Finding {
	t.Helper()
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	var out []finding.Finding
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func readStatewide(t *testing.T, folder string) Statewide {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	st := Statewide{FiscalYear: summary.MustFiscalYear("2026-27")}
	for _, file := range files {
		s := readSummary(t, file)
		c, ok := county.ByCode(s.County.Code)
		if !ok {
			t.Fatalf("%s: no county %q", file, s.County.Code)
		}
		st.Counties = append(st.Counties, StatewideCounty{County: c, Summary: s})
	}
	return st
}

func compare(t *testing.T, golden string, d *document.Document) {
	t.Helper()
	got := dump(d)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		if g, w := at(gotLines, i), at(wantLines, i); g != w {
			t.Fatalf("%s:%d:\n got %s\nwant %s\n(go test ./templates -update writes the golden files anew)", golden, i+1, g, w)
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(the end)"
}

// packetCases are the summaries in testdata/packet; one whose name begins with
// "draft" is built as a draft, with the findings beside it.
func packetCases(t *testing.T) map[string]*document.Document {
	t.Helper()
	files, err := filepath.Glob("testdata/packet/*.json")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*document.Document{}
	for _, file := range files {
		if strings.HasSuffix(file, ".findings.json") {
			continue
		}
		base := strings.TrimSuffix(file, ".json")
		d, err := defaults(t).Packet(readSummary(t, file), PacketOptions{
			Draft:    strings.HasPrefix(filepath.Base(base), "draft"),
			Findings: readFindings(t, base+".findings.json"),
		})
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out[base] = d
	}
	if len(out) == 0 {
		t.Fatal("testdata/packet holds no summaries")
	}
	return out
}

// statewideCases are the folders of testdata/statewide.
func statewideCases(t *testing.T) map[string]*document.Document {
	t.Helper()
	entries, err := os.ReadDir("testdata/statewide")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*document.Document{}
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		base := filepath.Join("testdata/statewide", e.Name())
		d, err := defaults(t).Statewide(readStatewide(t, base))
		if err != nil {
			t.Fatalf("%s: %v", base, err)
		}
		out[base] = d
	}
	if len(out) == 0 {
		t.Fatal("testdata/statewide holds no folders")
	}
	return out
}

func TestPacketGolden(t *testing.T) {
	for base, d := range packetCases(t) {
		t.Run(filepath.Base(base), func(t *testing.T) { compare(t, base+".golden", d) })
	}
}

func TestStatewideGolden(t *testing.T) {
	for base, d := range statewideCases(t) {
		t.Run(filepath.Base(base), func(t *testing.T) { compare(t, base+".golden", d) })
	}
}
