package office_test

import (
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestManySavesMakeAShortList: of what was saved within a minute the
// list has the last, and a link leads to all of it. Each version that is listed
// says what was changed in it, on the older pages of the list too.
func TestManySavesMakeAShortList(t *testing.T) {
	d := newDesk(t)
	const saves = 30
	var out struct{ Revision string }
	out.Revision = formOf(t, d.get("/s/"+modoc+"/office")).Get("revision")
	save := func(part, pointer, value string) {
		t.Helper()
		d.save(http.StatusOK, map[string]any{
			"file": modoc, "revision": out.Revision, "part": part,
			"changes": []any{map[string]any{"pointer": pointer, "value": value}},
		}, &out)
	}
	for i := range saves {
		save("office", "/board/name", fmt.Sprint("Board ", i))
	}
	save("goals", "/goals/0/statement", "Another.")
	const changed, left = "; changed: ", " are left out"
	short := d.get("/s/" + modoc + "/history")
	if n := strings.Count(short, changed); n != 1 || strings.Count(short, changed+"Office and meeting, Goals") != 1 {
		t.Errorf("%d versions are listed:\n%s", n, short)
	}
	if !strings.Contains(short, fmt.Sprint(saves)+" versions") && !strings.Contains(short, left) {
		t.Error("the page doesn't say what it leaves out")
	}
	n, path := 0, "/s/"+modoc+"/history?all=1"
	for pages := 0; path != ""; pages++ {
		if pages > saves {
			t.Fatal("the list has no end")
		}
		body := d.get(path)
		if strings.Contains(body, left) {
			t.Error("something is left out of all")
		}
		if pages > 0 != strings.Contains(body, ">Newest versions</a>") {
			t.Error("no way back to the newest")
		}
		n += strings.Count(body, changed)
		path = linkCalled(body, "Older versions")
	}
	if n != saves+1 {
		t.Errorf("%d of %d versions say what changed", n, saves+1)
	}
}

// TestWhatSomebodyWentBackFromIsListed: it is what people look for, however soon
// they went back.
func TestWhatSomebodyWentBackFromIsListed(t *testing.T) {
	d := newDesk(t)
	const path = "/s/" + modoc + "/office"
	for _, name := range []string{"One", "Two", "Three"} {
		d.post(http.StatusSeeOther, path, url.Values{"revision": {d.revision()}, "op": {"save"}, "/contact/name": {name}})
	}
	three := d.revision()
	for range 2 {
		d.post(http.StatusSeeOther, path, url.Values{"revision": {d.revision()}, "op": {"undo"}})
	}
	if body := d.get("/s/" + modoc + "/history"); !strings.Contains(body, three) {
		t.Errorf("the version that was left is not in the list:\n%s", body)
	}
}

// linkCalled is the address that a link of a page leads to; "" where there is none
// of that name.
func linkCalled(body, name string) string {
	before, _, ok := strings.Cut(body, ">"+name+"</a>")
	if !ok {
		return ""
	}
	address := before[strings.LastIndex(before, `href="`)+len(`href="`):]
	address, _, _ = strings.Cut(address, `"`)
	return html.UnescapeString(address)
}
