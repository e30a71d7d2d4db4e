package guard_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/web/guard"
)

// complete reports which of the headers an answer lacks that each must have.
func complete(t *testing.T, w *httptest.ResponseRecorder) {
	t.Helper()
	h := w.Result().Header
	for name, want := range map[string]string{
		"X-Content-Type-Options":       "nosniff",
		"Cache-Control":                "no-store",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Referrer-Policy":              "same-origin",
	} {
		if got := h.Values(name); len(got) != 1 || got[0] != want {
			t.Errorf("%d: %s is %q, want %q", w.Code, name, got, want)
		}
	}
	if !strings.Contains(h.Get("Permissions-Policy"), "camera=()") {
		t.Errorf("%d: Permissions-Policy is %q", w.Code, h.Get("Permissions-Policy"))
	}
	policy := h.Values("Content-Security-Policy")
	if len(policy) != 1 {
		t.Fatalf("%d: there are %d policies: %q", w.Code, len(policy), policy)
	}
	for _, part := range []string{
		"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
		"form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
	} {
		if !strings.Contains(policy[0]+";", part+";") {
			t.Errorf("%d: the policy has no %q: %s", w.Code, part, policy[0])
		}
	}
	for name := range h {
		if strings.HasPrefix(name, "Access-Control-") {
			t.Errorf("%d: another site is let in: %s", w.Code, name)
		}
	}
}

func TestEveryAnswerHasItsHeaders(t *testing.T) {
	g := newGuard(t)
	for _, status := range []int{200, 201, 204, 206, 301, 303, 304, 307, 308, 400, 403, 404, 405, 409, 413, 415, 416, 422, 429, 500, 503} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			for name, handler := range map[string]http.HandlerFunc{
				"bare": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) },
				// http.Error takes headers away that were set before.
				"as an error": func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", status) },
				"a handler that sets others": func(w http.ResponseWriter, _ *http.Request) {
					w.Header().Set("Content-Security-Policy", "default-src *")
					w.Header().Set("X-Content-Type-Options", "sniff")
					w.Header().Set("Referrer-Policy", "unsafe-url")
					w.Header().Del("Cross-Origin-Opener-Policy")
					w.WriteHeader(status)
				},
			} {
				w := ask(t, g, handler, request{path: "/"})
				if w.Code != status {
					t.Errorf("%s: the status is %d", name, w.Code)
				}
				complete(t, w)
			}
		})
	}
	for name, handler := range map[string]http.HandlerFunc{
		"says nothing":   func(http.ResponseWriter, *http.Request) {},
		"writes at once": func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "<p>") }, //nolint:errcheck // a recorder
		"flushes first": func(w http.ResponseWriter, _ *http.Request) {
			if err := http.NewResponseController(w).Flush(); err != nil {
				t.Error(err)
			}
		},
		"has no such page": http.NewServeMux().ServeHTTP,
	} {
		t.Run(name, func(t *testing.T) { complete(t, ask(t, g, handler, request{path: "/"})) })
	}
}

// What goes before an answer is not taken for the answer.
func TestEarlyHints(t *testing.T) {
	server := httptest.NewUnstartedServer(nil)
	g, err := guard.New(guard.Options{Addr: server.Listener.Addr().String()})
	if err != nil {
		t.Fatal(err)
	}
	server.Config.Handler = g.Wrap(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusEarlyHints)
		w.Header().Del("Cache-Control")
		w.WriteHeader(http.StatusAccepted)
	}))
	server.Start()
	defer server.Close()
	answer, err := server.Client().Get(g.URL())
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusAccepted || answer.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("%d %v", answer.StatusCode, answer.Header)
	}
}

// What somebody wrote never becomes a page by being looked at.
func TestATypeIsNeverGuessed(t *testing.T) {
	w := ask(t, newGuard(t), http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "<html><script>alert(1)</script>") //nolint:errcheck // a recorder
	}), request{path: "/"})
	if got := w.Result().Header.Get("Content-Type"); got != "text/plain; charset=utf-8" {
		t.Errorf("the type is %q", got)
	}
}

func TestOnlyGoodAnswersAreKept(t *testing.T) {
	g := newGuard(t)
	for status, want := range map[int]string{200: "max-age=60", 304: "max-age=60", 404: "no-store", 500: "no-store"} {
		w := ask(t, g, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Cache-Control", "max-age=60")
			w.WriteHeader(status)
		}), request{path: "/"})
		if got := w.Result().Header.Get("Cache-Control"); got != want {
			t.Errorf("%d: %q, want %q", status, got, want)
		}
	}
}

