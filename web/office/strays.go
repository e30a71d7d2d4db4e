package office

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/web/page"
)

// stray is a value of the file that no page has a field for: under a key that no
// summary has, or in the place of something else. It stays in the file until
// somebody takes it out.
type stray struct {
	// ID is where it stands on the page that lists it.
	ID, Pointer, Where, Text string
}

// unknownKey is the code of the rule that every key is one of a summary.
const unknownKey = "SCHM0002"

// strays are the values of a summary that no page has a field for, in the order
// of the file.
func (s *sheet) strays() []stray {
	if s.looked {
		return s.stray
	}
	s.looked = true
	data := bytes.TrimPrefix(s.draft.JSON(), []byte("\ufeff"))
	pointers := s.result.Unread
	for _, f := range s.result.Findings {
		// An unknown key without a value is not unread, and still a mistake.
		if f.Code == unknownKey && !slices.Contains(pointers, f.Pointer) {
			pointers = append(pointers[:len(pointers):len(pointers)], f.Pointer)
		}
	}
	for _, pointer := range pointers {
		if _, within := strayAt(s.stray, pointer); !within && !reachable(pointer) {
			s.stray = append(s.stray, stray{
				ID: "stray-" + strconv.Itoa(len(s.stray)+1), Pointer: pointer,
				Where: s.draft.Title(pointer), Text: valueAt(data, pointer),
			})
		}
	}
	return s.stray
}

// reachable reports whether people can change a value in a field of a page,
// whatever the value is.
func reachable(pointer string) bool {
	if pointer == "/county/name" || pointer == "/county/code" {
		return true
	}
	if _, ok := controlOf(pointer); ok {
		return draft.Kind(pointer) != draft.Group
	}
	switch draft.Kind(jsonpointer.Owner(pointer)) {
	case draft.Texts, draft.Choices, draft.Numbers:
		return true
	}
	return false
}

// valueAt shows the value at a pointer: a text as it is, anything else in JSON.
func valueAt(data []byte, pointer string) string {
	way, _ := jsonpointer.Tokens(pointer)
	for _, step := range way {
		var group map[string]json.RawMessage
		var list []json.RawMessage
		if json.Unmarshal(data, &group) == nil {
			data = group[step]
		} else if i, ok := jsonpointer.Index(step); ok && json.Unmarshal(data, &list) == nil && i < len(list) {
			data = list[i]
		}
	}
	var text string
	if json.Unmarshal(data, &text) == nil {
		return text
	}
	var b bytes.Buffer
	if json.Indent(&b, data, "", "  ") != nil {
		return string(data)
	}
	return b.String()
}

// strayAt returns the stray that a pointer is of.
func strayAt(strays []stray, pointer string) (stray, bool) {
	for _, one := range strays {
		if pointer == one.Pointer || strings.HasPrefix(pointer, one.Pointer+"/") {
			return one, true
		}
	}
	return stray{}, false
}

// straysNotice tells on a part that something of it is in the file and not on
// the page.
func (o *Office) straysNotice(s *sheet, part string) []page.Notice {
	n := 0
	for _, one := range s.strays() {
		on := partOf(one.Pointer)
		if on == part || on == "check" && part == parts[len(parts)-1].name {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []page.Notice{{
		Kind: page.Caution,
		Text: "The file has " + page.Plural(n, "value", "values") + " here that this page has no field for.",
		Link: page.Link{Text: "Look at what it is", URL: o.site.URL("s", s.file, "check") + "#strays"},
	}}
}

// takeOut removes a stray from a summary.
func takeOut(d *draft.Draft, pointer string) error {
	if reachable(pointer) || !d.Has(pointer) {
		return errors.New("this is no longer in the file")
	}
	list, last := jsonpointer.Cut(pointer)
	if _, ok := jsonpointer.Index(last); ok && d.Len(list) > 0 {
		return d.Remove(pointer)
	}
	return drop(d, pointer)
}

// drop takes values out of a summary, with their keys.
func drop(d *draft.Draft, pointers ...string) error {
	if len(pointers) == 0 {
		return nil
	}
	nothing, err := draft.Open([]byte("{}"))
	if err != nil {
		return err
	}
	var changes []draft.Change
	for _, p := range pointers {
		changes = append(changes, draft.Change{Pointer: p, Was: p})
	}
	return d.Take(nothing, changes...)
}
