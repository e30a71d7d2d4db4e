package wml

import (
	"encoding/xml"
	"strings"
)

// hyperlink is where a w:hyperlink leads to; nil where that isn't out of the
// document, or nowhere that a reader may be led to.
func (s *story) hyperlink(e xml.StartElement) *link {
	rel := s.related[attrOf(e, spaceRel, "id")]
	if rel == nil || !rel.External {
		return nil
	}
	anchor, _ := attr(e, "anchor")
	return newLink(rel.Target, anchor)
}

// linkOf is where a HYPERLINK field leads to, by the words of its code.
func linkOf(words []string) *link {
	address, anchor := "", ""
	for i := 0; i < len(words); i++ {
		w := words[i]
		switch {
		case w == `\l` || w == `\L`:
			if i++; i < len(words) {
				anchor = words[i]
			}
		case w == `\t` || w == `\o` || w == `\T` || w == `\O`:
			i++
		case strings.HasPrefix(w, `\`):
		case address == "":
			address = w
		}
	}
	return newLink(address, anchor)
}

// newLink is a link to an address; nil for one that isn't http, https or
// mailto: such text is kept without a link.
func newLink(address, anchor string) *link {
	address = strings.TrimSpace(address)
	scheme, rest, ok := strings.Cut(address, ":")
	if !ok || rest == "" {
		return nil
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
	default:
		return nil
	}
	if anchor != "" && !strings.Contains(address, "#") {
		address += "#" + anchor
	}
	return &link{url: address}
}
