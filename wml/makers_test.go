package wml_test

import (
	"fmt"
	"testing"

	"github.com/coesummary/coesummary/wml"
)

// The same short plan in the shape in which each program writes it: a heading,
// a paragraph with a bold word and a link, a numbered list with bullets within
// it, and a table. A reader sees the same each time.
func TestMakers(t *testing.T) {
	type maker struct {
		name string
		f    *file
	}
	for _, m := range []maker{
		{"Word", fromWord()},
		{"Google Docs", fromGoogle()},
		{"Pages", fromPages()},
		{"LibreOffice", fromLibreOffice()},
		{"pandoc", fromPandoc()},
		{"python-docx", fromPythonDocx()},
		{"docx of npm", fromNPM()},
	} {
		t.Run(m.name, func(t *testing.T) {
			d := m.f.lead("web", "hyperlink", "external https://coe.example/plan").read(t)
			check(t, d.Blocks,
				"Our plan", "We **help** every district: <https://coe.example/plan the plan>.",
				"1. Review plans", "• Read each one", "• Meet", "2. Support schools",
				"| Metric | Action |", "| Plans approved | Review |", "")
			if first(d).Outline != 1 {
				t.Error("the heading is none")
			}
			var levels []int
			for _, b := range d.Blocks[2:6] {
				levels = append(levels, b.(*wml.Paragraph).Label.Level)
			}
			if fmt.Sprint(levels) != "[0 1 1 0]" {
				t.Errorf("levels %v", levels)
			}
			if len(d.Remarks) != 0 {
				t.Errorf("remarks: %+v", d.Remarks)
			}
		})
	}
}

// fromWord has the marks of a document that was edited for a while: those of
// each time, those of the spelling checker, pages as they were, smart tags.
func fromWord() *file {
	rsid := ` w:rsidR="00A77B3E" w:rsidRPr="00B1" w:rsidRDefault="00A77B3E" w14:paraId="7A1B2C3D" w14:textId="77777777"`
	item := func(level int, id int, inner string) string {
		return `<w:p` + rsid + `><w:pPr><w:pStyle w:val="ListParagraph"/>` + num(id, level) + `</w:pPr>` + inner + `</w:p>`
	}
	r := func(text string) string { return `<w:r w:rsidRPr="00C2"><w:t>` + text + `</w:t></w:r>` }
	cell := func(text string) string {
		return `<w:tc><w:tcPr><w:tcW w:w="4675" w:type="dxa"/></w:tcPr><w:p` + rsid + `>` + r(text) + `</w:p></w:tc>`
	}
	return newFile(`<w:p` + rsid + `><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>` + r("Our plan") + `</w:p>` +
		`<w:p` + rsid + `><w:r><w:t xml:space="preserve">We </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>h</w:t></w:r><w:r w:rsidRPr="00D4"><w:rPr><w:b/><w:bCs/></w:rPr><w:lastRenderedPageBreak/><w:t>elp</w:t></w:r>` +
		`<w:r><w:t xml:space="preserve"> every </w:t></w:r><w:proofErr w:type="spellStart"/><w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:r><w:t>district</w:t></w:r></w:smartTag><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve">: </w:t></w:r>` +
		`<w:hyperlink r:id="web" w:history="1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>the plan</w:t></w:r></w:hyperlink>` + r(".") + `</w:p>` +
		item(0, 1, r("Review plans")) + item(1, 1, r("Read each")+`<w:r><w:t xml:space="preserve"> one</w:t></w:r>`) + item(1, 1, r("Meet")) + item(0, 1, r("Support schools")) +
		`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="4675"/><w:gridCol w:w="4675"/></w:tblGrid>` +
		`<w:tr` + rsid + `>` + cell("Metric") + cell("Action") + `</w:tr><w:tr>` + cell("Plans approved") + cell("Review") + `</w:tr></w:tbl><w:p` + rsid + `/><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>`).
		styles(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
			sty("Heading1", "heading 1", "Normal", `<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr>`) + sty("ListParagraph", "List Paragraph", "Normal", `<w:pPr><w:ind w:left="720"/></w:pPr>`) +
			`<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>`).
		numbering(`<w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="0"><w:nsid w:val="0A1B2C3D"/><w:multiLevelType w:val="hybridMultilevel"/>` +
			lvl(0, "decimal", "%1.", "") + lvl(1, "bullet", "\uF0B7", "") + `</w:abstractNum>` + instance(1, 0, ""))
}

