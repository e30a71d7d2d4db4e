package packet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// assembly puts what was read together into a summary.
type assembly struct {
	*source
	*reader
	labels   labels
	tree     *node
	findings []finding.Finding
	changes  []Change
	// final are, by list, the new indexes of its entries.
	final map[string]map[int]int
	// added are the entries that are new, by their pointer.
	added map[string]bool
	// gone are the entries that were taken out.
	gone map[string]bool
	// empties are values that were empty before.
	empties map[*node]bool
}

func entryPointer(list string, i int) string { return list + "/" + strconv.Itoa(i) }

func (src *source) assemble(r *reader, l labels) Result {
	a := &assembly{
		source: src, reader: r, labels: l, tree: src.base,
		final: map[string]map[int]int{}, added: map[string]bool{}, gone: map[string]bool{}, empties: map[*node]bool{},
	}
	if !src.Form {
		a.noteEmpties(a.tree)
	}
	before, _ := parseTree(src.json)
	a.values()
	a.goalEntries()
	if sections := a.tree.at(sectionList); sections != nil {
		a.order[sectionList] = inOrder(len(sections.items))
	}
	a.lists(before)
	for i := range a.findings {
		a.findings[i].Pointer = a.finalPointer(a.findings[i].Pointer)
	}
	a.leftovers()
	a.fixedWords()
	if len(a.changes) == 0 && !a.changed() {
		return Result{JSON: src.json, Findings: a.findings}
	}
	a.tree.prune(a.empties)
	data, err := a.tree.encode()
	if err != nil {
		panic("packet: " + err.Error()) // every value was made here
	}
	return Result{JSON: data, Findings: a.findings, Changes: a.report()}
}

// changed reports whether text was added that is no field's.
func (a *assembly) changed() bool { return len(a.strays) > 0 || a.bare }

// noteEmpties takes down which objects and lists have been empty all the time.
func (a *assembly) noteEmpties(n *node) {
	if n == nil {
		return
	}
	if (n.array || n.fields != nil) && len(n.items) == 0 && len(n.keys) == 0 {
		a.empties[n] = true
	}
	for _, item := range n.items {
		a.noteEmpties(item)
	}
	for _, key := range n.keys {
		a.noteEmpties(n.fields[key])
	}
}

// values puts the values of all fields in their places.
func (a *assembly) values() {
	groups := map[string][]reading{}
	var keys []string
	for _, r := range a.readings {
		key := r.field.tag()
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], r)
	}
	for _, key := range keys {
		a.put(groups[key])
	}
}

// put puts the value of fields with one pointer in its place: that of the
// field that was changed.
func (a *assembly) put(group []reading) {
	pick := nowhere
	found := slices.ContainsFunc(group, func(r reading) bool { return r.found })
	for i := range group {
		r := &group[i]
		if r.unchanged() || found && !r.found {
			continue
		}
		if pick == nowhere {
			pick = i
			continue
		}
		if first := group[pick]; says(first.blocks) != says(r.blocks) {
			a.findings = append(a.findings, rule.Finding("WORD0009", r.field.Pointer,
				"“%s” was changed in two places, to “%s” and to “%s”. The first was taken.",
				r.field.Title, clip(says(first.blocks)), clip(says(r.blocks))))
		}
	}
	if pick == nowhere {
		return
	}
	r := group[pick]
	f := r.field
	if f.Kind == document.Included {
		a.include(r)
		return
	}
	old := a.tree.at(f.Pointer)
	now := a.value(r, old)
	if same(old, now) {
		return
	}
	a.tree.set(f.Pointer, now)
	before, after := says(f.want), says(r.blocks)
	if before == after && old != nil && now != nil {
		before, after = inOneLine(old), inOneLine(now) // only the look or the lines were changed
	}
	before, after = difference(before, after)
	a.changes = append(a.changes, Change{Pointer: f.Pointer, Title: f.Title, Before: before, After: after})
	if r.unsure {
		a.findings = append(a.findings, rule.Finding("WORD0009", f.Pointer,
			"It is not clear where “%s” ends in its line. “%s” was taken.", f.Title, clip(says(r.blocks))))
	}
}

// include puts a value into the list at a pointer, or takes it out.
func (a *assembly) include(r reading) {
	f := r.field
	words := fold(says(r.blocks))
	answer := chosen(f.Choices, words)
	yes := false
	switch strings.ToLower(answer) {
	case "yes", "y", "x", "✓", "✔", "☒", "☑", "true", "•":
		yes = true
	case "no", "n", "-", "–", "—", "", "false", "☐", "none", "n/a":
	default:
		a.findings = append(a.findings, rule.Finding("WORD0009", f.Pointer,
			"“%s” is to be yes or no, and says “%s”. The summary was left as it is there.", f.Title, clip(words)))
		return
	}
	list := a.tree.at(f.Pointer)
	if list == nil {
		list = &node{array: true}
	}
	at := slices.IndexFunc(list.items, func(n *node) bool { return n.string() == f.Value })
	switch {
	case yes == (at >= 0):
		return
	case yes:
		list.items = append(list.items, text(f.Value))
	default:
		list.items = slices.Delete(list.items, at, at+1)
	}
	a.tree.set(f.Pointer, list)
	a.changes = append(a.changes, Change{Pointer: f.Pointer, Title: f.Title, Before: says(f.want), After: words})
}
