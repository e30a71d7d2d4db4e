package wml

import (
	"encoding/xml"
	"strings"
)

// compatible reads an mc:AlternateContent (ISO/IEC 29500-3, 7.5) with f: the
// first choice that is understood, or else the fallback, and never both. Any
// other element of that namespace is read as what it holds. The element e is
// open; f is called for the children.
func (c *cursor) compatible(e xml.StartElement, f func(e xml.StartElement) error) error {
	if e.Name.Local != "AlternateContent" {
		return c.children(f)
	}
	taken := false
	return c.children(func(e xml.StartElement) error {
		if taken || e.Name.Space != spaceCompat || !c.understood(e) {
			return c.skip()
		}
		taken = true
		return c.children(f)
	})
}

// understood says whether a choice needs nothing that isn't known here. A
// fallback needs nothing.
func (c *cursor) understood(e xml.StartElement) bool {
	switch e.Name.Local {
	case "Fallback":
		return true
	case "Choice":
		needs := strings.Fields(attrOf(e, "", "Requires"))
		for _, prefix := range needs {
			if !known(c.dec.Space(prefix)) {
				return false
			}
		}
		return len(needs) > 0
	}
	return false
}

// known says whether a namespace is one of those whose text is found here:
// Word's own of all years, and the shapes, groups and canvases of 2010 and
// later. Charts and ink of later years are not; their fallback is a picture.
func known(space string) bool {
	rest, ok := strings.CutPrefix(space, "http://schemas.microsoft.com/office/")
	if !ok {
		return strings.HasPrefix(space, "http://schemas.openxmlformats.org/")
	}
	switch {
	case strings.HasPrefix(rest, "word/"), strings.HasPrefix(rest, "drawing/2010/main"),
		strings.HasPrefix(rest, "drawing/2014/main"):
		return !strings.Contains(rest, "wordprocessingInk")
	}
	return false
}
