package importer_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/opc"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
)

// FuzzRead puts any body, styles and numbering into a package: there are
// summaries in JSON, or an *opc.Error. The seeds are a packet and a form of
// ours, the examples beside them, and real files where there are any.
func FuzzRead(f *testing.F) {
	add := func(data []byte) {
		pkg, err := opc.Open(data)
		if err != nil {
			f.Fatal(err)
		}
		var parts [4]string
		for i, name := range [...]string{"word/document.xml", "word/styles.xml", "word/numbering.xml", "customXml/item1.xml"} {
			if pkg.Has(name) {
				part, err := pkg.Part(name)
				if err != nil {
					f.Fatal(err)
				}
				parts[i] = string(part)
			}
		}
		for _, piece := range pieces(parts[0]) {
			f.Add(piece, parts[1], parts[2], parts[3])
		}
	}
	for _, form := range []bool{false, true} {
		add(ours(f, form))
	}
	for _, name := range realdata.Seeds("received/*.docx") {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		add(data)
	}
	f.Fuzz(func(t *testing.T, document, styles, numbering, data string) {
		r, err := importer.Read(pack(t, document, styles, numbering, data), importer.Options{})
		if wrong := (*opc.Error)(nil); err != nil {
			if !errors.As(err, &wrong) {
				t.Fatalf("an error of another kind: %v", err)
			}
			return
		}
		if len(r.Summaries) == 0 && r.Kind != importer.Statewide {
			t.Fatal("there is no summary, and no error")
		}
		for _, s := range r.Summaries {
			if !json.Valid(s.JSON) {
				t.Fatalf("this is not JSON: %s", s.JSON)
			}
			if _, err := summary.Decode(s.JSON); err != nil && r.Kind != importer.Packet {
				t.Fatal(err)
			}
		}
	})
}

// ours is a packet or a form of the shortest of the examples.
func ours(f *testing.F, form bool) []byte {
	source, err := os.ReadFile("../examples/statewide/11-glenn.json")
	if err != nil {
		f.Fatal(err)
	}
	s, err := summary.Decode(source)
	if err != nil {
		f.Fatal(err)
	}
	set, err := templates.Default()
	if err != nil {
		f.Fatal(err)
	}
	d, err := set.Packet(s, templates.PacketOptions{Fields: true})
	if form {
		d, err = set.Form(s)
	}
	if err != nil {
		f.Fatal(err)
	}
	carried, err := packet.Carried(s, packet.Origin{Form: form})
	if err != nil {
		f.Fatal(err)
	}
	var b bytes.Buffer
	if err := docx.Write(&b, d, docx.Options{Data: (*docx.Data)(carried)}); err != nil {
		f.Fatal(err)
	}
	return b.Bytes()
}

// pieces are bodies of some ten paragraphs each: a whole one costs more time
// than it finds. A piece that ends within a table lacks its end, and is left
// out.
func pieces(document string) []string {
	head, rest, _ := strings.Cut(document, "<w:body>")
	body, _, _ := strings.Cut(rest, "<w:sectPr")
	var out []string
	paragraphs := strings.SplitAfter(body, "</w:p>")
	for len(paragraphs) > 0 {
		n := min(10, len(paragraphs))
		piece := strings.Join(paragraphs[:n], "")
		for n < len(paragraphs) && strings.Count(piece, "<w:tbl>") > strings.Count(piece, "</w:tbl>") {
			piece += paragraphs[n]
			n++
		}
		if len(out) < 12 {
			out = append(out, head+"<w:body>"+piece+"</w:body></w:document>")
		}
		paragraphs = paragraphs[n:]
	}
	return out
}

// pack makes a Word file of parts.
func pack(t *testing.T, document, styles, numbering, data string) []byte {
	const (
		kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml."
		rel   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	)
	types := `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + kinds + `document.main+xml"/></Types>`
	relationships := func(list ...string) string {
		b := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
		for i := 0; i < len(list); i += 2 {
			b += `<Relationship Id="r` + list[i] + `" Type="` + rel + list[i] + `" Target="` + list[i+1] + `"/>`
		}
		return b + `</Relationships>`
	}
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for _, part := range [][2]string{
		{"[Content_Types].xml", types},
		{"_rels/.rels", relationships("officeDocument", "word/document.xml")},
		{"word/document.xml", document},
		{"word/_rels/document.xml.rels", relationships("styles", "styles.xml", "numbering", "numbering.xml", "customXml", "../customXml/item1.xml")},
		{"word/styles.xml", styles},
		{"word/numbering.xml", numbering},
		{"customXml/item1.xml", data},
	} {
		if part[1] == "" {
			continue
		}
		w, err := z.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}
