package webtest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

// captures are what programs put on the clipboard, by their names: those that
// package clipboard is tested with.
func captures(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "clipboard", "testdata", "*.md"))
	if err != nil || len(files) < 30 {
		t.Fatalf("there are %d captures and should be 30 or more; %v", len(files), err)
	}
	for i := range files {
		files[i] = strings.TrimSuffix(files[i], ".md")
	}
	return files
}

// optional reads a file; it is "" where there is none.
func optional(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(data)
}

// TestPaste pastes each capture into the editor, by the event that a browser
// gives. In the file stands what package clipboard makes of it, to the last
// mark, and the page says what was left out.
func TestPaste(t *testing.T) {
	all := captures(t)
	const hands = 3
	for hand := range hands {
		t.Run("hand "+string(rune('1'+hand)), func(t *testing.T) {
			inTurn(t)
			at := serve(t, t.TempDir())
			b := newTab(t, at)
			modoc, _ := county.ByCode("25")
			empty := summary.Skeleton(modoc, summary.MustFiscalYear("2026-27"))
			for i := hand; i < len(all); i += hands {
				put(t, filepath.Join(at.dir, file), empty)
				b.open("s/" + file + "/context")
				b.pasteCapture(all[i])
			}
		})
	}
}

// pasteCapture pastes one capture into the empty text about the county.
func (b *tab) pasteCapture(path string) {
	b.t.Helper()
	name := filepath.Base(path)
	html, text := optional(b.t, path+".html"), optional(b.t, path+".txt")
	b.field("/localContext").click()
	b.paste(html, text)
	want := strings.TrimRight(optional(b.t, path+".md"), "\n")
	notes := strings.Split(strings.TrimSpace(optional(b.t, path+".notes")), "\n")
	if notes[0] != "" {
		b.wait(name+": notes", `() => document.querySelector(".editor__notes li") !== null`)
		got := ask[[]string](b, `() => [...document.querySelectorAll(".editor__notes li")].map((li) => li.textContent)`)
		if !slices.Equal(got, notes) {
			b.t.Errorf("%s: the page says\n%q\nand should say\n%q", name, got, notes)
		}
	}
	if want != "" {
		b.wait(name+": the words", `() => document.querySelector(".editor__text").textContent !== "" && document.querySelector(".editor__place") === null`)
	}
	if name == "word-table" {
		b.judge("context, pasted with notes")
	}
	b.goes(func() { b.toPart("context") }) // saves first
	if got := strings.TrimRight(b.at.read(b.t, file).Summary.LocalContext, "\n"); got != want {
		b.t.Errorf("%s: in the file stands\n%s\nand should stand\n%s", name, got, want)
	}
}

// paste gives the element that has the focus what is on a clipboard.
func (b *tab) paste(html, text string) {
	b.t.Helper()
	if taken := ask[bool](b, `(html, text) => {
		const data = new DataTransfer();
		if (html) data.setData("text/html", html);
		if (text) data.setData("text/plain", text);
		return !document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
	}`, html, text); !taken {
		b.t.Error("the editor leaves what is pasted to the browser")
	}
}

// TestCopyAndPaste copies within the app, by the keys and through the browser's
// own clipboard: a table with a list beside it comes out as it went in.
func TestCopyAndPaste(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", "12-humboldt.json")))
	b := newTab(t, at)
	b.open("s/12-humboldt.json/collaboration")
	want := at.read(t, "12-humboldt.json").Summary.Collaboration.Narrative
	if !strings.Contains(want, "| --- |") || !strings.Contains(want, "\n- ") {
		t.Fatalf("the example has no table or no list:\n%s", want)
	}
	b.field("/collaboration/narrative").click()
	b.keys("a", chromedp.ModifierCtrl)
	b.settle()
	b.keys("c", chromedp.ModifierCtrl)
	b.goes(func() { b.toPart("context") })
	b.field("/localContext").click()
	b.keys("a", chromedp.ModifierCtrl)
	b.settle()
	b.keys("v", chromedp.ModifierCtrl)
	b.wait("the text", `() => document.querySelector(".editor__text table") !== null`)
	b.saved()
	if got := at.read(t, "12-humboldt.json").Summary.LocalContext; got != want {
		t.Errorf("what was copied is\n%s\nand what was pasted\n%s", want, got)
	}
}
