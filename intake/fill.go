package intake

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"

	"github.com/coesummary/coesummary/summary"
)

// fill makes a summary of a tree, and returns with it what its types can't
// hold, in the order of the file. It looks at the types themselves and not at
// the schema, so that nothing can be lost quietly even where the two should
// disagree; and it doesn't go through encoding/json, which would read the file
// a second time.
func fill(source string, tree *node) (*summary.Summary, []misfit) {
	f := filler{source: source}
	s := new(summary.Summary)
	f.put(tree, reflect.ValueOf(s).Elem(), summaryForm())
	return s, f.lost
}

type filler struct {
	source string
	way    []step
	lost   []misfit
}

// lose notes that a value can't be held. It returns false, as put does then.
func (f *filler) lose(n *node, reason string) bool {
	empty := n.kind == text && n.text == "" || n.kind == object && len(n.members) == 0
	f.lost = append(f.lost, misfit{n, pointer(f.way), reason, empty})
	return false
}

// put puts a value into a Go value that is zero, and reports whether it could.
func (f *filler) put(n *node, to reflect.Value, as *form) bool {
	if !as.pointer {
		return f.hold(n, to, as)
	}
	held := reflect.New(as.goType)
	if !f.hold(n, held.Elem(), as) {
		return false
	}
	to.Set(held)
	return true
}

// hold is put for a value that is no pointer.
func (f *filler) hold(n *node, to reflect.Value, as *form) bool {
	switch {
	case as.reads && n.kind == null:
		return f.lose(n, "")
	case as.reads:
		if err := to.Addr().Interface().(json.Unmarshaler).UnmarshalJSON([]byte(f.source[n.start:n.end])); err != nil {
			return f.lose(n, err.Error())
		}
	case n.kind != as.kind:
		return f.lose(n, "")
	case n.kind == object:
		f.putMembers(n, to, as)
	case n.kind == array:
		f.putEntries(n, to, as)
	case n.kind == text:
		to.SetString(n.text)
	case n.kind == boolean:
		to.SetBool(n.text == "true")
	case n.kind == number:
		i, err := strconv.Atoi(n.text)
		if err != nil {
			return f.lose(n, fmt.Sprintf("%s is not a whole number in plain digits", clip(n.text)))
		}
		to.SetInt(int64(i))
	}
	return true
}

// putMembers puts each key into the field of a struct that has its name. The
// names must be the same to the letter, which encoding/json doesn't ask for. A
// field that is empty isn't written by summary.Encode, so an empty text, or a
// group without keys where the type has no pointer, would be lost between the
// two.
func (f *filler) putMembers(n *node, to reflect.Value, as *form) {
	for _, m := range n.members {
		f.way = append(f.way, step{key: m.key})
		at := as.field(m.key)
		switch {
		case at == nil,
			m.value.kind == text && m.value.text == "",
			m.value.kind == object && len(m.value.members) == 0 && at.kind == object && !at.pointer:
			f.lose(m.value, "")
		default:
			f.put(m.value, to.Field(at.index), at)
		}
		f.way = f.way[:len(f.way)-1]
	}
}

// putEntries puts the entries of a list into a slice, without those that it
// can't hold.
func (f *filler) putEntries(n *node, to reflect.Value, as *form) {
	list := reflect.MakeSlice(as.goType, len(n.items), len(n.items))
	held := 0
	for i, item := range n.items {
		f.way = append(f.way, step{index: i, entry: true})
		if f.put(item, list.Index(held), as.entry) {
			held++
		}
		f.way = f.way[:len(f.way)-1]
	}
	to.Set(list.Slice(0, held))
}
