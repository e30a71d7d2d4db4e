// Package web is the app that people open in their own browser, on their own
// machine. It puts together what others do: package guard keeps everybody else
// away, packages office and state have the pages. Its own part is to serve: the
// files that pages load, an orderly end, and a server that stands whatever
// happens to one request.
//
// # What one request can't do to the others
//
// A handler that panics gives its own user an error page, and is written to the
// log. Requests and connections have limits in number, size and time, which a
// person with a browser never meets. What is too many at once waits and is not
// turned away: a save is never lost to a crowd.
//
// # The end
//
// The server ends when its context does (Ctrl-C), when the button in the footer
// of each page asks for it, and, where nobody sees that it runs, when no page
// has asked for anything for half a day. What it is doing then is finished
// first. The context of a request knows nothing of the end, so that a save that
// has begun is not cut off.
package web

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/coesummary/coesummary/web/guard"
)

// Routes registers pages. Their patterns are what follows the base: "GET
// /state", for the address base + "/state". The base is "/" and the secret of
// the run, without a slash at its end.
type Routes func(mux *http.ServeMux, base string) error

// Options say how the app is served.
type Options struct {
	// Addr is the address of the listener that Serve will be given: 127.0.0.1 and
	// a port.
	Addr string
	// Routes registers all pages. "/static/" and "POST /quit" are the server's own.
	Routes Routes
	// Idle is how long the server waits for a request before it ends itself. With
	// 0 it waits for ever.
	Idle time.Duration
	// Log is told of mistakes in the program; nil tells nobody.
	Log io.Writer
}

// Server serves the app for one run of the program.
type Server struct {
	addr    string
	guard   *guard.Guard
	handler http.Handler
	log     *log.Logger

	idle  time.Duration
	asked atomic.Bool   // since somebody last looked
	slots chan struct{} // one for each request that is being answered

	quit     chan struct{} // closed when a page asks for the end
	quitOnce sync.Once
}

// New returns a server with its pages. It answers nobody before Serve.
func New(o Options) (*Server, error) {
	g, err := guard.New(guard.Options{Addr: o.Addr})
	if err != nil {
		return nil, err
	}
	if o.Log == nil {
		o.Log = io.Discard
	}
	files, err := newStatic(staticFiles())
	if err != nil {
		return nil, err
	}
	s := &Server{
		addr:  o.Addr,
		guard: g,
		log:   log.New(o.Log, "coesummary: ", log.LstdFlags),
		idle:  o.Idle,
		slots: make(chan struct{}, atOnce),
		quit:  make(chan struct{}),
	}
	mux := http.NewServeMux()
	mux.Handle("GET /static/", http.StripPrefix("/static/", files))
	mux.HandleFunc("POST /quit", s.end)
	if o.Routes != nil {
		if err := o.Routes(mux, g.Base()); err != nil {
			return nil, fmt.Errorf("the pages can't be shown: %w", err)
		}
	}
	s.handler = g.Wrap(s.inTurn(s.standing(mux)))
	return s, nil
}

// URL is the address of the start page. Only who knows it comes in.
func (s *Server) URL() string { return s.guard.URL() }

// ServeHTTP answers a request, as Serve does for those that come over the
// network.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// end answers the button that closes the app.
func (s *Server) end(w http.ResponseWriter, _ *http.Request) {
	s.say(w, http.StatusOK, "coesummary has stopped", "What you saved is in your folder. You can close this page. To go on, start coesummary again.")
	s.quitOnce.Do(func() { close(s.quit) })
}
