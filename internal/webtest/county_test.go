package webtest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
)

// modoc is the county of the story, and its file.
const modoc = "25-modoc-2026-27.json"

// parts are the pages of a summary in their order, by their addresses.
var parts = []struct{ name, title string }{
	{"office", "Office and meeting"},
	{"context", "Local context"},
	{"collaboration", "Collaboration"},
	{"assistance", "Technical assistance"},
	{"goals", "Goals"},
	{"costs", "Expenditures"},
	{"other", "Other sections"},
}

// TestFromNothingToAPacket is the story of a county office: its people start the
// summary, go through all pages, correct what is said to be wrong, and take the
// Word file with them.
func TestFromNothingToAPacket(t *testing.T) {
	inTurn(t)
	at := serve(t, t.TempDir())
	b := newTab(t, at)
	b.open("")
	b.judge("start, empty")
	b.forgive("new is answered with 422", "status of 422")
	b.goes(func() { b.press("Start") })
	b.see("Choose the county.")
	b.judge("new, county not chosen")
	b.choose("county", "Modoc")
	b.choose("year", "2026–27")
	b.goes(func() { b.press("Start") })

	want := parsed(t, example("statewide", "25-modoc.json"))
	for i, p := range parts {
		if got := ask[string](b, `() => document.querySelector("h1").textContent`); got != p.title {
			t.Fatalf("the page is %q and should be %q", got, p.title)
		}
		b.judge(p.name + ", empty")
		switch p.name {
		case "office":
			b.findingsComeAndGo()
		case "context":
			want["localContext"] = b.writeContext()
		}
		for _, key := range topKeys(b) {
			b.fillIn("/"+key, want[key])
		}
		if p.name == "costs" {
			b.see("$113,378")
		}
		b.saved()
		b.judge(p.name + ", filled in")
		b.goOn(i)
	}
	b.see("Check everything")
	for _, f := range at.read(t, modoc).Findings {
		if f.Severity == finding.Fatal {
			t.Errorf("still to be fixed: %s at %s: %s", f.Code, f.Pointer, f.Message)
		}
	}
	for _, p := range append(parts, struct{ name, title string }{"check", ""}) {
		want := "Done"
		if p.name == "other" {
			want = "Empty" // which it may be
		}
		if words := b.count(p.name); words != want {
			t.Errorf("beside %s stands %q", p.name, words)
		}
	}
	b.judge("check, nothing found")

	// What was typed is in the file, to the last mark.
	got := parsed(t, filepath.Join(at.dir, modoc))
	delete(want, "$schema")
	delete(want, "schemaVersion")
	delete(got, "schemaVersion")
	same(t, "", got, want)

	b.goes(func() { b.link("See the packet") })
	b.wait("the packet in its frame", `() => performance.getEntriesByType("resource").some((e) => e.initiatorType === "iframe" && e.name.endsWith("/packet.html") && e.responseStatus === 200)`)
	b.judge("preview")
	for name, link := range map[string]string{"25-modoc-2026-27.docx": "Get the Word file", modoc: "Get the summary (JSON)"} {
		path := b.download(name, func() { b.link(link) })
		r := understood(t, path)
		mustBeClean(t, r)
		if r.Summary != nil && r.Summary.LocalContext != want["localContext"] {
			t.Errorf("in %s the local context is\n%s", name, r.Summary.LocalContext)
		}
	}
	web := b.download("25-modoc-2026-27.html", func() { b.link("Get the web page (HTML)") })
	if data, err := os.ReadFile(web); err != nil || !strings.Contains(string(data), "Modoc County Office of Education") {
		t.Errorf("the web page is %.200s, %v", data, err)
	}
	b.open("s/" + modoc + "/packet.html")
	b.judge("packet as a web page")
	b.open("")
	b.judge("start, with a summary")
}

// parsed reads a file of JSON.
func parsed(t *testing.T, path string) map[string]any {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// same fails for each place in which two values differ. What is empty is the
// same as what is not there.
func same(t *testing.T, at string, got, want any) {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		g, _ := got.(map[string]any)
		keys := map[string]bool{}
		for key := range w {
			keys[key] = true
		}
		for key := range g {
			keys[key] = true
		}
		for key := range keys {
			same(t, at+"/"+key, g[key], w[key])
		}
	case []any:
		g, _ := got.([]any)
		if len(g) != len(w) {
			t.Errorf("%s has %d entries and should have %d", at, len(g), len(w))
			return
		}
		for i := range w {
			same(t, at+"/"+strconv.Itoa(i), g[i], w[i])
		}
	default:
		if got == "" && want == nil {
			return
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is %#v and should be %#v", at, got, want)
		}
	}
}

// see waits until words stand on the page.
func (b *tab) see(words string) {
	b.t.Helper()
	b.wait("the words "+strconv.Quote(words), `(words) => document.body.innerText.includes(words)`, words)
}

// goOn saves a part and goes to the next one, after the last one to the check.
func (b *tab) goOn(part int) {
	b.t.Helper()
	next := "Check"
	if part+1 < len(parts) {
		next = parts[part+1].title
	}
	b.goes(func() { b.press("Save and go on: " + next) })
}

// count are the words beside a part in the list of parts.
func (b *tab) count(part string) string {
	b.t.Helper()
	return ask[string](b, `(part) => document.querySelector("[data-count=" + part + "]").textContent`, part)
}

// toPart follows the link to a part in the list of parts.
func (b *tab) toPart(name string) {
	b.t.Helper()
	b.the(`(name) => document.querySelector("[data-parts] a[href$='/" + name + "']")`, name).click()
}
