package workspace_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/coesummary/coesummary/intake"
)

func TestChanged(t *testing.T) {
	dir := t.TempDir()
	c := newClock()
	w := open(t, dir, c.now)
	want := func(what, revision string, changed bool, current string) {
		t.Helper()
		got, is, err := w.Changed(modoc, revision)
		if err != nil || got != changed || is != current {
			t.Errorf("%s: got %v, %s, %v; want %v, %s", what, got, is, err, changed, current)
		}
	}
	sum := func(s string) string { return intake.Checksum([]byte(s)) }
	// put writes without changing how the file looks from outside, as two
	// writes in one step of a coarse clock do.
	path, at := filepath.Join(dir, modoc), time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	put := func(data string) {
		t.Helper()
		write(t, dir, modoc, data)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}

	want("no file", sum("one"), true, "")
	want("no file, as known", "", false, "")
	put("one")
	want("a new file", "", true, sum("one"))
	want("the same", sum("one"), false, sum("one"))
	put("two")
	want("within one step of the clock", sum("one"), true, sum("two"))
	c.at = c.at.Add(2 * time.Second)
	put("six")
	want("still within it", sum("two"), true, sum("six"))
	c.at = c.at.Add(-time.Hour)
	put("ten")
	want("after the clock jumped", sum("six"), true, sum("ten"))

	// Once it has looked the same for long enough, it is not read any more.
	c.at = c.at.Add(4 * time.Second)
	want("settled", sum("ten"), false, sum("ten"))
	put("one")
	want("without reading", sum("ten"), false, sum("ten"))
	at = at.Add(time.Second)
	put("one")
	want("another time", sum("ten"), true, sum("one"))
	c.at = c.at.Add(4 * time.Second)
	want("settled again", sum("one"), false, sum("one"))
	put("three")
	want("another size", sum("one"), true, sum("three"))

	// A save doesn't rely on it.
	c.at = c.at.Add(4 * time.Second)
	want("settled once more", sum("three"), false, sum("three"))
	put("seven")
	_, err := w.Save(modoc, sum("three"), []byte("eight"))
	wantConflict(t, err, sum("three"), sum("seven"))

	save(t, w, modoc, sum("seven"), "eight")
	want("our own save", sum("eight"), false, sum("eight"))
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	want("removed", sum("eight"), true, "")
	write(t, dir, modoc, "new")
	want("back", sum("eight"), true, sum("new"))
}
