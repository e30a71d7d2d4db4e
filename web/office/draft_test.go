package office_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// TestADraftSpeaksAsThePagesDo: its list has the words of the check, and names
// places instead of codes and lines; its files say that it is one.
func TestADraftSpeaksAsThePagesDo(t *testing.T) {
	d := newDesk(t)
	to := d.post(http.StatusSeeOther, "/new", url.Values{"county": {"19"}, "year": {"2026-27"}})
	file := strings.TrimSuffix(to, "/office")
	form := formOf(t, d.get(file+"/assistance"))
	form.Set("op", "add:/technicalAssistance/actions")
	d.post(http.StatusSeeOther, file+"/assistance", form)
	packet := d.get(file + "/packet.html")
	for _, want := range []string{"Must be fixed before the packet is final", "The name of the contact is missing.", "Technical assistance, action 1", "row 1 of goal 1", "Fill this in, or remove action 1."} {
		if !strings.Contains(packet, want) {
			t.Errorf("the draft doesn't say %q", want)
		}
	}
	for _, word := range []string{"SCHM", "PRTB", ", line ", " key ", "coesummary schema", "fundingSources", "measure 1", "Fatal", "must not be empty"} {
		if strings.Contains(packet, word) {
			t.Errorf("the draft says %q", word)
		}
	}
	if body := d.get(file + "/preview"); !strings.Contains(body, "Get the draft as a Word file") {
		t.Error("the button doesn't say that it is a draft")
	}
	for path, want := range map[string]string{
		file + "/packet.docx":                 "19-los-angeles-2026-27-draft.docx",
		file + "/packet.html?save=1":          "19-los-angeles-2026-27-draft.html",
		"/s/" + modoc + "/packet.docx":        "25-modoc-2026-27.docx",
		"/s/" + modoc + "/packet.html?save=1": "25-modoc-2026-27.html",
	} {
		_, header := d.do(http.StatusOK, httptest.NewRequest(http.MethodGet, path, nil))
		if got := header.Get("Content-Disposition"); got != "attachment; filename="+want {
			t.Errorf("%s: %s", path, got)
		}
	}
	if body := d.get("/s/" + modoc + "/preview"); !strings.Contains(body, "Get the Word file") {
		t.Error("a final packet has another button")
	}
}
