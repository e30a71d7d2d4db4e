package state_test

import (
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"
)

// TestWhyAFileCannotBeRead is told, and not something else that is wrong with it.
func TestWhyAFileCannotBeRead(t *testing.T) {
	for char, why := range map[string]string{"\v": "vertical tab", "\n": "a line break was typed"} {
		d := newDesk(t, "25")
		d.rewrite("25-modoc.json", `"email": "contact@modoc.example.org"`, `"email": ""`)
		d.rewrite("25-modoc.json", "will work side by side", "will work"+char+"side by side")
		for _, at := range []string{"/state", "/state/owing"} {
			body := d.get(at)
			mustHold(t, body, "can’t be read", why, "Line ")
			mustNotHold(t, body, "email address")
		}
	}
}

// TestWhatStopsEveryDocument is told before it is asked for, with what to do.
func TestWhatStopsEveryDocument(t *testing.T) {
	const stops = "This stops every document."
	for name, c := range map[string]struct {
		spoil func(*desk)
		want  string
	}{
		"damaged, and no county in the name": {
			func(d *desk) { d.put("scan x.json", cutOff) },
			`1 file can’t be read, and the name doesn’t tell the county: <a class="usa-link" href="/state#unreadable">scan x.json</a>. ` + stops + " Set it aside, or ask for it again.",
		},
		"no county in the file": {
			func(d *desk) { d.rewrite("25-modoc.json", `"code": "25"`, `"code": "26"`) },
			`1 file came without a clear county: <a class="usa-link" href="/state#unused">25-modoc.json</a>. ` + stops + " Open it and correct the county, or set it aside.",
		},
		"words that no document has": {
			func(d *desk) { d.rewrite("25-modoc.json", `"collaboration":`, `"colaboration":`) },
			`1 county sent words that the document would leave out: <a class="usa-link" href="/state/county/25">Modoc</a>. ` + stops,
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, "25", "28")
			c.spoil(d)
			mustHold(t, d.get("/state/compile"), c.want)
			if all := d.get("/state"); strings.Contains(c.want, "#unused") {
				mustHold(t, all, `id="unused"`)
			}
			d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"received"}})
		})
	}
}

// TestAFileThatTheDiskKeeps can't be set aside, and nobody is told to.
func TestAFileThatTheDiskKeeps(t *testing.T) {
	d := newDesk(t, "25")
	if err := os.Symlink("nowhere", d.dir+"/scan.json"); err != nil {
		t.Skip(err) // Windows may not let people make links
	}
	body := d.get("/state/compile")
	mustHold(t, body, "scan.json</a>. This stops every document. Close other programs that use it, or move it out of the folder.")
	mustNotHold(t, body, "Set it aside")
}

// TestAFileForAnotherYearIsNotNothing: with a year chosen and without one, the
// pages say that the county sent something, and for which year.
func TestAFileForAnotherYearIsNotNothing(t *testing.T) {
	for _, year := range []string{"", "2026-27"} {
		d := newDesk(t, "15", "25", "28")
		d.rewrite("15-kern.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
		d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {year}})
		gaps := d.get("/state/compile")
		mustHold(t, gaps, `1 county sent a summary for another year: <a class="usa-link" href="/state/county/15">Kern (2025–26)</a>.`)
		_, none, _ := strings.Cut(gaps, "sent nothing: ")
		none, _, _ = strings.Cut(none, "</li>")
		mustHold(t, none, "Kings")
		mustNotHold(t, none, "Kern")
		mustNotHold(t, d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"complete"}}), "Kern (15) has sent no summary")
		if year == "" {
			continue
		}
		const want = "No summary for 2026–27 was received. 15-kern.json is for 2025–26."
		for _, at := range []string{"/state/owing", "/state/owing.csv", "/state/county/15"} {
			mustHold(t, d.get(at), want)
		}
		mustHold(t, d.get("/state"), "51 counties owe a summary for 2026–27: 2 sent something")
		// Last year's file beside the one of the year is no gap.
		d.add("kern.json", "../../examples/statewide/15-kern.json")
		mustNotHold(t, d.get("/state/compile"), "for another year: ")
	}
}
