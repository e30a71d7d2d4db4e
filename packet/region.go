package packet

import (
	"slices"
	"strings"
)

// moved puts units whose tag says where they belong there, although they stand
// elsewhere, and reports which they are.
func moved(c *clues, units []*unit, at []int, taken []bool) []bool {
	away := make([]bool, len(units))
	open := map[int]bool{}
	for j, u := range units {
		if at[j] != nowhere {
			continue
		}
		for _, tag := range u.tags {
			k := slices.IndexFunc(c.tags[tag], func(i int) bool { return !taken[i] || open[i] && c.slots[i].kind == passage })
			if k >= 0 {
				i := c.tags[tag][k]
				at[j], away[j], taken[i], open[i] = i, true, true, true
				break
			}
		}
	}
	return away
}

// mostTries bounds how many of the lines that are missing in a place are
// compared with one that is there.
const mostTries = 8

// edited finds, between two lines that are in their place, those whose fixed
// words were changed.
func edited(slots []*slot, units []*unit, at []int, taken []bool) {
	next := 0 // the first slot that may come
	for j := 0; j < len(units); j++ {
		if at[j] != nowhere {
			next = max(next, at[j]+1)
			continue
		}
		end := len(slots)
		for k := j + 1; k < len(units); k++ {
			if at[k] != nowhere {
				end = at[k]
				break
			}
		}
		for ; j < len(units) && at[j] == nowhere; j++ {
			u, tries := units[j], 0
			for i := next; i < end && tries < mostTries; i++ {
				if taken[i] || slots[i].kind != line {
					continue
				}
				tries++
				if u.para != nil && resembles(slots[i], u) {
					at[j], taken[i], next = i, true, i+1
					break
				}
			}
		}
		j--
	}
}

// resembles reports whether a paragraph is a line with its words changed.
func resembles(s *slot, u *unit) bool {
	if u.text == "" || (s.level > 0) != (u.para.Outline > 0) {
		return false
	}
	if s.level > 0 && s.level == u.para.Outline && (s.fixed() || s.before() == "") {
		return true
	}
	if s.fixed() {
		return alike(s.words(), u.text)
	}
	if label, _, ok := strings.Cut(u.text, ":"); ok && alike(strings.TrimRight(s.before(), ": "), label) {
		return true
	}
	return s.before() != "" && alike(s.words(), u.text)
}

// alike reports whether two texts share at least half of their words.
func alike(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	count := map[string]int{}
	for _, w := range x {
		count[w]++
	}
	both := 0
	for _, w := range y {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	return both > 0 && 2*both >= max(len(x), len(y))
}

// gaps decides about units that stand between those that are in their place.
// What is typed below a passage belongs to it; what stands where a passage is
// missing is its new content; what stands directly above one is its
// beginning. The rest belongs to no field.
func (r *reader) gaps(slots []*slot, units []*unit, at []int, away, taken []bool) {
	below := make([]int, len(units)) // the next slot in its place
	for j, i := len(units)-1, len(slots); j >= 0; j-- {
		below[j] = i
		if at[j] != nowhere && !away[j] {
			i = at[j]
		}
	}
	current := nowhere
	var open *stray
	for j, u := range units {
		if u.para != nil && u.para.Outline > 0 && at[j] != nowhere && slots[at[j]].kind == line {
			r.heading = u.text
		}
		if at[j] != nowhere {
			if !away[j] {
				current, open = at[j], nil
			}
			continue
		}
		if beside, ok := r.startsOwn(slots, current, u); ok {
			open = &stray{heading: r.heading, units: []*unit{u}, own: true, goal: beside}
			r.strays = append(r.strays, open)
			r.heading = u.text
			continue
		}
		switch {
		case r.harmless[u.text], r.entryOfContents(slots, current, u):
		case u.given:
			r.edits = append(r.edits, edit{before: "list of contents", after: u.text})
		case open != nil:
			open.units = append(open.units, u)
		case current != nowhere && slots[current].kind == passage:
			at[j] = current
		case current != nowhere && continues(slots[current], u):
			at[j] = current
		default:
			if i := openPassage(slots, taken, current, below[j]); i != nowhere {
				at[j], taken[i], current = i, true, i
				continue
			}
			if u.text == "" && u.table == nil {
				continue
			}
			open = &stray{heading: r.heading, units: []*unit{u}}
			r.strays = append(r.strays, open)
		}
	}
}

// openPassage returns the passage to which text between two slots belongs.
func openPassage(slots []*slot, taken []bool, above, below int) int {
	for i := above + 1; i < below && i < len(slots); i++ {
		if slots[i].kind == passage && !taken[i] {
			return i
		}
	}
	if below < len(slots) && slots[below].kind == passage {
		return below
	}
	return nowhere
}

// continues reports whether a unit is the second half of a table that somebody
// split in two.
func continues(s *slot, u *unit) bool {
	return s.kind == table && u.table != nil && s.grid.repeats != "" && u.text == strings.Join(s.grid.header, "\t")
}

// entryOfContents reports whether a line is an entry of the list of contents,
// where the program that saved the file doesn't say so.
func (r *reader) entryOfContents(slots []*slot, current int, u *unit) bool {
	listed := u.given || current != nowhere && slots[current].kind == contents
	if !listed || u.para == nil || u.para.Outline > 0 {
		return false
	}
	entry := strings.TrimSpace(strings.TrimRight(u.text, "0123456789"))
	return r.headings[u.text] || r.headings[entry]
}
