package docxcheck

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// node is an element. Names are written with the prefixes below, whatever
// prefixes the file itself uses: "w:p", or "?name" in another namespace.
type node struct {
	name string
	// space is the namespace as the file has it.
	space  string
	attrs  []attr
	kids   []*node
	text   string
	parent *node
	// ignores are the namespaces that a reader may ignore in the element.
	ignores []string
}

type attr struct{ name, value string }

// prefixes are the namespaces that the rules speak of. An unknown namespace is
// no mistake: its elements are walked through and not judged.
var prefixes = map[string]string{
	"":                                     "",
	"http://www.w3.org/XML/1998/namespace": "xml:",
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":            "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":     "r:",
	"http://schemas.openxmlformats.org/package/2006/content-types":            "ct:",
	"http://schemas.openxmlformats.org/package/2006/relationships":            "rel:",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":             "mc:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":  "wp:",
	"http://schemas.microsoft.com/office/drawing/2017/decorative":             "adec:",
	wordOf2013: "w15:",
	"http://schemas.openxmlformats.org/officeDocument/2006/customXml": "ds:",
	"http://purl.org/dc/elements/1.1/":                                "dc:",
	"urn:schemas-microsoft-com:vml":                                   "v:",
}

// wordOf2013 is the namespace of what came with Word 2013. Older readers take a
// part that uses it only where the part says that it may be ignored.
const wordOf2013 = "http://schemas.microsoft.com/office/word/2012/wordml"

// maxDepth bounds nesting, so that walking a hostile part can't exhaust the
// stack. Real parts stay below 40.
const maxDepth = 200

var (
	errDoctype   = errors.New("it has a document type declaration")
	errIgnorable = errors.New("mc:Ignorable")
)

// parse reads one XML part.
func parse(data []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var root, at *node
	for depth := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.Directive:
			return nil, errDoctype
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return nil, fmt.Errorf("its elements are more than %d deep", maxDepth)
			}
			n, err := element(token)
			if err != nil {
				return nil, err
			}
			if at == nil && root != nil {
				return nil, errors.New("it has more than one outermost element")
			}
			if at == nil {
				root = n
			} else {
				n.parent = at
				at.kids = append(at.kids, n)
			}
			at = n
		case xml.EndElement:
			depth--
			at = at.parent
		case xml.CharData:
			if at != nil {
				at.text += string(token)
			} else if len(bytes.TrimSpace(token)) > 0 {
				return nil, errors.New("it has text outside its outermost element")
			}
		}
	}
	if root == nil {
		return nil, errors.New("it is empty")
	}
	return root, nil
}

// element makes a node of a start tag. The decoder leaves an undeclared prefix
// where a namespace belongs and lets an attribute occur twice; both are refused
// here.
func element(e xml.StartElement) (*node, error) {
	name, err := prefixed(e.Name)
	if err != nil {
		return nil, err
	}
	n := &node{name: name, space: e.Name.Space}
	declared := map[string]string{}
	for _, a := range e.Attr {
		if a.Name.Space == "xmlns" {
			declared[a.Name.Local] = a.Value
			continue
		}
		if a.Name.Space == "" && a.Name.Local == "xmlns" {
			continue
		}
		name, err := prefixed(a.Name)
		if err != nil {
			return nil, err
		}
		for _, other := range n.attrs {
			if other.name == name && !strings.HasPrefix(name, "?") {
				return nil, fmt.Errorf("the element %s has the attribute %s twice", n.name, name)
			}
		}
		n.attrs = append(n.attrs, attr{name, a.Value})
	}
	for _, prefix := range strings.Fields(n.attr("mc:Ignorable")) {
		space, ok := declared[prefix]
		n.ignores = append(n.ignores, space)
		if !ok {
			return nil, fmt.Errorf("%w names the prefix %q, which is not declared", errIgnorable, prefix)
		}
	}
	return n, nil
}

// prefixed writes a name as the rules do. Every namespace of a Word file is an
// address with a colon; what has none is a prefix without a declaration.
func prefixed(n xml.Name) (string, error) {
	if p, ok := prefixes[n.Space]; ok {
		return p + n.Local, nil
	}
	if !strings.Contains(n.Space, ":") {
		return "", fmt.Errorf("the prefix %q of %s is not declared", n.Space, n.Local)
	}
	return "?" + n.Local, nil
}

// kid returns the first child with a name. Like the methods below it may be
// called on a missing (nil) node, so that a path can be asked for in one go.
func (n *node) kid(name string) *node {
	if n != nil {
		for _, k := range n.kids {
			if k.name == name {
				return k
			}
		}
	}
	return nil
}

// named returns the children with a name.
func (n *node) named(name string) []*node {
	var out []*node
	if n != nil {
		for _, k := range n.kids {
			if k.name == name {
				out = append(out, k)
			}
		}
	}
	return out
}

// children returns the elements directly in n.
func (n *node) children() []*node {
	if n == nil {
		return nil
	}
	return n.kids
}

// nameOf returns the element's name, "" where it is missing.
func (n *node) nameOf() string {
	if n == nil {
		return ""
	}
	return n.name
}

// container returns the element that n stands in, controls left out.
func (n *node) container() *node {
	up := n.parent
	for up != nil && (up.name == "w:sdt" || up.name == "w:sdtContent") {
		up = up.parent
	}
	return up
}

// flat returns the elements in n as if there were no controls and no bookmarks.
func (n *node) flat() []*node {
	var out []*node
	for _, k := range n.children() {
		switch k.name {
		case "w:sdt":
			out = append(out, k.kid("w:sdtContent").flat()...)
		case "w:bookmarkStart", "w:bookmarkEnd":
		default:
			out = append(out, k)
		}
	}
	return out
}

// within returns the elements with a name in n, those in controls too.
func (n *node) within(name string) []*node {
	var out []*node
	for _, k := range n.flat() {
		if k.name == name {
			out = append(out, k)
		}
	}
	return out
}

// attr returns an attribute's value, "" where it is missing.
func (n *node) attr(name string) string {
	if n != nil {
		for _, a := range n.attrs {
			if a.name == name {
				return a.value
			}
		}
	}
	return ""
}

// val returns the w:val of a child.
func (n *node) val(kid string) string { return n.kid(kid).attr("w:val") }

// on reports whether a child that switches something on or off switches it on.
// set is false where there is no such child.
func (n *node) on(kid string) (on, set bool) {
	k := n.kid(kid)
	if k == nil {
		return false, false
	}
	switch k.attr("w:val") {
	case "0", "false", "off":
		return false, true
	}
	return true, true
}

// walk calls visit for n and everything below it, in the order of the text.
// Where visit returns false, it goes no deeper there.
func (n *node) walk(visit func(*node) bool) {
	if n == nil || !visit(n) {
		return
	}
	for _, k := range n.kids {
		k.walk(visit)
	}
}

// all returns every element with a name at or below n.
func (n *node) all(name string) []*node {
	var out []*node
	n.walk(func(k *node) bool {
		if k.name == name {
			out = append(out, k)
		}
		return true
	})
	return out
}

// up returns the nearest element with a name above n, or nil.
func (n *node) up(name string) *node {
	for n != nil {
		if n = n.parent; n != nil && n.name == name {
			return n
		}
	}
	return nil
}
