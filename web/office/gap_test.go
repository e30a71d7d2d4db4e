package office_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
)

// TestAnEmptyFieldIsNoMistake: a summary that was begun here, or with the
// command new, isn't told that what may be left out must not be empty.
func TestAnEmptyFieldIsNoMistake(t *testing.T) {
	d := newDesk(t)
	path := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"19"}, "year": {"2026-27"}})
	if body := d.get(path + "?check=1"); strings.Contains(body, `href="/s/19-los-angeles-2026-27.json/office#f-board-hearingDate"`) {
		t.Error("the day of the hearing may be left out, and is found missing")
	}
	d.write("skeleton.json", []byte(`{"schemaVersion":"1.0","fiscalYear":"2026-27","county":{"name":"Modoc","code":"25"},"localContext":"","board":{"name":"","hearingDate":""},"technicalAssistance":{"narrative":"x","actions":[{"action":"a","fundingSources":[""]}],"districtActions":""},"own":""}`))
	before := d.read("skeleton.json")
	form := formOf(t, d.get("/s/skeleton.json/office"))
	d.post(http.StatusSeeOther, "/s/skeleton.json/office", form)
	if !bytes.Equal(d.read("skeleton.json"), before) {
		t.Fatal("nothing was typed, and the file has changed")
	}
	form.Set("/board/name", "A board")
	d.post(http.StatusSeeOther, "/s/skeleton.json/office", form)
	got := parsed(t, d.read("skeleton.json"))
	want := parsed(t, []byte(`{"schemaVersion":"1.0","fiscalYear":"2026-27","county":{"name":"Modoc","code":"25"},"board":{"name":"A board"},"technicalAssistance":{"narrative":"x","actions":[{"action":"a"}]},"own":""}`))
	if wrong := differing("", want, got); len(wrong) != 0 {
		t.Errorf("%q differ in\n%s", wrong, d.read("skeleton.json"))
	}
}

// stray is a summary with values that no page has a field for.
const stray = `{"schemaVersion":"0.9","fiscalYear":"2026-27","county":{"name":"Modoc","code":"19"},
"board":{"name":"A board","room":"12 <script>"},"notes":{"a~/b":[1.50,2]},"empty":"","localContext":["a","b"],
"goals":[{"id":"1","area":"lcapReview","statement":"S"},"a goal as text"],"technicalAssistance":{"districts":{"x":1}},
"collaboration":{"activities":[{"activity":"A","partners":["ccee","parents",{"p":1}]}]}}`

// TestWhatNoPageHasAFieldFor is shown, can be reached from each finding about
// it, is never lost, and goes when it is taken out.
func TestWhatNoPageHasAFieldFor(t *testing.T) {
	d := newDesk(t)
	d.write(modoc, []byte(stray))
	for _, p := range fieldPages {
		path := "/s/" + modoc + "/" + p
		d.post(http.StatusSeeOther, path, formOf(t, d.get(path)))
		d.mustBe([]byte(stray), p)
	}
	body := d.get("/s/" + modoc + "/check")
	for _, want := range []string{"12 &lt;script&gt;", "1.50", "a goal as text", "&#34;x&#34;: 1", "Set it to 1.0", "“parents” is not one of the choices.", `check#stray-1"`} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
	if !strings.Contains(d.get("/s/"+modoc+"/office"), "that this page has no field for") {
		t.Error("the page of the office doesn't tell of the room")
	}
	for _, op := range []string{"takeout:/board/room", "takeout:/goals/1", "takeout:/technicalAssistance/districts", "takeout:/notes", "takeout:/empty", "version"} {
		if !strings.Contains(d.get("/s/"+modoc+"/check"), `value="`+op+`"`) {
			t.Fatalf("the page has no button %s", op)
		}
		d.post(http.StatusSeeOther, "/s/"+modoc+"/check", url.Values{"revision": {d.revision()}, "op": {op}})
	}
	form := formOf(t, d.get("/s/"+modoc+"/collaboration"))
	form["/collaboration/activities/0/partners"] = []string{"", "ccee"}
	d.post(http.StatusSeeOther, "/s/"+modoc+"/collaboration", form)
	form = formOf(t, d.get("/s/"+modoc+"/office"))
	form.Set("/county", "19")
	d.post(http.StatusSeeOther, "/s/"+modoc+"/office", form)
	want := parsed(t, []byte(`{"schemaVersion":"1.0","fiscalYear":"2026-27","county":{"name":"Los Angeles","code":"19"},"board":{"name":"A board"},
"localContext":["a","b"],"goals":[{"id":"1","area":"lcapReview","statement":"S"}],
"collaboration":{"activities":[{"activity":"A","partners":["ccee"]}]},"technicalAssistance":{}}`))
	if wrong := differing("", want, parsed(t, d.read(modoc))); len(wrong) != 0 {
		t.Errorf("%q differ in\n%s", wrong, d.read(modoc))
	}
	// A field that a page has can't be taken out so.
	d.post(http.StatusUnprocessableEntity, "/s/"+modoc+"/check", url.Values{"revision": {d.revision()}, "op": {"takeout:/board/name"}})
}

