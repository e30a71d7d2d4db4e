package opc_test

import (
	"encoding/xml"
	"errors"
	"io"
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

// FuzzDecoder: tokens are balanced up to the end or to an *Error.
func FuzzDecoder(f *testing.F) {
	f.Add([]byte(body("<w:p/>").data))
	f.Add([]byte("\xFF\xFE<\x00a\x00/\x00>\x00"))
	f.Add([]byte(`<a b='>'><!-- - --><![CDATA[]]></a>`))
	f.Add([]byte(`<?xml version="1.0" encoding="latin1"?><a/>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		depth := 0
		for d := opc.NewDecoder(data); ; {
			token, err := d.Token()
			if err == io.EOF {
				if depth != 0 {
					t.Fatal("the end came within an element")
				}
				return
			}
			if err != nil {
				if e := (*opc.Error)(nil); !errors.As(err, &e) {
					t.Fatalf("%T: %v", err, err)
				}
				return
			}
			switch token.(type) {
			case xml.StartElement:
				depth++
			case xml.EndElement:
				depth--
			}
		}
	})
}
