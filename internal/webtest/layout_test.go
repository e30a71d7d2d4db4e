package webtest

import "testing"

// TestLayout holds pages against what they must look like: labels stay with
// their inputs, what is below one another ends at two edges at most, and in a
// narrow window the page itself begins soon.
func TestLayout(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file), example("draft", "26-mono.json")))
	b := newTab(t, at)
	b.open("s/26-mono.json/office?check=1")
	for _, line := range ask[[]string](b, `() => {
		const out = [];
		const wrong = [...document.querySelectorAll(".fields > .usa-form-group--error")];
		if (!wrong.some((g) => g.parentElement.children.length > 1)) out.push("no field beside another has a finding");
		for (const group of document.querySelectorAll(".fields > [data-field]")) {
			const box = (e) => e.getBoundingClientRect();
			const all = [...group.parentElement.children], columns = getComputedStyle(group.parentElement).gridTemplateColumns.split(" ").length;
			const row = Math.floor(all.indexOf(group) / columns), beside = all.slice(row * columns, (row + 1) * columns);
			const label = box(group.querySelector("label")), input = box(group.querySelector("input, select")), findings = box(group.querySelector("[data-findings]"));
			const hangs = label.top - Math.min(...beside.map((g) => box(g.querySelector("label")).top));
			if (hangs > 1) out.push(group.id + ": the label hangs " + hangs + " pixels down");
			const helps = Math.max(...beside.map((g) => box(g.querySelector("[data-findings]")).top - box(g.querySelector("label")).top));
			if (input.top - label.top > helps + findings.height + 16) out.push(group.id + ": the input is far from its label");
		}
		return out;
	}`) {
		t.Error(line)
	}
	b.open("s/" + file + "/goals")
	for _, edges := range ask[[][]int](b, `() => [...document.querySelectorAll("section.row")].map((row) => {
		const own = [...row.querySelectorAll(".usa-input, .usa-select, textarea, .editor")].filter((e) => e.closest("section.row") === row && e.checkVisibility());
		return [...new Set(own.filter((e) => !e.closest(".money")).map((e) => Math.round(e.getBoundingClientRect().right)))];
	})`) {
		if len(edges) > 2 {
			t.Errorf("the fields of a card end at %d pixels", edges)
		}
	}

	b.resize(320)
	for _, script := range []bool{true, false} {
		b.noScript = !script
		b.scripts(script)
		b.open("s/26-mono.json/assistance")
		is := func() (s struct {
			Parts, Heading, Bar float64
			Listed              bool
		},
		) {
			decode(t, ask[string](b, `() => JSON.stringify({
				Parts: document.querySelector(".parts").offsetHeight, Heading: document.querySelector("h1").getBoundingClientRect().top,
				Bar: document.querySelector(".savebar").offsetHeight, Listed: document.querySelector(".parts ol a").checkVisibility()})`), &s)
			return s
		}
		if s := is(); s.Listed || s.Parts > 70 || s.Heading > 230 || script && s.Bar > 64 {
			t.Errorf("script %v: at 320 pixels the page begins with %+v", script, s)
		}
		b.the(`() => document.querySelector(".parts summary")`).click()
		if !is().Listed {
			t.Errorf("script %v: the list of parts does not open", script)
		}
		if script {
			b.judge("a part, the list of parts open")
			b.resize(320)
		}
	}
	b.scripts(true)
	b.noScript = false
	b.open("state/owing")
	if wide := ask[bool](b, `() => [...document.querySelectorAll(".table-scroll")].some((e) => e.scrollWidth > e.clientWidth)`); wide {
		t.Error("at 320 pixels the list of who owes something must be scrolled to the side")
	}
}
