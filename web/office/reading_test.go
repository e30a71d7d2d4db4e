package office_test

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
)

// TestAStatewideDocument: one county is chosen of it.
func TestAStatewideDocument(t *testing.T) {
	d := newDesk(t)
	d.write("all.docx", realdata.Read(t, "received/statewide.pandoc.docx"))
	to := d.post(http.StatusSeeOther, "/import", url.Values{"name": {"all.docx"}})
	if body := d.get(to); !strings.Contains(body, `href="`+to+`?county=01"`) || !strings.Contains(body, "Nothing is saved yet") {
		t.Fatal("the page doesn't let people choose a county")
	}
	body := d.get(to + "?county=01")
	if strings.Contains(body, "--year") || !strings.Contains(body, "Choose the year below.") || strings.Contains(body, `id="county"`) {
		t.Error("the page asks what was answered, or speaks of commands")
	}
	body = d.get(to + "?county=01&year=2023-24")
	_, rest, _ := strings.Cut(body, `<form method="post" action="`)
	action, _, _ := strings.Cut(rest, `"`)
	if action != to+"?county=01" {
		t.Fatal(action)
	}
	d.post(http.StatusSeeOther, action, url.Values{"year": {"2023-24"}})
	if got := d.values("01-alameda-2023-24.json"); got.County.Name != "Alameda" || got.Collaboration == nil {
		t.Errorf("%+v", got)
	}
}

// TestAnAnswerIsTaken: the county and the year that a file doesn't say are those
// that people chose.
func TestAnAnswerIsTaken(t *testing.T) {
	d := newDesk(t)
	d.write("plan.json", []byte(`{"schemaVersion":"1.0","collaboration":{"narrative":"We meet."}}`))
	to := d.post(http.StatusSeeOther, "/import", url.Values{"name": {"plan.json"}})
	d.post(http.StatusUnprocessableEntity, to, url.Values{"county": {"25"}})
	d.post(http.StatusSeeOther, to, url.Values{"county": {"25"}, "year": {"2024-25"}})
	if got := d.values("25-modoc-2024-25.json"); got.County.Name != "Modoc" || got.Collaboration.Narrative != "We meet." {
		t.Errorf("%+v", got)
	}
}

// TestOneIsThereAlready: the page names it, and people say whether the new one
// takes its place or stands beside it.
func TestOneIsThereAlready(t *testing.T) {
	d := newDesk(t)
	before := d.read(modoc)
	sent := []byte(strings.Replace(string(before), "Modoc County Board", "Another Board", 1))
	to := d.upload("sent.json", sent)
	body := d.get(to)
	if !strings.Contains(body, "There is a summary of this county and year already") || !strings.Contains(body, "in the place of "+modoc) {
		t.Error("the page doesn't say that one is there")
	}
	if strings.Contains(body, " checked") {
		t.Error("the page has chosen for people")
	}
	for _, answer := range []string{"", "yes", "another.json"} {
		body, _ = d.do(http.StatusUnprocessableEntity, formRequest(to, url.Values{"replace": {answer}}))
		if !strings.Contains(body, `id="e-choose"`) || !strings.Contains(body, `href="#choose"`) {
			t.Errorf("the page doesn't say beside the question that %q is no answer", answer)
		}
		d.mustBe(before, "no answer")
	}
	if next := d.post(http.StatusSeeOther, to, url.Values{"replace": {"no"}}); next != "/s/25-modoc-2026-27.json/check?done=imported#done" {
		t.Error(next)
	}
	d.mustBe(before, "one that stands beside it")
	if err := os.Remove(filepath.Join(d.dir, "25-modoc-2026-27.json")); err != nil {
		t.Fatal(err)
	}
	d.post(http.StatusSeeOther, to, url.Values{"replace": {modoc}})
	d.mustBe(sent, "one that takes its place")
}

// TestLastYearInWord: a packet of last year serves as well.
func TestLastYearInWord(t *testing.T) {
	d := newDesk(t)
	packet := d.get("/s/" + modoc + "/packet.docx")
	d.post(http.StatusSeeOther, "/new", url.Values{"county": {"25"}, "year": {"2027-28"}, "from": {modoc}})
	if err := os.Remove(filepath.Join(d.dir, modoc)); err != nil {
		t.Fatal(err)
	}
	d.write("last.docx", []byte(packet))
	if body := d.get("/s/25-modoc-2027-28.json/changes"); !strings.Contains(body, "Changes since last year") {
		t.Error("last year’s packet was not found")
	}
	d.post(http.StatusSeeOther, "/new", url.Values{"county": {"25"}, "year": {"2028-29"}, "from": {"last.docx"}})
}
