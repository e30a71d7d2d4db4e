package intake

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// misfit is a value of the file that the types of the package summary can't
// hold.
type misfit struct {
	node    *node
	pointer string
	// reason is what the type says about the value; empty where there is no
	// more to say than that it doesn't belong.
	reason string
	// empty says that the value is an empty text or group, so that leaving it
	// out loses nothing.
	empty bool
}

// misfits compares a tree with the types of the package summary and returns
// what they can't hold, in the order of the file. It looks at the types
// themselves and not at the schema, so that nothing can be lost quietly even
// where the two should disagree.
func misfits(source []byte, tree *node) []misfit {
	f := fitter{source: source}
	f.fit(tree, reflect.TypeFor[summary.Summary]())
	return f.lost
}

type fitter struct {
	source []byte
	way    []step
	lost   []misfit
}

func (f *fitter) lose(n *node, reason string) {
	empty := n.kind == text && n.text == "" || n.kind == object && len(n.members) == 0
	f.lost = append(f.lost, misfit{n, pointer(f.way), reason, empty})
}

var unmarshaler = reflect.TypeFor[json.Unmarshaler]()

// fit holds a value against a type.
func (f *fitter) fit(n *node, t reflect.Type) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if reflect.PointerTo(t).Implements(unmarshaler) {
		v := reflect.New(t).Interface().(json.Unmarshaler)
		if n.kind == null {
			f.lose(n, "")
		} else if err := v.UnmarshalJSON(f.source[n.start:n.end]); err != nil {
			f.lose(n, err.Error())
		}
		return
	}
	switch {
	case t.Kind() == reflect.Struct && n.kind == object:
		f.fitObject(n, t)
	case t.Kind() == reflect.Slice && n.kind == array:
		for i, item := range n.items {
			f.way = append(f.way, step{index: i, entry: true})
			f.fit(item, t.Elem())
			f.way = f.way[:len(f.way)-1]
		}
	case t.Kind() == reflect.String && n.kind == text:
	case t.Kind() == reflect.Bool && n.kind == boolean:
	case t.Kind() == reflect.Int && n.kind == number:
		if _, err := strconv.Atoi(n.text); err != nil {
			f.lose(n, fmt.Sprintf("%s is not a whole number in plain digits", clip(n.text)))
		}
	default:
		f.lose(n, "")
	}
}

// fitObject holds each key against the fields of a struct. The names must be
// the same to the letter, which encoding/json doesn't ask for. A field that is
// empty isn't written by Encode, so an empty text, or a group without keys
// where the type has no pointer, would be lost between the two.
func (f *fitter) fitObject(n *node, t reflect.Type) {
	for _, m := range n.members {
		f.way = append(f.way, step{key: m.key})
		field, ok := fieldFor(t, m.key)
		switch {
		case !ok,
			m.value.kind == text && m.value.text == "",
			m.value.kind == object && len(m.value.members) == 0 && field.Kind() == reflect.Struct:
			f.lose(m.value, "")
		default:
			f.fit(m.value, field)
		}
		f.way = f.way[:len(f.way)-1]
	}
}

// fieldFor returns the type of the field that a key of JSON goes into.
func fieldFor(t reflect.Type, key string) (reflect.Type, bool) {
	for i := range t.NumField() {
		if name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ","); name == key {
			return t.Field(i).Type, true
		}
	}
	return nil, false
}

// refused returns a finding for each misfit that the schema has not spoken of:
// a fiscal year of two years that don't follow each other, an amount with
// three decimals that are zeros.
func refused(lost []misfit, found []finding.Finding) []finding.Finding {
	said := newSaid(found, nil)
	var out []finding.Finding
	for _, l := range lost {
		if said.above(l.pointer) || l.node.kind == object && saidBelow(found, l.pointer) {
			continue
		}
		code, reason := "SCHM0003", l.reason
		switch l.node.kind {
		case text:
			code = "SCHM0005"
		case number:
			code = "SCHM0010"
		}
		if reason == "" {
			reason = "this value does not belong here"
		}
		out = append(out, rule.Finding(code, l.pointer, "%s.", upperFirst(reason)))
	}
	return out
}

// saidBelow reports whether something has been said about what is, or should
// be, in a group: an empty one is told of by what it lacks.
func saidBelow(found []finding.Finding, pointer string) bool {
	return slices.ContainsFunc(found, func(f finding.Finding) bool {
		return strings.HasPrefix(f.Pointer, pointer+"/")
	})
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// without returns the tree without the misfits. Its values know their places
// in the file.
func (n *node) without(lost []misfit) *node {
	gone := make(map[*node]bool, len(lost))
	for _, l := range lost {
		gone[l.node] = true
	}
	return n.copyWithout(gone, nil)
}

func (n *node) copyWithout(gone map[*node]bool, way []step) *node {
	c := &node{kind: n.kind, start: n.start, end: n.end, text: n.text, pointer: pointer(way)}
	for _, m := range n.members {
		if !gone[m.value] {
			c.put(member{m.key, m.start, m.value.copyWithout(gone, append(way, step{key: m.key}))})
		}
	}
	for i, item := range n.items {
		if !gone[item] {
			c.items = append(c.items, item.copyWithout(gone, append(way, step{index: i, entry: true})))
		}
	}
	return c
}