// revision is that of the file, as a page gives it.
func (d *desk) revision() string {
	d.t.Helper()
	return formOf(d.t, d.get("/s/"+modoc+"/office")).Get("revision")
}

// TestUndoGoesBackAndBack: each press takes back one change more, up to the file
// as it was found.
func TestUndoGoesBackAndBack(t *testing.T) {
	d := newDesk(t)
	first := d.read(modoc)
	path := "/s/" + modoc + "/office"
	var states [][]byte
	for _, name := range []string{"One", "Two", "Three"} {
		states = append(states, d.read(modoc))
		form := formOf(t, d.get(path))
		form.Set("/contact/name", name)
		d.post(http.StatusSeeOther, path, form)
	}
	for i := range states {
		form := formOf(t, d.get(path))
		form.Set("op", "undo")
		to := d.post(http.StatusSeeOther, path, form)
		d.mustBe(states[len(states)-1-i], "undo")
		if body := d.get(strings.TrimSuffix(to, "#done")); !strings.Contains(body, "The last change was taken back. It was in Name of the contact.") && !strings.Contains(body, "It was in Contact: name.") {
			t.Errorf("the page doesn't say what was taken back: %s", to)
		}
	}
	form := formOf(t, d.get(path))
	form.Set("op", "undo")
	if to := d.post(http.StatusSeeOther, path, form); !strings.Contains(to, "done=oldest") {
		t.Error(to)
	}
	d.mustBe(first, "undo too often")
	// A change after an undo is what is undone next.
	form.Set("op", "save")
	form.Set("/contact/name", "Four")
	d.post(http.StatusSeeOther, path, form)
	form = formOf(t, d.get(path))
	form.Set("op", "undo")
	d.post(http.StatusSeeOther, path, form)
	d.mustBe(first, "undo after a change")
}

// TestAFileThatVanishes: what is typed then is kept, and the file can be put
// back.
func TestAFileThatVanishes(t *testing.T) {
	for what, change := range map[string]func(d *desk){
		"gone":    func(d *desk) { os.Remove(filepath.Join(d.dir, modoc)) },
		"damaged": func(d *desk) { d.write(modoc, []byte(`{"county": {`)) },
	} {
		t.Run(what, func(t *testing.T) {
			d := newDesk(t)
			form := formOf(t, d.get("/s/"+modoc+"/office"))
			change(d)
			var out answer
			d.save(http.StatusConflict, map[string]any{"file": modoc, "revision": form.Get("revision"), "part": "office", "changes": []any{
				map[string]any{"pointer": "/contact/name", "value": "Robin Example"},
			}}, &out)
			status := map[string]int{"gone": http.StatusNotFound, "damaged": http.StatusUnprocessableEntity}[what]
			body, _ := d.do(status, httptest.NewRequest(http.MethodGet, out.Conflict, nil))
			if !strings.Contains(body, "typed, and not saved") {
				t.Fatal("the page doesn't offer what was typed")
			}
			if what == "damaged" && !strings.Contains(body, "Line 1, column") {
				t.Error("the page doesn't say where the file is damaged")
			}
			_, rest, _ := strings.Cut(body, `name="version" value="`)
			id, _, _ := strings.Cut(rest, `"`)
			_, rest, _ = strings.Cut(body, `name="revision" value="`)
			revision, _, _ := strings.Cut(rest, `"`)
			d.post(http.StatusSeeOther, "/s/"+modoc+"/history", url.Values{"revision": {revision}, "version": {id}})
			if got := d.values(modoc); got.Contact.Name != "Robin Example" {
				t.Errorf("%q was put back", got.Contact.Name)
			}
		})
	}
}

