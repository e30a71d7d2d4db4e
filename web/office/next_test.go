package office_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestWhatComesNext: who is done is told where the summary goes, and nobody else.
func TestWhatComesNext(t *testing.T) {
	d := newDesk(t)
	for _, p := range []string{"check", "preview"} {
		body := d.get("/s/" + modoc + "/" + p)
		for _, want := range []string{"What comes next", "county board", "25-modoc-2026-27.docx", "CDE"} {
			if !strings.Contains(body, want) {
				t.Errorf("%s doesn't say %q", p, want)
			}
		}
	}
	if body := d.get("/s/" + modoc + "/preview"); !strings.Contains(body, `href="/s/25-modoc.json/packet.docx"`) || !strings.Contains(body, `href="/s/25-modoc.json/summary.json"`) {
		t.Error("the files can't be had")
	}
	d.write(modoc, bytes.Replace(d.example(), []byte(`"meetingDate": "2026`), []byte(`"meetingDate": "soon 2026`), 1))
	for _, p := range []string{"check", "preview"} {
		if strings.Contains(d.get("/s/"+modoc+"/"+p), "What comes next") {
			t.Errorf("%s says what comes next to somebody who isn't done", p)
		}
	}
}

// TestBackFromARule: the page on a rule leads back to the page of the summary,
// and nowhere else.
func TestBackFromARule(t *testing.T) {
	d := newDesk(t)
	ask := func(referer string) string {
		t.Helper()
		r := httptest.NewRequest(http.MethodGet, "/rules/PRTB0001", nil)
		r.Header.Set("Referer", referer)
		body, _ := d.do(http.StatusOK, r)
		return body
	}
	body := ask("http://example.com/s/" + modoc + "/assistance?check=1")
	if !strings.Contains(body, `href="/s/25-modoc.json/assistance?check=1">Back to Modoc County, 2026–27</a>`) {
		t.Error("no way back")
	}
	if !strings.Contains(ask("http://example.com/s/gone.json/office"), ">Back</a>") {
		t.Error("no way back to a page whose file is gone")
	}
	for _, other := range []string{"", "http://example.org/s/" + modoc + "/office"} {
		if strings.Contains(ask(other), ">Back") {
			t.Errorf("a way back to %q", other)
		}
	}
}
