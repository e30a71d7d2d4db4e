package office_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// TestManySavesMakeAShortList: what was saved in one go is left out of the list
// of versions, and a link leads to all of it.
func TestManySavesMakeAShortList(t *testing.T) {
	d := newDesk(t)
	const saves = 30
	var out struct{ Revision string }
	out.Revision = formOf(t, d.get("/s/"+modoc+"/office")).Get("revision")
	for i := range saves {
		d.save(http.StatusOK, map[string]any{
			"file": modoc, "revision": out.Revision, "part": "office",
			"changes": []any{map[string]any{"pointer": "/board/name", "value": fmt.Sprint("Board ", i)}},
		}, &out)
	}
	const button = "Go back to this version"
	short, all := d.get("/s/"+modoc+"/history"), d.get("/s/"+modoc+"/history?all=1")
	// The newest is in use and has no button; the one that was found is in both.
	// Ten minutes may be over while this test runs: then one more stays.
	n := strings.Count(short, button)
	if n != 19+1 && n != 19+2 {
		t.Errorf("%d versions are offered", n)
	}
	if n := strings.Count(all, button); n != saves {
		t.Errorf("%d of %d versions are offered where all are asked for", n, saves)
	}
	if !strings.Contains(short, fmt.Sprint(saves-n, " versions that you saved shortly before another are left out")) || strings.Contains(all, "left out") {
		t.Error("the page doesn't say what it leaves out")
	}
}
