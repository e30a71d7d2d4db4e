// Package surrogate finds what a decoder of JSON would lose without a word. JSON
// may write a character beyond U+FFFF as two escapes, the halves of a surrogate
// pair (RFC 8259, section 7): \ud83d\ude00. One half without the other stands
// for no character, and encoding/json puts U+FFFD in its place.
//
// Package intake does not ask here: it decodes texts itself, says where each
// half stands, and reads on.
package surrogate

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Lone reports whether JSON has an escape for one half of a surrogate pair
// without the other. The bytes need not be known to be sound JSON yet.
func Lone(data []byte) bool {
	for {
		i := bytes.IndexByte(data, '\\')
		if i < 0 {
			return false
		}
		data = data[i:]
		size := min(2, len(data)) // the backslash and what it stands before
		if first, ok := escape(data); ok && utf16.IsSurrogate(first) {
			second, _ := escape(data[6:])
			if utf16.DecodeRune(first, second) == utf8.RuneError {
				return true
			}
			size = 12
		}
		data = data[size:]
	}
}

// escape reads an escape such as \u00e9 at the beginning of the bytes.
func escape(data []byte) (rune, bool) {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(data[2:6]), 16, 16)
	return rune(n), err == nil
}
