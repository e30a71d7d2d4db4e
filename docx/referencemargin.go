package docx

import (
	"encoding/xml"
	"strings"

	"github.com/coesummary/coesummary/opc"
)

// cleaner takes the content of a header or a footer over, as far as it is text
// and pictures.
type cleaner struct {
	reader  *referenceReader
	related map[string]opc.Relationship
	fields  *storyFields
	edge    *edge
	// shows says that there is something to be seen.
	shows bool
	// broken says that a drawing leads to what doesn't come over.
	broken bool
	err    error
}

// textElements are those that come over; unwrapped are those of which
// only what they hold does.
const (
	textElements = " p r t tab br cr noBreakHyphen softHyphen sym ptab pgNum tbl tr tc tblGrid gridCol txbxContent "
	unwrapped    = " ins moveTo sdtContent customXml smartTag hyperlink dir bdo "
)

func oneOf(list, name string) bool { return strings.Contains(list, " "+name+" ") }

// blocks are elements as they come over.
func (c *cleaner) blocks(kids []*element) []*element {
	var out []*element
	for _, k := range kids {
		out = append(out, c.clean(k)...)
	}
	return out
}

// clean is an element as it comes over: none, itself, or what it holds.
func (c *cleaner) clean(e *element) []*element {
	name := e.name.Local
	switch {
	case e.name == xml.Name{Space: nsCompatibility, Local: "AlternateContent"}:
		return c.alternatives(e)
	case e.name.Space != nsWord:
		return nil
	case propertyOrder[name] != nil:
		if p := c.reader.sheet.properties(e); p != nil {
			return []*element{p}
		}
		return nil
	case name == "sdt":
		return c.control(e)
	case oneOf(unwrapped, name):
		return c.blocks(e.kids)
	case name == "fldSimple":
		return c.simpleField(e)
	case name == "fldChar", name == "instrText":
		if f := c.fields.of[e]; f == nil || !f.live() {
			return nil
		}
		c.shows = true
		return []*element{{name: e.name, attrs: wordAttributes(e), kids: textOf(e)}}
	case c.fields.hidden[e], name == "r" && e.kid("rPr").kid("vanish").on():
		return nil
	case name == "drawing", name == "pict":
		return c.drawing(e)
	case !oneOf(textElements, name):
		return nil
	}
	out := &element{name: e.name, attrs: wordAttributes(e)}
	if name != "t" {
		out.kids = c.blocks(e.kids)
		c.shows = c.shows || name == "sym"
		if name == "tbl" && !out.holds("tr") || name == "tr" && !out.holds("tc") || name == "r" && out.isBare() {
			return nil
		}
		return []*element{c.whole(out)}
	}
	out.kids = textOf(e)
	if c.fields.total[e] {
		out.kids = []*element{{text: "\x00"}}
	}
	for _, k := range out.kids {
		c.shows = c.shows || strings.TrimSpace(k.text) != ""
	}
	return []*element{out}
}

// whole sees that a cell and a text box hold a paragraph at their end, without
// which Word refuses a file.
func (c *cleaner) whole(e *element) *element {
	if (e.is("tc") || e.is("txbxContent")) && (len(e.kids) == 0 || !e.kids[len(e.kids)-1].is("p")) {
		e.kids = append(e.kids, property("p", ""))
	}
	return e
}

// holds says whether an element has a child of a name.
func (e *element) holds(name string) bool { return e.kid(name).name.Local != "" }

// isBare says whether a run holds nothing but its look.
func (e *element) isBare() bool {
	return len(e.kids) == 0 || len(e.kids) == 1 && e.kids[0].is("rPr")
}

// textOf is the text directly in an element.
func textOf(e *element) []*element {
	var out []*element
	for _, k := range e.kids {
		if k.name.Local == "" {
			out = append(out, k)
		}
	}
	return out
}

// control is what a content control holds, unless that is a placeholder, or
// shows a property of the other file such as its title.
func (c *cleaner) control(e *element) []*element {
	properties := e.kid("sdtPr")
	if properties.kid("showingPlcHdr").on() {
		return nil
	}
	path := properties.kid("dataBinding").attr(nsWord, "xpath")
	if strings.Contains(path, "coreProperties") {
		return nil
	}
	return c.blocks(e.kid("sdtContent").kids)
}

