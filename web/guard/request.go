package guard

import (
	"net/http"
	"slices"
	"strings"
)

// refusal is an answer that says no. It tells what a person needs who meets it
// by mistake, and nothing of what lies behind.
type refusal struct {
	status int
	text   string
}

var (
	wrongHost   = &refusal{http.StatusMisdirectedRequest, "This is not the server that you asked for."}
	wrongMethod = &refusal{http.StatusMethodNotAllowed, "The server does not know this kind of request."}
	otherSite   = &refusal{http.StatusForbidden, "Another site asked for this page. Open the address that coesummary showed you yourself."}
	notFound    = &refusal{http.StatusNotFound, "There is nothing at this address."}
	wrongType   = &refusal{http.StatusUnsupportedMediaType, "What was sent is of another type than the server takes here."}
	tooLarge    = &refusal{http.StatusRequestEntityTooLarge, "What was sent is too large."}
)

// methods are all that anything here is asked with.
var methods = []string{http.MethodGet, http.MethodHead, http.MethodPost}

func (no *refusal) write(w http.ResponseWriter) {
	if no.status == http.StatusMethodNotAllowed {
		w.Header().Set("Allow", strings.Join(methods, ", "))
	}
	http.Error(w, no.text, no.status)
}

// refuse says why a request is refused before anybody looks at its path; nil if
// it isn't.
func (g *Guard) refuse(r *http.Request) *refusal {
	if r.Host != g.addr {
		return wrongHost
	}
	if !slices.Contains(methods, r.Method) {
		return wrongMethod
	}
	// A page of ours says "same-origin"; "none" is what the user typed, or what
	// another program opened. Browsers before 2023 say nothing.
	for _, site := range r.Header.Values("Sec-Fetch-Site") {
		if site != "same-origin" && site != "none" {
			return otherSite
		}
	}
	// Where a browser names an origin, it is ours. "null" is somebody who hides:
	// our own pages never do, because their Referrer-Policy lets them say it.
	for _, origin := range r.Header.Values("Origin") {
		if origin != g.origin {
			return otherSite
		}
	}
	if g.crossOrigin.Check(r) != nil {
		return otherSite
	}
	return nil
}

// plain reports whether a path is one that our pages link to: no piece of it is
// empty (the last may be), "." or "..", and none hides a slash or a dot in an
// encoding, or has a backslash (which is always encoded here) or a character that
// can't be seen. Then the encoded and the decoded path have the same pieces.
func plain(encoded, decoded string) bool {
	lower := strings.ToLower(encoded)
	for _, hidden := range []string{"%2f", "%5c", "%2e"} {
		if strings.Contains(lower, hidden) {
			return false
		}
	}
	if strings.ContainsFunc(decoded, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return false
	}
	pieces := strings.Split(encoded, "/")
	for i, piece := range pieces {
		if piece == "." || piece == ".." || piece == "" && i < len(pieces)-1 {
			return false
		}
	}
	return true
}
