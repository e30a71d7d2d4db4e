package page_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/web/page"
)

// TestIndex: long entries have links to each of them at the top, with how their
// first text begins; short ones and entries that are closed have none.
func TestIndex(t *testing.T) {
	words := strings.Repeat("word ", 12)
	long := func(pointer, title, text string) page.Row {
		return page.Row{Pointer: pointer, Title: title, Rows: []page.Rows{{}}, Fields: []page.Field{
			{Control: page.Select, Value: "area"}, {Control: page.Lines, Value: text}, {Control: page.Line, Value: "G1"},
		}}
	}
	rows := page.Rows{Items: []page.Row{long("/goals/0", "Goal 1", words), long("/goals/1", "Goal 2", words+"more"), long("/goals/2", "Goal 3", " ")}}
	got := rows.Index()
	if len(got) != 3 {
		t.Fatalf("the links are %v", got)
	}
	for i, want := range []page.Link{
		{Text: "Goal 1: " + strings.TrimSpace(words), URL: "#row-goals-0"},
		{Text: "Goal 2: " + strings.TrimSpace(words) + "…", URL: "#row-goals-1"},
		{Text: "Goal 3", URL: "#row-goals-2"},
	} {
		if got[i] != want {
			t.Errorf("%+v, want %+v", got[i], want)
		}
	}
	closed := page.Row{Pointer: "/goals/3", Title: "Goal 4", Closed: &page.Closed{Text: "What it is about."}}
	for name, items := range map[string][]page.Row{
		"one":    rows.Items[:1],
		"short":  {{Title: "Action 1"}, {Title: "Action 2"}},
		"closed": append(rows.Items[:1:1], closed),
	} {
		if got := (page.Rows{Items: items}).Index(); got != nil {
			t.Errorf("%s: the links are %v", name, got)
		}
	}
	if out := body(t, `{{template "rows" .}}`, rows); !strings.Contains(out, `<li><a href="#row-goals-1">Goal 2: word`) {
		t.Errorf("the list has no links to its entries:\n%s", out)
	}
}
