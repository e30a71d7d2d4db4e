package docx

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

func writeData(t testing.TB, x *Data) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc(d.Para("text")), Options{Data: x}); err != nil {
		t.Fatal(err)
	}
	return parts(t, b.Bytes())
}

func TestDataComesBack(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":    "",
		"JSON":       "{\n  \"a\": \"<b> & 'c'\",\n\t\"d\": \"]]>\"\n}\n",
		"line ends":  "one\r\ntwo\rthree\nfour\r",
		"space":      "  two  spaces ",
		"characters": "é漢😀\u00a0\u2028\u0085 \ufeff \ufffd",
	} {
		t.Run(name, func(t *testing.T) {
			want := *data()
			want.Text = text
			var got struct {
				XMLName xml.Name
				Attr    []xml.Attr `xml:",any,attr"`
				Text    string     `xml:",chardata"`
			}
			if err := xml.Unmarshal([]byte(writeData(t, &want)["customXml/item1.xml"]), &got); err != nil {
				t.Fatal(err)
			}
			if got.Text != text || got.XMLName.Space != want.Namespace || got.XMLName.Local != want.Name {
				t.Errorf("%q came back as %q in %v", text, got.Text, got.XMLName)
			}
			var attributes []string
			for _, a := range got.Attr {
				if a.Name.Local != "xmlns" {
					attributes = append(attributes, a.Name.Local+"="+a.Value)
				}
			}
			if s := strings.Join(attributes, " "); s != "kind=packet draft=1" {
				t.Errorf("its attributes are %s", s)
			}
		})
	}
}

func TestDataIsReachedAndNamed(t *testing.T) {
	all := writeData(t, data())
	for part, want := range map[string]string{
		"word/_rels/document.xml.rels":   `Type="` + relOffice + `customXml" Target="../customXml/item1.xml"`,
		"customXml/_rels/item1.xml.rels": `Type="` + relOffice + `customXmlProps" Target="itemProps1.xml"`,
		"customXml/itemProps1.xml":       `ds:uri="urn:example:summary:1"`,
		"[Content_Types].xml":            `PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"`,
	} {
		if !strings.Contains(all[part], want) {
			t.Errorf("%s doesn't say %s", part, want)
		}
	}
}

// The data change nothing else: the text is the same to the byte.
func TestDataChangeNoOtherPart(t *testing.T) {
	with, bare := writeData(t, data()), writeData(t, nil)
	for name, text := range bare {
		if name != "[Content_Types].xml" && name != "word/_rels/document.xml.rels" && with[name] != text {
			t.Errorf("%s is another one", name)
		}
	}
}

func TestDataThatNoFileCanHold(t *testing.T) {
	change := func(f func(*Data)) *Data {
		x := data()
		f(x)
		return x
	}
	for name, c := range map[string]struct {
		data *Data
		want string
	}{
		"no namespace":        {change(func(x *Data) { x.Namespace = "" }), "no namespace"},
		"no name":             {change(func(x *Data) { x.Name = "" }), `the name ""`},
		"a name with a space": {change(func(x *Data) { x.Name = "a b" }), `the name "a b"`},
		"a name with a colon": {change(func(x *Data) { x.Name = "a:b" }), `the name "a:b"`},
		"an attribute xmlns":  {change(func(x *Data) { x.Attributes[0][0] = "xmlns" }), `the name "xmlns"`},
		"an attribute twice":  {change(func(x *Data) { x.Attributes[1][0] = "kind" }), `"kind" twice`},
		"a control character": {change(func(x *Data) { x.Text = "a\x01" }), "U+0001"},
		"one in an attribute": {change(func(x *Data) { x.Attributes[0][1] = "\ufffe" }), "U+FFFE"},
		"no UTF-8":            {change(func(x *Data) { x.Text = "\xff" }), "byte FF"},
	} {
		err := Write(io.Discard, doc(), Options{Data: c.data})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want %q in it", name, err, c.want)
		}
	}
}

func FuzzData(f *testing.F) {
	f.Add("{\"a\": 1}\r\n", "packet")
	f.Add("]]> &amp; <", "\"\t\r\n'")
	f.Fuzz(func(t *testing.T, text, attribute string) {
		x := &Data{Namespace: "urn:example", Name: "data", Attributes: [][2]string{{"kind", attribute}}, Text: text}
		if x.check() != nil {
			return
		}
		var got struct {
			Kind string `xml:"kind,attr"`
			Text string `xml:",chardata"`
		}
		if err := xml.Unmarshal(x.element(), &got); err != nil || got.Text != text || got.Kind != attribute {
			t.Errorf("%q and %q came back as %q and %q: %v", text, attribute, got.Text, got.Kind, err)
		}
	})
}