// simpleField is a field in one element.
func (c *cleaner) simpleField(e *element) []*element {
	instruction := e.attr(nsWord, "instr")
	kind := kindOfField(instruction)
	if foreign[kind] {
		return nil
	}
	kids := c.blocks(e.kids)
	if !live[kind] {
		return kids
	}
	c.shows = true
	if kind == "NUMPAGES" {
		text := property("t", "")
		text.kids = []*element{{text: "\x00"}}
		run := property("r", "")
		run.kids = []*element{text}
		kids = []*element{run}
	}
	out := property("fldSimple", "")
	out.set("instr", instruction)
	out.kids = kids
	return []*element{out}
}

// alternatives takes over the forms of one thing that we know; where that is
// only the last, it stands alone.
func (c *cleaner) alternatives(e *element) []*element {
	out := &element{name: e.name}
	var fallback []*element
	for _, k := range e.kids {
		switch k.name.Local {
		case "Choice":
			kids := c.blocks(k.kids)
			if required := k.attr("", "Requires"); oneOf(" wps wpg wpc ", required) && len(kids) > 0 {
				choice := &element{name: k.name, attrs: []xml.Attr{{Name: xml.Name{Local: "Requires"}, Value: required}}, kids: kids}
				out.kids = append(out.kids, choice)
			}
		case "Fallback":
			fallback = c.blocks(k.kids)
		}
	}
	if len(out.kids) == 0 {
		return fallback
	}
	if len(fallback) > 0 {
		out.kids = append(out.kids, &element{name: xml.Name{Space: nsCompatibility, Local: "Fallback"}, kids: fallback})
	}
	return []*element{out}
}

// drawing takes a picture or a drawing over, if all that it needs is there.
func (c *cleaner) drawing(e *element) []*element {
	around := c.broken
	c.broken = false
	out := &element{name: e.name, kids: c.drawn(e.kids)}
	broken := c.broken
	c.broken = around
	if broken || len(out.kids) == 0 {
		return nil
	}
	c.shows = true
	return []*element{out}
}

// unwanted are the elements of drawings that do something, or lead somewhere.
const unwanted = " extLst hlinkClick hlinkHover hlinkMouseOver OLEObject relIds wavAudioFile audioFile videoFile quickTimeFile audioCd snd "

// drawn are the elements of a drawing as they come over.
func (c *cleaner) drawn(kids []*element) []*element {
	var out []*element
	for _, k := range kids {
		_, known := prefixOf(k.name.Space)
		switch {
		case k.name.Local == "":
			if strings.TrimSpace(k.text) != "" {
				out = append(out, k) // a measure
			}
		case k.name.Space == nsWord && k.is("txbxContent"):
			out = append(out, c.clean(k)...)
		case k.name == xml.Name{Space: nsCompatibility, Local: "AlternateContent"}:
			out = append(out, c.drawnFallback(k)...)
		case k.name.Space == nsWord, !known, oneOf(unwanted, k.name.Local):
		default:
			e := &element{name: k.name, attrs: c.drawnAttributes(k), kids: c.drawn(k.kids)}
			if (k.name.Local == "blip" || k.name.Local == "imagedata") && !e.related() {
				c.broken = true
			}
			out = append(out, e)
		}
	}
	return out
}

// drawnFallback is the oldest form of a piece of a drawing.
func (c *cleaner) drawnFallback(e *element) []*element {
	for _, k := range e.kids {
		if k.name.Local == "Fallback" {
			return c.drawn(k.kids)
		}
	}
	return nil
}

// related says whether an element leads to a picture.
func (e *element) related() bool {
	for _, a := range e.attrs {
		if a.Name.Space == nsRelationships {
			return true
		}
	}
	return false
}

// drawnAttributes are the attributes of a drawing's element that come over:
// none that leads out of the file, and pictures by their new names.
func (c *cleaner) drawnAttributes(e *element) []xml.Attr {
	var attrs []xml.Attr
	for _, a := range e.attrs {
		switch name := a.Name.Local; {
		case name == "xmlns" || a.Name.Space == "xmlns":
		case a.Name.Space == nsRelationships && (name == "embed" || name == "id" || name == "pict"):
			id, ok := c.picture(a.Value)
			if !ok {
				c.broken = true
				continue
			}
			a.Value = id
			attrs = append(attrs, a)
		case a.Name.Space == "" && e.name.Space == nsVML && oneOf(" src href althref ", name):
		case a.Name.Space == nsOffice && oneOf(" href althref hrefpict relid gfxdata ole oleicon ", name):
		case a.Name.Space == "" || a.Name.Space == nsOffice || a.Name.Space == nsVML:
			attrs = append(attrs, a)
		}
	}
	return attrs
}
