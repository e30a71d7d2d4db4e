package web

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/guard"
	"github.com/coesummary/coesummary/workspace"
)

// The folder that strangers' requests go to, and what lies beside it.
const (
	ours   = "summaries/25-modoc.json"
	theirs = "summaries/25-modoc-2025-26.json"
	both   = "summaries/modoc-again.json"
)

// besieged is a folder with its pages, under requests that no browser sends.
// Nothing here catches a panic.
type besieged struct {
	root     string // around the folder
	site     string
	pages    http.Handler
	space    *workspace.Workspace
	pristine map[string]string // what everything is before each request
}

func newBesieged(f *testing.F) *besieged {
	b := &besieged{root: f.TempDir()}
	dir := filepath.Join(b.root, "summaries")
	example, err := os.ReadFile("../examples/statewide/25-modoc.json")
	if err != nil {
		f.Fatal(err)
	}
	last := bytes.Replace(example, []byte(`"2026-27"`), []byte(`"2025-26"`), 1)
	for name, data := range map[string][]byte{
		ours: example, theirs: last, both: saying("Again."), "summaries/broken.json": []byte("{"), "summaries/notes.txt": []byte("notes"),
		"summaries/below/19-los-angeles.json": saying("Below."), "outside.json": saying("Outside."), "history/outside.json": saying("Outside."),
	} {
		full := filepath.Join(b.root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
			f.Fatal(err)
		}
		if err := os.WriteFile(full, data, 0o600); err != nil {
			f.Fatal(err)
		}
	}
	routes, folder, err := Pages(dir, nil, func() time.Time { return time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC) })
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { folder.Close() })
	if b.space, err = workspace.Open(dir); err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { b.space.Close() })
	g, err := guard.New(guard.Options{Addr: testAddr})
	if err != nil {
		f.Fatal(err)
	}
	mux := http.NewServeMux()
	if err := routes(mux, g.Base()); err != nil {
		f.Fatal(err)
	}
	b.site, b.pages = g.URL(), g.Wrap(mux)
	// A Word file that belongs to a summary.
	word := b.ask(http.MethodGet, "s/25-modoc.json/packet.docx", "", "")
	if word == nil || word.Code != http.StatusOK {
		f.Fatal("there is no packet to put into the folder")
	}
	if err := os.WriteFile(filepath.Join(dir, "packet.docx"), word.Body.Bytes(), 0o600); err != nil {
		f.Fatal(err)
	}
	b.pristine = b.everything(f)
	return b
}

// ask sends a request; nil where there can be no such one.
func (b *besieged) ask(method, to, kind, body string) *httptest.ResponseRecorder {
	r, err := http.NewRequest(method, b.site+to, strings.NewReader(body))
	if err != nil {
		return nil
	}
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	w := httptest.NewRecorder()
	b.pages.ServeHTTP(w, r)
	return w
}

