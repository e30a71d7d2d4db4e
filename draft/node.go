package draft

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// sort is what a value of JSON is.
type sort uint8

const (
	null sort = iota
	object
	array
	text
	number
	truth
)

// node is a value of JSON.
type node struct {
	sort sort
	// says is what a text says, and of a number, true, false or null the way
	// in which it is written.
	says string
	// keys are those of an object in their order, and fields its values.
	keys   []string
	fields map[string]*node
	// items are the entries of an array.
	items []*node
}

func newObject() *node { return &node{sort: object, fields: map[string]*node{}} }

func newText(s string) *node { return &node{sort: text, says: s} }

func newNumber(digits string) *node { return &node{sort: number, says: digits} }

func newTruth(b bool) *node { return &node{sort: truth, says: strconv.FormatBool(b)} }

// blank reports whether a value is not there or says nothing: null, an empty
// text, and a list or a group with nothing in it.
func (n *node) blank() bool {
	return n == nil || n.sort == null || n.sort == text && n.says == "" ||
		n.sort == object && len(n.keys) == 0 || n.sort == array && len(n.items) == 0
}

// isNot reports whether a value is of another sort, or not there.
func (n *node) isNot(s sort) bool { return n == nil || n.sort != s }

// child returns the value of a key or the entry with a number; nil for none.
func (n *node) child(token string) *node {
	switch {
	case n == nil:
	case n.sort == object:
		return n.fields[token]
	case n.sort == array:
		if i, ok := jsonpointer.Index(token); ok && i < len(n.items) {
			return n.items[i]
		}
	}
	return nil
}

// put gives an object a key's value.
func (n *node) put(key string, value *node) {
	if _, ok := n.fields[key]; !ok {
		n.keys = append(n.keys, key)
	}
	n.fields[key] = value
}

// drop takes a key out of an object.
func (n *node) drop(key string) {
	if _, ok := n.fields[key]; ok {
		delete(n.fields, key)
		n.keys = slices.DeleteFunc(n.keys, func(k string) bool { return k == key })
	}
}

// copied returns a copy that shares nothing with n.
func (n *node) copied() *node {
	if n == nil {
		return nil
	}
	c := &node{sort: n.sort, says: n.says, keys: slices.Clone(n.keys)}
	if n.fields != nil {
		c.fields = make(map[string]*node, len(n.fields))
		for key, value := range n.fields {
			c.fields[key] = value.copied()
		}
	}
	for _, item := range n.items {
		c.items = append(c.items, item.copied())
	}
	return c
}

// same reports whether two values are written alike, the order of keys aside.
func same(a, b *node) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.sort != b.sort || a.says != b.says || len(a.keys) != len(b.keys) {
		return false
	}
	for _, key := range a.keys {
		if !same(a.fields[key], b.fields[key]) {
			return false
		}
	}
	return slices.EqualFunc(a.items, b.items, same)
}

// encode writes a whole file in the form of summary.Encode.
func encode(root *node) []byte {
	var line, out bytes.Buffer
	root.write(&line, schemaShape())
	if err := json.Indent(&out, line.Bytes(), "", "  "); err != nil {
		panic("draft: " + err.Error()) // every value was read or made here
	}
	out.WriteByte('\n')
	return out.Bytes()
}

// write writes a value in one line. s is what belongs there; nil for a place
// that no summary has.
func (n *node) write(b *bytes.Buffer, s *shape) {
	switch n.sort {
	case object:
		b.WriteByte('{')
		for i, key := range s.order(n.keys) {
			if i > 0 {
				b.WriteByte(',')
			}
			writeText(b, key)
			b.WriteByte(':')
			n.fields[key].write(b, s.child(key))
		}
		b.WriteByte('}')
	case array:
		b.WriteByte('[')
		for i, item := range n.items {
			if i > 0 {
				b.WriteByte(',')
			}
			item.write(b, s.entryShape())
		}
		b.WriteByte(']')
	case text:
		writeText(b, n.says)
	default:
		b.WriteString(n.says)
	}
}

// writeText writes a text as summary.Encode does, without escapes for HTML.
func writeText(b *bytes.Buffer, s string) {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic("draft: " + err.Error()) // a Go string always has a JSON form
	}
	b.Truncate(b.Len() - 1) // the line end
}
