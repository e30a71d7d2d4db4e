package office_test

import (
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestHistorySaysWhatChanged: a version names the pages on which it differs from
// the one before it, and the first names none.
func TestHistorySaysWhatChanged(t *testing.T) {
	d := newDesk(t)
	revision := formOf(t, d.get("/s/"+modoc+"/office")).Get("revision")
	var out answer
	d.save(http.StatusOK, map[string]any{"file": modoc, "revision": revision, "part": "goals", "changes": []any{
		map[string]any{"pointer": "/goals/0/statement", "value": "Another statement."},
		map[string]any{"pointer": "/localContext", "value": "The county has a bridge."},
	}}, &out)
	body := d.get("/s/" + modoc + "/history")
	if !strings.Contains(body, "saved; changed: Local context, Goals\n") && !strings.Contains(body, "saved; changed: Local context, Goals <") {
		t.Errorf("the version doesn't say what changed:\n%s", body)
	}
	if n := strings.Count(body, "; changed:"); n != 1 {
		t.Errorf("%d versions say that they changed something", n)
	}
}

// TestATableIsShownAsItIsRead: not as it is stored, and its words alone are counted.
func TestATableIsShownAsItIsRead(t *testing.T) {
	d := newDesk(t)
	const path = "/s/" + modoc + "/context"
	for _, text := range []string{"Here.", "Here.\n\n| One | Two |\n| --- | --- |\n| three | four five |"} {
		d.post(http.StatusSeeOther, path, url.Values{"revision": {d.revision()}, "op": {"save"}, "/localContext": {text}})
	}
	now := d.revision()
	d.post(http.StatusSeeOther, path, url.Values{"revision": {now}, "op": {"undo"}})
	before, _, ok := strings.Cut(d.get("/s/"+modoc+"/history"), now+`">See what is different`)
	if !ok {
		t.Fatal("the version with the table is not listed")
	}
	body := d.get(html.UnescapeString(before[strings.LastIndex(before, `href="`)+len(`href="`):]) + now)
	if !strings.Contains(body, "5 words added, 0 taken out") || !strings.Contains(body, "three | four five") || strings.Contains(body, "---") {
		t.Errorf("the table is shown in another way:\n%s", body)
	}
}
