package draft

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// Take takes over from another draft what changes say, which are some of
// Diff(d, other): fields exactly as they are there, and entries that only one
// of the two has as a whole. With an error, d is as it was. To take one field
// that isn't in a list, Change{Pointer: p, Was: p} says enough.
func (d *Draft) Take(other *Draft, changes ...Change) error {
	m := &Draft{root: d.root.copied(), source: d.source}
	t := taking{draft: m, added: map[string][]*node{}, removed: map[string][]*node{}}
	sorted := inOrder(d.goalPairs(other))
	for _, c := range changes {
		sorted = sorted || c.moved
		if err := t.change(c, other); err != nil {
			return err
		}
	}
	if err := t.entries(); err != nil {
		return err
	}
	if sorted {
		m.sortGoals(other)
	}
	d.root, d.source = m.root, m.source
	return nil
}

// taking is one Take. Entries come and go last, so that all pointers stay right
// until then.
type taking struct {
	draft *Draft
	// added and removed are by their lists, which are in lists.
	added, removed map[string][]*node
	lists          []string
}

func (t *taking) change(c Change, other *Draft) error {
	list := jsonpointer.Owner(c.Was)
	value := other.at(c.Pointer).copied()
	switch {
	case c.moved:
		return nil
	case c.Was == "":
		list = c.into
		t.added[list] = append(t.added[list], value)
	case c.Pointer == "":
		t.removed[list] = append(t.removed[list], t.draft.at(c.Was))
	case value == nil:
		return t.draft.drop(c.Was)
	default:
		return t.draft.store(c.Was, value)
	}
	if !slices.Contains(t.lists, list) {
		t.lists = append(t.lists, list)
	}
	return nil
}

// entries adds and removes entries, in lists within entries before the lists
// that those are in.
func (t *taking) entries() error {
	depth := func(pointer string) int { return strings.Count(pointer, "/") }
	slices.SortStableFunc(t.lists, func(a, b string) int { return depth(b) - depth(a) })
	for _, list := range t.lists {
		items := slices.Clone(entries(t.draft.at(list)))
		items = slices.DeleteFunc(items, func(n *node) bool { return slices.Contains(t.removed[list], n) })
		items = append(items, t.added[list]...)
		if len(items) == 0 {
			if err := t.draft.drop(list); err != nil {
				return err
			}
			continue
		}
		if err := t.draft.store(list, &node{sort: array, items: items}); err != nil {
			return err
		}
	}
	return nil
}

// goalPairs finds the goals of another draft in this one; see pair.
func (d *Draft) goalPairs(other *Draft) []int {
	mine, theirs := d.at(goalList), other.at(goalList)
	if mine.isNot(array) || theirs.isNot(array) {
		return nil
	}
	return pair(mine.items, theirs.items, true)
}

// inOrder reports whether goals are in one order in both drafts.
func inOrder(pairs []int) bool {
	return slices.IsSorted(slices.DeleteFunc(slices.Clone(pairs), func(i int) bool { return i < 0 }))
}

// sortGoals puts the goals that another draft has too in its order, in the
// places that they have between them. New ones, which come in at the end, get
// between the others by this.
func (d *Draft) sortGoals(other *Draft) {
	var places []int
	var goals []*node
	mine := d.at(goalList)
	for _, i := range d.goalPairs(other) {
		if i >= 0 {
			places = append(places, i)
			goals = append(goals, mine.items[i])
		}
	}
	slices.Sort(places)
	for n, i := range places {
		if mine.items[i] != goals[n] {
			mine.items[i] = goals[n]
			d.changed()
		}
	}
}
