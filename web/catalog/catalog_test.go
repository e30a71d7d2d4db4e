package catalog_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/web/catalog"
	"github.com/coesummary/coesummary/workspace"
)

const example = "../../examples/statewide/25-modoc.json"

// open gives the catalog of a folder with one summary.
func open(t *testing.T) (*catalog.Catalog, string) {
	t.Helper()
	dir := t.TempDir()
	copyTo(t, filepath.Join(dir, "a.json"), "")
	space, err := workspace.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { space.Close() })
	return catalog.New(space, nil), dir
}

// copyTo writes the example with something behind it.
func copyTo(t *testing.T, file, more string) {
	t.Helper()
	data, err := os.ReadFile(example)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(data, more...), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestTheFolderAsItIs: what came, changed and went since the last answer is in
// the next, and nothing is read anew without need.
func TestTheFolderAsItIs(t *testing.T) {
	all, dir := open(t)
	count := func(want int) {
		t.Helper()
		folder, err := all.Folder()
		if err != nil || len(folder.Results) != want {
			t.Fatalf("%d files, want %d; %v", len(folder.Results), want, err)
		}
		if again, err := all.Folder(); err != nil || again != folder {
			t.Error("nothing has changed, and the folder is another one")
		}
	}
	count(1)
	copyTo(t, filepath.Join(dir, "b.json"), " ")
	count(2)
	before, err := all.Folder()
	if err != nil {
		t.Fatal(err)
	}
	copyTo(t, filepath.Join(dir, "b.json"), "\n")
	if after, err := all.Folder(); err != nil || after.Results[1].SHA256 == before.Results[1].SHA256 {
		t.Errorf("a change was not seen: %v", err)
	}
	if err := os.Remove(filepath.Join(dir, "a.json")); err != nil {
		t.Fatal(err)
	}
	count(1)
}

// TestAFileThatCantBeRead doesn't keep the others away.
func TestAFileThatCantBeRead(t *testing.T) {
	all, dir := open(t)
	if err := os.Symlink("nowhere", filepath.Join(dir, "link.json")); err != nil {
		t.Skip(err) // Windows may not let people make links
	}
	folder, err := all.Folder()
	if err != nil || len(folder.Results) != 1 || len(folder.PassedOver) != 1 || !folder.PassedOver[0].Unreadable {
		t.Fatalf("%+v, %v", folder, err)
	}
	if again, err := all.Folder(); err != nil || again != folder {
		t.Error("nothing has changed, and the folder is another one")
	}
}

func TestManyAskAtOnce(t *testing.T) {
	all, _ := open(t)
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() {
			if folder, err := all.Folder(); err != nil || len(folder.Results) != 1 {
				t.Errorf("%+v, %v", folder, err)
			}
		})
	}
	group.Wait()
}
