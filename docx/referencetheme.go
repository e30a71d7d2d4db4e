package docx

import (
	"encoding/xml"
	"slices"
	"strings"
)

// readTheme takes the theme over: names of fonts and colors, to which styles
// and drawings refer. A theme that holds pictures or links stays behind with
// all of it, and the styles' own fallbacks stand.
func (r *referenceReader) readTheme() error {
	root, err := r.related("theme")
	if root == nil || root.name.Space != nsDrawing || root.name.Local != "theme" {
		return err
	}
	elements := element{}
	for _, k := range root.kids {
		if k.name.Local == "themeElements" {
			elements = *k
		}
	}
	sound := true
	clean := drawingOnly(&elements, &sound)
	if !sound || len(clean.kids) != 3 {
		return nil
	}
	for _, scheme := range clean.kids {
		if scheme.name.Local == "fontScheme" {
			r.sheet.majorFont, r.sheet.minorFont = latin(scheme, "majorFont"), latin(scheme, "minorFont")
		}
	}
	b := []byte(xmlHead + `<a:theme xmlns:a="` + nsDrawing + `" name="Reference">`)
	b = clean.append(b)
	r.ref.theme = append(b, "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"...)
	return nil
}

// drawingOnly is an element with what it holds of DrawingML. It isn't sound
// where something leads out of the part.
func drawingOnly(e *element, sound *bool) *element {
	out := &element{name: e.name}
	for _, a := range e.attrs {
		switch a.Name.Space {
		case "":
			if a.Name.Local != "xmlns" {
				out.attrs = append(out.attrs, a)
			}
		case nsRelationships:
			*sound = false
		}
	}
	for _, k := range e.kids {
		if k.name.Space == nsDrawing && k.name.Local != "extLst" {
			out.kids = append(out.kids, drawingOnly(k, sound))
		}
	}
	return out
}

// latin is the font for Latin letters of one half of a theme's fonts.
func latin(scheme *element, half string) string {
	for _, h := range scheme.kids {
		for _, f := range h.kids {
			if h.name.Local == half && f.name.Local == "latin" {
				return f.attr("", "typeface")
			}
		}
	}
	return ""
}

// fontProperties are what the list of fonts says about each, in its order
// (ISO/IEC 29500-1, 17.8.3.10), but for fonts that are embedded.
var fontProperties = []string{"altName", "panose1", "charset", "family", "notTrueType", "pitch", "sig"}

// readFonts takes the list of fonts over.
func (r *referenceReader) readFonts() error {
	root, err := r.related("fontTable")
	if root == nil {
		return err
	}
	known := map[string]bool{font: true}
	b := []byte(strings.TrimSuffix(fontTable, "</w:fonts>"))
	for _, f := range root.kids {
		name := f.attr(nsWord, "name")
		if !f.is("font") || name == "" || known[name] {
			continue
		}
		known[name] = true
		out := &element{name: f.name}
		out.set("name", name)
		for _, p := range fontProperties {
			if k := f.kid(p); k.name.Local != "" {
				attrs := wordAttributes(k)
				attrs = slices.DeleteFunc(attrs, func(a xml.Attr) bool { return a.Name.Local == "characterSet" })
				out.kids = append(out.kids, &element{name: k.name, attrs: attrs})
			}
		}
		b = out.append(b)
	}
	r.ref.fonts = append(b, "</w:fonts>"...)
	return nil
}
