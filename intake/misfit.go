package intake

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// misfit is a value of the file that the types of the package summary can't
// hold.
type misfit struct {
	node    *node
	pointer string
	// reason is what the type says about the value; empty where there is no
	// more to say than that it doesn't belong.
	reason string
	// empty says that the value is an empty text or group, so that leaving it
	// out loses nothing.
	empty bool
}

// refused returns a finding for each misfit that the schema has not spoken of:
// a fiscal year of two years that don't follow each other, an amount with
// three decimals that are zeros.
func refused(lost []misfit, found []finding.Finding) []finding.Finding {
	said := newSaid(found, nil)
	var out []finding.Finding
	for _, l := range lost {
		if said.above(l.pointer) || l.node.kind == object && saidBelow(found, l.pointer) {
			continue
		}
		code, reason := "SCHM0003", l.reason
		switch l.node.kind {
		case text:
			code = "SCHM0005"
		case number:
			code = "SCHM0010"
		}
		if reason == "" {
			reason = "this value does not belong here"
		}
		out = append(out, rule.Finding(code, l.pointer, "%s.", upperFirst(reason)))
	}
	return out
}

// saidBelow reports whether something has been said about what is, or should
// be, in a group: an empty one is told of by what it lacks.
func saidBelow(found []finding.Finding, pointer string) bool {
	return slices.ContainsFunc(found, func(f finding.Finding) bool {
		return strings.HasPrefix(f.Pointer, pointer+"/")
	})
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// without returns the tree without the misfits. Its values know their places
// in the file.
func (n *node) without(lost []misfit) *node {
	gone := make(map[*node]bool, len(lost))
	for _, l := range lost {
		gone[l.node] = true
	}
	return n.copyWithout(gone, nil)
}

func (n *node) copyWithout(gone map[*node]bool, way []step) *node {
	c := &node{kind: n.kind, start: n.start, end: n.end, text: n.text, inside: &inside{pointer: pointer(way)}}
	if n.inside == nil {
		return c
	}
	for _, m := range n.members {
		if !gone[m.value] {
			c.put(member{m.key, m.start, m.value.copyWithout(gone, append(way, step{key: m.key}))})
		}
	}
	for i, item := range n.items {
		if !gone[item] {
			c.items = append(c.items, item.copyWithout(gone, append(way, step{index: i, entry: true})))
		}
	}
	return c
}
