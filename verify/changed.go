package verify

import (
	"slices"
	"strings"
)

// fewWords is how many words a changed number has at the most.
const fewWords = 6

// changed records that the words of one side stand for other words, or for
// none, on the other.
func (c *comparison) changed(want, got span) {
	switch {
	case want.size() == 0 && got.size() == 0:
	case want.size() == 0 && c.got.whole(got) && c.want.starting(want.from):
		c.lines(&c.got, got, want, got)
	case got.size() == 0 && c.want.whole(want) && c.got.starting(got.from):
		c.lines(&c.want, want, want, got)
	default:
		few := want.size() <= fewWords && got.size() <= fewWords
		want, got = c.widen(want, got)
		kind := Words
		if few && (c.want.hasDigit(want) || c.got.hasDigit(got)) {
			kind = Numbers
		}
		c.addWords(kind, 1, want, got)
	}
}

// hasDigit reports whether one of the words has a digit. The marks of lists are
// no words.
func (p *passage) hasDigit(s span) bool {
	for i := s.from; i < s.to; i++ {
		if strings.ContainsAny(p.word(i).text, "0123456789") {
			return true
		}
	}
	return false
}

// whole reports whether a span begins and ends with a line.
func (p *passage) whole(s span) bool { return p.starting(s.from) && p.starting(s.to) }

// lines records that whole lines of a side are missing on the other: rows of a
// table, or paragraphs.
func (c *comparison) lines(side *passage, s, want, got span) {
	first, last := side.words[s.from].line, side.words[s.to-1].line
	if rows := side.rows(first, last); rows > 0 {
		c.addWords(Rows, rows, want, got)
		return
	}
	c.addWords(Paragraphs, last-first+1, want, got)
}

// rows returns how many rows of tables the lines from first to last are; 0
// where they are not just whole rows.
func (p *passage) rows(first, last int) int {
	same := func(i, j int) bool {
		a, b := &p.lines[i], &p.lines[j]
		return a.table == b.table && a.row == b.row
	}
	if first > 0 && same(first-1, first) || last+1 < len(p.lines) && same(last, last+1) {
		return 0
	}
	rows := 0
	for i := first; i <= last; i++ {
		if p.lines[i].table == 0 {
			return 0
		}
		if i == first || !same(i-1, i) {
			rows++
		}
	}
	return rows
}

// addWords adds places in which the words of a span stand for those of another.
func (c *comparison) addWords(kind Kind, count int, want, got span) {
	if d := c.found[kind]; d != nil {
		d.note(count, want.size(), got.size())
		return
	}
	if kind != Paragraphs && kind != Rows {
		want, got = c.widen(want, got)
	}
	at := c.place(got.from)
	if got.size() == 0 && got.from > 0 {
		at = c.place(got.from - 1)
	}
	c.add(kind, 0, at, c.want.quote(want.from, want.to), c.got.quote(got.from, got.to))
	c.found[kind].note(count, want.size(), got.size())
}

// note counts places in which so many words of one side stand for so many of
// the other.
func (d *Difference) note(count, want, got int) {
	d.Count += count
	switch {
	case want == 0:
		d.added += count
	case got == 0:
		d.lost += count
	}
}

// widen takes in what belongs to the same words on both sides, up to white
// space: of "1,250" against "1.250" only the mark differs, and a reader wants
// to see the numbers.
func (c *comparison) widen(want, got span) (span, span) {
	const most = 8
	joined := func(p *passage, i int) bool {
		return i < len(p.words) && !p.first(i) && p.word(i).gap == ""
	}
	for range most {
		i, j := want.from, got.from
		if i == 0 || j == 0 || !joined(&c.want, i) && !joined(&c.got, j) ||
			want.size() > 0 && c.want.first(i) || got.size() > 0 && c.got.first(j) ||
			c.want.word(i-1).key != c.got.word(j-1).key {
			break
		}
		want.from, got.from = i-1, j-1
	}
	for range most {
		i, j := want.to, got.to
		if !joined(&c.want, i) && !joined(&c.got, j) || c.want.starting(i) || c.got.starting(j) ||
			c.want.word(i).key != c.got.word(j).key {
			break
		}
		want.to, got.to = i+1, j+1
	}
	return want, got
}

// sameWord compares two words with the same key, and the space before them.
func (c *comparison) sameWord(i, j int) {
	w, g := c.want.word(i), c.got.word(j)
	if w.text != g.text {
		c.addWords(kindOfWord(w, g), 1, span{i, i + 1}, span{j, j + 1})
	}
	if c.want.first(i) || c.got.first(j) || w.gap == g.gap {
		return
	}
	kind := Spaces
	switch a, b := shown(w.gap), shown(g.gap); {
	case a == b:
		kind = Unseen
	case a == "" || b == "":
		kind = Joined
	}
	c.addWords(kind, 1, span{i - 1, i + 1}, span{max(j-1, 0), j + 1})
}

// kindOfWord tells how two words differ that have the same key.
func kindOfWord(w, g *word) Kind {
	switch {
	case shown(w.text) == shown(g.text):
		return Unseen
	case w.key == "-":
		return Dashes
	case w.key == "'" || w.key == "\"":
		return Quotes
	}
	return Ellipses
}

