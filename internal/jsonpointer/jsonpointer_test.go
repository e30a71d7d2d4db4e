package jsonpointer

import (
	"slices"
	"testing"
)

// The pointers are those of RFC 6901, section 5, and some that it allows.
func TestTokensAreKeysAndNumbers(t *testing.T) {
	for pointer, want := range map[string][]string{
		"":            nil,
		"/":           {""},
		"//":          {"", ""},
		"/foo":        {"foo"},
		"/foo/0":      {"foo", "0"},
		"/a~1b":       {"a/b"},
		"/c%d":        {"c%d"},
		`/i\j`:        {`i\j`},
		"/ ":          {" "},
		"/m~0n":       {"m~n"},
		"/~01/~10":    {"~1", "/0"},
		"/~0~1~00/~2": {"~/~0", "~2"}, // "~2" is no escape, and stays what it is
	} {
		if got, ok := Tokens(pointer); !ok || !slices.Equal(got, want) {
			t.Errorf("%q has the tokens %q, %t; want %q", pointer, got, ok, want)
		}
	}
	for _, none := range []string{"foo", "foo/0", "~1foo", "#/foo", " /foo"} {
		if got, ok := Tokens(none); ok {
			t.Errorf("%q is no pointer, and has the tokens %q", none, got)
		}
	}
}

func TestEveryKeyComesBack(t *testing.T) {
	keys := []string{""}
	for from, size := 0, 0; size < 4; size++ {
		to := len(keys)
		for _, key := range keys[from:to] {
			for _, next := range []string{"~", "/", "0", "1", "é"} {
				keys = append(keys, key+next)
			}
		}
		from = to
	}
	for _, key := range keys {
		pointer := "/a~1b/" + Escape(key)
		if got, ok := Tokens(pointer); !ok || !slices.Equal(got, []string{"a/b", key}) {
			t.Errorf("%q has the tokens %q, %t", pointer, got, ok)
		}
		if owner, token := Cut(pointer); owner != "/a~1b" || token != key {
			t.Errorf("%q is cut into %q and %q", pointer, owner, token)
		}
		if got := Unescape(Escape(key)); got != key {
			t.Errorf("%q comes back as %q", key, got)
		}
	}
}

func TestOwnerHoldsTheValue(t *testing.T) {
	for pointer, want := range map[string]string{
		"/goals/0/a~1b": "/goals/0", "/a~1b/c": "/a~1b", "/goals": "", "/": "", "//": "/", "": "", "goals": "",
	} {
		if got := Owner(pointer); got != want {
			t.Errorf("what holds %q is %q; want %q", pointer, got, want)
		}
	}
}

func TestIndexIsWrittenInOneWay(t *testing.T) {
	for token, want := range map[string]int{"0": 0, "7": 7, "10": 10, "999": 999} {
		if got, ok := Index(token); !ok || got != want {
			t.Errorf("%q is read as %d, %t", token, got, ok)
		}
	}
	for _, token := range []string{"", "-", "-0", "-1", "+1", "01", "1.0", "1e3", "0x1", "1_0", " 1", "٣", "99999999999999999999"} {
		if got, ok := Index(token); ok {
			t.Errorf("%q is no number of an entry, and is read as %d", token, got)
		}
	}
}
