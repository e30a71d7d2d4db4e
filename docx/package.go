package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"slices"
)

// part is a file of the package.
type part struct {
	name string
	// kind is its content type; empty for the parts that have a default.
	kind string
	data []byte
}

// Content types and relationship types of the parts.
const (
	kindWord   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relOffice  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relPackage = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// pack makes the whole file.
func (w *writer) pack(pages Pages) ([]byte, error) {
	parts := []part{
		{"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", appProperties(pages.Total)},
		{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", coreProperties(w.doc)},
		{"word/document.xml", kindWord + "document.main+xml", w.document(pages)},
		{"word/fontTable.xml", kindWord + "fontTable+xml", []byte(fontTable)},
		{"word/footer.xml", kindWord + "footer+xml", footer(pages.Total)},
		{"word/header.xml", kindWord + "header+xml", header(w.doc, false)},
		{"word/headerFirst.xml", kindWord + "header+xml", header(w.doc, true)},
		{"word/numbering.xml", kindWord + "numbering+xml", w.nums.write()},
		{"word/settings.xml", kindWord + "settings+xml", settings(w.doc.Language)},
		{"word/styles.xml", kindWord + "styles+xml", styles(w.doc.Language)},
	}
	parts = slices.DeleteFunc(parts, func(p part) bool { return p.data == nil })
	all := []part{
		{name: "[Content_Types].xml", data: contentTypes(parts)},
		{name: "_rels/.rels", data: []byte(packageRelationships)},
	}
	for _, p := range parts {
		if p.name == "word/document.xml" {
			all = append(all, part{name: "word/_rels/document.xml.rels", data: w.relationships()})
		}
		all = append(all, p)
	}
	return archive(all)
}

// dosDate is 1 January 1980, the first day that a zip file can name. Every
// file has it: what day it is must not change a byte.
const dosDate = 1<<5 | 1

func archive(parts []part) ([]byte, error) {
	packed, err := deflate(parts)
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	file.Grow(packed.size())
	z := zip.NewWriter(&file)
	for i, p := range parts {
		entry, err := z.CreateRaw(&zip.FileHeader{
			//lint:ignore SA1019 Modified would add a field with a second date, and a date of its own to each entry.
			Name: p.name, Method: zip.Deflate, ModifiedDate: dosDate,
			CRC32: crc32.ChecksumIEEE(p.data), UncompressedSize64: uint64(len(p.data)), CompressedSize64: uint64(packed.sizeOf(i)),
		})
		for _, piece := range packed[i] {
			if err == nil {
				_, err = entry.Write(piece)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("packing %s: %w", p.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("packing the Word file: %w", err)
	}
	return file.Bytes(), nil
}

func contentTypes(parts []part) []byte {
	b := []byte(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range parts {
		b = append(b, `<Override PartName="/`+p.name+`" ContentType="`+p.kind+`"/>`...)
	}
	return append(b, "</Types>"...)
}

const packageRelationships = xmlHead + `<Relationships xmlns="` + relPackage + `">` +
	`<Relationship Id="rId1" Type="` + relOffice + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="` + relPackage + `/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + relOffice + `extended-properties" Target="docProps/app.xml"/>` +
	`</Relationships>`

// relationship leads from the body to another part.
type relationship struct {
	id           int
	kind, target string
	pages        string // for headers and footers: on which pages they stand
}

// pagePieces are the headers and the footer that the document has.
func (w *writer) pagePieces() []relationship {
	var pieces []relationship
	if w.doc.Draft != "" || w.doc.ShortTitle != "" {
		pieces = append(pieces, relationship{5, "header", "header.xml", "default"})
	}
	if w.doc.Draft != "" {
		pieces = append(pieces, relationship{6, "header", "headerFirst.xml", "first"})
	}
	return append(pieces, relationship{7, "footer", "footer.xml", "default"}, relationship{7, "footer", "footer.xml", "first"})
}

// relationships leads from the body to its parts, and to every link's target.
func (w *writer) relationships() []byte {
	b := []byte(xmlHead + `<Relationships xmlns="` + relPackage + `">`)
	all := []relationship{
		{id: 1, kind: "styles", target: "styles.xml"},
		{id: 2, kind: "settings", target: "settings.xml"},
		{id: 3, kind: "numbering", target: "numbering.xml"},
		{id: 4, kind: "fontTable", target: "fontTable.xml"},
	}
	written := 0
	for _, r := range append(all, w.pagePieces()...) {
		if r.id == written {
			continue // the footer stands on two kinds of pages
		}
		written = r.id
		b = fmt.Appendf(b, `<Relationship Id="rId%d" Type="%s%s" Target="%s"/>`, r.id, relOffice, r.kind, r.target)
	}
	for i, target := range w.links.targets {
		b = fmt.Appendf(b, `<Relationship Id="rId%d" Type="%shyperlink" Target="`, firstLink+i, relOffice)
		b = quote(b, target)
		b = append(b, `" TargetMode="External"/>`...)
	}
	return append(b, "</Relationships>"...)
}
