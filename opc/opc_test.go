package opc_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/opc"
)

func open(t *testing.T, files ...file) *opc.Package {
	t.Helper()
	p, err := opc.Open(pack(t, files...))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestOpenReadsEveryKindOfWordFile(t *testing.T) {
	for name, kind := range map[string]string{
		"docx": mainType,
		"dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
		"docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
		"dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
	} {
		p := open(t, word(typesOf(kind))...)
		if p.Main() != "word/document.xml" {
			t.Errorf("%s: the main part is %q", name, p.Main())
		}
		if got := p.ContentType("/word/document.xml"[1:]); got != kind {
			t.Errorf("%s: the content type is %q", name, got)
		}
	}
}

func TestStrictFilesReadAsTransitionalOnes(t *testing.T) {
	p := open(
		t, typesOf(mainType),
		related("_rels/.rels", `<Relationship Id="a" Type="`+strict+`officeDocument" Target="/word/document.xml"/>`+
			`<Relationship Id="b" Type="`+strict+`extendedProperties" Target="docProps/app.xml"/>`),
		file{"word/document.xml", `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:conformance="strict"/>`},
	)
	list, err := p.Related("")
	if err != nil || len(list) != 2 || list[1].Type != relTypes+"extended-properties" {
		t.Errorf("the relationships are %v, %v", list, err)
	}
	data, err := p.Part(p.Main())
	if err != nil {
		t.Fatal(err)
	}
	start := tokens(t, string(data))[0]
	if start != "<"+nsWord+" document "+nsWord+" conformance=strict>" {
		t.Errorf("the root is %s", start)
	}
}

func TestPartsAreFoundWhateverTheirCase(t *testing.T) {
	p := open(t, word(file{"word/Media/Logo.PNG", "picture"})...)
	if !p.Has("WORD/media/logo.png") || p.Has("word/media/other.png") {
		t.Error("Has tells capital letters from small ones, or finds what isn't there")
	}
	if data, err := p.Part("word/media/logo.png"); err != nil || string(data) != "picture" {
		t.Errorf("the part is %q, %v", data, err)
	}
	if kind := p.ContentType("word/media/logo.png"); kind != "image/png" {
		t.Errorf("the content type is %q", kind)
	}
	want := []string{"[Content_Types].xml", "_rels/.rels", "word/Media/Logo.PNG", "word/document.xml"}
	if got := p.Names(); !slices.Equal(got, want) {
		t.Errorf("the names are %q", got)
	}
}

func TestFoldersInTheArchiveAreNoParts(t *testing.T) {
	p := open(t, append([]file{{"word/", ""}, {"_rels/", ""}}, word()...)...)
	if len(p.Names()) != 3 {
		t.Errorf("the names are %q", p.Names())
	}
}

func TestRelationships(t *testing.T) {
	p := open(t, word(
		file{"word/media/a b.png", "1"}, file{"customXml/item1.xml", "<a/>"}, file{"word/Styles.xml", "<a/>"},
		related("word/_rels/document.xml.rels",
			rel("styles", "styles.xml", "")+rel("image", "media/a%20b.png", "")+rel("customXml", "../customXml/item1.xml", "")+
				rel("customXml", "/customXml/item1.xml", "")+rel("hyperlink", "http://127.0.0.1:9/x", "External")+
				rel("hyperlink", "#top", "")+rel("image", "file:///etc/passwd", "")+rel("image", "../../etc/passwd", "")+
				rel("image", "//host/share/a.png", "")+rel("image", `\\host\share\a.png`, "")+rel("image", "C:/a.png", "")+
				rel("image", "media/none.png", "")+rel("chart", "charts/../charts/./c.xml", "")))...)
	want := []opc.Relationship{
		{Target: "word/Styles.xml"},
		{Target: "word/media/a b.png"},
		{Target: "customXml/item1.xml"},
		{Target: "customXml/item1.xml"},
		{Target: "http://127.0.0.1:9/x", External: true},
		{Target: "#top"},
		{Target: "file:///etc/passwd", External: true},
		{Target: "../../etc/passwd", External: true},
		{Target: "//host/share/a.png", External: true},
		{Target: `\\host\share\a.png`, External: true},
		{Target: "C:/a.png", External: true},
		{Target: "word/media/none.png"},
		{Target: "word/charts/c.xml"},
	}
	for range 2 { // the second time from what was kept
		got, err := p.Related("word/document.xml")
		if err != nil || len(got) != len(want) {
			t.Fatalf("there are %d relationships, %v", len(got), err)
		}
		for i, w := range want {
			if got[i].Target != w.Target || got[i].External != w.External {
				t.Errorf("relationship %d leads to %q, external %v; want %q, %v", i, got[i].Target, got[i].External, w.Target, w.External)
			}
			got[i].Target = "changed by the caller"
		}
	}
	if list, err := p.Related("word/Styles.xml"); err != nil || len(list) != 0 {
		t.Errorf("a part without relationships has %v, %v", list, err)
	}
}

var relCount int

// rel is a relationship with a name of its own.
func rel(kind, target, mode string) string {
	relCount++
	if mode != "" {
		mode = ` TargetMode="` + mode + `"`
	}
	return `<Relationship Id="r` + strings.Repeat("i", relCount) + `" Type="` + relTypes + kind + `" Target="` + target + `"` + mode + `/>`
}

func TestCyclicRelationshipsAreNotFollowed(t *testing.T) {
	p := open(t, word(
		related("word/_rels/document.xml.rels", rel("header", "header.xml", "")),
		related("word/_rels/header.xml.rels", rel("header", "document.xml", "")+rel("header", "header.xml", "")),
		file{"word/header.xml", "<a/>"})...)
	list, err := p.Related("word/header.xml")
	if err != nil || len(list) != 2 || list[0].Target != "word/document.xml" || list[1].Target != "word/header.xml" {
		t.Errorf("the relationships are %v, %v", list, err)
	}
}

func TestAMissingPartIsNamed(t *testing.T) {
	_, err := open(t, word()...).Part("word/styles.xml")
	if e := (*opc.Error)(nil); !errors.As(err, &e) || e.Part != "word/styles.xml" || !strings.Contains(err.Error(), "word/styles.xml: it is missing") {
		t.Errorf("the error is %v", err)
	}
}
