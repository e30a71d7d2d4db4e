package office

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/richtext"
	"github.com/coesummary/coesummary/web/page"
)

// change is one value as a browser sends it: what stands in an input (Value),
// what is ticked (Values), or what stands in the editor (Doc).
type change struct {
	Pointer string          `json:"pointer"`
	Value   *string         `json:"value"`
	Values  []string        `json:"values"`
	Doc     json.RawMessage `json:"doc"`
}

// apply makes the changes to a draft. The error is a sentence; the draft is not
// to be used after one.
func apply(d *draft.Draft, changes []change) error {
	for _, c := range changes {
		if err := applyOne(d, c); err != nil {
			return fmt.Errorf("%s: %w", where(d, c.Pointer), err)
		}
	}
	return nil
}

func applyOne(d *draft.Draft, c change) error {
	control, known := controlOf(c.Pointer)
	switch {
	case !known:
		return errors.New("there is no such field in a summary")
	case c.Pointer == "/county":
		return setCounty(d, c)
	case c.Doc != nil:
		if !control.Rich() {
			return errors.New("this field takes no formatted text")
		}
		text, err := richtext.Save(d.Text(c.Pointer), c.Doc, dialect(control))
		if err != nil {
			return err
		}
		return d.Set(c.Pointer, text)
	case c.Value != nil:
		return d.Set(c.Pointer, *c.Value)
	default:
		return d.Set(c.Pointer, c.Values...)
	}
}

// dialect is the one of a rich control.
func dialect(c page.Control) richtext.Dialect {
	if c == page.ItemText {
		return richtext.ItemText
	}
	return richtext.Narrative
}

// setCounty takes the name and the code of a county from its code.
func setCounty(d *draft.Draft, c change) error {
	code := strings.Join(c.Values, "")
	if c.Value != nil {
		code = *c.Value
	}
	if code == "" || code == d.Text("/county/code") {
		return nil
	}
	cty, ok := county.ByCode(county.Code(code))
	if !ok {
		return errors.New("choose one of the 58 counties")
	}
	if err := d.Set("/county/name", cty.Name); err != nil {
		return err
	}
	return d.Set("/county/code", string(cty.Code))
}

// posted turns a form into changes. A value that the form doesn't have is not
// changed; one that it has empty is emptied.
func posted(form url.Values) []change {
	var changes []change
	for _, pointer := range slices.Sorted(maps.Keys(form)) {
		if !strings.HasPrefix(pointer, "/") {
			continue
		}
		values := form[pointer]
		switch control, _ := controlOf(pointer); control {
		case page.Boxes, page.Radios:
			// The empty value in front says that the question was there.
			chosen := []string{}
			for _, v := range values {
				if v != "" {
					chosen = append(chosen, v)
				}
			}
			changes = append(changes, change{Pointer: pointer, Values: chosen})
		default:
			changes = append(changes, change{Pointer: pointer, Value: &values[len(values)-1]})
		}
	}
	return changes
}

// operate does what a button says: "add:/goals", "remove:/goals/1", "up:…",
// "down:…". It returns the entry that people look at next, or the list that it
// was in, and what was done.
func operate(d *draft.Draft, op string) (next, done string, err error) {
	verb, pointer, _ := strings.Cut(op, ":")
	switch verb {
	case "add":
		pointer, preset, _ := strings.Cut(pointer, "=")
		if next, err = add(d, pointer, preset); err != nil {
			return "", "", err
		}
		return next, "added", nil
	case "remove":
		if err := d.Remove(pointer); err != nil {
			return "", "", err
		}
		return pointer[:strings.LastIndexByte(pointer, '/')], "removed", nil
	case "up", "down":
		by := 1
		if verb == "up" {
			by = -1
		}
		next, err = d.Move(pointer, by)
		return next, "moved", err
	}
	return "", "", errors.New("this page has no such button")
}

// add puts a new entry at the end of a list. What is preset is the area of a
// goal.
func add(d *draft.Draft, list, preset string) (string, error) {
	if !isList(list) {
		return "", errors.New("there is no such list in a summary")
	}
	if preset != "" {
		return d.Add(list, "area", preset)
	}
	return d.Add(list)
}
