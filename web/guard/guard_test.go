package guard_test

import (
	"bufio"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/web/guard"
)

const addr = "127.0.0.1:49152"

// inside is what is guarded in the tests. It says which path it was asked for.
var inside = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "inside %s %s", r.Method, r.URL.Path)
})

func newGuard(t *testing.T) *guard.Guard {
	t.Helper()
	g, err := guard.New(guard.Options{Addr: addr})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// request is what goes over the wire. A path without the secret gets it, but
// for one that begins with "=".
type request struct {
	method, path, host, body string
	headers                  []string
}

// ask sends a request as it is, byte for byte, and returns the answer.
func ask(t *testing.T, g *guard.Guard, next http.Handler, q request) *httptest.ResponseRecorder {
	t.Helper()
	path, whole := strings.CutPrefix(q.path, "=")
	if !whole {
		path = g.Base() + path
	}
	if q.method == "" {
		q.method = "GET"
	}
	if q.host == "" {
		q.host = addr
	}
	var wire strings.Builder
	fmt.Fprintf(&wire, "%s %s HTTP/1.1\r\nHost: %s\r\n", q.method, path, q.host)
	for _, line := range q.headers {
		fmt.Fprintf(&wire, "%s\r\n", line)
	}
	if q.body != "" {
		fmt.Fprintf(&wire, "Content-Length: %d\r\n", len(q.body))
	}
	fmt.Fprintf(&wire, "\r\n%s", q.body)
	r, err := http.ReadRequest(bufio.NewReader(strings.NewReader(wire.String())))
	if err != nil {
		t.Fatalf("the server's own parser refuses %q: %v", wire.String(), err)
	}
	w := httptest.NewRecorder()
	g.Wrap(next).ServeHTTP(w, r)
	return w
}

const (
	formType = "Content-Type: application/x-www-form-urlencoded"
	jsonType = "Content-Type: application/json"
	same     = "Sec-Fetch-Site: same-origin"
)

func TestWhoComesIn(t *testing.T) {
	ours := "Origin: http://" + addr
	for _, c := range []struct {
		name string
		request
		want int
	}{
		// The host.
		{"the host", request{path: "/"}, 200},
		{"foreign host", request{path: "/", host: "evil.example"}, 421},
		{"foreign host with our port", request{path: "/", host: "evil.example:49152"}, 421},
		{"other port", request{path: "/", host: "127.0.0.1:49153"}, 421},
		{"no port", request{path: "/", host: "127.0.0.1"}, 421},
		{"longer port", request{path: "/", host: "127.0.0.1:491520"}, 421},
		{"our address in front of theirs", request{path: "/", host: "127.0.0.1:49152.evil.example"}, 421},
		{"our address behind theirs", request{path: "/", host: "evil.example.127.0.0.1:49152"}, 421},
		{"our address as a name of theirs", request{path: "/", host: "127.0.0.1.evil.example:49152"}, 421},
		{"user name in front", request{path: "/", host: "127.0.0.1:49152@evil.example"}, 421},
		{"localhost", request{path: "/", host: "localhost:49152"}, 421},
		{"another number for 127.0.0.1", request{path: "/", host: "127.1:49152"}, 421},
		{"IPv6", request{path: "/", host: "[::1]:49152"}, 421},
		{"a dot at the end", request{path: "/", host: "127.0.0.1.:49152"}, 421},
		{"whole address in the request line", request{path: "=http://evil.example/"}, 421},

		// The secret.
		{"no secret", request{path: "=/"}, 404},
		{"nothing behind the secret", request{path: ""}, 303},
		{"wrong secret", request{path: "=/" + strings.Repeat("A", 43) + "/"}, 404},
		{"an address of ours without it", request{path: "=/static/app.js"}, 404},
		{"secret in second place", request{path: "=/x{base}/"}, 404},
		{"short secret", request{path: "={short}/"}, 404},
		{"long secret", request{path: "={base}A/"}, 404},
		{"one character wrong", request{path: "={other}/"}, 404},
		{"encoded secret", request{path: "={encoded}/"}, 404},
		{"other capitals", request{path: "={swapped}/"}, 404},

		// The kind of request.
		{"HEAD", request{method: "HEAD", path: "/"}, 200},
		{"OPTIONS", request{method: "OPTIONS", path: "/"}, 405},
		{"OPTIONS *", request{method: "OPTIONS", path: "=*"}, 405},
		{"preflight", request{method: "OPTIONS", path: "/api/save", headers: []string{"Origin: https://evil.example", "Access-Control-Request-Method: POST"}}, 405},
		{"TRACE", request{method: "TRACE", path: "/"}, 405},
		{"CONNECT", request{method: "CONNECT", path: "/"}, 405},
		{"PUT", request{method: "PUT", path: "/"}, 405},
		{"DELETE", request{method: "DELETE", path: "/"}, 405},
		{"PATCH", request{method: "PATCH", path: "/"}, 405},
		{"small letters", request{method: "get", path: "/"}, 405},
		{"made up", request{method: "PROPFIND", path: "/"}, 405},

		// Who made the browser ask.
		{"typed or opened", request{path: "/", headers: []string{"Sec-Fetch-Site: none"}}, 200},
		{"from a page of ours", request{path: "/", headers: []string{same}}, 200},
		{"from another site", request{path: "/", headers: []string{"Sec-Fetch-Site: cross-site"}}, 403},
		{"from another port", request{path: "/", headers: []string{"Sec-Fetch-Site: same-site"}}, 403},
		{"from both", request{path: "/", headers: []string{same, "Sec-Fetch-Site: cross-site"}}, 403},
		{"something new", request{path: "/", headers: []string{"Sec-Fetch-Site: nearby"}}, 403},
		{"fetched from another site", request{path: "/", headers: []string{"Origin: https://evil.example"}}, 403},
		{"form", request{method: "POST", path: "/s/a.json/goals", headers: []string{same, ours, formType}}, 200},
		{"form of an older browser", request{method: "POST", path: "/", headers: []string{ours, formType}}, 200},
		{"form of no browser", request{method: "POST", path: "/", headers: []string{formType}}, 200},
		{"form from another site", request{method: "POST", path: "/", headers: []string{"Sec-Fetch-Site: cross-site", "Origin: https://evil.example", formType}}, 403},
		{"form from another port", request{method: "POST", path: "/", headers: []string{"Sec-Fetch-Site: same-site", "Origin: http://127.0.0.1:49153", formType}}, 403},
		{"form from another site, older browser", request{method: "POST", path: "/", headers: []string{"Origin: https://evil.example", formType}}, 403},
		{"form from another port, older browser", request{method: "POST", path: "/", headers: []string{"Origin: http://127.0.0.1:49153", formType}}, 403},
		{"form with our address in front of theirs", request{method: "POST", path: "/", headers: []string{"Origin: http://127.0.0.1:49152.evil.example", formType}}, 403},
		{"form from our host over https", request{method: "POST", path: "/", headers: []string{"Origin: https://" + addr, formType}}, 403},
		{"Origin: null", request{method: "POST", path: "/", headers: []string{"Origin: null", formType}}, 403},
		{"Origin: null that says it is ours", request{method: "POST", path: "/", headers: []string{same, "Origin: null", formType}}, 403},
		{"GET with Origin: null", request{path: "/", headers: []string{"Origin: null"}}, 403},
		{"two origins", request{method: "POST", path: "/", headers: []string{ours, "Origin: null", formType}}, 403},

		// What is brought.
		{"JSON", request{method: "POST", path: "/api/save", body: "{}", headers: []string{jsonType}}, 200},
		{"JSON in UTF-8", request{method: "POST", path: "/api/save", body: "{}", headers: []string{jsonType + "; charset=utf-8"}}, 200},
		{"form for the script's address", request{method: "POST", path: "/api/save", body: "{}", headers: []string{formType}}, 415},
		{"text for the script's address", request{method: "POST", path: "/api/save", body: "{}", headers: []string{"Content-Type: text/plain"}}, 415},
		{"no type", request{method: "POST", path: "/api/save", body: "{}"}, 415},
		{"two types", request{method: "POST", path: "/api/save", body: "{}", headers: []string{jsonType, formType}}, 415},
		{"almost JSON", request{method: "POST", path: "/api/save", body: "{}", headers: []string{"Content-Type: application/jsonp"}}, 415},
		{"broken type", request{method: "POST", path: "/api/save", body: "{}", headers: []string{"Content-Type: application/json; x"}}, 415},
		{"JSON for a form's address", request{method: "POST", path: "/new", body: "{}", headers: []string{jsonType}}, 415},
		{"text for a form's address", request{method: "POST", path: "/new", body: "a=b", headers: []string{"Content-Type: text/plain"}}, 415},
		{"upload", request{method: "POST", path: "/import", headers: []string{"Content-Type: multipart/form-data; boundary=x"}}, 200},
		{"GET of the script's", request{path: "/api/changed?file=a.json"}, 200},
		{"GET with a body", request{path: "/", body: "x"}, 413},

		// The path.
		{"a file with a space", request{path: "/s/25%20modoc.json/goals"}, 200},
		{"a file with other letters", request{path: "/s/ca%C3%B1on.json/goals"}, 200},
		{"a file with a percent sign", request{path: "/s/50%25.json/goals"}, 200},
		{"dots in a name", request{path: "/s/..a..json/goals"}, 200},
		{"a slash at the end", request{path: "/state/"}, 200},
		{"a query with dots", request{path: "/state?f=../x"}, 200},
		{"..", request{path: "/.."}, 404},
		{".. in between", request{path: "/s/../state"}, 404},
		{".. and back", request{path: "/x/.." + "/../{token}/state"}, 404},
		{"encoded ..", request{path: "/s/%2e%2e/state"}, 404},
		{"half encoded ..", request{path: "/s/.%2E/state"}, 404},
		{"encoded slash", request{path: "/s/..%2f..%2Fetc/goals"}, 404},
		{"encoded slash alone", request{path: "/s%2Fa.json/goals"}, 404},
		{"backslash", request{path: `/s/..\x/goals`}, 404},
		{"encoded backslash", request{path: "/s/..%5cx/goals"}, 404},
		{"double slash", request{path: "//state"}, 404},
		{"double slash at the end", request{path: "/state//"}, 404},
		{"double slash in front", request{path: "=/{base}/state"}, 404},
		{".", request{path: "/./state"}, 404},
		{"zero byte", request{path: "/s/a.json%00.docx/goals"}, 404},
		{"line end", request{path: "/s/a%0d%0ab/goals"}, 404},
		{"encoded twice", request{path: "/s/%252e%252e/state"}, 200}, // a name with percent signs
	} {
		t.Run(c.name, func(t *testing.T) {
			g := newGuard(t)
			c.path = strings.NewReplacer("{base}", g.Base(), "{token}", g.Base()[1:], "{short}", g.Base()[:43],
				"{other}", changed(g.Base()), "{encoded}", fmt.Sprintf("/%%%02X%s", g.Base()[1], g.Base()[2:]),
				"{swapped}", swapped(g.Base())).Replace(c.path)
			w := ask(t, g, inside, c.request)
			if w.Code != c.want {
				t.Errorf("the status is %d, not %d: %s", w.Code, c.want, w.Body)
			}
			if came := strings.HasPrefix(w.Body.String(), "inside"); came != (c.want == 200) {
				t.Errorf("it came in: %v", came)
			}
			if strings.Contains(w.Body.String(), g.Base()[1:]) && c.want != 303 {
				t.Errorf("the answer tells the secret: %s", w.Body)
			}
			complete(t, w)
		})
	}
}

// changed returns the base with its last character replaced.
func changed(base string) string {
	last := byte('A')
	if base[len(base)-1] == last {
		last = 'B'
	}
	return base[:len(base)-1] + string(last)
}

// swapped returns the base with its capitals small and the others large.
func swapped(base string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r ^ 0x20
		}
		return r
	}, base)
}

