package workspace_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

// large is more than is read of a file.
var large = strings.Repeat("large ", intake.MaxSize/6+1)

// TestLargeAsideAndBack: a file that is too large to be read goes aside and comes
// back to the byte, however old it gets.
func TestLargeAsideAndBack(t *testing.T) {
	dir := t.TempDir()
	c := newClock()
	w := open(t, dir, c.now)
	write(t, dir, modoc, large)
	files, err := w.Files()
	if err != nil || len(files) != 1 || !files[0].TooLarge || !strings.Contains(files[0].Problem, "16 MB") {
		t.Fatalf("the files are %+v, %v", files, err)
	}
	if _, _, err := w.Read(modoc); !errors.Is(err, workspace.ErrTooLarge) {
		t.Errorf("to read it gives %v", err)
	}
	result, err := intake.ReadFile(filepath.Join(dir, modoc))
	if err != nil || workspace.Revision(result) != workspace.TooLarge {
		t.Fatalf("its revision is %q, %v", workspace.Revision(result), err)
	}
	if err := w.SetAside(modoc, workspace.Revision(result)); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(filepath.Join(dir, modoc)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file is still there: %v", err)
	}
	c.at = c.at.AddDate(2, 0, 0)
	save(t, w, "26-mono.json", "", "other")
	list, err := w.Aside()
	if err != nil || len(list) != 1 || !list[0].Version.TooLarge() || list[0].Version.Revision != intake.Checksum([]byte(large)) {
		t.Fatalf("set aside are %+v, %v", list, err)
	}
	_, err = w.Version(modoc, list[0].Version.ID)
	says(t, "the version", err, "can't be read", "16 MB")

	if got, err := w.PutBack(modoc, list[0].Version.ID); err != nil || got != workspace.TooLarge {
		t.Fatalf("got %s, %v", got, err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, modoc)); err != nil || !bytes.Equal(got, []byte(large)) {
		t.Errorf("it came back with %d bytes, %v", len(got), err)
	}
	wantHistory(t, w, modoc, "")
}

// TestLargeIsReplaced: an earlier version takes its place, and it is kept as well.
func TestLargeIsReplaced(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, newClock().now)
	one := save(t, w, modoc, "", "one")
	versions, err := w.History(modoc)
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, modoc, large)
	if got, err := w.Restore(modoc, workspace.TooLarge, versions[0].ID); err != nil || got != one {
		t.Fatalf("got %s, %v", got, err)
	}
	holds(t, dir, modoc, "one")
	if versions, err = w.History(modoc); err != nil || len(versions) != 3 || !versions[1].TooLarge() {
		t.Errorf("the versions are %+v, %v", versions, err)
	}
}

// TestLargeAsideConflicts: a file that is another by now stays, and so does one
// whose place is taken when it would come back.
func TestLargeAsideConflicts(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, newClock().now)
	wantConflict(t, w.SetAside(modoc, workspace.TooLarge), workspace.TooLarge, "")
	write(t, dir, modoc, "small")
	wantConflict(t, w.SetAside(modoc, workspace.TooLarge), workspace.TooLarge, intake.Checksum([]byte("small")))
	holds(t, dir, modoc, "small")
	write(t, dir, modoc, large)
	says(t, "another revision", w.SetAside(modoc, intake.Checksum([]byte("small"))), "16 MB")
	if err := w.SetAside(modoc, workspace.TooLarge); err != nil {
		t.Fatal(err)
	}
	write(t, dir, modoc, "a new one")
	list, err := w.Aside()
	if err != nil || len(list) != 1 {
		t.Fatalf("set aside are %+v, %v", list, err)
	}
	_, err = w.PutBack(modoc, list[0].Version.ID)
	wantConflict(t, err, "", intake.Checksum([]byte("a new one")))
	holds(t, dir, modoc, "a new one")
	if err := os.Rename(filepath.Join(dir, modoc), filepath.Join(dir, strings.ToUpper(modoc))); err != nil {
		t.Fatal(err)
	}
	_, err = w.PutBack(modoc, list[0].Version.ID)
	if err == nil {
		t.Error("it came back beside a name that differs in capital letters only")
	}
}
