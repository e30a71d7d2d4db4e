package webtest

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/coesummary/coesummary/workspace"
)

const file = "25-modoc.json"

// twoWindows opens a part of the same summary in two windows.
func twoWindows(t *testing.T, part string) (at *server, one, two *tab) {
	t.Helper()
	at = serve(t, folderOf(t, example("statewide", file)))
	one, two = newTab(t, at), newTab(t, at)
	for _, b := range []*tab{one, two} {
		b.open("s/" + file + "/" + part)
	}
	two.forgive("is answered with 409", "status of 409")
	return at, one, two
}

// atEnd writes at the end of a field.
func (b *tab) atEnd(pointer, text string) {
	b.t.Helper()
	b.field(pointer).click()
	b.keys(kb.End, chromedp.ModifierCtrl)
	b.settle()
	b.types(text)
}

// toConflict follows the message that a window gets whose file was changed.
func (b *tab) toConflict() {
	b.t.Helper()
	b.see("Nothing of yours is lost")
	b.judge("conflict, the message")
	b.goes(func() { b.link("See both versions") })
	b.see("Two versions of this summary")
}

// TestTwoWindows has two windows change different fields of one summary. The
// second to save is told, and what both wrote comes into the file.
func TestTwoWindows(t *testing.T) {
	inTurn(t)
	at, one, two := twoWindows(t, "collaboration")
	one.fill("/collaboration/activities/0/frequency", "Each month")
	one.saved()
	two.atEnd("/collaboration/narrative", " From the second window.")
	two.see("Not saved")
	// What is typed meanwhile stays on the page, and is not lost either.
	two.types(" And more.")
	two.toConflict()
	two.see("Each month")
	two.see("And more.")
	two.judge("conflict, both versions")
	two.goes(func() { two.press("Save what I chose") })
	got := stored(t, at, file)
	for _, words := range []string{"Each month", " From the second window. And more."} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is not in the file:\n%s", words, got)
		}
	}
	mustBeClean(t, at.read(t, file))
}

// TestTwoWindowsOnOneField has them change the same field. Whichever is chosen,
// the other one stays among the earlier versions.
func TestTwoWindowsOnOneField(t *testing.T) {
	inTurn(t)
	at, one, two := twoWindows(t, "collaboration")
	const pointer = "/collaboration/activities/0/frequency"
	one.fill(pointer, "Each month")
	one.saved()
	two.fill(pointer, "Each week")
	two.toConflict()
	two.see("You and somebody else changed this.")
	two.judge("conflict, one field")
	two.the(`() => [...document.querySelectorAll("label")].find((l) => l.textContent === "Take yours")`).click()
	two.goes(func() { two.press("Save what I chose") })
	if got := stored(t, at, file); !strings.Contains(got, "Each week") || strings.Contains(got, "Each month") {
		t.Errorf("the file is not as it was chosen:\n%s", got)
	}
	for _, words := range []string{"Each month", "Each week", "Twice a year"} {
		if !kept(t, at, words) {
			t.Errorf("%q is in no version", words)
		}
	}
	// The first window hears of the change too, when somebody comes back to it.
	one.comeBack()
	one.see("This file was changed outside of this page.")
	one.judge("a part, changed outside")
}

// kept reports whether words are in a version of the history.
func kept(t *testing.T, at *server, words string) bool {
	t.Helper()
	space, err := workspace.Open(at.dir)
	if err != nil {
		t.Fatal(err)
	}
	defer space.Close()
	versions, err := space.History(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range versions {
		data, err := space.Version(file, v.ID)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), words) {
			return true
		}
	}
	return false
}

// comeBack is what the page is told when its window comes to the front.
func (b *tab) comeBack() {
	b.t.Helper()
	ask[bool](b, `() => window.dispatchEvent(new Event("focus"))`)
}

// TestEditedOutside has another program change the file while its page is open:
// once with nothing typed, once with something that is not saved yet.
func TestEditedOutside(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	b := newTab(t, at)
	b.forgive("is answered with 409", "status of 409")
	b.open("s/" + file + "/collaboration")
	outside := func(from, to string) {
		data := stored(t, at, file)
		if !strings.Contains(data, from) {
			t.Fatalf("%q is not in the file", from)
		}
		put(t, filepath.Join(at.dir, file), []byte(strings.Replace(data, from, to, 1)))
	}
	outside("Twice a year", "Three times a year")
	b.comeBack()
	b.see("This file was changed outside of this page.")
	b.goes(func() { b.link("Show the new version") })
	if got := on[string](b.field("/collaboration/activities/0/frequency"), `function () { return this.value }`); got != "Three times a year" {
		t.Errorf("the new version shows %q", got)
	}
	outside("Three times a year", "Four times a year")
	b.atEnd("/collaboration/narrative", " Typed here.")
	b.toConflict()
	b.goes(func() { b.press("Save what I chose") })
	got := stored(t, at, file)
	for _, words := range []string{"Four times a year", " Typed here."} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is not in the file:\n%s", words, got)
		}
	}
}

// TestEarlierVersions looks at what was different before, goes back to it, and
// forth again.
func TestEarlierVersions(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	b := newTab(t, at)
	b.open("s/" + file + "/collaboration")
	before := stored(t, at, file)
	b.fill("/collaboration/activities/0/frequency", "Each month")
	b.saved()
	after := stored(t, at, file)
	if before == after {
		t.Fatal("nothing was saved")
	}
	words := map[string]string{before: "Twice", after: "Each"}
	now := after
	for _, want := range []string{before, after} {
		b.goes(func() { b.toPart("history") })
		b.judge("history")
		b.goes(func() {
			b.the(`() => [...document.querySelectorAll("main a")].find((x) => x.textContent === "See what is different")`).click()
		})
		b.wait("what is different", `(goes, comes) => document.querySelector("main .source del").textContent.startsWith(goes) && document.querySelector("main .source ins").textContent.startsWith(comes)`, words[now], words[want])
		b.judge("history, what is different")
		b.goes(func() {
			b.the(`() => [...document.querySelectorAll("main button")].find((x) => x.textContent.startsWith("Go back to this version"))`).click()
		})
		b.see("The earlier version is in place again.")
		got, wanted := parsed(t, filepath.Join(at.dir, file)), map[string]any{}
		decode(t, want, &wanted)
		same(t, "", got, wanted)
		now = want
	}
}
