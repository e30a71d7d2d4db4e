package opc_test

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"testing"
)

// file is an entry of an archive that a test makes.
type file struct{ name, data string }

const (
	head     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	relTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	strict   = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	nsWord   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
)

// typesOf is [Content_Types].xml of a package whose main part is of a type.
func typesOf(kind string) file {
	return file{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Default Extension="PNG" ContentType="image/png"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + kind + `"/></Types>`}
}

// related is a part with relationships, each of which is written out.
func related(name, list string) file {
	return file{name, head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list + `</Relationships>`}
}

const toMain = `<Relationship Id="rId1" Type="` + relTypes + `officeDocument" Target="word/document.xml"/>`

func body(inner string) file {
	return file{"word/document.xml", head + `<w:document xmlns:w="` + nsWord + `"><w:body>` + inner + `</w:body></w:document>`}
}

// word is a small Word file; files replace those of the same name or come on
// top.
func word(more ...file) []file {
	all := []file{typesOf(mainType), related("_rels/.rels", toMain), body(`<w:p><w:r><w:t>Hello</w:t></w:r></w:p>`)}
	for _, f := range more {
		replaced := false
		for i := range all {
			if all[i].name == f.name {
				all[i], replaced = f, true
			}
		}
		if !replaced {
			all = append(all, f)
		}
	}
	return all
}

// without leaves a file out.
func without(files []file, name string) []file {
	var out []file
	for _, f := range files {
		if f.name != name {
			out = append(out, f)
		}
	}
	return out
}

// pack makes an archive.
func pack(t testing.TB, files ...file) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err == nil {
			_, err = w.Write([]byte(f.data))
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

// packRaw makes an archive in which the last entry is what raw says, with bytes
// that are already packed.
func packRaw(t testing.TB, files []file, raw zip.FileHeader, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err == nil {
			_, err = w.Write([]byte(f.data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	w, err := z.CreateRaw(&raw)
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// stored is a header of an entry that isn't packed.
func stored(name, data string) zip.FileHeader {
	return zip.FileHeader{
		Name: name, Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(data)),
		CompressedSize64: uint64(len(data)), UncompressedSize64: uint64(len(data)),
	}
}
