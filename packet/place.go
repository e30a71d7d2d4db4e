package packet

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/summary"
)

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
