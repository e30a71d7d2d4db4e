package docx

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/coesummary/coesummary/document"
)

// stretch is a piece of the body. It ends at a byte of the text and at a place
// among the holes.
type stretch struct {
	end, holes int
	// piece is nil while something of it isn't known; else the text doesn't
	// have it any more.
	piece *piece
}

// cut ends a stretch of the body behind a block, once there is enough of it. It
// is taken away to be compressed, unless it waits for the number of a page, or
// is the first one, whose beginning names what the others use.
func (w *writer) cut() {
	var from stretch
	if n := len(w.stretches); n > 0 {
		from = w.stretches[n-1]
	}
	if len(w.xml)-from.end < pieceSize {
		return
	}
	s := stretch{end: len(w.xml), holes: len(w.holes)}
	waits := func(h hole) bool { return h.heading >= 0 }
	if len(w.stretches) > 0 && !slices.ContainsFunc(w.holes[from.holes:], waits) {
		s.piece = w.packer.add(w.fill(nil, from, s, Pages{}), false)
		w.xml, w.holes = w.xml[:from.end], w.holes[:from.holes]
		s.end, s.holes = from.end, from.holes
	}
	w.stretches = append(w.stretches, s)
}

// fill appends what stands between the ends of two stretches, with its holes
// filled.
func (w *writer) fill(b []byte, from, to stretch, pages Pages) []byte {
	b = slices.Grow(b, to.end-from.end+(to.holes-from.holes)*12+2048)
	at := from.end
	for _, h := range w.holes[from.holes:to.holes] {
		b = append(b, w.xml[at:h.at]...)
		if h.heading >= 0 {
			b = strconv.AppendInt(b, int64(pages.Headings[h.heading]), 10)
		} else {
			b = append(b, h.text...)
		}
		at = h.at
	}
	return append(b, w.xml[at:to.end]...)
}

// document finishes the pieces of word/document.xml: the body with its holes
// filled, and at its end the section, which says what the pages are like.
func (w *writer) document(pages Pages) (out []*piece) {
	b := []byte(xmlHead + `<w:document xmlns:w="` + nsWord + `" xmlns:r="` + nsRelationships + `"`)
	if w.extended {
		b = append(b, ` xmlns:mc="`+nsCompatibility+`" xmlns:w15="`+nsWord2013+`" mc:Ignorable="w15"`...)
	}
	b = append(b, "><w:body>"...)
	var from stretch
	for _, s := range w.stretches {
		if s.piece == nil {
			s.piece = w.packer.add(w.fill(b, from, s, pages), false)
		}
		out, from, b = append(out, s.piece), s, nil
	}
	b = w.fill(b, from, stretch{end: len(w.xml), holes: len(w.holes)}, pages)
	b = w.section(b)
	b = append(b, "</w:body></w:document>"...)
	return append(out, w.packer.add(b, true))
}

// section appends the one section of every document: US Letter, one-inch
// margins, and a first page whose header is its own, where no other file says
// what its pages are like.
func (w *writer) section(b []byte) []byte {
	b = append(b, "<w:sectPr>"...)
	for _, e := range w.edges() {
		b = append(b, `<w:`+e.kind.side+`Reference w:type="`+e.kind.pages+`" r:id="rId`+strconv.Itoa(e.id)+`"/>`...)
	}
	b = append(b, "<w:pgSz"...)
	s := w.sheet
	b = attribute(b, "w", s.width)
	b = attribute(b, "h", s.height)
	if s.landscape {
		b = append(b, ` w:orient="landscape"`...)
	}
	b = append(b, "/><w:pgMar"...)
	for _, m := range [...]struct {
		name  string
		value int
	}{
		{"top", s.top},
		{"right", s.right},
		{"bottom", s.bottom},
		{"left", s.left},
		{"header", s.header},
		{"footer", s.footer},
		{"gutter", s.gutter},
	} {
		b = append(b, " w:"+m.name+`="`+strconv.Itoa(m.value)+`"`...)
	}
	b = append(b, `/><w:cols w:space="720"/>`...)
	b = flag(b, "titlePg", w.ref.firstPage())
	return append(b, "</w:sectPr>"...)
}

// header makes a header: the mark of a draft, on the first page too, and the
// short title on all others. It is nil where there is nothing to say.
func header(d *document.Document, first bool) []byte {
	b := []byte(xmlHead + `<w:hdr xmlns:w="` + nsWord + `">`)
	empty := len(b)
	if d.Draft != "" {
		b = marginal(b, lookDraftMark, d.Draft)
	}
	if !first && d.ShortTitle != "" {
		b = marginal(b, lookHeader, d.ShortTitle)
	}
	if len(b) == empty {
		return nil
	}
	return append(b, "</w:hdr>"...)
}

// marginal appends a paragraph of a header.
func marginal(b []byte, style *look, text string) []byte {
	b = append(b, `<w:p><w:pPr><w:pStyle w:val="`+style.id+`"/></w:pPr><w:r>`+openText...)
	b = escape(b, oneLine.Replace(text))
	return append(b, "</w:t></w:r></w:p>"...)
}

