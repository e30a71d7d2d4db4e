package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

// node is an element as any XML reader sees it; names come without prefixes.
type node struct {
	name     string
	attr     map[string]string
	text     string
	children []*node
}

// write returns the document's file, and fails the test where there is none.
func write(t testing.TB, doc *d.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parts unpacks a file.
func parts(t testing.TB, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(data)
	}
	return all
}

// tree parses a part, and fails the test where it is no XML.
func tree(t testing.TB, part string) *node {
	t.Helper()
	top := &node{}
	stack := []*node{top}
	dec := xml.NewDecoder(strings.NewReader(part))
	for {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		last := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				n.attr[a.Name.Local] = a.Value
			}
			last.children = append(last.children, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			last.text += string(token)
		}
	}
	if len(top.children) != 1 {
		t.Fatalf("%d elements at the top", len(top.children))
	}
	return top.children[0]
}

// body is the parsed body of a document.
func body(t testing.TB, doc *d.Document) *node {
	t.Helper()
	return tree(t, parts(t, write(t, doc))["word/document.xml"]).child("body")
}

// child is the first child of that name, or an empty node.
func (n *node) child(names ...string) *node {
	for _, name := range names {
		next := &node{}
		for _, c := range n.children {
			if c.name == name {
				next = c
				break
			}
		}
		n = next
	}
	return n
}

func (n *node) has(name string) bool { return n.child(name).name != "" }

// all returns every element of that name below n, in the document's order.
func (n *node) all(name string) []*node {
	var found []*node
	for _, c := range n.children {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

// val is the value of a property.
func (n *node) val(names ...string) string { return n.child(names...).attr["val"] }

// shown is the text that a reader sees, field results included.
func (n *node) shown() string {
	var b strings.Builder
	var walk func(*node)
	walk = func(n *node) {
		switch n.name {
		case "t":
			b.WriteString(n.text)
		case "br":
			b.WriteByte('\n')
		case "tab":
			b.WriteByte('\t')
		case "pPr", "instrText", "sdtPr":
			return
		}
		for _, c := range n.children {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}
