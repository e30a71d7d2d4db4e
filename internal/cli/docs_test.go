package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestDocsRun runs every command of the pages for the three readers, page by
// page in a folder with this repository's examples in it. A command
// succeeds, or its line says which status it exits with.
func TestDocsRun(t *testing.T) {
	pages, err := filepath.Glob("../../docs/for-*.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) != 3 {
		t.Fatalf("there are %d pages for readers, not 3", len(pages))
	}
	program := filepath.Join(t.TempDir(), "coesummary")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/coesummary").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			folder := t.TempDir()
			if err := os.CopyFS(filepath.Join(folder, "examples"), os.DirFS("../../examples")); err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			lines := commands(string(text))
			if len(lines) < 5 {
				t.Fatalf("the page has %d commands", len(lines))
			}
			for _, line := range lines {
				runLine(t, program, folder, line)
			}
		})
	}
}

// commands are the lines of a page's blocks of shell commands.
func commands(page string) []string {
	var out []string
	inside := false
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		switch {
		case line == "```sh":
			inside = true
		case line == "```":
			inside = false
		case inside && line != "":
			out = append(out, line)
		}
	}
	return out
}

// runLine runs a command as a shell would: words, a file to read from, and
// what the exit status must be.
func runLine(t *testing.T, program, folder, line string) {
	t.Helper()
	words, remark, _ := strings.Cut(line, " # ")
	want := 0
	if status, ok := strings.CutPrefix(remark, "exits with "); ok {
		var err error
		if want, err = strconv.Atoi(status); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
	}
	args, input, redirected := strings.Cut(words, " < ")
	fields := strings.Fields(args)
	if fields[0] != "coesummary" {
		t.Fatalf("%q is no command of ours", line)
	}
	run := exec.Command(program, fields[1:]...)
	run.Dir = folder
	if redirected {
		f, err := os.Open(filepath.Join(folder, input))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		run.Stdin = f
	}
	out, err := run.CombinedOutput()
	if got := run.ProcessState.ExitCode(); got != want {
		t.Errorf("%s\nexits with %d, not %d (%v):\n%s", line, got, want, err, out)
	}
}
