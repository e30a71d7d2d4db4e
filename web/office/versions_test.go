package office_test

import (
	"net/http"
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
