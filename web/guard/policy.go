package guard

import "net/http"

// Policy says what a browser may do with an answer: its
// Content-Security-Policy. There are these three and no others.
type Policy struct{ value string }

// The policies. An answer whose handler chooses none has that of a page.
var (
	// Page takes scripts, styles, pictures and answers from this server, and
	// sends forms to it. Nothing may be in the page itself, no script and no
	// style, and nobody may show the page in a frame.
	Page = Policy{page}
	// Preview is a page that shows a packet of ours in a frame.
	Preview = Policy{page + "; frame-src 'self'"}
	// Packet is a document as package html writes it, which Preview may show. It
	// loads nothing and sends nothing. Its one style sheet is in it; the
	// document's own policy, which holds as well, allows no other.
	//
	// The policy has no "sandbox": a browser refuses to show a document in a
	// window of its own that has both that and a Cross-Origin-Opener-Policy. The
	// frame of the preview has the attribute instead.
	Packet = Policy{"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"}
)

const page = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const policyHeader = "Content-Security-Policy"

// Use gives an answer this policy. It has to come before the answer is begun.
func (p Policy) Use(w http.ResponseWriter) { w.Header().Set(policyHeader, p.value) }
