package packet

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// same reports whether two values are written the same.
func same(a, b *node) bool {
	if a == nil || b == nil {
		return a == b
	}
	x, errX := a.encode()
	y, errY := b.encode()
	return errX == nil && errY == nil && string(x) == string(y)
}

// lists puts the entries of lists in the order of their rows, those inside
// others first.
func (a *assembly) lists(before *node) {
	all := slices.SortedFunc(maps.Keys(a.order), func(x, y string) int {
		return cmp.Or(cmp.Compare(strings.Count(y, "/"), strings.Count(x, "/")), cmp.Compare(x, y))
	})
	for _, list := range all {
		a.list(list, before)
	}
}

// list puts the entries of a list in the order of its rows, and takes out those
// that have no row and those that say nothing.
func (a *assembly) list(pointer string, before *node) {
	n := a.tree.at(pointer)
	if n == nil || !n.array {
		return
	}
	was := before.at(pointer)
	count := 0
	if was != nil {
		count = len(was.items)
	}
	order := a.order[pointer]
	final := map[int]int{}
	var items []*node
	var kept []int
	for _, i := range order {
		var entry, old *node
		if i < len(n.items) {
			entry = n.items[i]
		}
		if i < count {
			old = was.items[i]
		}
		if entry == nil || i >= count && !entry.says(nil) {
			continue
		}
		if i < count && !entry.says(old) && (a.Form || old.says(nil) && !same(entry, old)) {
			a.gone[entryPointer(pointer, i)] = true
			continue
		}
		final[i] = len(items)
		items = append(items, entry)
		kept = append(kept, i)
		if i >= count {
			a.added[entryPointer(pointer, i)] = true
		}
	}
	inOrder := map[int]bool{}
	for _, i := range order {
		inOrder[i] = true
	}
	for i := range count {
		if !inOrder[i] {
			a.gone[entryPointer(pointer, i)] = true
		}
	}
	old := slices.DeleteFunc(slices.Clone(kept), func(i int) bool { return i >= count })
	if !slices.IsSorted(old) {
		a.changes = append(a.changes, Change{Pointer: pointer, Title: "Order of the rows: " + a.rowTitle(pointer)})
	}
	n.items = items
	a.final[pointer] = final
}

// rowTitle names the rows of a list for people.
func (a *assembly) rowTitle(list string) string {
	for _, s := range a.slots {
		if s.kind == table && s.grid.repeats == list && s.grid.entry != "" {
			return s.grid.entry
		}
	}
	switch list {
	case goalList:
		return "Goal"
	case sectionList:
		return "Further section"
	}
	return strings.TrimPrefix(list, "/")
}

// says reports whether an entry holds any text, apart from what it shares with
// an older one in lists and choices: the partners that a form begins with don't
// make a row.
func (n *node) says(old *node) bool {
	switch {
	case n == nil:
		return false
	case n.array:
		return slices.ContainsFunc(n.items, func(item *node) bool { return item.says(nil) })
	case n.fields == nil:
		return strings.Trim(n.raw, `"`) != ""
	}
	for _, key := range n.keys {
		var was *node
		if old != nil {
			was = old.fields[key]
		}
		if was != nil && (key == "partners" || key == "type") && same(was, n.fields[key]) {
			continue
		}
		if n.fields[key].says(nil) {
			return true
		}
	}
	return false
}

// prune takes out what became empty.
func (n *node) prune(empties map[*node]bool) {
	n.items = slices.DeleteFunc(n.items, func(item *node) bool {
		if item == nil {
			return true
		}
		item.prune(empties)
		return item.hollow() && !empties[item]
	})
	n.keys = slices.DeleteFunc(n.keys, func(key string) bool {
		inner := n.fields[key]
		inner.prune(empties)
		if inner.hollow() && !empties[inner] {
			delete(n.fields, key)
			return true
		}
		return false
	})
}

// hollow reports whether an object or a list holds nothing.
func (n *node) hollow() bool {
	return (n.array || n.fields != nil) && len(n.items) == 0 && len(n.keys) == 0
}
