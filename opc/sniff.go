package opc

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// sniff says what a file is by its bytes; zipArchive for what may be a Word
// file. Nothing is read but the beginning, except where a few kinds of files
// begin alike.
func sniff(data []byte) Kind {
	if len(bytes.TrimLeft(data, "\x00")) == 0 {
		return Empty
	}
	for _, m := range magic {
		if len(data) >= m.at && bytes.HasPrefix(data[m.at:], []byte(m.bytes)) {
			if m.kind == compoundFile {
				return compound(data)
			}
			return m.kind
		}
	}
	if isOwnerFile(data) {
		return OwnerFile
	}
	if isBitmap(data) {
		return Image
	}
	return sniffText(data)
}

// magic are the bytes by which kinds of files are known, and where they stand.
var magic = [...]struct {
	at    int
	bytes string
	kind  Kind
}{
	{0, "PK\x03\x04", zipArchive},
	{0, "PK\x05\x06", zipArchive},
	{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", compoundFile},
	{0, "%PDF-", PDF},
	{0, `{\rt`, RTF},
	{0, "\xFFWPC", OtherOffice},            // WordPerfect
	{0, "\xDB\xA5", OldWord},               // Word 2
	{0, "\x31\xBE\x00\x00", OldWord},       // Word for DOS, Write
	{0, "\x09\x08\x10\x00\x00\x06", Excel}, // a workbook without a compound file
	{0, "\x89PNG\r\n\x1A\n", Image},
	{0, "\xFF\xD8\xFF", Image},
	{0, "GIF87a", Image},
	{0, "GIF89a", Image},
	{0, "II*\x00", Image},
	{0, "MM\x00*", Image},
	{4, "ftypheic", Image},
	{4, "ftypheix", Image},
	{4, "ftypmif1", Image},
	{4, "ftypavif", Image},
	{8, "WEBPVP8", Image},
	{0, "7z\xBC\xAF\x27\x1C", Archive},
	{0, "Rar!\x1A\x07", Archive},
	{0, "\x1F\x8B", Archive},
	{257, "ustar", Archive},
}

// isBitmap knows a .bmp file, whose two letters a text may begin with as well:
// its header has one of a few sizes.
func isBitmap(data []byte) bool {
	return len(data) > 18 && bytes.HasPrefix(data, []byte("BM")) && bytes.Equal(data[6:10], make([]byte, 4)) &&
		data[14] >= 12 && data[14] <= 124 && data[15] == 0
}

// isOwnerFile knows the file "~$name.docx": the length of a user's name, the
// name, and the name again in two bytes a letter.
func isOwnerFile(data []byte) bool {
	if len(data) != 162 {
		return false
	}
	n := int(data[0])
	return n >= 1 && n <= 53 && bytes.IndexByte(data[1:1+n], 0) < 0 && int(data[55]) == n && data[56] == 0
}

// sniffText tells texts apart, in UTF-8, UTF-16 or an old encoding of one byte
// a letter.
func sniffText(data []byte) Kind {
	head := data[:min(len(data), 64<<10)]
	if text, err := utf8Of(head[:len(head)&^1]); err == nil && len(text) > 0 && len(head) > 1 && (head[0] == 0xFF || head[0] == 0xFE || head[0] == 0 || head[1] == 0) {
		head = text
	}
	if !isText(head) {
		if bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) {
			return PDF // with something before it, which PDF readers allow
		}
		return Unknown
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	lower := bytes.ToLower(head[:min(len(head), 4096)])
	has := func(s string) bool { return bytes.Contains(lower, []byte(s)) }
	begins := func(s string) bool { return bytes.HasPrefix(lower, []byte(s)) }
	switch {
	case len(head) == 0:
		return Empty
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return PDF
	case begins("<?xml") && (has("progid=\"word.document\"") || has("<pkg:package") || has("/word/2003/wordml")):
		return WordXML
	case begins("<!doctype html"), begins("<html"), begins("<") && has("<html"), begins("mime-version:"), has("content-type: multipart/related"):
		return HTML
	case begins("<") && has("<svg"):
		return Image
	case begins("{") && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte(`"`)), json.Valid(head) && (begins("{") || begins("[")):
		return JSON
	}
	return Text
}

// isText says whether bytes read as a text: no control characters but those
// that lay a text out.
func isText(data []byte) bool {
	for _, c := range data {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F {
			return false
		}
	}
	return utf8.Valid(trimRune(data)) || mostlyLetters(data)
}

// trimRune takes off a character that the end of the looked-at piece cut.
func trimRune(data []byte) []byte {
	for i := 1; i <= min(3, len(data)); i++ {
		if c := data[len(data)-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(data[len(data)-i:]) {
				return data[:len(data)-i]
			}
			break
		}
	}
	return data
}

// mostlyLetters says whether bytes that aren't UTF-8 may be a text of one byte
// a letter: nine of ten are ASCII.
func mostlyLetters(data []byte) bool {
	high := 0
	for _, c := range data {
		if c >= utf8.RuneSelf {
			high++
		}
	}
	return high*10 <= len(data)
}
