package draft

import "strings"

// Change is one place in which two drafts differ: a field; an entry of a list
// that only one of them has; or the order of the goals, at /goals.
type Change struct {
	// Pointer is the place in the second draft, empty for an entry that only
	// the first has. Was is the place in the first, empty for an entry that
	// only the second has. The two differ where goals have moved.
	Pointer, Was string
	// Before and After are what the field says in each, as Text has it; of an
	// entry that only one of them has, its fields, each on a line after its
	// title.
	Before, After string
	// into is the list in the first draft to which an entry of the second
	// belongs, and moved says that this is the order of the goals.
	into  string
	moved bool
}

// Place is where a change is: in the second draft, or in the first if only
// that one has it.
func (c Change) Place() string {
	if c.Pointer == "" {
		return c.Was
	}
	return c.Pointer
}

// Diff returns where two drafts differ, in the order of the schema. Entries of
// lists are matched by their number, goals by their identifiers. What is
// written in another way and says the same (596125.00 and 596125, nothing and an
// empty text) is no difference.
func Diff(a, b *Draft) []Change {
	c := comparison{a: a, b: b}
	c.values(a.root, b.root, schemaShape(), "", "")
	return c.changes
}

type comparison struct {
	a, b    *Draft
	changes []Change
}

// values compares two values and takes down where they differ.
func (c *comparison) values(a, b *node, s *shape, was, now string) {
	switch {
	case s != nil && s.kind == Group && a.fits(object) && b.fits(object):
		for _, key := range s.order(union(a, b)) {
			c.values(a.child(key), b.child(key), s.child(key), below(was, key), below(now, key))
		}
	case s != nil && s.kind == List && a.fits(array) && b.fits(array):
		c.lists(entries(a), entries(b), s, was, now)
	case !s.alike(a, b):
		c.changes = append(c.changes, Change{Pointer: now, Was: was, Before: s.text(a), After: s.text(b)})
	}
}

// lists compares two lists of groups.
func (c *comparison) lists(a, b []*node, s *shape, was, now string) {
	match := pair(a, b, now == goalList)
	taken := make([]bool, len(a))
	last, moved := -1, false
	for k, n := range b {
		i := match[k]
		if i < 0 {
			c.changes = append(c.changes, Change{Pointer: entry(now, k), After: describe(n, s.entry, ""), into: was})
			continue
		}
		moved = moved || i < last
		last, taken[i] = i, true
		c.values(a[i], n, s.entry, entry(was, i), entry(now, k))
	}
	for i, n := range a {
		if !taken[i] {
			c.changes = append(c.changes, Change{Was: entry(was, i), Before: describe(n, s.entry, "")})
		}
	}
	if moved {
		c.changes = append(c.changes, Change{Pointer: now, Was: was, Before: goalIDs(a), After: goalIDs(b), moved: true})
	}
}

// pair finds for each entry of b the one of a that it is compared with, -1 for
// none: the one in the same place; of goals the one with the same identifier,
// and those whose identifier is missing or is there twice in their order.
func pair(a, b []*node, goals bool) []int {
	out := make([]int, len(b))
	idsA, idsB := map[string]int{}, map[string]int{}
	if goals {
		idsA, idsB = ids(a), ids(b)
	}
	var loose []int
	for i, n := range a {
		if _, ok := idsA[goalID(n)]; !ok {
			loose = append(loose, i)
		}
	}
	for k, n := range b {
		out[k] = -1
		if _, ok := idsB[goalID(n)]; ok {
			if i, ok := idsA[goalID(n)]; ok {
				out[k] = i
			}
		} else if len(loose) > 0 {
			out[k], loose = loose[0], loose[1:]
		}
	}
	return out
}

func goalID(goal *node) string { return strings.TrimSpace(show(goal.child("id"))) }

// ids are the identifiers that one goal has.
func ids(goals []*node) map[string]int {
	count, out := map[string]int{}, map[string]int{}
	for i, g := range goals {
		id := goalID(g)
		count[id]++
		out[id] = i
	}
	for id, n := range count {
		if n > 1 || id == "" {
			delete(out, id)
		}
	}
	return out
}

func goalIDs(goals []*node) string {
	var all []string
	for _, g := range goals {
		all = append(all, goalID(g))
	}
	return strings.Join(all, ", ")
}

// union returns the keys of two objects.
func union(a, b *node) []string {
	var keys []string
	if a != nil && a.sort == object {
		keys = append(keys, a.keys...)
	}
	if b != nil && b.sort == object {
		for _, key := range b.keys {
			if a.child(key) == nil {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// fits reports whether a value is of a sort, or says nothing.
func (n *node) fits(s sort) bool { return n.blank() || n.sort == s }

// alike reports whether two values say the same to a reader of the field.
func (s *shape) alike(a, b *node) bool {
	if same(a, b) || strings.TrimSpace(s.text(a)) == "" && strings.TrimSpace(s.text(b)) == "" {
		return true
	}
	return s != nil && !b.blank() && s.means(a, b)
}
