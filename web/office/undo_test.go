package office_test

import (
	"net/http"
	"strings"
	"testing"
)

// TestUndoGoesBackAndBack: each press takes back one change more, up to the file
// as it was found.
func TestUndoGoesBackAndBack(t *testing.T) {
	d := newDesk(t)
	first := d.read(modoc)
	path := "/s/" + modoc + "/office"
	var states [][]byte
	for _, name := range []string{"One", "Two", "Three"} {
		states = append(states, d.read(modoc))
		form := formOf(t, d.get(path))
		form.Set("/contact/name", name)
		d.post(http.StatusSeeOther, path, form)
	}
	for i := range states {
		form := formOf(t, d.get(path))
		form.Set("op", "undo")
		to := d.post(http.StatusSeeOther, path, form)
		d.mustBe(states[len(states)-1-i], "undo")
		if body := d.get(strings.TrimSuffix(to, "#done")); !strings.Contains(body, "The last change was taken back. It was in Name of the contact.") && !strings.Contains(body, "It was in Contact: name.") {
			t.Errorf("the page doesn't say what was taken back: %s", to)
		}
	}
	form := formOf(t, d.get(path))
	form.Set("op", "undo")
	if to := d.post(http.StatusSeeOther, path, form); !strings.Contains(to, "done=oldest") {
		t.Error(to)
	}
	d.mustBe(first, "undo too often")
	// A change after an undo is what is undone next.
	form.Set("op", "save")
	form.Set("/contact/name", "Four")
	d.post(http.StatusSeeOther, path, form)
	form = formOf(t, d.get(path))
	form.Set("op", "undo")
	d.post(http.StatusSeeOther, path, form)
	d.mustBe(first, "undo after a change")
}
