package workspace_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

func TestSaveKeepsEveryVersion(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, modoc, "found")
	w := open(t, dir, nil)
	one := save(t, w, modoc, intake.Checksum([]byte("found")), "one")
	wantHistory(t, w, modoc, "saved one, found found")
	two := save(t, w, modoc, one, "two")
	holds(t, dir, modoc, "two")
	wantHistory(t, w, modoc, "saved two, saved one, found found")

	// What the file holds already changes nothing, even from an old base.
	for _, base := range []string{two, one} {
		if again := save(t, w, modoc, base, "two"); again != two {
			t.Errorf("the revision became %s", again)
		}
	}
	wantHistory(t, w, modoc, "saved two, saved one, found found")

	_, err := w.Save(modoc, one, []byte("three"))
	wantConflict(t, err, one, two)
	says(t, "a stale base", err, modoc, "changed by somebody else")
	holds(t, dir, modoc, "two")
	wantHistory(t, w, modoc, "saved two, saved one, found found")
}

func TestSaveOfNewFile(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	one := save(t, w, modoc, "", "one")
	holds(t, dir, modoc, "one")
	wantHistory(t, w, modoc, "saved one")

	_, err := w.Save(modoc, "", []byte("two"))
	wantConflict(t, err, "", one)
	says(t, "new over old", err, "there is a file "+modoc+" already")
	if _, err = w.Save(modoc, "", []byte("one")); err == nil {
		t.Error("a new file took the place of one that holds the same")
	}
	_, err = w.Save("25-MODOC.json", "", []byte("two"))
	if err == nil {
		t.Error("a file was made whose name differs in capital letters only")
	}
	holds(t, dir, modoc, "one")
	wantHistory(t, w, modoc, "saved one")

	_, err = w.Save("26-mono.json", one, []byte("two"))
	wantConflict(t, err, one, "")
	says(t, "a removed file", err, "removed")
	if _, err := os.Lstat(filepath.Join(dir, "26-mono.json")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a file that was removed came back")
	}
	_, err = w.Save(modoc, one, make([]byte, intake.MaxSize+1))
	says(t, "too large", err, modoc+" can't be saved", "16 MB")
}

func TestChangeFromOutsideIsKept(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	one := save(t, w, modoc, "", "one")
	write(t, dir, modoc, "outside")
	outside := intake.Checksum([]byte("outside"))

	_, err := w.Save(modoc, one, []byte("two"))
	wantConflict(t, err, one, outside)
	holds(t, dir, modoc, "outside")
	wantHistory(t, w, modoc, "found outside, saved one")

	// The conflict is resolved: what was outside is in the history once.
	save(t, w, modoc, outside, "two")
	wantHistory(t, w, modoc, "saved two, found outside, saved one")

	// Somebody brings an old version back by hand. It is the newest again.
	write(t, dir, modoc, "one")
	save(t, w, modoc, one, "three")
	wantHistory(t, w, modoc, "saved three, found one, saved two, found outside, saved one")
}

// The clock is asked after the file was read and before it is replaced, so
// that another program can be let in between.
func TestChangeWhileSavingIsNoticed(t *testing.T) {
	dir := t.TempDir()
	var meanwhile func()
	w := open(t, dir, func() time.Time {
		if do := meanwhile; do != nil {
			meanwhile = nil
			do()
		}
		return time.Now()
	})
	one := save(t, w, modoc, "", "one")
	outside := intake.Checksum([]byte("outside"))

	meanwhile = func() { write(t, dir, modoc, "outside") }
	_, err := w.Save(modoc, one, []byte("two"))
	wantConflict(t, err, one, outside)
	holds(t, dir, modoc, "outside")
	wantHistory(t, w, modoc, "found outside, saved one")

	meanwhile = func() { write(t, dir, modoc, "outside again") }
	err = w.SetAside(modoc, outside)
	says(t, "set aside", err, modoc+" can't be set aside", "another program")
	holds(t, dir, modoc, "outside again")

	meanwhile = func() { write(t, dir, "26-mono.json", "theirs") }
	_, err = w.Save("26-mono.json", "", []byte("ours"))
	wantConflict(t, err, "", intake.Checksum([]byte("theirs")))
	holds(t, dir, "26-mono.json", "theirs")
	wantHistory(t, w, "26-mono.json", "")
}

