package html

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf16"
	"unicode/utf8"
)

// declared finds the encoding that a page says it is in.
var declared = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)`)
})

// decode returns a page as UTF-8. What is valid UTF-8 is taken for it, whatever
// the page says; the rest must be UTF-16 with its mark, or the Western encoding
// that Windows programs use.
func decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "", errors.New("this is no HTML page but a zip file, such as a Word document")
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return "", errors.New("this is no HTML page but a PDF; save the page itself, or use the Word file")
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16Text(data[2:], binary.LittleEndian), nil
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16Text(data[2:], binary.BigEndian), nil
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", errors.New("this is no HTML page: it holds bytes that are no text")
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	head := data[:min(len(data), 4096)]
	if m := declared().FindSubmatch(head); m != nil {
		switch name := strings.ToLower(string(m[1])); name {
		case "windows-1252", "iso-8859-1", "latin1", "us-ascii", "ascii", "cp1252", "x-cp1252":
		case "utf-8", "utf8":
			return "", errors.New("the page says that it is in UTF-8, and it is not; it was probably changed by a program that uses another encoding: open it in a browser and save it again")
		default:
			return "", fmt.Errorf("the page is in the encoding %s, which is not known here; open it in a browser and save it as UTF-8", name)
		}
	}
	var b strings.Builder
	for _, c := range data {
		b.WriteRune(westernRune(c))
	}
	return b.String(), nil
}

func utf16Text(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// western are the characters of Windows-1252 from 80 to 9F (hexadecimal); the
// others are those of Unicode.
var western = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

func westernRune(c byte) rune {
	if c >= 0x80 && c < 0xa0 {
		return western[c-0x80]
	}
	return rune(c)
}