func TestPolicies(t *testing.T) {
	g := newGuard(t)
	of := func(p guard.Policy) string {
		w := ask(t, g, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			p.Use(w)
			http.Error(w, "no", http.StatusNotFound)
		}), request{path: "/"})
		return w.Result().Header.Get("Content-Security-Policy")
	}
	page, preview, packet := of(guard.Page), of(guard.Preview), of(guard.Packet)
	if preview != page+"; frame-src 'self'" {
		t.Errorf("a preview may do more than a page that shows a frame: %s", preview)
	}
	if packet != "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'" {
		t.Errorf("a packet may %s", packet)
	}
	if of(guard.Policy{}) != page {
		t.Errorf("no policy is not that of a page: %s", of(guard.Policy{}))
	}
}

// A mux that cleans a path, or adds a slash, knows nothing of the secret.
func TestRedirectsKeepTheSecret(t *testing.T) {
	g := newGuard(t)
	mux := http.NewServeMux()
	mux.Handle("/state/", inside)
	mux.HandleFunc("POST /new", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/s/a.json/office#f-county", http.StatusSeeOther)
	})
	mux.HandleFunc("GET /whole", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, g.Base()+"/state/", http.StatusSeeOther)
	})
	mux.HandleFunc("GET /s/x/here", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "there", http.StatusSeeOther)
	})
	mux.HandleFunc("GET /away", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "//evil.example/", http.StatusSeeOther)
	})
	for _, c := range []struct {
		request
		want string
	}{
		{request{path: "/state?sort=name"}, "/state/?sort=name"},
		{request{method: "POST", path: "/new", headers: []string{formType}}, "/s/a.json/office#f-county"},
		{request{path: "/whole"}, "/state/"},
		{request{path: "/s/x/here"}, "/s/x/there"},
		{request{path: "/away"}, "//evil.example/"}, // stays here
		{request{path: ""}, "/"},
	} {
		w := ask(t, g, mux, c.request)
		if got := w.Result().Header.Get("Location"); got != g.Base()+c.want {
			t.Errorf("%s leads to %q, not to %q below the secret", c.path, got, c.want)
		}
	}
}

// endless is a body that says nothing of its length.
type endless struct{ read int64 }

func (e *endless) Read(p []byte) (int, error) {
	clear(p)
	e.read += int64(len(p))
	return len(p), nil
}

func TestBodiesAreLimited(t *testing.T) {
	g := newGuard(t)
	for _, c := range []struct {
		name, path, kind string
		limit            int64
	}{
		{"script", "/api/save", "application/json", guard.APILimit},
		{"form", "/s/a.json/goals", "application/x-www-form-urlencoded", guard.FormLimit},
		{"upload", "/state/upload", "multipart/form-data; boundary=x", guard.UploadLimit},
	} {
		t.Run(c.name, func(t *testing.T) {
			send := func(body io.Reader, length int64) (status int, read int64, err error) {
				r := httptest.NewRequest("POST", g.Base()+c.path, body)
				r.Host, r.ContentLength = addr, length
				r.Header.Set("Content-Type", c.kind)
				w := httptest.NewRecorder()
				g.Wrap(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
					read, err = io.Copy(io.Discard, r.Body)
				})).ServeHTTP(w, r)
				return w.Code, read, err
			}
			zeros := func(n int64) io.Reader { return io.LimitReader(&endless{}, n) }
			if status, read, err := send(zeros(c.limit), c.limit); status != 200 || read != c.limit || err != nil {
				t.Errorf("of what is just small enough, %d bytes come in: %d, %v", read, status, err)
			}
			body := &endless{}
			if status, _, _ := send(body, c.limit+1); status != 413 || body.read > 0 {
				t.Errorf("what says that it is too large: status %d, %d bytes read", status, body.read)
			}
			var tooLarge *http.MaxBytesError
			if _, read, err := send(body, -1); !errors.As(err, &tooLarge) || read > c.limit || body.read > c.limit+1<<20 {
				t.Errorf("of what has no end, %d bytes come in (%d were read): %v", read, body.read, err)
			}
		})
	}
}
