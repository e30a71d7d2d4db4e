package rule

import (
	"strings"
	"testing"
)

// TestExamples: each rule shows both sides, or says in half a sentence why it
// can't. That the examples are true is for the packages that can run them.
func TestExamples(t *testing.T) {
	for _, r := range All() {
		x, reason := r.Example, r.NoExample()
		switch {
		case reason != "" && x != (Example{}):
			t.Errorf("%s has an example, and a reason why there is none", r.Code)
		case reason != "" && (strings.HasSuffix(reason, ".") || strings.TrimSpace(reason) != reason):
			t.Errorf("%s: the reason is half a sentence: %q", r.Code, reason)
		case reason == "" && (x.Fails == "" || x.Passes == ""):
			t.Errorf("%s lacks an example: %+v", r.Code, x)
		case reason == "" && x.Fails == x.Passes:
			t.Errorf("%s: what fails and what passes are the same", r.Code)
		}
	}
	for code := range noExample {
		if _, ok := ByCode(code); !ok {
			t.Errorf("there is a reason for %s, which is no rule", code)
		}
	}
}

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"as it is: é “…” – Ж\nnext": "as it is: é “…” – Ж\nnext",
		"12\u00a0districts":         `12\u00a0districts`,
		"soft\u00adhyphen":          `soft\u00adhyphen`,
		"\ufeff{":                   `\ufeff{`,
		"\uf0b7 a bullet":           `\uf0b7 a bullet`,
		"tab\there\r\n":             "tab\\u0009here\\u000d\n",
		"peque\xf1os":               `peque\xf1os`,
		"\U000e0020":                `\udb40\udc20`,
		"not known: \ufffd":         "not known: \ufffd",
	} {
		if got := Visible(text); got != want {
			t.Errorf("Visible(%q) = %q, want %q", text, got, want)
		}
	}
}
