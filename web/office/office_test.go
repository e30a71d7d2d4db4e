package office_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

var pages = []string{"office", "context", "collaboration", "assistance", "goals", "costs", "other", "check", "preview", "history"}

// TestPagesShow: every page of a sound summary is there, and names the county.
func TestPagesShow(t *testing.T) {
	d := newDesk(t)
	for _, p := range pages {
		body := d.get("/s/" + modoc + "/" + p)
		if !strings.Contains(body, "Modoc County, 2026–27") || strings.Contains(body, "could not be shown") {
			t.Errorf("%s: %.300s", p, body)
		}
	}
	for _, path := range []string{"/", "/new", "/rules/PRTB0001", "/s/" + modoc + "/packet.html", "/s/" + modoc + "/packet.docx", "/s/" + modoc + "/summary.json"} {
		d.get(path)
	}
}

// TestAFormThatIsSentBackChangesNothing: all pages posted as they came leave the
// file as it was, to the byte.
func TestAFormThatIsSentBackChangesNothing(t *testing.T) {
	d := newDesk(t)
	before := d.read(modoc)
	for _, p := range pages[:7] {
		path := "/s/" + modoc + "/" + p
		form := formOf(t, d.get(path))
		d.post(http.StatusSeeOther, path, form)
		if !bytes.Equal(d.read(modoc), before) {
			t.Fatalf("%s changed the file", p)
		}
	}
}

// TestASaveIsAnswered: the file holds what was typed, the answer says what is
// wrong with it now, and what is wrong elsewhere is only counted.
func TestASaveIsAnswered(t *testing.T) {
	d := newDesk(t)
	revision := formOf(t, d.get("/s/"+modoc+"/office")).Get("revision")
	var out answer
	d.save(http.StatusOK, map[string]any{"file": modoc, "revision": revision, "part": "office", "changes": []any{
		map[string]any{"pointer": "/board/meetingDate", "value": "June 31, 2026"},
		map[string]any{"pointer": "/contact/phone", "value": "530-555-0100"},
	}}, &out)
	if out.Revision == revision || out.Revision == "" || out.Saved == "" {
		t.Errorf("%+v", out)
	}
	if len(out.Findings) != 1 || out.Findings[0].Pointer != "/board/meetingDate" || out.Findings[0].Empty || !strings.HasSuffix(out.Findings[0].URL, "/office#f-board-meetingDate") {
		t.Errorf("%+v", out.Findings)
	}
	if data := string(d.read(modoc)); !strings.Contains(data, `"meetingDate": "June 31, 2026"`) || !strings.Contains(data, "530-555-0100") {
		t.Error("the file doesn't hold what was typed")
	}
	for _, p := range out.Parts {
		if want := map[string]int{"office": 1, "check": 1}[p.Part]; p.Fatal != want {
			t.Errorf("%s counts %d", p.Part, p.Fatal)
		}
	}
}

// answer is what a save is answered with.
type answer struct {
	Revision, Saved, Message, Conflict, Total string
	Findings                                  []page.Finding
	Parts                                     []struct {
		Part            string
		Fatal, Warnings int
	}
}

// TestNothingIsEmptyBeforeItIsAsked: a page of a new summary doesn't complain
// about what nobody has had the time to write, and does when it is asked.
func TestNothingIsEmptyBeforeItIsAsked(t *testing.T) {
	d := newDesk(t)
	path := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"19"}, "year": {"2026-27"}})
	if path != "/s/19-los-angeles-2026-27.json/office" {
		t.Fatal(path)
	}
	if body := d.get(path); strings.Contains(body, "Must fix:") {
		t.Error("it complains already")
	}
	if body := d.get(path + "?check=1"); !strings.Contains(body, "Must fix:") {
		t.Error("it finds nothing to complain about")
	}
}

