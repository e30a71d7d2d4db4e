package schema

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// Value is a JSON value in whatever form its reader has it.
type Value interface {
	// Type is "object", "array", "string", "number", "boolean" or "null".
	Type() string
	// Text is what a string says, or a number, true or false as it is written.
	Text() string
	// Members are the keys and values of an object, and Member one of them.
	Members() iter.Seq2[string, Value]
	Member(key string) (Value, bool)
	// Len is how many entries an array has, and Entry one of them, from 0.
	Len() int
	Entry(i int) Value
}

// Suits reports whether a summary certainly keeps to the schema. Most do, and
// to see that takes a tenth of the time of Validate, whose checker writes down
// the way to everything that it looks at. Wherever Suits is not sure it says
// no, and Validate decides.
func Suits(value Value) bool {
	s, err := tree()
	return err == nil && s.suits(value)
}

func (s *shape) suits(value Value) bool {
	switch kind := value.Type(); kind {
	case "object":
		return s.Type == kind && s.suitsObject(value)
	case "array":
		return s.Type == kind && s.suitsList(value)
	case "string":
		return s.Type == kind && s.suitsText(value.Text())
	case "number":
		return s.suitsNumber(value.Text())
	case "boolean":
		return s.Type == kind
	}
	return false
}

func (s *shape) suitsObject(object Value) bool {
	if s.Additional == nil || *s.Additional || !hasAll(object, s.Required) {
		return false
	}
	for key, value := range object.Members() {
		if at := s.Properties[key]; at == nil || !at.suits(value) {
			return false
		}
	}
	return len(s.AnyOf) == 0 || slices.ContainsFunc(s.AnyOf, func(choice *shape) bool { return choice.chosen(object) })
}

// chosen reports whether an object keeps to one of the choices of an anyOf,
// which need keys and sometimes true under them.
func (s *shape) chosen(object Value) bool {
	for key, at := range s.Properties {
		if v, ok := object.Member(key); !ok || at.Const != true || v.Type() != "boolean" || v.Text() != "true" {
			return false
		}
	}
	return hasAll(object, s.Required)
}

func hasAll(object Value, keys []string) bool {
	for _, key := range keys {
		if _, ok := object.Member(key); !ok {
			return false
		}
	}
	return true
}

func (s *shape) suitsList(list Value) bool {
	if list.Len() < s.MinItems || s.Items == nil {
		return false
	}
	if s.UniqueItems && s.Items.Type != "string" && s.Items.Type != "integer" {
		return false
	}
	for i := range list.Len() {
		item := list.Entry(i)
		if !s.Items.suits(item) {
			return false
		}
		for before := range i {
			if s.UniqueItems && list.Entry(before).Text() == item.Text() {
				return false
			}
		}
	}
	return true
}

func (s *shape) suitsText(text string) bool {
	if s.MinLength > 1 || len(text) < s.MinLength || !s.Pattern.match(text) {
		return false
	}
	if s.Enum != nil && !slices.Contains(s.Enum, text) {
		return false
	}
	if s.Format == "" {
		return true
	}
	is, ok := jsonschema.Formats[s.Format]
	return ok && is(text)
}

// suitsNumber is sure of amounts below a trillion in dollars and cents, which
// floating point tells apart.
func (s *shape) suitsNumber(number string) bool {
	dollars, cents, point := strings.Cut(number, ".")
	if !digits(dollars) || len(dollars) > 12 || point && (!digits(cents) || len(cents) > 2) {
		return false
	}
	if s.Type != "number" && (s.Type != "integer" || point) || s.MultipleOf != "" && s.MultipleOf != "0.01" {
		return false
	}
	n, _ := json.Number(number).Float64()
	least, noLeast := s.Minimum.Float64()
	most, noMost := s.Maximum.Float64()
	return (noLeast != nil || n >= least) && (noMost != nil || n <= most)
}
