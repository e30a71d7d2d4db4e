package opc_test

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/coesummary/coesummary/opc"
)

// tokens are the tokens of a part, each written out.
func tokens(t *testing.T, part string) []string {
	t.Helper()
	var out []string
	for d := opc.NewDecoder([]byte(part)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			s := "<" + token.Name.Space + " " + token.Name.Local
			for _, a := range token.Attr {
				if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
					s += " " + a.Name.Space + " " + a.Name.Local + "=" + a.Value
				}
			}
			out = append(out, s+">")
		case xml.EndElement:
			out = append(out, "</"+token.Name.Space+" "+token.Name.Local+">")
		case xml.CharData:
			out = append(out, string(token))
		}
	}
}

func TestDecoderHandsOutWhatAPartSays(t *testing.T) {
	const part = `<?xml version="1.0" encoding="UTF-8"?><!-- "it's" > --><a:x xmlns:a="u" b="1 &lt; '2' > 0"><y xmlns="v" xml:space="preserve"> é &amp; &#x2022;<![CDATA[<z>]]></y></a:x>`
	want := []string{
		"<u x  b=1 < '2' > 0>", "<v y http://www.w3.org/XML/1998/namespace space=preserve>", " é & •", "<z>", "</v y>", "</u x>",
	}
	if got := tokens(t, part); !slices.Equal(got, want) {
		t.Errorf("the tokens are %q", got)
	}
	if got := tokens(t, "\xEF\xBB\xBF"+part); !slices.Equal(got, want) {
		t.Errorf("with a byte order mark the tokens are %q", got)
	}
	sixteen := utf16.Encode([]rune(strings.Replace(part, "UTF-8", "UTF-16", 1) + " "))
	var little, big []byte
	for _, u := range sixteen {
		little, big = append(little, byte(u), byte(u>>8)), append(big, byte(u>>8), byte(u))
	}
	for name, data := range map[string]string{
		"little": string(little), "big": string(big), "little with its mark": "\xFF\xFE" + string(little), "big with its mark": "\xFE\xFF" + string(big),
	} {
		if got := tokens(t, data); !slices.Equal(got[:len(got)-1], want) {
			t.Errorf("%s: the tokens are %q", name, got)
		}
	}
}

func TestCharactersBeyondTheFirstPlaneSurviveUTF16(t *testing.T) {
	got := tokens(t, "\xFE\xFF\x00<\x00a\x00>\xD8\x3D\xDE\x00\x00<\x00/\x00a\x00>")
	if len(got) != 3 || got[1] != "\U0001F600" {
		t.Errorf("the tokens are %q", got)
	}
}

func TestStrictNamespaces(t *testing.T) {
	for strict, want := range map[string]string{
		"http://purl.oclc.org/ooxml/wordprocessingml/main":             nsWord,
		"http://purl.oclc.org/ooxml/officeDocument/relationships":      strings.TrimSuffix(relTypes, "/"),
		"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":   "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
		"http://purl.oclc.org/ooxml/schemaLibrary/main":                "http://schemas.openxmlformats.org/schemaLibrary/2006/main",
		"http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
		"http://purl.oclc.org/ooxml/officeDocument/customProperties":   "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
		"http://schemas.microsoft.com/office/word/2012/wordml":         "http://schemas.microsoft.com/office/word/2012/wordml",
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main": nsWord,
		"http://purl.oclc.org/ooxml/nothing":                           "http://purl.oclc.org/ooxml/nothing",
	} {
		if got := tokens(t, `<a xmlns="`+strict+`"/>`)[0]; got != "<"+want+" a>" {
			t.Errorf("%s became %s", strict, got)
		}
	}
}

func TestTheFirstErrorStays(t *testing.T) {
	d := opc.NewDecoder([]byte("<a></b>"))
	var first error
	for first == nil {
		_, first = d.Token()
	}
	if _, again := d.Token(); !errors.Is(again, first) {
		t.Errorf("after %v came %v", first, again)
	}
}
