package draft

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// goalList is the list whose entries have identifiers.
const goalList = "/goals"

// Add appends an entry to a list of groups, with every group and one entry of
// every list that the schema needs in it, and returns its pointer. Goals have
// an identifier that no other goal has. The fields of the entry may be given as
// key, value, key, value: Add("/goals", "area", "lcapReview").
func (d *Draft) Add(list string, fields ...string) (string, error) {
	s := shapeAt(list)
	if s == nil || s.kind != List {
		return "", fmt.Errorf("a summary has no list at %s to add to", list)
	}
	if len(fields)%2 != 0 {
		return "", errors.New("a field of the new entry has no value")
	}
	way, _ := jsonpointer.Tokens(list)
	if err := d.reach(way); err != nil {
		return "", err
	}
	old := d.at(list)
	if !old.blank() && old.sort != array {
		return "", d.misfit(list)
	}
	fresh := s.entry.bare()
	if list == goalList {
		fresh.put("id", newText(freeID(old)))
	}
	for i := 0; i < len(fields); i += 2 {
		field := s.entry.child(fields[i])
		if field == nil || field.kind == Group || field.kind == List || field.kind.list() {
			return "", fmt.Errorf("an entry of %s has no field %q", list, fields[i])
		}
		if fields[i+1] != "" {
			fresh.put(fields[i], field.read(fields[i+1]))
		}
	}
	items := append(entries(old), fresh)
	return entry(list, len(items)-1), d.store(list, &node{sort: array, items: items})
}

// bare makes a group with the groups that it needs, and lists with one entry.
func (s *shape) bare() *node {
	n := newObject()
	for _, key := range s.required {
		switch at := s.fields[key]; at.kind {
		case Group:
			n.put(key, at.bare())
		case List:
			n.put(key, &node{sort: array, items: []*node{at.entry.bare()}})
		}
	}
	return n
}

// freeID returns the first number that no goal has as its identifier.
func freeID(goals *node) string {
	for n := 1; ; n++ {
		id := strconv.Itoa(n)
		if !slices.ContainsFunc(entries(goals), func(g *node) bool { return show(g.child("id")) == id }) {
			return id
		}
	}
}

// Remove takes an entry out of a list. A list that is empty then goes too.
func (d *Draft) Remove(pointer string) error {
	list, i, err := d.entryAt(pointer)
	if err != nil {
		return err
	}
	d.changed()
	list.items = slices.Delete(list.items, i, i+1)
	owner := jsonpointer.Owner(pointer)
	if len(list.items) == 0 && shapeAt(owner) != nil {
		return d.drop(owner)
	}
	return nil
}

// Move moves an entry of a list down by so many places, or up where by is
// negative, and not beyond the ends. It returns where the entry is then.
func (d *Draft) Move(pointer string, by int) (string, error) {
	list, from, err := d.entryAt(pointer)
	if err != nil {
		return "", err
	}
	to := from + max(-from, min(by, len(list.items)-1-from))
	if to != from {
		d.changed()
		moved := list.items[from]
		list.items = slices.Insert(slices.Delete(list.items, from, from+1), to, moved)
	}
	owner := jsonpointer.Owner(pointer)
	return entry(owner, to), nil
}

// entryAt returns the list in which an entry is, and its number.
func (d *Draft) entryAt(pointer string) (*node, int, error) {
	owner, token := jsonpointer.Cut(pointer)
	list := d.at(owner)
	i, ok := jsonpointer.Index(token)
	if pointer == "" || !ok || list.isNot(array) {
		return nil, 0, fmt.Errorf("there is no list with an entry at %s", pointer)
	}
	if i >= len(list.items) {
		return nil, 0, d.gone(pointer)
	}
	return list, i, nil
}
