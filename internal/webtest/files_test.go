package webtest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/internal/cli"
	"github.com/coesummary/coesummary/markdown"
)

// run calls the command line, which must have nothing to say against it.
func run(t *testing.T, args ...string) {
	t.Helper()
	var said strings.Builder
	if status := cli.Run(args, strings.NewReader(""), &said, &said); status != cli.ExitClean {
		t.Fatalf("coesummary %s: exit status %d\n%s", strings.Join(args, " "), status, said.String())
	}
}

// wordOf writes a Word file of a text.
func wordOf(t *testing.T, path, text string) {
	t.Helper()
	blocks, problems := markdown.Parse(text)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var b bytes.Buffer
	if err := docx.Write(&b, &document.Document{Title: "A letter", Language: "en-US", Blocks: blocks}, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	put(t, path, b.Bytes())
}

// stored is what a file of the folder has now, byte for byte.
func stored(t *testing.T, at *server, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(at.dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// decode reads JSON.
func decode(t *testing.T, text string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatal(err)
	}
}