func TestRestore(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	one := save(t, w, modoc, "", "one")
	two := save(t, w, modoc, one, "two")
	versions, err := w.History(modoc)
	if err != nil {
		t.Fatal(err)
	}
	old := versions[1].ID

	_, err = w.Restore(modoc, one, old)
	wantConflict(t, err, one, two)
	write(t, dir, modoc, "outside")
	got, err := w.Restore(modoc, intake.Checksum([]byte("outside")), old)
	if err != nil || got != one {
		t.Errorf("got %s, %v", got, err)
	}
	holds(t, dir, modoc, "one")
	wantHistory(t, w, modoc, "saved one, found outside, saved two, saved one")

	if err := os.Remove(filepath.Join(dir, modoc)); err != nil {
		t.Fatal(err)
	}
	if _, err = w.Restore(modoc, "", old); err != nil {
		t.Error(err)
	}
	holds(t, dir, modoc, "one")
}

// The history says whether a version was saved to take a change back or to put
// it back, and in no other way than by a save.
func TestRestoreAs(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	one := save(t, w, modoc, "", "one")
	two := save(t, w, modoc, one, "two")
	versions, err := w.History(modoc)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kind     workspace.Kind
		base, id string
	}{{workspace.Undone, two, versions[1].ID}, {workspace.Redone, one, versions[0].ID}, {workspace.Saved, two, versions[1].ID}} {
		if _, err := w.RestoreAs(c.kind, modoc, c.base, c.id); err != nil {
			t.Error(err)
		}
	}
	const all = "saved one, redone two, undone one, saved two, saved one"
	wantHistory(t, w, modoc, all)
	_, err = w.RestoreAs(workspace.Undone, modoc, two, versions[0].ID)
	wantConflict(t, err, two, one)
	for _, kind := range []workspace.Kind{workspace.Found, workspace.Aside, workspace.Unsaved, "other-../x"} {
		says(t, string(kind), second(w.RestoreAs(kind, modoc, one, versions[0].ID)), "no save")
	}
	holds(t, dir, modoc, "one")
	wantHistory(t, w, modoc, all)
}

func TestSetAsideAndPutBack(t *testing.T) {
	dir := t.TempDir()
	c := newClock()
	w := open(t, dir, c.now)
	id := "" // of the first that is set aside
	aside := func() string {
		t.Helper()
		files, err := w.Aside()
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range files {
			names = append(names, f.Name+" "+string(f.Version.Kind))
		}
		if len(files) > 0 {
			id = files[0].Version.ID
		}
		return strings.Join(names, ", ")
	}
	write(t, dir, modoc, "one")
	write(t, dir, "history/stray.json", "a file, not a folder")
	one := intake.Checksum([]byte("one"))
	wantConflict(t, w.SetAside(modoc, "another"), "another", one)
	if got := aside(); got != "" {
		t.Errorf("set aside are %s", got)
	}
	if err := w.SetAside(modoc, one); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(filepath.Join(dir, modoc)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file is still there: %v", err)
	}
	wantConflict(t, w.SetAside(modoc, one), one, "")
	if got := aside(); got != modoc+" aside" {
		t.Errorf("set aside are %q", got)
	}

	// It stays however old it gets.
	c.at = c.at.AddDate(2, 0, 0)
	save(t, w, "26-mono.json", "", "other")
	got, err := w.PutBack(modoc, id)
	if err != nil || got != one {
		t.Fatalf("got %s, %v", got, err)
	}
	holds(t, dir, modoc, "one")
	if got := aside(); got != "" {
		t.Errorf("set aside are %q", got)
	}
	_, err = w.PutBack(modoc, id)
	says(t, "put back twice", err, modoc+" was set aside, or it is back")

	// Another file of that name hides it from nobody, and doesn't let it go.
	if err := w.SetAside(modoc, one); err != nil {
		t.Fatal(err)
	}
	write(t, dir, modoc, "a new one")
	if got := aside(); got != modoc+" aside" {
		t.Errorf("set aside are %q", got)
	}
	_, err = w.PutBack(modoc, id)
	wantConflict(t, err, "", intake.Checksum([]byte("a new one")))
	holds(t, dir, modoc, "a new one")
	first := id
	if err := w.SetAside(modoc, intake.Checksum([]byte("a new one"))); err != nil {
		t.Fatal(err)
	}
	c.at = c.at.AddDate(2, 0, 0)
	save(t, w, "26-mono.json", intake.Checksum([]byte("other")), "other again")
	if got := aside(); got != modoc+" aside, "+modoc+" aside" {
		t.Fatalf("set aside are %q", got)
	}
	if _, err := w.PutBack(modoc, first); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, modoc, "one")
	if got := aside(); got != modoc+" aside" {
		t.Errorf("set aside are %q", got)
	}
}

