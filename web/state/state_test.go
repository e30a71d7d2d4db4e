package state_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/web/catalog"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/web/state"
	"github.com/coesummary/coesummary/workspace"
)

// desk is the pages over a folder of its own.
type desk struct {
	t   *testing.T
	dir string
	mux *http.ServeMux
	// space is the folder, as the pages see it.
	space *workspace.Workspace
}

// newDesk serves a folder with the examples whose names begin so.
func newDesk(t *testing.T, begin ...string) *desk {
	t.Helper()
	d := &desk{t: t, dir: t.TempDir(), mux: http.NewServeMux()}
	for _, b := range begin {
		files, err := filepath.Glob("../../examples/statewide/" + b + "*.json")
		if err != nil || len(files) == 0 {
			t.Fatalf("no example begins with %q", b)
		}
		for _, f := range files {
			d.add(filepath.Base(f), f)
		}
	}
	space, err := workspace.Open(d.dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { space.Close() })
	d.space = space
	set, err := templates.Default()
	if err != nil {
		t.Fatal(err)
	}
	state.New(state.Options{
		Site: page.NewSite("", "folder"), Space: space, Catalog: catalog.New(space, set), Templates: set,
		Now: func() time.Time { return time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC) },
	}).Register(d.mux)
	return d
}

// add puts a copy of a file into the folder.
func (d *desk) add(name, from string) {
	d.t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(d.dir, name), data, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) do(want int, r *http.Request) string {
	d.t.Helper()
	w := httptest.NewRecorder()
	d.mux.ServeHTTP(w, r)
	body, _ := io.ReadAll(w.Body)
	if w.Code != want {
		d.t.Fatalf("%s %s: %d, want %d\n%s", r.Method, r.URL, w.Code, want, body)
	}
	return string(body)
}

func (d *desk) get(path string) string {
	d.t.Helper()
	return d.do(http.StatusOK, httptest.NewRequest(http.MethodGet, path, nil))
}

func (d *desk) post(want int, path string, form url.Values) string {
	d.t.Helper()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return d.do(want, r)
}

// follow sends a request that is answered with another address, and gets that.
func (d *desk) follow(r *http.Request) string {
	d.t.Helper()
	w := httptest.NewRecorder()
	d.mux.ServeHTTP(w, r)
	if w.Code != http.StatusSeeOther {
		d.t.Fatalf("%s %s: %d, and not another address\n%s", r.Method, r.URL, w.Code, w.Body)
	}
	return d.get(w.Header().Get("Location"))
}

func mustHold(t *testing.T, body string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
}

// TestAllCountiesAreAccountedFor: whatever is in the folder, the table has 58
// rows and the legend adds up to them.
func TestAllCountiesAreAccountedFor(t *testing.T) {
	for name, begin := range map[string][]string{"empty": nil, "some": {"01", "19"}, "all": {""}} {
		t.Run(name, func(t *testing.T) {
			body := newDesk(t, begin...).get("/state")
			if n := strings.Count(body, "<tr data-item"); n != 58 {
				t.Errorf("%d rows", n)
			}
			if n := strings.Count(body, `<li class="tile `); n != 58 {
				t.Errorf("%d tiles", n)
			}
			if n := strings.Count(body, `data-item data-status="exempt"`); n != 2*7 {
				t.Errorf("%d tiles and rows say exempt, and there should be seven of each", n)
			}
		})
	}
}

// TestStoryOfTheState: 51 files become a document that is proved to say what they
// say.
func TestStoryOfTheState(t *testing.T) {
	d := newDesk(t, "")
	mustHold(t, d.get("/state/compile"), "Compile")
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"complete"}})
	body := d.get("/state/compile")
	mustHold(t, body, "Proved", "statewide-2026-27.docx")
	if n := strings.Count(body, ">Same</span>"); n != 51 {
		t.Errorf("%d counties are the same", n)
	}
	if word := d.get("/state/made/statewide-2026-27.docx"); !strings.HasPrefix(word, "PK") {
		t.Error("the Word document is none")
	}
	mustHold(t, d.get("/state/made/statewide-2026-27.verify.txt"), "51")
	mustHold(t, d.get("/state/owing"), "No county owes anything")
	// One county goes: the complete document is not made, and the list says who.
	if err := os.Remove(filepath.Join(d.dir, "25-modoc.json")); err != nil {
		t.Fatal(err)
	}
	mustHold(t, d.get("/state/compile"), "have changed since")
	mustHold(t, d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"complete"}}), "No document was made", "Modoc")
	mustHold(t, d.get("/state/owing"), "Modoc", "No summary was received.")
	mustHold(t, d.get("/state/owing.csv"), "25,Modoc,")
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"received"}})
	mustHold(t, d.get("/state/compile"), "Proved", "Not received")
}