// formats compares the emphasis and the links of n words that follow each other
// on both sides. Neighbours that differ alike are one place.
func (c *comparison) formats(i, j, n int) {
	type look struct {
		strong, em bool
		link       string
	}
	var lastWant, lastGot look
	for k := range n {
		w, g := c.want.word(i+k), c.got.word(j+k)
		want, got := look{w.strong, w.em, address(w.link)}, look{g.strong, g.em, address(g.link)}
		same := k > 0 && want == lastWant && got == lastGot
		lastWant, lastGot = want, got
		if same || want == got {
			continue
		}
		at, there := span{i + k, i + k + 1}, span{j + k, j + k + 1}
		switch {
		case want.link == got.link:
		case want.link == "" || got.link == "":
			c.addWords(LinksLost, 1, at, there)
		default:
			if c.found[Links] == nil {
				c.add(Links, 0, c.place(j+k), Quote{Text: want.link}, Quote{Text: got.link})
			}
			c.found[Links].Count++
		}
		plain := c.want.line(i+k).level > 0 || c.got.line(j+k).level > 0 || c.want.line(i+k).header || c.got.line(j+k).header
		if !plain && (want.strong != got.strong || want.em != got.em) {
			c.addWords(Emphasis, 1, at, there)
		}
	}
}

// address is where a link leads, in one of the ways to write it.
func address(link string) string {
	scheme, rest, ok := strings.Cut(strings.ReplaceAll(link, " ", "%20"), ":")
	if !ok {
		return strings.TrimSuffix(link, "/")
	}
	host, path := rest, ""
	if strings.HasPrefix(rest, "//") {
		if i := strings.IndexByte(rest[2:], '/'); i >= 0 {
			host, path = rest[:i+2], rest[i+2:]
		}
		host = strings.ToLower(host)
	}
	return strings.TrimSuffix(strings.ToLower(scheme)+":"+host+path, "/")
}

// sameLine compares what two lines are that say the same, or begin so.
func (c *comparison) sameLine(i, j int) {
	w, g := &c.want.lines[i], &c.got.lines[j]
	c.marks(i, j)
	c.nesting(w, g)
	at := placeOf(g)
	quote := func(kind Kind) {
		if d := c.found[kind]; d != nil {
			d.Count++
			return
		}
		a, b := c.want.starts[i], c.got.starts[j]
		c.add(kind, 1, at, c.want.quote(a, a), c.got.quote(b, b))
	}
	if w.level > 0 != (g.level > 0) {
		quote(Headings)
	}
	if w.table > 0 != (g.table > 0) || w.column != g.column {
		quote(Tables)
	}
	if w.soft != g.soft {
		quote(Breaks)
	}
	a, b := c.want.label, c.got.label
	if len(b) > 0 && a[i] != b[j] && (b[j] >= 0 || c.met[a[i]]) {
		// Above the first heading there is, nothing stands under a wrong one.
		quote(Parts)
	}
}

// marks compares the marks of two lines.
func (c *comparison) marks(i, j int) {
	w, g := &c.want.lines[i], &c.got.lines[j]
	var kind Kind
	switch {
	case w.mark == g.mark && g.typed && !w.typed:
		kind = Typed
	case w.mark == g.mark:
		return
	case w.mark == "" || g.mark == "":
		kind = Marks
	case bulletLike(w.mark) && bulletLike(g.mark):
		kind = Bullets
	case bulletLike(w.mark) || bulletLike(g.mark):
		kind = Marks
	default:
		kind = Numbering
	}
	if d := c.found[kind]; d != nil {
		d.Count++
		return
	}
	c.add(kind, 1, placeOf(g), c.want.quoteMark(i), c.got.quoteMark(j))
}

// bulletLike reports whether a mark is no number or letter.
func bulletLike(mark string) bool {
	return isBullet(mark) || slices.Contains([]string{"*", "o", "§"}, mark) || strings.Trim(mark, dashes) == ""
}

// nesting compares how deep two items stand below the first one of their list.
func (c *comparison) nesting(w, g *line) {
	if !w.nest.known || c.cell != w.cell() {
		c.depths, c.cell = [2]depths{}, w.cell()
	}
	if w.mark == "" || !w.nest.known || !g.nest.known || g.mark == "" {
		return
	}
	if c.depths[0].of(w.nest) != c.depths[1].of(g.nest) {
		if d := c.found[Nesting]; d != nil {
			d.Count++
			return
		}
		c.add(Nesting, 1, placeOf(g), Quote{Text: w.text()}, Quote{Text: g.text()})
	}
}

// depths are the items above and around an item, the outermost first.
type depths []nesting

// of returns how many items an item stands in, and goes on to it. Word says how
// far from the margin an item stands and not how deep it is.
func (d *depths) of(item nesting) int {
	for n := len(*d); n > 1 && (*d)[n-1].toward(item) < 0; n-- {
		*d = (*d)[:n-1]
	}
	if n := len(*d); n > 0 && (*d)[n-1].toward(item) <= 0 {
		(*d)[n-1] = item
	} else {
		*d = append(*d, item)
	}
	return len(*d)
}

// toward returns 1 where the other item stands deeper, -1 where it stands less
// deep, and 0 where it stands at the same level.
func (n nesting) toward(other nesting) int {
	const near = 100 // twips within which two lists begin at one place
	change := other.level - n.level
	if n.list != other.list {
		change = (other.begin - n.begin) / near
	}
	return max(-1, min(1, change))
}
