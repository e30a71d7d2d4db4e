package schema

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

var (
	escaper   = strings.NewReplacer("~", "~0", "/", "~1")
	unescaper = strings.NewReplacer("~1", "/", "~0", "~")
)

// escape makes a key a token of a JSON Pointer (RFC 6901).
func escape(key string) string { return escaper.Replace(key) }

// tokens returns the keys and numbers of a JSON Pointer.
func tokens(pointer string) []string {
	if pointer == "" {
		return nil
	}
	all := strings.Split(pointer[1:], "/")
	for i, t := range all {
		all[i] = unescaper.Replace(t)
	}
	return all
}

// valueAt returns the value at a JSON Pointer that is known to be there.
func valueAt(root any, pointer string) any {
	for _, token := range tokens(pointer) {
		switch v := root.(type) {
		case map[string]any:
			root = v[token]
		case []any:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= len(v) {
				return nil
			}
			root = v[i]
		default:
			return nil
		}
	}
	return root
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
