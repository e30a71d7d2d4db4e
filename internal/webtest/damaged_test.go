package webtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDamagedAndGone has another program spoil a summary, and then remove it. The
// page says where it is spoiled, and both times the last version that was good
// can be put back, to the byte.
func TestDamagedAndGone(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	b := newTab(t, at)
	b.forgive("is answered with 4", "status of 4")
	b.open("s/" + file + "/collaboration") // which keeps the version that was found
	before := stored(t, at, file)
	b.goes(func() { b.toPart("history") })
	for _, harm := range []struct {
		name, words string
		do          func(path string) error
	}{
		{"a damaged file", "Line 1, column", func(path string) error { return os.WriteFile(path, []byte(`{"county": {"name"`), 0o600) }},
		{"a file that is gone", "is no longer in the folder", os.Remove},
	} {
		if err := harm.do(filepath.Join(at.dir, file)); err != nil {
			t.Fatal(err)
		}
		b.open("s/" + file + "/collaboration")
		b.see(harm.words)
		b.judge(harm.name)
		b.goes(func() {
			b.the(`() => [...document.querySelectorAll("main li")].filter((li) => li.querySelector("button")).at(-1).querySelector("button")`).click()
		})
		b.see("The earlier version is in place again.")
		if got := stored(t, at, file); got != before {
			t.Errorf("after %s the file is\n%s", harm.name, got)
		}
	}
}

// TestWhatCantBeSaved types a character that no document can hold, with script
// and without. What was typed stays, and the file is as it was.
func TestWhatCantBeSaved(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	before := stored(t, at, file)
	const typed = "Our board meets in the evening.\x1b"
	for _, noScript := range []bool{false, true} {
		b := newTab(t, at)
		b.noScript = noScript
		b.scripts(!noScript)
		b.forgive("is answered with 422", "status of 422")
		b.open("s/" + file + "/office")
		if b.fill("/board/name", typed); !noScript {
			b.see("Not saved")
			b.judge("a part, what can’t be saved")
		} else {
			b.goes(func() { b.press("Check this page") })
			b.see("What you typed")
			b.judge("what you typed, not saved")
			if kept := ask[string](b, `() => document.querySelector("main textarea").value`); !strings.Contains(kept, "Our board meets in the evening.") {
				t.Errorf("of what was typed the page has %q", kept)
			}
		}
		if got := stored(t, at, file); got != before {
			t.Errorf("the file has changed:\n%s", got)
		}
	}
}

// TestWhatNoPageHas looks at values that no page has a field for, and takes one
// out. The others stay.
func TestWhatNoPageHas(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	put(t, filepath.Join(at.dir, file), []byte(strings.Replace(stored(t, at, file), `"county": {`,
		`"notes": {"to be asked": [1.50, "`+strings.Repeat("a-long-word-without-a-break", 9)+`"]},
  "reviewer": "Somebody wrote this down here.\nOn two lines.",
  "county": {`, 1)))
	b := newTab(t, at)
	b.open("s/" + file + "/other")
	b.see("values here that this page has no field for.")
	b.judge("a part, with values that no page has")
	b.goes(func() { b.link("Look at what it is") })
	b.see("On two lines.")
	b.judge("check, with values that no page has")
	b.goes(func() { b.the(`() => document.querySelector("button[value='takeout:/reviewer']")`).click() })
	got := stored(t, at, file)
	if strings.Contains(got, "reviewer") || !strings.Contains(got, "1.50") {
		t.Errorf("after one was taken out the file is\n%s", got)
	}
}

// TestPagesThatFail looks at the pages that say that something is not there.
func TestPagesThatFail(t *testing.T) {
	inTurn(t)
	dir := folderOf(t, example("statewide", file), example("invalid", "FILE0006-missing-comma.json"))
	put(t, filepath.Join(dir, "notes.txt"), []byte("not a summary"))
	put(t, filepath.Join(dir, "large.json"), make([]byte, 17<<20))
	at := serve(t, dir)
	b := newTab(t, at)
	b.forgive("is answered with 4", "status of 4")
	for _, p := range []struct{ name, path, words string }{
		{"no such page", "s/" + file + "/nothing", "There is no such page"},
		{"no such file", "s/99-nowhere.json/office", "There is no such file"},
		{"a file that can’t be read", "s/FILE0006-missing-comma.json/office", "can’t be read"},
		{"a file that is too large", "s/large.json/office", "It is larger than 16 MB"},
		{"no such county", "state/county/99", "There is no such county"},
		{"an import that is gone", "import/NOTHING", "This file is no longer here"},
		{"no such rule", "rules/NONE0000", "There is no such rule"},
		{"start, with a file that can’t be read", "", "Can’t be read"},
		{"state, with files that are not used", "state", "Files that are not used"},
		{"a rule", "rules/GOAL0001", "What to do"},
		{"an exempt county", "state/county/02", "owes no summary"},
		{"a missing county", "state/county/01", "No summary was received."},
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
