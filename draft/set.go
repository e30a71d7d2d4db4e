package draft

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// Set puts what somebody typed or chose into a field; the package comment says
// how it is read. A field of one value takes one; those that are empty beside
// it don't count, so that a form can send an empty one to say that no box is
// ticked. The error is for the person at the form: nothing was changed.
func (d *Draft) Set(pointer string, values ...string) error {
	s := shapeAt(pointer)
	if s == nil || s.kind == Group || s.kind == List {
		return fmt.Errorf("a summary has no field at %s", pointer)
	}
	for _, v := range values {
		if !utf8.ValidString(v) {
			return errors.New("what was sent has bytes in it that stand for no letter")
		}
	}
	old := d.at(pointer)
	if s.kind.list() {
		return d.setList(pointer, s, old, values)
	}
	typed, err := only(values)
	if err != nil {
		return err
	}
	if sent(shown(old, s.kind), typed, s.kind) {
		return nil
	}
	typed = fromBrowser.Replace(typed)
	if strings.TrimSpace(typed) == "" {
		return d.clear(pointer)
	}
	value := s.read(typed)
	if s.means(old, value) {
		return nil
	}
	return d.store(pointer, value)
}

// only returns the one value among several that says something.
func only(values []string) (string, error) {
	one := ""
	for _, v := range values {
		switch {
		case v == "" || v == one:
		case one != "":
			return "", fmt.Errorf("this field takes one value, and %q and %q were sent", one, v)
		default:
			one = v
		}
	}
	return one, nil
}

// setList is Set for a field of several values.
func (d *Draft) setList(pointer string, s *shape, old *node, values []string) error {
	all := strings.Join(values, "\n")
	if s.kind == Texts && slices.Equal(lines(strings.Join(showAll(old), "\n")), lines(all)) {
		return nil
	}
	was := entries(old)
	var items []*node
	if s.kind == Texts {
		items = textEntries(was, fromBrowser.Replace(all))
	} else {
		var alike bool
		if items, alike = s.chosen(was, values); alike {
			return nil
		}
	}
	if len(items) == 0 {
		return d.drop(pointer)
	}
	return d.store(pointer, &node{sort: array, items: items})
}

// clear empties a field of one value. An entry of a list keeps its place.
func (d *Draft) clear(pointer string) error {
	owner := jsonpointer.Owner(pointer)
	if shapeAt(owner).entryShape() != nil {
		return d.store(pointer, newText(""))
	}
	return d.drop(pointer)
}

// store puts a value in a place, and makes the groups above it where they are
// missing.
func (d *Draft) store(pointer string, value *node) error {
	way, _ := jsonpointer.Tokens(pointer)
	if err := d.reach(way); err != nil {
		return err
	}
	d.changed()
	at := d.root
	for i, token := range way {
		next := at.child(token)
		switch {
		case i == len(way)-1:
			next = value
		case next.blank() && next.isNot(object):
			next = newObject()
		}
		if at.sort == array {
			n, _ := jsonpointer.Index(token)
			at.items[n] = next
		} else {
			at.put(token, next)
		}
		at = next
	}
	return nil
}

// reach says why a place can't be reached, nil where it can: through groups
// that are there or can be made, and entries that are there.
func (d *Draft) reach(way []string) error {
	at, s, place := d.root, schemaShape(), ""
	for _, token := range way {
		switch {
		case at.blank() && s.entryShape() != nil:
			return d.gone(below(place, token))
		case at.blank():
		case at.sort == array && s.entryShape() != nil:
			if at.child(token) == nil {
				return d.gone(below(place, token))
			}
		case at.sort != object || s.entryShape() != nil:
			return d.misfit(place)
		}
		at, s, place = at.child(token), s.child(token), below(place, token)
	}
	return nil
}

func (d *Draft) gone(pointer string) error {
	return fmt.Errorf("the summary has no %s, or no longer has it", lowerFirst(d.Title(pointer)))
}

func (d *Draft) misfit(pointer string) error {
	return fmt.Errorf("the file has something else in the place of %q than belongs there, so nothing can be added to it", d.Title(pointer))
}

// drop takes a key out, and with it the groups above it that are empty then,
// if the schema doesn't need them and they are no entries of a list.
func (d *Draft) drop(pointer string) error {
	for pointer != "" {
		owner, key := jsonpointer.Cut(pointer)
		above := d.at(owner)
		if above == nil || above.sort != object || above.fields[key] == nil {
			return nil
		}
		above.drop(key)
		d.changed()
		if len(above.keys) > 0 || Required(owner) || shapeAt(owner) == nil {
			return nil
		}
		pointer = owner
	}
	return nil
}
