package state_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
)

// button is the form that sets a file aside, as a page offers it.
func (d *desk) button(body, name string) url.Values {
	d.t.Helper()
	m := regexp.MustCompile(`action="/state/setaside"><input type="hidden" name="revision" value="([^"]+)"><button [^>]*name="name" value="` + regexp.QuoteMeta(name) + `"`).FindStringSubmatch(body)
	if m == nil {
		d.t.Fatalf("no button sets %s aside", name)
	}
	return url.Values{"name": {name}, "revision": {m[1]}}
}

// alpine puts a draft of an exempt county into the folder.
func (d *desk) alpine() {
	d.put("alpine.json", `{"schemaVersion": "1.0", "fiscalYear": "2026-27", "county": {"name": "Alpine", "code": "02"}}`)
}

// TestAnExemptCountyOwesNothing: what it sent stops the complete document, the pages
// say so in words that agree, and it can be set aside where they do.
func TestAnExemptCountyOwesNothing(t *testing.T) {
	for _, from := range []string{"/state/county/02", "/state/compile"} {
		d := newDesk(t, "")
		d.alpine()
		mustHold(t, d.get("/state"), "51 counties owe a summary: 51 sent something, and 0 did not. 7 are exempt because the county superintendent serves a single district; 1 of them sent something all the same.")
		owing := d.get("/state/owing")
		mustHold(t, owing, "No county owes anything for 2026–27.", "Alpine owes no summary, but what it sent can’t go into the document as it is.")
		mustNotHold(t, d.get("/state/owing.csv"), "Alpine")
		stopped := d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"complete"}})
		mustHold(t, stopped, "Its county owes no summary. The document can be made without this file.")
		body := d.get("/state/county/02")
		mustHold(t, body, "owes no summary. What it sent can’t go into the document as it is")
		if from == "/state/compile" {
			body = stopped
		}
		if n := strings.Count(body, ">Set aside<"); n != 1 {
			t.Errorf("%s has %d buttons to set one file aside", from, n)
		}
		d.post(http.StatusSeeOther, "/state/setaside", d.button(body, "alpine.json"))
		d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"complete"}})
	}
}

// TestAFileForAnotherYear can be set aside on its county's page and where it stops
// the document, alone and beside the right one, and also when it is left out.
func TestAFileForAnotherYear(t *testing.T) {
	d := newDesk(t, "25", "28")
	d.rewrite("28-napa.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
	d.add("19.json", "../../examples/statewide/19-los-angeles.json")
	body := d.get("/state/county/28")
	mustHold(t, body, "2025–26 (the document is for 2026–27)")
	d.button(body, "28-napa.json")
	d.button(d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"complete"}}), "28-napa.json")
	d.add("napa.json", "../../examples/statewide/28-napa.json")
	body = d.get("/state/county/28")
	d.button(body, "napa.json")
	d.button(body, "28-napa.json")
	d.button(d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"received"}}), "28-napa.json")
	d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {"2026-27"}})
	body = d.get("/state/county/28")
	mustHold(t, body, "Also in the folder, and not used", "It is for another year, 2025–26.", ">Ready<")
	d.post(http.StatusSeeOther, "/state/setaside", d.button(body, "28-napa.json"))
	mustNotHold(t, d.get("/state/county/28"), "28-napa.json")
}

// TestAsReceivedSaysWhatIsNotAsItShouldBe: before the choice, and in the result
// before the good news.
func TestAsReceivedSaysWhatIsNotAsItShouldBe(t *testing.T) {
	d := newDesk(t, "")
	d.alpine()
	d.rewrite("28-napa.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
	if err := os.Remove(filepath.Join(d.dir, "31-placer.json")); err != nil {
		t.Fatal(err)
	}
	gaps := []string{
		`1 county sent nothing: <a class="usa-link" href="/state/county/31">Placer</a>.`,
		`1 county sent a summary for another year: <a class="usa-link" href="/state/county/28">Napa (2025–26)</a>.`,
		`2 counties sent something that must be fixed: <a class="usa-link" href="/state/county/02">Alpine</a>, <a class="usa-link" href="/state/county/28">Napa</a>.`,
	}
	mustHold(t, d.get("/state/compile"), gaps...)
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"received"}})
	_, result, _ := strings.Cut(d.get("/state/compile"), `id="made"`)
	bad, _, proved := strings.Cut(result, "Proved")
	if !proved {
		t.Error("nothing is proved")
	}
	mustHold(t, bad, gaps...)
	// What the document lacked stays told when the folder has it.
	d.add("31-placer.json", "../../examples/statewide/31-placer.json")
	_, result, _ = strings.Cut(d.get("/state/compile"), `id="made"`)
	mustHold(t, result, gaps...)
	d = newDesk(t, "")
	mustNotHold(t, d.get("/state/compile"), "not as it should be")
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"complete"}})
	mustNotHold(t, d.get("/state/compile"), "not as it should be", "Not everything")
}

