package office_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/catalog"
	"github.com/coesummary/coesummary/web/office"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// desk is the pages over a folder of its own.
type desk struct {
	t   *testing.T
	dir string
	mux *http.ServeMux
}

const modoc = "25-modoc.json"

// newDesk serves a folder with the example of Modoc County.
func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, dir: t.TempDir(), mux: http.NewServeMux()}
	d.write(modoc, d.example())
	space, err := workspace.Open(d.dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { space.Close() })
	pages, err := office.New(office.Options{
		Site: page.NewSite("", "folder"), Space: space, Catalog: catalog.New(space, nil),
		Now: func() time.Time { return time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC) },
	})
	if err != nil {
		t.Fatal(err)
	}
	pages.Register(d.mux)
	return d
}

func (d *desk) example() []byte {
	d.t.Helper()
	data, err := os.ReadFile("../../examples/statewide/25-modoc.json")
	if err != nil {
		d.t.Fatal(err)
	}
	return data
}

func (d *desk) write(name string, data []byte) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.dir, name), data, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) read(name string) []byte {
	d.t.Helper()
	data, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil {
		d.t.Fatal(err)
	}
	return data
}

// values is the summary that a file holds.
func (d *desk) values(name string) *summary.Summary {
	d.t.Helper()
	s, err := summary.Decode(d.read(name))
	if err != nil {
		d.t.Fatal(err)
	}
	return s
}

func (d *desk) do(want int, r *http.Request) (string, http.Header) {
	d.t.Helper()
	w := httptest.NewRecorder()
	d.mux.ServeHTTP(w, r)
	body, _ := io.ReadAll(w.Body)
	if w.Code != want {
		d.t.Fatalf("%s %s: %d, want %d\n%s", r.Method, r.URL, w.Code, want, body)
	}
	return string(body), w.Header()
}

func (d *desk) get(path string) string {
	d.t.Helper()
	body, _ := d.do(http.StatusOK, httptest.NewRequest(http.MethodGet, path, nil))
	return body
}

// post sends a form and returns where it leads.
func (d *desk) post(want int, path string, form url.Values) string {
	d.t.Helper()
	_, header := d.do(want, formRequest(path, form))
	return header.Get("Location")
}

func formRequest(path string, form url.Values) *http.Request {
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return r
}

// save sends what the script sends.
func (d *desk) save(want int, in, out any) {
	d.t.Helper()
	data, err := json.Marshal(in)
	if err != nil {
		d.t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/api/save", bytes.NewReader(data))
	r.Header.Set("Content-Type", "application/json")
	body, _ := d.do(want, r)
	if err := json.Unmarshal([]byte(body), out); err != nil {
		d.t.Fatalf("%v\n%s", err, body)
	}
}

// upload brings a file in as a browser does, and returns where that leads.
func (d *desk) upload(name string, data []byte) string {
	d.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	file, err := form.CreateFormFile("file", name)
	if err == nil {
		_, err = file.Write(data)
	}
	if err = errors.Join(err, form.Close()); err != nil {
		d.t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/import", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	_, header := d.do(http.StatusSeeOther, r)
	return header.Get("Location")
}
