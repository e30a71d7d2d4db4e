package opc

import (
	"bytes"
	"encoding/binary"
)

// compound says what a compound file is ([MS-CFB]): the form in which Office
// kept its files until 2003, and still keeps those that have a password. Its
// directory consists of entries of 128 bytes that stand at multiples of 128
// bytes in the file. They are looked for wherever they stand, and not by
// following the file's own tables, which a mangled file may have wrong.
func compound(data []byte) Kind {
	found := map[string]bool{}
	for at := 0; at+128 <= len(data); at += 128 {
		entry := data[at : at+128]
		if kind := entry[66]; kind != 1 && kind != 2 { // a folder or a stream
			continue
		}
		size := int(binary.LittleEndian.Uint16(entry[64:]))
		for _, name := range streams {
			if size == 2*len(name.stream)+2 && bytes.Equal(entry[:size-2], wide(name.stream)) {
				found[name.stream] = true
			}
		}
	}
	for _, name := range streams {
		if found[name.stream] {
			return name.kind
		}
	}
	return OtherOffice
}

// streams are the names by which compound files are known; the first that is
// met decides. A file may hold another one within, and a Word file holds a
// workbook more often than the other way round.
var streams = [...]struct {
	stream string
	kind   Kind
}{
	{"EncryptedPackage", Encrypted},
	{"EncryptionInfo", Encrypted},
	{"WordDocument", OldWord},
	{"PowerPoint Document", PowerPoint},
	{"Workbook", Excel},
	{"Book", Excel},
}

// wide is an ASCII text in two bytes a letter.
func wide(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}