// TestADamagedFileIsToldOnce: with the words of a Word file where its name says that
// it is one, and with its line where it is JSON; on every page the same.
func TestADamagedFileIsToldOnce(t *testing.T) {
	d := newDesk(t, "25")
	const (
		word = "This is a plain text, not a Word file. Open it in Word, choose File, then Save As, and save it as a Word document (.docx)."
		json = "Line 2, column 15: “&#34;fiscalYear&#34;: &#34;2026-27”. The text that begins here is never closed"
	)
	body := d.follow(d.upload("kings.docx", "xx", "31-placer.json", "{\n\"fiscalYear\": \"2026-27", "a.json", "xxxx", "19.json", "xxx"))
	mustHold(t, body, "4 files were brought in.", "4 of them can’t be read: 19.json, 31-placer.json, a.json, kings.docx.")
	once := func(body, text string) {
		t.Helper()
		// A page has the list of who owes something twice: as a table, and as text.
		body, _, _ = strings.Cut(body, "<textarea")
		if n := strings.Count(body, text); n != 1 {
			t.Errorf("it is told %d times: %s", n, text)
		}
	}
	once(body, word)
	once(body, json)
	once(strings.ReplaceAll(d.get("/state/county/16"), ` <span class="finding__help">`, " "), word)
	once(d.get("/state/county/31"), json)
	once(d.get("/state/owing"), word)
	once(d.get("/state/owing"), json)
	mustHold(t, d.get("/state/owing.csv"), word, "Line 2, column 15: “\"\"fiscalYear\"\": \"\"2026-27”")
	body = d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"complete"}})
	once(body, json)
	mustHold(t, body, "Lake (17) has sent no summary.")
	mustNotHold(t, body, "Placer (31)", "Kings (16)")
}

// TestWhichFileIsNewer: each says when it was changed, and one that only says the
// same in Word is named.
func TestWhichFileIsNewer(t *testing.T) {
	d := newDesk(t)
	d.put("a.docx", string(realdata.Read(t, "received/25-modoc.typed.docx")))
	d.add("25-modoc.json", "../../examples/statewide/25-modoc.json")
	for name, at := range map[string]time.Time{"25-modoc.json": time.Date(2026, 5, 4, 9, 5, 0, 0, time.Local), "a.docx": time.Date(2026, 5, 4, 9, 6, 0, 0, time.Local)} {
		if err := os.Chtimes(filepath.Join(d.dir, name), at, at); err != nil {
			t.Fatal(err)
		}
	}
	body := d.get("/state/county/25")
	mustHold(t, body, "<dd>May 4, 2026, 9:05 AM</dd>", "<dd>May 4, 2026, 9:06 AM (the newest)</dd>", "Where 25-modoc.json and a.docx differ")
}

// packet puts the packet of a file of the folder beside it.
func (d *desk) packet(from, name string) {
	d.t.Helper()
	data, err := os.ReadFile(filepath.Join(d.dir, from))
	if err != nil {
		d.t.Fatal(err)
	}
	s, err := summary.Decode(data)
	if err != nil {
		d.t.Fatal(err)
	}
	set, err := templates.Default()
	if err != nil {
		d.t.Fatal(err)
	}
	doc, err := set.Packet(s, templates.PacketOptions{})
	if err != nil {
		d.t.Fatal(err)
	}
	carried, err := packet.Carried(s, packet.Origin{})
	if err != nil {
		d.t.Fatal(err)
	}
	var b bytes.Buffer
	if err := docx.Write(&b, doc, docx.Options{Data: (*docx.Data)(carried)}); err != nil {
		d.t.Fatal(err)
	}
	d.put(name, b.String())
}

