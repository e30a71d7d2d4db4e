package workspace_test

import (
	"testing"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

// What could not be saved is kept, and takes the place of nothing: neither of
// what the file says, nor of a file that was set aside.
func TestKeepOfWhatWasNotSaved(t *testing.T) {
	dir := t.TempDir()
	c := newClock()
	w := open(t, dir, c.now)
	one := save(t, w, modoc, "", "one")
	mine, err := w.Keep(modoc, []byte("mine"), workspace.Unsaved)
	if err != nil || mine.Kind != workspace.Unsaved || mine.Revision != intake.Checksum([]byte("mine")) {
		t.Fatalf("got %+v, %v", mine, err)
	}
	holds(t, dir, modoc, "one")
	again, err := w.Keep(modoc, []byte("mine"), workspace.Unsaved)
	if err != nil || again.ID != mine.ID {
		t.Errorf("the same was kept again: %+v, %v", again, err)
	}
	two := save(t, w, modoc, one, "two")
	wantHistory(t, w, modoc, "saved two, unsaved mine, saved one")

	if err := w.SetAside(modoc, two); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Keep(modoc, []byte("late"), workspace.Unsaved); err != nil {
		t.Fatal(err)
	}
	files, err := w.Aside()
	if err != nil || len(files) != 1 || files[0].Version.Revision != two {
		t.Fatalf("set aside are %v, %v", files, err)
	}
	c.at = c.at.AddDate(1, 0, 0)
	save(t, w, "26-mono.json", "", "other") // and the history is looked through
	wantHistory(t, w, modoc, "unsaved late, aside two")
	if got, err := w.PutBack(modoc, files[0].Version.ID); err != nil || got != two {
		t.Errorf("got %s, %v", got, err)
	}
	holds(t, dir, modoc, "two")
}

func TestKeepRefuses(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	for what, kind := range map[string]workspace.Kind{"saved": workspace.Saved, "aside": workspace.Aside, "unknown": "other-../x"} {
		says(t, what, second(w.Keep(modoc, []byte("x"), kind)), "can't be kept as")
	}
	says(t, "too large", second(w.Keep(modoc, make([]byte, intake.MaxSize+1), workspace.Found)), "16 MB")
	says(t, "a bad name", second(w.Keep("../x.json", nil, workspace.Found)), "can't be used")
	wantHistory(t, w, modoc, "")
}
