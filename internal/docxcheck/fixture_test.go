package docxcheck

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"strings"
	"testing"
)

// entry is one part of the small perfect file below.
type entry struct{ name, content string }

const (
	head  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordX = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	rel   = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	wml   = `application/vnd.openxmlformats-officedocument.wordprocessingml.`
)

// perfect is a small Word file without a problem, part by part: a contents
// list, headings, two lists, two tables, links of both kinds, a picture, fields
// in a line, around paragraphs and in rows that repeat, and data.
// Each mutation in the tests changes one thing in it.
func perfect() []entry {
	return []entry{
		{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/word/document.xml" ContentType="` + wml + `document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="` + wml + `styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="` + wml + `settings+xml"/>
<Override PartName="/word/numbering.xml" ContentType="` + wml + `numbering+xml"/>
<Override PartName="/word/header1.xml" ContentType="` + wml + `header+xml"/>
<Override PartName="/word/header2.xml" ContentType="` + wml + `header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="` + wml + `footer+xml"/>
<Override PartName="/word/glossary/document.xml" ContentType="` + wml + `document.glossary+xml"/>
<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>
<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>
</Types>`},
		{"_rels/.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="` + rel + `officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>`},
		{"docProps/core.xml", head + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Small Document</dc:title><dc:language>en-US</dc:language></cp:coreProperties>`},
		{"word/_rels/document.xml.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="` + rel + `styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="` + rel + `settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="` + rel + `numbering" Target="numbering.xml"/>
<Relationship Id="rId4" Type="` + rel + `header" Target="header1.xml"/>
<Relationship Id="rId5" Type="` + rel + `header" Target="header2.xml"/>
<Relationship Id="rId6" Type="` + rel + `footer" Target="footer1.xml"/>
<Relationship Id="rId7" Type="` + rel + `hyperlink" Target="https://example.org/plan" TargetMode="External"/>
<Relationship Id="rId8" Type="` + rel + `image" Target="media/image1.png"/>
<Relationship Id="rId9" Type="` + rel + `customXml" Target="../customXml/item1.xml"/>
<Relationship Id="rId10" Type="` + rel + `glossaryDocument" Target="glossary/document.xml"/>
</Relationships>`},
		{"word/document.xml", document},
		{"word/styles.xml", styles},
		{"word/settings.xml", head + `<w:settings ` + wordX + `><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US"/></w:settings>`},
		{"word/numbering.xml", numbering},
		{"word/header1.xml", head + `<w:hdr ` + wordX + `><w:p><w:r><w:t>A Small Document</w:t></w:r></w:p></w:hdr>`},
		{"word/header2.xml", head + `<w:hdr ` + wordX + `><w:p/></w:hdr>`},
		{"word/footer1.xml", head + `<w:ftr ` + wordX + `><w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r>` + complexField(` PAGE `, "1") + `<w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p></w:ftr>`},
		{"word/glossary/document.xml", head + `<w:glossaryDocument ` + wordX + `><w:docParts><w:docPart><w:docPartPr><w:name w:val="Prompt1"/></w:docPartPr><w:docPartBody><w:p><w:r><w:rPr><w:rStyle w:val="Prompt"/></w:rPr><w:t>Write here.</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`},
		{"customXml/item1.xml", head + `<data xmlns="urn:example:data">{}</data>`},
		{"customXml/_rels/item1.xml.rels", head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + rel + `customXmlProps" Target="itemProps1.xml"/></Relationships>`},
		{"customXml/itemProps1.xml", head + `<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-55555555555A}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:data"/></ds:schemaRefs></ds:datastoreItem>`},
		{"word/media/image1.png", "\x89PNG\r\n\x1a\n"},
	}
}

