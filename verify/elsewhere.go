package verify

import (
	"fmt"

	"github.com/coesummary/coesummary/county"
)

// How many words a line has at least to be known again in another place of its
// county's text, and in another county's.
const (
	knownNearby = 3
	knownAfar   = 6
)

// lostLines are the lines that counties submitted and that are not in their
// places, by their counties and keys.
type lostLines map[lostKey][]int

type lostKey struct {
	code county.Code
	key  string
}

// take takes the first lost line of a county with a key.
func (lost lostLines) take(code county.Code, key string) (line int, ok bool) {
	at := lostKey{code, key}
	all := lost[at]
	if len(all) == 0 {
		return 0, false
	}
	lost[at] = all[1:]
	return all[0], true
}

// takeAny takes the first lost line with a key, whosever it is.
func (lost lostLines) takeAny(key string) (code county.Code, line int, ok bool) {
	for _, c := range county.All() {
		if line, ok := lost.take(c.Code, key); ok {
			return c.Code, line, true
		}
	}
	return "", 0, false
}

// outside stands for the lines that are under no county.
const outside county.Code = ""

// findElsewhere looks for the lines that are missing under their county among
// those that are too many under another one, in another place of the same one,
// or outside of all.
func (v *verification) findElsewhere(around []line) {
	lost := lostLines{}
	known := map[string]county.Code{}
	for _, cty := range county.All() {
		c := v.comparisons[cty.Code]
		for i := range c.want.lines {
			if l := &c.want.lines[i]; len(l.words) >= knownAfar {
				if other, ok := known[l.key]; ok && other != cty.Code {
					known[l.key] = outside // two counties wrote it
				} else {
					known[l.key] = cty.Code
				}
			}
		}
		for _, i := range unpaired(len(c.want.lines), c.pairs, func(m match) int { return m.a }) {
			if l := &c.want.lines[i]; len(l.words) >= knownNearby {
				at := lostKey{cty.Code, l.key}
				lost[at] = append(lost[at], i)
			}
		}
	}
	spare := map[county.Code][]int{}
	for _, cty := range county.All() {
		c := v.comparisons[cty.Code]
		for _, j := range unpaired(len(c.got.lines), c.pairs, func(m match) int { return m.b }) {
			l := &c.got.lines[j]
			if i, ok := lost.take(cty.Code, l.key); ok {
				c.move(i, j)
			} else if len(l.words) >= knownAfar {
				spare[cty.Code] = append(spare[cty.Code], j)
			} else if c.doubled && c.section.holds(l) {
				c.isRepeated(j)
			}
		}
	}
	for _, cty := range county.All() {
		for _, j := range spare[cty.Code] {
			v.placeSpare(lost, known, cty.Code, j)
		}
	}
	v.aroundTaken = map[int]bool{}
	for j := range around {
		l := &around[j]
		if len(l.words) < knownAfar {
			continue
		}
		if code, i, ok := lost.takeAny(l.key); ok {
			v.comparisons[code].isAt(i, outside, placeOf(l))
			v.aroundTaken[j] = true
		}
	}
	for _, cty := range county.All() {
		v.comparisons[cty.Code].tellElsewhere()
	}
}

// placeSpare finds out whose line stands under a county without being its own.
func (v *verification) placeSpare(lost lostLines, known map[string]county.Code, code county.Code, j int) {
	c := v.comparisons[code]
	l := &c.got.lines[j]
	owner, there := known[l.key]
	from, i, isLost := lost.takeAny(l.key)
	switch {
	case isLost:
		v.comparisons[from].isAt(i, code, placeOf(l))
		c.isOf(j, from)
	case there && owner != outside && owner != code:
		c.isOf(j, owner)
	case there && c.section.holds(l):
		c.isRepeated(j)
	}
}

// isRepeated records that a line of the county stands there once more.
func (c *comparison) isRepeated(j int) {
	c.takenGot[j] = true
	c.addWords(Repeated, 1, span{}, span{c.got.starts[j], c.got.starts[j+1]})
	c.found[Repeated].Submission = Quote{}
}

// unpaired returns the indexes of n lines that are in none of the pairs.
func unpaired(n int, pairs []match, side func(match) int) []int {
	var out []int
	next := 0
	for _, m := range pairs {
		for ; next < side(m); next++ {
			out = append(out, next)
		}
		next = side(m) + m.n
	}
	for ; next < n; next++ {
		out = append(out, next)
	}
	return out
}

// move records that a line of the county stands in another place of its text.
func (c *comparison) move(i, j int) {
	c.takenWant[i], c.takenGot[j] = true, true
	c.addWords(Moved, 1, span{c.want.starts[i], c.want.starts[i+1]}, span{c.got.starts[j], c.got.starts[j+1]})
}

// stray counts the lines that stand under the wrong county.
type stray struct {
	code  county.Code
	lines int
	words int
	at    Place
	quote Quote
}

// isAt records that a line of the county stands under another one.
func (c *comparison) isAt(i int, code county.Code, at Place) {
	c.takenWant[i] = true
	c.away = count(c.away, code, len(c.want.lines[i].words), at, c.want.quote(c.want.starts[i], c.want.starts[i+1]))
}

// isOf records that a line under the county is another one's.
func (c *comparison) isOf(j int, code county.Code) {
	c.takenGot[j] = true
	c.strange = count(c.strange, code, len(c.got.lines[j].words), placeOf(&c.got.lines[j]), c.got.quote(c.got.starts[j], c.got.starts[j+1]))
}

func count(all []stray, code county.Code, words int, at Place, quote Quote) []stray {
	for i := range all {
		if all[i].code == code {
			all[i].lines++
			all[i].words += words
			return all
		}
	}
	return append(all, stray{code, 1, words, at, quote})
}

// tellElsewhere makes one difference of what stands elsewhere.
func (c *comparison) tellElsewhere() {
	if len(c.away) == 0 && len(c.strange) == 0 {
		return
	}
	d := &Difference{Kind: Elsewhere}
	say := func(sentence string) {
		if d.Message != "" {
			d.Message += " "
		}
		d.Message += sentence
	}
	for _, s := range c.away {
		if d.Count == 0 {
			d.Place, d.Submission = s.at, s.quote
		}
		d.Count += s.lines
		where := "under " + nameOf(s.code)
		if s.code == outside {
			where = "outside the counties"
		}
		if 2*s.words >= len(c.want.words) {
			say(fmt.Sprintf("Its text stands %s.", where))
		} else {
			say(fmt.Sprintf("%s of it %s %s.", plural(s.lines, "paragraph", "paragraphs"), verb(s.lines), where))
		}
	}
	for _, s := range c.strange {
		if d.Count == 0 {
			d.Place, d.Document = s.at, s.quote
		}
		d.Count += s.lines
		say(fmt.Sprintf("%s of %s %s here.", plural(s.lines, "paragraph", "paragraphs"), nameOf(s.code), verb(s.lines)))
	}
	c.found[Elsewhere] = d
}

func nameOf(code county.Code) string {
	c, _ := county.ByCode(code)
	return c.Name
}

func verb(n int) string {
	if n == 1 {
		return "stands"
	}
	return "stand"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
