package opc_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/opc"
)

// FuzzOpen: whatever the bytes, what comes is a package of which every part
// and relationship can be asked for, or an *Error.
func FuzzOpen(f *testing.F) {
	f.Add(pack(f, word()...))
	f.Add(pack(f, word(related("word/_rels/document.xml.rels", rel("image", "media/a.png", "")), file{"word/media/a.png", "x"})...))
	f.Add(spoiled(f))
	f.Add(overlapping(f))
	f.Add(compound("WordDocument"))
	f.Add(ownerFile())
	f.Add([]byte("<html>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := readAll(data); err != nil {
			if e := (*opc.Error)(nil); !errors.As(err, &e) || err.Error() == "" {
				t.Fatalf("%T: %v", err, err)
			}
		}
	})
}

// FuzzDecoder: events are balanced up to the end or to an *Error, and what they
// say is what encoding/xml says.
func FuzzDecoder(f *testing.F) {
	f.Add([]byte(body("<w:p/>").data))
	f.Add([]byte("\xFF\xFE<\x00a\x00/\x00>\x00"))
	f.Add([]byte(`<a b='>'><!-- - --><![CDATA[]]></a>`))
	f.Add([]byte(`<?xml version="1.0" encoding="latin1"?><a/>`))
	f.Add([]byte("<a:b xmlns:a='u' xmlns='v' c = \"1\r\n&#x2022;&lt;\" a:d='' ><e xmlns:a=''><a:f/></e\n>&amp;\r\r\n&#13;\n<![CDATA[<&]]]>]]></a:b> <?p ?>"))
	f.Add([]byte("<\u00e9\u0300 x:='1' :y='2'/>"))
	f.Add([]byte("<a>]]&gt; &#0; &#xD800; &#65 &x;</a>"))
	f.Add([]byte("<a>\u2028\uFFFE</a><!-- -- -->"))
	f.Add([]byte("<?::a b:c?><a::b/>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ours, err := events(data)
		if e := (*opc.Error)(nil); err != nil && !errors.As(err, &e) {
			t.Fatalf("%T: %v", err, err)
		} else if err != nil && e.Reason != "its XML has a mistake" {
			return // refused for what XML allows
		}
		if !plainASCII(data) || bytes.Contains(data, []byte("purl.oclc.org")) {
			return
		}
		theirs, other := libraryEvents(data)
		switch {
		case err == nil && other != nil && !strings.Contains(other.Error(), "invalid XML name"):
			t.Errorf("it is read, but %v", other)
		case err != nil && other == nil:
			t.Errorf("it is well-formed, but %v", err)
		case err == nil && other == nil && ours != theirs:
			t.Errorf("it says\n%s, not\n%s", ours, theirs)
		}
	})
}

// plainASCII says whether a part begins as one in UTF-8 without a mark does.
func plainASCII(data []byte) bool {
	return len(data) > 1 && data[0] > 0 && data[0] < 0x80 && data[1] > 0 && data[1] < 0x80
}

// events are what a part says, each on a line but for text, which stands as it is.
func events(data []byte) (string, error) {
	var b strings.Builder
	depth := 0
	for d := opc.NewDecoder(data); ; {
		event, err := d.Next()
		switch {
		case err == io.EOF && depth != 0:
			panic("the end came within an element")
		case err == io.EOF:
			return b.String(), nil
		case err != nil:
			return "", err
		case event == opc.Start:
			depth++
			fmt.Fprintf(&b, "\n+%q %q\n", d.Element().Name, d.Element().Attr)
		case event == opc.End:
			depth--
			fmt.Fprintf(&b, "\n-%q\n", d.Element().Name)
		default:
			b.WriteString(d.Chars())
		}
	}
}

// libraryEvents are what encoding/xml says of a part.
func libraryEvents(data []byte) (string, error) {
	var b strings.Builder
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for {
		token, err := d.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			fmt.Fprintf(&b, "\n+%q %q\n", token.Name, token.Attr)
		case xml.EndElement:
			fmt.Fprintf(&b, "\n-%q\n", token.Name)
		case xml.CharData:
			b.Write(token)
		}
	}
}
