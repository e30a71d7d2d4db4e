package webtest

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestOneOfStatewide brings in the statewide document, and takes one county's
// summary out of it.
func TestOneOfStatewide(t *testing.T) {
	inTurn(t)
	at := serve(t, t.TempDir())
	all := filepath.Join(t.TempDir(), "statewide.docx")
	run(t, "compile", example("statewide"), "-o", all)
	b := newTab(t, at)
	b.open("")
	b.upload("file", all)
	b.goes(func() { b.press("Read the file") })
	b.wait("the list of counties", `() => document.querySelectorAll("main .finding-list a").length === 51`)
	b.judge("import, which county")
	b.goes(func() { b.link("Modoc") })
	b.see("Nothing is saved yet.")
	b.goes(func() { b.press("Agree and save") })
	b.see("Check everything")
	want, got := parsed(t, example("statewide", file)), parsed(t, filepath.Join(at.dir, modoc))
	for _, key := range []string{"collaboration", "technicalAssistance"} { // it has no more of a county
		same(t, "/"+key, got[key], want[key])
	}
}

// TestSeveralYears chooses the year where the folder has files of two.
func TestSeveralYears(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, glob(t, 51, example("statewide", "*.json"))[:5]...))
	names := glob(t, 5, filepath.Join(at.dir, "*.json"))
	last := filepath.Base(names[4])
	put(t, names[4], []byte(strings.Replace(stored(t, at, last), `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`, 1)))
	b := newTab(t, at)
	b.open("state")
	b.see("At a glance: 2026–27")
	b.judge("state, files of two years")
	b.choose("year", "2025–26 (1 file)")
	b.goes(func() { b.press("Show this year") })
	b.see("At a glance: 2025–26")
	b.judge("state, a year chosen")
	b.forgive("state/compile is answered with 422", "status of 422")
	b.open("state/compile")
	b.goes(func() { b.press("Compile") })
	b.see("4 files are for another year")
}
