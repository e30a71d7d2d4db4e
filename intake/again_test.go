package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"
)

// TestReadFolderAgain changes a folder in every way, and reads it again each
// time: what is known is what a first reading finds, and only the files that
// changed are read.
func TestReadFolderAgain(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../examples/statewide")); err != nil {
		t.Fatal(err)
	}
	put := func(name, data string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	take := func(name string) {
		t.Helper()
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	modoc, err := os.ReadFile(filepath.Join(dir, "25-modoc.json"))
	if err != nil {
		t.Fatal(err)
	}
	is := Folder{Path: dir}
	for _, c := range []struct {
		name   string
		do     func()
		change bool
		read   int
	}{
		{"the first time", func() {}, true, 51},
		{"nothing", func() {}, false, 0},
		{"one changes", func() { put("25-modoc.json", string(bytes.Replace(modoc, []byte("Modoc"), []byte("Modok"), 1))) }, true, 1},
		{"it changes back", func() { put("25-modoc.json", string(modoc)) }, true, 1},
		{"one comes that is none", func() { put("other.json", `{"a":1}`) }, true, 1},
		{"and stays", func() {}, false, 0},
		{"one goes", func() { take("01-alameda.json") }, true, 0},
		{"another kind of file comes", func() { put("notes.txt", "notes") }, true, 0},
		{"one is damaged", func() { put("25-modoc.json", "{") }, true, 1},
		{"the other becomes one", func() { put("other.json", string(modoc)) }, true, 1},
	} {
		c.do()
		var kept atomic.Int64 // files are looked at on several processors
		again, changed, err := Reader{}.ReadFolderAgain(is, func(path, sha256 string) bool {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Error(err)
			}
			if Checksum(data) != sha256 {
				return false
			}
			kept.Add(1)
			return true
		})
		if err != nil {
			t.Fatal(err)
		}
		read := len(again.read) - int(kept.Load())
		if changed != c.change || read != c.read {
			t.Errorf("%s: changed is %v, and %d files were read, want %v, %d", c.name, changed, read, c.change, c.read)
		}
		anew, err := Reader{}.ReadFolder(dir)
		if err != nil {
			t.Fatal(err)
		}
		same := slices.EqualFunc(again.Results, anew.Results, func(a, b Result) bool {
			return a.File == b.File && a.SHA256 == b.SHA256 && slices.Equal(a.Findings, b.Findings)
		})
		if !same || !slices.Equal(again.PassedOver, anew.PassedOver) {
			t.Errorf("%s: %d summaries are known, and %d are there", c.name, len(again.Results), len(anew.Results))
		}
		is = again
	}
}

// TestReadFolderAgainThatIsGone: a folder that can't be read is an error, and not
// what it was.
func TestReadFolderAgainThatIsGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "gone")
	if _, _, err := (Reader{}).ReadFolderAgain(Folder{Path: dir}, func(string, string) bool { return true }); err == nil {
		t.Error("there is no such folder, and no error")
	}
}
