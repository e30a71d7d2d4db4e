package packet

import (
	"slices"
	"strconv"
	"strings"
)

// goal is the part of the document about one goal: its heading, its table and
// its cost.
type goal struct {
	index int
	area  string
	slots []*slot
	// front and back are what stands around the goal's own ID in its heading:
	// "Goal " and ": ".
	front, back string
}

// newGoal is a goal that somebody added.
type newGoal struct {
	index    int
	id, area string
}

const goalList = "/goals"

// goalsOf finds the goals in the expected document.
func goalsOf(slots []*slot, base *node) []*goal {
	var out []*goal
	var open *goal
	for _, s := range slots {
		if s.level > 0 {
			open = nil
			if i, ok := statementIn(s); ok {
				entry := base.at(entryPointer(goalList, i))
				id := entry.at("/id").string()
				open = &goal{index: i, area: entry.at("/area").string(), front: s.before()}
				if at := strings.LastIndex(open.front, id); at >= 0 && id != "" {
					open.front, open.back = open.front[:at], open.front[at+len(id):]
				}
				out = append(out, open)
			}
		}
		if open != nil {
			open.slots = append(open.slots, s)
		}
	}
	return out
}

// statementIn returns the index of the goal of which a line has the statement.
func statementIn(s *slot) (int, bool) {
	for _, f := range fieldsOf([]*slot{s}) {
		if i, ok := statementOf(f.Pointer); ok {
			return i, true
		}
	}
	return 0, false
}

func statementOf(pointer string) (int, bool) {
	i, ok := entryOf(pointer, goalList)
	return i, ok && strings.HasSuffix(pointer, "/statement")
}

const sectionList = "/additionalSections"

// startsOwn reports whether a heading begins a part that the document didn't
// have: a goal, or an additional section.
func (r *reader) startsOwn(slots []*slot, current int, u *unit) (*goal, bool) {
	if u.para == nil || u.para.Outline == 0 || current == nowhere || len(slots) != len(r.slots) || slots[0] != r.slots[0] {
		return nil, false
	}
	near := r.goalAt(slots, current)
	for _, tag := range u.tags {
		if _, ok := statementOf(tag); ok && len(r.goals) > 0 {
			if near == nil {
				near = r.goals[len(r.goals)-1]
			}
			return near, true
		}
	}
	if near != nil && u.para.Outline == near.slots[0].level {
		if _, ok := near.idIn(u.text); ok {
			return near, true
		}
	}
	for _, f := range fieldsOf(slots[current : current+1]) {
		if _, ok := entryOf(f.Pointer, sectionList); ok {
			level := f.level
			return nil, u.para.Outline == level
		}
	}
	return nil, false
}

// goalAt returns the goal that a slot is a part of.
func (r *reader) goalAt(slots []*slot, at int) *goal {
	for _, g := range r.goals {
		if slices.Contains(g.slots, slots[at]) {
			return g
		}
	}
	return nil
}

// idIn returns the ID of a goal in the text of its heading.
func (g *goal) idIn(text string) (string, bool) {
	rest, ok := strings.CutPrefix(text, fold(g.front))
	if !ok || fold(g.front) == "" || g.back == "" {
		return "", false
	}
	id, _, ok := strings.Cut(rest, strings.TrimSpace(g.back))
	if id = strings.TrimSpace(id); !ok || len(id) > 20 {
		return "", false
	}
	return id, true
}

// ownGoals reads the goals that somebody added, each like the goal that has the
// most fields.
func (r *reader) ownGoals() {
	if len(r.goals) == 0 {
		return
	}
	pattern := slices.MaxFunc(r.goals, func(a, b *goal) int { return len(fieldsOf(a.slots)) - len(fieldsOf(b.slots)) })
	all := r.strays
	r.strays = nil
	for _, s := range all {
		if s.goal == nil {
			r.strays = append(r.strays, s)
			continue
		}
		index := r.next[goalList]
		r.next[goalList]++
		id, _ := pattern.idIn(s.units[0].text)
		r.added = append(r.added, newGoal{index: index, id: id, area: s.goal.area})
		slots := reindexed(pattern.slots, goalList, index, nil)
		if first := slots[0]; len(first.parts) > 0 && first.parts[0].field == nil {
			first.parts[0].words = pattern.front + id + pattern.back
		}
		retag(s.units, index)
		r.heading = s.units[0].text
		r.read(slots, s.units)
	}
}

// retag makes the tags of a copied goal those of the new one. A copy of a
// table has them in its rows, where they say which row is which.
func retag(units []*unit, index int) {
	for _, u := range units {
		for i, tag := range u.tags {
			if old, ok := entryOf(tag, goalList); ok {
				u.tags[i] = entryPointer(goalList, index) + strings.TrimPrefix(tag, entryPointer(goalList, old))
			}
		}
		u.marks = nil
	}
}

// goalEntries puts down the goals that were added, and takes out those of which
// nothing is left.
func (a *assembly) goalEntries() {
	found := map[*field]bool{}
	for _, r := range a.readings {
		if r.found {
			found[r.field] = true
		}
	}
	lost := map[int]bool{}
	for _, g := range a.goals {
		lost[g.index] = !slices.ContainsFunc(fieldsOf(g.slots), func(f *field) bool { return found[f] })
	}
	for _, g := range a.reader.added {
		at := entryPointer(goalList, g.index)
		a.tree.set(at+"/id", text(a.freeID(g.id)))
		a.tree.set(at+"/area", given(g.area))
	}
	n := a.tree.at(goalList)
	if n == nil {
		return
	}
	var order []int
	for i, entry := range n.items {
		if lost[i] || i >= len(a.summary.Goals) && !beyond(entry, "id", "area") {
			continue
		}
		order = append(order, i)
	}
	a.order[goalList] = order
}

// beyond reports whether an entry says anything apart from some keys.
func beyond(n *node, keys ...string) bool {
	if n == nil {
		return false
	}
	for _, key := range n.keys {
		if !slices.Contains(keys, key) && n.fields[key].says(nil) {
			return true
		}
	}
	return false
}

// freeID returns an ID if no goal has it, and else the first number that none
// has.
func (a *assembly) freeID(id string) string {
	has := map[string]bool{"": true}
	if goals := a.tree.at(goalList); goals != nil {
		for _, g := range goals.items {
			if g != nil {
				has[g.at("/id").string()] = true
			}
		}
	}
	for n := 1; has[id]; n++ {
		id = strconv.Itoa(n)
	}
	return id
}
