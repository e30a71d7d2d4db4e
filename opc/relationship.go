package opc

import (
	"encoding/xml"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
)

// Relationship leads from a part, or from the package, to another part or out
// of the file.
type Relationship struct {
	// ID is what the text of the part calls it.
	ID string
	// Type is what it leads to, in the transitional form.
	Type string
	// Target is the name of the part, without a slash at its beginning; it may
	// not be there. Where the relationship leads out of the file, or only to a
	// place within the same part ("#place"), it is the address as it stands.
	Target string
	// External says that it leads out of the file. Such a target is never
	// fetched.
	External bool
}

// Related are the relationships of a part, in their order in the file; from ""
// they are those of the package. A part without any has none. Every error is an
// *Error. The list is the caller's.
func (p *Package) Related(from string) ([]Relationship, error) {
	key := fold(from)
	if known, ok := p.related[key]; ok {
		return slices.Clone(known), nil
	}
	name := path.Join(path.Dir(from), "_rels", path.Base(from)+".rels")
	if from == "" {
		name = "_rels/.rels"
	}
	var list []Relationship
	if p.Has(name) {
		var err error
		if list, err = p.readRelated(from, name); err != nil {
			return nil, err
		}
	}
	p.related[key] = list
	return slices.Clone(list), nil
}

func (p *Package) readRelated(from, name string) ([]Relationship, error) {
	data, err := p.Part(name)
	if err != nil {
		return nil, err
	}
	var list []Relationship
	seen := map[string]bool{}
	d := NewDecoder(data)
	for {
		t, err := d.Token()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, within(name, err)
		}
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" {
			continue
		}
		r := Relationship{ID: attribute(e, "Id"), Type: transitionalType(strings.TrimSpace(attribute(e, "Type")))}
		if r.ID == "" || seen[r.ID] {
			return nil, damaged(name, "two of the relationships in it have the same name, or one has none", nil)
		}
		seen[r.ID] = true
		r.Target, r.External = p.resolve(from, attribute(e, "Target"), strings.EqualFold(attribute(e, "TargetMode"), "External"))
		list = append(list, r)
	}
}

// resolve turns an address into the name of a part. What leads out of the file
// is external, whatever the file says of it.
func (p *Package) resolve(from, target string, external bool) (string, bool) {
	if external || strings.HasPrefix(target, "#") {
		return target, external
	}
	address, _, _ := strings.Cut(target, "#")
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "" || u.Host != "" || strings.Contains(address, "\\") {
		return target, true
	}
	if !strings.HasPrefix(address, "/") {
		address = path.Dir("/"+from) + "/" + address
	}
	depth := 0
	for segment := range strings.SplitSeq(address, "/") {
		switch segment {
		case "", ".":
		case "..":
			depth--
		default:
			depth++
		}
		if depth < 0 {
			return target, true
		}
	}
	name := strings.TrimPrefix(path.Clean(address), "/")
	if e := p.entries[fold(name)]; e != nil {
		return e.name, false
	}
	// An address writes some characters as "%20", and so does the name of a
	// part, but not every program does so there.
	if plain, err := url.PathUnescape(name); err == nil {
		if e := p.entries[fold(plain)]; e != nil {
			return e.name, false
		}
	}
	return name, false
}
