package office_test

import (
	"bytes"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestASecondSummaryIsAskedFor: no second file of a county's year comes about
// unless somebody asks for it.
func TestASecondSummaryIsAskedFor(t *testing.T) {
	d := newDesk(t)
	for _, from := range []string{"", modoc} {
		form := url.Values{"county": {"25"}, "year": {"2026-27"}, "from": {from}}
		if from != "" {
			form.Set("year", "2027-28")
			d.post(http.StatusSeeOther, "/new", form)
		}
		body, _ := d.do(http.StatusUnprocessableEntity, formRequest("/new", form))
		for _, want := range []string{"There is a summary of Modoc County for", "already", `.json/office">Open the summary</a>`, "saved on ", "Start another one beside it", `name="county"`} {
			if !strings.Contains(body, want) {
				t.Errorf("the page doesn't say %q", want)
			}
		}
		if strings.Contains(body, ">Start</button>") {
			t.Error("the page offers what it has just refused")
		}
		if carried := strings.Contains(body, "Text can’t be carried over into a summary that is begun."); carried != (from != "") {
			t.Errorf("from %q: the page says that text can't be carried over: %t", from, carried)
		}
	}
	if files, err := filepath.Glob(filepath.Join(d.dir, "*.json")); err != nil || len(files) != 2 {
		t.Fatalf("%v %v", files, err)
	}
	to := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"25"}, "year": {"2027-28"}, "from": {modoc}, "again": {"yes"}})
	if to != "/s/25-modoc-2027-28-2.json/office" {
		t.Error(to)
	}
}

// TestLastYearIsOffered: where last year's summary is there and nothing was
// chosen, people are asked, and both answers are taken.
func TestLastYearIsOffered(t *testing.T) {
	d := newDesk(t)
	form := url.Values{"county": {"25"}, "year": {"2027-28"}, "from": {""}}
	body, _ := d.do(http.StatusUnprocessableEntity, formRequest("/new", form))
	for _, want := range []string{"carry its text over?", `name="from" value="25-modoc.json"`, `name="empty" value="yes"`, `name="county" value="25"`, `name="year" value="2027-28"`} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't have %q", want)
		}
	}
	form.Set("empty", "yes")
	d.post(http.StatusSeeOther, "/new", form)
	if strings.Contains(string(d.read("25-modoc-2027-28.json")), `"statement": "Guide`) {
		t.Error("it isn't empty")
	}
	d.post(http.StatusSeeOther, "/new", url.Values{"county": {"25"}, "year": {"2027-28"}, "from": {modoc}, "again": {"yes"}})
	if !strings.Contains(string(d.read("25-modoc-2027-28-2.json")), `"statement": "Guide`) {
		t.Error("nothing was carried over")
	}
	d.post(http.StatusSeeOther, "/new", url.Values{"county": {"25"}, "year": {"2029-30"}, "from": {""}}) // not the year before
}

// TestSetAside: a summary leaves the folder, and comes back as it was.
func TestSetAside(t *testing.T) {
	d := newDesk(t)
	before := d.read(modoc)
	_, rest, ok := strings.Cut(d.get("/"), `action="/setaside"><input type="hidden" name="revision" value="`)
	if !ok {
		t.Fatal("no card can be set aside")
	}
	revision, _, _ := strings.Cut(rest, `"`)
	d.post(http.StatusConflict, "/setaside", url.Values{"name": {modoc}, "revision": {"another"}})
	to := d.post(http.StatusSeeOther, "/setaside", url.Values{"name": {modoc}, "revision": {revision}})
	body := d.get(strings.TrimSuffix(to, "#done"))
	if !strings.Contains(body, "was set aside") || !strings.Contains(body, "Put it back") || strings.Contains(body, "Modoc County, 2026–27") {
		t.Error("the page doesn't say that it was set aside")
	}
	version := setAsideVersion(body, modoc)
	d.write(modoc, []byte("{}"))
	if body, _ := d.do(http.StatusConflict, formRequest("/putback", url.Values{"name": {modoc}, "version": {version}})); !strings.Contains(body, "Set that one aside first") {
		t.Errorf("the page doesn't say that the name is taken:\n%s", body)
	}
	if err := os.Remove(filepath.Join(d.dir, modoc)); err != nil {
		t.Fatal(err)
	}
	to = d.post(http.StatusSeeOther, "/putback", url.Values{"name": {modoc}, "version": {version}})
	if body := d.get(strings.TrimSuffix(to, "#done")); !strings.Contains(body, "in the folder again") || strings.Contains(body, "Put it back") {
		t.Error("the page doesn't say that it is back")
	}
	if !bytes.Equal(d.read(modoc), before) {
		t.Error("it came back as another")
	}
}

// TestTheLastSavedComesFirst: of those for one county and year, and each card says
// when it was saved.
func TestTheLastSavedComesFirst(t *testing.T) {
	d := newDesk(t)
	for name, at := range map[string]time.Time{
		modoc:                time.Date(2026, 3, 1, 9, 5, 0, 0, time.UTC),
		"25-modoc-2.json":    time.Date(2026, 2, 28, 23, 5, 0, 0, time.UTC),
		"00-modoc-old.json":  time.Date(2025, 2, 28, 23, 5, 0, 0, time.UTC),
		"24-something.json":  time.Date(2026, 1, 28, 23, 5, 0, 0, time.UTC),
		"99-nobody-yet.json": time.Date(2026, 3, 1, 11, 5, 0, 0, time.UTC),
	} {
		data := d.example()
		if name == "24-something.json" || name == "99-nobody-yet.json" {
			data = []byte(`{"schemaVersion":"1.0","collaboration":{"narrative":"We meet."}}`)
		}
		d.write(name, data)
		if err := os.Chtimes(filepath.Join(d.dir, name), at, at); err != nil {
			t.Fatal(err)
		}
	}
	rest := d.get("/")
	for _, want := range []string{
		modoc, "Saved today at 9:05 AM", "25-modoc-2.json", "Saved yesterday at 11:05 PM", "00-modoc-old.json", "Saved on February 28, 2025 at 11:05 PM",
		"24-something.json", "99-nobody-yet.json", "Saved today at 11:05 AM",
	} {
		var ok bool
		if _, rest, ok = strings.Cut(rest, want); !ok {
			t.Fatalf("%q is not there, or in another place", want)
		}
	}
}

// setAsideVersion is the version by which a page puts a file back.
func setAsideVersion(body, name string) string {
	_, rest, _ := strings.Cut(body, `name="name" value="`+name+`"><button class="usa-button usa-button--unstyled" name="version" value="`)
	version, _, _ := strings.Cut(rest, `"`)
	return version
}
