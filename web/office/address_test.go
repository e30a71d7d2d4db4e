package office_test

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// manyGoals is the example with its goals repeated until there are n.
func manyGoals(t *testing.T, data []byte, n int) []byte {
	t.Helper()
	var s map[string]any
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	goals := s["goals"].([]any)
	var all []any
	for i := range n {
		one := map[string]any{}
		for k, v := range goals[i%len(goals)].(map[string]any) {
			one[k] = v
		}
		one["id"] = "G" + string(rune('A'+i))
		all = append(all, one)
	}
	s["goals"] = all
	out, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestOneOfManyGoalsIsOpen: of twenty goals the page has one with its fields. The
// others are found and opened, with what was typed saved, and nothing of theirs
// changes when the page is sent.
func TestOneOfManyGoalsIsOpen(t *testing.T) {
	d := newDesk(t)
	d.write(modoc, manyGoals(t, d.example(), 20))
	path := "/s/" + modoc + "/goals"
	body := d.get(path)
	if !strings.Contains(body, `name="/goals/0/statement"`) || strings.Contains(body, `name="/goals/1/statement"`) {
		t.Fatal("the page should have the first goal open, and no other")
	}
	if n := strings.Count(body, `value="open:/goals/`); n != 19 {
		t.Errorf("%d goals can be opened", n)
	}
	before := d.values(modoc)
	form := formOf(t, body)
	form.Set("/goals/0/statement", "A new statement.")
	form.Set("op", "open:/goals/12")
	to := d.post(http.StatusSeeOther, path, form)
	if to != path+"?goal=13#row-goals-12" {
		t.Fatal(to)
	}
	after := d.values(modoc)
	if after.Goals[0].Statement != "A new statement." {
		t.Error("what was typed is not saved")
	}
	for i := 1; i < 20; i++ {
		if after.Goals[i].Statement != before.Goals[i].Statement || len(after.Goals[i].Measures) != len(before.Goals[i].Measures) {
			t.Errorf("goal %d changed", i+1)
		}
	}
	body = d.get("/s/" + modoc + "/goals?goal=13")
	if !strings.Contains(body, `name="/goals/12/statement"`) || strings.Contains(body, `name="/goals/0/statement"`) {
		t.Error("the page should have goal 13 open")
	}
	// It stays open through what is done to it, and findings lead to it.
	form = formOf(t, body)
	form.Set("/goals/12/expenditure/amount", "much")
	form.Set("op", "check")
	if to := d.post(http.StatusSeeOther, path+"?goal=13", form); to != path+"?check=1&goal=13" {
		t.Error(to)
	}
	if body := d.get("/s/" + modoc + "/check"); !strings.Contains(body, "/goals?check=1&amp;goal=13#f-goals-12-expenditure-amount") {
		t.Error("the finding doesn't lead to the goal")
	}
}

// placed is an address of a place on a page: the page, what the query says, and
// the id of the place.
var placed = regexp.MustCompile(`href="(/s/[^"#]+)#([^"]+)"`)

// TestFindingsLeadToAPlace: what a link to a finding names is on the page, be it
// about a field, an entry, a list or a goal that isn't open.
func TestFindingsLeadToAPlace(t *testing.T) {
	d := newDesk(t)
	const bare = `{"schemaVersion":"1.0","fiscalYear":"2026-27","county":{"name":"Modoc","code":"25"},
"collaboration":{"activities":[{},{}]},"technicalAssistance":{"actions":[{}],"districts":[{}]},"goals":[{"id":"1"},{"id":"1","measures":[{}]}]}`
	for name, data := range map[string][]byte{"bare": []byte(bare), "many goals": manyGoals(t, []byte(bare), 9), "stray": []byte(stray)} {
		d.write(modoc, data)
		kinds := map[string]bool{}
		for _, link := range placed.FindAllStringSubmatch(d.get("/s/"+modoc+"/check"), -1) {
			address, id := strings.ReplaceAll(link[1], "&amp;", "&"), link[2]
			if !strings.Contains(d.get(address), ` id="`+id+`"`) {
				t.Errorf("%s: %s has no %s", name, address, id)
			}
			kind, _, _ := strings.Cut(id, "-")
			kinds[kind] = true
		}
		if !kinds["f"] || !kinds["row"] {
			t.Errorf("%s: no finding is about a field, or none about an entry", name)
		}
	}
}
