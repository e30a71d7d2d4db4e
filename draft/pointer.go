package draft

import (
	"strconv"
	"strings"
)

var (
	escaper   = strings.NewReplacer("~", "~0", "/", "~1")
	unescaper = strings.NewReplacer("~1", "/", "~0", "~")
)

// tokens returns the keys and numbers of a JSON Pointer; false where it is
// none.
func tokens(pointer string) ([]string, bool) {
	if pointer == "" {
		return nil, true
	}
	if pointer[0] != '/' {
		return nil, false
	}
	all := strings.Split(pointer[1:], "/")
	for i, t := range all {
		all[i] = unescaper.Replace(t)
	}
	return all, true
}

// below returns the pointer of a key.
func below(pointer, key string) string { return pointer + "/" + escaper.Replace(key) }

// entry returns the pointer of an entry of a list.
func entry(list string, i int) string { return list + "/" + strconv.Itoa(i) }

// cut returns the pointer of what holds a value, and the value's own token.
func cut(pointer string) (owner, token string) {
	i := strings.LastIndexByte(pointer, '/')
	if i < 0 {
		return "", ""
	}
	return pointer[:i], unescaper.Replace(pointer[i+1:])
}

// index reads the number of an entry, as RFC 6901 writes it.
func index(token string) (int, bool) {
	i, err := strconv.Atoi(token)
	if err != nil || i < 0 || strconv.Itoa(i) != token {
		return 0, false
	}
	return i, true
}