// fromGoogle has spans of runs, lists that say everything in each paragraph,
// and a heading whose looks are said in the run.
func fromGoogle() *file {
	item := func(level int, runs string) string {
		return `<w:p w:rsidR="00000000"><w:pPr><w:numPr><w:ilvl w:val="` + fmt.Sprint(level) + `"/><w:numId w:val="1"/></w:numPr><w:ind w:left="` + fmt.Sprint(720*(level+1)) + `" w:hanging="360"/><w:rPr><w:u w:val="none"/></w:rPr></w:pPr>` + runs + `</w:p>`
	}
	r := func(text string) string {
		return `<w:r w:rsidDel="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	end := `<w:r><w:rPr><w:rtl w:val="0"/></w:rPr></w:r>`
	cell := func(text string) string {
		return `<w:tc><w:tcPr><w:shd w:fill="auto" w:val="clear"/></w:tcPr><w:p><w:pPr><w:widowControl w:val="0"/><w:pBdr/><w:spacing w:after="0"/><w:rPr/></w:pPr>` + r(text) + end + `</w:p></w:tc>`
	}
	return newFile(`<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_abc" w:id="0"/><w:bookmarkEnd w:id="0"/>` + r("Our plan") + end + `</w:p>` +
		`<w:p><w:pPr><w:rPr/></w:pPr>` + sdt(tag("goog_rdk_0"), r("We ")) + `<w:r><w:rPr><w:b w:val="1"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">help</w:t></w:r>` + r(" every district: ") +
		`<w:hyperlink r:id="web"><w:r><w:rPr><w:color w:val="1155cc"/><w:u w:val="single"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">the plan</w:t></w:r></w:hyperlink>` + r(".") + `</w:p>` +
		item(0, r("Review plans")) + item(1, r("Read ")+r("each one")) + item(1, r("Meet")+end) + item(0, r("Support schools")) +
		`<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/><w:tblW w:w="9360.0" w:type="dxa"/><w:tblLook w:val="0600"/></w:tblPr><w:tblGrid><w:gridCol w:w="4680"/><w:tblGridChange w:id="0"><w:tblGrid><w:gridCol w:w="4680"/></w:tblGrid></w:tblGridChange></w:tblGrid>` +
		`<w:tr><w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr>` + cell("Metric") + cell("Action") + `</w:tr><w:tr>` + cell("Plans approved") + cell("Review") + `</w:tr></w:tbl><w:p><w:pPr><w:rPr/></w:pPr>` + end + `</w:p>`).
		styles(`<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style>` + sty("Heading1", "heading 1", "Normal", `<w:pPr><w:keepNext w:val="1"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr>`)).
		numbering(abstract(1, `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`, lvl(1, "bullet", "○", "")) + instance(1, 1, ""))
}

// fromPages has styles of its own names, lists by styles of numbering, and
// glyphs of its own.
func fromPages() *file {
	body := func(more, inner string) string {
		return `<w:p><w:pPr><w:pStyle w:val="Body"/>` + more + `</w:pPr>` + inner + `</w:p>`
	}
	r := func(text string) string {
		return `<w:r><w:rPr><w:rtl w:val="0"/><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	cell := func(text string) string {
		return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4675"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Table Style 2"/></w:pPr>` + r(text) + `</w:p></w:tc>`
	}
	return newFile(`<w:p><w:pPr><w:pStyle w:val="Heading"/></w:pPr>` + r("Our plan") + `</w:p>` +
		body("", r("We ")+`<w:r><w:rPr><w:b w:val="1"/><w:bCs w:val="1"/></w:rPr><w:t>help</w:t></w:r>`+r(" every district: ")+
			`<w:r><w:rPr/><w:fldChar w:fldCharType="begin" w:fldLock="0"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://coe.example/plan"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate" w:fldLock="0"/></w:r>`+r("the plan")+`<w:r><w:fldChar w:fldCharType="end" w:fldLock="0"/></w:r>`+r(".")) +
		body(num(2, 0), r("Review plans")) + body(num(2, 1), r("Read each one")) + body(num(2, 1), r("Meet")) + body(num(2, 0), r("Support schools")) +
		`<w:tbl><w:tblPr><w:tblW w:w="9350" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4675"/><w:gridCol w:w="4675"/></w:tblGrid><w:tr><w:tblPrEx><w:shd w:val="clear"/></w:tblPrEx>` + cell("Metric") + cell("Action") + `</w:tr><w:tr>` + cell("Plans approved") + cell("Review") + `</w:tr></w:tbl>` + body("", "")).
		styles(sty("Normal", "Normal", "", "") + `<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:next w:val="Body"/><w:rPr><w:sz w:val="22"/></w:rPr></w:style>` +
			sty("Heading", "Heading", "", `<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b w:val="1"/><w:sz w:val="36"/></w:rPr>`) + sty("Table Style 2", "Table Style 2", "", "") +
			`<w:style w:type="numbering" w:styleId="Numbered"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`).
		numbering(`<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:styleLink w:val="Numbered"/>` + lvl(0, "decimal", "%1.", `<w:suff w:val="tab"/>`) + lvl(1, "bullet", "⁃", "") + `</w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Numbered"/></w:abstractNum>` + instance(1, 0, "") + instance(2, 1, ""))
}

