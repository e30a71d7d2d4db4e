package draft

import (
	"slices"
	"strconv"
	"strings"
)

// describe lists the fields of an entry that say something, a line each: "Metric
// 2, target: 12 of 12". What stands before the titles of fields is of the
// groups that they are in.
func describe(n *node, s *shape, before string) string {
	var out []string
	titled := func(title string) string {
		if before == "" {
			return title
		}
		return before + ", " + lowerFirst(title)
	}
	for _, key := range s.order(union(n, nil)) {
		value, at := n.child(key), s.child(key)
		switch {
		case at == nil:
			out = append(out, field(titled(key), show(value)))
		case at.kind == Group && value.fits(object):
			out = append(out, describe(value, at, titled(at.title)))
		case at.kind == List && value.fits(array):
			for i, item := range entries(value) {
				out = append(out, describe(item, at.entry, titled(at.entry.title+" "+strconv.Itoa(i+1))))
			}
		default:
			out = append(out, field(titled(at.title), at.text(value)))
		}
	}
	if n.isNot(object) {
		out = append(out, field(before, show(n)))
	}
	out = slices.DeleteFunc(out, func(field string) bool { return field == "" })
	return strings.Join(out, "\n")
}

// field is a field with its title, nothing for one that says nothing.
func field(title, says string) string {
	if title == "" || says == "" {
		return says
	}
	return title + ": " + says
}
