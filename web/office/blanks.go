package office

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/draft"
)

// dropBlanks takes out the fields that may be left out and hold an empty text. A
// summary that was begun with the command new has such texts, to show to people
// who type JSON what can be said. On a page an empty field says nothing: to be
// told that it must not be empty, nobody could do anything about.
func dropBlanks(d *draft.Draft) error {
	var blank []string
	var walk func(in string, fields []field, lists []list)
	walk = func(in string, fields []field, lists []list) {
		for _, f := range fields {
			at := in + f.pointer
			if !draft.Required(at) && d.Has(at) && strings.TrimSpace(strings.Join(d.Texts(at), "")) == "" {
				blank = append(blank, at)
			}
		}
		for _, l := range lists {
			for i := range d.Len(in + l.pointer) {
				at := in + l.pointer + "/" + strconv.Itoa(i)
				walk(at, l.fields, l.lists)
				if l.pointer == "/goals" {
					walk(at, costFields, nil)
				}
			}
		}
	}
	for _, p := range parts {
		for _, g := range p.sections {
			walk("", g.fields, g.lists)
		}
	}
	return drop(d, blank...)
}
