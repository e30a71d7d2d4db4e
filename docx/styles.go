package docx

// The character and table styles' ids.
const (
	styleHyperlink = "Hyperlink"
	styleTable     = "SummaryTable"
	// stylePlaceholder is Word's own name for what a field says while it is empty.
	stylePlaceholder = "PlaceholderText"
)

// cellSide and cellTop are a table's cell margins, in twips.
const (
	cellSide = 108
	cellTop  = 20
)

// styles makes word/styles.xml, by our own looks or by those of another file.
func (w *writer) styles() []byte {
	if w.ref != nil {
		return w.ref.stylesPart(w.doc.Language, w.fields > 0)
	}
	return styles(w.doc.Language, w.fields > 0)
}

// styles writes our own word/styles.xml: the defaults, Word's own list of styles left
// as quiet as it may be, and every style that a part names. fields says that the text has
// fields, whose placeholders have a style.
func styles(language string, fields bool) []byte {
	b := make([]byte, 0, 16<<10)
	b = append(b, xmlHead+`<w:styles xmlns:w="`+nsWord+`"><w:docDefaults><w:rPrDefault>`...)
	defaults := runProperties{font: font, size: lookNormal.run.size, language: language}
	b = defaults.append(b)
	b = append(b, `</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>`...)
	b = append(b, latentStyles...)
	for _, l := range looks() {
		b = l.append(b)
	}
	b = append(b, otherStyles...)
	if fields {
		b = append(b, placeholderText...)
	}
	return append(b, "</w:styles>"...)
}

func (l *look) append(b []byte) []byte {
	b = append(b, `<w:style w:type="paragraph"`...)
	switch {
	case l == lookNormal:
		b = append(b, ` w:default="1"`...)
	case l.ours:
		b = append(b, ` w:customStyle="1"`...)
	}
	b = append(b, ` w:styleId="`+l.id+`">`...)
	b = value(b, "name", l.name)
	if l != lookNormal {
		b = value(b, "basedOn", lookNormal.id)
	}
	if l.next != "" {
		b = value(b, "next", l.next)
	}
	if l.quick {
		b = append(b, "<w:qFormat/>"...)
	}
	properties := l.paragraphProperties
	switch l {
	case lookBullet:
		properties.num = styleBulletNum
	case lookNumber:
		properties.num = styleNumberNum
	}
	b = properties.append(b)
	b = l.run.append(b)
	return append(b, "</w:style>"...)
}

const latentStyles = `<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0"` +
	` w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>`

// otherStyles are the character styles, the table styles and the list style.
const otherStyles = defaultCharacters + hyperlinkStyle + plainTable + gridTable + summaryTable + noList

const hyperlinkStyle = `<w:style w:type="character" w:styleId="` + styleHyperlink + `"><w:name w:val="Hyperlink"/>` +
	`<w:basedOn w:val="DefaultParagraphFont"/><w:unhideWhenUsed/>` +
	`<w:rPr><w:color w:val="` + linkBlue + `"/><w:u w:val="single"/></w:rPr></w:style>`

const plainTable = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` +
	`<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
	`<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>` +
	`<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`

const gridTable = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>` +
	`<w:tblPr><w:tblBorders>` + gridBorders + `</w:tblBorders></w:tblPr></w:style>`

const summaryTable = `<w:style w:type="table" w:customStyle="1" w:styleId="` + styleTable + `"><w:name w:val="Summary Table"/>` +
	`<w:basedOn w:val="TableGrid"/><w:qFormat/><w:tblPr><w:tblBorders>` + gridBorders + `</w:tblBorders>` +
	`<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>` +
	`<w:bottom w:w="20" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
	`<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="` + paleBlue + `"/></w:tcPr></w:tblStylePr>` +
	`<w:tblStylePr w:type="lastRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="` + paleGrey + `"/></w:tcPr></w:tblStylePr>` +
	`</w:style>`

const noList = `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>` +
	`<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`

const defaultCharacters = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">` +
	`<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`

// placeholderText is darker than Word's own pale grey, which many can't read on
// paper or on a screen.
const placeholderText = `<w:style w:type="character" w:styleId="` + stylePlaceholder + `"><w:name w:val="Placeholder Text"/>` +
	`<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/>` +
	`<w:rPr><w:color w:val="` + faint + `"/></w:rPr></w:style>`

const gridBorders = `<w:top w:val="single" w:sz="4" w:space="0" w:color="` + gridLine + `"/>` +
	`<w:left w:val="single" w:sz="4" w:space="0" w:color="` + gridLine + `"/>` +
	`<w:bottom w:val="single" w:sz="4" w:space="0" w:color="` + gridLine + `"/>` +
	`<w:right w:val="single" w:sz="4" w:space="0" w:color="` + gridLine + `"/>` +
	`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="` + gridLine + `"/>` +
	`<w:insideV w:val="single" w:sz="4" w:space="0" w:color="` + gridLine + `"/>`
