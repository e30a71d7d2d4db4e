package state_test

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/intake"
)

// cutOff is the beginning of a summary.
const cutOff = `{"schemaVersion": "1.0", "county": {"name": "Riverside", "co`

// put writes a file into the folder.
func (d *desk) put(name, text string) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// upload is a request that brings in files: their names, each before its text.
func (d *desk) upload(files ...string) *http.Request {
	d.t.Helper()
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		part, err := form.CreateFormFile("file", files[i])
		if err != nil {
			d.t.Fatal(err)
		}
		part.Write([]byte(files[i+1]))
	}
	form.Close()
	r := httptest.NewRequest(http.MethodPost, "/state/upload", &b)
	r.Header.Set("Content-Type", form.FormDataContentType())
	return r
}

func mustNotHold(t *testing.T, body string, others ...string) {
	t.Helper()
	for _, other := range others {
		if strings.Contains(body, other) {
			t.Errorf("the page says %q", other)
		}
	}
}

// TestAFileThatCannotBeRead is told when it comes, on its county's page and in
// the list of who owes something; and it can be set aside there.
func TestAFileThatCannotBeRead(t *testing.T) {
	d := newDesk(t, "25")
	body := d.follow(d.upload("33-riverside.json", cutOff))
	mustHold(t, body, "1 of them can’t be read: 33-riverside.json.", `notice--error" role="alert"`, `data-status="unreadable"`, "tile--fatal", "Can’t be read</span> 1<")
	page := d.get("/state/county/33")
	mustHold(t, page, "33-riverside.json can’t be read", "finding--fatal", `value="33-riverside.json">Set aside`)
	mustNotHold(t, page, "No summary was received")
	mustHold(t, d.get("/state/owing"), "A file was received and can’t be read: 33-riverside.json.")
	_, rest, _ := strings.Cut(page, `name="revision" value="`)
	revision, _, _ := strings.Cut(rest, `"`)
	d.post(http.StatusSeeOther, "/state/setaside", url.Values{"name": {"33-riverside.json"}, "revision": {revision}})
	mustHold(t, d.get("/state/county/33"), "No summary was received")
}

// TestAFileThatIsTooLarge can be set aside on the overview, on its county's page
// and where it stops the document, and comes back.
func TestAFileThatIsTooLarge(t *testing.T) {
	d := newDesk(t, "25")
	const name = "33-riverside.json"
	large := strings.Repeat(" ", intake.MaxSize+1)
	d.put(name, large)
	form := url.Values{"name": {name}, "revision": {"too large"}}
	for _, body := range []string{
		d.get("/state"), d.get("/state/county/33"),
		d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"received"}}),
	} {
		mustHold(t, body, "larger than 16 MiB", `action="/state/setaside"><input type="hidden" name="revision" value="too large"`, `value="`+name+`">Set aside`)
		mustNotHold(t, body, "move it out of the folder")
	}
	d.post(http.StatusSeeOther, "/state/setaside", form)
	body := d.get("/state?done=aside")
	mustHold(t, body, "The file was set aside.", `action="/state/putback"><input type="hidden" name="name" value="`+name+`"><button`, "Put it back")
	mustNotHold(t, body, "can’t be read</p>")
	d.post(http.StatusSeeOther, "/state/putback", url.Values{"name": {name}, "version": {setAsideVersion(body, name)}})
	if got, err := os.ReadFile(filepath.Join(d.dir, name)); err != nil || string(got) != large {
		t.Errorf("it came back with %d bytes, %v", len(got), err)
	}
}

// TestACutOffWordFile is one that can't be read, too.
func TestACutOffWordFile(t *testing.T) {
	d := newDesk(t, "25")
	mustHold(t, d.follow(d.upload("Riverside summary.docx", "PK\x03\x04cut off")), "1 of them can’t be read: Riverside summary.docx.", `href="/state/county/33">Riverside County`)
}

// TestWhoseFileByItsName: a code or a name tells the county, and a name that
// speaks of two or of a date tells none.
func TestWhoseFileByItsName(t *testing.T) {
	for name, code := range map[string]string{
		"33.json": "33", "Summary Los Angeles final.docx": "19", "LosAngeles.json": "19", "33-modoc.json": "", "01-15-26.json": "", "2026-27.json": "", "notes.json": "",
	} {
		d := newDesk(t, "25")
		d.put(name, cutOff)
		body := d.get("/state")
		above, _, _ := strings.Cut(body, "At a glance")
		mustHold(t, above, "1 file can’t be read", name, "Set aside")
		if got := strings.Contains(body, `data-status="unreadable"`); got != (code != "") {
			t.Errorf("%s: that a county's file can't be read is told: %t", name, got)
		}
		if code != "" {
			mustHold(t, above, `href="/state/county/`+code+`"`)
		}
	}
}

// TestADamagedFileBesideAGoodOne: the county stands by the good one; the other is
// told, stops the document, and can be set aside where it does.
func TestADamagedFileBesideAGoodOne(t *testing.T) {
	d := newDesk(t, "25")
	d.put("25-modoc-2.json", cutOff)
	mustNotHold(t, d.get("/state"), `data-status="unreadable"`)
	mustHold(t, d.get("/state/county/25"), "25-modoc-2.json can’t be read", "This county’s other file counts")
	body := d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"received"}})
	mustHold(t, body, `value="25-modoc-2.json">Set aside`, "Go to Modoc County")
	mustNotHold(t, body, "or compile what was received")
	body = d.post(http.StatusUnprocessableEntity, "/state/compile", url.Values{"mode": {"complete"}})
	mustHold(t, body, "or compile what was received", `href="/state/county/01">Go to Alameda County`)
}

// TestUploadThatBreaksOff: what arrived is in the folder, and people are told what
// to do about the rest, not what the network calls it.
func TestUploadThatBreaksOff(t *testing.T) {
	for want, broken := range map[string]func(io.Reader) io.ReadCloser{
		"The upload broke off. Bring in the rest now.": func(r io.Reader) io.ReadCloser {
			return io.NopCloser(io.LimitReader(r, 2<<20))
		},
		"More than 2 MB came at once. Bring in the rest now.": func(r io.Reader) io.ReadCloser {
			return http.MaxBytesReader(nil, io.NopCloser(r), 2<<20)
		},
	} {
		d := newDesk(t, "25")
		r := d.upload("33-riverside.json", cutOff, "34-sacramento.json", strings.Repeat(" ", 2<<20))
		r.Body = broken(r.Body)
		body := d.follow(r)
		mustHold(t, body, want, "1 file was brought in.", "1 of them can’t be read: 33-riverside.json.")
		mustNotHold(t, body, "34-sacramento.json", "EOF", "http:")
	}
}

// TestUploadThatIsLoadedAgain: the notices are there again, and nothing is
// brought in twice. Of many uploads the first are forgotten.
func TestUploadThatIsLoadedAgain(t *testing.T) {
	d := newDesk(t, "25")
	d.follow(d.upload("a.json", cutOff))
	for range 2 {
		mustHold(t, d.get("/state?told=1"), "1 file was brought in.")
	}
	for range 16 {
		d.follow(d.upload("a.json", cutOff))
	}
	mustNotHold(t, d.get("/state?told=1"), "1 file was brought in.")
	mustHold(t, d.get("/state?told=17"), "in the folder already")
}
