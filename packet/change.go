package packet

import (
	"strconv"
	"strings"
)

// report gives the changes with their pointers in the new summary. Those of an
// entry that was added or taken out are one.
func (a *assembly) report() []Change {
	var out []Change
	at := map[string]int{}
	for _, c := range a.changes {
		if c.final {
			out = append(out, c)
			continue
		}
		entry, list, isNew := a.entryAround(c.Pointer)
		if entry == "" {
			c.Pointer = a.finalPointer(c.Pointer)
			out = append(out, c)
			continue
		}
		i, there := at[entry]
		if !there {
			i = len(out)
			at[entry] = i
			title := a.rowTitle(list)
			row := Change{Pointer: a.finalPointer(list), Title: title + " (taken out)"}
			if isNew {
				row = Change{Pointer: a.finalPointer(entry), Title: title + " (added)"}
			}
			out = append(out, row)
		}
		if isNew {
			out[i].After = clip(joined(out[i].After, c.After))
		} else {
			out[i].Before = clip(joined(out[i].Before, c.Before))
		}
	}
	return out
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// entryAround returns the outermost entry around a value that was added or
// taken out, and its list.
func (a *assembly) entryAround(pointer string) (entry, list string, added bool) {
	path := names(pointer)
	at := ""
	for i, name := range path {
		list, at = at, at+"/"+name
		if i > 0 && (a.added[at] || a.gone[at]) {
			return at, list, a.added[at]
		}
	}
	return "", "", false
}

// finalPointer is where a value stands after entries were moved.
func (a *assembly) finalPointer(pointer string) string {
	old, now := "", ""
	for _, name := range names(pointer) {
		next := name
		if indexes, ok := a.final[old]; ok {
			if i, err := strconv.Atoi(name); err == nil {
				if j, ok := indexes[i]; ok {
					next = strconv.Itoa(j)
				}
			}
		}
		old, now = old+"/"+name, now+"/"+next
	}
	return strings.TrimSuffix(now, "/")
}

// inOneLine shows a text with the marks of its Markdown and its line ends, and
// of anything else nothing.
func inOneLine(n *node) string {
	return strings.ReplaceAll(n.string(), "\n", " ¶ ")
}
