package packet

import (
	"slices"
	"strings"
)

// How much a piece of evidence counts that a unit of the document belongs to a
// slot. A tag is certain, unless the place was copied. Bookmarks count less
// than words in their place, because their numbers change with the templates.
const (
	byTag      = 200
	byHeading  = 30
	byWords    = 20
	byLabel    = 15
	byBookmark = 18
	byContent  = 10
	byShort    = 4
)

// short is how many bytes of text are too few to be sure of a place.
const short = 16

// mostChoices bounds how many slots are weighed for a unit on one kind of
// evidence: those nearest to where it stands among its likes.
const mostChoices = 24

// candidate is a slot that a unit may belong to.
type candidate struct{ slot, weight int }

// clues finds the slots that a unit may belong to.
type clues struct {
	slots []*slot
	// tags, marks and content lead to slots with fields.
	tags    map[string][]int
	marks   map[int]int
	content map[string][]int
	// words, labels and tables lead to slots with fixed words.
	words    map[string][]int
	labels   map[string][]int
	lengths  []int
	headers  map[string][]int
	captions map[string][]int
	// met counts how often a text was met, for the ones that stand in many
	// slots.
	met map[string]int
}

func newClues(slots []*slot) *clues {
	c := &clues{
		slots: slots, tags: map[string][]int{}, marks: map[int]int{}, content: map[string][]int{},
		words: map[string][]int{}, labels: map[string][]int{}, headers: map[string][]int{}, captions: map[string][]int{},
		met: map[string]int{},
	}
	for i, s := range slots {
		for _, f := range fieldsOf(slots[i : i+1]) {
			add(c.tags, f.tag(), i)
			if f.number > 0 {
				c.marks[f.number] = i
			}
		}
		switch s.kind {
		case line:
			add(c.words, key(fold(s.words())), i)
			add(c.words, key(fold(s.shown())), i)
			if s.counted {
				add(c.words, uncounted(fold(s.words())), i)
			}
			if label := fold(s.before()); label != "" && !s.fixed() {
				add(c.labels, label, i)
				if !slices.Contains(c.lengths, len(label)) {
					c.lengths = append(c.lengths, len(label))
				}
			}
		case passage:
			for _, text := range seen(s.field.want) {
				add(c.content, text, i)
			}
			add(c.content, fold(s.field.Placeholder), i)
		case table:
			add(c.headers, strings.Join(s.grid.header, "\t"), i)
			if s.grid.repeats != "" {
				add(c.tags, s.grid.repeats, i)
			}
		case contents:
			add(c.words, fold(s.words()), i)
		}
	}
	slices.Sort(c.lengths)
	return c
}

func add(m map[string][]int, key string, slot int) {
	if list := m[key]; key != "" && (len(list) == 0 || list[len(list)-1] != slot) {
		m[key] = append(list, slot)
	}
}

// of returns the slots that a unit may belong to, each once, with the sum of
// what speaks for it.
func (c *clues) of(u *unit) []candidate {
	weights := map[int]int{}
	speak := func(list []int, weight int, key string) {
		for _, i := range c.near(list, key) {
			weights[i] += weight
		}
	}
	tagged := map[int]bool{}
	for _, tag := range u.tags {
		for _, i := range c.near(c.tags[tag], "") {
			tagged[i] = true
		}
	}
	for i := range tagged {
		weights[i] += byTag
	}
	marked := map[int]bool{}
	for _, n := range u.marks {
		if i, ok := c.marks[n]; ok && !marked[i] {
			marked[i] = true
			weights[i] += byBookmark
		}
	}
	if u.table != nil {
		speak(c.headers[u.text], byHeading, "t"+u.text)
		speak(c.content[u.sees()], byContent, "c"+u.text)
		return sorted(weights)
	}
	if len(tagged) > 0 {
		return sorted(weights)
	}
	words := key(u.text)
	speak(c.words[words], c.weight(u), "w"+words)
	if counted := uncounted(u.text); counted != u.text {
		speak(c.words[counted], c.weight(u), "w"+counted)
	}
	for _, n := range c.lengths {
		if n < len(u.text) && c.labels[u.text[:n]] != nil {
			speak(c.labels[u.text[:n]], byLabel, "l"+u.text[:n])
		}
	}
	weight := byContent
	if len(u.text) < short {
		weight = byShort
	}
	speak(c.content[u.sees()], weight, "c"+u.text)
	return sorted(weights)
}

// uncounted puts a mark in the place of a number at the end of a text.
func uncounted(text string) string {
	if cut := strings.TrimRight(text, "0123456789"); cut != text {
		return cut + "\x00"
	}
	return text
}

func (c *clues) weight(u *unit) int {
	switch {
	case u.para.Outline > 0:
		return byHeading
	case len(u.text) < short:
		return byShort * 2
	}
	return byWords
}

// near leaves of many equal slots those around the place that the unit has
// among its likes.
func (c *clues) near(list []int, key string) []int {
	if len(list) <= 1 {
		return list
	}
	n := c.met[key]
	if key != "" {
		c.met[key]++
	}
	if len(list) <= mostChoices {
		return list
	}
	from := min(max(n-mostChoices/2, 0), len(list)-mostChoices)
	return list[from : from+mostChoices]
}

func sorted(weights map[int]int) []candidate {
	out := make([]candidate, 0, len(weights))
	for i, w := range weights {
		out = append(out, candidate{i, w})
	}
	slices.SortFunc(out, func(a, b candidate) int { return a.slot - b.slot })
	return out
}