// TestTheSecondToSaveIsTold: nothing of either is lost, both are shown, and what
// is chosen is saved.
func TestTheSecondToSaveIsTold(t *testing.T) {
	d := newDesk(t)
	revision := formOf(t, d.get("/s/"+modoc+"/office")).Get("revision")
	set := func(want int, pointer, value string) (out answer) {
		t.Helper()
		d.save(want, map[string]any{"file": modoc, "revision": revision, "part": "office", "changes": []any{
			map[string]any{"pointer": pointer, "value": value},
		}}, &out)
		return out
	}
	set(http.StatusOK, "/contact/name", "Robin Example")
	set(http.StatusOK, "/contact/name", "Robin Example") // the same once more is no conflict
	out := set(http.StatusConflict, "/superintendent/name", "Alex Sample")
	if got := d.values(modoc); got.Contact.Name != "Robin Example" || got.Superintendent.Name == "Alex Sample" {
		t.Fatal("the second save was written over the first")
	}
	body := d.get(out.Conflict)
	for _, want := range []string{"Robin Example", "Alex Sample"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't show %s", want)
		}
	}
	// The page proposes what each of them changed.
	form := url.Values{}
	for _, name := range []string{"revision", "mine", "base"} {
		_, rest, _ := strings.Cut(body, `name="`+name+`" value="`)
		value, _, _ := strings.Cut(rest, `"`)
		form.Set(name, value)
	}
	for i, choice := range chosen(body) {
		form.Set("choice-"+string(rune('0'+i)), choice)
	}
	d.post(http.StatusSeeOther, "/s/"+modoc+"/conflict", form)
	if got := d.values(modoc); got.Contact.Name != "Robin Example" || got.Superintendent.Name != "Alex Sample" {
		t.Errorf("%s and %s were saved", got.Contact.Name, got.Superintendent.Name)
	}
}

// chosen are the choices that a page of conflicts proposes, in their order.
func chosen(body string) []string {
	var out []string
	for _, piece := range strings.Split(body, `type="radio"`)[1:] {
		tag, _, _ := strings.Cut(piece, ">")
		if strings.Contains(tag, " checked") {
			_, rest, _ := strings.Cut(tag, `value="`)
			value, _, _ := strings.Cut(rest, `"`)
			out = append(out, value)
		}
	}
	return out
}

// TestRows: an entry is added, moved, removed, and put back exactly as it was.
func TestRows(t *testing.T) {
	d := newDesk(t)
	path := "/s/" + modoc + "/collaboration"
	press := func(op string) string {
		t.Helper()
		form := formOf(t, d.get(path))
		form.Set("op", op)
		return d.post(http.StatusSeeOther, path, form)
	}
	before := d.values(modoc).Collaboration.Activities
	if to := press("add:/collaboration/activities"); !strings.HasSuffix(to, "#row-collaboration-activities-"+strconv.Itoa(len(before))) {
		t.Error(to)
	}
	press("remove:/collaboration/activities/" + strconv.Itoa(len(before)))
	press("down:/collaboration/activities/0")
	if got := d.values(modoc).Collaboration.Activities; got[0].Activity != before[1].Activity || got[1].Activity != before[0].Activity {
		t.Error("the first did not move down")
	}
	whole := d.read(modoc)
	to := press("remove:/collaboration/activities/0")
	if got := d.values(modoc).Collaboration.Activities; len(got) != len(before)-1 {
		t.Fatal("nothing was removed")
	}
	body := d.get(strings.TrimSuffix(to, "#done"))
	_, rest, ok := strings.Cut(body, `value="undo:`)
	if !ok {
		t.Fatal("the page offers no undo")
	}
	back, _, _ := strings.Cut(rest, `"`)
	press("undo:" + back)
	if !bytes.Equal(d.read(modoc), whole) {
		t.Error("what was put back is not what was removed")
	}
	d.post(http.StatusUnprocessableEntity, path, url.Values{"revision": {formOf(t, d.get(path)).Get("revision")}, "op": {"add:/board"}})
}

