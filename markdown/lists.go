package markdown

// nests is how many columns further than its parent's marker a line must stand
// to belong to the parent. Four is the norm; people also type two and three.
const nests = 2

// openEntry is an item that the next line may belong to.
type openEntry struct {
	*entry
	siblings *run
	column   int // where its marker stands
	line     int // where it begins
}

// listBegins reads the marker at line i if a list outside any other list begins
// there. Directly below a line of text that takes a marker which can't be part
// of a sentence.
func (r *reader) listBegins(i int, belowText bool) (length int, ok bool) {
	m, n, ok := scanMarker(r.trimmed(r.lines[i]), nil)
	if !ok || belowText && !m.opens() && !r.stepsOn(i, m) || n == len(r.trimmed(r.lines[i])) && !r.filled(i, m, 0) {
		return 0, false
	}
	return n, true
}

// stepsOn reports whether the list that would begin with m at line i goes on
// with the next number, below whatever the item holds. A sentence does not do
// that.
func (r *reader) stepsOn(i int, m marker) bool {
	inside := r.lines[i].indent + nests
	for _, l := range r.lines[i+1:] {
		if l.blank() || l.indent >= inside {
			continue
		}
		next, _, ok := scanMarker(r.trimmed(l), nil)
		return ok && next.isNext(m)
	}
	return false
}

// filled reports whether a marker that stands alone on line i can be taken as
// an empty item: either its text or its nested list is on the next line, or a
// sibling follows. A lone "-" is a dash. outside is the least column of a
// sibling.
func (r *reader) filled(i int, m marker, outside int) bool {
	column := r.lines[i].indent
	for j := i + 1; j < len(r.lines); j++ {
		l := r.lines[j]
		if l.blank() {
			continue
		}
		if l.indent >= column+nests {
			return j == i+1
		}
		sibling, _, ok := scanMarker(r.trimmed(l), &m)
		return ok && sibling.follows(m) && l.indent >= outside
	}
	return false
}

// list reads the list, or the lists in a row, at line i.
func (r *reader) list(i int) (piece, int) {
	root := &run{}
	var open []openEntry // from the outermost in
	var text *prose      // the paragraph that a line may go on with
	blank := false       // a blank line stands before this one
	for ; i < len(r.lines); i++ {
		l := r.lines[i]
		if l.blank() {
			text, blank = nil, true
			continue
		}
		// How many of the open items does the line's indentation put it in?
		level := len(open)
		for level > 0 && l.indent < open[level-1].column+nests {
			level--
		}
		if h, _ := r.heading(i); h > 0 && level == 0 {
			return root, i
		}
		if m, length, ok := r.itemBegins(i, open, level, text != nil); ok {
			e := &entry{marker: m, at: l.text, spaced: blank}
			siblings := root
			if level > 0 {
				siblings = open[level-1].nested()
			}
			siblings.entries = append(siblings.entries, e)
			siblings.last[m.class] = m
			open = append(open[:level], openEntry{e, siblings, l.indent, i})
			text, blank = nil, false
			if words := r.trimmed(l); length < len(words) {
				text = &prose{}
				from := l.text + length
				for from < l.end && (r.source.text[from] == ' ' || r.source.text[from] == '\t') {
					from++
				}
				text.add(r.source, from, l.end, "")
				e.pieces = append(e.pieces, text)
			}
			continue
		}
		table := r.tableBegins(i) != nil
		if level == 0 && (table || text == nil) {
			return root, i
		}
		if text == nil {
			open = open[:level]
			text = &prose{}
			open[level-1].pieces = append(open[level-1].pieces, text)
		}
		r.addLine(text, i)
		blank = false
		if table {
			r.note(TableShape, l.text, "This table stands inside a list, where there are no tables, so its lines stay text. End the list with a line of text that is not indented, and put the table below it.")
		}
	}
	return root, i
}

// itemBegins reads the marker at line i if an item begins there, inside the
// first level of the open items.
func (r *reader) itemBegins(i int, open []openEntry, level int, belowText bool) (m marker, length int, ok bool) {
	var sibling *marker
	if level < len(open) {
		sibling = &open[level].marker
	}
	words := r.trimmed(r.lines[i])
	m, length, ok = scanMarker(words, sibling)
	if !ok {
		return m, 0, false
	}
	follows := sibling != nil && m.follows(*sibling)
	if belowText && !follows && !m.opens() && !r.stepsOn(i, m) && !r.levelBelow(i, open[:level], m) {
		// Its list may have been left for another one: 1. - - 2. - -
		if sibling == nil || !m.isNext(open[level].siblings.last[m.class]) {
			return m, 0, false
		}
	}
	if length == len(words) && !follows {
		outside := 0
		if level > 0 {
			outside = open[level-1].column + nests
		}
		if !r.filled(i, m, outside) {
			return m, 0, false
		}
	}
	if level >= MaxDepth {
		r.note(ListTooDeep, r.lines[i].text, "This item is nested too deeply, so it stays text with its mark. Use fewer levels.")
		return m, 0, false
	}
	return m, length, true
}

// levelBelow reports whether m at line i stands a full level below the line that
// the innermost of the items begins with. Such a line is hardly the rest of a
// sentence, which people rather type below the item's first word.
func (r *reader) levelBelow(i int, items []openEntry, m marker) bool {
	if len(items) == 0 || !m.short() {
		return false
	}
	above := items[len(items)-1]
	return above.line == i-1 && r.lines[i].indent >= above.column+tabStop
}

// nested is the run at the end of an item, for one more entry.
func (e *entry) nested() *run {
	if n := len(e.pieces); n > 0 {
		if last, ok := e.pieces[n-1].(*run); ok {
			return last
		}
	}
	nested := &run{}
	e.pieces = append(e.pieces, nested)
	return nested
}
