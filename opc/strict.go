package opc

import "strings"

// The beginnings of the names in the two forms of the standard.
const (
	strictBase = "http://purl.oclc.org/ooxml/"
	looseBase  = "http://schemas.openxmlformats.org/"
	relOffice  = looseBase + "officeDocument/2006/relationships/"
)

// transitional is a namespace in the transitional form.
func transitional(space string) string {
	rest, ok := strings.CutPrefix(space, strictBase)
	if !ok {
		return space
	}
	switch rest {
	case "officeDocument/extendedProperties":
		rest = "officeDocument/extended-properties"
	case "officeDocument/customProperties":
		rest = "officeDocument/custom-properties"
	}
	family, name, ok := strings.Cut(rest, "/")
	if !ok {
		return space
	}
	return looseBase + family + "/2006/" + name
}

// transitionalType is the type of a relationship in the transitional form.
func transitionalType(t string) string {
	rest, ok := strings.CutPrefix(t, strictBase+"officeDocument/relationships/")
	if !ok {
		return t
	}
	switch rest {
	case "extendedProperties":
		rest = "extended-properties"
	case "customProperties":
		rest = "custom-properties"
	}
	return relOffice + rest
}
