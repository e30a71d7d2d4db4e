package office_test

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestAnEmptyFieldIsNoMistake: a summary that was begun here, or with the
// command new, isn't told that what may be left out must not be empty.
func TestAnEmptyFieldIsNoMistake(t *testing.T) {
	d := newDesk(t)
	path := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"19"}, "year": {"2026-27"}})
	if body := d.get(path + "?check=1"); strings.Contains(body, `href="/s/19-los-angeles-2026-27.json/office#f-board-hearingDate"`) {
		t.Error("the day of the hearing may be left out, and is found missing")
	}
	if body := d.get(path + "?check=1"); !strings.Contains(body, "The name of the contact is missing.") {
		t.Error("nobody says in plain words that the contact is missing")
	}
	d.write("skeleton.json", []byte(`{"schemaVersion":"1.0","fiscalYear":"2026-27","county":{"name":"Modoc","code":"25"},"localContext":"","board":{"name":"","hearingDate":""},"technicalAssistance":{"narrative":"x","actions":[{"action":"a","fundingSources":[""]}],"districtActions":""},"own":""}`))
	before := d.read("skeleton.json")
	form := formOf(t, d.get("/s/skeleton.json/office"))
	d.post(http.StatusSeeOther, "/s/skeleton.json/office", form)
	if !bytes.Equal(d.read("skeleton.json"), before) {
		t.Fatal("nothing was typed, and the file has changed")
	}
	form.Set("/board/name", "A board")
	d.post(http.StatusSeeOther, "/s/skeleton.json/office", form)
	got := parsed(t, d.read("skeleton.json"))
	want := parsed(t, []byte(`{"schemaVersion":"1.0","fiscalYear":"2026-27","county":{"name":"Modoc","code":"25"},"board":{"name":"A board"},"technicalAssistance":{"narrative":"x","actions":[{"action":"a"}]},"own":""}`))
	if wrong := differing("", want, got); len(wrong) != 0 {
		t.Errorf("%q differ in\n%s", wrong, d.read("skeleton.json"))
	}
}

// TestFreshParts: a part in which something is missing isn't done, and one in
// which nothing is isn't either.
func TestFreshParts(t *testing.T) {
	d := newDesk(t)
	path := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"19"}, "year": {"2026-27"}})
	body := d.get(path)
	if strings.Contains(body, ">Done<") {
		t.Error("a part of a new summary is done")
	}
	if n := strings.Count(body, ">Empty<"); n != 2 {
		t.Errorf("%d parts are empty", n)
	}
	if body := d.get(strings.Replace(path, "office", "goals", 1) + "?check=1"); !strings.Contains(body, "Must fix:") {
		t.Error("nothing is missing on the page of goals")
	}
	if body := d.get("/s/" + modoc + "/office?check=1"); !strings.Contains(body, "Nothing to do on this page.") {
		t.Error("a page without a finding doesn't say so")
	}
}
