package workspace

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gofrs/flock"
)

func TestBusyFilesAreTriedAgain(t *testing.T) {
	busy := busyForTests
	other := errors.New("another error")
	pauses := make([]time.Duration, 3)
	for _, c := range []struct {
		what  string
		errs  []error // one a try
		tries int
		want  error
	}{
		{"at once", []error{nil}, 1, nil},
		{"in the end", []error{busy, busy, busy, nil}, 4, nil},
		{"never", []error{busy, busy, busy, busy, busy, busy}, 4, busy},
		{"another error", []error{other, nil}, 1, other},
		{"another error later", []error{busy, other, nil}, 2, other},
	} {
		tries := 0
		err := patiently(pauses, func() error {
			tries++
			return c.errs[tries-1]
		})
		if tries != c.tries || !errors.Is(err, c.want) {
			t.Errorf("%s: %d tries and %v, want %d and %v", c.what, tries, err, c.tries, c.want)
		}
	}
}

func TestPlainWords(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "write", Path: "/secret/place", Err: syscall.ENOSPC}, "the disk is full"},
		{&fs.PathError{Op: "open", Path: "/secret/place", Err: syscall.EROFS}, "can be read, but not changed"},
		{&fs.PathError{Op: "open", Path: "/secret/place", Err: fs.ErrPermission}, "permission"},
		{&fs.PathError{Op: "open", Path: "/secret/place", Err: busyForTests}, "another program"},
		{&fs.PathError{Op: "read", Path: "/secret/place", Err: syscall.EIO}, syscall.EIO.Error()},
	} {
		once := plain(c.err)
		twice := plain(cant("x.json", "saved", cantKeep(once)))
		for _, err := range []error{once, twice} {
			if !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "/secret") {
				t.Errorf("%v became %q, want %q", c.err, err, c.want)
			}
		}
		if !strings.HasPrefix(twice.Error(), "x.json can't be saved: the earlier versions can't be kept in the folder history: ") {
			t.Errorf("the sentence around it is gone: %q", twice)
		}
	}
	says := cantLock(errors.ErrUnsupported).Error()
	if !strings.Contains(says, "nothing is saved here") || !strings.Contains(says, "another disk") {
		t.Errorf("a disk that can't lock: %q", says)
	}
}

// TestWaitingIsBounded has another program hold the lock: nothing is saved, and
// the wait ends. As soon as the lock is free, it can be saved.
func TestWaitingIsBounded(t *testing.T) {
	dir := t.TempDir()
	w, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	base, err := w.Save("x.json", "", []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	w.patience = 20 * time.Millisecond
	other := flock.New(filepath.Join(dir, "history", ".lock"))
	if ok, err := other.TryLock(); !ok || err != nil {
		t.Fatalf("the lock can't be taken: %v", err)
	}
	if _, err = w.Save("x.json", base, []byte("two")); err == nil || !strings.Contains(err.Error(), "another program has been saving") {
		t.Errorf("got %v", err)
	}
	if _, revision, err := w.Read("x.json"); err != nil || revision != base {
		t.Errorf("the file was changed without the lock: %v", err)
	}
	if err := other.Unlock(); err != nil {
		t.Fatal(err)
	}
	if _, err = w.Save("x.json", base, []byte("two")); err != nil {
		t.Error(err)
	}
}

// TestNewFileWithoutLinks is what happens on a disk that knows no links.
func TestNewFileWithoutLinks(t *testing.T) {
	dir := t.TempDir()
	w, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := w.put("x.json", []byte("one"), nil, w.renameNew); err != nil {
		t.Fatal(err)
	}
	if err := w.put("x.json", []byte("two"), nil, w.renameNew); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v, want fs.ErrExist", err)
	}
	if data, _, err := w.Read("x.json"); err != nil || string(data) != "one" {
		t.Errorf("the file holds %q, %v", data, err)
	}
	if names, err := w.names("."); err != nil || len(names) != 1 {
		t.Errorf("the folder holds %q, %v", names, err)
	}
}

// Whatever a file is called where it comes from, the name that it gets is one
// that files here can have, with room for a number behind it.
func FuzzCleaned(f *testing.F) {
	for _, seed := range []string{"plan.docx", "..\\con.x.json", "a:b\u202e.JSON", strings.Repeat("\u9577", 99) + ".json", "\xff-. .json", "-.nul .docx"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		stem, end, err := cleaned(name)
		if err != nil {
			if !errors.Is(err, ErrName) {
				t.Errorf("%v is not ErrName", err)
			}
			return
		}
		for _, got := range []string{stem + end, stem + "-999999" + end} {
			if err := checkName(got); err != nil {
				t.Errorf("%q became %q: %v", name, got, err)
			}
		}
		if again, _, err := cleaned(stem + end); err != nil || again != stem {
			t.Errorf("%q became %q, and then %q, %v", name, stem, again, err)
		}
	})
}
