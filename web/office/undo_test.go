package office_test

import (
	"net/http"
	"net/url"
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
		if body := d.get(strings.TrimSuffix(to, "#done")); !strings.Contains(body, `The last change was taken back. It was in Contact: name. <a class="usa-link" href="/s/25-modoc.json/office#f-contact-name">`) {
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

// TestUndoLeadsToWhatIsThere: to the list where an entry is gone again, and
// nowhere where no page shows what came back.
func TestUndoLeadsToWhatIsThere(t *testing.T) {
	d := newDesk(t)
	d.write(modoc, []byte(stray))
	for _, c := range []struct{ part, op, want string }{
		{"collaboration", "add:/collaboration/activities", `It was in Collaboration: activity 2. <a class="usa-link" href="/s/25-modoc.json/collaboration#f-collaboration-activities">`},
		{"check", "takeout:/notes", "It was in notes.</p>"},
	} {
		d.post(http.StatusSeeOther, "/s/"+modoc+"/"+c.part, url.Values{"revision": {d.revision()}, "op": {c.op}})
		to := d.post(http.StatusSeeOther, "/s/"+modoc+"/office", url.Values{"revision": {d.revision()}, "op": {"undo"}})
		if body := d.get(strings.TrimSuffix(to, "#done")); !strings.Contains(body, c.want) {
			t.Errorf("%s leads to %s:\n%s", c.op, to, body)
		}
	}
}
