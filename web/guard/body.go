package guard

import (
	"mime"
	"net/http"
	"strings"
)

// The sizes that a request's body may have, in bytes, by what it is. No person
// meets them: the longest real summary has a fiftieth of the smallest.
const (
	APILimit    = 8 << 20   // JSON that the script sends
	FormLimit   = 16 << 20  // a form, where the script doesn't run
	UploadLimit = 256 << 20 // all the files of one upload together; who reads them bounds each
)

// apiPath is where the script's own requests go, below Base.
const apiPath = "/api/"

// limitBody says why a body is refused, or sees to it that a handler can't read
// more of it than its kind may have. Reading on is an *http.MaxBytesError then,
// which handlers answer with 413. The writer is the server's own.
func limitBody(w http.ResponseWriter, r *http.Request) *refusal {
	limit, known := bodyLimit(r)
	if !known {
		return wrongType
	}
	if r.ContentLength > limit {
		return tooLarge
	}
	r.Body = http.MaxBytesReader(w, r.Body, limit)
	return nil
}

// bodyLimit returns the size that a request's body may have, and whether its
// type is one that may come here. A form of another site can't send JSON, so
// that only the script can ask for what lies below apiPath.
func bodyLimit(r *http.Request) (limit int64, known bool) {
	if r.Method != http.MethodPost {
		return 0, true
	}
	types := r.Header.Values("Content-Type")
	if len(types) != 1 {
		return 0, false
	}
	kind, _, err := mime.ParseMediaType(types[0])
	if err != nil {
		return 0, false
	}
	if strings.HasPrefix(r.URL.Path, apiPath) {
		return APILimit, kind == "application/json"
	}
	switch kind {
	case "application/x-www-form-urlencoded":
		return FormLimit, true
	case "multipart/form-data":
		return UploadLimit, true
	}
	return 0, false
}
