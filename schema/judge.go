package schema

import (
	"fmt"
	"maps"
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/rule"
)

// judge turns what the checker reports into findings. The checker's report is
// a tree in which one mistake may be told several times and several mistakes
// at once; the judge says each once.
type judge struct {
	tree *shape
	root any
	// first is the finding that comes first at each JSON Pointer. An empty
	// text, for one, breaks its pattern as well; that is one mistake.
	first map[string]ranked
	// misspelt are the pointers of keys that are missing because they are there
	// under a mistyped name: one mistake as well.
	misspelt map[string]bool
}

// ranked is a finding with its place among those at the same pointer.
type ranked struct {
	rank int
	finding.Finding
}

// ranks is the order in which the mistakes of one value are told.
var ranks = []string{
	"odd number", "type", "enum", "minLength", "pattern", "format", "minItems",
	"minimum", "maximum", "multipleOf", "uniqueItems", "additionalProperties",
	"anyOf", "required",
}

func (j *judge) add(keyword, code, pointer, format string, args ...any) {
	rank := slices.Index(ranks, keyword)
	if old, ok := j.first[pointer]; ok && old.rank <= rank {
		return
	}
	j.first[pointer] = ranked{rank, rule.Finding(code, pointer, format, args...)}
}

// orMissing says of a list that has to be there that it can't be taken out.
func (j *judge) orMissing(pointer string) string {
	owner, key := jsonpointer.Cut(pointer)
	if at := j.tree.at(owner); at != nil && slices.Contains(at.Required, key) {
		return ", and it can't be left out"
	}
	return ""
}

// findings returns what was found, sorted.
func (j *judge) findings() []finding.Finding {
	var list []finding.Finding
	for _, pointer := range slices.Sorted(maps.Keys(j.first)) {
		if !j.misspelt[pointer] {
			list = append(list, j.first[pointer].Finding)
		}
	}
	finding.Sort(list)
	return list
}

// walk goes down the checker's report to its leaves. What stands below an
// anyOf are the reasons why each of its choices failed, which is one mistake.
func (j *judge) walk(e *jsonschema.ValidationError) error {
	_, keyword := jsonpointer.Cut(e.KeywordLocation)
	if len(e.Causes) > 0 && keyword != "anyOf" {
		for _, cause := range e.Causes {
			if err := j.walk(cause); err != nil {
				return err
			}
		}
		return nil
	}
	pointer, err := pointerOf(e.InstanceLocation)
	if err != nil {
		return err
	}
	return j.leaf(keyword, pointer)
}

// leaf adds the findings of one broken keyword of the schema at one value.
func (j *judge) leaf(keyword, pointer string) error {
	at := j.tree.at(pointer)
	if at == nil {
		return fmt.Errorf("the schema was broken at %q, where it says nothing", pointer)
	}
	value := valueAt(j.root, pointer)
	what := upperFirst(j.tree.name(pointer))
	if value == "" && at.Type == "string" {
		// An empty text breaks whatever is asked of it: a date, a choice.
		keyword = "minLength"
	}
	switch keyword {
	case "required":
		j.missing(at, pointer, value)
	case "additionalProperties":
		j.unknown(at, pointer, value)
	case "uniqueItems":
		j.repeated(pointer, value)
	case "type":
		j.add(keyword, "SCHM0003", pointer, "%s must be %s, but here is %s.", what, kindWanted[at.Type], kind(value))
	case "enum":
		j.add(keyword, "SCHM0004", pointer, "%s must be %s, but here is %s.%s",
			what, choices(at.Enum), show(value), didYouMean(value, at.Enum))
	case "pattern":
		if at.blank() {
			j.add(keyword, "SCHM0006", pointer, "%s must not be empty: here are only spaces.", what)
			break
		}
		j.add(keyword, "SCHM0005", pointer, "%s must be written like %s, but here is %s. %s",
			what, at.examples(), show(value), at.Description)
	case "format":
		j.add(keyword, "SCHM0005", pointer, "%s must be %s, such as %s, but here is %s.",
			what, formats[at.Format], at.examples(), show(value))
	case "minLength":
		j.add(keyword, "SCHM0006", pointer, "%s must not be empty.", what)
	case "minItems":
		j.add(keyword, "SCHM0007", pointer, "%s must not be an empty list%s.", what, j.orMissing(pointer))
	case "anyOf":
		j.noneOf(at, pointer, what)
	case "minimum", "maximum":
		j.add(keyword, "SCHM0009", pointer, "%s must be a number from %s to %s, but here is %s.", what, at.Minimum, at.Maximum, show(value))
	case "multipleOf":
		j.add(keyword, "SCHM0010", pointer, "%s must have at most two decimals, but here is %s.", what, show(value))
	default:
		return fmt.Errorf("there are no words for a break of %q at %q", keyword, pointer)
	}
	return nil
}
