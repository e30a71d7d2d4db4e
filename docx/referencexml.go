package docx

import (
	"encoding/xml"
	"strings"

	"github.com/coesummary/coesummary/opc"
)

// element is a piece of XML of another file: an element, or text where it has
// no name.
type element struct {
	name  xml.Name
	attrs []xml.Attr
	kids  []*element
	text  string
}

// readElement reads an element to its end.
func readElement(d *opc.Decoder, start xml.StartElement) (*element, error) {
	root := &element{name: start.Name, attrs: start.Attr}
	open := []*element{root}
	for len(open) > 0 {
		t, err := d.Token()
		if err != nil {
			return nil, err
		}
		last := open[len(open)-1]
		switch t := t.(type) {
		case xml.StartElement:
			e := &element{name: t.Name, attrs: t.Attr}
			last.kids = append(last.kids, e)
			open = append(open, e)
		case xml.CharData:
			last.kids = append(last.kids, &element{text: string(t)})
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
	return root, nil
}

// is says whether it is an element of WordprocessingML with a name.
func (e *element) is(name string) bool { return e.name.Space == nsWord && e.name.Local == name }

// attr is the value of an attribute, empty where there is none.
func (e *element) attr(space, name string) string {
	for _, a := range e.attrs {
		if a.Name.Space == space && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// val is the value that most properties have.
func (e *element) val() string { return e.attr(nsWord, "val") }

// set gives an attribute of WordprocessingML a value.
func (e *element) set(name, value string) {
	for i, a := range e.attrs {
		if a.Name.Space == nsWord && a.Name.Local == name {
			e.attrs[i].Value = value
			return
		}
	}
	e.attrs = append(e.attrs, xml.Attr{Name: xml.Name{Space: nsWord, Local: name}, Value: value})
}

// kid is the first child of a name in WordprocessingML. One that isn't there
// has no name, no children and no attributes.
func (e *element) kid(name string) *element {
	for _, k := range e.kids {
		if k.is(name) {
			return k
		}
	}
	return &element{}
}

// on says whether a property that is either on or off is there and on.
func (e *element) on() bool {
	if e.name.Local == "" {
		return false
	}
	switch e.val() {
	case "0", "false", "off":
		return false
	}
	return true
}

// property makes a property of WordprocessingML.
func property(name, value string) *element {
	e := &element{name: xml.Name{Space: nsWord, Local: name}}
	if value != "" {
		e.set("val", value)
	}
	return e
}

// space is a namespace that may come over, and its usual prefix.
type space struct{ prefix, name string }

const (
	nsDrawing  = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsOffice   = "urn:schemas-microsoft-com:office:office"
	nsVML      = "urn:schemas-microsoft-com:vml"
	nsXML      = "http://www.w3.org/XML/1998/namespace"
	officeDraw = "http://schemas.openxmlformats.org/drawingml/2006/"
	word2010   = "http://schemas.microsoft.com/office/word/2010/"
)

// spaces are the namespaces of text and pictures. Nothing of another one comes
// over.
var spaces = [...]space{
	{"w", nsWord},
	{"r", nsRelationships},
	{"mc", nsCompatibility},
	{"wp", officeDraw + "wordprocessingDrawing"},
	{"a", nsDrawing},
	{"pic", officeDraw + "picture"},
	{"wps", word2010 + "wordprocessingShape"},
	{"wpg", word2010 + "wordprocessingGroup"},
	{"wpc", word2010 + "wordprocessingCanvas"},
	{"v", nsVML},
	{"o", nsOffice},
	{"w10", "urn:schemas-microsoft-com:office:word"},
}

// prefixOf is a namespace's usual prefix; not ok for one that doesn't come over.
func prefixOf(name string) (string, bool) {
	for _, s := range spaces {
		if s.name == name {
			return s.prefix, true
		}
	}
	return "", false
}

// declarations appends the namespaces that a part needs.
func declarations(b []byte, xml []byte) []byte {
	text := string(xml)
	for _, s := range spaces {
		if strings.Contains(text, "<"+s.prefix+":") || strings.Contains(text, " "+s.prefix+":") ||
			strings.Contains(text, `Requires="`+s.prefix) {
			b = append(b, " xmlns:"+s.prefix+`="`+s.name+`"`...)
		}
	}
	return b
}

// append writes an element with the usual prefixes; its namespaces are known.
func (e *element) append(b []byte) []byte {
	if e.name.Local == "" {
		return escape(b, e.text)
	}
	prefix, _ := prefixOf(e.name.Space)
	b = append(b, '<')
	b = append(b, prefix+":"+e.name.Local...)
	for _, a := range e.attrs {
		b = append(b, ' ')
		switch a.Name.Space {
		case "":
		case nsXML:
			b = append(b, "xml:"...)
		default:
			prefix, _ := prefixOf(a.Name.Space)
			b = append(b, prefix+":"...)
		}
		b = append(b, a.Name.Local+`="`...)
		b = quote(b, a.Value)
		b = append(b, '"')
	}
	if len(e.kids) == 0 {
		return append(b, "/>"...)
	}
	b = append(b, '>')
	for _, k := range e.kids {
		b = k.append(b)
	}
	return append(b, "</"+prefix+":"+e.name.Local+">"...)
}
