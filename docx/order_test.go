package docx

import (
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

// The order in which the standard wants the children of an element: a file
// where one comes earlier is not valid, and Word may refuse it.
var order = map[string]string{
	"pPr":           "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr",
	"rPr":           "rStyle rFonts b bCs i iCs caps strike noProof color sz szCs highlight u shd vertAlign lang",
	"numPr":         "ilvl numId",
	"pBdr":          "top left bottom right",
	"tblPr":         "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"tblBorders":    "top left bottom right insideH insideV",
	"tblCellMar":    "top left bottom right",
	"tcPr":          "tcW gridSpan vMerge tcBorders shd tcMar vAlign",
	"tbl":           "tblPr tblGrid tr",
	"tr":            "trPr tc",
	"sectPr":        "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
	"style":         "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr",
	"styles":        "docDefaults latentStyles style",
	"tblStylePr":    "pPr rPr tblPr trPr tcPr",
	"numbering":     "abstractNum num",
	"abstractNum":   "nsid multiLevelType tmpl lvl",
	"lvl":           "start numFmt pStyle suff lvlText lvlJc pPr rPr",
	"num":           "abstractNumId lvlOverride",
	"settings":      "zoom defaultTabStop evenAndOddHeaders updateFields footnotePr compat rsids themeFontLang decimalSymbol listSeparator",
	"sdt":           "sdtPr sdtContent",
	"sdtPr":         "rPr alias tag id lock placeholder temporary showingPlcHdr appearance richText text date dropDownList docPartObj group repeatingSection repeatingSectionItem",
	"date":          "dateFormat lid storeMappedDataAs calendar",
	"docPart":       "docPartPr docPartBody",
	"docPartPr":     "name category types behaviors guid",
	"docPartObj":    "docPartGallery docPartUnique",
	"font":          "panose1 charset family pitch",
	"Relationships": "Relationship",
	"Types":         "Default Override",
}

func TestElementsStandInTheStandardsOrder(t *testing.T) {
	for _, document := range []*d.Document{packet(), filled(false), filled(true)} {
		for name, text := range parts(t, write(t, document)) {
			checkOrder(t, name, tree(t, text))
		}
	}
}

func checkOrder(t *testing.T, part string, n *node) {
	t.Helper()
	if want, ok := order[n.name]; ok {
		names := strings.Fields(want)
		last := 0
		for _, c := range n.children {
			at, child := -1, c.name
			if n.name == "tbl" && child == "sdt" {
				child = "tr" // rows that repeat
			}
			for i, name := range names {
				if name == child {
					at = i
				}
			}
			if at < last {
				t.Errorf("%s: %s stands in %s where it must not", part, c.name, n.name)
			}
			last = max(last, at)
		}
	}
	for _, c := range n.children {
		checkOrder(t, part, c)
	}
}

func TestTheSectionEndsTheBody(t *testing.T) {
	b := body(t, packet())
	if b.children[len(b.children)-1].name != "sectPr" || b.children[len(b.children)-2].name != "p" {
		t.Error("the body doesn't end in a paragraph and its section")
	}
}
