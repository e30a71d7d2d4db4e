// Package guard keeps everybody but its user away from a server that runs on
// the user's own machine. The server holds a county's drafts and writes its
// files, and any page of any site, and any program on the machine, can send it
// requests. So a request is answered only when all of this is true:
//
//   - It names this server, "127.0.0.1" and the port, as its host. A name of
//     somebody else's that leads here (DNS rebinding) doesn't.
//   - It asks with GET, HEAD or POST. There is nothing else to ask.
//   - The browser doesn't say that another site made it ask. Other ports of
//     127.0.0.1 are other origins.
//   - Its path begins with a secret that is made anew in each run. Only the
//     page that the user was led to knows it. It is in the path and not in a
//     cookie, because a cookie goes to every server on the machine, whatever
//     its port. Whoever doesn't know it learns nothing, not even which
//     addresses there are.
//   - Its path is plain: no "..", no empty or encoded piece of a path. Nothing
//     here has such an address, and so nothing has to be cleaned. (A mux that
//     cleans a path redirects to an address without the secret.)
//   - What it brings is of a type and a size that such a request has.
//
// Every answer, also one that says no, has headers that tell the browser to
// take scripts, styles and pictures from here alone, to keep nothing, and to let
// no other site show or read it. A handler can choose another Policy out of a
// few; it can't leave one out.
package guard

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/netip"
	"strings"
)

// Options say what is guarded.
type Options struct {
	// Addr is the server's own address, "127.0.0.1:" and the port.
	Addr string
}

// Guard answers for one run of a server. It is safe for use by many requests at
// once.
type Guard struct {
	addr, origin, token string
	crossOrigin         *http.CrossOriginProtection
}

// tokenBytes make a secret of 256 bits, which nobody guesses.
const tokenBytes = 32

// New makes the secret of a run. It is an error if the address is not 127.0.0.1
// with a port: no other is guarded well enough.
func New(o Options) (*Guard, error) {
	addr, err := netip.ParseAddrPort(o.Addr)
	if err != nil || addr.Addr() != netip.AddrFrom4([4]byte{127, 0, 0, 1}) || addr.Port() == 0 {
		return nil, fmt.Errorf("the address %q is not 127.0.0.1 with a port", o.Addr)
	}
	secret := make([]byte, tokenBytes)
	if _, err := rand.Read(secret); err != nil {
		return nil, fmt.Errorf("this system gives no random numbers: %w", err)
	}
	return &Guard{
		addr:        addr.String(),
		origin:      "http://" + addr.String(),
		token:       base64.RawURLEncoding.EncodeToString(secret),
		crossOrigin: http.NewCrossOriginProtection(),
	}, nil
}

// Base is what every path of the server begins with: "/" and the secret, without
// a slash at its end.
func (g *Guard) Base() string { return "/" + g.token }

// URL is the address of the start page.
func (g *Guard) URL() string { return g.origin + g.Base() + "/" }

// Wrap returns a handler that lets through what may come in. The handler next
// sees paths without Base, and its redirects to such paths get it back.
func (g *Guard) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := &answer{ResponseWriter: w, base: g.Base()}
		g.serve(a, w, r, next)
		a.begin()
	})
}

// serve looks at a request and passes it on. The server's own writer goes with
// it, because it is told when a body is too large.
func (g *Guard) serve(a *answer, w http.ResponseWriter, r *http.Request, next http.Handler) {
	if no := g.refuse(r); no != nil {
		no.write(a)
		return
	}
	first, rest, found := strings.Cut(strings.TrimPrefix(r.URL.EscapedPath(), "/"), "/")
	if subtle.ConstantTimeCompare([]byte(first), []byte(g.token)) != 1 || !plain(rest, r.URL.Path) {
		notFound.write(a)
		return
	}
	if !found { // some programs leave the last slash out when they find an address in a text
		http.Redirect(a, r, g.Base()+"/", http.StatusSeeOther)
		return
	}
	inner := below(r, g.Base())
	if no := limitBody(w, inner); no != nil {
		no.write(a)
		return
	}
	next.ServeHTTP(a, inner)
}

// below returns the request with its path as the handlers know it.
func below(r *http.Request, base string) *http.Request {
	inner := r.WithContext(r.Context())
	u := *r.URL
	u.Path = strings.TrimPrefix(u.Path, base)
	u.RawPath = "" // which no plain path needs
	inner.URL = &u
	return inner
}
