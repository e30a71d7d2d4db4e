package webtest

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestNextYear carries last year's summary over, changes it, and looks at what
// became of the text.
func TestNextYear(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", "12-humboldt.json")))
	b := newTab(t, at)
	b.open("new")
	b.choose("county", "Humboldt")
	b.choose("year", "2027–28")
	b.choose("from", "Humboldt County, 2026–27 (12-humboldt.json)")
	b.judge("new, carried over")
	b.goes(func() { b.press("Start") })
	const file = "12-humboldt-2027-28.json"
	b.open("s/" + file + "/collaboration")
	before := at.read(t, "12-humboldt.json").Summary.Collaboration.Narrative
	if got := at.read(t, file).Summary.Collaboration.Narrative; got != before {
		t.Fatalf("the text carried over is\n%s\nand not\n%s", got, before)
	}
	b.field("/collaboration/narrative").click()
	b.keys(kb.End)
	b.types(" New this year.")
	b.saved()
	b.goes(func() { b.toPart("collaboration") })
	b.see("Last year’s text: 3 words added, 0 taken out")
	b.the(`() => document.querySelector("#f-collaboration-narrative summary")`).click()
	b.wait("the comparison", `() => document.querySelector("#f-collaboration-narrative details").open && document.querySelector("#f-collaboration-narrative ins").textContent.includes("New this year.")`)
	b.judge("collaboration, with last year’s text")
	b.goes(func() { b.link("Changes since last year") })
	b.see("New")
	b.judge("changes since last year")
	if got := at.read(t, file).Summary.Collaboration.Narrative; !strings.Contains(got, " New this year.") || len(got) != len(before)+len(" New this year.") {
		t.Errorf("the text is\n%s", got)
	}
}

// TestWordFileIn drops a packet that was edited in Word on the start page, looks
// at what was found, and agrees; then it does so once more, beside the first.
func TestWordFileIn(t *testing.T) {
	inTurn(t)
	at := serve(t, t.TempDir())
	b := newTab(t, at)
	packet := filepath.Join(t.TempDir(), "our packet.docx")
	run(t, "render", example("statewide", "25-modoc.json"), "-o", packet)
	b.open("")
	b.drop(b.the(`() => document.querySelector("[data-drop]")`), packet)
	b.goes(func() { b.press("Read the file") })
	b.see("What was found in our packet.docx")
	b.see("Nothing is saved yet.")
	if files := glob(t, 0, filepath.Join(at.dir, "*")); len(files) > 0 {
		t.Errorf("before anybody agreed the folder has %q", files)
	}
	b.judge("import, a packet")
	b.goes(func() { b.press("Agree and save") })
	b.see("Saved as " + modoc)
	b.judge("check, taken over")
	mustBeClean(t, at.read(t, modoc))
	want, got := parsed(t, example("statewide", "25-modoc.json")), parsed(t, filepath.Join(at.dir, modoc))
	delete(want, "$schema")
	delete(got, "$schema")
	same(t, "", got, want)

	b.open("")
	b.drop(b.the(`() => document.querySelector("[data-drop]")`), packet)
	b.goes(func() { b.press("Read the file") })
	b.see("There is a summary of this county and year already")
	b.judge("import, taken already")
	b.forgive("is answered with 422", "status of 422")
	b.goes(func() { b.press("Agree and save") })
	b.see("Choose one of these.")
	b.judge("import, taken already and not chosen")
	b.the(`() => document.querySelector("label[for=replace-no]")`).click()
	b.goes(func() { b.press("Agree and save") })
	mustBeClean(t, at.read(t, "25-modoc-2026-27-2.json"))
}

// TestALetterIn brings in a document that an office wrote in its own way, and
// that doesn't say whose it is.
func TestALetterIn(t *testing.T) {
	inTurn(t)
	at := serve(t, t.TempDir())
	b := newTab(t, at)
	letter := filepath.Join(t.TempDir(), "letter.docx")
	wordOf(t, letter, "# Plan of support\n\nThe office meets with each district twice a year, with CCEE and CDE.\n\n# Goals\n\nGoal 1: Read each LCAP before its hearing.\n\n| Metric | Action |\n| --- | --- |\n| LCAPs read | Read them |\n\nEstimated cost: $1,200\n")
	b.open("")
	b.upload("file", letter)
	b.see("letter.docx") // what was chosen is said, and nothing is sent yet
	b.goes(func() { b.press("Read the file") })
	b.wait("the report", `() => document.querySelector("h1").textContent.includes("letter.docx")`)
	b.see("Whose document is it?")
	b.judge("import, a letter")
	b.forgive("is answered with 422", "status of 422")
	b.goes(func() { b.press("Agree and save") })
	b.see("Choose the county and the year")
	b.judge("import, county not chosen")
	b.choose("county", "Modoc")
	b.choose("year", "2026–27")
	b.goes(func() { b.press("Agree and save") })
	b.see("Must fix:")
	b.judge("check, with findings")
	if got := stored(t, at, modoc); !strings.Contains(got, "The office meets with each district twice a year, with CCEE and CDE.") {
		t.Errorf("the letter's text is lost:\n%s", got)
	}
	b.goes(func() { b.the(`() => document.querySelector(".finding-list .finding a")`).click() })
	b.wait("the focus in the field that is meant", `() => document.activeElement.closest("[data-field]") !== null && document.activeElement.closest("[data-field]").textContent.includes("Must fix:")`)
	b.judge("a part with findings")
}

// TestASecondSummary starts a summary where last year's is in the folder, and a
// second one beside it: both times the page asks first. The second one is set
// aside, and put back.
func TestASecondSummary(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", "12-humboldt.json")))
	b := newTab(t, at)
	b.forgive("new is answered with 422", "status of 422")
	start := func() {
		t.Helper()
		b.open("")
		b.choose("county", "Humboldt")
		b.choose("year", "2027–28")
		b.goes(func() { b.press("Start") })
	}
	start()
	b.see("carry its text over?")
	b.judge("new, carry over?")
	b.goes(func() { b.press("Carry it over") })
	start()
	b.see("There is a summary of Humboldt County for 2027–28 already")
	b.the(`() => [...document.querySelectorAll("a.usa-button")].find((x) => x.textContent === "Open the summary")`)
	b.judge("new, there already")
	b.goes(func() { b.press("Start another one beside it") })
	b.goes(func() { b.press("Start empty") })
	const second = "12-humboldt-2027-28-2.json"
	b.open("")
	b.goes(func() { b.press("Set aside " + second) })
	b.see("The file was set aside.")
	glob(t, 2, filepath.Join(at.dir, "*.json"))
	b.judge("start, a summary set aside")
	b.goes(func() { b.press("Put it back " + second) })
	b.see("The file is in the folder again, as it was.")
	if at.read(t, second).Summary.Collaboration.Narrative != "" {
		t.Error("the second one is not empty")
	}
}
