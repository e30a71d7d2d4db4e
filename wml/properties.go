package wml

import (
	"encoding/xml"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/opc"
)

// The types of relationships that lead to the properties of a file.
const (
	coreProperties   = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	coreOffice       = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/metadata/core-properties"
	officeProperties = relation + "extended-properties"
)

// readProperties reads the properties of the file.
func (r *reader) readProperties() error {
	list, err := r.pkg.Related("")
	if err != nil {
		return err
	}
	d := r.out
	for _, rel := range list {
		if rel.External {
			continue
		}
		var to map[string]*string
		switch rel.Type {
		case coreProperties, coreOffice:
			to = map[string]*string{"title": &d.Title, "subject": &d.Subject, "creator": &d.Creator, "language": &d.Language}
		case officeProperties:
			to = map[string]*string{"Application": &d.Application}
		default:
			continue
		}
		c, err := r.part(rel.Target)
		if err != nil {
			return err
		}
		if c == nil {
			continue
		}
		if err := c.fields(to); err != nil {
			return err
		}
	}
	if d.Language == "" {
		d.Language = r.styles.language
	}
	return nil
}

// fields reads a part whose elements below the root hold one text each.
func (c *cursor) fields(to map[string]*string) error {
	if _, err := c.root(); err != nil {
		return err
	}
	return c.children(func(e xml.StartElement) error {
		field := to[e.Name.Local]
		if field == nil {
			return c.skip()
		}
		text, err := c.text()
		*field = strings.TrimSpace(text)
		return err
	})
}

// readData reads the custom XML parts. One that isn't well-formed is left out:
// it is another program's, and no part of the text.
func (r *reader) readData() error {
	list, err := r.pkg.Related(r.pkg.Main())
	if err != nil {
		return err
	}
	var names []string
	for _, rel := range list {
		if rel.Type == relation+"customXml" && !rel.External && r.pkg.Has(rel.Target) {
			names = append(names, rel.Target)
		}
	}
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		data, err := r.pkg.Part(name)
		if err != nil {
			return err
		}
		if d, err := readDatum(newCursor(name, data)); err == nil {
			r.out.Data = append(r.out.Data, d)
		}
	}
	return nil
}

func readDatum(c *cursor) (Data, error) {
	root, err := c.root()
	if err != nil {
		return Data{}, err
	}
	d := Data{Namespace: root.Name.Space, Name: root.Name.Local, Attributes: map[string]string{}}
	for _, a := range root.Attr {
		if a.Name.Space != "xmlns" && !(a.Name.Space == "" && a.Name.Local == "xmlns") {
			d.Attributes[a.Name.Local] = a.Value
		}
	}
	d.Text, err = c.text()
	return d, err
}

var _ = opc.Damaged
