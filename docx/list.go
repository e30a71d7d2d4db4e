package docx

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// The distances from a marker to its text, in twips. The narrowest one that
// holds a list's widest marker is taken, since a marker that is wider pushes
// its text out of line.
var hangs = [...]int{360, 480, 620, 800, 1100}

// list writes a list. What stands around it, and the instance that its parent
// item belongs to, is in at.
func (w *writer) list(l *document.List, at place) error {
	level := min(at.depth, levels-1)
	hang := hangFor(l)
	num := at.num
	for i := range l.Items {
		item := &l.Items[i]
		f := formatFor(l, item.Number, hang)
		if !w.nums.fits(num, level, f, item.Number) {
			num = w.newInstance(l, num, level, f)
		}
		inner := at
		inner.num = num
		inner.left = w.nums.signature(num).left(level)
		inner.depth = at.depth + 1
		inner.loose = !l.Tight
		inner.last = i == len(l.Items)-1 && (at.depth == 0 || at.last)
		if err := w.item(l, item, level, inner); err != nil {
			return err
		}
	}
	return nil
}

// newInstance starts an instance for a list whose next item doesn't fit into
// the running one.
func (w *writer) newInstance(l *document.List, num, level int, f levelFormat) int {
	var s signature
	if num != 0 {
		s = *w.nums.signature(num)
	}
	if s[level] != f {
		var known [levels]bool
		for i := range level {
			// A list can't begin below the first level, so these are known.
			known[i] = true
		}
		known[level] = true
		s[level] = f
		fill(&s, &known, l, level)
	}
	return w.nums.add(s)
}

// fill gives the levels below a list the look of the first list that stands
// there, and where none does, one that suits the level above.
func fill(s *signature, known *[levels]bool, l *document.List, level int) {
	nested(s, known, l, level)
	for i := level + 1; i < levels; i++ {
		if !known[i] {
			s[i] = below(s[i-1], i)
		}
	}
}

func nested(s *signature, known *[levels]bool, l *document.List, level int) {
	if level+1 >= levels {
		return
	}
	for _, item := range l.Items {
		for _, b := range item.Blocks {
			inner, ok := b.(*document.List)
			if !ok || len(inner.Items) == 0 {
				continue
			}
			if !known[level+1] {
				known[level+1] = true
				s[level+1] = formatFor(inner, inner.Items[0].Number, hangFor(inner))
			}
			nested(s, known, inner, level+1)
		}
	}
}

// below is the look of a level that no list of the document has: what Word's
// users expect when they press Tab.
func below(above levelFormat, level int) levelFormat {
	f := levelFormat{kind: document.Bullet, hang: hangs[0]}
	if above.kind != document.Bullet {
		f.kind = [...]document.ListKind{document.Decimal, document.LowerLetter, document.LowerRoman}[level%3]
		f.delimiter = above.delimiter
		f.hang = hangs[1]
	}
	return f
}

// formatFor is the look of an item: its list's, unless Word can't count so
// far. Beyond the limits of letters and romans the document model itself goes
// on in decimals; a number beyond Word's own limit is written out.
func formatFor(l *document.List, number, hang int) levelFormat {
	if l.Kind == document.Bullet {
		return levelFormat{kind: document.Bullet, hang: hang}
	}
	f := levelFormat{kind: l.Kind, delimiter: l.Delimiter, hang: hang}
	numeral := document.Numeral(l.Kind, number)
	if numeral[0] >= '0' && numeral[0] <= '9' {
		f.kind = document.Decimal
	}
	if number > maxStart {
		f.literal = document.Marker(f.kind, l.Delimiter, number)
	}
	return f
}

// hangFor finds room for the widest marker of a list.
func hangFor(l *document.List) int {
	if l.Kind == document.Bullet {
		return hangs[0]
	}
	widest := 0
	for _, item := range l.Items {
		var m measure
		m.begin(lookNumber, textWidth)
		m.text(document.Marker(l.Kind, l.Delimiter, item.Number))
		widest = max(widest, m.width())
	}
	for _, h := range hangs {
		if widest+90 <= h {
			return h
		}
	}
	return hangs[len(hangs)-1]
}

// item writes an item: its marker stands before its first paragraph, and where
// it begins with something else or holds nothing, in a paragraph of its own.
func (w *writer) item(l *document.List, item *document.Item, level int, at place) error {
	first, rest := &document.Paragraph{}, item.Blocks
	if len(rest) > 0 {
		if p, ok := rest[0].(*document.Paragraph); ok {
			first, rest = p, rest[1:]
		}
	}
	style := lookFor(first, at)
	if first.Style == document.Body {
		style = itemLook(l.Kind, at)
	}
	p := plain(style.id)
	p.num, p.level = at.num, level
	p.after = at.itemGap(len(rest) == 0)
	empty := strings.TrimSpace(shown(first.Text)) == ""
	w.nums.count(at.num, level, item.Number, empty)
	if err := w.paragraph(p, style, first.Text, at); err != nil {
		return err
	}
	return w.blocks(rest, at)
}

// itemLook is the style of an item's first paragraph.
func itemLook(kind document.ListKind, at place) *look {
	switch {
	case at.cell != notCell && kind == document.Bullet:
		return lookCellBullet
	case at.cell != notCell:
		return lookCellNumber
	case kind == document.Bullet:
		return lookBullet
	}
	return lookNumber
}

// itemGap is the space below a paragraph of an item, where it differs from its
// style's: more at the end of a list and in a list that was written loosely.
func (at place) itemGap(end bool) int {
	switch {
	case at.cell != notCell:
		return unset
	case end && at.last:
		return lookNormal.after
	case at.loose:
		return looseGap
	}
	return unset
}

// looseGap separates the items of a list that was written with blank lines.
const looseGap = 120
