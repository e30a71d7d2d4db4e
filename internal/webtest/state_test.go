package webtest

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/cli"
)

// TestFrom51FilesToTheDocument is the story of the state: the files come in, two
// of them for one county, one is chosen, and the document is made and proved.
func TestFrom51FilesToTheDocument(t *testing.T) {
	inTurn(t)
	at := serve(t, t.TempDir())
	b := newTab(t, at)
	b.open("state")
	b.judge("state, empty")
	files := glob(t, 51, example("statewide", "*.json"))
	b.drop(b.the(`() => document.querySelector("[data-drop]")`), files...)
	b.goes(func() { b.press("Bring them in") })
	b.see("51 files were brought in.")
	b.counts(map[string]int{"missing": 0, "exempt": 7, "fatal": 0, "double": 0})
	b.judge("state, 51 files")
	b.mapSaysTheTable()
	b.filterAndSort()

	// A second one for Modoc, which says something else.
	second := filepath.Join(t.TempDir(), "modoc corrected.json")
	data, err := os.ReadFile(example("statewide", "25-modoc.json"))
	if err != nil {
		t.Fatal(err)
	}
	put(t, second, []byte(strings.Replace(strings.Replace(string(data), "../../schema/", "", 1), "Twice a year", "Four times a year", 1)))
	b.open("state")
	b.upload("file", second)
	b.goes(func() { b.press("Bring them in") })
	b.see("1 file was brought in.")
	b.counts(map[string]int{"double": 1})
	b.forgive("state/compile is answered with 422", "status of 422")
	b.open("state/compile")
	b.judge("compile")
	b.goes(func() { b.press("Compile") })
	b.see("No document was made")
	b.judge("compile, stopped")
	b.open("state")
	b.goes(func() { b.link("Modoc: Two files") })
	b.see("This one counts")
	b.judge("state, two files for a county")
	b.goes(func() { b.press("This one counts modoc corrected.json") })
	b.see("The other file was set aside.")
	b.counts(map[string]int{"double": 0, "missing": 0})
	b.judge("state, a file set aside")
	b.goes(func() { b.link("Modoc") })
	b.judge("state, one county")

	b.open("state/compile")
	b.goes(func() { b.press("Compile") })
	b.see("It says what every county sent, word for word.")
	b.wait("the proof of all", `() => [...document.querySelectorAll("#proof tbody .tag--ready")].length === 51`)
	b.judge("compile, done")
	word := b.download("statewide-2026-27.docx", func() { b.link("Word document") })
	report := b.download("statewide-2026-27.report.json", func() { b.link("Report on the 58 counties (JSON)") })
	b.download("statewide-2026-27.html", func() { b.link("Web page (HTML)") })
	b.download("statewide-2026-27.verify.txt", func() { b.link("Proof, county by county (text)") })
	proof := b.download("statewide-2026-27.verify.json", func() { b.link("Proof (JSON)") })
	var said struct{ Same bool }
	if data, err := os.ReadFile(proof); err != nil || json.Unmarshal(data, &said) != nil || !said.Same {
		t.Errorf("the proof is %.300s, %v", data, err)
	}
	if _, err := os.Stat(report); err != nil {
		t.Error(err)
	}
	// The program that others have says the same of the files as the page does.
	folder := filepath.Join(t.TempDir(), "sent")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if filepath.Base(f) != "25-modoc.json" {
			copyFile(t, f, filepath.Join(folder, filepath.Base(f)))
		}
	}
	copyFile(t, second, filepath.Join(folder, "25-modoc.json"))
	var out strings.Builder
	if status := cli.Run([]string{"verify", word, folder}, strings.NewReader(""), &out, &out); status != cli.ExitClean {
		t.Errorf("verify ends with %d:\n%s", status, out.String())
	}
	b.open("state")
	b.goes(func() {
		b.the(`() => [...document.querySelectorAll("button")].find((x) => x.textContent.startsWith("Put it back"))`).click()
	})
	b.see("The file is in the folder again, as it was.")
	b.counts(map[string]int{"double": 1})
}

// TestAsReceived compiles what came while something is missing, and lists who
// owes what.
func TestAsReceived(t *testing.T) {
	inTurn(t)
	files := glob(t, 51, example("statewide", "*.json"))
	at := serve(t, folderOf(t, append(files[:48], example("draft", "26-mono.json"))...))
	b := newTab(t, at)
	b.open("state/compile")
	b.the(`() => document.querySelector("label[for=mode-received]")`).click()
	b.goes(func() { b.press("Compile") })
	b.see("It says what every county sent, word for word.")
	b.judge("compile, as received")
	b.open("state/owing")
	b.see("No summary was received.")
	b.judge("owing")
	list := b.download("counties-that-owe.csv", func() { b.link("Get the list for a spreadsheet (CSV)") })
	data, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	shown := ask[int](b, `() => document.querySelectorAll("#owing tbody tr").length`)
	if len(rows) != shown+1 || shown < 3 {
		t.Errorf("the page lists %d and the file %d", shown, len(rows)-1)
	}
	b.press("Copy as text")
	b.wait("that it is copied", `() => document.querySelector("[data-copy]").textContent.match(/Copied|Press Ctrl/) !== null`)
	// Where the browser refuses, the list is marked for the keys.
	b.open("state/owing")
	ask[bool](b, `() => (navigator.clipboard.writeText = () => Promise.reject(new Error("refused")), true)`)
	b.press("Copy as text")
	b.see("Press Ctrl+C to copy")
	if marked := ask[string](b, `() => getSelection().toString()`); !strings.Contains(marked, "Mono") {
		t.Errorf("marked is %q", marked)
	}
}

// counts holds the numbers of the legend against what must be.
func (b *tab) counts(want map[string]int) {
	b.t.Helper()
	got := ask[map[string]int](b, `() => Object.fromEntries([...document.querySelectorAll(".legend li")].map((li) => [li.querySelector(".tag").className.replace("tag tag--", ""), parseInt(li.lastChild.textContent)]))`)
	for status, n := range want {
		if got[status] != n {
			b.t.Errorf("%d counties are %s, and should be %d: %v", got[status], status, n, got)
		}
	}
}

// mapSaysTheTable holds the map against the table.
func (b *tab) mapSaysTheTable() {
	b.t.Helper()
	tiles := ask[[]string](b, `() => [...document.querySelectorAll("#map .usa-sr-only")].map((e) => e.textContent).sort()`)
	rows := ask[[]string](b, `() => [...document.querySelectorAll("#counties tbody tr")].map((r) => r.querySelector("th").textContent + ": " + r.querySelector(".tag").textContent).sort()`)
	if strings.Join(tiles, "\n") != strings.Join(rows, "\n") || len(tiles) != 58 {
		b.t.Errorf("the map says\n%q\nand the table\n%q", tiles, rows)
	}
}

// filterAndSort leaves out what is not asked for, and sorts by the name.
func (b *tab) filterAndSort() {
	b.t.Helper()
	b.choose("filter-status", "Exempt")
	b.see("7 of 58 counties")
	b.choose("filter-status", "All")
	b.the(`() => document.getElementById("filter-name")`).click()
	b.types("Modo")
	b.see("1 of 58 counties")
	b.keys("\b\b\b\b")
	b.see("58 of 58 counties")
	for _, first := range []string{"Alameda", "Yuba"} {
		b.the(`() => [...document.querySelectorAll("#counties .sort")].find((s) => s.textContent === "County")`).click()
		b.wait(first+" first", `(name) => document.querySelector("#counties tbody th").textContent === name`, first)
	}
	b.judge("state, sorted")
}