// TestLastYear: the text is carried over, and what changed is shown beside it.
func TestLastYear(t *testing.T) {
	d := newDesk(t)
	to := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"25"}, "year": {"2027-28"}, "from": {modoc}})
	name := "25-modoc-2027-28.json"
	if to != "/s/"+name+"/office" {
		t.Fatal(to)
	}
	revision := formOf(t, d.get(to)).Get("revision")
	var out answer
	d.save(http.StatusOK, map[string]any{"file": name, "revision": revision, "part": "collaboration", "changes": []any{
		map[string]any{"pointer": "/collaboration/narrative", "doc": map[string]any{"type": "doc", "content": []any{
			map[string]any{"type": "paragraph", "content": []any{map[string]any{"type": "text", "text": "A quite new text."}}},
		}}},
	}}, &out)
	for _, p := range []string{"collaboration", "changes"} {
		body := d.get("/s/" + name + "/" + p)
		if !strings.Contains(body, "<ins>") || !strings.Contains(body, "<del>") || !strings.Contains(body, "quite") {
			t.Errorf("%s doesn't show what changed", p)
		}
	}
	if !strings.Contains(string(d.read(name)), `"narrative": "A quite new text.`) {
		t.Error("the file doesn't hold the new text")
	}
}

// TestHistory: an earlier version is put in place again, to the byte.
func TestHistory(t *testing.T) {
	d := newDesk(t)
	first := d.read(modoc)
	revision := formOf(t, d.get("/s/"+modoc+"/office")).Get("revision")
	var out answer
	d.save(http.StatusOK, map[string]any{"file": modoc, "revision": revision, "part": "office", "changes": []any{
		map[string]any{"pointer": "/contact/name", "value": "Robin Example"},
	}}, &out)
	body := d.get("/s/" + modoc + "/history")
	_, rest, ok := strings.Cut(body, `name="version" value="`)
	if !ok {
		t.Fatal("the page lists no earlier version")
	}
	id, _, _ := strings.Cut(rest, `"`)
	d.post(http.StatusSeeOther, "/s/"+modoc+"/history", url.Values{"revision": {out.Revision}, "version": {id}})
	if !bytes.Equal(d.read(modoc), first) {
		t.Error("the earlier version is not in place")
	}
}

// TestImport: a packet that comes back in Word is shown before it is taken over.
func TestImport(t *testing.T) {
	d := newDesk(t)
	packet := d.get("/s/" + modoc + "/packet.docx")
	if err := os.Remove(filepath.Join(d.dir, modoc)); err != nil {
		t.Fatal(err)
	}
	d.write("from-modoc.docx", []byte(packet))
	to := d.post(http.StatusSeeOther, "/import", url.Values{"name": {"from-modoc.docx"}})
	body := d.get(to)
	for _, want := range []string{"Modoc County", "2026–27", "Nothing is saved yet"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
	if files, err := filepath.Glob(filepath.Join(d.dir, "*.json")); err != nil || len(files) != 0 {
		t.Fatalf("%v was saved before anybody agreed", files)
	}
	d.post(http.StatusSeeOther, to, nil)
	got, err := json.Marshal(d.values("25-modoc-2026-27.json"))
	if err != nil {
		t.Fatal(err)
	}
	sent, err := summary.Decode(d.example())
	if err != nil {
		t.Fatal(err)
	}
	if want, _ := json.Marshal(sent); !bytes.Equal(got, want) {
		t.Error("the summary is not the one that the packet was made from")
	}
}

// TestUnreadable: what can't be edited here is said, with what to do.
func TestUnreadable(t *testing.T) {
	d := newDesk(t)
	d.write("broken.json", []byte(`{"county": {`))
	d.write("letter.docx", []byte("no Word file"))
	for path, want := range map[string]int{
		"/s/broken.json/office":  http.StatusUnprocessableEntity,
		"/s/letter.docx/office":  http.StatusNotFound,
		"/s/nothing.json/office": http.StatusNotFound,
		"/s/" + modoc + "/nix":   http.StatusNotFound,
		"/rules/NONE0001":        http.StatusNotFound,
		"/import/none":           http.StatusNotFound,
	} {
		d.do(want, httptest.NewRequest(http.MethodGet, path, nil))
	}
	if body := d.get("/"); !strings.Contains(body, "broken.json can’t be read as a summary") {
		t.Error("the start page doesn't say that a file can't be read")
	}
}
