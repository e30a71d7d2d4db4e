package web

import (
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"runtime/debug"
	"strings"

	"github.com/coesummary/coesummary/web/guard"
)

// atOnce is how many requests are answered at the same time. The others wait:
// a few at once are done as fast as many, and need less memory.
const atOnce = 16

// inTurn lets so many requests through at once.
func (s *Server) inTurn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.asked.Store(true)
		select {
		case s.slots <- struct{}{}:
		case <-r.Context().Done():
			panic(http.ErrAbortHandler) // whoever asked is gone
		}
		defer func() { <-s.slots }()
		next.ServeHTTP(w, r)
	})
}

// standing answers with an error page where a handler panics. Half of an answer
// that has begun is cut off instead, so that nobody takes it for the whole.
func (s *Server) standing(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			reason := recover()
			if reason == nil {
				return
			}
			if reason != http.ErrAbortHandler { //nolint:errorlint // it is this very value
				s.log.Printf("a mistake in the program, at %s %s: %v\n%s", r.Method, r.URL.Path, reason, debug.Stack())
			}
			if reason == http.ErrAbortHandler || guard.Begun(w) { //nolint:errorlint // as above
				panic(http.ErrAbortHandler)
			}
			s.sayMistake(w, r)
		}()
		next.ServeHTTP(w, r)
	})
}

const mistake = "The program made a mistake. What was saved before is safe. Go back, look whether your last change is there, and try again."

func (s *Server) sayMistake(w http.ResponseWriter, r *http.Request) {
	clear(w.Header()) // what the handler meant to say is not said
	if !strings.HasPrefix(r.URL.Path, "/api/") {
		s.say(w, http.StatusInternalServerError, "This page could not be shown", mistake)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusInternalServerError)
	json.NewEncoder(w).Encode(map[string]string{"message": mistake}) //nolint:errcheck // the reader went away
}

// say answers with a page that needs nothing of what may be broken. The style
// sheet is in the browser already when the server has ended.
func (s *Server) say(w http.ResponseWriter, status int, title, text string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	fmt.Fprintf(w, `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>%[1]s</title>
<link rel="stylesheet" href="%[3]s/static/style.css">
</head>
<body>
<div class="layout">
<main id="main" class="main">
<h1>%[1]s</h1>
<p class="lead">%[2]s</p>
</main>
</div>
</body>
</html>
`, html.EscapeString(title), html.EscapeString(text), s.guard.Base())
}
