package office_test

import (
	"encoding/json"
	"net/http"
	"net/url"
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
	for _, p := range []string{"office", "goals", "costs"} {
		for _, part := range strings.Split(d.get("/s/"+modoc+"/"+p), `class="usa-hint"`)[1:] {
			if hint, _, _ := strings.Cut(part, "</"); !strings.HasSuffix(hint, ".") && !strings.HasSuffix(hint, ">") {
				t.Errorf("%s: the hint %q has no period", p, hint)
			}
		}
	}
	if goals := d.get("/s/" + modoc + "/goals"); !strings.Contains(goals, ">Review of LCAPs</option>") || !strings.Contains(goals, "Add a goal: review of LCAPs") {
		t.Error("an area begins with a small letter as a choice, or with a capital behind a colon")
	}
	for _, p := range []string{"collaboration", "assistance"} {
		if strings.Contains(d.get("/s/"+modoc+"/"+p), "table below") {
			t.Errorf("%s speaks of a table", p)
		}
	}
}

// TestYearsAndChoicesInChanges: they are said in the words of the form.
func TestYearsAndChoicesInChanges(t *testing.T) {
	d := newDesk(t)
	to := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"25"}, "year": {"2027-28"}, "from": {modoc}})
	body := d.get(strings.Replace(to, "office", "changes", 1))
	if !strings.Contains(body, "<ins>2027–28</ins>") || strings.Contains(body, "<ins>2027-28") || !strings.Contains(body, "<del>Presented</del>") {
		t.Error("a year or a choice is not as the form has it")
	}
}
