package wml

import (
	"encoding/xml"
)

// math reads an equation (ISO/IEC 29500-1, 22.1) in a line: its characters,
// with the marks that it draws as "/", "^", "_" and "√", so that 1/2 doesn't
// become 12.
func (s *story) math(p *para, e xml.StartElement, at place) error {
	m := &equation{s: s}
	if err := m.element(e); err != nil {
		return err
	}
	r := &run{s: s, p: p, at: at}
	r.put(string(m.text))
	return nil
}

// equation is an equation that is being read.
type equation struct {
	s    *story
	text []byte
}

func (m *equation) element(e xml.StartElement) error {
	c := m.s.c
	switch e.Name.Space {
	case spaceMath:
		return m.own(e)
	case spaceCompat:
		return c.compatible(e, m.element)
	}
	switch word(e.Name) {
	case "rPr":
		return c.skip()
	case "del", "moveFrom":
		m.s.r.remarks.add(Revisions)
		return c.skip()
	case "ins", "moveTo":
		m.s.r.remarks.add(Revisions)
	case "t":
		return m.characters()
	}
	return c.children(m.element)
}

// own reads an element of the equation itself.
func (m *equation) own(e xml.StartElement) error {
	switch e.Name.Local {
	case "t":
		return m.characters()
	case "den":
		return m.marked("/")
	case "sup":
		return m.marked("^")
	case "sub":
		return m.marked("_")
	case "rad":
		return m.marked("√")
	case "d":
		return m.delimited()
	case "naryPr":
		return m.properties(map[string]string{"chr": "∫"}, "chr")
	case "deg":
		// The degree of a root would read as a factor in front of it.
		return m.marked("^")
	}
	return m.s.c.children(m.element)
}

func (m *equation) characters() error {
	text, err := m.s.c.text()
	m.text = append(m.text, text...)
	return err
}

// marked reads what stands behind a mark; where that is nothing, there is no
// mark either.
func (m *equation) marked(sign string) error {
	m.text = append(m.text, sign...)
	n := len(m.text)
	err := m.s.c.children(m.element)
	if len(m.text) == n {
		m.text = m.text[:n-len(sign)]
	}
	return err
}

// properties reads the m:…Pr that is open and adds one of its characters.
func (m *equation) properties(chars map[string]string, name string) error {
	if err := m.read(chars); err != nil {
		return err
	}
	m.text = append(m.text, chars[name]...)
	return nil
}

// read reads the characters that an m:…Pr changes.
func (m *equation) read(chars map[string]string) error {
	return m.s.c.children(func(e xml.StartElement) error {
		if _, ok := chars[e.Name.Local]; ok && e.Name.Space == spaceMath {
			chars[e.Name.Local] = attrOf(e, spaceMath, "val")
		}
		return m.s.c.skip()
	})
}

// delimited reads what stands in brackets, which are no characters of the
// equation but properties, with a bar between its parts.
func (m *equation) delimited() error {
	chars := map[string]string{"begChr": "(", "sepChr": "|", "endChr": ")"}
	parts := 0
	err := m.s.c.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Space == spaceMath && e.Name.Local == "dPr":
			return m.read(chars)
		case e.Name.Space == spaceMath && e.Name.Local == "e":
			before := "begChr"
			if parts > 0 {
				before = "sepChr"
			}
			parts++
			m.text = append(m.text, chars[before]...)
		}
		return m.element(e)
	})
	if parts > 0 {
		m.text = append(m.text, chars["endChr"]...)
	}
	return err
}
