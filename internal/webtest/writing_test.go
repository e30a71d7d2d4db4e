package webtest

import (
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// findingsComeAndGo types a mail address that is none, and corrects it: the page
// says so beside the field and at the top, and counts, and takes it back.
func (b *tab) findingsComeAndGo() {
	b.t.Helper()
	if said := b.beside("/superintendent/name"); said != "" {
		b.t.Errorf("before anybody was there the page says %q", said)
	}
	b.field("/superintendent/name").click()
	b.keys(kb.Tab)
	b.wait("that it is empty", `() => document.getElementById("e-superintendent-name").textContent.includes("Must fix:")`)
	before := b.count("office")
	b.fill("/contact/email", "nobody at home")
	b.wait("what is wrong with the address", `() => document.getElementById("e-contact-email").textContent.includes("Must fix:")`)
	b.saved()
	if got := b.count("office"); got != before {
		b.t.Errorf("with a wrong address in the place of none the part has %q and not %q", got, before)
	}
	b.see("To do on this page: 2 to fix")
	b.judge("office, with findings")
	b.goes(func() { b.press("Check this page") })
	b.see("Must fix:")
	b.judge("office, checked")
	b.fill("/contact/email", "contact@modoc.example.org")
	b.wait("that nothing is wrong with the address", `() => document.getElementById("e-contact-email").textContent === ""`)
	b.saved()
	if got := b.count("office"); got == before {
		b.t.Errorf("with a right address the part has still %q", got)
	}
}

// beside is what is said beside a field.
func (b *tab) beside(pointer string) string {
	b.t.Helper()
	return on[string](b.field(pointer), `function () { return this.closest("[data-field]").querySelector("[data-findings]").textContent.trim() }`)
}

// writeContext writes a text with all that the editor has, by keys and buttons as
// in Word, and returns how it must be stored.
func (b *tab) writeContext() string {
	b.t.Helper()
	b.field("/localContext").click()
	b.types("Our county is ")
	b.keys("b", chromedp.ModifierCtrl)
	b.types("large")
	b.keys("b", chromedp.ModifierCtrl)
	b.types(" and has ")
	b.keys("i", chromedp.ModifierCtrl)
	b.types("few")
	b.keys("i", chromedp.ModifierCtrl)
	b.types(" people, 2 * 3 * 4 of them. These shape it:")
	b.keys(kb.Enter)
	b.types("- Mountains")
	b.keys(kb.Enter)
	b.types("Lakes")
	b.keys(kb.Enter)
	b.keys(kb.Tab)
	b.types("Goose Lake")
	b.keys(kb.Enter)
	b.types("Clear Lake")
	b.keys(kb.Enter)
	b.keys(kb.Enter) // out of the inner list
	b.types("Forests")
	b.keys(kb.Enter)
	b.keys(kb.Enter) // out of the list
	b.types("Two things come first:")
	b.keys(kb.Enter)
	b.types("a) First")
	b.keys(kb.Enter)
	b.types("Second")
	b.keys(kb.Enter)
	b.keys(kb.Enter)
	b.types("Our ")
	b.types("schools")
	for range "schools" {
		b.keys(kb.ArrowLeft, chromedp.ModifierShift)
	}
	b.settle()
	b.keys("k", chromedp.ModifierCtrl)
	b.the(`() => document.activeElement.id.endsWith("-link") ? document.activeElement : null`)
	b.types("www.example.org")
	b.press("Apply")
	b.keys(kb.End)
	b.types(" in numbers")
	b.press("Table")
	b.fillPanel("rows", "1")
	b.fillPanel("columns", "2")
	b.press("Insert the table")
	for i, cell := range []string{"School", "Pupils", "Goose Lake", "120"} {
		if i > 0 {
			b.keys(kb.Tab)
		}
		b.types(cell)
	}
	b.saved()
	return "Our county is **large** and has _few_ people, 2 * 3 * 4 of them. These shape it:\n\n" +
		"- Mountains\n- Lakes\n    - Goose Lake\n    - Clear Lake\n- Forests\n\n" +
		"Two things come first:\n\na) First\nb) Second\n\n" +
		"Our [schools](https://www.example.org) in numbers\n\n" +
		"| School | Pupils |\n| --- | --- |\n| Goose Lake | 120 |"
}

// fillPanel writes into a field of the panel that a button of the editor opened.
func (b *tab) fillPanel(name, text string) {
	b.t.Helper()
	b.the(`(name) => document.querySelector(".editor__panel input[id$='-" + name + "']")`, name).click()
	b.keys("a", chromedp.ModifierCtrl)
	b.types(text)
}

// settle lets the page do what it has begun: a browser tells a page of a selection
// a moment after the key, which is shorter than a person needs for the next.
func (b *tab) settle() {
	b.t.Helper()
	ask[bool](b, `() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
}
