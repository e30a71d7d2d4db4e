package docx

import (
	"strconv"
	"strings"
)

// writeStyles makes the styles of our documents: theirs in their order, and
// after them those of ours that they don't have.
func (r *referenceReader) writeStyles() {
	s, ref := &r.sheet, r.ref
	ref.defaults = s.base.paragraph.orNothing()
	have := map[string]bool{}
	var b []byte
	for _, t := range s.list {
		if t.id == "" || t.role != nil && t.role.ours {
			continue
		}
		have[t.id] = true
		b = s.style(t, ref.sheet).append(b)
	}
	for _, l := range looks() {
		if !have[l.id] {
			b = l.on(ref.sheet).append(b)
		}
	}
	for _, ours := range [...]struct{ id, xml string }{
		{"DefaultParagraphFont", defaultCharacters},
		{styleHyperlink, hyperlinkStyle},
		{"TableNormal", plainTable},
		{"TableGrid", gridTable},
		{styleTable, summaryTable},
		{"NoList", noList},
	} {
		if !have[ours.id] {
			b = append(b, ours.xml...)
		}
	}
	ref.styles, ref.prompts = b, have[stylePlaceholder]
	ref.run = s.base.run
}

// orNothing is an element's XML; nothing for none.
func (e *element) orNothing() []byte {
	if e == nil {
		return nil
	}
	return e.append(nil)
}

// on is the look on other pages: the entries of the contents list reach to the
// text's right edge.
func (l *look) on(s *sheet) *look {
	if len(l.tabs) == 0 {
		return l
	}
	m := *l
	m.tabs = []tab{{at: s.textWidth(), right: true, leader: "dot"}}
	return &m
}

// style is one of their styles as it stands in our file.
func (s *styleSheet) style(t *theirStyle, page *sheet) *element {
	out := property("style", "")
	out.set("type", t.kind)
	own := t.role == nil || t.role.look != nil && t.role.look.ours || t.role.id == styleTable
	switch {
	case t.role != nil && (t.role.look == lookNormal || t.role.id == "DefaultParagraphFont" || t.role.id == "TableNormal"):
		out.set("default", "1")
	case own && (t.role != nil || t.source.attr(nsWord, "customStyle") != ""):
		out.set("customStyle", "1")
	}
	out.set("styleId", t.id)
	add := func(e *element) {
		if e != nil {
			out.kids = append(out.kids, e)
		}
	}
	add(property("name", t.name))
	if t.basedOn != nil {
		add(property("basedOn", t.basedOn.id))
	}
	if next := s.byID[t.source.kid("next").val()]; next != nil && next.kind == t.kind && next.id != "" {
		add(property("next", next.id))
	}
	if other := s.byID[t.source.kid("link").val()]; other != nil && other.kind != t.kind && other.id != "" && s.byID[other.source.kid("link").val()] == t {
		add(property("link", other.id))
	}
	if n, err := strconv.Atoi(t.source.kid("uiPriority").val()); err == nil && inRange(n, 0, 99) {
		add(property("uiPriority", strconv.Itoa(n)))
	}
	for _, name := range [...]string{"semiHidden", "unhideWhenUsed", "qFormat", "locked"} {
		if t.source.kid(name).on() {
			add(property(name, ""))
		}
	}
	add(s.paragraphOf(t, page))
	add(t.run)
	if t.kind == "table" {
		s.addTable(out, t.source)
	}
	return out
}

// paragraphOf is what a style says of paragraphs, with the tabs of the contents
// list in it.
func (s *styleSheet) paragraphOf(t *theirStyle, page *sheet) *element {
	if t.role == nil || t.role.look == nil || len(t.role.look.tabs) == 0 {
		return t.paragraph
	}
	stop := property("tab", "right")
	stop.set("leader", "dot")
	stop.set("pos", strconv.Itoa(page.textWidth()))
	tabs := property("tabs", "")
	tabs.kids = []*element{stop}
	p := *t.paragraph
	p.put(tabs)
	return &p
}

// conditional are the parts of a table that a style may tell apart.
const conditional = " wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz band2Horz neCell nwCell seCell swCell "

// addTable adds what a style says of tables.
func (s *styleSheet) addTable(out, source *element) {
	add := func(to, from *element, names ...string) {
		for _, name := range names {
			if k := from.kid(name); k.name.Local != "" {
				if e := s.properties(k); e != nil {
					to.kids = append(to.kids, e)
				}
			}
		}
	}
	add(out, source, "tblPr", "trPr", "tcPr")
	seen := map[string]bool{}
	for _, k := range source.kids {
		kind := k.attr(nsWord, "type")
		if !k.is("tblStylePr") || seen[kind] || kind == "" || !strings.Contains(conditional, " "+kind+" ") {
			continue
		}
		seen[kind] = true
		e := property("tblStylePr", "")
		e.set("type", kind)
		add(e, k, "pPr", "rPr", "tblPr", "trPr", "tcPr")
		out.kids = append(out.kids, e)
	}
}

// stylesPart makes word/styles.xml. The language is the document's, whatever
// theirs is.
func (r *Reference) stylesPart(language string, fields bool) []byte {
	run := property("rPr", "")
	if r.run != nil {
		run.kids = append(run.kids, r.run.kids...)
	}
	lang := property("lang", language)
	run.kids = append(run.kids, lang)
	b := make([]byte, 0, len(r.styles)+4<<10)
	b = append(b, xmlHead+`<w:styles xmlns:w="`+nsWord+`"><w:docDefaults><w:rPrDefault>`...)
	b = run.append(b)
	b = append(b, "</w:rPrDefault><w:pPrDefault>"...)
	b = append(b, r.defaults...)
	b = append(b, "</w:pPrDefault></w:docDefaults>"+latentStyles...)
	b = append(b, r.styles...)
	if fields && !r.prompts {
		b = append(b, placeholderText...)
	}
	return append(b, "</w:styles>"...)
}
