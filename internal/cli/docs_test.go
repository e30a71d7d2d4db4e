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
// succeeds, or its page says which status it exits with.
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
			lines := commands(t, string(text))
			if len(lines) < 5 {
				t.Fatalf("the page has %d commands", len(lines))
			}
			for _, line := range lines {
				line.run(t, program, folder)
			}
		})
	}
}

// command is a line of a page, and the status that it exits with.
type command struct {
	words  string
	status int
}

// commands are the lines of a page's blocks of shell commands. A remark that
// nobody sees, above a block, says which status its commands exit with. None
// stands in a line: some shells would take it for names of files.
func commands(t *testing.T, page string) []command {
	t.Helper()
	var out []command
	status := 0
	inside := false
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		if said, ok := strings.CutPrefix(line, "<!-- exits with "); ok {
			var err error
			if status, err = strconv.Atoi(strings.TrimSuffix(said, " -->")); err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			continue
		}
		switch {
		case line == "```sh":
			inside = true
		case line == "```":
			inside, status = false, 0
		case inside && strings.Contains(line, "#"):
			t.Errorf("%s: where this is pasted into the Terminal of a Mac, the remark is taken for names of files", line)
		case inside && line != "":
			out = append(out, command{line, status})
		}
	}
	return out
}

// run runs a command as a shell would: words, and a file to read from.
func (c command) run(t *testing.T, program, folder string) {
	t.Helper()
	args, input, redirected := strings.Cut(c.words, " < ")
	fields := strings.Fields(args)
	if fields[0] != "coesummary" {
		t.Fatalf("%q is no command of ours", c.words)
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
	if got := run.ProcessState.ExitCode(); got != c.status {
		t.Errorf("%s\nexits with %d, not %d (%v):\n%s", c.words, got, c.status, err, out)
	}
}
