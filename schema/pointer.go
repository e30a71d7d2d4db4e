package schema

import (
	"maps"
	"slices"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// valueAt returns the value at a JSON Pointer that is known to be there.
func valueAt(root any, pointer string) any {
	way, _ := jsonpointer.Tokens(pointer)
	for _, token := range way {
		switch v := root.(type) {
		case map[string]any:
			root = v[token]
		case []any:
			i, ok := jsonpointer.Index(token)
			if !ok || i >= len(v) {
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