func TestPermissionsStay(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("NOT RUN: this system has no such permissions")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, dir, modoc, "one")
	path := filepath.Join(dir, modoc)
	if err := os.Chmod(path, 0o666); err != nil { // more than the system gives to new files
		t.Fatal(err)
	}
	w := open(t, dir, nil)
	one := save(t, w, modoc, intake.Checksum([]byte("one")), "two")
	for _, name := range []string{modoc, "history", "history/" + modoc} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := info.Mode().Perm()&0o666, fs.FileMode(0o666); got != want {
			t.Errorf("%s: the permissions are %v, want %v", name, got, want)
		}
	}
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	_, err := w.Save(modoc, one, []byte("three"))
	says(t, "a file marked as read-only", err, modoc+" can't be saved", "marked as read-only")
	holds(t, dir, modoc, "two")
}

func TestNothingIsSavedWithoutHistory(t *testing.T) {
	for what, spoil := range map[string]func(dir string) error{
		"a file in its place":      func(dir string) error { return os.WriteFile(filepath.Join(dir, "history"), nil, 0o644) },
		"a link out of the folder": func(dir string) error { return os.Symlink(os.TempDir(), filepath.Join(dir, "history")) },
		"a folder as the lock":     func(dir string) error { return os.MkdirAll(filepath.Join(dir, "history/.lock"), 0o755) },
		"a link as the lock": func(dir string) error {
			return errors.Join(os.Mkdir(filepath.Join(dir, "history"), 0o755), os.Symlink(filepath.Join(dir, modoc), filepath.Join(dir, "history/.lock")))
		},
		"a file for the versions": func(dir string) error {
			return errors.Join(os.Mkdir(filepath.Join(dir, "history"), 0o755), os.WriteFile(filepath.Join(dir, "history", modoc), nil, 0o644))
		},
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, modoc, "one")
			if err := spoil(dir); err != nil {
				t.Skipf("NOT RUN: %v", err)
			}
			w := open(t, dir, nil)
			_, err := w.Save(modoc, intake.Checksum([]byte("one")), []byte("two"))
			says(t, what, err, modoc+" can't be saved", "the earlier versions can't be kept in the folder history")
			holds(t, dir, modoc, "one")
			_, err = w.Save("26-mono.json", "", []byte("two"))
			if what != "a file for the versions" {
				says(t, what, err, "26-mono.json can't be saved")
			}
			var conflict *workspace.Conflict
			if errors.As(err, &conflict) {
				t.Errorf("got the conflict %v", err)
			}
		})
	}
}

func TestFolderThatMovesIsNotSavedTo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "one")
	write(t, dir, modoc, "one")
	w := open(t, dir, nil)
	two := save(t, w, modoc, intake.Checksum([]byte("one")), "two")
	if err := os.Rename(dir, dir+"-moved"); err != nil {
		t.Skipf("NOT RUN: %v", err)
	}
	_, err := w.Save(modoc, two, []byte("three"))
	says(t, "a moved folder", err, "moved or renamed")
	write(t, dir, "history/.lock", "") // another folder has its place now
	_, err = w.Save(modoc, two, []byte("three"))
	says(t, "another folder", err, "moved or renamed")
	holds(t, dir+"-moved", modoc, "two")
}