func TestHandlersSeePathsWithoutTheSecret(t *testing.T) {
	g := newGuard(t)
	for path, want := range map[string]string{
		"/":                     "inside GET /",
		"/state":                "inside GET /state",
		"/s/ca%C3%B1on/goals":   "inside GET /s/cañon/goals",
		"/s/50%25.json/goals?x": "inside GET /s/50%.json/goals",
	} {
		if got := ask(t, g, inside, request{path: path}).Body.String(); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func TestAWrongSecretLooksLikeNothing(t *testing.T) {
	g := newGuard(t)
	one := ask(t, g, inside, request{path: "=/wrong/state"})
	two := ask(t, g, inside, request{path: "=/api/save"})
	three := ask(t, g, inside, request{method: "POST", path: "=/wrong/api/save", body: strings.Repeat("x", 99), headers: []string{"Content-Type: text/plain"}})
	if one.Body.String() != two.Body.String() || one.Body.String() != three.Body.String() || three.Code != 404 {
		t.Errorf("the answers differ: %q, %q, %d %q", one.Body, two.Body, three.Code, three.Body)
	}
}

func TestEachRunHasASecretOf256Bits(t *testing.T) {
	seen := map[string]bool{}
	for range 100 {
		g := newGuard(t)
		if len(g.Base()) != 1+43 { // 32 bytes in base64
			t.Fatalf("the base %s has %d characters", g.Base(), len(g.Base()))
		}
		if g.URL() != "http://"+addr+g.Base()+"/" {
			t.Fatalf("the start page is %s", g.URL())
		}
		seen[g.Base()] = true
	}
	if len(seen) != 100 {
		t.Errorf("100 runs had %d secrets", len(seen))
	}
}

func TestOnlyThisMachine(t *testing.T) {
	for _, wrong := range []string{"", "127.0.0.1", "127.0.0.1:0", "0.0.0.0:49152", "192.168.0.2:49152", "127.0.0.2:49152", "[::1]:49152", "localhost:49152", ":49152"} {
		if g, err := guard.New(guard.Options{Addr: wrong}); err == nil {
			t.Errorf("%q is guarded as %s", wrong, g.URL())
		}
	}
}
