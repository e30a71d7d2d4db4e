package workspace_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

// bad are names that no file of the folder can have.
var bad = map[string]string{
	"":                                 "missing",
	".":                                "begins as those of hidden files",
	"..":                               "begins as those of hidden files",
	"../x.json":                        "one of the characters",
	"a/x.json":                         "one of the characters",
	"history/25-modoc.json":            "one of the characters",
	`..\x.json`:                        "one of the characters",
	`C:\x.json`:                        "one of the characters",
	`\\server\share\x.json`:            "one of the characters",
	"C:x.json":                         "one of the characters",
	"x.json:stream":                    "one of the characters",
	"x.json::$DATA":                    "one of the characters",
	"x:y.json":                         "one of the characters",
	"x?.json":                          "one of the characters",
	"*.json":                           "one of the characters",
	`"x".json`:                         "one of the characters",
	"<x>.json":                         "one of the characters",
	"x|y.json":                         "one of the characters",
	"/etc/passwd":                      "one of the characters",
	"/x.json":                          "one of the characters",
	"x\x00.json":                       "can't be seen",
	"x\n.json":                         "can't be seen",
	"x\x7f.json":                       "can't be seen",
	"x\u0085.json":                     "can't be seen",
	"\u202enosj.x.json":                "can't be seen",
	"x\u200b.json":                     "can't be seen",
	"\ufeffx.json":                     "can't be seen",
	"x\u2028.json":                     "can't be seen",
	"x\xff.json":                       "can't be read",
	".hidden.json":                     "begins as those of hidden files",
	".coesummary-1-0.tmp":              "begins as those of hidden files",
	".lock":                            "begins as those of hidden files",
	"~$x.docx":                         "begins as those of hidden files",
	"history":                          "doesn't end in",
	"x.json.":                          "doesn't end in",
	"x.json ":                          "doesn't end in",
	"x.jso":                            "doesn't end in",
	"x.exe":                            "doesn't end in",
	"25-MOD~1.JSO":                     "doesn't end in",
	"con.json":                         "Windows keeps it",
	"CON .json":                        "Windows keeps it",
	"Nul.x.json":                       "Windows keeps it",
	"aux.docx":                         "Windows keeps it",
	"prn.json":                         "Windows keeps it",
	"COM1.json":                        "Windows keeps it",
	"lpt9.x.json":                      "Windows keeps it",
	"com².json":                        "Windows keeps it",
	"CONIN$.json":                      "Windows keeps it",
	strings.Repeat("x", 236) + ".json": "too long",
}

// good are near misses, and what people do call their files.
var good = []string{
	modoc, "Modoc County 2026–27 (final, 2).json", "Summary – O'Brien & Co.docx", "résumé.json", "東京.json", "हिन्दी.json",
	"فارسی\u200cها.json", "x..json", "a..b.json", " x.json", "console.json", "com.json", "com10.json", "lpt.docx", "nul-1.json",
	"25-modoc~1.json", "%2e%2e%2fx.json", "history.json", "😀.json", strings.Repeat("x", 235) + ".json",
}

func TestBadNamesAreRefusedEverywhere(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "folder/x.json", "inside")
	inner := filepath.Join(dir, "folder")
	w := open(t, inner, nil)
	base := intake.Checksum([]byte("inside"))
	save(t, w, "x.json", base, "kept") // so that there is a history
	for name, want := range bad {
		for what, err := range map[string]error{
			"Read":     third(w.Read(name)),
			"Save":     second(w.Save(name, "", []byte("x"))),
			"Save 2":   second(w.Save(name, base, []byte("x"))),
			"History":  second(w.History(name)),
			"Version":  second(w.Version(name, "x")),
			"Restore":  second(w.Restore(name, base, "x")),
			"SetAside": w.SetAside(name, base),
			"PutBack":  second(w.PutBack(name, "x")),
			"Changed":  third(w.Changed(name, base)),
		} {
			if !errors.Is(err, workspace.ErrName) {
				t.Errorf("%s(%q): got %v, want ErrName", what, name, err)
				continue
			}
			says(t, what, err, want)
			if strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' || r == '\u202e' }) || !utf8.ValidString(err.Error()) {
				t.Errorf("%s(%q): the message has the characters that it complains of: %q", what, name, err)
			}
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("beside the folder there is %v, %v", entries, err)
	}
	if entries, err := os.ReadDir(inner); err != nil || len(entries) != 2 {
		t.Errorf("in the folder there is %v, %v", entries, err)
	}
}

func second[T any](_ T, err error) error        { return err }
func third[T, U any](_ T, _ U, err error) error { return err }

