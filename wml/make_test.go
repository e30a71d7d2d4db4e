package wml_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// The namespaces that the parts of the tests have.
const spaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
	`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ` +
	`xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
	`xmlns:cx1="http://schemas.microsoft.com/office/drawing/2015/9/8/chartex" ` +
	`xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
	`xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ` +
	`xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// file is a Word file that a test makes: parts by their names, and what the
// main part leads to.
type file struct {
	names []string
	parts map[string]string
	rels  []string
	kinds []string
}

// newFile is a Word file with this body.
func newFile(body string) *file {
	f := &file{parts: map[string]string{}}
	f.put("word/document.xml", `<w:document `+spaces+`><w:body>`+body+`</w:body></w:document>`)
	return f
}

func (f *file) put(name, xml string) *file {
	if _, ok := f.parts[name]; !ok {
		f.names = append(f.names, name)
	}
	f.parts[name] = xml
	return f
}

// lead adds a relationship of the main part: "external" in front of a target
// leads out of the file.
func (f *file) lead(id, kind, target string) *file {
	mode := ""
	if rest, ok := strings.CutPrefix(target, "external "); ok {
		target, mode = rest, ` TargetMode="External"`
	}
	f.rels = append(f.rels, fmt.Sprintf(`<Relationship Id="%s" Type="%s%s" Target="%s"%s/>`, id, relations, kind, target, mode))
	return f
}

// part adds a part of WordprocessingML and what leads to it.
func (f *file) part(kind, root, inner string) *file {
	name := kind + ".xml"
	return f.put("word/"+name, `<w:`+root+` `+spaces+`>`+inner+`</w:`+root+`>`).lead("id"+kind, kind, name)
}

func (f *file) styles(inner string) *file    { return f.part("styles", "styles", inner) }
func (f *file) numbering(inner string) *file { return f.part("numbering", "numbering", inner) }

// bytes is the file.
func (f *file) bytes() []byte {
	types := `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		strings.Join(f.kinds, "") + `</Types>`
	rels := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	all := map[string]string{
		"[Content_Types].xml":          types,
		"_rels/.rels":                  rels + `<Relationship Id="a" Type="` + relations + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/_rels/document.xml.rels": rels + strings.Join(f.rels, "") + `</Relationships>`,
	}
	names := append([]string{"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"}, f.names...)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	done := map[string]bool{}
	for _, name := range names {
		if done[name] {
			continue
		}
		done[name] = true
		text, ok := f.parts[name]
		if !ok {
			text = all[name]
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// read reads the file.
func (f *file) read(t testing.TB) *wml.Document {
	t.Helper()
	d, err := wml.Read(f.bytes())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// p is a paragraph with these properties and these texts, a run for each.
func p(properties string, texts ...string) string {
	var b strings.Builder
	b.WriteString(`<w:p>`)
	if properties != "" {
		b.WriteString(`<w:pPr>` + properties + `</w:pPr>`)
	}
	for _, text := range texts {
		b.WriteString(run("", text))
	}
	return b.String() + `</w:p>`
}

// run is a run with these properties and this text, or other things in XML.
func run(properties, text string) string {
	if properties != "" {
		properties = `<w:rPr>` + properties + `</w:rPr>`
	}
	if !strings.HasPrefix(text, "<") {
		text = `<w:t xml:space="preserve">` + text + `</w:t>`
	}
	return `<w:r>` + properties + text + `</w:r>`
}

// num is the w:numPr of a list.
func num(id, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, id)
}

// seen is what a reader sees: a line for each paragraph, its label in front,
// "| a | b |" for a row, "‹›" for a cell that is covered, "{tag: …}" for a
// control, "**bold**", "_italic_", "<address words>", "⏎" for a new line in the
// paragraph, "⇥" for a tab.
func seen(blocks []wml.Block) []string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			line := ""
			if b.Label != nil {
				line = b.Label.Text + " "
			}
			out = append(out, line+marked(b.Text))
		case *wml.Table:
			for _, row := range b.Rows {
				line := "|"
				for _, cell := range row.Cells {
					switch {
					case cell.Covered:
						line += " ‹› |"
					default:
						line += " " + strings.Join(seen(cell.Blocks), " / ") + " |"
					}
				}
				out = append(out, line)
			}
		case *wml.Control:
			out = append(out, "{"+b.Tag+": "+strings.Join(seen(b.Blocks), " / ")+"}")
		}
	}
	return out
}

func marked(text []document.Inline) string {
	var b strings.Builder
	for _, in := range text {
		switch in := in.(type) {
		case *document.Text:
			b.WriteString(strings.ReplaceAll(in.Value, "\t", "⇥"))
		case *document.Strong:
			b.WriteString("**" + marked(in.Text) + "**")
		case *document.Emphasis:
			b.WriteString("_" + marked(in.Text) + "_")
		case *document.Link:
			b.WriteString("<" + in.URL + " " + marked(in.Text) + ">")
		case *document.LineBreak:
			b.WriteString("⏎")
		case *document.FieldText:
			b.WriteString("{" + in.Pointer + ": " + marked(in.Text))
			if in.Placeholder != "" {
				b.WriteString("?" + in.Placeholder)
			}
			b.WriteString("}")
		}
	}
	return b.String()
}

// check compares what a reader sees with what should be seen.
func check(t *testing.T, got []wml.Block, want ...string) {
	t.Helper()
	compare(t, seen(got), want)
}

func compare(t *testing.T, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("line %d:\n got %q\nwant %q", i+1, g, w)
		}
	}
}

// remark is the remark of a kind, with a count of 0 where there is none.
func remark(d *wml.Document, kind wml.RemarkKind) wml.Remark {
	for _, r := range d.Remarks {
		if r.Kind == kind {
			return r
		}
	}
	return wml.Remark{}
}

func first(d *wml.Document) *wml.Paragraph { return d.Blocks[0].(*wml.Paragraph) }
