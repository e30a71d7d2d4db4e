package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/rule"
)

// letter makes a Word file of paragraphs; those that begin with # are headings.
func letter(t *testing.T, lines ...string) []byte {
	t.Helper()
	d := &document.Document{Title: "A letter", Language: "en-US"}
	for _, l := range lines {
		if words, ok := strings.CutPrefix(l, "# "); ok {
			d.Blocks = append(d.Blocks, &document.Heading{Level: 1, Text: document.Words(words)})
			continue
		}
		d.Blocks = append(d.Blocks, document.Para(l))
	}
	var b bytes.Buffer
	if err := docx.Write(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var own = []string{
	"# Modoc County Office of Education", "# Summary of Support 2026-27",
	"# Collaboration", "The office works with CCEE, CDE and other county superintendents.",
	"# Technical Assistance", "No district was identified for technical assistance.",
}

func TestWord(t *testing.T) {
	r := Read("modoc.docx", letter(t, own...))
	if r.Summary == nil {
		t.Fatalf("no summary: %+v", r.Findings)
	}
	if c, ok := r.County(); !ok || c.Name != "Modoc" {
		t.Errorf("the county is %v", c)
	}
	if got := r.Summary.Collaboration; got == nil || got.Narrative != "The office works with CCEE, CDE and other county superintendents." {
		t.Errorf("part (A) is %+v", got)
	}
	if len(r.Findings) == 0 {
		t.Error("nothing is missing, although nearly everything is")
	}
	for _, f := range r.Findings {
		if f.File != "modoc.docx" || f.Line != 0 || f.Column != 0 || f.EndColumn != 0 {
			t.Errorf("a Word file has no lines: %+v", f)
		}
		if f.Code == "SCHM0001" && !strings.Contains(f.Help, "in Word") {
			t.Errorf("somebody with a Word file is told what to do in JSON: %s", f.Help)
		}
	}
	if line, column := r.Position("/county"); line != 0 || column != 0 {
		t.Errorf("a Word file has no lines: %d:%d", line, column)
	}
	if f := r.Place(rule.Finding("ACRS0001", "/county", "x")); f.File != "modoc.docx" || f.Line != 0 {
		t.Errorf("a Word file has no lines: %+v", f)
	}
}

func TestWordThatGivesNone(t *testing.T) {
	two := letter(t, "# Modoc County", "The Modoc County Office of Education helps.", "# Mono County", "The Mono County Office of Education helps.")
	for _, tc := range []struct {
		name          string
		data          []byte
		code, message string
	}{
		{"cut off", letter(t, own...)[:2000], "WORD0001", "damaged"},
		{"old", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "WORD0001", "not a Word file"},
		{"archive", []byte("PK\x05\x06" + strings.Repeat("\x00", 18)), "WORD0001", "archive"},
		{"statewide", two, "WORD0010", "statewide"},
		{"too large", append(letter(t, own...), make([]byte, MaxSize)...), "FILE0002", "16 MiB"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := Read("x.docx", tc.data)
			if r.Summary != nil || len(r.Findings) != 1 {
				t.Fatalf("summary %v, findings %+v", r.Summary, r.Findings)
			}
			if f := r.Findings[0]; f.Code != tc.code || !strings.Contains(f.Message, tc.message) {
				t.Errorf("found %s %s", f.Code, f.Message)
			}
			if _, err := r.Accept(); err == nil {
				t.Error("accepted")
			}
		})
	}
}

func TestFolderWithWord(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string][]byte{
		"modoc.docx":      letter(t, own...),
		"~$modoc.docx":    []byte("the lock of an open file"),
		"letter.docx":     letter(t, "Dear colleagues, the picnic is on Friday."),
		"statewide.docx":  letter(t, "# Modoc County", "The Modoc County Office of Education helps.", "# Mono County", "The Mono County Office of Education helps."),
		"damaged.DOCX":    []byte("PK\x03\x04"),
		"scan.pdf":        []byte("%PDF-1.7"),
		"old.doc":         []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
		"photograph.jpeg": []byte("\xff\xd8\xff"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	folder, err := Reader{}.ReadFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	var read, passed []string
	for _, r := range folder.Results {
		read = append(read, filepath.Base(r.File))
	}
	for _, p := range folder.PassedOver {
		passed = append(passed, filepath.Base(p.File)+": "+p.Reason)
	}
	if got, want := strings.Join(read, " "), "damaged.DOCX modoc.docx"; got != want {
		t.Errorf("read: %s; want %s", got, want)
	}
	want := []string{
		"letter.docx: it is a Word file, but not a summary",
		"old.doc: it ends in .doc; ask for it as a Word document (.docx)",
		"photograph.jpeg: its name does not end in .json or .docx",
		"scan.pdf: it ends in .pdf; ask for it as a Word document (.docx)",
		"statewide.docx: it is a statewide document; \"coesummary import\" splits it",
	}
	for _, w := range want {
		if !strings.Contains(strings.Join(passed, "\n"), w) {
			t.Errorf("not passed over: %s; passed over:\n%s", w, strings.Join(passed, "\n"))
		}
	}
	if len(passed) != len(want) {
		t.Errorf("passed over:\n%s", strings.Join(passed, "\n"))
	}
}

// TestNamedAsItIsNot: a file is judged by what its name says, and in no other
// words than a person reads who brings it in.
func TestNamedAsItIsNot(t *testing.T) {
	word := string(letter(t, own...))
	for name, want := range map[string]struct{ data, code, message string }{
		"text.docx":  {"Dear colleagues", "WORD0001", "This is a plain text, not a Word file. Open it in Word, choose File, then Save As, and save it as a Word document (.docx)."},
		"json.docx":  {`{"schemaVersion": "1.0"}`, "WORD0001", "This is a JSON file, not a Word file. If it is a summary, give it a name that ends in .json."},
		"none.docx":  {"", "WORD0001", "The file is empty. Ask for it to be sent again, or copy it again from where it came."},
		"word.json":  {word, "FILE0003", "This is a Word file or an archive of other files, not JSON. Give the summary's .json or .docx file. To begin one, use the command \"coesummary new\"."},
		"modoc.docx": {word, "", ""},
		"modoc":      {word, "", ""},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(want.data), 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if want.code == "" {
			if c, _ := r.County(); c.Name != "Modoc" {
				t.Errorf("%s: %+v", name, r.Findings)
			}
			continue
		}
		if r.Summary != nil || len(r.Findings) != 1 || r.Findings[0].Code != want.code || r.Findings[0].Message+" "+r.Findings[0].Help != want.message {
			t.Errorf("%s: %+v", name, r.Findings)
		}
	}
}
