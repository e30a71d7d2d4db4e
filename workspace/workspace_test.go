package workspace_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

const modoc = "25-modoc.json"

// clock is a clock that tests set.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func newClock() *clock { return &clock{time.Date(2026, 6, 23, 10, 15, 3, 123e6, time.UTC)} }

// open opens a folder for the length of a test.
func open(t *testing.T, dir string, now func() time.Time) *workspace.Workspace {
	t.Helper()
	w, err := workspace.Options{Now: now}.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

func write(t *testing.T, dir, name, data string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// holds asserts that a file of the folder holds these bytes.
func holds(t *testing.T, dir, name, want string) {
	t.Helper()
	got, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v; want %q", name, got, err, want)
	}
}

// save saves, and must be able to.
func save(t *testing.T, w *workspace.Workspace, name, base, data string) string {
	t.Helper()
	revision, err := w.Save(name, base, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if want := intake.Checksum([]byte(data)); revision != want {
		t.Fatalf("the revision is %s, want the checksum %s", revision, want)
	}
	return revision
}

// history is what the versions of a file hold, the newest first, each with its
// kind: "saved two".
func history(t *testing.T, w *workspace.Workspace, name string) string {
	t.Helper()
	versions, err := w.History(name)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, v := range versions {
		data, err := w.Version(name, v.ID)
		if err != nil {
			t.Fatal(err)
		}
		if int64(len(data)) != v.Size || intake.Checksum(data) != v.Revision {
			t.Errorf("%s: the version has %d bytes, checksum %s", v.ID, len(data), intake.Checksum(data))
		}
		all = append(all, string(v.Kind)+" "+string(data))
	}
	return strings.Join(all, ", ")
}

func wantHistory(t *testing.T, w *workspace.Workspace, name, want string) {
	t.Helper()
	if got := history(t, w, name); got != want {
		t.Errorf("the history of %s is %q, want %q", name, got, want)
	}
}

// says asserts that an error is a sentence with these words.
func says(t *testing.T, what string, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: no error, want %q", what, words)
		return
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("%s: %q doesn't say %q", what, err, word)
		}
	}
}

// wantConflict asserts that an error is a conflict with the current revision.
func wantConflict(t *testing.T, err error, base, current string) {
	t.Helper()
	var conflict *workspace.Conflict
	if !errors.As(err, &conflict) {
		t.Fatalf("got %v, want a conflict", err)
	}
	if conflict.Base != base || conflict.Current != current {
		t.Errorf("the conflict is %+v, want base %q and current %q", conflict, base, current)
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "file", "")
	_, err := workspace.Open(filepath.Join(dir, "none"))
	says(t, "no folder", err, "there is no folder", "none")
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
	_, err = workspace.Open(filepath.Join(dir, "file"))
	says(t, "a file", err, "is a file")
}

func TestOpenWritesNothing(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, modoc, "{}")
	w := open(t, dir, nil)
	if _, _, err := w.Read(modoc); err != nil {
		t.Error(err)
	}
	wantHistory(t, w, modoc, "")
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("the folder holds %v", entries)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	// The same endings as package intake takes for summaries, in any case.
	names := []string{"25-modoc.json", "26-mono.JSON", "a.docx", "b.docm", "c.dotx", "d.Dotm", "Ümläut 東京.json"}
	for _, name := range names {
		write(t, dir, name, "{}")
	}
	for _, name := range []string{"x.doc", "x.pdf", "x.txt", "json", ".hidden.json", "~$a.docx", ".coesummary-1-0.tmp", "history/y.json", "folder.json/z"} {
		write(t, dir, name, "{}")
	}
	files, err := open(t, dir, nil).Files()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range files {
		got = append(got, f.Name)
		if f.Size != 2 || f.ModTime.IsZero() || f.Problem != "" {
			t.Errorf("%+v", f)
		}
	}
	if strings.Join(got, "|") != strings.Join(names, "|") {
		t.Errorf("the files are %q, want %q", got, names)
	}
	folder, err := intake.Reader{}.ReadFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, passed := range folder.PassedOver {
		if name := filepath.Base(passed.File); !strings.Contains(passed.Reason, "not a summary") && strings.Contains(strings.Join(got, "|"), name) && name != "json" {
			t.Errorf("intake passes over %s: %s", name, passed.Reason)
		}
	}
	if seen := len(folder.Results) + len(folder.PassedOver); seen < len(names)+3 {
		t.Errorf("intake saw %d files only", seen)
	}
}

func TestReadGivesRevision(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, modoc, "one")
	w := open(t, dir, nil)
	data, revision, err := w.Read(modoc)
	if err != nil || string(data) != "one" || revision != intake.Checksum(data) {
		t.Errorf("got %q, %s, %v", data, revision, err)
	}
	_, _, err = w.Read("26-mono.json")
	says(t, "no such file", err, "there is no file 26-mono.json")
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
	write(t, dir, "big.json", strings.Repeat(" ", intake.MaxSize+1))
	_, _, err = w.Read("big.json")
	says(t, "too large", err, "big.json can't be read", "16 MB")
}
