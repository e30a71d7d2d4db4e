package webtest

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/coesummary/coesummary/web/page"
)

// topKeys are the keys of a summary that the page has fields of, in its order.
func topKeys(b *tab) []string {
	b.t.Helper()
	all := ask[[]string](b, `() => [...document.querySelectorAll("[data-field]")].map((f) => f.dataset.field.split("/")[1])`)
	var out []string
	for _, key := range all {
		// The story chose the county and the year when it began.
		if !slices.Contains(out, key) && key != "county" && key != "fiscalYear" && key != "localContext" {
			out = append(out, key)
		}
	}
	return out
}

// fillIn fills in a value of a summary and all that it holds, as far as it isn't
// on the page already.
func (b *tab) fillIn(pointer string, value any) {
	b.t.Helper()
	switch v := value.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			b.fillIn(pointer+"/"+key, v[key])
		}
	case []any:
		if len(v) > 0 {
			if _, rows := v[0].(map[string]any); rows {
				b.fillRows(pointer, v)
				return
			}
		}
		b.several(pointer, v)
	case float64:
		b.one(pointer, strconv.FormatFloat(v, 'f', -1, 64))
	case string:
		b.one(pointer, v)
	case nil:
	default:
		b.t.Fatalf("%s: the story can't type a %T", pointer, v)
	}
}

// fillRows adds as many entries as there are to be, and fills them in.
func (b *tab) fillRows(pointer string, entries []any) {
	b.t.Helper()
	for i, e := range entries {
		at := pointer + "/" + strconv.Itoa(i)
		if !ask[bool](b, `(id) => document.getElementById(id) !== null`, "row-"+page.ID(at)) {
			b.saved()
			b.goes(func() { b.the(`(op) => document.querySelector("button[value='" + op + "']")`, "add:"+pointer).click() })
			if b.noScript { // the browser goes to the entry, and Tab to the first thing in it
				b.keys(kb.Tab)
				b.wait("the entry that was added", `(id) => document.activeElement.closest("#" + id) !== null`, "row-"+page.ID(at))
			} else {
				b.hasFocus("the entry that was added", "i-"+page.ID(at))
			}
		}
		b.fillIn(at, e)
	}
}

// hasFocus waits until an element has the focus whose id begins so.
func (b *tab) hasFocus(what, id string) {
	b.t.Helper()
	b.wait("the focus in "+what+" ("+id+")", `(id) => document.activeElement.id.startsWith(id)`, id)
}

// several ticks boxes, or writes a line for each text.
func (b *tab) several(pointer string, values []any) {
	b.t.Helper()
	if ask[bool](b, `(id) => document.getElementById(id).matches("fieldset")`, "f-"+page.ID(pointer)) {
		boxes := ask[[]struct {
			Value, Words string
			Checked      bool
		}](b, `(id) => [...document.getElementById(id).querySelectorAll("input[type=checkbox]")].map((i) => ({Value: i.value, Words: i.labels[0].textContent.trim(), Checked: i.checked}))`, "f-"+page.ID(pointer))
		for _, box := range boxes {
			if slices.Contains(values, any(box.Value)) != box.Checked {
				b.tick(pointer, box.Words)
			}
		}
		return
	}
	var lines []string
	for _, v := range values {
		lines = append(lines, v.(string)) //nolint:errcheck // a list of texts
	}
	b.fill(pointer, strings.Join(lines, "\n"))
}

// one fills in one text, number or choice.
func (b *tab) one(pointer, value string) {
	b.t.Helper()
	kind := on[string](b.field(pointer), `function () { return this.getAttribute("role") === "textbox" ? "editor" : this.tagName.toLowerCase() }`)
	if kind == "select" {
		words := ask[string](b, `(id, value) => [...document.getElementById(id).options].find((o) => o.value === value).text`, "i-"+page.ID(pointer), value)
		b.choose("i-"+page.ID(pointer), words)
		return
	}
	if kind != "editor" {
		b.fill(pointer, value)
		return
	}
	b.field(pointer).click()
	b.keys("a", chromedp.ModifierCtrl)
	inList := false
	for i, line := range strings.Split(value, "\n") {
		item, isItem := strings.CutPrefix(line, "- ")
		switch {
		case line == "":
			continue
		case isItem && !inList:
			b.keys(kb.Enter)
			b.types("- " + item) // which begins a list, as in Word
			inList = true
		case isItem:
			b.keys(kb.Enter)
			b.types(item)
		case i > 0:
			b.keys(kb.Enter)
			b.types(line)
		default:
			b.types(line)
		}
	}
}