// everything reads all files, without those of the folder's own history.
func (b *besieged) everything(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(b.root, func(full string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(b.root, full)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		switch {
		case name == "summaries/history":
			return fs.SkipDir
		case e.IsDir():
			all[name] = "a folder"
		case !e.Type().IsRegular():
			all[name] = e.Type().String()
		default:
			data, err := os.ReadFile(full)
			all[name] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// restore makes everything as it was.
func (b *besieged) restore(t testing.TB, is map[string]string) {
	t.Helper()
	err := os.RemoveAll(filepath.Join(b.root, "summaries", "history"))
	for name := range is {
		if _, was := b.pristine[name]; !was && err == nil {
			err = os.RemoveAll(filepath.Join(b.root, filepath.FromSlash(name)))
		}
	}
	for name, data := range b.pristine {
		if is[name] != data && err == nil {
			err = os.WriteFile(filepath.Join(b.root, filepath.FromSlash(name)), []byte(data), 0o600)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

// filled puts in what a request can only know from a page: the revision of our
// file (REV), a version that was not saved (MINE), and a Word file that was
// brought in (IMPORT).
func (b *besieged) filled(t testing.TB, texts ...string) []string {
	t.Helper()
	all := strings.Join(texts, " ")
	pairs := []string{"REV", intake.Checksum([]byte(b.pristine[ours])), "AGAIN", intake.Checksum([]byte(b.pristine[both]))}
	if strings.Contains(all, "MINE") {
		v, err := b.space.Keep("25-modoc.json", saying("Mine."), workspace.Unsaved)
		if err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, "MINE", v.ID)
	}
	if strings.Contains(all, "IMPORT") {
		w := b.ask(http.MethodPost, "import", form, "name=packet.docx")
		pairs = append(pairs, "IMPORT", path.Base(w.Header().Get("Location")))
	}
	fill := strings.NewReplacer(pairs...)
	for i := range texts {
		texts[i] = fill.Replace(texts[i])
	}
	return texts
}

// named is the one file that a request may change, which is none where it names
// none. Others may change any that a county has: a Word file is taken over, or one
// of two files is chosen.
func named(to, body string) (file string, one bool) {
	to, _, _ = strings.Cut(to, "?")
	if rest, ok := strings.CutPrefix(to, "s/"); ok {
		name, _, _ := strings.Cut(rest, "/")
		name, err := url.PathUnescape(name)
		return name, err == nil
	}
	if strings.HasPrefix(to, "api/") {
		var in struct{ File string }
		json.NewDecoder(strings.NewReader(body)).Decode(&in) //nolint:errcheck // then it names no file
		return in.File, true
	}
	return "", false
}

const form = "application/x-www-form-urlencoded"

// kinds are the types that a request can say it has.
var kinds = []string{form, "application/json", "multipart/form-data; boundary=B", "text/plain", ""}

// FuzzRequests sends any request to any address. Nothing panics, no answer is a
// mistake of the program, what is in no file's way stays as it was, what is
// replaced or set aside is in the history, and what is written can be read.
func FuzzRequests(f *testing.F) {
	for _, s := range requests() {
		f.Add(s.post, s.to, s.kind, s.body)
	}
	b := newBesieged(f)
	f.Fuzz(func(t *testing.T, post bool, to string, kind byte, body string) {
		if len(to) > 1<<10 || len(body) > 1<<16 || strings.HasPrefix(to, "/") {
			return
		}
		method := http.MethodGet
		if post {
			method = http.MethodPost
		}
		in := b.filled(t, to, body)
		w := b.ask(method, in[0], kinds[int(kind)%len(kinds)], in[1])
		is := b.everything(t)
		defer b.restore(t, is)
		if w == nil {
			return
		}
		if w.Code >= http.StatusInternalServerError || strings.Contains(w.Body.String(), "could not be shown") {
			_, said, _ := strings.Cut(w.Body.String(), "<main")
			t.Errorf("the answer is %d:\n%.500s", w.Code, said)
		}
		if strings.HasPrefix(w.Header().Get("Content-Type"), "application/json") && !json.Valid(w.Body.Bytes()) {
			t.Errorf("the answer is no JSON:\n%.2000s", w.Body)
		}
		may := func(string) bool { return true }
		if file, one := named(in[0], in[1]); one {
			may = func(name string) bool { return name == file }
		}
		b.compare(t, is, may, strings.HasPrefix(in[0], "state/upload"))
	})
}

// compare holds everything against what it was.
func (b *besieged) compare(t *testing.T, is map[string]string, may func(file string) bool, received bool) {
	t.Helper()
	for name, was := range b.pristine {
		data, there := is[name]
		file := strings.TrimPrefix(name, "summaries/")
		switch {
		case there && data == was:
			continue
		case file == name || strings.Contains(file, "/") || !may(file):
			t.Errorf("%s is not as it was", name)
			continue
		case there && !summaryLike(data):
			t.Errorf("%s can't be read any more:\n%s", name, data)
		}
		versions, err := b.space.History(file)
		if err != nil || !slices.ContainsFunc(versions, func(v workspace.Version) bool { return v.Revision == intake.Checksum([]byte(was)) }) {
			t.Errorf("what %s was is not in the history: %v", name, err)
		}
	}
	for name, data := range is {
		if _, was := b.pristine[name]; was {
			continue
		}
		file, inside := strings.CutPrefix(name, "summaries/")
		end := strings.ToLower(path.Ext(file))
		if !inside || strings.Contains(file, "/") || strings.HasPrefix(file, ".") || end != ".json" && end != ".docx" && end != ".docm" && end != ".dotx" && end != ".dotm" {
			t.Errorf("%q was made", name)
		} else if !received && !summaryLike(data) {
			t.Errorf("%q was made and can't be read:\n%s", name, data)
		}
	}
}

// summaryLike reports whether package intake finds a summary in a file.
func summaryLike(data string) bool { return intake.Read("file", []byte(data)).Summary != nil }