// fromLibreOffice has styles of its own, with the distances in each paragraph.
func fromLibreOffice() *file {
	text := func(more, inner string) string {
		return `<w:p><w:pPr><w:pStyle w:val="TextBody"/>` + more + `<w:bidi w:val="0"/><w:jc w:val="left"/><w:rPr></w:rPr></w:pPr>` + inner + `</w:p>`
	}
	r := func(text string) string {
		return `<w:r><w:rPr></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	cell := func(text string) string {
		return `<w:tc><w:tcPr><w:tcW w:w="4818" w:type="dxa"/><w:tcBorders/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableContents"/></w:pPr>` + r(text) + `</w:p></w:tc>`
	}
	return newFile(`<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>` + r("Our plan") + `</w:p>` +
		text("", r("We ")+`<w:r><w:rPr><w:rStyle w:val="StrongEmphasis"/></w:rPr><w:t>help</w:t></w:r>`+r(" every district: ")+`<w:hyperlink r:id="web"><w:r><w:rPr><w:rStyle w:val="InternetLink"/></w:rPr><w:t>the plan</w:t></w:r></w:hyperlink>`+r(".")) +
		text(num(1, 0), r("Review plans")) + text(num(2, 1), r("Read each one")) + text(num(2, 1), r("Meet")) + text(num(1, 0), r("Support schools")) +
		`<w:tbl><w:tblPr><w:tblW w:w="9637" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4818"/><w:gridCol w:w="4819"/></w:tblGrid><w:tr><w:trPr></w:trPr>` + cell("Metric") + cell("Action") + `</w:tr><w:tr>` + cell("Plans approved") + cell("Review") + `</w:tr></w:tbl>` + text("", "")).
		styles(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` + sty("Heading", "Heading", "Normal", "") + sty("TextBody", "Body Text", "Normal", "") +
			sty("Heading1", "Heading 1", "Heading", `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>`) + sty("TableContents", "Table Contents", "TextBody", "") +
			`<w:style w:type="character" w:styleId="StrongEmphasis"><w:name w:val="Strong"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>`).
		numbering(abstract(1, lvl(0, "decimal", "%1.", "")) + abstract(2, lvl(0, "bullet", "\uF0B7", ""), lvl(1, "bullet", "◦", "")) + abstract(3, lvl(0, "none", "", `<w:suff w:val="nothing"/>`)) +
			instance(1, 1, "") + instance(2, 2, "") + instance(3, 3, ""))
}

// fromPandoc has the style behind the list, a list for each list, and marks
// where none is to be seen.
func fromPandoc() *file {
	item := func(id, level int, text string) string {
		return `<w:p><w:pPr>` + num(id, level) + `<w:pStyle w:val="Compact" /></w:pPr><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
	}
	starts := ""
	for i := range 9 {
		starts += begins(i, 1)
	}
	r := func(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
	cell := func(text string) string {
		return `<w:tc><w:tcPr/><w:p><w:pPr><w:pStyle w:val="Compact" /><w:jc w:val="left" /></w:pPr>` + r(text) + `</w:p></w:tc>`
	}
	return newFile(`<w:bookmarkStart w:id="20" w:name="our-plan" /><w:p><w:pPr><w:pStyle w:val="Heading1" /></w:pPr>` + r("Our plan") + `</w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="FirstParagraph" /></w:pPr>` + r("We") + r(" ") + `<w:r><w:rPr><w:b /><w:bCs /></w:rPr><w:t xml:space="preserve">help</w:t></w:r>` + r(" ") + r("every district:") + r(" ") +
		`<w:hyperlink r:id="web"><w:r><w:rPr><w:rStyle w:val="Hyperlink" /></w:rPr><w:t xml:space="preserve">the plan</w:t></w:r></w:hyperlink>` + r(".") + `</w:p>` +
		item(1001, 0, "Review plans") + item(1002, 1, "Read each one") + item(1002, 1, "Meet") + item(1001, 0, "Support schools") + `<w:bookmarkEnd w:id="20" />` +
		`<w:tbl><w:tblPr><w:tblStyle w:val="Table" /></w:tblPr><w:tblGrid /><w:tr><w:trPr><w:tblHeader w:val="on" /></w:trPr>` + cell("Metric") + cell("Action") + `</w:tr><w:tr>` + cell("Plans approved") + cell("Review") + `</w:tr></w:tbl>` +
		`<w:p><w:pPr>` + num(1000, 0) + `</w:pPr></w:p>`).
		styles(sty("Heading1", "heading 1", "Normal", `<w:pPr><w:outlineLvl w:val="0" /></w:pPr>`) + sty("FirstParagraph", "First Paragraph", "", "") + sty("Compact", "Compact", "", "")).
		numbering(abstract(990, lvl(0, "bullet", " ", "")) + abstract(991, lvl(0, "bullet", "•", ""), lvl(1, "bullet", "–", "")) + abstract(99411, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%2.", "")) +
			instance(1000, 990, "") + instance(1001, 99411, starts) + instance(1002, 991, ""))
}

// fromPythonDocx has lists by styles alone; its template has them all.
func fromPythonDocx() *file {
	item := func(style, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	list := func(id string, number int) string {
		return sty(id, id, "Normal", `<w:pPr><w:numPr><w:numId w:val="`+fmt.Sprint(number)+`"/></w:numPr><w:contextualSpacing/></w:pPr>`)
	}
	return newFile(item("Heading1", "Our plan") +
		`<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>help</w:t></w:r><w:r><w:t xml:space="preserve"> every district: </w:t></w:r><w:hyperlink r:id="web"><w:r><w:t>the plan</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>` +
		item("ListNumber", "Review plans") + item("ListBullet2", "Read each one") + item("ListBullet2", "Meet") + item("ListNumber", "Support schools") +
		tbl(tr(tc("", "Metric"), tc("", "Action")), tr(tc("", "Plans approved"), tc("", "Review"))) + `<w:p/>`).
		styles(sty("Heading1", "heading 1", "Normal", "") + list("ListNumber", 1) + list("ListBullet2", 2)).
		numbering(abstract(1, lvl(0, "decimal", "%1.", `<w:pStyle w:val="ListNumber"/>`)) + abstract(2, lvl(0, "bullet", "\uF0B7", ""), lvl(1, "bullet", "\uF0B7", `<w:pStyle w:val="ListBullet2"/>`)) + instance(1, 1, "") + instance(2, 2, ""))
}

// fromNPM has a styles.xml without the styles that it names and every property
// written out; its lists share an abstract and say all their levels.
func fromNPM() *file {
	item := func(level int, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/>` + num(2, level) + `</w:pPr><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
	}
	return newFile(`<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Our plan</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">help</w:t></w:r><w:r><w:t xml:space="preserve"> every district: </w:t></w:r><w:hyperlink w:history="1" r:id="web"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">the plan</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve">.</w:t></w:r></w:p>` +
		item(0, "Review plans") + item(1, "Read each one") + item(1, "Meet") + item(0, "Support schools") +
		tbl(tr(tc("", "Metric"), tc("", "Action")), tr(tc("", "Plans approved"), tc("", "Review"))) + `<w:p/>`).
		styles(`<w:docDefaults><w:rPrDefault/><w:pPrDefault/></w:docDefaults>` + sty("Title", "Title", "Normal", "")).
		numbering(abstract(1, lvl(0, "decimal", "%1.", `<w:lvlJc w:val="start"/>`), lvl(1, "bullet", "●", "")) + instance(1, 1, "") + instance(2, 1, begins(0, 1)))
}
