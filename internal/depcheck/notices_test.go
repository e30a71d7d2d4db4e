package depcheck

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestNotices holds THIRD-PARTY.md against the modules that a built program
// holds: each with its version.
func TestNotices(t *testing.T) {
	notices, err := os.ReadFile("../../THIRD-PARTY.md")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if .Version}}| {{.Path}} | {{.Version}} |{{end}}{{end}}", "../../cmd/coesummary").Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), "gomarkdown") {
		t.Fatalf("these are not the program's modules: %s", out)
	}
	listed := map[string]bool{}
	for line := range strings.Lines(string(notices)) {
		if strings.HasPrefix(line, "| ") {
			cells := strings.Split(strings.Trim(line, "| \n"), " | ")
			listed[strings.Join(cells[:min(2, len(cells))], " ")] = true
		}
	}
	for line := range strings.Lines(string(out)) {
		if module := strings.ReplaceAll(strings.Trim(line, "| \n"), " | ", " "); module != "" && !listed[module] {
			t.Errorf("%s is in the program and not in THIRD-PARTY.md", module)
		}
	}
}
