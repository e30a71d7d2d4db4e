package docx

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/opc"
)

// edgeSides are the elements of a section that lead to headers and footers.
var edgeSides = map[string]string{"headerReference": "header", "footerReference": "footer"}

// edge is a header or a footer that comes over.
type edge struct {
	// xml is what it holds; where the number of pages stands, it holds a zero
	// byte, which no XML has.
	xml []byte
	// pictures are those that it shows, by their numbers in the reference; the
	// first has the relationship rId1.
	pictures []int
	height   int // in twips, about
}

// picture is a picture in a header or a footer.
type picture struct {
	data       []byte
	kind, file string // its content type, and the name of its part
}

// pictureTypes are the kinds of pictures that come over. An SVG picture doesn't:
// it is a document with links of its own, and never comes without another
// picture for those who can't show it.
var pictureTypes = map[string]string{
	"image/png": "png", "image/jpeg": "jpeg", "image/jpg": "jpeg", "image/gif": "gif", "image/bmp": "bmp",
	"image/tiff": "tiff", "image/x-emf": "emf", "image/x-wmf": "wmf",
}

// readEdges reads the headers and footers that the section leads to, by their
// relationships.
func (r *referenceReader) readEdges(targets map[edgeKind]string) error {
	list, err := r.pkg.Related(r.pkg.Main())
	if err != nil {
		return err
	}
	parts := map[string]opc.Relationship{}
	for _, rel := range list {
		parts[rel.ID] = rel
	}
	// In a fixed order, so that pictures have the same numbers each time.
	for _, kind := range edgeKinds {
		if kind.pages == "first" && !r.ref.titled || kind.pages == "even" && !r.ref.evens {
			continue
		}
		rel := parts[targets[kind]]
		if rel.Type != relOffice+kind.side || rel.External || !r.pkg.Has(rel.Target) {
			continue
		}
		e, err := r.readEdge(rel.Target)
		if err != nil {
			return err
		}
		if e != nil {
			r.ref.edges[kind] = e
		}
	}
	r.ref.keepOffTheEdge()
	return nil
}

// nearest is how near to the paper's edge most printers can print.
const nearest = inch / 4

// keepOffTheEdge moves our headers and footers away from the paper's edge,
// where a file that has none of its own may have any distance set.
func (r *Reference) keepOffTheEdge() {
	theirs := map[string]bool{}
	for kind := range r.edges {
		theirs[kind.side] = true
	}
	if s := r.sheet; !theirs["header"] && s.header < nearest {
		s.header = edgeDistance
	}
	if s := r.sheet; !theirs["footer"] && s.footer < nearest {
		s.footer = edgeDistance
	}
}

// edgeKinds are all kinds of headers and footers.
var edgeKinds = [...]edgeKind{
	{"header", "default"},
	{"header", "first"},
	{"header", "even"},
	{"footer", "default"},
	{"footer", "first"},
	{"footer", "even"},
}

// readEdge reads a header or a footer; nil where it holds nothing.
func (r *referenceReader) readEdge(name string) (*edge, error) {
	root, err := r.root(name)
	if err != nil {
		return nil, err
	}
	list, err := r.pkg.Related(name)
	if err != nil {
		return nil, err
	}
	c := &cleaner{reader: r, related: map[string]opc.Relationship{}, fields: fieldsOf(root), edge: &edge{}}
	for _, rel := range list {
		c.related[rel.ID] = rel
	}
	kids := c.blocks(root.kids)
	if c.err != nil {
		return nil, c.err
	}
	if !c.shows {
		return nil, nil
	}
	if len(kids) == 0 || !kids[len(kids)-1].is("p") {
		kids = append(kids, property("p", ""))
	}
	for _, k := range kids {
		c.edge.xml = k.append(c.edge.xml)
		c.edge.height += c.height(k)
	}
	return c.edge, nil
}

