package docx

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// What a property may hold, in the order that the standard demands (ISO/IEC
// 29500-1, 17.3 and 17.7). Other programs have other orders, and what isn't
// named here doesn't come over: the numbers of lists, marks of changes, the
// language, text that is hidden, and what newer programs have added.
var propertyOrder = map[string][]string{
	"pPr": {
		"pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "suppressLineNumbers", "pBdr", "shd",
		"tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN",
		"bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
		"textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "rPr",
	},
	"rPr": {
		"rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
		"imprint", "noProof", "snapToGrid", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u",
		"effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em",
	},
	"tblPr": {
		"tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc",
		"tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription",
	},
	"tblPrEx": {"tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"},
	"trPr":    {"gridBefore", "gridAfter", "wBefore", "wAfter", "cantSplit", "trHeight", "tblHeader", "tblCellSpacing", "jc"},
	"tcPr": {
		"tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign",
	},
	"pBdr":       {"top", "left", "bottom", "right", "between", "bar"},
	"tblBorders": {"top", "left", "bottom", "right", "insideH", "insideV"},
	"tcBorders":  {"top", "left", "bottom", "right", "insideH", "insideV", "tl2br", "tr2bl"},
	"tblCellMar": {"top", "left", "bottom", "right"},
	"tcMar":      {"top", "left", "bottom", "right"},
}

// sideNames are the strict form's names of the sides of a page on which text
// runs from left to right.
var sideNames = map[string]string{"start": "left", "end": "right"}

// properties returns an element of properties as it may stand in our file, or
// nil where nothing of it is left. What its own properties name is looked up by
// the style sheet.
func (s *styleSheet) properties(e *element) *element {
	if e.name.Local == "" {
		return nil
	}
	order, nests := propertyOrder[e.name.Local]
	if e.name.Local == "tabs" {
		order, nests = []string{"tab"}, true
	}
	out := &element{name: e.name}
	if !nests {
		out.attrs = wordAttributes(e)
		return s.named(out)
	}
	var kids []*element
	for _, k := range e.kids {
		if k.name.Space != nsWord {
			continue
		}
		kid := *k
		if side, ok := sideNames[kid.name.Local]; ok {
			kid.name.Local = side
		}
		at := slices.Index(order, kid.name.Local)
		if at < 0 {
			continue
		}
		if c := s.properties(&kid); c != nil {
			kids = append(kids, c)
		}
	}
	slices.SortStableFunc(kids, func(a, b *element) int {
		return slices.Index(order, a.name.Local) - slices.Index(order, b.name.Local)
	})
	for i, k := range kids {
		if i > 0 && k.name == kids[i-1].name && k.name.Local != "tab" {
			continue // what is said twice is taken as it was said first
		}
		out.kids = append(out.kids, k)
	}
	if len(out.kids) == 0 {
		return nil
	}
	return out
}

// named gives a property that names a style our name of it; nil where there is
// no such style.
func (s *styleSheet) named(e *element) *element {
	kind := map[string]string{"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}[e.name.Local]
	if kind == "" {
		return e
	}
	id := s.id(e.val(), kind)
	if id == "" {
		return nil
	}
	e.set("val", id)
	return e
}

// wordAttributes are the attributes of an element of WordprocessingML that may
// come over, with measures in the units of the transitional form.
func wordAttributes(e *element) []xml.Attr {
	var attrs []xml.Attr
	for _, a := range e.attrs {
		switch {
		case a.Name.Space == nsXML && a.Name.Local == "space":
		case a.Name.Space != nsWord, strings.HasPrefix(a.Name.Local, "rsid"):
			continue
		}
		if side, ok := sideNames[a.Name.Local]; ok {
			a.Name.Local = side
		}
		if side, ok := sideNames[a.Value]; ok && a.Name.Local == "val" {
			a.Value = side
		}
		a.Value = withoutUnit(e.name.Local, a.Value)
		attrs = append(attrs, a)
	}
	return attrs
}

// withoutUnit writes "12pt" as 240, or as 24 where half-points are meant.
func withoutUnit(property, value string) string {
	if len(value) < 3 || value[0] != '-' && (value[0] < '0' || value[0] > '9') {
		return value
	}
	n, ok := twips(value)
	if c := value[len(value)-1]; !ok || c >= '0' && c <= '9' {
		return value
	}
	switch property {
	case "sz", "szCs", "kern", "position":
		n /= 10
	}
	return strconv.Itoa(n)
}
