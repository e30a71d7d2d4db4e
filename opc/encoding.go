package opc

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// utf8Of turns UTF-16 into UTF-8, and takes the byte order mark off. XML in
// UTF-16 begins with the mark, or with "<" in two bytes (XML 1.0, appendix F).
func utf8Of(data []byte) ([]byte, error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return data[3:], nil
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		order, data = binary.LittleEndian, data[2:]
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		order, data = binary.BigEndian, data[2:]
	case bytes.HasPrefix(data, []byte("<\x00")):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("\x00<")):
		order = binary.BigEndian
	default:
		return data, nil
	}
	if len(data)%2 != 0 {
		return nil, damaged("", "its last character is cut in half", nil)
	}
	out := make([]byte, 0, len(data))
	for ; len(data) > 0; data = data[2:] {
		r := rune(order.Uint16(data))
		if utf16.IsSurrogate(r) {
			if len(data) < 4 {
				return nil, damaged("", "it holds half a character", nil)
			}
			r = utf16.DecodeRune(r, rune(order.Uint16(data[2:])))
			if r == utf8.RuneError {
				return nil, damaged("", "it holds half a character", nil)
			}
			data = data[2:]
		}
		out = utf8.AppendRune(out, r)
	}
	return out, nil
}
