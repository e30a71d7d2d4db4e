package opc

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
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

// Decoder reads the XML of a part, as far as it is sound. It is stricter than
// XML asks for where no Word file needs what XML allows (see Next), and as
// lenient as encoding/xml in what it passes over: an attribute that is there
// twice, the form of comments and of processing instructions. A test holds the
// two against each other. It is several times as fast, since it hands out
// pieces of the part instead of copies.
type Decoder struct {
	// text is the part, and at is how much of it was read.
	text string
	at   int
	err  error
	// element is the one that began last, and chars are the characters that
	// were read last.
	element xml.StartElement
	chars   string
	// empty says that the element that began last ends where it began.
	empty bool
	// open are the elements that are open, the outermost first.
	open []openElement
	// room is where attributes are put, many elements' in one piece of memory.
	room []xml.Attr
	// elements is how many began so far, roots how many of them at the top, and
	// attributes how many all of them have.
	elements, roots, attributes int
	spaces                      spaces
}

// openElement is an element that is open.
type openElement struct {
	// raw is its name as it is written.
	raw  string
	name xml.Name
	// declared is how many prefixes had got another meaning before it.
	declared int
}

// Event is what comes next in a part.
type Event int

// The events.
const (
	// Start is the beginning of an element, which is Element.
	Start Event = iota + 1
	// End is the end of an element. One that is written as empty ends, too.
	End
	// Characters are a piece of text, which is Chars.
	Characters
)

// NewDecoder returns a decoder of a part's bytes, which are in UTF-8 or UTF-16.
func NewDecoder(data []byte) *Decoder {
	data, err := utf8Of(data)
	return &Decoder{text: string(data), err: err, spaces: newSpaces()}
}

// Next goes to the next event. A document type is refused, and so is every
// entity but the five of XML, every prefix that was not declared, and more of
// anything than the limits allow. Comments and processing instructions are
// passed over. At the end the error is io.EOF; every other error is an *Error
// without a Part, and comes again.
func (d *Decoder) Next() (Event, error) {
	if d.err != nil {
		return 0, d.err
	}
	event, err := d.next()
	d.err = err
	return event, err
}

// Element is the element that began last, with the namespaces in place: those
// of the strict form as those of the transitional one.
func (d *Decoder) Element() xml.StartElement { return d.element }

// Chars are the characters that Next met last. What is in a CDATA section
// comes by itself, as any piece of text can.
func (d *Decoder) Chars() string { return d.chars }

// Space is the namespace that a prefix stands for at this place, "" for none.
func (d *Decoder) Space(prefix string) string {
	space, _ := d.spaces.of(prefix)
	return space
}

// Token is Next in the form of encoding/xml: an xml.StartElement, an
// xml.EndElement or xml.CharData, which are the caller's.
func (d *Decoder) Token() (xml.Token, error) {
	event, err := d.Next()
	switch {
	case err != nil:
		return nil, err
	case event == Start:
		return d.element, nil
	case event == End:
		return xml.EndElement{Name: d.element.Name}, nil
	}
	return xml.CharData(d.chars), nil
}

func (d *Decoder) next() (Event, error) {
	if d.empty {
		d.empty = false
		d.close()
		return End, nil
	}
	for {
		rest := d.text[d.at:]
		switch {
		case rest == "" && len(d.open) > 0:
			return 0, d.ended()
		case rest == "" && d.roots == 0:
			return 0, damaged("", "it holds nothing", nil)
		case rest == "":
			return 0, io.EOF
		case rest[0] != '<':
			return Characters, d.plainText(rest)
		case strings.HasPrefix(rest, "</"):
			return End, d.endTag()
		case strings.HasPrefix(rest, "<!--"):
			if err := d.comment(rest); err != nil {
				return 0, err
			}
		case strings.HasPrefix(rest, "<![CDATA["):
			return Characters, d.cdata(rest)
		case strings.HasPrefix(rest, "<!"):
			return 0, fail(Entities)
		case strings.HasPrefix(rest, "<?"):
			if err := d.instruction(); err != nil {
				return 0, err
			}
		default:
			return Start, d.startTag()
		}
	}
}

// begin counts the element that was read, and puts its namespaces in place.
func (d *Decoder) begin(raw string) error {
	e := &d.element
	if len(d.open) == 0 {
		d.roots++
	}
	d.elements++
	d.attributes += len(e.Attr)
	switch {
	case d.roots > 1:
		return damaged("", "it has more than one root", nil)
	case len(d.open) == maxDepth:
		return &Error{Kind: TooComplex, Reason: "it is nested a thousand levels deep"}
	case d.elements > maxElements:
		return &Error{Kind: TooComplex, Reason: "it has more than half a million elements"}
	case d.attributes > allAttributes:
		return &Error{Kind: TooComplex, Reason: "it has more than a million attributes"}
	}
	declared := len(d.spaces.before)
	for i := range e.Attr {
		a := &e.Attr[i]
		prefix := a.Name.Local
		if a.Name.Space == "" && prefix == "xmlns" {
			prefix = ""
		} else if a.Name.Space != "xmlns" {
			continue
		}
		if !d.spaces.declare(prefix, a.Value) {
			return &Error{Kind: TooComplex, Reason: "it declares a thousand namespaces"}
		}
		a.Value = d.spaces.now[prefix]
	}
	if err := d.rename(&e.Name); err != nil {
		return err
	}
	for i := range e.Attr {
		if e.Attr[i].Name.Space == "" {
			continue // the default namespace is for elements
		}
		if err := d.rename(&e.Attr[i].Name); err != nil {
			return err
		}
	}
	d.open = append(d.open, openElement{raw, e.Name, declared})
	return nil
}

// rename puts the namespace of a name in the place of its prefix. A prefix that
// was never declared is one without a meaning: what it marks would be passed
// over as something unknown.
func (d *Decoder) rename(n *xml.Name) error {
	space, known := d.spaces.of(n.Space)
	if !known {
		return damaged("", "it doesn't say what the prefix "+shown(n.Space)+" means", nil)
	}
	n.Space = space
	return nil
}

// close ends the innermost element that is open.
func (d *Decoder) close() {
	last := d.open[len(d.open)-1]
	d.open = d.open[:len(d.open)-1]
	d.spaces.back(last.declared)
	d.element = xml.StartElement{Name: last.name}
}

// tooLong says that a piece is larger than any text is.
func tooLong() *Error {
	return &Error{Kind: TooComplex, Reason: "one piece of it has millions of characters, or a thousand attributes"}
}

// mistake says what is wrong where the decoder stands.
func (d *Decoder) mistake(what string) *Error {
	line := 1 + strings.Count(d.text[:min(d.at, len(d.text))], "\n")
	return damaged("", "its XML has a mistake", errors.New("line "+strconv.Itoa(line)+": "+what))
}

// ended says that the part is over before it should be.
func (d *Decoder) ended() *Error {
	d.at = len(d.text)
	return d.mistake("it ends too early")
}
