package cli_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/cli"
	"github.com/coesummary/coesummary/internal/realdata"
)

// run calls the program in process and returns what it printed.
func run(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out strings.Builder
	if got := cli.Run(args, strings.NewReader(""), &out, &out); got != want {
		t.Fatalf("coesummary %s: exit status %d, want %d\n%s", strings.Join(args, " "), got, want, out.String())
	}
	return out.String()
}

// TestAsIs compiles what 26 counties really had published and reads the Word
// file back with a program that shares no code with this one: under each
// county's heading stand exactly its lines, markers included.
func TestAsIs(t *testing.T) {
	data := filepath.Join(realdata.Folder(t), "statewide-2023-24")
	inspect := filepath.Join(realdata.Folder(t), "..", "tools", "inspect-docx")
	if _, err := exec.LookPath("python3"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("python3 must be there in CI")
		}
		t.Skip("NOT RUN: python3, which reads the Word file back, is not here")
	}
	document := filepath.Join(t.TempDir(), "statewide.docx")
	run(t, cli.ExitClean, "compile", data, "--as-received", "-o", document)
	out, err := exec.Command("python3", inspect, document, "--json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Paragraphs []struct{ Text, Style, Marker string }
	}
	if err := json.Unmarshal(out, &read); err != nil {
		t.Fatal(err)
	}
	byCounty := map[string][]string{}
	county := ""
	for _, p := range read.Paragraphs {
		text := strings.TrimSpace(p.Text)
		switch {
		case p.Style == "heading 1":
			county = strings.TrimSuffix(text, " County")
		case strings.HasPrefix(p.Style, "heading") || text == "":
		case p.Marker != "":
			byCounty[county] = append(byCounty[county], p.Marker+" "+text)
		default:
			byCounty[county] = append(byCounty[county], text)
		}
	}
	files, _ := filepath.Glob(filepath.Join(data, "*.txt"))
	if len(files) != 26 {
		t.Fatalf("there are %d real counties, want 26", len(files))
	}
	for _, file := range files {
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var summary struct{ County struct{ Name string } }
		source, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(source, &summary); err != nil {
			t.Fatal(err)
		}
		name := summary.County.Name
		if got := strings.Join(byCounty[name], "\n"); got != strings.TrimSpace(string(want)) {
			t.Errorf("%s does not stand in the document as it was sent; got:\n%s", name, got)
		}
	}
}

// TestRealDataStops: what 26 counties sent for another purpose is no complete
// set, and says so.
func TestRealDataStops(t *testing.T) {
	data := filepath.Join(realdata.Folder(t), "statewide-2023-24")
	dir := t.TempDir()
	out := run(t, cli.ExitFindings, "compile", data, "-o", filepath.Join(dir, "s.docx"))
	if n := strings.Count(out, "has sent no summary"); n != 25 {
		t.Errorf("%d counties are named as missing, want 25", n)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("something was written: %v", entries)
	}
}

// TestRealPacket makes a draft of a real, almost complete summary.
func TestRealPacket(t *testing.T) {
	file := filepath.Join(realdata.Folder(t), "sacramento-2025-26.json")
	out := run(t, cli.ExitClean, "render", file, "--draft", "--to", "txt", "-o", "-")
	for _, want := range []string{"Sacramento County Office of Education", "$7,363,558", "2025–26"} {
		if !strings.Contains(out, want) {
			t.Errorf("the packet does not say %q", want)
		}
	}
}
