package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

const testAddr = "127.0.0.1:49152"

// pages are what the server has in the tests, instead of the real ones.
func pages(mux *http.ServeMux, _ string) error {
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "start") }) //nolint:errcheck // the test reads it
	mux.HandleFunc("GET /broken", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Disposition", "attachment")
		panic("the reason")
	})
	mux.HandleFunc("POST /api/broken", func(http.ResponseWriter, *http.Request) { panic(errors.New("a <mistake>")) })
	mux.HandleFunc("GET /half", func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "half of it") //nolint:errcheck // the test reads it
		panic("the reason")
	})
	return nil
}

func newServer(t *testing.T, o Options) *Server {
	t.Helper()
	if o.Addr == "" {
		o.Addr = testAddr
	}
	if o.Routes == nil {
		o.Routes = pages
	}
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// get asks the server for a path below its secret.
func get(s *Server, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", s.URL()+path, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestAMistakeHurtsOneRequest(t *testing.T) {
	var said bytes.Buffer
	s := newServer(t, Options{Log: &said})

	w := get(s, "broken")
	if w.Code != 500 || !strings.Contains(w.Body.String(), "<h1>This page could not be shown</h1>") || w.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Errorf("%d %v:\n%s", w.Code, w.Header(), w.Body)
	}
	if w.Header().Get("Content-Disposition") != "" {
		t.Errorf("the page is saved as the file that failed: %v", w.Header())
	}
	if strings.Contains(w.Body.String(), "the reason") {
		t.Errorf("the page tells what is for the log:\n%s", w.Body)
	}
	if w.Header().Get("Content-Security-Policy") == "" || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("the page is not guarded: %v", w.Header())
	}
	for _, words := range []string{"GET /broken: the reason", "server_test.go"} {
		if !strings.Contains(said.String(), words) {
			t.Errorf("the log has no %q:\n%s", words, said.String())
		}
	}
	if strings.Contains(said.String(), s.guard.Base()) {
		t.Errorf("the log tells the secret:\n%s", said.String())
	}

	r := httptest.NewRequest("POST", s.URL()+"api/broken", strings.NewReader("{}"))
	r.Header.Set("Content-Type", "application/json")
	w = httptest.NewRecorder()
	s.ServeHTTP(w, r)
	if w.Code != 500 || w.Header().Get("Content-Type") != "application/json" || !strings.HasPrefix(w.Body.String(), `{"message":"The program made a mistake.`) {
		t.Errorf("the script is told %d %v %s", w.Code, w.Header(), w.Body)
	}

	// Every place among those that are answered at once is free again.
	for range 2 * atOnce {
		get(s, "broken")
	}
	if w := get(s, ""); w.Body.String() != "start" {
		t.Errorf("afterwards the start page is %d %s", w.Code, w.Body)
	}
}

func TestHalfOfAPageIsNotTakenForTheWhole(t *testing.T) {
	s, base := started(t, Options{})
	for range 2 * atOnce { // every place is free again
		answer, err := http.Get(base + "half")
		if err != nil {
			continue
		}
		if all, err := io.ReadAll(answer.Body); err == nil {
			t.Errorf("it looks whole: %q", all)
		}
		answer.Body.Close()
	}
	answer, err := http.Get(s.URL())
	if err != nil || answer.StatusCode != 200 {
		t.Fatalf("afterwards the server says %v, %v", answer, err)
	}
	answer.Body.Close()
}

func TestRoutesThatFailAreTold(t *testing.T) {
	_, err := New(Options{Addr: testAddr, Routes: func(*http.ServeMux, string) error { return errors.New("no templates") }})
	if err == nil || !strings.Contains(err.Error(), "no templates") {
		t.Errorf("the error is %v", err)
	}
	var given string
	s := newServer(t, Options{Routes: func(_ *http.ServeMux, base string) error { given = base; return nil }})
	if s.URL() != fmt.Sprintf("http://%s%s/", testAddr, given) {
		t.Errorf("the pages are at %q, the start page at %s", given, s.URL())
	}
	if _, err := New(Options{Addr: "0.0.0.0:80"}); err == nil {
		t.Error("it would serve the whole network")
	}
}

// started runs a server on a free port until the test ends, and returns the
// address of its start page.
func started(t *testing.T, o Options) (*Server, string) {
	t.Helper()
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.Addr = ln.Addr().String()
	s := newServer(t, o)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, ln) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("the server ended with: %v", err)
		}
		http.DefaultClient.CloseIdleConnections()
	})
	return s, s.URL()
}

// What goes over the wire, byte for byte: net/http's own answers to what is no
// request give nothing away either.
func TestOverTheWire(t *testing.T) {
	s, _ := started(t, Options{})
	for _, c := range []struct{ name, sent, want string }{
		{"OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: " + s.addr + "\r\n\r\n", "405"},
		{"no host", "GET / HTTP/1.1\r\n\r\n", "400"},
		{"two hosts", "GET / HTTP/1.1\r\nHost: " + s.addr + "\r\nHost: evil.example\r\n\r\n", "400"},
		{"HTTP/1.0 without a host", "GET " + s.guard.Base() + "/ HTTP/1.0\r\n\r\n", "421"},
		{"too long", "GET / HTTP/1.1\r\nHost: " + s.addr + "\r\nX: " + strings.Repeat("x", 2*headerBytes) + "\r\n\r\n", "431"},
		{"..", "GET " + s.guard.Base() + "/static/../../x HTTP/1.1\r\nHost: " + s.addr + "\r\n\r\n", "404"},
	} {
		t.Run(c.name, func(t *testing.T) {
			conn, err := net.Dial("tcp", s.addr)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if _, err := io.WriteString(conn, c.sent); err != nil {
				t.Fatal(err)
			}
			answer := make([]byte, len("HTTP/1.1 400"))
			if _, err := io.ReadFull(conn, answer); err != nil {
				t.Fatal(err)
			}
			if got := string(answer[len("HTTP/1.1 "):]); got != c.want {
				t.Errorf("the answer is %s, not %s", answer, c.want)
			}
		})
	}
}