// TestTwoFilesOfOneCounty: both are shown, one is chosen, the other can be put
// back.
func TestTwoFilesOfOneCounty(t *testing.T) {
	d := newDesk(t, "25")
	d.add("modoc-again.json", "../../examples/statewide/25-modoc.json")
	mustHold(t, d.get("/state"), "Two files")
	mustHold(t, d.get("/state/county/25"), "25-modoc.json", "modoc-again.json", "This one counts", "They are the same")
	d.post(http.StatusUnprocessableEntity, "/state/county/25/choose", url.Values{"keep": {"other.json"}})
	d.post(http.StatusSeeOther, "/state/county/25/choose", url.Values{"keep": {"modoc-again.json"}})
	if _, err := os.Stat(filepath.Join(d.dir, "25-modoc.json")); err == nil {
		t.Error("the other file is still in the folder")
	}
	body := d.get("/state")
	mustHold(t, body, "set aside", "25-modoc.json")
	d.post(http.StatusSeeOther, "/state/putback", url.Values{"name": {"25-modoc.json"}, "version": {setAsideVersion(body, "25-modoc.json")}})
	mustHold(t, d.get("/state"), "Two files")
}

// TestUploads: files are kept as they came, under a name that is free.
func TestUploads(t *testing.T) {
	d := newDesk(t, "25")
	data, err := os.ReadFile("../../examples/statewide/19-los-angeles.json")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	r := d.upload("19-los-angeles.json", text, "25-modoc.json", text+" ", "../../evil.json", text+"  ", "again.json", text)
	mustHold(t, d.follow(r), "3 files were brought in", "25-modoc-2.json", "again.json is in the folder already: it is the same as 19-los-angeles.json.")
	for i, name := range []string{"19-los-angeles.json", "25-modoc-2.json", "evil.json"} {
		got, err := os.ReadFile(filepath.Join(d.dir, name))
		if err != nil || string(got) != text+strings.Repeat(" ", i) {
			t.Errorf("%s is not what was sent: %v", name, err)
		}
	}
}

// TestCountyText: the text of a county is the section of the statewide document.
func TestCountyText(t *testing.T) {
	d := newDesk(t, "25")
	body := d.get("/state/county/25")
	_, rest, ok := strings.Cut(body, `from 25-modoc.json" src="`)
	if !ok {
		t.Fatal("the page shows no text")
	}
	src, _, _ := strings.Cut(rest, `"`)
	data, err := os.ReadFile("../../examples/statewide/25-modoc.json")
	if err != nil {
		t.Fatal(err)
	}
	sent, err := summary.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	text := d.get(src)
	mustHold(t, text, sent.Collaboration.Activities[0].Activity, sent.TechnicalAssistance.Actions[0].Action)
	if strings.Contains(text, "Alameda") {
		t.Error("the text has other counties in it")
	}
	d.do(http.StatusNotFound, httptest.NewRequest(http.MethodGet, "/state/county/59", nil))
}

// TestAFolderOfTwoYears: the year can be chosen, and the document is for it.
func TestAFolderOfTwoYears(t *testing.T) {
	d := newDesk(t, "25", "19", "30")
	d.rewrite("30-orange.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "2025-26"`)
	mustHold(t, d.get("/state"), "The files in the folder are for several years", "2025–26 (1 file)", "At a glance: 2026–27")
	// The one for the other year stops the complete document, and so its county owes something.
	_, orange, _ := strings.Cut(d.get("/state/owing"), ">Orange</a>")
	orange, _, _ = strings.Cut(orange, "</tr>")
	mustHold(t, orange, "2 things must be fixed.", "This summary is for 2025-26; the statewide document is for 2026-27.")
	mustHold(t, d.get("/state/county/30"), ">Must fix</span>", "Must fix: 2")
	d.post(http.StatusUnprocessableEntity, "/state/year", url.Values{"year": {"last"}})
	d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {"2025-26"}})
	mustHold(t, d.get("/state"), "At a glance: 2025–26")
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"received"}})
	mustHold(t, d.get("/state/compile"), "The document for 2025–26", "statewide-2025-26.docx", "Proved")
	d.post(http.StatusSeeOther, "/state/year", url.Values{"year": {""}})
	mustHold(t, d.get("/state/compile"), "Compile it again")
}

