package schema

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// suits reports whether a value certainly keeps to its schema. Most files do,
// and to see that takes a tenth of the time of the checker, which writes down
// the way to everything that it looks at. Wherever suits is not sure it says
// no, and the checker decides.
func (s *shape) suits(value any) bool {
	switch v := value.(type) {
	case map[string]any:
		return s.Type == "object" && s.suitsObject(v)
	case []any:
		return s.Type == "array" && s.suitsList(v)
	case string:
		return s.Type == "string" && s.suitsText(v)
	case json.Number:
		return s.suitsNumber(string(v))
	case bool:
		return s.Type == "boolean"
	}
	return false
}

func (s *shape) suitsObject(object map[string]any) bool {
	if s.Additional == nil || *s.Additional || !hasAll(object, s.Required) {
		return false
	}
	for key, value := range object {
		if at := s.Properties[key]; at == nil || !at.suits(value) {
			return false
		}
	}
	return len(s.AnyOf) == 0 || slices.ContainsFunc(s.AnyOf, func(choice *shape) bool { return choice.chosen(object) })
}

// chosen reports whether an object keeps to one of the choices of an anyOf,
// which need keys and sometimes a certain value under them.
func (s *shape) chosen(object map[string]any) bool {
	for key, at := range s.Properties {
		if at.Const == nil || object[key] != at.Const {
			return false
		}
	}
	return hasAll(object, s.Required)
}

func hasAll(object map[string]any, keys []string) bool {
	for _, key := range keys {
		if _, ok := object[key]; !ok {
			return false
		}
	}
	return true
}

func (s *shape) suitsList(list []any) bool {
	if len(list) < s.MinItems || s.Items == nil {
		return false
	}
	if s.UniqueItems && s.Items.Type != "string" && s.Items.Type != "integer" {
		return false
	}
	for i, item := range list {
		if !s.Items.suits(item) || s.UniqueItems && slices.Contains(list[:i], item) {
			return false
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
