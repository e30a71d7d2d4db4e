package wml

import (
	"encoding/xml"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// drawing reads a w:drawing, w:pict or w:object: a picture is left out and told
// of; the text of text boxes, of shapes and of diagrams stands after the
// paragraph.
func (r *run) drawing(e xml.StartElement) error {
	if r.at.deleted {
		return r.s.c.skip()
	}
	d := &drawing{s: r.s, p: r.p, c: r.s.c, picture: e.Name.Local == "object"}
	before := len(r.p.after)
	if err := r.s.c.children(d.element); err != nil {
		return err
	}
	if d.texts > 0 {
		r.s.r.remarks.addAt(TextBoxes, blocksText(r.p.after[before:]))
	}
	if d.picture && !d.decorative || d.texts == 0 && d.shapes > 0 {
		r.s.r.remarks.addAt(Pictures, strings.TrimSpace(d.words))
	}
	return nil
}

// drawing is a drawing that is being read.
type drawing struct {
	s *story
	p *para
	c *cursor
	// words are what is said of it for people who don't see it.
	words string
	// texts is how many pieces of text it has, and shapes how many shapes that
	// are no mere lines. picture says that there is something else to see, and
	// decorative that it says nothing.
	texts, shapes       int
	picture, decorative bool
}

// element reads an element of a drawing, in DrawingML or in VML, whose names
// don't overlap where it matters.
func (d *drawing) element(e xml.StartElement) error {
	if e.Name.Space == spaceCompat {
		return d.c.compatible(e, d.element)
	}
	switch e.Name.Local {
	case "txbxContent":
		return d.box()
	case "docPr":
		d.words = attrOf(e, "", "descr")
		if d.words == "" {
			d.words = attrOf(e, "", "title")
		}
	case "decorative":
		d.decorative = d.decorative || isOn(e)
	case "pic", "imagedata", "chart", "OLEObject", "contentPart":
		d.picture = true
	case "relIds":
		d.picture = true
		if err := d.diagram(attrOf(e, spaceRel, "dm")); err != nil {
			return err
		}
	case "textpath":
		d.line(attrOf(e, "", "string"))
	case "p":
		if e.Name.Space == spaceDrawing {
			return d.paragraph()
		}
	case "wsp", "sp":
		d.shapes++
	case "prstGeom":
		if kind := attrOf(e, "", "prst"); kind == "line" || strings.HasPrefix(kind, "straightConnector") {
			d.shapes--
		}
	case "shape", "rect", "roundrect", "oval", "polyline":
		if attrOf(e, spaceOffice, "hr") == "" {
			d.shapes++
		}
	}
	return d.c.children(d.element)
}

// box reads the text of a text box. Its lists and its fields are its own.
func (d *drawing) box() error {
	d.texts++
	inner := *d.s
	inner.lists = d.s.boxes
	inner.fields, inner.code, inner.contents = nil, nil, 0
	inner.bookmarks, inner.newPage, inner.joined = nil, false, nil
	defer d.s.r.remarks.apart()()
	if err := inner.blocks(&d.p.after, place{}); err != nil {
		return err
	}
	inner.end()
	return nil
}

// paragraph reads an a:p: a paragraph of a shape or a diagram.
func (d *drawing) paragraph() error {
	var b strings.Builder
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "t":
			text, err := d.c.text()
			b.WriteString(text)
			return err
		case "br":
			b.WriteByte('\n')
		}
		return d.c.children(read)
	}
	if err := d.c.children(read); err != nil {
		return err
	}
	d.line(b.String())
	return nil
}

// line adds a paragraph without any look.
func (d *drawing) line(text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	d.texts++
	out := &Paragraph{Style: "normal"}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			out.Text = append(out.Text, &document.LineBreak{})
		}
		if line != "" {
			out.Text = append(out.Text, &document.Text{Value: line})
		}
	}
	d.s.r.paragraphs++
	d.s.r.textSize += len(text)
	d.p.after = append(d.p.after, out)
}

// diagram reads the words of a diagram (SmartArt), which stand in a part of
// their own.
func (d *drawing) diagram(id string) error {
	rel := d.s.related[id]
	if rel == nil || rel.External {
		return nil
	}
	c, err := d.s.r.part(rel.Target)
	if err != nil || c == nil {
		return err
	}
	if _, err := c.root(); err != nil {
		return err
	}
	inner := &drawing{s: d.s, p: d.p, c: c}
	err = c.children(inner.element)
	d.texts += inner.texts
	return err
}
