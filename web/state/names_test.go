package state_test

import (
	"net/http"
	"net/url"
	"regexp"
	"testing"
)

// turned is a character that turns the rest of a line around.
const turned = "\u202e"

// TestNamesThatTurnAround are printed with the number of what can't be seen, on
// every page and in every list.
func TestNamesThatTurnAround(t *testing.T) {
	look := func(d *desk, shown string, pages ...string) {
		t.Helper()
		for _, at := range pages {
			body := noValues(d.get(at))
			mustHold(t, body, shown)
			mustNotHold(t, body, turned)
		}
	}
	const escaped = "&lt;U&#43;202E&gt;"
	d := newDesk(t, "28")
	d.add("25"+turned+"nosj.json", "../../examples/statewide/25-modoc.json")
	look(d, "25"+escaped+"nosj.json", "/state", "/state/county/25")
	mustHold(t, d.get("/state/county/25"), "It can’t be opened or set aside here.", "Its text, as it will appear")

	d.put("modoc"+turned+"x.json", cutOff)
	d.put("scan"+turned+"x.json", cutOff)
	d.put("notes"+turned+".txt", "")
	look(d, "scan"+escaped+"x.json", "/state", "/state/compile")
	look(d, "notes"+escaped+".txt", "/state")
	look(d, "modoc"+escaped+"x.json", "/state/county/25")
	for _, mode := range []string{"received", "complete"} {
		body := noValues(d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {mode}}))
		mustHold(t, body, "scan"+escaped+"x.json", "modoc"+escaped+"x.json")
		mustNotHold(t, body, turned)
	}

	d = newDesk(t, "28")
	d.add("a"+turned+".json", "../../examples/statewide/25-modoc.json")
	d.add("b"+turned+".json", "../../examples/statewide/25-modoc.json")
	d.rewrite("b"+turned+".json", "Modoc County Office", "The Modoc County Office")
	d.put("33"+turned+".json", cutOff)
	d.add("19"+turned+".json", "../../examples/statewide/19-los-angeles.json")
	d.rewrite("19"+turned+".json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
	look(d, "a"+escaped+".json", "/state", "/state/county/25", "/state/owing")
	look(d, "33"+escaped+".json", "/state", "/state/county/33", "/state/owing")
	d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {"2026-27"}})
	look(d, "19"+escaped+".json", "/state", "/state/county/19", "/state/compile", "/state/owing")
	list := d.get("/state/owing.csv")
	mustHold(t, list, "19<U+202E>.json is for 2025–26.")
	mustNotHold(t, list, turned)
}

// TestUploadOfANameThatTurnsAround says the name that came so that it can be seen.
func TestUploadOfANameThatTurnsAround(t *testing.T) {
	d := newDesk(t, "25")
	body := d.follow(d.upload("scan"+turned+"x.json", cutOff))
	mustHold(t, body, "scan&lt;U&#43;202E&gt;x.json is in the folder as scanx.json.")
	mustNotHold(t, body, turned)
}

// TestProofOfANameThatTurnsAround: the text of the proof, too.
func TestProofOfANameThatTurnsAround(t *testing.T) {
	d := newDesk(t)
	d.add("a"+turned+".json", "../../examples/statewide/25-modoc.json")
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"received"}})
	text := d.get("/state/made/statewide-2026-27.verify.txt")
	mustHold(t, text, "a<U+202E>.json")
	mustNotHold(t, text, turned)
}

// noValues is a page without the values that its forms send back: they are the
// names themselves.
func noValues(body string) string {
	return regexp.MustCompile(`value="[^"]*"`).ReplaceAllString(body, "")
}
