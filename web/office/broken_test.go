package office_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/intake"
)

// TestAFileThatVanishes: what is typed then is kept, and the file can be put
// back.
func TestAFileThatVanishes(t *testing.T) {
	for what, change := range map[string]func(d *desk){
		"gone":    func(d *desk) { os.Remove(filepath.Join(d.dir, modoc)) },
		"damaged": func(d *desk) { d.write(modoc, []byte(`{"county": {`)) },
	} {
		t.Run(what, func(t *testing.T) {
			d := newDesk(t)
			form := formOf(t, d.get("/s/"+modoc+"/office"))
			change(d)
			var out answer
			d.save(http.StatusConflict, map[string]any{"file": modoc, "revision": form.Get("revision"), "part": "office", "changes": []any{
				map[string]any{"pointer": "/contact/name", "value": "Robin Example"},
			}}, &out)
			status := map[string]int{"gone": http.StatusNotFound, "damaged": http.StatusUnprocessableEntity}[what]
			body, _ := d.do(status, httptest.NewRequest(http.MethodGet, out.Conflict, nil))
			if !strings.Contains(body, "typed, and not saved") {
				t.Fatal("the page doesn't offer what was typed")
			}
			if what == "damaged" && !strings.Contains(body, "Line 1, column") {
				t.Error("the page doesn't say where the file is damaged")
			}
			_, rest, _ := strings.Cut(body, `name="version" value="`)
			id, _, _ := strings.Cut(rest, `"`)
			_, rest, _ = strings.Cut(body, `name="revision" value="`)
			revision, _, _ := strings.Cut(rest, `"`)
			d.post(http.StatusSeeOther, "/s/"+modoc+"/history", url.Values{"revision": {revision}, "version": {id}})
			if got := d.values(modoc); got.Contact.Name != "Robin Example" {
				t.Errorf("%q was put back", got.Contact.Name)
			}
		})
	}
}

// TestNoFileStopsTheOthers: what can't be read is told, and the rest is there.
func TestNoFileStopsTheOthers(t *testing.T) {
	d := newDesk(t)
	if err := os.Symlink("nowhere", filepath.Join(d.dir, "link.json")); err != nil {
		t.Skip(err) // Windows may not let people make links
	}
	d.write(`bad"name.json`, d.example())
	body := d.get("/")
	for _, want := range []string{"Modoc County, 2026–27", "link.json", "Can’t be opened", "bad&#34;name.json", "It can’t be set aside here."} {
		if !strings.Contains(body, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
}

// TestATooLargeFile can be set aside where it is listed and on its own page, and
// comes back; an earlier version can take its place.
func TestATooLargeFile(t *testing.T) {
	large := bytes.Repeat([]byte(" "), intake.MaxSize+1)
	for _, from := range []string{"/", "/s/" + modoc + "/goals", "word"} {
		t.Run(from, func(t *testing.T) {
			d := newDesk(t)
			name, page, status := modoc, from, http.StatusOK
			switch from {
			case "word":
				name, page = "modoc.docx", "/"
			case "/":
			default:
				status = http.StatusUnprocessableEntity
			}
			d.write(name, large)
			body, _ := d.do(status, httptest.NewRequest(http.MethodGet, page, nil))
			button := `action="/setaside"><input type="hidden" name="revision" value="too large"><button class="usa-button usa-button--unstyled" name="name" value="` + name + `">Set aside`
			if !strings.Contains(body, button) || !strings.Contains(body, "larger than 16 M") {
				t.Fatalf("the page offers no way out:\n%s", body)
			}
			if strings.Contains(body, "/s/modoc.docx/") {
				t.Error("the page leads to one that can't show the file")
			}
			form := url.Values{"name": {name}, "revision": {"too large"}}
			d.post(http.StatusSeeOther, "/setaside", form)
			body = d.get("/")
			if !strings.Contains(body, "Put it back") || strings.Contains(body, button) {
				t.Error("the file is not among those that were set aside")
			}
			d.post(http.StatusSeeOther, "/putback", url.Values{"name": {name}, "version": {setAsideVersion(body, name)}})
			if !bytes.Equal(d.read(name), large) {
				t.Error("it came back as another")
			}
		})
	}
	d := newDesk(t)
	d.get("/s/" + modoc + "/office") // which keeps the version that was found
	d.write(modoc, large)
	body, _ := d.do(http.StatusUnprocessableEntity, httptest.NewRequest(http.MethodGet, "/s/"+modoc+"/office", nil))
	_, rest, _ := strings.Cut(body, `name="version" value="`)
	id, _, _ := strings.Cut(rest, `"`)
	d.post(http.StatusSeeOther, "/s/"+modoc+"/history", url.Values{"revision": {"too large"}, "version": {id}})
	if !bytes.Equal(d.read(modoc), d.example()) {
		t.Error("the earlier version is not in place")
	}
	_, rest, found := strings.Cut(d.get("/s/"+modoc+"/history"), "too large to go back to")
	if rest, _, _ = strings.Cut(rest, "</li>"); !found || strings.Contains(rest, "<form") {
		t.Error("the history doesn't say that nobody can go back to the one that was too large")
	}
}

// TestAnEmptyFolder says that it is empty, and what to do.
func TestAnEmptyFolder(t *testing.T) {
	d := newDesk(t)
	if err := os.Remove(filepath.Join(d.dir, modoc)); err != nil {
		t.Fatal(err)
	}
	if body := d.get("/"); !strings.Contains(body, "There is no summary in this folder yet.") || strings.Contains(body, "In this folder") {
		t.Error("the page doesn't say that the folder is empty")
	}
}