// picture stores a picture, once, and returns its relationship within the edge.
func (c *cleaner) picture(id string) (string, bool) {
	rel, ok := c.related[id]
	if !ok || rel.External || rel.Type != relOffice+"image" || !c.reader.pkg.Has(rel.Target) {
		return "", false
	}
	kind := strings.ToLower(c.reader.pkg.ContentType(rel.Target))
	extension, ok := pictureTypes[kind]
	if !ok {
		return "", false
	}
	ref := c.reader.ref
	n, stored := c.reader.stored[rel.Target]
	if !stored {
		data, err := c.reader.pkg.Part(rel.Target)
		if err != nil {
			c.err = err
			return "", false
		}
		n = len(ref.pictures)
		c.reader.stored[rel.Target] = n
		file := "media/reference" + strconv.Itoa(n+1) + "." + extension
		ref.pictures = append(ref.pictures, picture{data: data, kind: kind, file: file})
	}
	for i, known := range c.edge.pictures {
		if known == n {
			return "rId" + strconv.Itoa(i+1), true
		}
	}
	c.edge.pictures = append(c.edge.pictures, n)
	return "rId" + strconv.Itoa(len(c.edge.pictures)), true
}

// height is about how high a paragraph or a table of an edge is.
func (c *cleaner) height(e *element) int {
	s := c.reader.ref.sheet
	switch {
	case e.is("tbl"):
		height := 0
		for _, row := range e.kids {
			tallest := 0
			for _, cell := range row.kids {
				inner := 0
				for _, k := range cell.kids {
					inner += c.height(k)
				}
				tallest = max(tallest, inner)
			}
			height += tallest
		}
		return height
	case !e.is("p"):
		return 0
	}
	look := *s.measures(lookNormal)
	if t := c.reader.sheet.ours[e.kid("pPr").kid("pStyle").val()]; t != nil {
		c.reader.sheet.measureStyle(&look, t)
	}
	c.reader.sheet.measure(&look, e.kid("pPr"), nil)
	var m measure
	m.begin(&look, s.textWidth())
	tallest := 0
	e.walk(func(k *element) {
		switch {
		case k.name.Local == "" || k.is("t"):
			m.text(k.text)
		case k.name.Local == "inline":
			tallest = max(tallest, extent(k))
		}
	})
	b := m.box(&look)
	return b.before + max(b.height(), tallest) + b.after
}

// extent is the height of a picture in a line, which is said in English Metric
// Units, 635 to the twip.
func extent(inline *element) int {
	for _, k := range inline.kids {
		if k.name.Local == "extent" {
			n, err := strconv.Atoi(k.attr("", "cy"))
			if err == nil && inRange(n/635, 0, widest) {
				return n / 635
			}
		}
	}
	return 0
}

// walk calls a function for every element below, but for those of text boxes
// and of other forms of the same thing.
func (e *element) walk(each func(*element)) {
	for _, k := range e.kids {
		switch k.name.Local {
		case "txbxContent", "Fallback", "instrText":
			continue
		}
		each(k)
		k.walk(each)
	}
}

// part writes an edge; above a header stands the mark of a draft.
func (e *edge) part(side string, d *document.Document, total int) []byte {
	root := "hdr"
	if side == "footer" {
		root = "ftr"
	}
	var inner []byte
	if side == "header" && d.Draft != "" {
		inner = marginal(inner, lookDraftMark, d.Draft)
	}
	inner = append(inner, bytes.ReplaceAll(e.xml, []byte{0}, strconv.AppendInt(nil, int64(total), 10))...)
	b := declarations([]byte(xmlHead+"<w:"+root), append([]byte("<w:p "), inner...))
	b = append(b, '>')
	b = append(b, inner...)
	return append(b, "</w:"+root+">"...)
}

// links are an edge's relationships to its pictures; nil for none.
func (e *edge) links(pictures []picture) []byte {
	if len(e.pictures) == 0 {
		return nil
	}
	b := []byte(xmlHead + `<Relationships xmlns="` + relPackage + `">`)
	for i, n := range e.pictures {
		b = append(b, `<Relationship Id="rId`+strconv.Itoa(i+1)+`" Type="`+relOffice+`image" Target="`+pictures[n].file+`"/>`...)
	}
	return append(b, "</Relationships>"...)
}

// themeFile is the theme's part.
const themeFile = "theme/theme1.xml"

// parts are the parts that only a document with a reference has.
func (r *Reference) parts() []part {
	if r == nil {
		return nil
	}
	parts := []part{{name: "word/" + themeFile, kind: "application/vnd.openxmlformats-officedocument.theme+xml", data: r.theme}}
	for _, p := range r.pictures {
		parts = append(parts, part{name: "word/" + p.file, kind: p.kind, data: p.data})
	}
	return parts
}

// fontTable is word/fontTable.xml.
func (r *Reference) fontTable() []byte {
	if r == nil || r.fonts == nil {
		return []byte(fontTable)
	}
	return r.fonts
}
