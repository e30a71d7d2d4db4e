package office_test

import (
	"encoding/json"
	"html"
	"strings"
	"testing"
)

// TestAQuoteIsShownOnce, in an element that keeps its spaces, and without the
// marks of the dialect. The script still has what is stored.
func TestAQuoteIsShownOnce(t *testing.T) {
	d := newDesk(t)
	var all map[string]any
	if err := json.Unmarshal(d.example(), &all); err != nil {
		t.Fatal(err)
	}
	all["localContext"] = "The office serves  **many districts** and _EC Section 52071_ helps **them** and **the the** office.\n\nMore:\n\n- Nested bullet\n\nIt ends here."
	data, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	d.write(modoc, data)
	check := html.UnescapeString(d.get("/s/" + modoc + "/check"))
	for _, want := range []string{
		`<span class="source">There are 2 spaces in a row here: "serves  many".</span>`,
		`<span class="source">This is the only item of its list: "Nested bullet".</span>`,
		`<span class="source">The word "the" stands here twice in a row.</span>`,
	} {
		if !strings.Contains(check, want) {
			t.Errorf("the page doesn't have %s", want)
		}
	}
	if strings.Contains(check, "**") {
		t.Error("marks show through")
	}
	body := html.UnescapeString(d.get("/s/" + modoc + "/context"))
	if !strings.Contains(body, `"quote":"serves  **many"`) || !strings.Contains(body, `<span class="source">There are 2 spaces in a row here: "serves  many".</span>`) {
		t.Error("the script doesn't have the stored words, or the page shows others")
	}
}
