package intake

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// step is one key, or one number of an entry, on the way to a value.
type step struct {
	key   string
	index int
	entry bool
}

// pointer writes a way as a JSON Pointer.
func pointer(way []step) string {
	var b strings.Builder
	for _, s := range way {
		b.WriteByte('/')
		if s.entry {
			b.WriteString(strconv.Itoa(s.index))
		} else {
			b.WriteString(jsonpointer.Escape(s.key))
		}
	}
	return b.String()
}
