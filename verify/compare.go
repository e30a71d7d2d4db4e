package verify

// comparison is what a county submitted beside what the document says under its
// heading.
type comparison struct {
	keys    *interner
	section *section
	want    passage
	got     passage
	// there says that the document has a heading of the county, and at where.
	there bool
	at    Place
	// doubled says that the county has more than one heading.
	doubled bool
	// met has the document's own headings and notes that were found.
	met map[int]bool
	// pairs are the lines with the same words, in order.
	pairs []match
	// taken are the lines, on either side, that were found to stand in another
	// place of the document: they are compared no further.
	takenWant, takenGot map[int]bool
	found               map[Kind]*Difference
	// away are the county's lines under other counties, and strange those of
	// other counties under it.
	away, strange []stray
	// depths are those of the items before, on either side, and cell is where
	// they stand.
	depths [2]depths
	cell   cell
}

// interner gives each text a number.
type interner struct{ numbers map[string]int }

func (in *interner) number(key string) int {
	n, ok := in.numbers[key]
	if !ok {
		n = len(in.numbers)
		in.numbers[key] = n
	}
	return n
}

func (in *interner) lines(lines []line) []int {
	out := make([]int, len(lines))
	for i := range lines {
		out[i] = in.number(lines[i].key)
	}
	return out
}

// pairLines finds the lines that are the same but for marks, spaces and what
// is written in more than one way.
func (c *comparison) pairLines() {
	c.pairs = matches(c.keys.lines(c.want.lines), c.keys.lines(c.got.lines))
}

// add counts places of a kind, and keeps the first of them.
func (c *comparison) add(kind Kind, count int, at Place, want, got Quote) {
	d := c.found[kind]
	if d == nil {
		d = &Difference{Kind: kind, Place: at, Submission: want, Document: got}
		c.found[kind] = d
	}
	d.Count += count
}

// place is the place in the document of a word of the passage, or of the last
// word before it where there is none.
func (c *comparison) place(i int) Place {
	i = min(i, len(c.got.words)-1)
	if i < 0 {
		return c.at
	}
	return placeOf(c.got.line(i))
}

func placeOf(l *line) Place { return Place{Heading: l.under, Paragraph: l.number} }

// differences compares everything, from the beginning to the end.
func (c *comparison) differences() []Difference {
	i, j := 0, 0
	for _, m := range append(c.pairs, match{len(c.want.lines), len(c.got.lines), 0}) {
		c.stretch(i, m.a, j, m.b)
		for k := range m.n {
			c.sameWords(m.a+k, m.b+k)
		}
		i, j = m.a+m.n, m.b+m.n
	}
	return c.only(kinds...)
}

// only returns the differences of some kinds that were found.
func (c *comparison) only(kinds ...Kind) []Difference {
	var out []Difference
	for _, kind := range kinds {
		if d := c.found[kind]; d != nil {
			if d.Message == "" {
				d.Message = message(d)
			}
			out = append(out, *d)
		}
	}
	return out
}

// sameWords compares two lines with the same words.
func (c *comparison) sameWords(i, j int) {
	c.sameLine(i, j)
	a, b := c.want.starts[i], c.got.starts[j]
	for k := range c.want.lines[i].words {
		c.sameWord(a+k, b+k)
	}
	c.formats(a, b, len(c.want.lines[i].words))
}

// stretch compares the lines from i up to p with those from j up to q, which
// have not the same words.
func (c *comparison) stretch(i, p, j, q int) {
	want, got := c.rest(&c.want, i, p, c.takenWant), c.rest(&c.got, j, q, c.takenGot)
	keys := func(side *passage, at []int) []int {
		out := make([]int, len(at))
		for k, n := range at {
			out[k] = c.keys.number(side.word(n).key)
		}
		return out
	}
	found := withoutChance(matches(keys(&c.want, want), keys(&c.got, got)), len(want), len(got))
	a, b := 0, 0
	for _, m := range append(found, match{len(want), len(got), 0}) {
		c.changed(spanOf(want, a, m.a, c.want.starts[p]), spanOf(got, b, m.b, c.got.starts[q]))
		for from := 0; from < m.n; { // as far as the words follow each other
			n := 1
			for from+n < m.n && want[m.a+from+n] == want[m.a+from]+n && got[m.b+from+n] == got[m.b+from]+n {
				n++
			}
			for k := range n {
				c.pairWords(want[m.a+from+k], got[m.b+from+k])
			}
			c.formats(want[m.a+from], got[m.b+from], n)
			from += n
		}
		a, b = m.a+m.n, m.b+m.n
	}
}

// span are the words of one side from one place up to another.
type span struct{ from, to int }

func (s span) size() int { return s.to - s.from }

// spanOf returns the span of places[a:b]; where that is empty, the place where
// they would stand, which is end behind the last.
func spanOf(places []int, a, b, end int) span {
	switch {
	case a < b:
		return span{places[a], places[b-1] + 1}
	case b < len(places):
		return span{places[b], places[b]}
	}
	return span{end, end}
}

// rest returns the places of the words of lines that were not taken.
func (c *comparison) rest(side *passage, from, to int, taken map[int]bool) []int {
	var out []int
	for i := from; i < to; i++ {
		if taken[i] {
			continue
		}
		for k := side.starts[i]; k < side.starts[i+1]; k++ {
			out = append(out, k)
		}
	}
	return out
}

// withoutChance leaves out words that two different texts share by chance: one
// or two between longer stretches that have nothing in common; and all of them
// where they are only a few of many.
func withoutChance(found []match, want, got int) []match {
	shared := 0
	for _, m := range found {
		shared += m.n
	}
	if shared*4 < min(want, got) {
		return nil
	}
	var out []match
	a, b := 0, 0
	for i, m := range found {
		nextA, nextB := want, got
		if i+1 < len(found) {
			nextA, nextB = found[i+1].a, found[i+1].b
		}
		before := max(m.a-a, m.b-b)
		after := max(nextA-m.a-m.n, nextB-m.b-m.n)
		if m.n <= 2 && before > 2 && after > 2 {
			continue
		}
		out = append(out, m)
		a, b = m.a+m.n, m.b+m.n
	}
	return out
}

// pairWords compares two words that stand for each other, and the lines that
// they begin.
func (c *comparison) pairWords(i, j int) {
	a, b := c.want.first(i), c.got.first(j)
	switch {
	case a && b:
		c.sameLine(c.want.words[i].line, c.got.words[j].line)
	case a != b:
		c.add(Lines, 1, c.place(j), c.want.quote(i, i), c.got.quote(j, j))
	}
	c.sameWord(i, j)
}
