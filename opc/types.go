package opc

import (
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// typesName is the part that says what the others are.
const typesName = "[Content_Types].xml"

// contentTypes are what [Content_Types].xml says, by folded names.
type contentTypes struct {
	extension, part map[string]string
}

// ContentType is what a part is said to be, such as "image/png"; empty where
// the file doesn't say.
func (p *Package) ContentType(name string) string {
	key := fold(name)
	if kind, ok := p.types.part[key]; ok {
		return kind
	}
	return p.types.extension[strings.TrimPrefix(path.Ext(key), ".")]
}

func (p *Package) readTypes() error {
	data, err := p.Part(typesName)
	if err != nil {
		return err
	}
	p.types = contentTypes{extension: map[string]string{}, part: map[string]string{}}
	d := NewDecoder(data)
	for {
		t, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return within(typesName, err)
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		kind := strings.TrimSpace(attribute(e, "ContentType"))
		switch e.Name.Local {
		case "Default":
			p.types.extension[fold(attribute(e, "Extension"))] = kind
		case "Override":
			p.types.part[fold(strings.TrimPrefix(attribute(e, "PartName"), "/"))] = kind
		}
	}
}

// attribute is the value of an attribute without a namespace.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
