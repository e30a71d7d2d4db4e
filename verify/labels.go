package verify

// label is one of the document's own lines in a county's section: the heading
// of a part, or a note.
type label struct {
	line
	// part is set for headings: what stands below is submitted for that part.
	part bool
}

// section is what one county ought to have in the document.
type section struct {
	heading line
	labels  []label
	lines   []line
	// unshown are the keys of the words that a program may print.
	unshown map[string]bool
	// under has for each of the lines the index of the label above it, -1 for
	// none.
	under []int
	// keys are those of the lines.
	keys map[string]bool
}

// holds reports whether a county submitted such a line.
func (s *section) holds(l *line) bool { return s != nil && s.keys[l.key] }

// newSection sorts the lines below a county's heading.
func newSection(heading line, lines []line) *section {
	s := &section{heading: heading, keys: map[string]bool{}, unshown: map[string]bool{}}
	under := -1
	for _, l := range lines {
		if l.unshown {
			s.unshown[l.key] = true
			continue
		}
		if !l.fixed {
			s.lines, s.under = append(s.lines, l), append(s.under, under)
			s.keys[l.key] = true
			continue
		}
		s.labels = append(s.labels, label{line: l, part: l.id != ""})
		if l.id != "" {
			under = len(s.labels) - 1
		}
	}
	return s
}

// takeLabels takes the document's own lines out of what it says under a county,
// so that only the county's words are left, and returns for each of those the
// label above it. Labels that are missing, or are worded otherwise, are noted.
func (c *comparison) takeLabels(s *section, got []line) (own []line, under []int, met int) {
	taken := c.findLabels(s, got)
	last := -1
	for i, l := range got {
		k, is := taken[i]
		switch {
		case !is && s.unshown[l.key] && !s.holds(&l):
		case !is && partName(&l) != 0 && !s.holds(&l) && !s.hasPart(partName(&l)):
			// The document's heading of a part that the county left out.
			c.add(Labels, 1, placeOf(&l), Quote{}, Quote{Text: l.text()})
		case !is:
			own, under = append(own, l), append(under, last)
		case s.labels[k].part:
			last = k
		}
	}
	where := map[int]int{}
	for i, k := range taken {
		if at, ok := where[k]; !ok || i < at {
			where[k] = i
		}
		c.met[k] = true
	}
	for k := range s.labels {
		l := &s.labels[k].line
		i, ok := where[k]
		switch {
		case !ok:
			c.add(Labels, 1, c.at, Quote{Text: l.text()}, Quote{})
		case got[i].key != l.key || got[i].mark != l.mark:
			met++
			c.add(Labels, 1, placeOf(&got[i]), Quote{Text: l.text()}, Quote{Text: got[i].text()})
		default:
			met++
		}
	}
	return own, under, met
}

// findLabels returns which lines of the document are which labels: those with
// the same words, and then, for the labels that are left, headings between
// their neighbors that are worded a little otherwise.
func (c *comparison) findLabels(s *section, got []line) map[int]int {
	byKey := map[string]int{}
	for k := range s.labels {
		byKey[s.labels[k].key] = k
	}
	taken, met := map[int]int{}, map[int]bool{}
	for i := range got {
		l := &got[i]
		k, ok := byKey[l.key]
		if !ok || l.table > 0 || met[k] && l.level == 0 && !c.doubled {
			continue
		}
		if s.holds(l) && met[k] {
			continue
		}
		taken[i], met[k] = k, true
	}
	if len(met) == len(s.labels) {
		return taken
	}
	next := 0
	for i := range got {
		l := &got[i]
		if k, ok := taken[i]; ok {
			next = max(next, k+1)
			continue
		}
		if s.holds(l) || partName(l) == 0 && (l.level == 0 && !l.bold || l.table > 0) {
			continue
		}
		for k := next; k < len(s.labels) && !met[k]; k++ {
			if s.labels[k].part && alike(&s.labels[k].line, l) {
				taken[i], met[k] = k, true
				byKey[l.key] = k
				next = k + 1
				break
			}
		}
		if k, ok := byKey[l.key]; ok && s.labels[k].part && (l.level > 0 || l.bold) {
			taken[i] = k // once more, where the county's text stands twice
		}
	}
	return taken
}

// alike reports whether a heading may stand for a label: both are of the same
// part, (A) or (B), or they share half of their words.
func alike(want, got *line) bool {
	if b := partName(got); b != 0 {
		return partLetter(want) == b
	}
	if a, b := partLetter(want), partLetter(got); a != 0 || b != 0 {
		return a == b
	}
	shared := 0
	all := map[string]bool{}
	for _, w := range want.words {
		all[w.key] = true
	}
	for _, w := range got.words {
		if all[w.key] {
			shared++
		}
	}
	return 2*shared >= max(len(want.words), len(got.words))
}
