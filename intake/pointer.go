package intake

import (
	"strconv"
	"strings"
)

// step is one key, or one number of an entry, on the way to a value.
type step struct {
	key   string
	index int
	entry bool
}

var (
	escaper   = strings.NewReplacer("~", "~0", "/", "~1")
	unescaper = strings.NewReplacer("~1", "/", "~0", "~")
)

func unescape(token string) string { return unescaper.Replace(token) }

// pointer writes a way as a JSON Pointer (RFC 6901).
func pointer(way []step) string {
	var b strings.Builder
	for _, s := range way {
		b.WriteByte('/')
		if s.entry {
			b.WriteString(strconv.Itoa(s.index))
		} else {
			b.WriteString(escaper.Replace(s.key))
		}
	}
	return b.String()
}
