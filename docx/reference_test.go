package docx

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/docxcheck"
	"github.com/coesummary/coesummary/opc"
)

// writeWith writes a document with a reference and unpacks it.
func writeWith(t testing.TB, doc *d.Document, r *Reference) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc, Options{Reference: r}); err != nil {
		t.Fatal(err)
	}
	return parts(t, b.Bytes())
}

func final() *d.Document {
	doc := packet()
	doc.Draft = ""
	return doc
}

func drafted() *d.Document {
	doc := packet()
	doc.Draft = "Draft: not adopted"
	return doc
}

// styleNamed is a style by its name.
func styleNamed(t *testing.T, all map[string]string, name string) *node {
	t.Helper()
	found := &node{}
	for _, s := range tree(t, all["word/styles.xml"]).all("style") {
		if s.val("name") == name {
			if found.name != "" {
				t.Errorf("the style %q is there twice", name)
			}
			found = s
		}
	}
	return found
}

// checked fails where docxcheck finds something in a document with a
// reference, but for the rules that the reference breaks on purpose.
func checked(t *testing.T, doc *d.Document, r *Reference, but ...docxcheck.Rule) {
	t.Helper()
	var first, second bytes.Buffer
	for _, b := range []*bytes.Buffer{&first, &second} {
		if err := Write(b, doc, Options{Reference: r}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same document gives two files")
	}
	for _, p := range docxcheck.Check(first.Bytes()) {
		if !slices.Contains(but, p.Rule) {
			t.Error(p)
		}
	}
}

func TestALetterheadMakesASoundFile(t *testing.T) {
	// A4 is what this office prints on.
	checked(t, final(), referenceOf(t, letterhead(t)), docxcheck.PageSize)
	checked(t, drafted(), referenceOf(t, letterhead(t)), docxcheck.PageSize)
}

func TestStylesAreTakenByTheirNames(t *testing.T) {
	all := writeWith(t, final(), referenceOf(t, letterhead(t)))
	one, two, normal := styleNamed(t, all, "heading 1"), styleNamed(t, all, "heading 2"), styleNamed(t, all, "Normal")
	if one.attr["styleId"] != "Heading1" || one.val("rPr", "color") != "1B5E3A" || one.child("rPr", "rFonts").attr["asciiTheme"] != "majorHAnsi" {
		t.Error("heading 1 is not the reference's")
	}
	if two.val("basedOn") != "Heading1" || two.val("rPr", "sz") != "30" {
		t.Error("heading 2 is not the reference's, or not based on its heading 1")
	}
	for i, h := range []*node{one, two} {
		if h.val("pPr", "outlineLvl") != strconv.Itoa(i) || !h.child("pPr").has("keepNext") {
			t.Errorf("heading %d has lost its level, or what keeps it with its text", i+1)
		}
	}
	if normal.attr["default"] != "1" || normal.val("pPr", "jc") != "left" || normal.child("pPr", "spacing").attr["after"] != "160" {
		t.Error("the default style of paragraphs is not the reference's")
	}
	if got := styleNamed(t, all, "Somebody's Own").attr["styleId"]; got == "TableText" || got == "" {
		t.Errorf("a style of the reference has the id %q", got)
	}
	if styleNamed(t, all, "Table Text").attr["styleId"] != "TableText" || styleNamed(t, all, "Lead").name == "" {
		t.Error("a style that the reference doesn't have was not added")
	}
	if styleNamed(t, all, "footnote text").name == "" {
		t.Error("a style of Word's own is not spelled as Word spells it")
	}
	if styleNamed(t, all, "Draft Mark").val("rPr", "color") != red {
		t.Error("the reference has hidden the mark of a draft")
	}
	if got := styleNamed(t, all, "Table Grid").child("tblPr", "tblBorders").children[0]; got.name != "top" || got.attr["color"] != "1B5E3A" {
		t.Error("the table's borders are not the reference's, or not in order")
	}
	for _, gone := range []string{"w:vanish", `w:numId w:val="4"`, "de-DE", "missing", "My List"} {
		if strings.Contains(all["word/styles.xml"], gone) {
			t.Errorf("the styles hold %s", gone)
		}
	}
	if styleNamed(t, all, "Circle One").val("basedOn") != "" && styleNamed(t, all, "Circle Two").val("basedOn") != "" {
		t.Error("two styles are based on each other")
	}
	if !strings.Contains(all["word/theme/theme1.xml"], `typeface="Georgia"`) || strings.Contains(all["word/theme/theme1.xml"], "extLst") {
		t.Error("the theme did not come over, or too much of it")
	}
	if f := all["word/fontTable.xml"]; !strings.Contains(f, "Georgia") || strings.Contains(f, "embed") {
		t.Error("the list of fonts did not come over, or too much of it")
	}
}

func TestTheDefaultStyleIsTheReferencesWhateverItsName(t *testing.T) {
	own := letterhead(t)
	own["word/styles.xml"] = `<w:styles xmlns:w="` + nsWord + `"><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="90"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:default="true" w:styleId="b"><w:name w:val="House Text"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style></w:styles>`
	all := writeWith(t, final(), referenceOf(t, own))
	if s := styleNamed(t, all, "Normal"); s.attr["default"] != "1" || s.val("rPr", "sz") != "26" {
		t.Error("text doesn't look as the reference's text does")
	}
	checked(t, final(), referenceOf(t, own), docxcheck.PageSize)
}

func TestPagesAreTheReferences(t *testing.T) {
	all := writeWith(t, final(), referenceOf(t, letterhead(t)))
	section := tree(t, all["word/document.xml"]).child("body", "sectPr")
	if s := section.child("pgSz"); s.attr["w"] != "11906" || s.attr["h"] != "16838" {
		t.Errorf("the page is %v", s.attr)
	}
	if m := section.child("pgMar"); m.attr["left"] != "1985" || m.attr["right"] != "1134" || m.attr["top"] != "1700" {
		t.Errorf("the margins are %v", m.attr)
	}
	if section.child("cols").attr["num"] != "" {
		t.Error("the text stands in the reference's columns")
	}
	const text = "8787" // 11906 - 1985 - 1134
	if got := styleNamed(t, all, "toc 1").child("pPr", "tabs", "tab").attr["pos"]; got != text {
		t.Errorf("page numbers of the contents list stand at %s", got)
	}
	widths := tree(t, all["word/document.xml"]).all("tblW")
	if !slices.ContainsFunc(widths, func(n *node) bool { return n.attr["w"] == text }) {
		t.Errorf("no table is as wide as the text: %d", len(widths))
	}
	narrow := letterhead(t)
	narrow["word/document.xml"] = strings.Replace(narrow["word/document.xml"], `w:right="1134"`, `w:right="4000"`, 1)
	before, err := EstimatePages(statewide(), Options{Reference: referenceOf(t, letterhead(t))})
	if err != nil {
		t.Fatal(err)
	}
	after, err := EstimatePages(statewide(), Options{Reference: referenceOf(t, narrow)})
	if err != nil || after.Total <= before.Total {
		t.Errorf("with narrower text there are %d pages and not more than %d, %v", after.Total, before.Total, err)
	}
}

func TestHeadersAndFootersComeOver(t *testing.T) {
	own := letterhead(t)
	all := writeWith(t, final(), referenceOf(t, own))
	first, rest, foot := all["word/headerFirst.xml"], all["word/header.xml"], all["word/footer.xml"]
	if !strings.Contains(first, "100 Example Street") || !strings.Contains(rest, "example.org") || !strings.Contains(foot, "Alex Example") {
		t.Error("the reference's words are not there")
	}
	if strings.Contains(rest, final().ShortTitle) || strings.Contains(foot, "Page 1 of") {
		t.Error("our header or footer stands beside the reference's")
	}
	if all["word/media/reference1.png"] != own["word/media/image.png"] {
		t.Error("the logo is not the reference's")
	}
	if !strings.Contains(first, `r:embed="rId1"`) || !strings.Contains(all["word/_rels/headerFirst.xml.rels"], `Id="rId1"`) || !strings.Contains(all["word/_rels/headerFirst.xml.rels"], "media/reference1.png") {
		t.Error("the header doesn't lead to the logo")
	}
	pages, err := EstimatePages(final(), Options{Reference: referenceOf(t, own)})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := tree(t, foot).shown(), "Alex Example, County Superintendent of Schools | Page 1 of "+strconv.Itoa(pages.Total)+" Example COE"; got != want {
		t.Errorf("the footer is %q, not %q", got, want)
	}
	// The reference has no footer for its first page.
	if got := tree(t, all["word/footerFirst.xml"]).shown(); !strings.HasPrefix(got, "Page 1 of ") {
		t.Errorf("the first page's footer is %q", got)
	}
}

func TestNothingElseComesOver(t *testing.T) {
	for name, part := range writeWith(t, final(), referenceOf(t, letterhead(t))) {
		for _, secret := range []string{"Words of the reference", "A comment", "Custom data", "127.0.0.1", "reference.docx", "rIdLink", "hlinkClick"} {
			if strings.Contains(part, secret) {
				t.Errorf("%s holds %q", name, secret)
			}
		}
		if strings.Contains(name, "comments") || strings.Contains(name, "customXml") {
			t.Errorf("%s came over", name)
		}
	}
}

func TestTheMarkOfADraftIsNeverLost(t *testing.T) {
	own := letterhead(t)
	own["word/settings.xml"] = `<w:settings xmlns:w="` + nsWord + `"><w:evenAndOddHeaders/></w:settings>`
	for name, change := range map[string]string{
		"as it is": "", "without a first page": `<w:titlePg/>`, "without a header": `<w:headerReference w:type="default" r:id="h1"/>`,
		"without any header": `<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>`,
	} {
		changed := maps.Clone(own)
		changed["word/document.xml"] = strings.Replace(own["word/document.xml"], change, "", 1)
		r := referenceOf(t, changed)
		all := writeWith(t, drafted(), r)
		section := tree(t, all["word/document.xml"]).child("body", "sectPr")
		kinds := []string{"default", "even"}
		if section.has("titlePg") {
			kinds = append(kinds, "first")
		}
		links := map[string]string{}
		for _, l := range tree(t, all["word/_rels/document.xml.rels"]).children {
			links[l.attr["Id"]] = l.attr["Target"]
		}
		for _, kind := range kinds {
			seen := ""
			for _, h := range section.all("headerReference") {
				if h.attr["type"] == kind {
					seen = tree(t, all["word/"+links[h.attr["id"]]]).shown()
				}
			}
			if !strings.HasPrefix(seen, "Draft: not adopted") {
				t.Errorf("%s: the header of %s pages is %q", name, kind, seen)
			}
		}
		checked(t, drafted(), r, docxcheck.PageSize, docxcheck.FooterPages)
	}
}

func TestWhereTheReferenceHasNoneOursStand(t *testing.T) {
	own := letterhead(t)
	for _, name := range []string{"header1", "header2", "footer1"} {
		root, _, _ := strings.Cut(own["word/"+name+".xml"][1:], " ")
		// Word writes such parts for headers that nobody has filled in.
		own["word/"+name+".xml"] = `<` + root + edgeSpaces + `><w:p><w:pPr><w:pStyle w:val="Kopf"/></w:pPr></w:p></` + root + `>`
	}
	own["word/document.xml"] = strings.Replace(own["word/document.xml"], `w:header="709" w:footer="709"`, `w:header="0" w:footer="0"`, 1)
	all := writeWith(t, drafted(), referenceOf(t, own))
	if got := tree(t, all["word/header.xml"]).shown(); got != "Draft: not adopted"+final().ShortTitle {
		t.Errorf("the header is %q", got)
	}
	if got := tree(t, all["word/footer.xml"]).shown(); !strings.HasPrefix(got, "Page 1 of ") {
		t.Errorf("the footer is %q", got)
	}
	margins := tree(t, all["word/document.xml"]).child("body", "sectPr", "pgMar").attr
	if margins["header"] == "0" || margins["footer"] == "0" {
		t.Error("our header or footer stands where no printer prints")
	}
	checked(t, drafted(), referenceOf(t, own), docxcheck.PageSize)
}

func TestOurOwnFileIsAReference(t *testing.T) {
	plain := write(t, final())
	r, err := ReadReference(plain)
	if err != nil {
		t.Fatal(err)
	}
	checked(t, final(), r)
	pages, _ := EstimatePages(final(), Options{})
	again, err := EstimatePages(final(), Options{Reference: r})
	if err != nil || !slices.Equal(pages.Headings, again.Headings) || pages.Total != again.Total {
		t.Errorf("with our own looks the pages are %v and not %v, %v", again, pages, err)
	}
}

func TestWhatIsInAHeader(t *testing.T) {
	for _, c := range []struct{ name, inner, shows string }{
		{"a change that was tracked", `<w:p><w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>new</w:t></w:r></w:ins></w:p>`, "new"},
		{"a comment", `<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>text</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`, "text"},
		{"a macro's button", `<w:p>` + complex1("MACROBUTTON Run Click", "") + `<w:r><w:t>text</w:t></w:r></w:p>`, "text"},
		{"a control", `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:Properties[1]/ns1:Company[1]"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Example COE</w:t></w:r></w:p></w:sdtContent></w:sdt>`, "Example COE"},
		{"the reference's title", `<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"/></w:sdtPr><w:sdtContent><w:r><w:t>Other Title</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>text</w:t></w:r></w:p>`, "text"},
		{"a field in another", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>` + complex1("PAGE", "3") +
			`<w:r><w:instrText> = 1 "a" "b"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>b</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "b"},
		{"a field that never ends", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r></w:p>`, "7"},
		{"a simple field", `<w:p><w:fldSimple w:instr=" STYLEREF 1 "><w:r><w:t>Other heading</w:t></w:r></w:fldSimple><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`, "1"},
		{"hidden text", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>text</w:t></w:r></w:p>`, "text"},
		{"a picture on the web", `<w:p><w:r>` + strings.Replace(drawn, `r:embed="rIdLogo"`, `r:link="rIdLink"`, 1) + `</w:r><w:r><w:t>text</w:t></w:r></w:p>`, "text"},
		{"a picture on the web in VML", `<w:p><w:r><w:pict><v:shape xmlns:v="` + nsVML + `"><v:imagedata src="http://127.0.0.1:9/x.png"/></v:shape></w:pict></w:r><w:r><w:t>text</w:t></w:r></w:p>`, "text"},
		{"a text box", `<w:p><w:r><mc:AlternateContent xmlns:mc="` + nsCompatibility + `"><mc:Choice Requires="w99"><w:t>new</w:t></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="` + nsVML + `" style="width:100pt;height:20pt" href="http://127.0.0.1:9/"><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "boxed"},
		{"an object", `<w:p><w:r><w:object><o:OLEObject xmlns:o="` + nsOffice + `" r:id="rIdLink"/></w:object><w:t>text</w:t></w:r></w:p>`, "text"},
		{"a table without rows", `<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p><w:r><w:t>text</w:t></w:r></w:p>`, "text"},
		{"what nobody knows", `<x:y xmlns:x="urn:x"><w:p><w:r><w:t>lost</w:t></w:r></w:p></x:y><w:p><w:r><w:t>text</w:t></w:r></w:p>`, "text"},
	} {
		own := letterhead(t)
		own["word/header1.xml"] = `<w:hdr` + edgeSpaces + `>` + c.inner + `</w:hdr>`
		all := writeWith(t, final(), referenceOf(t, own))
		if got := tree(t, all["word/header.xml"]).shown(); got != c.shows {
			t.Errorf("%s: the header shows %q, not %q", c.name, got, c.shows)
		}
		if strings.Contains(all["word/header.xml"], "127.0.0.1") || strings.Contains(all["word/_rels/header.xml.rels"], "127.0.0.1") {
			t.Errorf("%s: something leads out of the file", c.name)
		}
		for _, p := range docxcheck.Check(zipped(t, all)) {
			switch p.Rule {
			case docxcheck.ZipDate, docxcheck.ZipOrder, docxcheck.PageSize, docxcheck.PictureAlt:
			default:
				t.Errorf("%s: %v", c.name, p)
			}
		}
	}
}

func TestTheStrictFormIsAReference(t *testing.T) {
	own := letterhead(t)
	for name, text := range own {
		text = strings.ReplaceAll(text, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
		own[name] = strings.ReplaceAll(text, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
	}
	own["word/document.xml"] = strings.NewReplacer(`"1985"`, `"99.25pt"`, `"11906"`, `"21cm"`).Replace(own["word/document.xml"])
	own["word/styles.xml"] = strings.NewReplacer(`w:after="160"`, `w:after="8pt"`, `w:sz w:val="64"`, `w:sz w:val="32pt"`).Replace(own["word/styles.xml"])
	all := writeWith(t, final(), referenceOf(t, own))
	section := tree(t, all["word/document.xml"]).child("body", "sectPr")
	if section.child("pgMar").attr["left"] != "1985" || section.child("pgSz").attr["w"] != "11906" {
		t.Errorf("the pages are %v and %v", section.child("pgSz").attr, section.child("pgMar").attr)
	}
	if styleNamed(t, all, "Title").val("rPr", "sz") != "64" || styleNamed(t, all, "Normal").child("pPr", "spacing").attr["after"] != "160" {
		t.Error("measures with units are read wrong")
	}
}

func TestWhatIsNoReferenceIsRefused(t *testing.T) {
	var e *opc.Error
	if _, err := ReadReference([]byte("%PDF-1.7")); !errors.As(err, &e) || e.Kind != opc.PDF {
		t.Errorf("a PDF file: %v", err)
	}
	own := letterhead(t)
	own["word/header1.xml"] = `<!DOCTYPE a><w:hdr` + edgeSpaces + `/>`
	if _, err := ReadReference(zipped(t, own)); !errors.As(err, &e) || e.Part != "word/header1.xml" {
		t.Errorf("a header with a document type: %v", err)
	}
	own = letterhead(t)
	own["word/document.xml"] = strings.Replace(own["word/document.xml"], `w:left="1985"`, `w:left="9000"`, 1)
	if _, err := ReadReference(zipped(t, own)); err == nil || !strings.Contains(err.Error(), "1.2 by 9.5 inches") {
		t.Errorf("a page without room: %v", err)
	}
}

func TestEndlessChainsOfStylesAreCut(t *testing.T) {
	var b strings.Builder
	b.WriteString(`<w:styles xmlns:w="` + nsWord + `">`)
	for i := range 5000 {
		n := strconv.Itoa(i)
		b.WriteString(`<w:style w:type="paragraph" w:styleId="s` + n + `"><w:name w:val="Style ` + n + `"/><w:basedOn w:val="s` + strconv.Itoa(i+1) + `"/></w:style>`)
	}
	b.WriteString(`</w:styles>`)
	own := letterhead(t)
	own["word/styles.xml"] = b.String()
	based := map[string]string{}
	for _, s := range tree(t, writeWith(t, final(), referenceOf(t, own))["word/styles.xml"]).all("style") {
		based[s.attr["styleId"]] = s.val("basedOn")
	}
	if len(based) < 5000 {
		t.Errorf("only %d styles came over", len(based))
	}
	for id := range based {
		steps := 0
		for at := id; at != ""; at = based[at] {
			if steps++; steps > 40 {
				t.Fatalf("%s is based on more than 40 others", id)
			}
		}
	}
}

// FuzzReference: whatever stands in a header and in the styles, the file that
// is made is one that can be read.
func FuzzReference(f *testing.F) {
	own := letterhead(f)
	f.Add(own["word/header1.xml"], own["word/styles.xml"])
	f.Add(own["word/header2.xml"], own["word/styles.xml"])
	f.Add(own["word/footer1.xml"], `<w:styles xmlns:w="`+nsWord+`"/>`)
	doc := drafted()
	f.Fuzz(func(t *testing.T, header, styles string) {
		own := maps.Clone(own)
		own["word/header1.xml"], own["word/styles.xml"] = header, styles
		r, err := ReadReference(zipped(t, own))
		if err != nil {
			if e := (*opc.Error)(nil); !errors.As(err, &e) {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		all := writeWith(t, doc, r)
		for _, name := range []string{"word/header.xml", "word/styles.xml", "word/document.xml"} {
			tree(t, all[name])
		}
		if !strings.Contains(all["word/header.xml"], "Draft: not adopted") {
			t.Error("the mark of the draft is lost")
		}
	})
}
