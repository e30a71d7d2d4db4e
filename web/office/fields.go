package office

import (
	"strings"
	"sync"

	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/web/page"
)

// known are the fields and lists of all parts, by their pointers with "*" in the
// place of each index.
var known = sync.OnceValue(func() (all struct {
	controls map[string]page.Control
	lists    map[string]list
},
) {
	all.controls = map[string]page.Control{}
	all.lists = map[string]list{}
	var walk func(in string, fields []field, lists []list)
	walk = func(in string, fields []field, lists []list) {
		for _, f := range fields {
			all.controls[in+f.pointer] = f.control
		}
		for _, l := range lists {
			all.lists[in+l.pointer] = l
			walk(in+l.pointer+"/*", l.fields, l.lists)
		}
	}
	for _, p := range parts {
		for _, g := range p.sections {
			walk("", g.fields, g.lists)
		}
	}
	walk("/goals/*", costFields, nil)
	return all
})

// controlOf returns the control of the field at a pointer; false where no page
// has such a field.
func controlOf(pointer string) (page.Control, bool) {
	c, ok := known().controls[pattern(pointer)]
	return c, ok
}

// isList reports whether a page has a list at a pointer.
func isList(pointer string) bool {
	_, ok := known().lists[pattern(pointer)]
	return ok
}

// isEntry reports whether a pointer is of an entry of a list.
func isEntry(pointer string) bool {
	return strings.HasSuffix(pattern(pointer), "/*") && isList(jsonpointer.Owner(pointer))
}

// pattern puts "*" in the place of each index of a pointer.
func pattern(pointer string) string {
	steps := strings.Split(pointer, "/")
	for i, s := range steps {
		if s != "" && strings.Trim(s, "0123456789") == "" {
			steps[i] = "*"
		}
	}
	return strings.Join(steps, "/")
}

// fieldFor returns the field, entry or list of a page at which a finding about a
// pointer is shown: its own, or the nearest above it. It is empty where there is
// none.
func fieldFor(pointer string) string {
	for pointer != "" {
		p := pattern(pointer)
		if _, ok := known().controls[p]; ok || isList(pointer) || isEntry(pointer) {
			return pointer
		}
		if p == "/county/code" || p == "/county/name" {
			return "/county"
		}
		// What is missing as a whole is shown where it begins.
		if first := firstBelow(p); first != "" {
			return first
		}
		pointer = jsonpointer.Owner(pointer)
	}
	return ""
}

// firstBelow returns the first field of a group that a page has, without an
// index: "/board/name" for "/board". Of a part with a text, that is the text.
func firstBelow(group string) string {
	if text := group + "/narrative"; known().controls[text] != "" {
		return text
	}
	for _, p := range parts {
		for _, g := range p.sections {
			for _, f := range g.fields {
				if strings.HasPrefix(f.pointer, group+"/") {
					return f.pointer
				}
			}
		}
	}
	return ""
}
