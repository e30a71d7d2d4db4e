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
		if s.kind == line && s.level > 0 && len(held[i]) > 0 {
			r.heading = held[i][0].text
		}
		r.slot(s, held[i])
	}
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

// dropPrompts takes out of the fields what the file itself has as placeholders:
// a form may have been made with other words than those of today, and saved by a
// program that drops the mark of a field that is empty.
func (r *reader) dropPrompts(texts []string) {
	prompts := make([]string, len(texts))
	for i, text := range texts {
		prompts[i] = fold(text)
	}
	slices.Sort(prompts)
	for i := range r.readings {
		got := &r.readings[i]
		lines := plainLines(got.blocks)
		if got.same || len(lines) == 0 || slices.Equal(lines, plainLines(got.field.want)) {
			continue
		}
		if _, ok := slices.BinarySearch(prompts, fold(lines[0])); ok {
			as := *got.field
			as.Placeholder = lines[0]
			got.blocks = as.content(got.blocks)
		}
	}
}

// lineOf is a paragraph of plain words.
func lineOf(words string) []wml.Block {
	if strings.TrimSpace(words) == "" {
		return nil
	}
	return []wml.Block{&wml.Paragraph{Text: document.Words(words)}}
}
