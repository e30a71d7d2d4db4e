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
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/jsonpointer"
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
		if err := c.apply(d); err != nil {
			return fmt.Errorf("%s: %w", where(d, c.Pointer), err)
		}
	}
	return nil
}

func (c change) apply(d *draft.Draft) error {
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
		return d.Set(c.Pointer, breaks.Replace(*c.Value))
	default:
		return d.Set(c.Pointer, c.Values...)
	}
}

// breaks are the line and page breaks of Word in a text that was pasted into a
// plain field. No document can hold them as they are.
var breaks = strings.NewReplacer("\v", "\n", "\f", "\n")

// lost says what of the formatted texts among changes can't be kept, beside the
// field that it is about. The words themselves always are.
func lost(d *draft.Draft, changes []change) ([]page.Finding, error) {
	var out []page.Finding
	for _, c := range changes {
		control, _ := controlOf(c.Pointer)
		if c.Doc == nil || !control.Rich() {
			continue
		}
		notes, err := richtext.Notes(c.Doc, dialect(control))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", where(d, c.Pointer), err)
		}
		for _, note := range notes {
			out = append(out, page.Finding{
				Pointer: c.Pointer, Severity: finding.Warning.String(), Message: note,
				URL: "#f-" + page.ID(c.Pointer), Where: where(d, c.Pointer),
			})
		}
	}
	return out, nil
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
	if code == "" || code == countyChoice(d) {
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

// countyChoice is the choice that stands for the county of a summary: its code,
// or what the file says of it where that is no county.
func countyChoice(d *draft.Draft) string {
	name, code := d.Text("/county/name"), d.Text("/county/code")
	if cty, ok := county.Identify(name, county.Code(code)); ok && name == cty.Name && code == string(cty.Code) {
		return code
	}
	return strings.TrimSpace(name + " " + code)
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
	case "takeout":
		return "", "removed", takeOut(d, pointer)
	case "version":
		return "", "saved", d.Set(versionPointer, formatVersion)
	case "add":
		pointer, preset, _ := strings.Cut(pointer, "=")
		if next, err = add(d, pointer, preset); err != nil {
			return "", "", err
		}
		return next, "added", nil
	case "open":
		return pointer, "opened", nil
	case "remove":
		if err := d.Remove(pointer); err != nil {
			return "", "", err
		}
		return jsonpointer.Owner(pointer), "removed", nil
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

// removed is the pointer of what a button has removed.
func removed(op string) string {
	_, pointer, _ := strings.Cut(op, ":")
	return pointer
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
