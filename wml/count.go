package wml

// counters count the paragraphs of lists as Word does ([MS-DOC], 2.4.6.4): one
// count for each abstract numbering, which all lists that are based on it share.
// A list that says where a level begins anew does so once, where that level of
// it is met first.
type counters struct {
	nums   *numbering
	counts map[*abstract]*counter
	// begun are the levels of lists that began anew already.
	begun map[*instance]*[levels]bool
	// lists is how many lists were met.
	lists int
}

// counter is the count of one abstract numbering.
type counter struct {
	list int
	on   [levels]bool
	at   [levels]int
}

func newCounters(n *numbering) *counters {
	return &counters{nums: n, counts: map[*abstract]*counter{}, begun: map[*instance]*[levels]bool{}}
}

// next counts a paragraph of a list and returns its label, nil where a reader
// sees none.
func (c *counters) next(in *instance, i int) *Label {
	at := c.counts[in.base]
	if at == nil {
		c.lists++
		at = &counter{list: c.lists}
		c.counts[in.base] = at
	}
	c.count(at, in, i)
	l := in.level(i)
	if l == nil || l.hidden {
		return nil
	}
	return at.label(in, l, i)
}

func (c *counters) count(at *counter, in *instance, i int) {
	switch {
	case in.has[i] && !c.begin(in, i):
		if at.on != [levels]bool{} && !at.above(i) {
			c.lists++
			at.list = c.lists
		}
		at.at[i] = in.starts[i]
	case at.on[i]:
		if at.at[i] < maxNumber {
			at.at[i]++
		}
	default:
		at.at[i] = in.start(i)
	}
	at.on[i] = true
	for j := i + 1; j < levels; j++ {
		if in.restarts(j, i) {
			at.on[j] = false
		}
	}
}

// begin says whether a level of a list began anew before, and notes that it
// does so now.
func (c *counters) begin(in *instance, i int) bool {
	begun := c.begun[in]
	if begun == nil {
		begun = &[levels]bool{}
		c.begun[in] = begun
	}
	was := begun[i]
	begun[i] = true
	return was
}

// above says whether a level above this one has been counted.
func (at *counter) above(i int) bool {
	for j := range i {
		if at.on[j] {
			return true
		}
	}
	return false
}

// start is the number with which a level begins, and begins anew below the next
// item above it: the number that a list brings for it counts once.
func (in *instance) start(i int) int {
	if l := in.level(i); l != nil {
		return l.start
	}
	return 0
}

// restarts says whether level j begins anew when level i is counted, which is
// above it.
func (in *instance) restarts(j, i int) bool {
	l := in.level(j)
	switch {
	case l == nil || l.restart < 0 || l.restart > j:
		return true
	case l.restart == 0:
		return false
	}
	return i < l.restart
}

// value is the number that a level shows within the label of another one: the
// one that is running or, where none is, the first. That doesn't count it.
func (at *counter) value(in *instance, i int) int {
	switch {
	case at.on[i]:
		return at.at[i]
	case in.has[i]:
		return in.starts[i]
	}
	return in.start(i)
}
