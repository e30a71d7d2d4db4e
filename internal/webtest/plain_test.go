package webtest

import (
	"fmt"
	"path/filepath"
	"strconv"
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
			b.fillIn("/localContext", want["localContext"])
		}
		if p.name == "office" || p.name == "context" {
			b.goes(func() { b.press("Check this page") })
			b.judge(p.name + ", checked, no script")
		}
		next := "Check"
		if i+1 < len(parts) {
			next = parts[i+1].title
		}
		b.goes(func() { b.press("Save and go on: " + next) })
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

// TestRows adds, moves and removes rows with script, and takes it back. The
// focus is never lost.
func TestRows(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	b := newTab(t, at)
	b.open("s/" + file + "/goals")
	statements := func() string {
		var out string
		for _, g := range at.read(t, file).Summary.Goals {
			out += g.ID + " "
		}
		return out
	}
	op := func(value string) {
		t.Helper()
		b.goes(func() { b.the(`(v) => document.querySelector("button[value='" + v + "']")`, value).click() })
	}
	is := func(want string) {
		t.Helper()
		if got := statements(); got != want {
			t.Errorf("the goals are %q and should be %q", got, want)
		}
	}
	op("down:/goals/0")
	is("2 1 3 ")
	b.hasFocus("the goal that was moved", "i-goals-1-")
	op("up:/goals/2")
	is("2 3 1 ")
	b.hasFocus("the goal that was moved", "i-goals-1-")
	// What is typed just before a button is pressed is not lost.
	b.fill("/goals/1/statement", "A new statement.")
	op("remove:/goals/0")
	is("3 1 ")
	b.hasFocus("the notice", "done")
	b.judge("goals, one removed")
	if got := string(at.read(t, file).Summary.Goals[0].Statement); got != "A new statement." {
		t.Errorf("what was typed is %q", got)
	}
	b.goes(func() { b.press("Put it back") })
	is("2 3 1 ")
	b.hasFocus("the notice", "done")
	b.judge("goals, put back")
	op("add:/goals=otherSupport")
	b.hasFocus("the new goal", "i-goals-3-")
	b.judge("goals, a new one")
	for i := range 3 {
		b.fill(fmt.Sprintf("/goals/%d/expenditure/amount", i), strconv.Itoa(1000*(i+1)))
	}
	b.saved()
	b.open("s/" + file + "/costs")
	b.see("$6,000")
	b.judge("costs")
}

// TestPagesThatFail looks at the pages that say that something is not there.
func TestPagesThatFail(t *testing.T) {
	inTurn(t)
	dir := folderOf(t, example("statewide", file), example("invalid", "FILE0006-missing-comma.json"))
	put(t, filepath.Join(dir, "notes.txt"), []byte("not a summary"))
	at := serve(t, dir)
	b := newTab(t, at)
	b.forgive("is answered with 4", "status of 4")
	for _, p := range []struct{ name, path, words string }{
		{"no such page", "s/" + file + "/nothing", "There is no such page"},
		{"no such file", "s/99-nowhere.json/office", "There is no such file"},
		{"a file that can’t be read", "s/FILE0006-missing-comma.json/office", "can’t be read"},
		{"no such county", "state/county/99", "There is no such county"},
		{"an import that is gone", "import/NOTHING", "This file is no longer here"},
		{"no such rule", "rules/NONE0000", "There is no such rule"},
		{"start, with a file that can’t be read", "", "Can’t be read"},
		{"state, with files that are not used", "state", "Files that are not used"},
		{"a rule", "rules/GOAL0001", "What to do"},
		{"an exempt county", "state/county/02", "owes no summary"},
		{"a missing county", "state/county/01", "No summary was received yet."},
	} {
		b.open(p.path)
		b.see(p.words)
		b.judge(p.name)
	}
	b.open("")
	b.forgive("net::ERR_CONNECTION_REFUSED") // the last page asks for a picture for its tab
	b.goes(func() { b.press("Stop the program") })
	b.see("coesummary has stopped")
	b.judge("stopped")
}
