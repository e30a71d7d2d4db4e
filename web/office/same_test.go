package office_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestSameAsLastYear: what was carried over and not touched is not called done,
// and a save doesn't count it as such; what was changed is.
func TestSameAsLastYear(t *testing.T) {
	const notice, mark = "This is last year’s text.", `data-count="collaboration">Same as last year</span>`
	d := newDesk(t)
	to := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"25"}, "year": {"2027-28"}, "from": {modoc}})
	file := strings.TrimSuffix(to, "/office")
	body := d.get(file + "/collaboration")
	if !strings.Contains(body, notice) || !strings.Contains(body, mark) {
		t.Error("the page doesn't say whose text it is")
	}
	if strings.Contains(d.get(to), notice) || strings.Contains(d.get("/s/"+modoc+"/collaboration"), notice) {
		t.Error("a page that isn't last year's says so")
	}
	listed := func(text string) (found bool) {
		t.Helper()
		var out answer
		d.save(http.StatusOK, map[string]any{"file": strings.TrimPrefix(file, "/s/"), "revision": formOf(t, d.get(to)).Get("revision"), "part": "collaboration", "changes": []any{
			map[string]any{"pointer": "/collaboration/narrative", "value": text},
		}}, &out)
		for _, p := range out.Parts {
			found = found || p.Part == "collaboration"
		}
		return found
	}
	same := d.values(modoc).Collaboration.Narrative
	if listed(string(same)) {
		t.Error("a save counts what is the same")
	}
	if !listed(string(same) + " The county has a new bridge.") {
		t.Error("a save doesn't count what was changed")
	}
	check := d.get(file + "/check")
	if !strings.Contains(check, "still last year’s, word for word") || !strings.Contains(check, `/assistance">Technical assistance</a>`) || strings.Contains(check, `/collaboration">Collaboration</a>`) {
		t.Error("the check doesn't say which parts are last year’s")
	}
	if strings.Contains(check, `count--done" data-count="assistance"`) || strings.Contains(d.get("/s/"+modoc+"/check"), "still last year’s") {
		t.Error("what nobody has read is approved, or a first year has a last one")
	}
	if body := d.get(file + "/collaboration"); strings.Contains(body, notice) || strings.Contains(body, mark) {
		t.Error("what was changed is still called the same")
	}
}
