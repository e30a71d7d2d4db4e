package intake

import (
	"encoding/json"
	"iter"
	"strings"

	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/schema"
)

// kind is what a value of JSON is.
type kind uint8

const (
	unknown kind = iota
	object
	array
	text
	number
	boolean
	null
)

// node is a value and where it stands.
type node struct {
	kind kind
	// start and end are its first byte and the one after its last.
	start, end int
	// text is the text without quotation marks and escapes, or the number or
	// the word as it is written.
	text string
	// inside is nil in values that are no group and no list, as most are.
	*inside
}

// inside is what a group or a list holds.
type inside struct {
	members []member
	items   []*node
	// byKey finds members where there are many.
	byKey map[string]int
	// pointer is the place in the file. Only values in a tree that was made by
	// without have it, where entries of a list may have moved up.
	pointer string
}

// member is a key of an object with its value.
type member struct {
	key string
	// start is the first byte of the key.
	start int
	value *node
}

// manyMembers is from where on a map is quicker than looking at each; no
// object of a summary has so many.
const manyMembers = 24

// member returns the member with a key.
func (n *node) member(key string) (member, bool) {
	if n.byKey != nil {
		i, ok := n.byKey[key]
		if !ok {
			return member{}, false
		}
		return n.members[i], true
	}
	for _, m := range n.members {
		if m.key == key {
			return m, true
		}
	}
	return member{}, false
}

// put adds a member.
func (n *node) put(m member) {
	if n.members == nil {
		n.members = make([]member, 0, 4) // as few or fewer most have
	}
	n.members = append(n.members, m)
	switch {
	case n.byKey != nil:
		n.byKey[m.key] = len(n.members) - 1
	case len(n.members) > manyMembers:
		n.byKey = make(map[string]int, 2*manyMembers)
		for i, m := range n.members {
			n.byKey[m.key] = i
		}
	}
}

// The methods below are those of schema.Value.

// Type is the name of the value's type in JSON Schema.
func (n *node) Type() string { return typeNames[n.kind] }

// Text is what a text says, or a number or a word as it is written.
func (n *node) Text() string { return n.text }

// Members are the keys and values of a group, in the order of the file.
func (n *node) Members() iter.Seq2[string, schema.Value] {
	return func(yield func(string, schema.Value) bool) {
		for _, m := range n.members {
			if !yield(m.key, m.value) {
				return
			}
		}
	}
}

// Member is the value of a key of a group.
func (n *node) Member(key string) (schema.Value, bool) {
	m, ok := n.member(key)
	return m.value, ok
}

// Len is the number of entries of a list, and Entry one of them, from 0.
func (n *node) Len() int { return len(n.items) }

// Entry is the entry of a list at a place.
func (n *node) Entry(i int) schema.Value { return n.items[i] }

var typeNames = [...]string{
	object: "object", array: "array", text: "string", number: "number", boolean: "boolean", null: "null",
}

// value returns the value in the form that the schema's checker reads.
func (n *node) value() any {
	switch n.kind {
	case object:
		m := make(map[string]any, len(n.members))
		for _, member := range n.members {
			m[member.key] = member.value.value()
		}
		return m
	case array:
		list := make([]any, len(n.items))
		for i, item := range n.items {
			list[i] = item.value()
		}
		return list
	case text:
		return n.text
	case number:
		return json.Number(n.text)
	case boolean:
		return n.text == "true"
	}
	return nil
}

// locate goes to the value at a JSON Pointer, or as near to it as there is
// something: to the nearest value above one that is missing. It returns that
// value, the offset of its key (of itself where it has none), and what of the
// pointer is left.
func (n *node) locate(pointer string) (at *node, key int, rest string) {
	at, key, rest = n, n.start, pointer
	for rest != "" {
		token, after := rest[1:], ""
		if cut := strings.IndexByte(token, '/'); cut >= 0 {
			token, after = token[:cut], token[cut:]
		}
		switch at.kind {
		case object:
			m, ok := at.member(jsonpointer.Unescape(token))
			if !ok {
				return at, key, rest
			}
			at, key = m.value, m.start
		case array:
			i, ok := jsonpointer.Index(token)
			if !ok || i >= len(at.items) {
				return at, key, rest
			}
			at, key = at.items[i], at.items[i].start
		default:
			return at, key, rest
		}
		rest = after
	}
	return at, key, ""
}
