package draft

import (
	"strconv"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// below returns the pointer of a key.
func below(pointer, key string) string { return pointer + "/" + jsonpointer.Escape(key) }

// entry returns the pointer of an entry of a list.
func entry(list string, i int) string { return list + "/" + strconv.Itoa(i) }
