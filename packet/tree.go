package packet

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// node is a value of JSON: an object, an array, or the text of anything else.
// The typed summary can't stand for what a person typed into Word, because its
// types refuse what is nonsense, and nonsense has to arrive at the checks.
type node struct {
	// keys are those of an object, in order; fields has their values.
	keys   []string
	fields map[string]*node
	// items are those of an array.
	items []*node
	array bool
	// raw is the text of a string, a number, a boolean or null.
	raw string
}

func object() *node { return &node{fields: map[string]*node{}} }

// text is a JSON string, written as summary.Encode writes it.
func text(s string) *node {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(err) // a Go string always has a JSON form
	}
	return &node{raw: strings.TrimSuffix(b.String(), "\n")}
}

// texts is an array of strings; nil for none.
func texts(list []string) *node {
	if len(list) == 0 {
		return nil
	}
	n := &node{array: true}
	for _, s := range list {
		n.items = append(n.items, text(s))
	}
	return n
}

// parseTree reads JSON that summary.Encode wrote.
func parseTree(data []byte) (*node, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	n, err := parseNode(d)
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("there is something after the end of the summary")
	}
	return n, nil
}

func parseNode(d *json.Decoder) (*node, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch v := token.(type) {
	case json.Delim:
		n := &node{array: v == '['}
		if !n.array {
			n.fields = map[string]*node{}
		}
		for d.More() {
			key := ""
			if !n.array {
				token, err := d.Token()
				if err != nil {
					return nil, err
				}
				key, _ = token.(string)
			}
			item, err := parseNode(d)
			if err != nil {
				return nil, err
			}
			if n.array {
				n.items = append(n.items, item)
			} else {
				if _, twice := n.fields[key]; !twice {
					n.keys = append(n.keys, key)
				}
				n.fields[key] = item
			}
		}
		_, err := d.Token()
		return n, err
	case string:
		return text(v), nil
	case json.Number:
		return &node{raw: v.String()}, nil
	case bool:
		return &node{raw: strconv.FormatBool(v)}, nil
	}
	return &node{raw: "null"}, nil
}

// encode writes the tree in the form of summary.Encode.
func (n *node) encode() ([]byte, error) {
	var compact, out bytes.Buffer
	n.write(&compact)
	if err := json.Indent(&out, compact.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("the summary has no JSON form: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

func (n *node) write(b *bytes.Buffer) {
	switch {
	case n.array:
		b.WriteByte('[')
		for i, item := range n.items {
			if i > 0 {
				b.WriteByte(',')
			}
			item.write(b)
		}
		b.WriteByte(']')
	case n.fields != nil:
		b.WriteByte('{')
		for i, key := range n.keys {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(text(key).raw)
			b.WriteByte(':')
			n.fields[key].write(b)
		}
		b.WriteByte('}')
	default:
		b.WriteString(n.raw)
	}
}

// string is the text of a JSON string, "" for anything else.
func (n *node) string() string {
	var s string
	if n == nil || n.raw == "" || json.Unmarshal([]byte(n.raw), &s) != nil {
		return ""
	}
	return s
}
