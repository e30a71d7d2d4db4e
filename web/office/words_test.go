package office_test

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestPageWords: hints and places are in the words of the page, and a day's hint
// and its finding ask for the same.
func TestPageWords(t *testing.T) {
	d := newDesk(t)
	var all map[string]any
	if err := json.Unmarshal(d.example(), &all); err != nil {
		t.Fatal(err)
	}
	all["board"].(map[string]any)["hearingDate"] = "soon"
	goal := all["goals"].([]any)[0].(map[string]any)
	goal["measures"].([]any)[0].(map[string]any)["actions"] = []any{}
	data, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	d.write(modoc, data)
	check := d.get("/s/" + modoc + "/check")
	if strings.Contains(check, "easure 1") || !strings.Contains(check, "row 1") {
		t.Error("a row is called a measure")
	}
	body := d.get("/s/" + modoc + "/office")
	if n := strings.Count(body, "Write it like June 9, 2026."); n < 4 || strings.Contains(body, "June 23, ") && strings.Contains(body, "such as June") {
		t.Errorf("%d hints and findings say how a day is written", n)
	}
	for _, p := range []string{"collaboration", "assistance"} {
		if strings.Contains(d.get("/s/"+modoc+"/"+p), "table below") {
			t.Errorf("%s speaks of a table", p)
		}
	}
}
