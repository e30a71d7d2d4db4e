package docx

import (
	"archive/zip"
	"bytes"
	"image"
	"image/color"
	"image/png"
	"maps"
	"slices"
	"strings"
	"testing"
)

// logo is a picture of a made-up office: a sun over a hill.
func logo(t testing.TB) string {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 120, 120))
	for y := range 120 {
		for x := range 120 {
			c := color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}
			if dx, dy := x-60, y-50; dx*dx+dy*dy < 1200 {
				c = color.RGBA{0xE0, 0x8A, 0x00, 0xFF}
			}
			if dx := x - 60; y > 70+dx*dx/120 {
				c = color.RGBA{0x1B, 0x5E, 0x3A, 0xFF}
			}
			m.Set(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const (
	drawn = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="685800" cy="685800"/>` +
		`<wp:docPr id="7" name="Logo" descr="Logo of the Example County Office of Education: a sun over a hill">` +
		`<a:hlinkClick xmlns:a="` + nsDrawing + `" r:id="rIdLink"/></wp:docPr><wp:cNvGraphicFramePr/>` +
		`<a:graphic xmlns:a="` + nsDrawing + `"><a:graphicData uri="` + officeDraw + `picture"><pic:pic xmlns:pic="` + officeDraw + `picture">` +
		`<pic:nvPicPr><pic:cNvPr id="8" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
		`<pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="685800" cy="685800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`

	edgeSpaces = ` xmlns:w="` + nsWord + `" xmlns:r="` + nsRelationships + `" xmlns:wp="` + officeDraw + `wordprocessingDrawing"`
)

func complex1(instruction, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ` + instruction + ` </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>` + result + `</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// letterhead is the parts of a county's own Word file: A4, its own fonts and
// colors, a logo at the top of the first page, style ids that aren't Word's.
func letterhead(t testing.TB) map[string]string {
	rels := func(list string) string {
		return xmlHead + `<Relationships xmlns="` + relPackage + `">` + list + `</Relationships>`
	}
	rel := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + relOffice + kind + `" Target="` + target + `"/>`
	}
	style := func(kind, id, name, rest string) string {
		return `<w:style w:type="` + kind + `" w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + rest + `</w:style>`
	}
	return map[string]string{
		"[Content_Types].xml": xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + kindWord + `document.main+xml"/></Types>`,
		"_rels/.rels": rels(rel("rId1", "officeDocument", "word/document.xml")),
		"word/document.xml": xmlHead + `<w:document` + edgeSpaces + `><w:body><w:p><w:r><w:t>Words of the reference</w:t></w:r></w:p>` +
			`<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>` +
			`<w:footerReference w:type="default" r:id="f1"/><w:pgSz w:w="11906" w:h="16838"/>` +
			`<w:pgMar w:top="1700" w:right="1134" w:bottom="1417" w:left="1985" w:header="709" w:footer="709" w:gutter="0"/>` +
			`<w:cols w:num="2" w:space="708"/><w:titlePg/></w:sectPr></w:body></w:document>`,
		"word/_rels/document.xml.rels": rels(rel("s", "styles", "styles.xml") + rel("h1", "header", "header1.xml") + rel("h2", "header", "header2.xml") +
			rel("f1", "footer", "footer1.xml") + rel("t", "theme", "theme/theme1.xml") + rel("ft", "fontTable", "fontTable.xml") +
			rel("set", "settings", "settings.xml") + rel("c", "comments", "comments.xml") + rel("x", "customXml", "../customXml/item1.xml") +
			`<Relationship Id="web" Type="` + relOffice + `hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/>`),
		"word/comments.xml":    `<w:comments xmlns:w="` + nsWord + `"><w:comment w:id="0"><w:p><w:r><w:t>A comment</w:t></w:r></w:p></w:comment></w:comments>`,
		"customXml/item1.xml":  `<secret>Custom data</secret>`,
		"word/settings.xml":    `<w:settings xmlns:w="` + nsWord + `"><w:mirrorMargins w:val="0"/></w:settings>`,
		"word/media/image.png": logo(t),
		"word/header1.xml": `<w:hdr` + edgeSpaces + `><w:p><w:pPr><w:pStyle w:val="Kopf"/></w:pPr><w:bookmarkStart w:id="0" w:name="x"/>` +
			`<w:r><w:t xml:space="preserve">Example County Office of Education </w:t></w:r>` +
			`<w:hyperlink r:id="rIdLink"><w:r><w:t>example.org</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id="0"/></w:p></w:hdr>`,
		"word/_rels/header1.xml.rels": rels(`<Relationship Id="rIdLink" Type="` + relOffice + `hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/>`),
		"word/header2.xml": `<w:hdr` + edgeSpaces + `><w:p><w:pPr><w:pStyle w:val="Kopf"/></w:pPr><w:r>` + drawn + `</w:r>` +
			`<w:r><w:rPr><w:rStyle w:val="Stark"/><w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve">  Example County Office of Education</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="Kopf"/></w:pPr><w:r><w:t>100 Example Street, Example City, California</w:t></w:r></w:p></w:hdr>`,
		"word/_rels/header2.xml.rels": rels(rel("rIdLogo", "image", "media/image.png") +
			`<Relationship Id="rIdLink" Type="` + relOffice + `hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/>`),
		"word/footer1.xml": `<w:ftr` + edgeSpaces + `><w:p><w:pPr><w:pStyle w:val="Fuss"/></w:pPr><w:r><w:t xml:space="preserve">Alex Example, County Superintendent of Schools | Page </w:t></w:r>` +
			complex1("PAGE", "1") + `<w:r><w:t xml:space="preserve"> of </w:t></w:r>` + complex1(`NUMPAGES \* MERGEFORMAT`, "999") +
			complex1("FILENAME", "reference.docx") + `<w:r><w:t xml:space="preserve"> </w:t></w:r>` + complex1("DOCPROPERTY Company", "Example COE") + `</w:p></w:ftr>`,
		"word/theme/theme1.xml": themeOf("Georgia", "Times New Roman"),
		"word/fontTable.xml": `<w:fonts xmlns:w="` + nsWord + `" xmlns:r="` + nsRelationships + `"><w:font w:name="Georgia"><w:panose1 w:val="02040502050405020303"/><w:charset w:val="00"/>` +
			`<w:family w:val="roman"/><w:pitch w:val="variable"/><w:embedRegular r:id="e"/></w:font></w:fonts>`,
		"word/styles.xml": xmlHead + `<w:styles xmlns:w="` + nsWord + `"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>` +
			`<w:lang w:val="de-DE"/><w:sz w:val="23"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
			`<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="start"/><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:style>` +
			style("paragraph", "berschrift1", "Heading 1", `<w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:link w:val="berschrift1Zchn"/><w:uiPriority w:val="9"/><w:qFormat/>`+
				`<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="4"/></w:pPr><w:rPr><w:vanish/><w:color w:val="1B5E3A"/><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:sz w:val="40"/></w:rPr>`) +
			style("character", "berschrift1Zchn", "Heading 1 Zchn", `<w:link w:val="berschrift1"/><w:rPr><w:color w:val="1B5E3A"/></w:rPr>`) +
			style("paragraph", "berschrift2", "heading 2", `<w:basedOn w:val="berschrift1"/><w:rPr><w:color w:val="7A3E00"/><w:sz w:val="30"/></w:rPr>`) +
			style("paragraph", "Titel", "Title", `<w:basedOn w:val="Standard"/><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="1B5E3A"/><w:sz w:val="64"/></w:rPr>`) +
			style("paragraph", "Kopf", "header", `<w:basedOn w:val="Standard"/><w:pPr><w:tabs><w:tab w:val="end" w:pos="9000"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="1B5E3A"/></w:rPr>`) +
			style("paragraph", "Fuss", "footer", `<w:basedOn w:val="Standard"/><w:pPr><w:jc w:val="end"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>`) +
			style("paragraph", "Verzeichnis1", "toc 1", `<w:basedOn w:val="Standard"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="400"/></w:tabs></w:pPr>`) +
			style("paragraph", "Kreis1", "Circle One", `<w:basedOn w:val="Kreis2"/>`) + style("paragraph", "Kreis2", "Circle Two", `<w:basedOn w:val="Kreis1"/>`) +
			style("paragraph", "TableText", "Somebody's Own", `<w:basedOn w:val="missing"/><w:next w:val="missing"/>`) +
			style("paragraph", "Entwurf", "Draft Mark", `<w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/></w:rPr>`) +
			style("paragraph", "Fussnote", "Footnote Text", "") +
			style("character", "Stark", "Strong", `<w:rPr><w:b/></w:rPr>`) +
			style("table", "Gitter", "Table Grid", `<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B5E3A"/><w:top w:val="single" w:sz="8" w:space="0" w:color="1B5E3A"/></w:tblBorders></w:tblPr>`) +
			style("numbering", "Liste", "My List", `<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>`) +
			`</w:styles>`,
	}
}

// themeOf is a theme with two fonts.
func themeOf(major, minor string) string {
	fonts := func(half, name string) string {
		return `<a:` + half + `><a:latin typeface="` + name + `"/><a:ea typeface=""/><a:cs typeface=""/></a:` + half + `>`
	}
	var colors string
	for _, c := range []string{"dk1:000000", "lt1:FFFFFF", "dk2:1B5E3A", "lt2:EEEEEE", "accent1:1B5E3A", "accent2:7A3E00", "accent3:333333", "accent4:444444", "accent5:555555", "accent6:666666", "hlink:0B4A8F", "folHlink:5A2A7F"} {
		name, value, _ := strings.Cut(c, ":")
		colors += `<a:` + name + `><a:srgbClr val="` + value + `"/></a:` + name + `>`
	}
	fill := strings.Repeat(`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`, 3)
	return xmlHead + `<a:theme xmlns:a="` + nsDrawing + `" name="Example"><a:themeElements><a:clrScheme name="Example">` + colors + `</a:clrScheme>` +
		`<a:fontScheme name="Example">` + fonts("majorFont", major) + fonts("minorFont", minor) + `</a:fontScheme>` +
		`<a:fmtScheme name="Example"><a:fillStyleLst>` + fill + `</a:fillStyleLst><a:lnStyleLst>` +
		strings.Repeat(`<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`, 3) + `</a:lnStyleLst><a:effectStyleLst>` +
		strings.Repeat(`<a:effectStyle><a:effectLst/></a:effectStyle>`, 3) + `</a:effectStyleLst><a:bgFillStyleLst>` + fill + `</a:bgFillStyleLst></a:fmtScheme>` +
		`</a:themeElements><a:extLst><a:ext uri="{0}"/></a:extLst></a:theme>`
}

// zipped makes a file of parts.
func zipped(t testing.TB, all map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(all[name]))
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

// referenceOf reads a reference of these parts.
func referenceOf(t testing.TB, all map[string]string) *Reference {
	t.Helper()
	r, err := ReadReference(zipped(t, all))
	if err != nil {
		t.Fatal(err)
	}
	return r
}
