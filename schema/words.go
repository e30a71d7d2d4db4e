package schema

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

// kindWanted says each type of JSON in words.
var kindWanted = map[string]string{
	"string":  "text in quotation marks",
	"number":  "a number without quotation marks",
	"integer": "a whole number without quotation marks",
	"boolean": "true or false, without quotation marks",
	"array":   "a list in [ ]",
	"object":  "a group in { }",
}

// formats says each format of the schema in words.
var formats = map[string]string{
	"date":  "a day of the calendar, written as year, month and day",
	"email": "an email address",
}

// kind says in words what a value is.
func kind(value any) string {
	switch v := value.(type) {
	case nil:
		return "nothing (null)"
	case bool:
		return strconv.FormatBool(v)
	case string:
		return "the text " + show(v)
	case []any:
		return "a list"
	case map[string]any:
		return "a group"
	}
	return "the number " + show(value)
}

// maxShown is how many characters of a value are shown in a message.
const maxShown = 60

// show writes a value for a message: text in quotation marks with its
// invisible characters escaped, and not more of it than a line can hold.
func show(value any) string {
	switch v := value.(type) {
	case string:
		return strconv.Quote(clip(v))
	case json.Number:
		return clip(string(v))
	case nil, bool, []any, map[string]any:
		return kind(value)
	}
	return clip(fmt.Sprint(value))
}

func clip(s string) string {
	if r := []rune(s); len(r) > maxShown {
		return string(r[:maxShown]) + "…"
	}
	return s
}

// choices lists what is allowed: "ccee", "cde" or "other".
func choices(allowed []string) string {
	quoted := make([]string, len(allowed))
	for i, a := range allowed {
		quoted[i] = strconv.Quote(a)
	}
	return orList(quoted)
}

func orList(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// didYouMean points to the choice that a text is nearest to.
func didYouMean(value any, allowed []string) string {
	s, _ := value.(string)
	if meant, ok := nearest(s, allowed); ok {
		return fmt.Sprintf(" Did you mean %q?", meant)
	}
	return ""
}

// examples lists the examples of a value that is text.
func (s *shape) examples() string {
	var list []string
	for _, e := range s.Examples {
		list = append(list, show(e))
	}
	return orList(list)
}

// blank reports whether the shape asks of a text only that it is not blank.
func (s *shape) blank() bool { return s.Pattern.expr == notBlank }

// pointerOf turns the checker's form of a JSON Pointer, which is escaped for
// use in a URL as well, into a plain one.
func pointerOf(location string) (string, error) {
	pointer, err := url.PathUnescape(location)
	if err != nil {
		return "", fmt.Errorf("the checker's place %q cannot be read: %w", location, err)
	}
	return pointer, nil
}
