package docx

import (
	"fmt"
	"strings"
)

// Data is what a Word file carries besides its text: character data in one XML
// element, in a custom XML part (ISO/IEC 29500-1, 15.2.5). It isn't printed,
// and Word and LibreOffice keep it as it is when they save the file.
type Data struct {
	// Namespace and Name are those of the element.
	Namespace, Name string
	// Attributes are the element's, name and value, in the order in which they
	// are written; they have no namespace.
	Attributes [][2]string
	// Text is what the element holds. Every character comes back, line ends of
	// all kinds included.
	Text string
}

// The part with the data, and the one that says what it is.
const (
	dataPart       = "customXml/item1.xml"
	dataProperties = "customXml/itemProps1.xml"
)

// dataID is the name by which Word knows the part among others. It is the same
// in every file, since a file has one such part.
const dataID = "{5EC00000-0000-4000-8000-000000000000}"

const nsData = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"

// check refuses data that XML can't hold.
func (d *Data) check() error {
	if d == nil {
		return nil
	}
	if d.Namespace == "" {
		return fmt.Errorf("the data %q to go into the Word file have no namespace", d.Name)
	}
	names := []string{d.Name}
	texts := []string{d.Namespace, d.Text}
	for i, a := range d.Attributes {
		for _, other := range d.Attributes[:i] {
			if a[0] == other[0] {
				return fmt.Errorf("the data to go into the Word file have the attribute %q twice", a[0])
			}
		}
		names, texts = append(names, a[0]), append(texts, a[1])
	}
	for _, name := range names {
		if !isXMLName(name) {
			return fmt.Errorf("the data to go into the Word file have the name %q; it must begin with a letter and hold nothing but letters, digits and hyphens", name)
		}
	}
	var f forbidden
	for _, text := range texts {
		f.check(text)
	}
	if f.any() {
		return f.error()
	}
	return nil
}

// isXMLName reports whether s is a name that needs no prefix and that every
// reader of XML takes. "xmlns" would be a declaration.
func isXMLName(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		switch {
		case 'a' <= c && c <= 'z':
		case i > 0 && ('0' <= s[i] && s[i] <= '9' || s[i] == '-'):
		default:
			return false
		}
	}
	return s != "" && !strings.HasPrefix(strings.ToLower(s), "xml")
}

// parts are the data and what is said of it; none for no data.
func (d *Data) parts() []part {
	if d == nil {
		return nil
	}
	links := xmlHead + `<Relationships xmlns="` + relPackage + `"><Relationship Id="rId1" Type="` + relOffice +
		`customXmlProps" Target="itemProps1.xml"/></Relationships>`
	return []part{
		{name: dataPart, kind: "application/xml", data: d.element(), links: []byte(links)},
		{name: dataProperties, kind: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", data: d.properties()},
	}
}

func (d *Data) element() []byte {
	b := make([]byte, 0, len(d.Text)+len(d.Text)/16+512)
	b = append(b, xmlHead+"<"+d.Name+` xmlns="`...)
	b = quote(b, d.Namespace)
	for _, a := range d.Attributes {
		b = append(b, `" `+a[0]+`="`...)
		b = quote(b, a[1])
	}
	b = append(b, `">`...)
	// A parser would read a carriage return that stands as it is as a newline.
	for i, line := range strings.Split(d.Text, "\r") {
		if i > 0 {
			b = append(b, "&#13;"...)
		}
		b = escape(b, line)
	}
	return append(b, "</"+d.Name+">"...)
}

// properties say which kind of data the part holds, by its namespace.
func (d *Data) properties() []byte {
	b := []byte(xmlHead + `<ds:datastoreItem ds:itemID="` + dataID + `" xmlns:ds="` + nsData + `"><ds:schemaRefs><ds:schemaRef ds:uri="`)
	b = quote(b, d.Namespace)
	return append(b, `"/></ds:schemaRefs></ds:datastoreItem>`...)
}
