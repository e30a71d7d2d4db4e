package webtest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
)

// judge holds the page as it is now against what must be true of every page. The
// name says which state it is in; the pictures have it too.
func (b *tab) judge(name string) {
	b.t.Helper()
	b.checkTrouble()
	world := b.world()
	b.axe(world, name, `{}`)
	b.paint("dark")
	b.axe(world, name+", dark", `{runOnly: {type: "rule", values: ["color-contrast"]}}`)
	b.picture(name, "dark", 1280)
	b.paint("light")
	b.picture(name, "light", 1280)
	for _, width := range []int64{768, 640, 320} { // 640 is how wide 1280 is, enlarged to 200 percent
		b.resize(width)
		b.fits(fmt.Sprintf("%s, %d pixels wide", name, width))
		if width != 640 {
			b.picture(name, "light", width)
		}
	}
	b.axe(world, name+", 320 pixels wide", `{rules: {"color-contrast": {enabled: false}}}`)
	b.resize(1280)
	b.fits(name)
	b.checkTrouble()
}

// world is a place beside the page's own scripts. The page's policy stays in
// force there for what the page does, and what the tests bring is no part of the
// page.
func (b *tab) world() runtime.ExecutionContextID {
	b.t.Helper()
	if b.noScript {
		b.scripts(true)
		defer b.scripts(false)
	}
	tree := do(b, page.GetFrameTree, cdp.Empty{})
	w := do(b, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: tree.FrameTree.Frame.ID, WorldName: "axe"})
	b.in(w.ExecutionContextID, axeCode+"; 0")
	return w.ExecutionContextID
}

// in evaluates an expression in a world.
func (b *tab) in(world runtime.ExecutionContextID, expression string) []byte {
	b.t.Helper()
	yes := true
	r := do(b, runtime.Evaluate, runtime.EvaluateParams{Expression: expression, ContextID: world, ReturnByValue: &yes, AwaitPromise: &yes})
	if r.ExceptionDetails != nil {
		b.t.Fatal(describe(r.ExceptionDetails))
	}
	return r.Result.Value
}

// axe lets axe judge the page, by all of its rules or those that the options say:
// colors don't change with the width, and nothing else with the colors.
func (b *tab) axe(world runtime.ExecutionContextID, name, options string) {
	b.t.Helper()
	if b.noScript {
		b.scripts(true)
		defer b.scripts(false)
	}
	var found struct {
		Rules      int
		Violations []struct {
			ID, Help string
			Nodes    []struct {
				Target         []any
				HTML           string
				FailureSummary string
			}
		}
	}
	said := b.in(world, `axe.run(document, {resultTypes: ["violations"], iframes: false, ...`+options+`}).then((r) => ({violations: r.violations, rules: r.passes.length}))`)
	if err := json.Unmarshal(said, &found); err != nil {
		b.t.Fatalf("%s: axe says %s: %v", name, said, err)
	}
	if found.Rules == 0 {
		b.t.Errorf("%s: axe has looked at nothing", name)
	}
	for _, v := range found.Violations {
		for _, n := range v.Nodes {
			b.t.Errorf("%s: axe: %s: %s\n%v\n%s\n%s", name, v.ID, v.Help, n.Target, n.HTML, n.FailureSummary)
		}
	}
}

// fits fails for what the width of the window cuts off or what has to be scrolled
// to the side, but for what is made to be scrolled, as a wide table in its frame.
func (b *tab) fits(name string) {
	b.t.Helper()
	for _, line := range ask[[]string](b, `() => {
		const out = [], width = innerWidth;
		if (document.scrollingElement.scrollWidth > width) out.push("the page is " + document.scrollingElement.scrollWidth + " pixels wide");
		const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = words.nextNode(); node; node = words.nextNode()) {
			const parent = node.parentElement;
			if (!node.data.trim() || !parent.checkVisibility({visibilityProperty: true}) || parent.closest(".usa-sr-only, .usa-skipnav, option, textarea, [role=listbox]")) continue;
			range.selectNodeContents(node);
			const box = range.getBoundingClientRect();
			if (box.width === 0) continue;
			let scrolls = false, hidden = false, cut = "";
			for (let e = parent; e && e !== document.documentElement && !scrolls && !hidden && !cut; e = e.parentElement) {
				const style = getComputedStyle(e), frame = e.getBoundingClientRect();
				hidden ||= /hidden|clip/.test(style.overflow) && frame.width <= 2; // for screen readers only
				if (hidden) continue;
				if (/auto|scroll/.test(style.overflowX)) scrolls = true;
				else if (/hidden|clip/.test(style.overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1)) cut = "cut off by " + e.className;
				else if (/hidden|clip/.test(style.overflowY) && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1)) cut = "cut off by " + e.className;
				else if (e.matches("button, .usa-button, .tag, .count, .tile") && (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1)) cut = "outside of its " + e.className;
			}
			if (!scrolls && !hidden && !cut && (box.right > width + 1 || box.left < -1)) cut = "outside of the window";
			if (cut) out.push(JSON.stringify(node.data.trim().slice(0, 60)) + " is " + cut);
		}
		return out;
	}`) {
		b.t.Errorf("%s: %s", name, line)
	}
}

// picture takes a picture of the whole page for people to look at, if anybody
// asked for it.
func (b *tab) picture(name, colors string, width int64) {
	b.t.Helper()
	folder := os.Getenv("COES_SCREENSHOTS")
	if folder == "" {
		return
	}
	size := do(b, page.GetLayoutMetrics, cdp.Empty{}).CSSContentSize
	b.window(width, int64(min(size.Height, 7000))) // what sticks to its edges is at the page's
	if !b.noScript {
		b.settle() // so that all of it is drawn
	}
	shot := do(b, page.CaptureScreenshot, page.CaptureScreenshotParams{})
	b.resize(width)
	stem := strings.NewReplacer(" ", "-", ",", "", ":", "", "/", "-", "’", "").Replace(name)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		b.t.Fatal(err)
	}
	put(b.t, filepath.Join(folder, fmt.Sprintf("%s-%d-%s.png", stem, width, colors)), shot.Data)
}
