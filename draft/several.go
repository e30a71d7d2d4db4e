package draft

import (
	"slices"
	"strings"
)

// entries returns the entries of a list; a value that is no list is the only
// one of its own.
func entries(n *node) []*node {
	switch {
	case n.blank():
		return nil
	case n.sort == array:
		return n.items
	}
	return []*node{n}
}

// lines are the lines of a text that say something, whatever its line ends.
func lines(text string) []string {
	all := strings.Split(lineEnds.Replace(text), "\n")
	return slices.DeleteFunc(all, func(l string) bool { return strings.TrimSpace(l) == "" })
}

// textEntries makes the entries of a list of texts from the lines that were
// typed. An entry that was there before stays as it is, with the line breaks
// that it has; each is used once, so that what was typed twice is there twice.
func textEntries(was []*node, typed string) []*node {
	rest := strings.Split(typed, "\n")
	own := make([][]string, len(was))
	for i, n := range was {
		own[i] = strings.Split(lineEnds.Replace(show(n)), "\n")
	}
	var out []*node
	for len(rest) > 0 {
		best, size := -1, 0
		for i, o := range own {
			if len(o) > size && len(o) <= len(rest) && slices.Equal(o, rest[:len(o)]) {
				best, size = i, len(o)
			}
		}
		switch {
		case strings.TrimSpace(rest[0]) == "" && size < 2:
			size = 1
		case best >= 0:
			own[best] = nil // used
			out = append(out, was[best])
		default:
			size = 1
			out = append(out, newText(rest[0]))
		}
		rest = rest[size:]
	}
	return out
}

// chosen makes the entries of a list of choices from the values that were
// chosen, and reports whether they are those that it has. They are in the order
// of the schema; behind them are those that it doesn't know.
func (s *shape) chosen(was []*node, values []string) (items []*node, alike bool) {
	wanted := map[string]bool{}
	var sent []string
	for _, v := range values {
		if v = lineEnds.Replace(v); v != "" {
			wanted[v] = true
			sent = append(sent, v)
		}
	}
	present := map[string][]*node{}
	var known []string
	for _, n := range was {
		if v := lineEnds.Replace(show(n)); v != "" {
			present[v] = append(present[v], n)
			known = append(known, v)
		}
	}
	alike = len(wanted) == len(present)
	for _, v := range slices.Concat(s.options, known, sent) {
		switch {
		case !wanted[v]:
			continue
		case present[v] == nil:
			alike = false
			items = append(items, s.entry.read(v))
		case slices.Contains(s.options, v):
			items = append(items, present[v][0])
		default:
			items = append(items, present[v]...)
		}
		delete(wanted, v)
	}
	return items, alike
}
