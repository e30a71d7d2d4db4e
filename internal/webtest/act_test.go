package webtest

import (
	"os"
	"path/filepath"
	"time"
	"unicode"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/coesummary/coesummary/web/page"
)

// open goes to an address below the server's, and waits until all of the page is
// there.
func (b *tab) open(path string) {
	b.t.Helper()
	b.goes(func() {
		do(b, cdppage.Navigate, cdppage.NavigateParams{URL: b.at.url + path})
	})
}

// goes does what leads to another page, and waits until all of that one is there:
// its editors too.
func (b *tab) goes(act func()) {
	b.t.Helper()
	ask[bool](b, `() => document.documentElement.hasAttribute("data-left") || (document.documentElement.setAttribute("data-left", ""), true)`)
	act()
	b.wait("another page", `(noScript) => document.readyState === "complete" && location.href !== "about:blank"
		&& !document.documentElement.hasAttribute("data-left")
		&& (noScript || ![...document.querySelectorAll("textarea[data-rich][data-doc]")].some((a) => !a.hidden))`, b.noScript)
}

// press clicks a button by its name, and link a link.
func (b *tab) press(name string) { b.t.Helper(); b.named("button", name).click() }
func (b *tab) link(name string)  { b.t.Helper(); b.named("link", name).click() }

// click clicks in the middle of the element with the mouse. Nothing may lie over
// it.
func (e thing) click() {
	b := e.b
	b.t.Helper()
	do(b, dom.ScrollIntoViewIfNeeded, dom.ScrollIntoViewIfNeededParams{ObjectID: e.id})
	quads := do(b, dom.GetContentQuads, dom.GetContentQuadsParams{ObjectID: e.id}).Quads
	if len(quads) == 0 {
		b.t.Fatalf("the element can't be seen: %s", e.show())
	}
	q := quads[0]
	x, y := (q[0]+q[4])/2, (q[1]+q[5])/2
	if over := on[string](e, `function (x, y) {
		const top = document.elementFromPoint(x, y);
		return !top || this.contains(top) || top.contains(this) || top.closest("label")?.control === this ? "" : top.outerHTML.slice(0, 200);
	}`, x, y); over != "" {
		b.t.Errorf("over %s lies %s", e.show(), over)
	}
	mouse(b, x, y)
}

// mouse clicks somewhere on the page.
func mouse(b *tab, x, y float64) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.MouseClickXY(x, y)); err != nil {
		b.t.Fatal(err)
	}
}

// keys presses keys, one after the other: those of the keyboard by package kb. A
// key and its character are one event, as the keyboard's are: a page that takes
// the key doesn't get the character too.
func (b *tab) keys(keys string, held ...chromedp.Modifier) {
	b.t.Helper()
	for _, r := range keys {
		events := kb.Encode(r)
		down, up := *events[0], *events[len(events)-1]
		for _, m := range held {
			down.Modifiers |= int64(m)
			up.Modifiers |= int64(m)
		}
		if len(events) == 3 && down.Modifiers&^int64(chromedp.ModifierShift) == 0 {
			down.Text, down.UnmodifiedText = events[1].Text, events[1].UnmodifiedText
		}
		do(b, input.DispatchKeyEvent, down)
		do(b, input.DispatchKeyEvent, up)
	}
}

// types writes where the cursor is. What no key of an American keyboard gives
// comes as it does from other ways to write, and so does all but the beginning
// of what is long.
func (b *tab) types(text string) {
	b.t.Helper()
	const byHand = 12
	i := 0
	for n, r := range text {
		if n >= byHand || r > unicode.MaxASCII {
			break
		}
		b.keys(string(r))
		i = n + 1
	}
	if i < len(text) {
		do(b, input.InsertText, input.InsertTextParams{Text: text[i:]})
	}
}

// field is the control of a value: an input, a text area, a list to choose from,
// or an editor.
func (b *tab) field(pointer string) thing {
	b.t.Helper()
	return b.the(`(id) => document.getElementById(id)`, "i-"+page.ID(pointer))
}

// fill writes into a field, in the place of what stands there.
func (b *tab) fill(pointer, text string) {
	b.t.Helper()
	b.field(pointer).click()
	b.keys("a", chromedp.ModifierCtrl)
	if text == "" {
		b.keys(kb.Delete)
		return
	}
	b.types(text)
}

// choose takes a choice of a list with the arrow keys.
func (b *tab) choose(id, words string) {
	b.t.Helper()
	list := b.the(`(id) => document.getElementById(id)`, id)
	steps := on[int](list, `function (words) {
		const i = [...this.options].findIndex((o) => o.text === words);
		this.focus();
		return i < 0 ? NaN : i - this.selectedIndex;
	}`, words)
	key := kb.ArrowDown
	if steps < 0 {
		key, steps = kb.ArrowUp, -steps
	}
	for range steps {
		b.keys(key)
	}
	if got := on[string](list, `function () { return this.selectedOptions[0]?.text }`); got != words {
		b.t.Fatalf("in the list %s %q is chosen and not %q", id, got, words)
	}
}

// tick clicks one box or button of a question by its words.
func (b *tab) tick(pointer, words string) {
	b.t.Helper()
	b.the(`(id, words) => [...document.getElementById(id).querySelectorAll("label")].find((l) => l.textContent.trim() === words)`, "f-"+page.ID(pointer), words).click()
}

// upload chooses files in a file input.
func (b *tab) upload(id string, files ...string) {
	b.t.Helper()
	e := b.the(`(id) => document.getElementById(id)`, id)
	do(b, dom.SetFileInputFiles, dom.SetFileInputFilesParams{ObjectID: e.id, Files: whole(b, files)})
}

// drop drags files from a folder's window onto an element.
func (b *tab) drop(e thing, files ...string) {
	b.t.Helper()
	do(b, dom.ScrollIntoViewIfNeeded, dom.ScrollIntoViewIfNeededParams{ObjectID: e.id})
	q := do(b, dom.GetContentQuads, dom.GetContentQuadsParams{ObjectID: e.id}).Quads[0]
	data := &input.DragData{Items: []*input.DragDataItem{}, Files: whole(b, files), DragOperationsMask: 1}
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		do(b, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: (q[0] + q[4]) / 2, Y: (q[1] + q[5]) / 2, Data: data})
	}
}

func whole(b *tab, files []string) []string {
	out := make([]string, len(files))
	for i, f := range files {
		var err error
		if out[i], err = filepath.Abs(f); err != nil {
			b.t.Fatal(err)
		}
	}
	return out
}

// download does what saves a file, and returns its path once it is whole.
func (b *tab) download(name string, act func()) string {
	b.t.Helper()
	path := filepath.Join(b.downloads, name)
	act()
	for end := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		if _, err := os.Stat(path); err == nil {
			return path // the browser gives it its name last
		}
		if time.Now().After(end) {
			list, _ := filepath.Glob(filepath.Join(b.downloads, "*")) //nolint:errcheck // for a message
			b.t.Fatalf("%s was not saved; there is %q", name, list)
		}
	}
}

// saved waits until the page says that what was typed is in the file.
func (b *tab) saved() {
	b.t.Helper()
	b.wait("what was typed is saved", `() => !/^(Saving|Not saved)/.test(document.querySelector("[data-saved]").textContent)`)
}
