package web

import (
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
)

func TestWhatIsBuiltInIsServed(t *testing.T) {
	files, err := newStatic(staticFiles())
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("nothing is built in")
	}
	s := newServer(t, Options{})
	for name, file := range files {
		w := get(s, "static/"+name)
		if w.Code != 200 || w.Body.String() != string(file.data) {
			t.Errorf("%s: status %d, %d bytes of %d", name, w.Code, w.Body.Len(), len(file.data))
		}
	}
}

func TestStaticFiles(t *testing.T) {
	files, err := newStatic(fstest.MapFS{
		"app.js":          {Data: []byte("let a = 1")},
		"style.css":       {Data: []byte("a{}")},
		"img/arrow.svg":   {Data: []byte("<svg/>")},
		"font/text.woff2": {Data: []byte("wOF2")},
	})
	if err != nil {
		t.Fatal(err)
	}
	s := newServer(t, Options{Routes: func(mux *http.ServeMux, _ string) error {
		mux.Handle("GET /files/", http.StripPrefix("/files/", files))
		return nil
	}})
	for name, kind := range map[string]string{
		"app.js": "text/javascript; charset=utf-8", "style.css": "text/css; charset=utf-8",
		"img/arrow.svg": "image/svg+xml", "font/text.woff2": "font/woff2",
	} {
		w := get(s, "files/"+name)
		h := w.Header()
		if w.Code != 200 || h.Get("Content-Type") != kind || !strings.Contains(h.Get("Cache-Control"), "immutable") || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %d %v", name, w.Code, h)
		}
		again := get(s, "files/"+name, "If-None-Match", h.Get("ETag"))
		if again.Code != 304 || again.Body.Len() > 0 || again.Header().Get("Content-Security-Policy") == "" {
			t.Errorf("%s, again: %d %v", name, again.Code, again.Header())
		}
		other := get(s, "files/"+name, "If-None-Match", `"another"`)
		if other.Code != 200 {
			t.Errorf("%s, where another was known: %d", name, other.Code)
		}
	}
	for _, name := range []string{"", "img", "img/", "none.js", "app.js/", "APP.JS", "app.js%20"} {
		if w := get(s, "files/"+name); w.Code != 404 || w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%q: %d %v", name, w.Code, w.Header())
		}
	}
	if w := get(s, "files/app.js", "Range", "bytes=99-"); w.Code != 416 || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("a range that isn't there: %d %v", w.Code, w.Header())
	}
}

func TestAFileWithoutATypeIsAMistake(t *testing.T) {
	if _, err := newStatic(fstest.MapFS{"page.html": {}}); err == nil || !strings.Contains(err.Error(), "static/page.html") {
		t.Errorf("the error is %v", err)
	}
}
