package outfile_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/outfile"
)

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// only asserts that a folder holds these files and no temporary ones.
func only(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("the folder holds %v, want %v", got, names)
	}
}

func TestWriteNew(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if err := outfile.Write(false, outfile.File{Path: a, Data: []byte("one")}, outfile.File{Path: b, Data: nil}); err != nil {
		t.Fatal(err)
	}
	if read(t, a) != "one" || read(t, b) != "" {
		t.Error("the files don't hold what was written")
	}
	only(t, dir, "a", "b")
}

func TestExistingFileNeedsForce(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if err := os.WriteFile(b, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	err := outfile.Write(false, outfile.File{Path: a, Data: []byte("x")}, outfile.File{Path: b, Data: []byte("new")})
	if !errors.Is(err, outfile.ErrExists) || !strings.Contains(err.Error(), "--force") {
		t.Errorf("got %v, want ErrExists with the remedy", err)
	}
	if read(t, b) != "old" {
		t.Error("the old file was touched")
	}
	only(t, dir, "b") // a was not written either
	if err := outfile.Free(false, a, b); !errors.Is(err, outfile.ErrExists) {
		t.Errorf("Free: got %v, want ErrExists", err)
	}

	if err := outfile.Write(true, outfile.File{Path: b, Data: []byte("new")}); err != nil {
		t.Fatal(err)
	}
	if read(t, b) != "new" {
		t.Error("force did not replace the file")
	}
	if info, _ := os.Stat(b); runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("the file's permissions became %v", info.Mode().Perm())
	}
	only(t, dir, "b")
}

func TestManyFilesAreWrittenAllOrNone(t *testing.T) {
	dir := t.TempDir()
	var files []outfile.File
	var names []string
	for i := range 60 {
		name := fmt.Sprintf("%02d", i)
		names = append(names, name)
		files = append(files, outfile.File{Path: filepath.Join(dir, name), Data: []byte("file " + name)})
	}
	// A name that leaves no room for that of the temporary file beside it.
	long := filepath.Join(dir, strings.Repeat("x", 250))
	bad := slices.Insert(slices.Clone(files), 30, outfile.File{Path: long, Data: []byte("x")})
	if err := outfile.Write(false, bad...); err == nil || !strings.Contains(err.Error(), long+" can't be written") {
		t.Fatalf("got %v", err)
	}
	only(t, dir)
	if err := outfile.Write(false, files...); err != nil {
		t.Fatal(err)
	}
	only(t, dir, names...)
	for _, name := range names {
		if got := read(t, filepath.Join(dir, name)); got != "file "+name {
			t.Errorf("%s holds %q", name, got)
		}
	}
}

func TestSymbolicLinkIsFollowed(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := os.WriteFile(file, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Skipf("NOT RUN: this system makes no symbolic links: %v", err)
	}
	if err := outfile.Write(true, outfile.File{Path: link, Data: []byte("new")}); err != nil {
		t.Fatal(err)
	}
	if read(t, file) != "new" {
		t.Error("the file behind the link was not replaced")
	}
	if info, _ := os.Lstat(link); info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced by a file")
	}
}

func TestBadTargets(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct{ path, want string }{
		"a folder":           {dir, "is a folder"},
		"no such folder":     {filepath.Join(dir, "none", "x"), "is not there"},
		"a file as a folder": {filepath.Join(file, "x"), "can't be written"},
	} {
		err := outfile.Write(true, outfile.File{Path: tc.path, Data: []byte("x")})
		if err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s: got %v, want %q", name, err, tc.want)
		}
	}
	only(t, dir, "file")
}

func TestFullDisk(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("NOT RUN: this system has no /dev/full")
	}
	err := outfile.Write(false, outfile.File{Path: "/dev/full", Data: []byte("x")})
	if err == nil || !strings.Contains(err.Error(), "/dev/full can't be written: no space left") {
		t.Errorf("got %v", err)
	}
}
