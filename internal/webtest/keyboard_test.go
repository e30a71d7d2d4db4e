package webtest

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestKeyboardAlone goes through every page by the Tab key: it comes to every
// control, is held by none, and where it is can be seen.
func TestKeyboardAlone(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, append(glob(t, 51, example("statewide", "*.json"))[20:30], example("draft", "26-mono.json"))...))
	b := newTab(t, at)
	b.open("s/" + file + "/history") // and the history has a version
	paths := []string{"", "new", "state", "state/county/25", "state/compile", "state/owing"}
	for _, p := range parts {
		paths = append(paths, "s/"+file+"/"+p.name)
	}
	for _, p := range []string{"check", "preview", "history"} {
		paths = append(paths, "s/26-mono.json/"+p)
	}
	for _, path := range paths {
		b.open(path)
		b.tabThrough(path)
	}
}

// step is where a press of Tab led to.
type step struct {
	// Index is that of the control among those that were counted; -1 is the
	// browser's own frame, which comes after the last.
	Index                   int
	Seen, Covered, Editable bool
	HTML                    string
}

// tabThrough presses Tab until all of the page was gone through.
func (b *tab) tabThrough(path string) {
	b.t.Helper()
	list := ask[[]string](b, `() => {
		const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=true]")].filter((e) =>
			(e.tabIndex >= 0 || e.isContentEditable) && !e.disabled && e.type !== "hidden" && e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0 &&
			// Of radio buttons the Tab key knows the one that is chosen.
			!(e.type === "radio" && !e.checked && document.querySelector("input[type=radio]:checked[name='" + e.name + "']")) &&
			!(e.type === "radio" && !e.checked && e !== document.querySelector("input[type=radio][name='" + e.name + "']")));
		window.controls = all;
		document.activeElement.blur();
		return all.map((e) => e.outerHTML.slice(0, 160));
	}`)
	reached := make([]bool, len(list))
	last, stays := -1, 0
	for range 3*len(list) + 60 {
		b.keys(kb.Tab)
		s := ask[step](b, `async () => {
			// A frame is a world of its own, and the focus comes there a moment later.
			for (let frames = 0; frames < 60 && document.activeElement === document.body && document.querySelector("iframe"); frames++) await new Promise(requestAnimationFrame);
			const e = document.activeElement, style = getComputedStyle(e);
			if (e === document.body) return {Index: -1};
			const covered = () => {
				const box = e.getBoundingClientRect();
				const within = (from, size, room) => Math.max(0, Math.min(room - 1, from + Math.min(size, 40) / 2));
				const top = document.elementFromPoint(within(box.left, box.width, innerWidth), within(box.top, box.height, innerHeight));
				return !(e.contains(top) || top?.contains(e)) || box.bottom < 0 || box.top > innerHeight;
			};
			// Some come into sight by and by.
			for (let frames = 0; frames < 60 && covered(); frames++) await new Promise(requestAnimationFrame);
			return {
				Index: window.controls.indexOf(e), HTML: e.outerHTML.slice(0, 160), Editable: e.isContentEditable,
				Seen: e.tagName === "IFRAME" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1),
				Covered: covered(),
			};
		}`)
		if s.Index == -1 && s.HTML == "" || s.Index == 0 && last > 0 {
			break // after the last comes the browser's own, or the first again
		}
		switch {
		case s.Index < 0:
			b.t.Errorf("%s: Tab leads to what is no control: %s", path, s.HTML)
		case s.Index == last:
			stays++ // inside a frame, or held
		default:
			last, stays = s.Index, 0
		}
		if stays > 200 {
			b.t.Errorf("%s: Tab stays in %s", path, s.HTML)
			break
		}
		if s.Index >= 0 {
			reached[s.Index] = true
		}
		if !s.Seen {
			b.t.Errorf("%s: that it has the focus can't be seen: %s", path, s.HTML)
		}
		if s.Covered {
			b.t.Errorf("%s: while it has the focus something lies over it: %s", path, s.HTML)
		}
		if s.Editable {
			b.keys(kb.Escape)
		}
	}
	for i, ok := range reached {
		if !ok {
			b.t.Errorf("%s: Tab does not come to %s", path, list[i])
		}
	}
}