func TestGoodNames(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	for _, name := range good {
		one := save(t, w, name, "", "one")
		save(t, w, name, one, "two")
		wantHistory(t, w, name, "saved two, saved one")
		holds(t, dir, name, "two")
	}
	files, err := w.Files()
	if err != nil || len(files) != len(good) {
		t.Errorf("there are %d files, want %d: %v", len(files), len(good), err)
	}
	for _, f := range files {
		if f.Problem != "" {
			t.Errorf("%s: %s", f.Name, f.Problem)
		}
	}
}

func TestBadNamesInTheFolderAreListed(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"con.json", "x\n.json", "a:b.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Skipf("NOT RUN: this system has no such names: %v", err)
		}
	}
	files, err := open(t, dir, nil).Files()
	if err != nil || len(files) != 3 {
		t.Fatalf("got %v, %v", files, err)
	}
	for _, f := range files {
		if !strings.Contains(f.Problem, "can't be used") {
			t.Errorf("%q: %q", f.Name, f.Problem)
		}
	}
}

func TestReceive(t *testing.T) {
	for _, c := range []struct{ sent, want string }{
		{"plan.docx", "plan.docx"},
		{"Plan.DOCX", "Plan.docx"},
		{`C:\Users\me\Desktop\plan.json`, "plan.json"},
		{"../../etc/plan.json", "plan.json"},
		{"..json", "file.json"},
		{"...hidden.json", "hidden.json"},
		{"~$plan.docx", "plan.docx"},
		{"con.json", "file-con.json"},
		{"a:b*c?.json", "a-b-c.json"},
		{"x\x00\n\u202ey.json", "xy.json"},
		{"a\xffb.json", "ab.json"},
		{"Modoc County 2026–27 (2).json", "Modoc County 2026-27 (2).json"},
		{"東京 é हिन्दी ٣.json", "東京 é हिन्दी ٣.json"},
		{"فارسی\u200cها.json", "فارسی\u200cها.json"},
		{"<script>alert(1)</script>.json", "script.json"}, // what stands behind the slash
		{"<b onclick=x>.json", "b onclick-x.json"},
		{"???.json", "file.json"},
		{".json", "file.json"},
		{"plan.json. . ", "plan.json"},
		{strings.Repeat("長", 200) + ".json", strings.Repeat("長", 75) + ".json"},
	} {
		dir := t.TempDir()
		w := open(t, dir, nil)
		got, err := w.Receive(c.sent, strings.NewReader("sent"))
		if err != nil || got != c.want {
			t.Errorf("Receive(%q) = %q, %v; want %q", c.sent, got, err, c.want)
			continue
		}
		holds(t, dir, got, "sent")
		wantHistory(t, w, got, "saved sent")
	}
}

func TestReceiveFindsAFreeName(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	write(t, dir, "Plan.docx", "theirs")
	write(t, dir, "plan-2.docx/file", "a folder of that name")
	for _, want := range []string{"plan-3.docx", "plan-4.docx"} {
		if got, err := w.Receive("plan.docx", strings.NewReader("sent")); err != nil || got != want {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
	holds(t, dir, "Plan.docx", "theirs")
	// One that was set aside can still be put back.
	if err := w.SetAside("plan-3.docx", intake.Checksum([]byte("sent"))); err != nil {
		t.Fatal(err)
	}
	if got, err := w.Receive("plan.docx", strings.NewReader("sent")); err != nil || got != "plan-5.docx" {
		t.Errorf("got %q, %v", got, err)
	}
	list, err := w.Aside()
	if err != nil || len(list) != 1 {
		t.Fatalf("set aside are %v, %v", list, err)
	}
	if _, err := w.PutBack("plan-3.docx", list[0].Version.ID); err != nil {
		t.Error(err)
	}
}

func TestReceiveRefuses(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	for name, want := range map[string]string{
		"plan.doc": "as a Word document", "plan.pdf": "as a Word document", "plan.exe": "doesn't end in",
		"plan": "doesn't end in", "": "doesn't end in", "x.json/": "doesn't end in", "x.json:y": "doesn't end in",
	} {
		_, err := w.Receive(name, strings.NewReader("x"))
		says(t, name, err, want)
		if !errors.Is(err, workspace.ErrName) {
			t.Errorf("%v is not ErrName", err)
		}
	}
	_, err := w.Receive("x.json", bytes.NewReader(make([]byte, intake.MaxSize+1)))
	says(t, "too large", err, "16 MB")
	_, err = w.Receive("x.json", broken{})
	says(t, "broken off", err, "did not arrive whole")
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("the folder holds %v", entries)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the line went dead") }