// complexField is a field of one paragraph, with its value.
func complexField(instruction, value string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">` + instruction + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>` + value + `</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// contentsEntry is a line of the contents list.
func contentsEntry(level, begin, mark, text, page string) string {
	return `<w:p><w:pPr><w:pStyle w:val="TOC` + level + `"/></w:pPr>` + begin + `<w:hyperlink w:anchor="` + mark + `"><w:r><w:t>` + text + `</w:t></w:r><w:r><w:tab/></w:r>` + complexField(`PAGEREF `+mark+` \h`, page) + `</w:hyperlink></w:p>`
}

// heading is a heading with a bookmark.
func heading(level, id, mark, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="Heading` + level + `"/></w:pPr><w:bookmarkStart w:id="` + id + `" w:name="` + mark + `"/><w:r><w:t>` + text + `</w:t></w:r><w:bookmarkEnd w:id="` + id + `"/></w:p>`
}

// item is an item of a list.
func item(num, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

// cell is a cell of a table.
func cell(text string) string {
	return `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:tc>`
}

// control is a field: a control with a title and a tag, and its bookmark.
func control(number, tag, properties, content string) string {
	return `<w:bookmarkStart w:id="10` + number + `" w:name="field000` + number + `"/><w:sdt><w:sdtPr><w:alias w:val="Field ` + number + `"/><w:tag w:val="` + tag + `"/><w:id w:val="10` + number + `"/>` + properties + `</w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt><w:bookmarkEnd w:id="10` + number + `"/>`
}

// Fields: one in a line, one that is empty, and a row that repeats with one in
// its second cell.
var (
	lineField  = control("1", "/board/name", `<w:text/>`, `<w:r><w:t>Example Board</w:t></w:r>`)
	emptyField = control("2", "/context", `<w:placeholder><w:docPart w:val="Prompt1"/></w:placeholder><w:showingPlcHdr/><w:richText/>`, `<w:p><w:r><w:rPr><w:rStyle w:val="Prompt"/></w:rPr><w:t>Write here.</w:t></w:r></w:p>`)
	entry1     = `<w:sdt><w:sdtPr><w:id w:val="301"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:tr>` + cell("Visits of Calls") + `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>` + control("3", "/calls/0/name", `<w:richText/>`, `<w:p><w:r><w:t>Visit of Calls</w:t></w:r></w:p>`) + `</w:tc></w:tr></w:sdtContent></w:sdt>`
	repeated   = `<w:sdt><w:sdtPr><w:alias w:val="Call"/><w:tag w:val="/calls"/><w:id w:val="300"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>` + entry1 + `</w:sdtContent></w:sdt>`
	calls      = strings.Replace(table("Calls"), `<w:tr>`+cell("Visits of Calls")+cell("Visit of Calls")+`</w:tr>`, repeated, 1)
)

// secondRow is the second row of the table called Visits.
var secondRow = `<w:tr>` + cell("Visits of Visits") + cell("Visit of Visits") + `</w:tr>`

// table is a table of two columns and two rows.
func table(caption string) string {
	return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="0420" w:firstRow="1" w:noHBand="0"/><w:tblCaption w:val="` + caption + `"/><w:tblDescription w:val="What is counted, and how often."/></w:tblPr>` +
		`<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>` +
		`<w:tr><w:trPr><w:tblHeader/></w:trPr>` + cell("Metric of "+caption) + cell("Action of "+caption) + `</w:tr>` +
		`<w:tr>` + cell("Visits of "+caption) + cell("Visit of "+caption) + `</w:tr></w:tbl>`
}

var document = head + `<w:document ` + wordX + ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>A Small Document</w:t></w:r></w:p>
<w:sdt><w:sdtPr><w:id w:val="100"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>
` + contentsEntry("1", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o "1-2" \h \z</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`, "_Toc1", "First Part", "2") +
	contentsEntry("2", "", "_Toc2", "A Section", "2") +
	contentsEntry("1", "", "_Toc3", "Second Part", "3") + `
<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
</w:sdtContent></w:sdt>
` + heading("1", "1", "_Toc1", "First Part") + `
<w:p><w:r><w:t xml:space="preserve">Plain words,  </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>strong words</w:t></w:r><w:r><w:tab/><w:br/><w:t xml:space="preserve"> and </w:t></w:r><w:hyperlink r:id="rId7"><w:r><w:t>the plan of the office</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>
` + heading("2", "2", "_Toc2", "A Section") + item("1", "0", "one") + item("1", "1", "one a") + item("2", "0", "a bullet") + `
<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A bar for each year"/><a:blip r:embed="rId8"/></wp:inline></w:drawing></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Board: </w:t></w:r>` + lineField + `</w:p>` + emptyField + `
` + heading("1", "3", "_Toc3", "Second Part") + table("Visits") + `<w:p/>` + calls + `
<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:hyperlink w:anchor="_Toc1"><w:r><w:t>The first part</w:t></w:r></w:hyperlink></w:p>
<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="12240" w:h="15840"/><w:titlePg/></w:sectPr>
</w:body></w:document>`

var styles = head + `<w:styles ` + wordX + `><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="Plain"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:keepLines/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="1F3864"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/><w:next w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9350"/></w:tabs></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC2"><w:name w:val="toc 2"/><w:basedOn w:val="TOC1"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Prompt"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="1F3864"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>`

var numbering = head + `<w:numbering ` + wordX + `>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`

// dated returns an entry's header with the one date. The raw DOS fields are
// meant: Modified would add an extra field with the time in it.
func dated(name string) *zip.FileHeader {
	h := &zip.FileHeader{Name: name}
	//lint:ignore SA1019 see above
	h.ModifiedDate = dosDate
	return h
}

// aDayLater and atNoon spoil the one date.
func aDayLater(h *zip.FileHeader) {
	//lint:ignore SA1019 see dated
	h.ModifiedDate++
}

func atNoon(h *zip.FileHeader) {
	//lint:ignore SA1019 see dated
	h.ModifiedTime = 12 << 11
}

// pack writes entries as an archive in which nothing depends on the clock.
// dress may change an entry's header; it may be nil.
func pack(t testing.TB, entries []entry, dress func(*zip.FileHeader)) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		h := dated(e.name)
		h.CRC32 = crc32.ChecksumIEEE([]byte(e.content))
		h.CompressedSize64, h.UncompressedSize64 = uint64(len(e.content)), uint64(len(e.content))
		if dress != nil {
			dress(h)
		}
		w, err := z.CreateRaw(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// change returns the perfect file's entries with old replaced by new, once, in
// one part.
func change(t testing.TB, part, old, changed string) []entry {
	t.Helper()
	entries := perfect()
	for i, e := range entries {
		if e.name != part {
			continue
		}
		if !strings.Contains(e.content, old) {
			t.Fatalf("%s doesn't hold %q", part, old)
		}
		entries[i].content = strings.Replace(e.content, old, changed, 1)
		return entries
	}
	t.Fatalf("there is no part %s", part)
	return nil
}
