package webtest

import (
	"path/filepath"
	"testing"
)

// TestWithoutScript goes the county's way from nothing to a packet in a browser
// that runs no script: by plain forms, with the texts in the dialect.
func TestWithoutScript(t *testing.T) {
	inTurn(t)
	at := serve(t, t.TempDir())
	b := newTab(t, at)
	b.noScript = true
	b.scripts(false)
	b.open("")
	b.judge("start, no script")
	b.choose("county", "Modoc")
	b.choose("year", "2026–27")
	b.goes(func() { b.press("Start") })
	want := parsed(t, example("statewide", "25-modoc.json"))
	want["localContext"] = "Our county is **large**.\n\n- Mountains\n- Lakes\n\n| School | Pupils |\n| --- | --- |\n| Goose Lake | 120 |"
	for i, p := range parts {
		for _, key := range topKeys(b) {
			b.fillIn("/"+key, want[key])
		}
		if p.name == "context" {
			b.see("Nothing is saved until you press a button.")
			b.see("| --- | --- | below the first.")
			b.fillIn("/localContext", want["localContext"])
			b.goes(func() { b.press("Save") })
			b.see("Saved.")
		}
		if p.name == "office" || p.name == "context" {
			b.goes(func() { b.press("Check this page") })
			b.judge(p.name + ", checked, no script")
		}
		b.goOn(i)
	}
	got := parsed(t, filepath.Join(at.dir, modoc))
	delete(want, "$schema")
	same(t, "", got, want)
	mustBeClean(t, at.read(t, modoc))
	b.goes(func() { b.link("See the packet") })
	mustBeClean(t, understood(t, b.download("25-modoc-2026-27.docx", func() { b.link("Get the Word file") })))

	// What was removed comes back, without script too.
	b.open("s/" + modoc + "/collaboration")
	b.goes(func() {
		b.the(`() => document.querySelector("button[value='remove:/collaboration/activities/1']")`).click()
	})
	b.see("was removed.")
	b.judge("a row removed, no script")
	if n := len(at.read(t, modoc).Summary.Collaboration.Activities); n != 2 {
		t.Errorf("after one was removed there are %d", n)
	}
	b.goes(func() { b.press("Put it back") })
	again := parsed(t, filepath.Join(at.dir, modoc))
	same(t, "", again, want)
	b.open("state")
	b.judge("state, no script")
}
