package guard

import (
	"net/http"
	"strings"
)

// fixed are the headers that every answer has, whatever a handler wrote into
// them.
var fixed = map[string]string{
	"X-Content-Type-Options":       "nosniff",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	// Nobody else learns the secret from a link that the user follows. It is not
	// "no-referrer", with which a browser calls the origin of our own forms
	// "null", as it does those of somebody who hides.
	"Referrer-Policy": "same-origin",
	"Permissions-Policy": "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), " +
		"payment=(), serial=(), usb=()",
}

// answer is a response whose headers are seen to at the last moment, when its
// status is written: functions of net/http that answer with an error take away
// headers that were set before.
type answer struct {
	http.ResponseWriter
	base  string
	begun bool
}

// Unwrap leads an http.ResponseController to the server's own writer.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// WriteHeader begins the answer.
func (a *answer) WriteHeader(status int) {
	if !a.begun {
		a.begun = status >= http.StatusOK // others go before the answer
		a.dress(status)
	}
	a.ResponseWriter.WriteHeader(status)
}

// Write writes a part of the answer's body.
func (a *answer) Write(p []byte) (int, error) {
	a.begin()
	return a.ResponseWriter.Write(p)
}

// FlushError sends what was written so far.
func (a *answer) FlushError() error {
	a.begin()
	return http.NewResponseController(a.ResponseWriter).Flush()
}

// begin begins the answer where nothing has: a handler that gives no status says
// yes.
func (a *answer) begin() {
	if !a.begun {
		a.WriteHeader(http.StatusOK)
	}
}

// dress sets the headers of an answer with a status.
func (a *answer) dress(status int) {
	h := a.Header()
	for name, value := range fixed {
		h.Set(name, value)
	}
	switch (Policy{h.Get(policyHeader)}) {
	case Page, Preview, Packet:
	default:
		Page.Use(a)
	}
	// Only what a handler says is the same for the whole run is kept, and never
	// an answer that says no.
	if h.Get("Cache-Control") == "" || status >= http.StatusBadRequest {
		h.Set("Cache-Control", "no-store")
	}
	// Without a type, net/http would guess one from what somebody wrote.
	if h.Get("Content-Type") == "" && status >= http.StatusOK && status != http.StatusNoContent && status != http.StatusNotModified {
		h.Set("Content-Type", "text/plain; charset=utf-8")
	}
	if to := h.Get("Location"); strings.HasPrefix(to, "/") && !strings.HasPrefix(to, a.base+"/") {
		h.Set("Location", a.base+to)
	}
}

// Begun reports whether an answer's status is on its way, so that no other can
// be given. The writer is the one that a handler below Wrap was given.
func Begun(w http.ResponseWriter) bool {
	a, ok := w.(*answer)
	return ok && a.begun
}
