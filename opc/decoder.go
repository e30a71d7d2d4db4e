package opc

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// The limits of a part's XML.
const (
	maxDepth    = 1000
	maxElements = 500_000
	maxToken    = 8 << 20
	maxSpaces   = 1000
	// maxAttributes is for one element, and allAttributes for all of them.
	maxAttributes = 1000
	allAttributes = 1_000_000
)

// Decoder reads the XML of a part, as far as it is sound.
type Decoder struct {
	xml   *xml.Decoder
	data  []byte
	err   error
	depth int
	// elements is how many began so far, roots how many of them at the top, and
	// attributes how many all of them have.
	elements, roots, attributes int
	// spaces are the namespaces that were declared so far, and the names of
	// the transitional form for them.
	spaces map[string]string
}

// NewDecoder returns a decoder of a part's bytes, which must not be changed
// while it reads. They are in UTF-8 or UTF-16.
func NewDecoder(data []byte) *Decoder {
	data, err := utf8Of(data)
	d := &Decoder{data: data, err: err, xml: xml.NewDecoder(bytes.NewReader(data))}
	d.spaces = map[string]string{"": "", "xmlns": "xmlns", xmlSpace: xmlSpace}
	d.xml.CharsetReader = charset
	return d
}

// xmlSpace is the namespace of xml:space and xml:lang.
const xmlSpace = "http://www.w3.org/XML/1998/namespace"

// Token is the next token, as that of encoding/xml: with the namespaces in
// place, those of the strict form as those of the transitional one. Comments
// and processing instructions are tokens too. At the end the error is io.EOF;
// every other error is an *Error without a Part. The bytes of a token are good
// until the next one is asked for.
func (d *Decoder) Token() (xml.Token, error) {
	if d.err != nil {
		return nil, d.err
	}
	t, err := d.next()
	if err != nil {
		d.err = err
		return nil, err
	}
	return t, nil
}

func (d *Decoder) next() (xml.Token, error) {
	if err := d.ahead(); err != nil {
		return nil, err
	}
	t, err := d.xml.Token()
	switch inner := (*Error)(nil); {
	case err == io.EOF && d.roots == 0:
		return nil, damaged("", "it holds nothing", nil)
	case err == io.EOF:
		return nil, io.EOF
	case errors.As(err, &inner):
		return nil, inner
	case err != nil:
		return nil, damaged("", "its XML has a mistake", err)
	}
	switch t := t.(type) {
	case xml.StartElement:
		return t, d.start(&t)
	case xml.EndElement:
		d.depth--
		t.Name.Space = d.spaces[t.Name.Space]
		return t, nil
	case xml.CharData:
		if d.depth == 0 && len(bytes.TrimSpace(t)) > 0 {
			return nil, damaged("", "it has text outside of its XML", nil)
		}
	}
	return t, nil
}

// start counts an element and puts its namespaces into the transitional form.
func (d *Decoder) start(e *xml.StartElement) error {
	if d.depth == 0 {
		d.roots++
	}
	d.depth++
	d.elements++
	d.attributes += len(e.Attr)
	switch {
	case d.roots > 1:
		return damaged("", "it has more than one root", nil)
	case d.depth > maxDepth:
		return &Error{Kind: TooComplex, Reason: "it is nested a thousand levels deep"}
	case d.elements > maxElements:
		return &Error{Kind: TooComplex, Reason: "it has more than half a million elements"}
	case d.attributes > allAttributes:
		return &Error{Kind: TooComplex, Reason: "it has more than a million attributes"}
	}
	for i := range e.Attr {
		a := &e.Attr[i]
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			if len(d.spaces) >= maxSpaces {
				return &Error{Kind: TooComplex, Reason: "it declares a thousand namespaces"}
			}
			d.spaces[a.Value] = transitional(a.Value)
			a.Value = d.spaces[a.Value]
		}
	}
	if err := d.rename(&e.Name); err != nil {
		return err
	}
	for i := range e.Attr {
		if err := d.rename(&e.Attr[i].Name); err != nil {
			return err
		}
	}
	return nil
}

// rename puts a name's namespace into the transitional form. A namespace that
// was never declared is a prefix without a meaning: what it marks would be
// passed over as something unknown.
func (d *Decoder) rename(n *xml.Name) error {
	space, known := d.spaces[n.Space]
	if !known {
		return damaged("", "it doesn't say what the prefix "+shown(n.Space)+" means", nil)
	}
	n.Space = space
	return nil
}

// tooLong says that a piece is larger than any text is.
func tooLong() *Error {
	return &Error{Kind: TooComplex, Reason: "one piece of it has millions of characters, or a thousand attributes"}
}

// ahead looks at the next token before it is read, since encoding/xml gathers
// a whole token, and all attributes of an element, before it hands them out.
func (d *Decoder) ahead() error {
	rest := d.data[min(d.xml.InputOffset(), int64(len(d.data))):]
	if len(rest) == 0 {
		return nil
	}
	if rest[0] != '<' {
		if end := bytes.IndexByte(rest, '<'); end > maxToken || end < 0 && len(rest) > maxToken {
			return tooLong()
		}
		return nil
	}
	for _, c := range [...]struct{ open, close string }{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}} {
		if bytes.HasPrefix(rest, []byte(c.open)) {
			if end := bytes.Index(rest, []byte(c.close)); end > maxToken || end < 0 && len(rest) > maxToken {
				return tooLong()
			}
			return nil
		}
	}
	if bytes.HasPrefix(rest, []byte("<!")) {
		return fail(Entities)
	}
	return tagAhead(rest)
}

// tagAhead looks at a tag: how long it is and how many attributes it has.
func tagAhead(rest []byte) error {
	attributes := 0
	for i := 1; i < len(rest); i++ {
		switch c := rest[i]; c {
		case '>':
			return nil
		case '=':
			attributes++
		case '"', '\'':
			end := bytes.IndexByte(rest[i+1:], c)
			if end < 0 {
				end = len(rest) - i - 2
			}
			i += end + 1
		}
		if i > maxToken || attributes > maxAttributes {
			return tooLong()
		}
	}
	return nil
}

// charset takes the encodings that a part may have (ECMA-376-2, 6.2.5); its
// bytes are UTF-8 by now.
func charset(name string, in io.Reader) (io.Reader, error) {
	switch strings.ToLower(name) {
	case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii":
		return in, nil
	}
	return nil, damaged("", "it is written in "+shown(name)+" and not in Unicode", nil)
}
