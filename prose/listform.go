package prose

import (
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// longestList is up to which number a list counts; what is beyond is a year or
// another figure that begins a line.
const longestList = 999

// listsOfOne: a list has more than one item. An item that has a list of its own
// is no list of one, and neither is one of several that paragraphs part.
func listsOfOne(o *outline) []finding.Finding {
	var out []finding.Finding
	for _, items := range o.lists {
		i := items[0]
		l := &o.lines[i]
		if len(items) > 1 || o.leads(i) || l.Number > 1 || !saysSomething(l.Text) || o.hasKin(i) {
			continue
		}
		out = append(out, o.all("TEXT0304", i, "This is the only item of its list: %q.", opening(l.Text)))
	}
	return out
}

// hasKin reports whether item i, alone in its list, doesn't stand alone: another
// item is right before or after it with another mark, or there are more lists
// of one at its level.
func (o *outline) hasKin(i int) bool {
	if o.before(i) >= 0 {
		return true
	}
	for _, items := range o.lists {
		j := items[0]
		if j != i && o.lines[j].Level == o.lines[i].Level && (len(items) == 1 || o.before(j) == i) {
			return true
		}
	}
	return false
}

// changedMarks: the items of a list have the same kind of mark. Where it
// changes from one item to the next, one list became two. The first change says
// it for the whole text.
func changedMarks(o *outline) []finding.Finding {
	for _, items := range o.lists {
		i := items[0]
		j := o.before(i)
		if j < 0 {
			continue
		}
		l, above := &o.lines[i], &o.lines[j]
		return []finding.Finding{o.all("TEXT0306", i,
			"After the item with %q the list goes on with %q: %q.", above.Marker, l.Marker, opening(l.Text))}
	}
	return nil
}

// brokenNumbers: each number follows the one before it, and a list begins with
// its first number unless it goes on where another stopped.
func brokenNumbers(o *outline) []finding.Finding {
	var out []finding.Finding
	for n, items := range o.lists {
		first := &o.lines[items[0]]
		if first.Kind == document.Bullet || first.Number > longestList {
			continue
		}
		switch {
		case first.Number > 1 && !o.goesOnFrom(n):
			out = append(out, o.all("TEXT0305", items[0], "The list begins with %q: %q.", first.Marker, opening(first.Text)))
			continue
		case o.startsAgain(n):
			out = append(out, o.all("TEXT0305", items[0], "The number %q stands here again: %q.", first.Marker, opening(first.Text)))
			continue
		}
		for k, i := range items[1:] {
			l, above := &o.lines[i], &o.lines[items[k]]
			if l.Number != above.Number+1 {
				next := document.Marker(l.Kind, l.Marker[len(l.Marker)-1], above.Number+1)
				out = append(out, o.all("TEXT0305", i, "%q stands after %q, where %q belongs: %q.", l.Marker, above.Marker, next, opening(l.Text)))
				break // what follows is most likely out of step for the same reason
			}
		}
	}
	return out
}

// goesOnFrom reports whether list n begins with the number after the last one
// of a list before it, of the same kind and level.
func (o *outline) goesOnFrom(n int) bool {
	first := &o.lines[o.lists[n][0]]
	for _, items := range o.lists[:n] {
		last := &o.lines[items[len(items)-1]]
		if last.Level == first.Level && last.Kind == first.Kind && last.Number+1 == first.Number {
			return true
		}
	}
	return false
}

// startsAgain reports whether list n is one item with the first number, and so
// was the outermost list before it, with only paragraphs between the two: items
// whose numbers stayed at 1.
func (o *outline) startsAgain(n int) bool {
	items := o.lists[n]
	i := items[0]
	if len(items) > 1 || o.lines[i].Level != 1 {
		return false
	}
	parted := false
	for j := i - 1; j >= 0; j-- {
		l := &o.lines[j]
		switch {
		case l.Role == markdown.HeadingLine || l.Role == markdown.CellLine:
			return false
		case l.Role == markdown.ParagraphLine && l.Level == 0:
			parted = true
		case l.Role == markdown.ItemLine && l.Level == 1:
			return parted && len(o.lists[l.List-1]) == 1 && l.Kind == o.lines[i].Kind && l.Number == o.lines[i].Number
		}
	}
	return false
}

// emptyItems: an item has words, or what it holds has.
func emptyItems(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role != markdown.ItemLine || saysSomething(l.Text) || o.holds(i) {
			continue
		}
		start, end := l.Source(0, len(l.Text))
		if start == end { // the marker itself
			end += len(o.Value[end:]) - len(strings.TrimLeftFunc(o.Value[end:], func(r rune) bool { return !unicode.IsSpace(r) }))
		}
		out = append(out, o.bytes("TEXT0309", start, end, "The item with %q has no words.", l.Marker))
	}
	return out
}
