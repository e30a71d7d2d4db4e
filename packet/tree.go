package packet

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/summary"
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

// at returns the value at a pointer, nil for none.
func (n *node) at(pointer string) *node {
	for _, name := range names(pointer) {
		switch {
		case n == nil:
			return nil
		case n.array:
			i, err := strconv.Atoi(name)
			if err != nil || i < 0 || i >= len(n.items) {
				return nil
			}
			n = n.items[i]
		default:
			n = n.fields[name]
		}
	}
	return n
}

// mostEntries bounds the index of an entry: no list of a summary comes near.
const mostEntries = 100_000

// set puts a value at a pointer into the tree of a summary, and takes out what
// is there for nil. Objects and lists on the way are made; a key takes the
// place that the type gives it.
func (n *node) set(pointer string, value *node) {
	if value == nil && n.at(pointer) == nil {
		return
	}
	path := names(pointer)
	of := reflect.TypeFor[summary.Summary]()
	for i, name := range path {
		last := i == len(path)-1
		of = plainType(of)
		if n.array {
			k, err := strconv.Atoi(name)
			if err != nil || k < 0 || k > mostEntries || of.Kind() != reflect.Slice {
				return
			}
			of = of.Elem()
			for len(n.items) <= k {
				n.items = append(n.items, nil)
			}
			if last {
				n.items[k] = value
				return
			}
			if n.items[k] == nil {
				n.items[k] = emptyOf(of)
			}
			n = n.items[k]
			continue
		}
		if of.Kind() != reflect.Struct || n.fields == nil {
			return
		}
		inner, ok := keyType(of, name)
		if !ok {
			return
		}
		if last && value == nil {
			delete(n.fields, name)
			n.keys = slices.DeleteFunc(n.keys, func(k string) bool { return k == name })
			return
		}
		next := value
		if !last {
			if next = n.fields[name]; next == nil {
				next = emptyOf(inner)
			}
		}
		n.insert(of, name, next)
		n, of = next, inner
	}
}

// insert puts a value under a key, in the order of the type.
func (n *node) insert(of reflect.Type, key string, value *node) {
	if _, there := n.fields[key]; !there {
		order := keysOf(of)
		rank := slices.Index(order, key)
		at := len(n.keys)
		for at > 0 && slices.Index(order, n.keys[at-1]) > rank {
			at--
		}
		n.keys = slices.Insert(n.keys, at, key)
	}
	n.fields[key] = value
}

// emptyOf returns the empty value for a type of package summary.
func emptyOf(of reflect.Type) *node {
	switch plainType(of).Kind() {
	case reflect.Struct:
		return object()
	case reflect.Slice:
		return &node{array: true}
	}
	return &node{raw: "null"}
}

func plainType(of reflect.Type) reflect.Type {
	if of.Kind() == reflect.Pointer {
		return of.Elem()
	}
	return of
}

// keysOf returns the keys of a struct in the order in which they are written.
func keysOf(of reflect.Type) []string {
	keys := make([]string, of.NumField())
	for i := range keys {
		keys[i], _, _ = strings.Cut(of.Field(i).Tag.Get("json"), ",")
	}
	return keys
}

func keyType(of reflect.Type, key string) (reflect.Type, bool) {
	if i := slices.Index(keysOf(of), key); i >= 0 {
		return of.Field(i).Type, true
	}
	return nil, false
}

// valueKind is what a summary has at a pointer, as far as that decides how a
// word is written.
type valueKind int

const (
	aText valueKind = iota
	aNumber
	aTruth
)

// kindAt returns what a summary has at a pointer.
func kindAt(pointer string) valueKind {
	of, ok := typeAt(pointer)
	switch {
	case ok && of.Kind() == reflect.Int:
		return aNumber
	case ok && of.Kind() == reflect.Bool:
		return aTruth
	}
	return aText
}

// string is the text of a JSON string, "" for anything else.
func (n *node) string() string {
	var s string
	if n == nil || n.raw == "" || json.Unmarshal([]byte(n.raw), &s) != nil {
		return ""
	}
	return s
}

// known reports whether a pointer leads to a value that a summary can have.
func known(pointer string) bool {
	_, ok := typeAt(pointer)
	return ok && pointer != ""
}

// typeAt returns the type of the value at a pointer.
func typeAt(pointer string) (reflect.Type, bool) {
	of := reflect.TypeFor[summary.Summary]()
	for _, name := range names(pointer) {
		switch of.Kind() {
		case reflect.Slice:
			if i, err := strconv.Atoi(name); err != nil || i < 0 || i > mostEntries {
				return nil, false
			}
			of = of.Elem()
		case reflect.Struct:
			inner, ok := keyType(of, name)
			if !ok {
				return nil, false
			}
			of = inner
		default:
			return nil, false
		}
		of = plainType(of)
	}
	return of, true
}

// names are the parts of a JSON Pointer. The keys of a summary need no escapes.
func names(pointer string) []string {
	if pointer == "" {
		return nil
	}
	return strings.Split(strings.TrimPrefix(pointer, "/"), "/")
}
