package office_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestAFreshSummarySaysNothing: what nobody has said isn't said for them, and no
// page complains of it before it is asked.
func TestAFreshSummarySaysNothing(t *testing.T) {
	d := newDesk(t)
	to := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"19"}, "year": {"2026-27"}})
	file := strings.TrimSuffix(to, "/office")
	for _, p := range []string{"office", "collaboration", "assistance", "goals", "costs"} {
		if body := d.get(file + "/" + p); strings.Contains(body, "finding__word") {
			t.Errorf("%s complains of what nobody has typed yet", p)
		}
	}
	if body := d.get(file + "/goals"); !strings.Contains(body, `name="/goals/0/expenditure/amount" value=""`) {
		t.Error("a goal has a cost already")
	}
	for part, entry := range map[string]string{"collaboration": "/collaboration/activities/0", "assistance": "/technicalAssistance/actions/0"} {
		body := d.get(file + "/" + part)
		if strings.Contains(body, entry) || !strings.Contains(body, `data-count="`+part+`">1 to do<`) {
			t.Errorf("%s has an entry that nobody added, or counts one", part)
		}
	}
	if !strings.Contains(d.get(to), `value="Los Angeles County Board of Education"`) {
		t.Error("the board has no name")
	}
	check := d.get(file + "/check")
	for _, want := range []string{"Part (A) has no text and no activity yet.", `/assistance?check=1#f-technicalAssistance-narrative">`, "The expenditure of goal 1 has no amount."} {
		if !strings.Contains(check, want) {
			t.Errorf("the check doesn't say %q", want)
		}
	}
	if strings.Contains(check, "costs nothing") {
		t.Error("a cost that nobody gave is called zero")
	}
}

// TestWhatToDoAboutAnEmptyEntry: one that was added says by its fields what to
// do, and that it can go.
func TestWhatToDoAboutAnEmptyEntry(t *testing.T) {
	d := newDesk(t)
	to := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"19"}, "year": {"2026-27"}})
	path := strings.Replace(to, "office", "collaboration", 1)
	form := formOf(t, d.get(path))
	form.Set("op", "add:/collaboration/activities")
	d.post(http.StatusSeeOther, path, form)
	body := d.get(path + "?check=1")
	for _, want := range []string{"Fill this in, or remove activity 1.", "Choose all that apply, or remove activity 1."} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
}

// TestAnExemptCountyIsTold on the first page, and no other county and page.
func TestAnExemptCountyIsTold(t *testing.T) {
	const notice = "owes no summary, because"
	d := newDesk(t)
	to := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"02"}, "year": {"2026-27"}})
	if !strings.Contains(d.get(to), "Alpine County "+notice) {
		t.Error("nobody says so")
	}
	if strings.Contains(d.get(strings.Replace(to, "office", "goals", 1)), notice) || strings.Contains(d.get("/s/"+modoc+"/office"), notice) {
		t.Error("it is said too often")
	}
}
