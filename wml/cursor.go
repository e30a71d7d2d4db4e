package wml

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/opc"
)

// The namespaces, in the transitional form, which opc makes of the strict one.
const (
	spaceWord    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	spaceMath    = "http://schemas.openxmlformats.org/officeDocument/2006/math"
	spaceRel     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	spaceCompat  = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	spaceDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
	spaceXML     = "http://www.w3.org/XML/1998/namespace"
	spaceOffice  = "urn:schemas-microsoft-com:office:office"
)

// cursor walks through the XML of one part. Every error it returns is an
// *opc.Error that names the part.
type cursor struct {
	name string
	dec  *opc.Decoder
}

func newCursor(name string, data []byte) *cursor {
	return &cursor{name: name, dec: opc.NewDecoder(data)}
}

// fail is an error about this part.
func (c *cursor) fail(kind opc.Kind, reason string) error {
	return &opc.Error{Kind: kind, Part: c.name, Reason: reason}
}

// next goes to the next event. The end of the part is an error, since everything
// is read within an element; opc finds ends that don't fit.
func (c *cursor) next() (opc.Event, error) {
	event, err := c.dec.Next()
	switch {
	case err == nil:
		return event, nil
	case err == io.EOF:
		return event, c.fail(opc.Damaged, "it ends too early")
	}
	return event, c.named(err)
}

// named gives an error of opc the name of the part.
func (c *cursor) named(err error) error {
	if e := (*opc.Error)(nil); errors.As(err, &e) {
		if e.Part == "" {
			e.Part = c.name
		}
		return e
	}
	return &opc.Error{Kind: opc.Damaged, Part: c.name, Reason: "it can't be read", Err: err}
}

// root goes to the root element.
func (c *cursor) root() (xml.StartElement, error) {
	for {
		event, err := c.next()
		if err != nil {
			return xml.StartElement{}, err
		}
		if event == opc.Start {
			return c.dec.Element(), nil
		}
	}
}

// children calls f for each child of the element that is open, and goes past
// its end. f must go past the end of the child, with children, skip or text.
func (c *cursor) children(f func(e xml.StartElement) error) error {
	for {
		event, err := c.next()
		if err != nil {
			return err
		}
		switch event {
		case opc.Start:
			if err := f(c.dec.Element()); err != nil {
				return err
			}
		case opc.End:
			return nil
		}
	}
}

// skip goes past the end of the element that is open.
func (c *cursor) skip() error {
	for depth := 1; depth > 0; {
		event, err := c.next()
		if err != nil {
			return err
		}
		switch event {
		case opc.Start:
			depth++
		case opc.End:
			depth--
		}
	}
	return nil
}

// text is the character data of the element that is open, without that of its
// children, and goes past its end.
func (c *cursor) text() (string, error) {
	var first string
	var more strings.Builder
	for {
		event, err := c.next()
		if err != nil {
			return "", err
		}
		switch event {
		case opc.Characters:
			if first == "" {
				first = c.dec.Chars()
			} else {
				more.WriteString(c.dec.Chars())
			}
		case opc.Start:
			if err := c.skip(); err != nil {
				return "", err
			}
		case opc.End:
			return first + more.String(), nil
		}
	}
}

// word is a name of WordprocessingML; empty for one of another namespace.
func word(n xml.Name) string {
	if n.Space == spaceWord {
		return n.Local
	}
	return ""
}

// attr is the value of an attribute of WordprocessingML: with its namespace, or
// without any, as some programs write it.
func attr(e xml.StartElement, name string) (string, bool) {
	for i := range e.Attr {
		a := &e.Attr[i]
		if a.Name.Local == name && (a.Name.Space == spaceWord || a.Name.Space == "") {
			return a.Value, true
		}
	}
	return "", false
}

// val is w:val; empty where there is none.
func val(e xml.StartElement) string {
	v, _ := attr(e, "val")
	return v
}

// attrOf is the value of an attribute of any namespace, or of none.
func attrOf(e xml.StartElement, space, name string) string {
	for i := range e.Attr {
		if e.Attr[i].Name.Local == name && e.Attr[i].Name.Space == space {
			return e.Attr[i].Value
		}
	}
	return ""
}

// isOn reads a property that is on or off (ISO/IEC 29500-1, 17.17.4): on where
// it has no value.
func isOn(e xml.StartElement) bool {
	v, ok := attr(e, "val")
	if !ok {
		return true
	}
	switch v {
	case "0", "false", "off":
		return false
	}
	return true
}

// number reads a whole number; out of bounds or no number, ok is false. A
// fraction is cut off, since some programs write "720.5".
func number(s string) (n int, ok bool) {
	s = strings.TrimSpace(s)
	if whole, _, found := strings.Cut(s, "."); found {
		s = whole
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < -maxNumber || n > maxNumber {
		return 0, false
	}
	return n, true
}

// maxNumber is the largest number that any attribute here may hold, Word's own
// limit for the numbers of lists being 32767 and pages being shorter than 31680
// twips.
const maxNumber = 1 << 24

// twips reads a measure: twips, or with a unit as in the strict form
// (ISO/IEC 29500-1, 22.9.2.15): "1.5in", "12pt", "2cm".
func twips(s string) (n int, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) <= 2 {
		return number(s)
	}
	per := 0.0
	switch s[len(s)-2:] {
	case "mm":
		per = 1440 / 25.4
	case "cm":
		per = 1440 / 2.54
	case "in":
		per = 1440
	case "pt":
		per = 20
	case "pc", "pi":
		per = 240
	default:
		return number(s)
	}
	f, err := strconv.ParseFloat(s[:len(s)-2], 64)
	if f *= per; err != nil || !(math.Abs(f) <= maxNumber) {
		return 0, false
	}
	return int(math.Round(f)), true
}
