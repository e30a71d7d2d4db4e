package office_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

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

// stray is a summary with values that no page has a field for.
const stray = `{"schemaVersion":"0.9","fiscalYear":"2026-27","county":{"name":"Modoc","code":"19"},
"board":{"name":"A board","room":"12 <script>"},"notes":{"a~/b":[1.50,2]},"empty":"","localContext":["a","b"],
"goals":[{"id":"1","area":"lcapReview","statement":"S"},"a goal as text"],"technicalAssistance":{"districts":{"x":1}},
"collaboration":{"activities":[{"activity":"A","partners":["ccee","parents",{"p":1}]}]}}`

// revision is that of the file, as a page gives it.
func (d *desk) revision() string {
	d.t.Helper()
	return formOf(d.t, d.get("/s/"+modoc+"/office")).Get("revision")
}
