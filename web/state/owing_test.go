package state_test

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"
)

// TestOwingCSVHoldsNoFormula: what a county wrote is a text in a spreadsheet, also
// where a formula could hide behind a blank or in the wide signs.
func TestOwingCSVHoldsNoFormula(t *testing.T) {
	for _, name := range []string{"=1+1", " =1+1", "＝1+1"} {
		d := newDesk(t, "25")
		d.rewrite("25-modoc.json", `"lcapAdoptionDate"`, `"lcapAdopted"`) // so that it owes something
		d.rewrite("25-modoc.json", `"contact": {
    "name": "`, `"contact": {
    "name": "`+name)
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(d.get("/state/owing.csv"), "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		contact := ""
		for _, row := range rows {
			if row[0] == "25" {
				contact = row[5]
			}
		}
		if !strings.HasPrefix(contact, "'"+name) {
			t.Errorf("%q is in the list as %q", name, contact)
		}
	}
}

// TestOwingIsFolded: of a long list of what a county owes the first three are
// seen, and none is missing.
func TestOwingIsFolded(t *testing.T) {
	d := newDesk(t)
	d.add("26-mono.json", "../../examples/draft/26-mono.json")
	_, row, _ := strings.Cut(d.get("/state/owing"), ">Mono</a>")
	row, _, _ = strings.Cut(row, "</tr>")
	seen, folded, ok := strings.Cut(row, "<details>")
	if !ok || strings.Count(seen, "<li>") != 3 || strings.Count(row, "<li>") < 8 {
		t.Errorf("the row of the county is\n%s", row)
	}
	if want := strconv.Itoa(strings.Count(folded, "<li>")) + " more"; !strings.Contains(folded, want) {
		t.Errorf("the fold doesn't say %q:\n%s", want, folded)
	}
}
