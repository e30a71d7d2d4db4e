package packet

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// reader reads a document against the one that was expected.
type reader struct {
	*expected
	// readings are what the fields hold, in the order of the document.
	readings []reading
	// order is, by a list's pointer, which entries its rows are, from the top.
	order map[string][]int
	// next is, by a list's pointer, the index of its next new entry.
	next map[string]int
	// strays are text that belongs to no field.
	strays []*stray
	// edits are fixed words that somebody changed.
	edits []edit
	// certain counts what was known for what it is.
	certain int
	// harmless are fixed words that the document may have or not.
	harmless map[string]bool
	// heading is the text of the last heading that was met.
	heading string
	// headings are the texts of all headings, which the contents list repeats.
	headings map[string]bool
	// goals are those of the expected document, and added are others.
	goals []*goal
	added []newGoal
}

// reading is what a field holds.
type reading struct {
	field *field
	// blocks are its content; none where it is empty.
	blocks []wml.Block
	// date is that of a date control.
	date string
	// same says that it holds what was expected, word for word.
	same bool
	// found says that the document still has the field.
	found bool
	// unsure says that its bounds had to be guessed.
	unsure bool
}

// stray is text in one place that belongs to no field.
type stray struct {
	// heading is the last heading above it.
	heading string
	units   []*unit
	// own says that it begins with a heading of its own in the part for such
	// sections, where nobody needs to be told of it.
	own bool
	// goal is the one beside which a new goal stands.
	goal *goal
}

// edit is a change of fixed words.
type edit struct{ before, after string }

// read reads units against slots.
func (r *reader) read(slots []*slot, units []*unit) {
	c := newClues(slots)
	at := chain(c, units)
	taken := make([]bool, len(slots))
	for _, i := range at {
		if i != nowhere {
			taken[i] = true
			r.certain++
		}
	}
	away := moved(c, units, at, taken)
	edited(slots, units, at, taken)
	r.gaps(slots, units, at, away, taken)

	held := make([][]*unit, len(slots))
	for j, i := range at {
		if i != nowhere {
			held[i] = append(held[i], units[j])
		}
	}
	for i, s := range slots {
		r.slot(s, held[i])
	}
}

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
		case u.given, r.harmless[u.text], r.entryOfContents(slots, current, u):
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
	if current == nowhere || slots[current].kind != contents || u.para == nil || u.para.Outline > 0 {
		return false
	}
	entry := strings.TrimSpace(strings.TrimRight(u.text, "0123456789"))
	return r.headings[u.text] || r.headings[entry]
}

// slot takes down what the units of a slot say.
func (r *reader) slot(s *slot, units []*unit) {
	switch s.kind {
	case passage:
		got := reading{field: s.field, found: len(units) > 0}
		for _, u := range units {
			if u.date != "" {
				got.date = u.date
			}
		}
		got.blocks = s.field.content(blocksOf(units))
		r.readings = append(r.readings, got)
	case line:
		r.line(s, units)
	case table:
		var tables []*wml.Table
		for _, u := range units {
			if u.table != nil {
				tables = append(tables, u.table)
			} else {
				r.strays = append(r.strays, &stray{heading: r.heading, units: []*unit{u}})
			}
		}
		r.table(s.grid, tables)
	}
}

// content takes a placeholder out of what stands in a field, unless it is what
// was expected.
func (f *field) content(blocks []wml.Block) []wml.Block {
	placeholder := fold(f.Placeholder)
	lines := plainLines(blocks)
	if placeholder == "" || len(lines) == 0 || fold(lines[0]) != placeholder || slices.Equal(lines, plainLines(f.want)) {
		return blocks
	}
	for i, b := range blocks {
		if p, ok := b.(*wml.Paragraph); ok && fold(plain(p.Text)) == placeholder {
			return slices.Concat(blocks[:i], blocks[i+1:])
		}
	}
	return blocks
}

// lineOf is a paragraph of plain words.
func lineOf(words string) []wml.Block {
	if strings.TrimSpace(words) == "" {
		return nil
	}
	return []wml.Block{&wml.Paragraph{Text: document.Words(words)}}
}
