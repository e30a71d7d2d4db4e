package docxcheck

import "strings"

// mutation changes one thing in the perfect file.
type mutation struct {
	rule           Rule
	name           string
	part, old, new string
}

const (
	doc     = "word/document.xml"
	sty     = "word/styles.xml"
	num     = "word/numbering.xml"
	set     = "word/settings.xml"
	docRels = "word/_rels/document.xml.rels"
	types   = "[Content_Types].xml"
	footer  = "word/footer1.xml"
	core    = "docProps/core.xml"
)

var mutations = []mutation{
	{XMLDoctype, "document type", doc, head, head + `<!DOCTYPE w:document>`},
	{XMLCharacters, "control character", doc, "Plain words", "Plain\x01words"},
	{XMLCharacters, "character by number", doc, "Plain words", "Plain&#xB;words"},
	{XMLCharacters, "not UTF-8", doc, "Plain words", "Plain\xFFwords"},
	{XMLCharacters, "noncharacter", doc, "Plain words", "Plain\uFFFEwords"},
	{XMLCharacters, "surrogate by number", doc, "Plain words", "Plain&#xD800;words"},
	{XMLWellFormed, "tag left open", doc, "</w:body>", ""},
	{XMLWellFormed, "undeclared prefix", doc, "<w:p/>", "<q:p/>"},
	{XMLWellFormed, "attribute twice", doc, `<w:pgSz w:w="12240"`, `<w:pgSz w:w="12240" w:w="12240"`},
	{XMLWellFormed, "two roots", doc, "</w:document>", "</w:document><w:document/>"},
	{XMLIgnorable, "undeclared ignorable prefix", doc, `mc:Ignorable="w14"`, `mc:Ignorable="w14 w15"`},

	{PartType, "no override", types, `<Override PartName="/word/header2.xml" ContentType="` + wml + `header+xml"/>`, ""},
	{PartType, "picture without a type", types, `<Default Extension="png" ContentType="image/png"/>`, ""},
	{TypePart, "override of an absent part", types, "</Types>", `<Override PartName="/word/footnotes.xml" ContentType="x"/></Types>`},
	{RelationshipID, "id twice", docRels, `Id="rId8"`, `Id="rId7"`},
	{RelationshipID, "id that is not there", doc, `r:embed="rId8"`, `r:embed="rId99"`},
	{RelationshipTarget, "absent part", docRels, `</Relationships>`, `<Relationship Id="rId20" Type="` + rel + `theme" Target="theme1.xml"/></Relationships>`},
	{RelationshipExternal, "script link", docRels, "https://example.org/plan", "javascript:alert(1)"},
	{RelationshipExternal, "file link", docRels, "https://example.org/plan", "file:///C:/plan.docx"},
	{RelationshipExternal, "picture from elsewhere", docRels, `Target="media/image1.png"/>`, `Target="media/image1.png"/><Relationship Id="rId20" Type="` + rel + `image" Target="https://example.org/a.png" TargetMode="External"/>`},

	{CompatibilityMode, "mode 14", set, `w:val="15"`, `w:val="14"`},
	{CompatibilityMode, "no mode", set, `compatibilityMode`, `other`},
	{UpdateFields, "updateFields", set, "<w:compat>", "<w:updateFields/><w:compat>"},
	{Language, "runs", sty, `<w:lang w:val="en-US"/>`, ""},
	{Language, "theme", set, `<w:themeFontLang w:val="en-US"/>`, `<w:themeFontLang w:val="en-GB"/>`},
	{Language, "file", core, "<dc:language>en-US</dc:language>", ""},
	{DocumentTitle, "no title", core, "<dc:title>A Small Document</dc:title>", ""},
	{DocumentTitle, "blank title", core, "A Small Document", " "},

	{StyleUnique, "id twice", sty, `w:styleId="Note"><w:name w:val="Note"/>`, `w:styleId="title"><w:name w:val="Note"/></w:style><w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Other"/>`},
	{StyleUnique, "name twice", sty, `<w:name w:val="Note"/>`, `<w:name w:val="title"/>`},
	{StyleExists, "paragraph style", doc, `<w:pStyle w:val="Note"/>`, `<w:pStyle w:val="Notes"/>`},
	{StyleExists, "run style", doc, `<w:rStyle w:val="Strong"/>`, `<w:rStyle w:val="Stronger"/>`},
	{StyleExists, "table style", doc, `<w:tblStyle w:val="Grid"/>`, `<w:tblStyle w:val="Note"/>`},
	{StyleExists, "based on nothing", sty, `<w:name w:val="Title"/><w:basedOn w:val="Normal"/>`, `<w:name w:val="Title"/><w:basedOn w:val="Body"/>`},
	{StyleExists, "next of another type", sty, `<w:name w:val="Title"/>`, `<w:name w:val="Title"/><w:next w:val="Strong"/>`},
	{StyleCycle, "two styles on each other", sty, `<w:name w:val="Normal"/>`, `<w:name w:val="Normal"/><w:basedOn w:val="Title"/>`},
	{StyleDefault, "no default", sty, `w:type="paragraph" w:default="1"`, `w:type="paragraph"`},
	{StyleDefault, "two defaults", sty, `w:type="character" w:styleId="Strong"`, `w:type="character" w:default="1" w:styleId="Strong"`},
	{StyleName, "capital", sty, `<w:name w:val="toc 2"/>`, `<w:name w:val="TOC 2"/>`},
	{HeadingStyle, "outline level", sty, `<w:outlineLvl w:val="1"/>`, `<w:outlineLvl w:val="0"/>`},
	{HeadingStyle, "keepNext", sty, `<w:keepNext/>`, ``},

	{NumberingOrder, "format after an instance", num, `</w:numbering>`, `<w:abstractNum w:abstractNumId="2"/></w:numbering>`},
	{NumberingExists, "number that is not there", doc, `<w:numId w:val="2"/>`, `<w:numId w:val="7"/>`},
	{NumberingExists, "number 0", doc, `<w:numId w:val="2"/>`, `<w:numId w:val="0"/>`},
	{NumberingExists, "format that is not there", num, `</w:numbering>`, `<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num></w:numbering>`},
	{NumberingExists, "a style's number", sty, `<w:name w:val="Note"/><w:basedOn w:val="Normal"/>`, `<w:name w:val="Note"/><w:basedOn w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="ListOld"><w:name w:val="List Old"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>`},
	{NumberingLevel, "level that is not there", doc, `<w:ilvl w:val="1"/>`, `<w:ilvl w:val="2"/>`},
	{NumberingLevel, "level 9", doc, `<w:ilvl w:val="1"/>`, `<w:ilvl w:val="9"/>`},
	{NumberingStart, "no start at level 1", num, `<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>`, ``},
	{NumberingGlyph, "Symbol's bullet", num, "•", "\uF0B7"},

	{BookmarkName, "too long", doc, `w:name="_Toc2"/>`, `w:name="_Toc2"/><w:bookmarkStart w:id="9" w:name="` + strings.Repeat("b", 41) + `"/><w:bookmarkEnd w:id="9"/>`},
	{BookmarkName, "same but for case", doc, `w:name="_Toc2"/>`, `w:name="_Toc2"/><w:bookmarkStart w:id="9" w:name="_TOC2"/><w:bookmarkEnd w:id="9"/>`},
	{BookmarkName, "space in it", doc, `w:name="_Toc2"/>`, `w:name="_Toc2"/><w:bookmarkStart w:id="9" w:name="a b"/><w:bookmarkEnd w:id="9"/>`},
	{BookmarkPair, "no end", doc, `<w:bookmarkEnd w:id="2"/>`, ``},
	{BookmarkPair, "no start", doc, `<w:bookmarkEnd w:id="2"/>`, `<w:bookmarkEnd w:id="2"/><w:bookmarkEnd w:id="8"/>`},
	{BookmarkPair, "end before start", doc, `<w:bookmarkStart w:id="2" w:name="_Toc2"/>`, `<w:bookmarkEnd w:id="8"/><w:bookmarkStart w:id="2" w:name="_Toc2"/><w:bookmarkStart w:id="8" w:name="x"/>`},
	{BookmarkID, "id twice", doc, `<w:bookmarkStart w:id="2" w:name="_Toc2"/>`, `<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="_Toc2"/>`},
	{Anchor, "link to nothing", doc, `<w:hyperlink w:anchor="_Toc1"><w:r><w:t>The`, `<w:hyperlink w:anchor="_Toc9"><w:r><w:t>The`},
	{Anchor, "page of nothing", doc, `<w:r><w:t>.</w:t></w:r></w:p>`, `<w:r><w:t>.</w:t></w:r>` + complexField("PAGEREF _Toc9", "4") + `</w:p>`},
	{Anchor, "link without a target", doc, `<w:hyperlink r:id="rId7">`, `<w:hyperlink>`},

	{PageSize, "A4", doc, `w:w="12240" w:h="15840"`, `w:w="11906" w:h="16838"`},
	{PageSize, "none", doc, `<w:pgSz w:w="12240" w:h="15840"/>`, ``},
	{PageFirst, "first header that never shows", doc, `<w:titlePg/>`, ``},
	{PageFirst, "bare first page", doc, `<w:headerReference w:type="first" r:id="rId5"/>`, ``},
	{PageFirst, "even pages", set, `<w:compat>`, `<w:evenAndOddHeaders/><w:compat>`},
	{FooterPages, "no footer", doc, `<w:footerReference w:type="default" r:id="rId6"/>`, ``},
	{FooterPages, "no number of pages", footer, `NUMPAGES`, `AUTHOR`},
	{FooterPages, "no value", footer, `<w:t>1</w:t>`, `<w:t></w:t>`},

	{TextSpace, "space at the end", doc, `<w:t xml:space="preserve">Plain words,  </w:t>`, `<w:t>Plain words, </w:t>`},
	{TextSpace, "two spaces", doc, `strong words`, `strong  words`},
	{TextBreak, "tab", doc, `strong words`, "strong\twords"},
	{TextBreak, "line end", doc, `strong words`, "strong\nwords"},
	{FieldBalance, "no end", doc, `<w:t>.</w:t></w:r></w:p>`, `<w:t>.</w:t></w:r>` + strings.Replace(complexField("DATE", "x"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, ``, 1) + `</w:p>`},
	{FieldBalance, "end without begin", doc, `<w:r><w:t>.</w:t></w:r>`, `<w:r><w:t>.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`},
	{FieldBalance, "two separators", doc, `<w:t>.</w:t></w:r></w:p>`, `<w:t>.</w:t></w:r>` + strings.Replace(complexField("DATE", "x"), `<w:r><w:t>x`, `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x`, 1) + `</w:p>`},
	{FieldBalance, "no separator", doc, `<w:t>.</w:t></w:r></w:p>`, `<w:t>.</w:t></w:r>` + strings.Replace(complexField("DATE", "x"), `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, ``, 1) + `</w:p>`},
	{FieldBalance, "stray instruction", doc, `<w:t>.</w:t></w:r></w:p>`, `<w:t>.</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`},
	{FieldBalance, "no instruction", doc, `<w:t>.</w:t></w:r></w:p>`, `<w:t>.</w:t></w:r>` + complexField(" ", "x") + `</w:p>`},
	{FieldParagraph, "over two paragraphs", doc, `<w:t>.</w:t></w:r></w:p>`, `<w:t>.</w:t></w:r>` + strings.Replace(complexField("DATE", "x"), `x</w:t></w:r>`, `x</w:t></w:r></w:p><w:p><w:r><w:t>y</w:t></w:r>`, 1) + `</w:p>`},
	{FieldParagraph, "out of a link", doc, `<w:r><w:t>The first part</w:t></w:r></w:hyperlink>`, strings.Replace(`<w:r><w:t>The first part</w:t></w:r>`+complexField("DATE", "x"), `<w:r><w:fldChar w:fldCharType="end"/>`, `</w:hyperlink><w:r><w:fldChar w:fldCharType="end"/>`, 1)},
	{FieldDirty, "complex", doc, `<w:fldChar w:fldCharType="begin"/>`, `<w:fldChar w:fldCharType="begin" w:dirty="1"/>`},
	{FieldDirty, "simple", footer, `<w:fldSimple `, `<w:fldSimple w:dirty="true" `},

	{TableGrid, "no grid", doc, `<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>`, ``},
	{TableGrid, "column without cells", doc, `<w:gridCol w:w="4000"/>`, `<w:gridCol w:w="4000"/><w:gridCol w:w="4000"/>`},
	{TableMerge, "over columns", doc, `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Visits of Visits</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/>`, `<w:tc><w:tcPr><w:gridSpan w:val="2"/>`},
	{TableMerge, "over rows", doc, `<w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Visits of`, `<w:vMerge/></w:tcPr><w:p><w:r><w:t>Visits of`},
	{TableCell, "nothing in it", doc, `<w:p><w:r><w:t>Visits of Visits</w:t></w:r></w:p>`, ``},
	{TableCell, "table at its end", doc, `<w:r><w:t>Visits of Visits</w:t></w:r></w:p>`, `<w:r><w:t>Visits</w:t></w:r></w:p>` + table("Within")},
	{TableHeader, "not marked", doc, `<w:trPr><w:tblHeader/></w:trPr>`, ``},
	{TableHeader, "look without it", doc, `w:firstRow="1"`, `w:firstRow="0"`},
	{TableHeader, "header further down", doc, secondRow, secondRow + strings.Replace(secondRow, `<w:tr>`, `<w:tr><w:trPr><w:tblHeader/></w:trPr>`, 1)},
	{TableDescribed, "no caption", doc, `<w:tblCaption w:val="Calls"/>`, ``},
	{TableDescribed, "empty description", doc, `What is counted, and how often.`, ``},
	{TableApart, "side by side", doc, `</w:tbl><w:p/>`, `</w:tbl>`},

	{LinkText, "here", doc, `the plan of the office`, `Here`},
	{LinkText, "address", doc, `the plan of the office`, `https://example.org/plan`},
	{LinkText, "nothing", doc, `the plan of the office`, ``},
	{PictureAlt, "no description", doc, ` descr="A bar for each year"`, ``},
	{PictureAlt, "old kind", doc, `<w:r><w:t>.</w:t></w:r>`, `<w:r><w:pict/></w:r>`},
	{PictureInline, "floating", doc, `<wp:inline><wp:docPr id="1" name="Picture 1" descr="A bar for each year"/><a:blip r:embed="rId8"/></wp:inline>`, `<wp:anchor><wp:docPr id="1" name="Picture 1" descr="A bar for each year"/><a:blip r:embed="rId8"/></wp:anchor>`},
	{ParagraphEmpty, "before a heading", doc, heading("2", "2", "_Toc2", "A Section"), `<w:p/>` + heading("2", "2", "_Toc2", "A Section")},
	{ParagraphEmpty, "spaces only", doc, heading("2", "2", "_Toc2", "A Section"), `<w:p><w:r><w:t xml:space="preserve">  </w:t></w:r></w:p>` + heading("2", "2", "_Toc2", "A Section")},
	{ParagraphEmpty, "second between tables", doc, `</w:tbl><w:p/>`, `</w:tbl><w:p/><w:p/>`},
	{ParagraphEmpty, "in a cell", doc, `<w:p><w:r><w:t>Visits of Visits`, `<w:p/><w:p><w:r><w:t>Visits of Visits`},
	{Contrast, "grey on white", sty, `<w:color w:val="595959"/>`, `<w:color w:val="777777"/>`},
	{Contrast, "dark on a dark header", sty, `<w:color w:val="FFFFFF"/>`, `<w:color w:val="444444"/>`},
	{Contrast, "own shade", doc, `<w:rPr><w:rStyle w:val="Strong"/></w:rPr>`, `<w:rPr><w:rStyle w:val="Strong"/><w:color w:val="FF0000"/><w:shd w:val="clear" w:fill="FFFF00"/></w:rPr>`},

	{HeadingEmpty, "no text", doc, heading("2", "2", "_Toc2", "A Section"), heading("2", "2", "_Toc2", "A Section") + `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:br/></w:r></w:p>`},
	{HeadingDisguised, "bold line", doc, heading("2", "2", "_Toc2", "A Section"), `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>What we do:</w:t></w:r></w:p>` + heading("2", "2", "_Toc2", "A Section")},
	{HeadingDisguised, "strong line", doc, heading("2", "2", "_Toc2", "A Section"), `<w:p><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>What we do</w:t></w:r></w:p>` + heading("2", "2", "_Toc2", "A Section")},

	{ContentsPresent, "none", doc, document[strings.Index(document, `<w:sdt>`) : strings.Index(document, `</w:sdt>`)+len(`</w:sdt>`)], ``},
	{ContentsPresent, "two", doc, `<w:t>.</w:t></w:r></w:p>`, `<w:t>.</w:t></w:r>` + complexField(`TOC \o`, "x") + `</w:p>`},
	{ContentsControl, "another control", doc, `Table of Contents`, `Cover Pages`},
	{ContentsEntries, "other text", doc, `<w:t>A Section</w:t></w:r><w:r><w:tab/>`, `<w:t>One Section</w:t></w:r><w:r><w:tab/>`},
	{ContentsEntries, "one missing", doc, contentsEntry("2", "", "_Toc2", "A Section", "2"), ``},
	{ContentsEntries, "levels", doc, `\o "1-2"`, `\o "1-1"`},
	{ContentsEntries, "order", doc, contentsEntry("2", "", "_Toc2", "A Section", "2") + contentsEntry("1", "", "_Toc3", "Second Part", "3"), contentsEntry("1", "", "_Toc3", "Second Part", "2") + contentsEntry("2", "", "_Toc2", "A Section", "3")},
	{ContentsLink, "other heading", doc, contentsEntry("2", "", "_Toc2", "A Section", "2"), contentsEntry("2", "", "_Toc1", "A Section", "2")},
	{ContentsLink, "page of another", doc, `PAGEREF _Toc2`, `PAGEREF _Toc1`},
	{ContentsStyle, "other level", doc, `<w:pStyle w:val="TOC2"/>`, `<w:pStyle w:val="TOC1"/>`},
	{ContentsStyle, "no dots", sty, ` w:leader="dot"`, ``},
	{ContentsPage, "no number", doc, `<w:t>3</w:t>`, `<w:t></w:t>`},
	{ContentsPage, "going back", doc, `<w:t>3</w:t>`, `<w:t>1</w:t>`},
}
