package opc_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/opc"
)

// readAll does what a reader of Word files does at most: it opens the file, and
// reads every part and every relationship, and the XML of the main part.
func readAll(data []byte) error {
	p, err := opc.Open(data)
	if err != nil {
		return err
	}
	for _, name := range p.Names() {
		if _, err := p.Part(name); err != nil {
			return err
		}
		if _, err := p.Related(name); err != nil {
			return err
		}
	}
	body, err := p.Part(p.Main())
	if err != nil {
		return err
	}
	for d := opc.NewDecoder(body); ; {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// squeeze packs bytes as an entry holds them.
func squeeze(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bomb is a package with a part that unpacks to many zeros, whose size is
// said to be something.
func bomb(t testing.TB, size int, claimed uint64) []byte {
	zeros := make([]byte, size)
	packed := squeeze(t, zeros)
	return packRaw(t, word(), zip.FileHeader{
		Name: "word/styles.xml", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(zeros),
		CompressedSize64: uint64(len(packed)), UncompressedSize64: claimed,
	}, packed)
}

// overlapping points the directory's second entry at the bytes of the first.
func overlapping(t testing.TB) []byte {
	data := pack(t, word(file{"word/a.xml", strings.Repeat("one", 100)}, file{"word/b.xml", strings.Repeat("one", 100)})...)
	first := bytes.Index(data, []byte("word/a.xml")) - 30
	directory := bytes.LastIndex(data, []byte("word/b.xml")) - 46
	binary.LittleEndian.PutUint32(data[directory+42:], uint32(first))
	return data
}

// spoiled changes a byte of what a packed part holds.
func spoiled(t testing.TB) []byte {
	text := body("<w:p/>").data
	data := packRaw(t, word()[:2], stored("word/document.xml", text), []byte(text))
	data[bytes.Index(data, []byte("<w:p/>"))+3] ^= 2
	return data
}

func many(n int) []file {
	files := word()
	for i := range n {
		files = append(files, file{fmt.Sprintf("word/media/%d.xml", i), ""})
	}
	return files
}

func TestHostileFiles(t *testing.T) {
	whole := pack(t, word()...)
	// Not packed, so that it is the XML which is looked at and not the ratio.
	raw := func(xml string) []byte {
		return packRaw(t, word()[:2], stored("word/document.xml", xml), []byte(xml))
	}
	text := func(inner string) []byte { return raw(body(inner).data) }
	tests := []struct {
		name string
		data []byte
		kind opc.Kind
		says string
	}{
		{"a bomb that says its size", bomb(t, 48<<20, 48<<20), opc.TooBig, "styles.xml"},
		{"a bomb that says a small size", bomb(t, 48<<20, 100), opc.Damaged, "can't be unpacked"},
		{"a bomb that says an absurd size", bomb(t, 1000, 1<<62), opc.TooBig, "styles.xml"},
		{"a bomb below the limit of a part", bomb(t, 20<<20, 20<<20), opc.TooBig, "styles.xml"},
		{"many bombs", manyBombs(t), opc.TooBig, "word/media/"},
		{"overlapping parts", overlapping(t), opc.Damaged, "shares bytes"},
		{"thousands of parts", pack(t, many(5000)...), opc.TooComplex, "thousands of parts"},
		{"a name twice", pack(t, append(word(), file{"word/document.xml", "<a/>"})...), opc.Damaged, "there twice"},
		{"a name in two cases", pack(t, append(word(), file{"Word/Document.xml", "<a/>"})...), opc.Damaged, "there twice"},
		{"an absolute name", pack(t, append(word(), file{"/etc/passwd", "x"})...), opc.Damaged, "a name that"},
		{"a name that leads out", pack(t, append(word(), file{"word/../../x", "x"})...), opc.Damaged, "a name that"},
		{"a name with backslashes", pack(t, append(word(), file{`word\x.xml`, "x"})...), opc.Damaged, "a name that"},
		{"a name on a disk", pack(t, append(word(), file{`C:x.xml`, "x"})...), opc.Damaged, "a name that"},
		{"a folder that holds bytes", bytes.ReplaceAll(pack(t, append(word(), file{"word/xx", "x"})...), []byte("word/xx"), []byte("word/x/")), opc.Damaged, "a name that"},
		{"an endless name", pack(t, append(word(), file{strings.Repeat("x", 60000), "x"})...), opc.Damaged, "a name that"},
		{"a name of control characters", pack(t, append(word(), file{"\x1b[2J/../x", "x"})...), opc.Damaged, ""},
		{"cut in half", whole[:len(whole)/2], opc.Damaged, "not copied or loaded whole"},
		{"cut at the end", whole[:len(whole)-3], opc.Damaged, "can't be read"},
		{"a changed byte", spoiled(t), opc.Damaged, "can't be unpacked"},
		{"no content types", pack(t, without(word(), "[Content_Types].xml")...), opc.Damaged, "[Content_Types].xml: it is missing"},
		{"empty content types", pack(t, word(file{"[Content_Types].xml", ""})...), opc.Damaged, "[Content_Types].xml: it holds nothing"},
		{"a main part without a type", pack(t, word(file{"[Content_Types].xml", "<Types/>"})...), opc.Damaged, "nothing says"},
		{"a main part of another type", pack(t, word(typesOf("text/x-unheard-of"))...), opc.Damaged, "text/x-unheard-of"},
		{"no relationships", pack(t, without(word(), "_rels/.rels")...), opc.Damaged, "_rels/.rels: it is missing"},
		{"relationships to nothing", pack(t, word(related("_rels/.rels", ""))...), opc.Damaged, "doesn't lead"},
		{"relationships to a missing part", pack(t, without(word(), "word/document.xml")...), opc.Damaged, "word/document.xml: it is missing"},
		{"two main parts", pack(t, word(related("_rels/.rels", toMain+rel("officeDocument", "_rels/.rels", "")))...), opc.Damaged, "two documents"},
		{"a main part on the web", pack(t, word(related("_rels/.rels", rel("officeDocument", "http://127.0.0.1:9/x", "External")))...), opc.Damaged, "out of the file"},
		{"a main part on a disk", pack(t, word(related("_rels/.rels", rel("officeDocument", "file:///etc/passwd", "")))...), opc.Damaged, "out of the file"},
		{"two relationships of one name", pack(t, word(related("word/_rels/document.xml.rels", toMain+toMain))...), opc.Damaged, "same name"},
		{"a document type", raw(`<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`), opc.Entities, "document type"},
		{"a document type within", text(`<!DOCTYPE a>`), opc.Entities, "document type"},
		{"an entity of its own", text(`<w:p>&lol;</w:p>`), opc.Damaged, "mistake"},
		{"a depth of a million", text(strings.Repeat("<w:p>", 1e6) + strings.Repeat("</w:p>", 1e6)), opc.TooComplex, "levels"},
		{"a million elements", text(strings.Repeat("<w:p/>", 1e6)), opc.TooComplex, "elements"},
		{"a million attributes", text("<w:p" + strings.Repeat(" a='1'", 1e6) + "/>"), opc.TooComplex, "attributes"},
		{"millions of attributes", text(strings.Repeat("<w:p a='' b='' c='' d='' e='' f='' g='' h=''/>", 4e5)), opc.TooComplex, "attributes"},
		{"a million namespaces", text(namespaces(1e5)), opc.TooComplex, "namespaces"},
		{"a text without an end", text("<w:t>" + noise() + "</w:t>"), opc.TooComplex, "millions of characters"},
		{"an attribute without an end", text("<w:t a='" + noise() + "'/>"), opc.TooComplex, "millions of characters"},
		{"a remark without an end", text("<!--" + noise() + "-->"), opc.TooComplex, "millions of characters"},
		{"a name without an end", text("<" + noise()), opc.TooComplex, "millions of characters"},
		{"an open quote", text("<w:t a='"), opc.Damaged, "mistake"},
		{"an open remark", text("<!-- "), opc.Damaged, "mistake"},
		{"broken UTF-8", text("<w:t>\xFF\xC0</w:t>"), opc.Damaged, "mistake"},
		{"broken UTF-16", raw("\xFE\xFF\x00<\x00a\xD8\x00"), opc.Damaged, "half a character"},
		{"half of UTF-16", raw("\xFE\xFF\x00<\x00a\x00"), opc.Damaged, "cut in half"},
		{"an encoding of old", raw(`<?xml version="1.0" encoding="windows-1252"?><a/>`), opc.Damaged, "windows-1252"},
		{"control characters", text("<w:t>\x01</w:t>"), opc.Damaged, "mistake"},
		{"control characters by number", text("<w:t>&#1;</w:t>"), opc.Damaged, "mistake"},
		{"an open element", raw("<a><b></b>"), opc.Damaged, "mistake"},
		{"crossed elements", raw("<a><b></a></b>"), opc.Damaged, "mistake"},
		{"two roots", raw("<a/><b/>"), opc.Damaged, "more than one root"},
		{"text after the root", raw("<a/>more"), opc.Damaged, "outside"},
		{"a prefix without a meaning", raw("<v:a/>"), opc.Damaged, "prefix v"},
		{"nothing but a remark", raw("<!-- x -->"), opc.Damaged, "holds nothing"},
	}
	for _, test := range tests {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := readAll(test.data)
		runtime.ReadMemStats(&after)
		e := (*opc.Error)(nil)
		if !errors.As(err, &e) || e.Kind != test.kind || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if len(err.Error()) > 600 || strings.ContainsAny(err.Error(), "\x1b\x00\n") {
			t.Errorf("%s: nobody can read %q", test.name, err)
		}
		// What was asked for in all is more than what was held at once.
		if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 200 {
			t.Errorf("%s: took %d MB", test.name, used)
		}
	}
}

// manyBombs are parts each of which stays below every limit.
func manyBombs(t testing.TB) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range word() {
		w, err := z.Create(f.name)
		if err == nil {
			_, err = w.Write([]byte(f.data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	zeros := make([]byte, 4<<20)
	packed := squeeze(t, zeros)
	for i := range 40 {
		w, err := z.CreateRaw(&zip.FileHeader{
			Name: fmt.Sprintf("word/media/%d.xml", i), Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(zeros),
			CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(len(zeros)),
		})
		if err == nil {
			_, err = w.Write(packed)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// namespaces declares many namespaces, on an element each.
func namespaces(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<x xmlns="u:%d"/>`, i)
	}
	return b.String()
}

// noise is 9 MB of letters that pack badly enough to pass for a real text.
var noise = sync.OnceValue(func() string {
	b := make([]byte, 9<<20)
	state := uint32(1)
	for i := range b {
		state = state*1664525 + 1013904223
		b[i] = 'a' + byte(state>>24)%26
	}
	return string(b)
})

func TestAFileThatIsTooLargeIsRefusedUnread(t *testing.T) {
	data := make([]byte, opc.MaxFile+1)
	copy(data, "PK\x03\x04")
	_, err := opc.Open(data)
	if e := (*opc.Error)(nil); !errors.As(err, &e) || e.Kind != opc.TooBig || !strings.Contains(err.Error(), "64 MB") {
		t.Error(err)
	}
}
