package wml_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/opc"
	"github.com/coesummary/coesummary/wml"
)

// strict turns a file into the strict form of ISO/IEC 29500.
func strict(f *file) *file {
	r := strings.NewReplacer(
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
		"http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
		"http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/",
	)
	for name, text := range f.parts {
		f.parts[name] = r.Replace(text)
	}
	for i := range f.rels {
		f.rels[i] = r.Replace(f.rels[i])
	}
	return f
}

func TestStrict(t *testing.T) {
	f := newFile(p(of("Heading1"), "Plan")+p(num(1, 0), "a")+`<w:p><w:hyperlink r:id="web">`+run("", "b")+`</w:hyperlink><m:oMath><m:r><m:t>c</m:t></m:r></m:oMath></w:p>`+
		`<w:p>`+run("", "d")+run("", `<w:footnoteReference w:id="1"/>`)+`</w:p>`).
		styles(sty("Heading1", "heading 1", "", "")).numbering(outline+instance(1, 1, "")).lead("web", "hyperlink", "external https://coe.example").
		part("footnotes", "footnotes", `<w:footnote w:id="1">`+p("", "n")+`</w:footnote>`)
	d := strict(f).read(t)
	check(t, d.Blocks, "Plan", "1. a", "<https://coe.example b>c", "d[1]")
	if first(d).Outline != 1 {
		t.Error("the heading is none")
	}
}

// Templates and documents with macros are read as documents are.
func TestKindsOfWordFiles(t *testing.T) {
	for _, kind := range []string{
		"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
		"application/vnd.ms-word.document.macroEnabled.main+xml",
		"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
	} {
		f := newFile(p("", "a"))
		f.put("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="`+kind+`"/></Types>`)
		check(t, f.read(t).Blocks, "a")
	}
}

func TestProperties(t *testing.T) {
	rels := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="` + relations + `officeDocument" Target="word/document.xml"/>`
	core := `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> The plan </dc:title><dc:subject>Support</dc:subject><dc:creator>Alex Example</dc:creator>LANG</cp:coreProperties>`
	f := newFile(p("", "a")).put("_rels/.rels", rels+`<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="c" Type="`+relations+`extended-properties" Target="docProps/app.xml"/></Relationships>`).
		put("docProps/core.xml", strings.Replace(core, "LANG", "<dc:language>en-GB</dc:language>", 1)).
		put("docProps/app.xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Example Writer</Application></Properties>`).
		styles(`<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>`)
	d := f.read(t)
	if got := []string{d.Title, d.Subject, d.Creator, d.Language, d.Application}; strings.Join(got, "|") != "The plan|Support|Alex Example|en-GB|Example Writer" {
		t.Errorf("got %q", got)
	}
	if d := f.put("docProps/core.xml", strings.Replace(core, "LANG", "", 1)).read(t); d.Language != "en-US" {
		t.Errorf("language of the text: %q", d.Language)
	}
}

func TestData(t *testing.T) {
	d := newFile(p("", "a")).lead("2", "customXml", "../customXml/item2.xml").lead("1", "customXml", "../customXml/item1.xml").lead("3", "customXml", "../customXml/item3.xml").
		put("customXml/item2.xml", `<x/>`).
		put("customXml/item1.xml", `<s:summary xmlns:s="urn:example" kind="packet" draft="1">{"a":<b>no</b> "&lt;"}</s:summary>`).
		put("customXml/item3.xml", `<broken`).read(t)
	if len(d.Data) != 2 {
		t.Fatalf("data: %+v", d.Data)
	}
	got := d.Data[0]
	if got.Namespace != "urn:example" || got.Name != "summary" || got.Text != `{"a": "<"}` || len(got.Attributes) != 2 || got.Attributes["kind"] != "packet" || got.Attributes["draft"] != "1" {
		t.Errorf("data: %+v", got)
	}
	if d.Data[1].Name != "x" {
		t.Errorf("data: %+v", d.Data[1])
	}
}

