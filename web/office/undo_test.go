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

// TestTheButtonSaysWhatItTakesBack: where the last change isn't on the page, and
// nothing more where it is.
func TestTheButtonSaysWhatItTakesBack(t *testing.T) {
	d := newDesk(t)
	change := func(part string, values url.Values) {
		t.Helper()
		values.Set("revision", d.revision())
		values.Set("op", "save")
		d.post(http.StatusSeeOther, "/s/"+modoc+"/"+part, values)
	}
	const plain = `Take back<span class="savebar__more"> the last change</span></button>`
	if !strings.Contains(d.get("/s/"+modoc+"/context"), plain) {
		t.Error("before the first change the button names a place")
	}
	change("goals", url.Values{"/goals/0/statement": {"Another."}})
	if !strings.Contains(d.get("/s/"+modoc+"/context"), `<span data-elsewhere> (in Goals)</span></button>`) {
		t.Error("the button doesn't say that the change is in Goals")
	}
	if !strings.Contains(d.get("/s/"+modoc+"/goals"), plain) {
		t.Error("the button names its own page")
	}
	change("office", url.Values{"/board/name": {"A board"}, "/goals/0/statement": {"Once more."}})
	if !strings.Contains(d.get("/s/"+modoc+"/office"), `(on 2 pages)`) {
		t.Error("the button doesn't say that the change is on two pages")
	}
}

// TestWhatWasTakenBackIsPutBack: step by step, in the order in which it was taken
// back, until something else is changed.
func TestWhatWasTakenBackIsPutBack(t *testing.T) {
	d := newDesk(t)
	const path = "/s/" + modoc + "/office"
	var states [][]byte
	for _, name := range []string{"One", "Two"} {
		states = append(states, d.read(modoc))
		d.post(http.StatusSeeOther, path, url.Values{"revision": {d.revision()}, "op": {"save"}, "/contact/name": {name}})
	}
	last := d.read(modoc)
	press := func(op string) string {
		t.Helper()
		to := d.post(http.StatusSeeOther, path, url.Values{"revision": {d.revision()}, "op": {op}})
		return d.get(strings.TrimSuffix(to, "#done"))
	}
	press("undo")
	if body := press("undo"); !strings.Contains(body, `name="op" value="redo">Put it back</button>`) {
		t.Error("what was taken back can't be put back")
	}
	d.mustBe(states[0], "taken back twice")
	if body := press("redo"); !strings.Contains(body, `name="op" value="redo">Put back the next change too</button>`) || !strings.Contains(body, "It was in Contact: name.") {
		t.Error("the next can't be put back")
	}
	d.mustBe(states[1], "put back once")
	if body := press("redo"); strings.Contains(body, `value="redo"`) {
		t.Error("there is more to put back than was taken back")
	}
	d.mustBe(last, "put back twice")
	press("undo")
	d.post(http.StatusSeeOther, path, url.Values{"revision": {d.revision()}, "op": {"save"}, "/contact/name": {"Three"}})
	now := d.read(modoc)
	if body := press("redo"); strings.Contains(body, `value="redo"`) || !strings.Contains(body, "no change to take back") {
		t.Error("what was taken back before a change is offered after it")
	}
	d.mustBe(now, "nothing to put back")
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
