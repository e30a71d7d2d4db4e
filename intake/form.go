package intake

import (
	"encoding/json"
	"reflect"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/summary"
)

// form is one of the types of the package summary, as a file sees it.
type form struct {
	// key and index are the key that a field has in a file and its place in the
	// struct.
	key   string
	index int
	// goType is the type; where pointer is true, the one it points to.
	goType  reflect.Type
	pointer bool
	// reads says that the type reads its JSON by itself. For all others, kind is
	// what it takes.
	reads  bool
	kind   kind
	fields []form // of an object
	entry  *form  // of an array
}

// summaryForm is the form of a whole summary.
var summaryForm = sync.OnceValue(func() *form { return formOf(reflect.TypeFor[summary.Summary]()) })

var (
	unmarshaler = reflect.TypeFor[json.Unmarshaler]()
	kinds       = map[reflect.Kind]kind{
		reflect.Struct: object, reflect.Slice: array, reflect.String: text,
		reflect.Int: number, reflect.Bool: boolean,
	}
)

func formOf(t reflect.Type) *form {
	f := &form{goType: t, kind: unknown}
	if t.Kind() == reflect.Pointer {
		f.pointer, f.goType = true, t.Elem()
	}
	f.reads = reflect.PointerTo(f.goType).Implements(unmarshaler)
	if k, ok := kinds[f.goType.Kind()]; ok && !f.reads {
		f.kind = k
	}
	switch f.kind {
	case object:
		for i := range f.goType.NumField() {
			field := formOf(f.goType.Field(i).Type)
			field.index = i
			field.key, _, _ = strings.Cut(f.goType.Field(i).Tag.Get("json"), ",")
			f.fields = append(f.fields, *field)
		}
	case array:
		f.entry = formOf(f.goType.Elem())
	}
	return f
}

// field returns the form of the field with a key, or nil.
func (f *form) field(key string) *form {
	for i := range f.fields {
		if f.fields[i].key == key {
			return &f.fields[i]
		}
	}
	return nil
}
