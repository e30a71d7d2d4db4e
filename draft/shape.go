package draft

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/schema"
)

// shape is what the schema says about a place. The methods of a nil shape
// answer for places that no summary has.
type shape struct {
	kind  FieldKind
	title string
	// keys are those of a group in the order of the schema, and fields what
	// belongs under them; required are the keys that it needs.
	keys, required []string
	fields         map[string]*shape
	// entry is what the entries of a list are.
	entry *shape
	// options are the values of a field with choices.
	options []string
}

// schemaShape is that of a whole summary. It is derived when it is first asked
// for.
var schemaShape = sync.OnceValue(func() *shape {
	root, err := parse(schema.JSON())
	if err != nil {
		panic("draft: the schema of summaries is damaged: " + err.Error())
	}
	return shapeOf(root)
})

// shapeOf derives a shape from a schema.
func shapeOf(n *node) *shape {
	s := &shape{title: show(n.child("title"))}
	s.options = showAll(n.child("enum"))
	s.required = showAll(n.child("required"))
	if properties := n.child("properties"); properties != nil {
		s.keys, s.fields = properties.keys, map[string]*shape{}
		for _, key := range s.keys {
			s.fields[key] = shapeOf(properties.fields[key])
		}
	}
	if items := n.child("items"); items != nil {
		s.entry = shapeOf(items)
		s.options = s.entry.options
	}
	s.kind = s.kindOf(show(n.child("type")), show(n.child("format")), show(n.child("description")))
	if s.kind == Number {
		s.options = between(n.child("minimum"), n.child("maximum"))
	}
	return s
}

// mostOptions is from how many on the numbers of a field are no choice, but a
// measure of what makes sense.
const mostOptions = 20

// between returns the whole numbers from least to most, if they are few.
func between(least, most *node) []string {
	from, err := strconv.Atoi(show(least))
	if err != nil {
		return nil
	}
	to, err := strconv.Atoi(show(most))
	if err != nil || to-from >= mostOptions {
		return nil
	}
	var all []string
	for n := from; n <= to; n++ {
		all = append(all, strconv.Itoa(n))
	}
	return all
}

// kindOf derives the kind from the names of the type and the format. Whether a
// text is Markdown, and how much of it, the description says to people at its
// end; a test holds that against package check.
func (s *shape) kindOf(typ, format, description string) FieldKind {
	switch {
	case typ == "object":
		return Group
	case typ == "array" && s.entry.kind == Group:
		return List
	case typ == "array" && s.entry.kind == Number:
		return Numbers
	case typ == "array" && s.options != nil:
		return Choices
	case typ == "array":
		return Texts
	case typ == "number":
		return Money
	case typ == "integer":
		return Number
	case typ == "boolean":
		return YesNo
	case s.options != nil:
		return Choice
	case format == "date":
		return Date
	case strings.HasSuffix(description, itemMark):
		return ItemText
	case strings.HasSuffix(description, narrativeMark):
		return Narrative
	}
	return Text
}

// What stands at the end of the description of a text in Markdown.
const (
	narrativeMark = " Markdown."
	itemMark      = " Markdown without headings and tables."
)

// shapeAt returns what belongs at a pointer, nil where no summary has such a
// place.
func shapeAt(pointer string) *shape {
	way, ok := jsonpointer.Tokens(pointer)
	if !ok {
		return nil
	}
	s := schemaShape()
	for _, token := range way {
		s = s.child(token)
	}
	return s
}

// child is what belongs under a key, or at the number of an entry.
func (s *shape) child(token string) *shape {
	switch {
	case s == nil:
		return nil
	case s.entry != nil:
		if _, ok := jsonpointer.Index(token); !ok {
			return nil
		}
		return s.entry
	}
	return s.fields[token]
}

// entryShape is what the entries of a list are.
func (s *shape) entryShape() *shape {
	if s == nil {
		return nil
	}
	return s.entry
}

// needs reports whether a group needs a key.
func (s *shape) needs(key string) bool { return s != nil && slices.Contains(s.required, key) }

// order returns keys in the order of the schema, and behind them those that it
// doesn't have.
func (s *shape) order(keys []string) []string {
	if s == nil || s.fields == nil {
		return keys
	}
	out := make([]string, 0, len(keys))
	for _, key := range s.keys {
		if slices.Contains(keys, key) {
			out = append(out, key)
		}
	}
	for _, key := range keys {
		if s.fields[key] == nil {
			out = append(out, key)
		}
	}
	return out
}
