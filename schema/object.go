package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// missing adds a finding for every key that an object needs and has not.
func (j *judge) missing(at *shape, pointer string, value any) {
	object, _ := value.(map[string]any)
	for _, key := range at.Required {
		if _, ok := object[key]; ok {
			continue
		}
		place := pointer + "/" + jsonpointer.Escape(key)
		j.add("required", "SCHM0001", place, "%s has no %s.",
			upperFirst(j.tree.name(pointer)), lowerFirst(j.tree.title(place)))
	}
}

// maxTypos is how many unknown keys of one object are looked at as typing
// errors. Nobody mistypes more; it would only take time.
const maxTypos = 50

// unknown adds a finding for every key of an object that the schema does not
// list.
func (j *judge) unknown(at *shape, pointer string, value any) {
	object, _ := value.(map[string]any)
	var absent []string
	for _, key := range sortedKeys(at.Properties) {
		if _, ok := object[key]; !ok {
			absent = append(absent, key)
		}
	}
	var strange []string
	for _, key := range sortedKeys(object) {
		if at.Properties[key] == nil {
			strange = append(strange, key)
		}
	}
	if len(strange) > maxTypos {
		absent = nil
	}
	for _, key := range strange {
		hint := ""
		if meant, ok := nearest(key, absent); ok {
			hint = fmt.Sprintf(" Did you mean %q?", meant)
			j.meant(at, pointer, meant)
		}
		j.add("additionalProperties", "SCHM0002", pointer+"/"+jsonpointer.Escape(key), "%s is not a key of %s.%s",
			show(key), j.tree.name(pointer), hint)
	}
}

// meant notes that a key is there under a mistyped name, so that nothing else
// is said about its absence.
func (j *judge) meant(at *shape, pointer, key string) {
	if slices.Contains(at.Required, key) {
		j.misspelt[pointer+"/"+jsonpointer.Escape(key)] = true
	}
	for _, choice := range at.AnyOf {
		if slices.Contains(choice.Required, key) {
			j.misspelt[pointer] = true
		}
	}
}

// noneOf adds the finding for an object that has none of the keys of which it
// needs at least one.
func (j *judge) noneOf(at *shape, pointer, what string) {
	var titles []string
	for _, choice := range at.AnyOf {
		for _, key := range choice.Required {
			titles = append(titles, lowerFirst(at.Properties[key].Title))
		}
	}
	j.add("anyOf", "SCHM0008", pointer, "%s needs at least one of these and has none: %s.",
		what, strings.Join(titles, ", "))
}

// repeated adds a finding for every entry of a list that is there before.
func (j *judge) repeated(pointer string, value any) {
	list, _ := value.([]any)
	seen := map[string]bool{}
	for i, entry := range list {
		shown := kind(entry)
		if seen[shown] {
			place := fmt.Sprintf("%s/%d", pointer, i)
			j.add("uniqueItems", "SCHM0011", place, "%s is %s, which is in the list already.",
				upperFirst(j.tree.name(place)), show(entry))
		}
		seen[shown] = true
	}
}

// oddNumber adds the finding for a number that is not written plainly. Where
// no number belongs at all, the checker says so.
func (j *judge) oddNumber(pointer string) {
	at := j.tree.at(pointer)
	if at == nil || at.Type != "number" && at.Type != "integer" {
		return
	}
	j.add("odd number", "SCHM0010", pointer, "%s must be written in plain digits, but here is %s.",
		upperFirst(j.tree.name(pointer)), show(valueAt(j.root, pointer)))
}