// TestAStatewideDocument: one county is chosen of it.
func TestAStatewideDocument(t *testing.T) {
	d := newDesk(t)
	d.write("all.docx", realdata.Read(t, "received/statewide.pandoc.docx"))
	to := d.post(http.StatusSeeOther, "/import", url.Values{"name": {"all.docx"}})
	if body := d.get(to); !strings.Contains(body, `href="`+to+`?county=01"`) || !strings.Contains(body, "Nothing is saved yet") {
		t.Fatal("the page doesn't let people choose a county")
	}
	body := d.get(to + "?county=01&year=2023-24")
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

// TestHalfAWordInBold: what can't be kept is said beside the field, and the words
// are.
func TestHalfAWordInBold(t *testing.T) {
	d := newDesk(t)
	var out answer
	d.save(http.StatusOK, map[string]any{"file": modoc, "revision": d.revision(), "part": "context", "changes": []any{
		map[string]any{"pointer": "/localContext", "doc": json.RawMessage(`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"half"},{"type":"text","text":"a","marks":[{"type":"strong"}]},{"type":"text","text":"word here"}]}]}`)},
	}}, &out)
	if len(out.Findings) == 0 || !strings.Contains(out.Findings[len(out.Findings)-1].Message, "can't be kept bold") {
		t.Errorf("%+v", out.Findings)
	}
	if got := d.values(modoc).LocalContext; !strings.Contains(got, "halfaword here") {
		t.Errorf("%q", got)
	}
}

// TestUnsoundText: half of a character, and one that no document can hold, are
// refused with a sentence; the breaks of Word become line ends.
func TestUnsoundText(t *testing.T) {
	d := newDesk(t)
	before := d.read(modoc)
	body, _ := d.do(http.StatusUnprocessableEntity, formRequest("/s/"+modoc+"/context", url.Values{"revision": {d.revision()}, "/localContext": {"A long text\x1b"}}))
	if !strings.Contains(body, "A long text") {
		t.Error("what was typed is lost")
	}
	for _, text := range []string{"a\x00b", "a\x1bb", "\xff"} {
		d.post(http.StatusUnprocessableEntity, "/s/"+modoc+"/office", url.Values{"revision": {d.revision()}, "/contact/name": {text}})
		d.mustBe(before, "a refused text")
	}
	revision := d.revision()
	for _, half := range []string{`\ud800`, `\udc00x`, `\ud83d \ude00`, `\\\ud800`} {
		body := `{"file":"` + modoc + `","revision":"` + revision + `","part":"office","changes":[{"pointer":"/contact/name","value":"a` + half + `b"}]}`
		r := httptest.NewRequest(http.MethodPost, "/api/save", strings.NewReader(body))
		d.do(http.StatusUnprocessableEntity, r)
		d.mustBe(before, half)
	}
	var out answer
	d.save(http.StatusOK, json.RawMessage(`{"file":"`+modoc+`","revision":"`+revision+`","part":"office","changes":[{"pointer":"/contact/name","value":"\\ud800 \ud83d\ude00"}]}`), &out)
	if got := d.values(modoc).Contact.Name; got != `\ud800 😀` {
		t.Errorf("%q", got)
	}
	d.post(http.StatusSeeOther, "/s/"+modoc+"/costs", url.Values{"revision": {d.revision()}, "/expenditures/note": {"one\vtwo"}})
	if got := d.values(modoc).Expenditures.Note; got != "one\ntwo" {
		t.Errorf("%q", got)
	}
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

// TestNoFileStopsTheOthers: what can't be read is told, and the rest is there.
func TestNoFileStopsTheOthers(t *testing.T) {
	d := newDesk(t)
	if err := os.Symlink("nowhere", filepath.Join(d.dir, "link.json")); err != nil {
		t.Skip(err) // Windows may not let people make links
	}
	d.write(`bad"name.json`, d.example())
	body := d.get("/")
	for _, want := range []string{"Modoc County, 2026–27", "link.json", "Can’t be opened", "bad&#34;name.json"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
}

// TestFreshParts: a part in which something is missing isn't done, and one in
// which nothing is isn't either.
func TestFreshParts(t *testing.T) {
	d := newDesk(t)
	path := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"19"}, "year": {"2026-27"}})
	body := d.get(path)
	if strings.Contains(body, ">Done<") {
		t.Error("a part of a new summary is done")
	}
	if n := strings.Count(body, ">Empty<"); n != 2 {
		t.Errorf("%d parts are empty", n)
	}
	if body := d.get(strings.Replace(path, "office", "goals", 1) + "?check=1"); !strings.Contains(body, "Must fix:") {
		t.Error("nothing is missing on the page of goals")
	}
	if body := d.get("/s/" + modoc + "/office?check=1"); !strings.Contains(body, "Nothing to do on this page.") {
		t.Error("a page without a finding doesn't say so")
	}
}
