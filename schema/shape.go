package schema

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// shape is the schema of one value as a plain tree: all the keywords that ours
// has.
type shape struct {
	Dialect     string            `json:"$schema"`
	ID          string            `json:"$id"`
	Title       string            `json:"title"`
	Description string            `json:"description"`
	Type        string            `json:"type"`
	Required    []string          `json:"required"`
	Properties  map[string]*shape `json:"properties"`
	Additional  *bool             `json:"additionalProperties"`
	Items       *shape            `json:"items"`
	MinItems    int               `json:"minItems"`
	UniqueItems bool              `json:"uniqueItems"`
	AnyOf       []*shape          `json:"anyOf"`
	Const       any               `json:"const"`
	Enum        []string          `json:"enum"`
	MinLength   int               `json:"minLength"`
	Pattern     pattern           `json:"pattern"`
	Examples    []any             `json:"examples"`
	Format      string            `json:"format"`
	Minimum     json.Number       `json:"minimum"`
	Maximum     json.Number       `json:"maximum"`
	MultipleOf  json.Number       `json:"multipleOf"`
}

// pattern is a regular expression that a text must match.
type pattern struct {
	expr string
	made *regexp.Regexp // nil for none and for notBlank
}

// notBlank is the pattern of nearly every text: something else than white
// space.
const notBlank = `\S`

// UnmarshalText makes the expression ready.
func (p *pattern) UnmarshalText(text []byte) (err error) {
	if p.expr = string(text); p.expr != notBlank {
		p.made, err = regexp.Compile(p.expr)
	}
	return err
}

func (p pattern) match(s string) bool {
	if p.made != nil {
		return p.made.MatchString(s)
	}
	return p.expr == "" || strings.TrimLeft(s, " \t\n\f\r") != ""
}

// at returns the schema of the value at a JSON Pointer, or nil where the
// schema has no such place.
func (s *shape) at(pointer string) *shape {
	way, ok := jsonpointer.Tokens(pointer)
	if !ok {
		return nil
	}
	for _, token := range way {
		switch {
		case s == nil:
			return nil
		case s.Items != nil:
			s = s.Items
		default:
			s = s.Properties[token]
		}
	}
	return s
}

// name says in words which value stands at a JSON Pointer, as in "the
// statement of goal 2" or "the email address of the contact".
func (s *shape) name(pointer string) string {
	if pointer == "" {
		return "the summary"
	}
	owner, last := jsonpointer.Cut(pointer)
	own := lowerFirst(s.title(pointer))
	list := s.at(owner)
	if list == nil || list.Items == nil {
		own = "the " + own
	} else {
		// An entry is called by its number and belongs to what holds the list:
		// "goal 2", not "goal 2 of the goals".
		n, _ := strconv.Atoi(last)
		own += " " + strconv.Itoa(n+1)
		owner = jsonpointer.Owner(owner)
	}
	if owner == "" {
		return own
	}
	return own + " of " + s.name(owner)
}

// title returns the title of the value at a JSON Pointer; for a place that the
// schema does not have, the key itself.
func (s *shape) title(pointer string) string {
	if at := s.at(pointer); at != nil {
		return at.Title
	}
	_, key := jsonpointer.Cut(pointer)
	return key
}

// lowerFirst makes a title fit for the middle of a sentence. An acronym stays
// as it is.
func lowerFirst(title string) string {
	r := []rune(title)
	if len(r) > 1 && unicode.IsUpper(r[1]) {
		return title
	}
	return strings.ToLower(string(r[:1])) + string(r[1:])
}

func upperFirst(sentence string) string {
	r := []rune(sentence)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
