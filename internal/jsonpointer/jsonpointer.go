// Package jsonpointer takes JSON Pointers (RFC 6901) apart: "/goals/1/statement"
// names the statement of the second goal. The empty pointer names the whole
// value, each "/" begins a token, and a token is a key or the number of an entry.
// A "~" of a key is written "~0" there, and a "/" of it "~1".
package jsonpointer

import (
	"strconv"
	"strings"
)

var (
	escaper   = strings.NewReplacer("~", "~0", "/", "~1")
	unescaper = strings.NewReplacer("~1", "/", "~0", "~")
)

// Escape writes a key as a token.
func Escape(key string) string { return escaper.Replace(key) }

// Unescape reads the key that a token is written for.
func Unescape(token string) string {
	if strings.IndexByte(token, '~') < 0 {
		return token // as nearly all are, and this is sooner known than replaced
	}
	return unescaper.Replace(token)
}

// Tokens returns the keys and numbers of a pointer; false where it is none.
func Tokens(pointer string) ([]string, bool) {
	if pointer == "" {
		return nil, true
	}
	if pointer[0] != '/' {
		return nil, false
	}
	all := strings.Split(pointer[1:], "/")
	for i, t := range all {
		all[i] = Unescape(t)
	}
	return all, true
}

// Cut returns the pointer of what holds a value, and the value's own key or
// number. Nothing holds the whole value: both are empty for it.
func Cut(pointer string) (owner, token string) {
	i := strings.LastIndexByte(pointer, '/')
	if i < 0 {
		return "", ""
	}
	return pointer[:i], Unescape(pointer[i+1:])
}

// Owner returns the pointer of what holds a value.
func Owner(pointer string) string {
	owner, _ := Cut(pointer)
	return owner
}

// Index reads the number of an entry, which counts from 0 and is written in one
// way alone: "7", not "07" or "+7".
func Index(token string) (int, bool) {
	i, err := strconv.Atoi(token)
	if err != nil || i < 0 || strconv.Itoa(i) != token {
		return 0, false
	}
	return i, true
}