// TestAPacketBesideItsFile is named on its county's page, and can be set aside.
func TestAPacketBesideItsFile(t *testing.T) {
	d := newDesk(t, "25")
	d.packet("25-modoc.json", "modoc.docx")
	body := d.get("/state/county/25")
	mustHold(t, body, "Also in the folder, and not used", "It says the same as 25-modoc.json.", ">Ready<")
	d.button(body, "modoc.docx")
}

// TestWhomToAsk: a county that sent nothing has the contact of last year's file.
func TestWhomToAsk(t *testing.T) {
	d := newDesk(t, "25", "28", "19")
	d.rewrite("28-napa.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
	d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {"2026-27"}})
	body := d.get("/state/owing")
	mustHold(t, body, "<h1>Who owes something for 2026–27</h1>")
	_, napa, _ := strings.Cut(body, ">Napa</a>")
	napa, _, _ = strings.Cut(napa, "</tr>")
	mustHold(t, napa, "No summary for 2026–27 was received. 28-napa.json is for 2025–26.", "contact@napa.example.org", "(from 28-napa.json)")
	_, lake, _ := strings.Cut(body, ">Lake</a>")
	lake, _, _ = strings.Cut(lake, "</tr>")
	mustHold(t, lake, "Not known")
}

// TestTheNumbersAgree: heading, legend, table and map, whatever is in the folder.
func TestTheNumbersAgree(t *testing.T) {
	fill := map[string]func(*desk){
		"nothing": func(*desk) {},
		"exempt":  func(d *desk) { d.alpine() },
		"damaged": func(d *desk) { d.put("31.json", cutOff); d.put("02.json", cutOff); d.put("x.json", cutOff) },
		"double":  func(d *desk) { d.add("again.json", "../../examples/statewide/25-modoc.json") },
		"years": func(d *desk) {
			d.rewrite("19-los-angeles.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
		},
		"left out": func(d *desk) {
			d.rewrite("19-los-angeles.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
			d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {"2026-27"}})
		},
		"no such year": func(d *desk) { d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {"2020-21"}}) },
	}
	for name, do := range fill {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, "25", "19")
			do(d)
			body := d.get("/state")
			_, legend, _ := strings.Cut(body, `<ul class="legend">`)
			legend, _, _ = strings.Cut(legend, "</ul>")
			sum, count := 0, map[string]int{}
			for _, m := range regexp.MustCompile(`>([^<]+)</span> (\d+)</li>`).FindAllStringSubmatch(legend, -1) {
				var n int
				fmt.Sscan(m[2], &n)
				count[m[1]], sum = n, sum+n
				if rows := len(regexp.MustCompile(`<td data-value="\d+"><span class="tag tag--[a-z]+">`+regexp.QuoteMeta(m[1])+`<`).FindAllString(body, -1)); rows != n {
					t.Errorf("%d rows say %q, and the legend %d", rows, m[1], n)
				}
				if tiles := strings.Count(body, ": "+m[1]+"</span></a></li>"); tiles != n {
					t.Errorf("%d tiles say %q, and the legend %d", tiles, m[1], n)
				}
			}
			if sum != len(county.All()) {
				t.Errorf("the legend counts %d", sum)
			}
			mustHold(t, body, fmt.Sprintf("%d did not. 7 are exempt", count["Missing"]))
			all := ""
			if n := 7 - count["Exempt"]; n > 0 {
				all = fmt.Sprintf("; %d of them sent something all the same", n)
			}
			mustHold(t, body, "serves a single district"+all+".")
			list, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(d.get("/state/owing.csv"), "\ufeff"))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if rows := strings.Count(body, `data-owing="yes"`); rows != 2*(len(list)-1) {
				t.Errorf("%d tiles and rows owe something, and the list has %d", rows, len(list)-1)
			}
		})
	}
}