func TestPrompts(t *testing.T) {
	block := func(gallery, body string) string {
		return `<w:docPart><w:docPartPr><w:name w:val="A"/><w:category><w:name w:val="General"/><w:gallery w:val="` + gallery + `"/></w:category></w:docPartPr><w:docPartBody>` + body + `</w:docPartBody></w:docPart>`
	}
	glossary := `<w:glossaryDocument ` + spaces + `><w:docParts>` +
		block("placeholder", `<w:p>`+run("", "[A ")+run("", "name]")+`</w:p>`) + block("coverPg", p("", "A cover")) + block("placeholder", p("", "[A day]")) +
		`</w:docParts></w:glossaryDocument>`
	d := newFile(p("", "a")).lead("g", "glossaryDocument", "glossary/document.xml").put("word/glossary/document.xml", glossary).read(t)
	if strings.Join(d.Prompts, "|") != "[A name]|[A day]" {
		t.Errorf("prompts: %q", d.Prompts)
	}
	check(t, d.Blocks, "a")
	d = newFile(p("", "a")).lead("g", "glossaryDocument", "glossary/document.xml").put("word/glossary/document.xml", glossary[:len(glossary)/2]).read(t)
	if len(d.Prompts) > 0 {
		t.Errorf("a broken glossary has prompts: %q", d.Prompts)
	}
	check(t, d.Blocks, "a")
}

func TestHeadersAndFooters(t *testing.T) {
	edge := func(f *file, n, kind, text string) {
		name := map[string]string{"header": "hdr", "footer": "ftr"}[kind]
		f.lead(kind+n, kind, kind+n+".xml").put("word/"+kind+n+".xml", `<w:`+name+` `+spaces+`>`+text+`</w:`+name+`>`)
	}
	page := `<w:p>` + run("", "Page ") + complexField("PAGE", run("", "3")) + `</w:p>`
	f := newFile(p("", "a"))
	edge(f, "1", "header", p("", "Example COE")+page)
	edge(f, "2", "header", p("", "Example COE")+page)
	edge(f, "3", "header", p("", " "))
	edge(f, "1", "footer", page)
	d := f.read(t)
	check(t, d.Blocks, "a")
	check(t, d.Header, "Example COE", "Page 3")
	check(t, d.Footer, "Page 3")
	if r := remark(d, wml.HeadersFooters); r.Count != 1 || r.Where != "Example COE" {
		t.Errorf("remark: %+v", r)
	}
}

func TestFilesWithinTheDocument(t *testing.T) {
	chunk := func(name, kind, data string) *file {
		f := newFile(p("", "before")+`<w:altChunk r:id="chunk"/>`+p("", "after")).lead("chunk", "aFChunk", name).put("word/"+name, data)
		f.kinds = append(f.kinds, `<Override PartName="/word/`+name+`" ContentType="`+kind+`"/>`)
		return f
	}
	const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	inner := newFile(p(num(1, 0), "inner")).numbering(outline + instance(1, 1, ""))
	for _, c := range []struct {
		name string
		f    *file
		want []string
	}{
		{"a Word document", chunk("a.docx", docx, string(inner.bytes())), []string{"before", "1. inner", "after"}},
		{"plain text", chunk("a.txt", "text/plain", "\uFEFFone\r\n\r\n two  words\n"), []string{"before", "one", "", " two  words", "after"}},
		{
			"a web page", chunk("a.html", "text/html; charset=utf-8", `<!DOCTYPE html><html><head><title>no</title><style>p { }</style></head><body><h2>Plan</h2><p>One &amp; two<br>three &nbsp;x`+
				"\n  four<ul><li>a<li>b</ul><ol><li>c</li><li><p>d</p><p>e</p></li></ol><table><tr><td>f<td>g</table><script>var x</script>end</body></html>"),
			[]string{"before", "Plan", "One & two⏎three \u00a0x four", "• a", "• b", "1. c", "2. d", "e", "f", "g", "end", "after"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { check(t, c.f.read(t).Blocks, c.want...) })
	}
	for _, c := range []struct {
		name, want string
		f          *file
	}{
		{"a kind that only Word reads", "only Word can read", chunk("a.rtf", "application/rtf", `{\rtf1 words}`)},
		{"a text in an old code", "Unicode", chunk("a.txt", "text/plain", "caf\xe9")},
		{"a document that isn't one", "a.docx", chunk("a.docx", docx, "PK\x03\x04")},
		{"nothing", "isn't there", newFile(`<w:altChunk r:id="x"/>`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := wml.Read(c.f.bytes())
			if e := (*opc.Error)(nil); !errors.As(err, &e) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error: %v", err)
			}
		})
	}
}

// A file that holds itself is not read for ever.
func TestFilesWithinFiles(t *testing.T) {
	data := newFile(p("", "x")).bytes()
	for range 6 {
		f := newFile(`<w:altChunk r:id="chunk"/>`).lead("chunk", "aFChunk", "a.docx").put("word/a.docx", string(data))
		f.kinds = []string{`<Override PartName="/word/a.docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`}
		data = f.bytes()
	}
	if _, err := wml.Read(data); err == nil {
		t.Error("it was read")
	}
}