// rewrite replaces a piece of a file.
func (d *desk) rewrite(name, old, with string) {
	d.t.Helper()
	data, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil || !bytes.Contains(data, []byte(old)) {
		d.t.Fatalf("%s has no %q: %v", name, old, err)
	}
	if err := os.WriteFile(filepath.Join(d.dir, name), bytes.Replace(data, []byte(old), []byte(with), 1), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// TestFilesOfNoCounty: each is told with the reason, can be set aside, and can be
// put back. One that can't be read stops the document.
func TestFilesOfNoCounty(t *testing.T) {
	d := newDesk(t, "25")
	d.add("odd.json", "../../examples/statewide/25-modoc.json")
	d.rewrite("odd.json", `"code": "25"`, `"code": "99"`)
	body := d.get("/state")
	mustHold(t, body, "Files that are not used", "odd.json", "Open it, and correct the county.")
	_, rest, _ := strings.Cut(body, `/state/setaside"><input type="hidden" name="revision" value="`)
	revision, _, _ := strings.Cut(rest, `"`)
	d.post(http.StatusSeeOther, "/state/setaside", url.Values{"name": {"odd.json"}, "revision": {revision}})
	mustHold(t, d.get("/state"), "Files that were set aside")
	if _, err := os.Stat(filepath.Join(d.dir, "odd.json")); err == nil {
		t.Error("the file is still in the folder")
	}
	if err := os.Symlink("nowhere", filepath.Join(d.dir, "link.json")); err != nil {
		t.Skip(err) // Windows may not let people make links
	}
	mustHold(t, d.get("/state"), "link.json", "from the disk")
	mustHold(t, d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"received"}}), "link.json could be a county’s")
}

// TestHistoryOfACounty: an earlier version is put in place, to the byte.
func TestHistoryOfACounty(t *testing.T) {
	d := newDesk(t, "25")
	first, err := os.ReadFile(filepath.Join(d.dir, "25-modoc.json"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.space.Keep("25-modoc.json", first, workspace.Found); err != nil {
		t.Fatal(err)
	}
	d.rewrite("25-modoc.json", "Modoc County Office", "The Modoc County Office")
	body := d.get("/state/county/25")
	form := url.Values{}
	for _, name := range []string{"name", "revision", "version"} {
		_, rest, ok := strings.Cut(body, `name="`+name+`" value="`)
		if !ok {
			t.Fatalf("the page offers no version with a %s", name)
		}
		value, _, _ := strings.Cut(rest, `"`)
		form.Set(name, value)
	}
	d.post(http.StatusSeeOther, "/state/county/25/restore", form)
	if got, err := os.ReadFile(filepath.Join(d.dir, "25-modoc.json")); err != nil || !bytes.Equal(got, first) {
		t.Errorf("the earlier version is not in place: %v", err)
	}
}

// TestNoYear: where no file says a year, the pages show what there is.
func TestNoYear(t *testing.T) {
	d := newDesk(t, "25")
	d.rewrite("25-modoc.json", `"fiscalYear": "2026-27"`, `"fiscalYear": "next"`)
	mustHold(t, d.get("/state"), "At a glance: 2026–27", "Must fix")
	d.get("/state/county/25")
	d.get("/state/owing")
	d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"complete"}})
}

// TestAStatewideDocumentInTheFolder: who brings one in is told what to do with
// it, and it stops nothing.
func TestAStatewideDocumentInTheFolder(t *testing.T) {
	d := newDesk(t, "25")
	data := realdata.Read(t, "received/statewide.pandoc.docx")
	if err := os.WriteFile(filepath.Join(d.dir, "all.docx"), data, 0o600); err != nil {
		t.Fatal(err)
	}
	mustHold(t, d.get("/state"), "all.docx", "bring it in on the page “County summaries”")
	d.post(http.StatusSeeOther, "/state/compile", url.Values{"mode": {"received"}})
}

// setAsideVersion is the version by which a page puts a file back.
func setAsideVersion(body, name string) string {
	_, rest, _ := strings.Cut(body, `name="name" value="`+name+`"><button class="usa-button usa-button--unstyled" name="version" value="`)
	version, _, _ := strings.Cut(rest, `"`)
	return version
}
