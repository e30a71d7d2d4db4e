package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"hash/crc32"
	"path"
	"slices"
	"strings"
)

// part is a file of the package.
type part struct {
	name string
	// kind is its content type; empty for the parts that have a default.
	kind string
	data []byte
	// pieces are the part where it was cut into pieces already, in the place of
	// data.
	pieces []*piece
	// links are the part's relationships; nil for a part without any.
	links []byte
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
		{name: "docProps/app.xml", kind: "application/vnd.openxmlformats-officedocument.extended-properties+xml", data: appProperties(pages.Total)},
		{name: "docProps/core.xml", kind: "application/vnd.openxmlformats-package.core-properties+xml", data: coreProperties(w.doc)},
		{name: "word/document.xml", kind: kindWord + "document.main+xml", pieces: w.document(pages), links: w.relationships()},
		{name: "word/fontTable.xml", kind: kindWord + "fontTable+xml", data: w.ref.fontTable()},
		{name: "word/numbering.xml", kind: kindWord + "numbering+xml", data: w.nums.write()},
		{name: "word/settings.xml", kind: kindWord + "settings+xml", data: w.settings()},
		{name: "word/styles.xml", kind: kindWord + "styles+xml", data: w.styles()},
	}
	parts = append(parts, w.edgeParts(pages.Total)...)
	parts = append(parts, w.ref.parts()...)
	parts = append(parts, w.prompts.parts(w.doc.Language)...)
	parts = append(parts, w.data.parts()...)
	parts = slices.DeleteFunc(parts, func(p part) bool { return p.data == nil && p.pieces == nil })
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.name, b.name) })
	all := []part{
		{name: "[Content_Types].xml", data: contentTypes(parts)},
		{name: "_rels/.rels", data: []byte(packageRelationships)},
	}
	for _, p := range parts {
		if p.links != nil {
			folder, file := path.Split(p.name)
			all = append(all, part{name: folder + "_rels/" + file + ".rels", data: p.links})
		}
		all = append(all, p)
	}
	return w.packer.archive(all)
}

// dosDate is 1 January 1980, the first day that a zip file can name. Every
// file has it: what day it is must not change a byte.
const dosDate = 1<<5 | 1

// archive writes the parts into a zip file.
func (p *packer) archive(parts []part) ([]byte, error) {
	for i := range parts {
		if parts[i].pieces == nil {
			parts[i].pieces = p.whole(parts[i].data)
		}
	}
	p.group.Wait()
	size := 0
	for _, part := range parts {
		for _, pc := range part.pieces {
			size += pc.packed.Len() + 256
		}
	}
	var file bytes.Buffer
	file.Grow(size)
	z := zip.NewWriter(&file)
	for _, part := range parts {
		if err := part.store(z); err != nil {
			return nil, fmt.Errorf("packing %s: %w", part.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("packing the Word file: %w", err)
	}
	return file.Bytes(), nil
}

// store writes a part whose pieces are compressed.
func (p *part) store(z *zip.Writer) error {
	h := zip.FileHeader{Name: p.name, Method: zip.Deflate}
	//lint:ignore SA1019 Modified would add a field with a second date, and a date of its own to each entry.
	h.ModifiedDate = dosDate
	for _, pc := range p.pieces {
		h.CRC32 = crc32.Update(h.CRC32, crc32.IEEETable, pc.data)
		h.UncompressedSize64 += uint64(len(pc.data))
		h.CompressedSize64 += uint64(pc.packed.Len())
	}
	entry, err := z.CreateRaw(&h)
	for _, pc := range p.pieces {
		if err == nil {
			err = pc.err
		}
		if err == nil {
			_, err = entry.Write(pc.packed.Bytes())
		}
	}
	return err
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
	for _, e := range w.edges() {
		if !e.shared {
			all = append(all, relationship{e.id, e.kind.side, e.file()})
		}
	}
	if w.data != nil {
		all = append(all, relationship{id: 8, kind: "customXml", target: "../" + dataPart})
	}
	if w.fields > 0 {
		all = append(all, relationship{id: 9, kind: "glossaryDocument", target: "glossary/document.xml"})
	}
	if w.ref != nil && w.ref.theme != nil {
		all = append(all, relationship{id: 13, kind: "theme", target: themeFile})
	}
	for _, r := range all {
		b = fmt.Appendf(b, `<Relationship Id="rId%d" Type="%s%s" Target="%s"/>`, r.id, relOffice, r.kind, r.target)
	}
	for i, target := range w.links.targets {
		b = fmt.Appendf(b, `<Relationship Id="rId%d" Type="%shyperlink" Target="`, firstLink+i, relOffice)
		b = quote(b, target)
		b = append(b, `" TargetMode="External"/>`...)
	}
	return append(b, "</Relationships>"...)
}
