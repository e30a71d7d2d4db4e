package opc

import (
	"encoding/xml"
	"strings"
	"unicode/utf8"
)

// startTag reads a tag that begins an element.
func (d *Decoder) startTag() error {
	from := d.at
	d.at++
	raw, err := d.name()
	if err != nil {
		return err
	}
	d.element = xml.StartElement{Name: split(raw)}
	first := len(d.room)
	for {
		d.blanks()
		if d.at-from > maxToken || len(d.room)-first > maxAttributes {
			return tooLong()
		}
		if d.at == len(d.text) {
			return d.ended()
		}
		if d.text[d.at] == '>' {
			d.at++
			break
		}
		if d.text[d.at] == '/' {
			if !strings.HasPrefix(d.text[d.at:], "/>") {
				return d.mistake("a slash stands in a tag")
			}
			d.at += len("/>")
			d.empty = true
			break
		}
		a, err := d.attribute()
		if err != nil {
			return err
		}
		if len(d.room) == cap(d.room) {
			d.room = append(make([]xml.Attr, 0, 2*(len(d.room)-first)+attributesAtOnce), d.room[first:]...)
			first = 0
		}
		d.room = append(d.room, a)
	}
	d.element.Attr = d.room[first:len(d.room):len(d.room)]
	return d.begin(raw)
}

// attributesAtOnce is for how many attributes room is made at once.
const attributesAtOnce = 256

// attribute reads an attribute, whose name has its prefix as the namespace.
func (d *Decoder) attribute() (xml.Attr, error) {
	raw, err := d.name()
	if err != nil {
		return xml.Attr{}, err
	}
	d.blanks()
	if !strings.HasPrefix(d.text[d.at:], "=") {
		return xml.Attr{}, d.mistake("an attribute has no value")
	}
	d.at++
	d.blanks()
	rest := d.text[d.at:]
	if rest == "" {
		return xml.Attr{}, d.ended()
	}
	if rest[0] != '"' && rest[0] != '\'' {
		return xml.Attr{}, d.mistake("the value of an attribute is not in quotes")
	}
	end := strings.IndexByte(rest[1:], rest[0])
	switch {
	case end > maxToken || end < 0 && len(rest) > maxToken:
		return xml.Attr{}, tooLong()
	case end < 0:
		return xml.Attr{}, d.ended()
	}
	value, err := d.decoded(rest[1:1+end], true)
	if err != nil {
		return xml.Attr{}, err
	}
	if strings.IndexByte(rest[1:1+end], '<') >= 0 {
		return xml.Attr{}, d.mistake("a tag begins in the value of an attribute")
	}
	d.at += 1 + end + 1
	return xml.Attr{Name: split(raw), Value: value}, nil
}

// endTag reads a tag that ends an element.
func (d *Decoder) endTag() error {
	d.at += len("</")
	raw, err := d.name()
	if err != nil {
		return err
	}
	d.blanks()
	if d.at == len(d.text) {
		return d.ended()
	}
	if d.text[d.at] != '>' {
		return d.mistake("the end of an element has more than its name")
	}
	d.at++
	if len(d.open) == 0 || d.open[len(d.open)-1].raw != raw {
		return d.mistake("an element ends that is not the one that is open")
	}
	d.close()
	return nil
}

func (d *Decoder) blanks() {
	for d.at < len(d.text) {
		switch d.text[d.at] {
		case ' ', '\t', '\n', '\r':
			d.at++
		default:
			return
		}
	}
}

// name reads the name of an element or an attribute, with a prefix or without
// one.
func (d *Decoder) name() (string, error) {
	raw, err := d.anyName()
	if err == nil && strings.Count(raw, ":") > 1 {
		err = d.mistake("a name is missing, or has a character that no name has")
	}
	return raw, err
}

// anyName reads a name as XML itself has it, with any number of colons.
func (d *Decoder) anyName() (string, error) {
	from := d.at
	for d.at < len(d.text) && inName[d.text[d.at]] {
		d.at++
	}
	switch raw := d.text[from:d.at]; {
	case len(raw) > maxToken:
		return "", tooLong()
	case d.at == len(d.text):
		return "", d.ended()
	case !isName(raw):
		return "", d.mistake("a name is missing, or has a character that no name has")
	default:
		return raw, nil
	}
}

// inName are the bytes that names consist of; those beyond ASCII are looked at
// as characters.
var inName = func() (in [256]bool) {
	for c := range in {
		in[c] = c >= utf8.RuneSelf || c >= '0' && c <= ':' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-' || c == '.'
	}
	return in
}()

// isName says whether characters of inName are a name.
func isName(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' || s[0] == '-' || s[0] == '.' {
		return false
	}
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return isLongName(s)
		}
	}
	return true
}

// isLongName is isName for names with characters beyond ASCII (XML 1.0,
// productions 4 and 4a).
func isLongName(s string) bool {
	for i, c := range s {
		switch {
		case c < utf8.RuneSelf:
		case i > 0 && (c == 0xB7 || c >= 0x300 && c <= 0x36F || c == 0x203F || c == 0x2040):
		case c < 0xC0, c == 0xD7, c == 0xF7, c >= 0x300 && c <= 0x36F, c == 0x37E, c >= 0x2000 && c <= 0x200B,
			c >= 0x200E && c <= 0x206F, c >= 0x2190 && c <= 0x2BFF, c >= 0x2FF0 && c <= 0x3000,
			c >= 0xE000 && c <= 0xF8FF, c >= 0xFDD0 && c <= 0xFDEF, c > 0xFFFD && c < 0x10000, c > 0xEFFFF:
			return false
		}
	}
	return utf8.ValidString(s)
}

// split takes a name apart, its prefix as the namespace. A colon at an end is
// part of the name.
func split(raw string) xml.Name {
	if at := strings.IndexByte(raw, ':'); at > 0 && at < len(raw)-1 {
		return xml.Name{Space: raw[:at], Local: raw[at+1:]}
	}
	return xml.Name{Local: raw}
}