// room is how much of a page of a kind text may use.
func (w *writer) room(pages string) int {
	if w.ref == nil {
		return w.sheet.room(w.headerHeight(false), 0)
	}
	head, foot := w.ref.edge(edgeKind{"header", pages}), w.ref.edge(edgeKind{"footer", pages})
	header, footer := w.headerHeight(pages == "first"), 0
	if head != nil {
		header = head.height
		if w.doc.Draft != "" {
			header += w.marginalHeight(lookDraftMark, w.doc.Draft)
		}
	}
	if foot != nil {
		footer = foot.height
	}
	return w.sheet.room(header, footer)
}

// headerHeight is the height of a header of ours, in twips.
func (w *writer) headerHeight(first bool) int {
	height := 0
	if w.doc.Draft != "" {
		height += w.marginalHeight(lookDraftMark, w.doc.Draft)
	}
	if !first && w.doc.ShortTitle != "" {
		height += w.marginalHeight(lookHeader, w.doc.ShortTitle)
	}
	return height
}

// marginalHeight is the height of a paragraph of a header.
func (w *writer) marginalHeight(style *look, text string) int {
	var m measure
	style = w.sheet.measures(style)
	m.begin(style, w.sheet.textWidth())
	m.text(oneLine.Replace(text))
	b := m.box(style)
	return b.before + b.height() + b.after
}

// footer makes the footer: "Page 1 of 12", both numbers in fields that already
// hold them.
func footer(total int) []byte {
	b := []byte(xmlHead + `<w:ftr xmlns:w="` + nsWord + `"><w:p><w:pPr><w:pStyle w:val="` + lookFooter.id + `"/></w:pPr>`)
	field := func(before, name string, value int) {
		b = append(b, "<w:r>"+openText+before+`</w:t></w:r>`...)
		b = openField(b, name, format{})
		b = append(b, "<w:r>"+openText+strconv.Itoa(value)+`</w:t></w:r>`...)
		b = closeField(b, format{})
	}
	field("Page ", "PAGE", 1)
	field(" of ", "NUMPAGES", total)
	return append(b, "</w:p></w:ftr>"...)
}

// settings makes word/settings.xml. The compatibility mode is the one of every
// Word since 2013; without it Word opens a file as an old one.
func (w *writer) settings() []byte {
	b := []byte(xmlHead + `<w:settings xmlns:w="` + nsWord + `"><w:zoom w:percent="100"/>`)
	b = flag(b, "mirrorMargins", w.ref != nil && w.ref.mirrored)
	b = append(b, `<w:defaultTabStop w:val="`+strconv.Itoa(tabStep)+`"/>`...)
	b = flag(b, "evenAndOddHeaders", w.ref.evenPages())
	b = append(b, "<w:compat>"...)
	for _, s := range [...]struct{ name, value string }{
		{"compatibilityMode", "15"},
		{"overrideTableStyleFontSizeAndJustification", "1"},
		{"enableOpenTypeFeatures", "1"},
		{"doNotFlipMirrorIndents", "1"},
		{"differentiateMultirowTableHeaders", "1"},
		{"useWord2013TrackBottomHyphenation", "0"},
	} {
		b = append(b, `<w:compatSetting w:name="`+s.name+`" w:uri="http://schemas.microsoft.com/office/word" w:val="`+s.value+`"/>`...)
	}
	b = append(b, `</w:compat><w:themeFontLang w:val="`...)
	b = quote(b, w.doc.Language)
	return append(b, `"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`...)
}

const fontTable = xmlHead + `<w:fonts xmlns:w="` + nsWord + `"><w:font w:name="` + font + `">` +
	`<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>` +
	`<w:pitch w:val="variable"/></w:font></w:fonts>`

// coreProperties makes docProps/core.xml. Its day is the document's own; where
// the document has none, the file names none.
func coreProperties(d *document.Document) []byte {
	b := []byte(xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	for _, p := range [...]struct{ name, text string }{
		{"dc:title", d.Title},
		{"dc:subject", d.Subject},
		{"dc:creator", d.Creator},
		{"cp:keywords", strings.Join(d.Keywords, ", ")},
		{"dc:language", d.Language},
	} {
		if p.text != "" {
			b = append(b, "<"+p.name+">"...)
			b = escape(b, oneLine.Replace(p.text))
			b = append(b, "</"+p.name+">"...)
		}
	}
	if d.Date != "" {
		for _, name := range [...]string{"created", "modified"} {
			b = append(b, "<dcterms:"+name+` xsi:type="dcterms:W3CDTF">`+d.Date+"T00:00:00Z</dcterms:"+name+">"...)
		}
	}
	return append(b, "</cp:coreProperties>"...)
}

// isDate says whether s is a day, "2026-06-23".
func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

func appProperties(pages int) []byte {
	return []byte(xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
		`<Pages>` + strconv.Itoa(pages) + `</Pages><Application>coesummary</Application></Properties>`)
}
