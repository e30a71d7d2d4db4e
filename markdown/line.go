package markdown

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// Line is a paragraph, heading, item or cell of a text as a reader sees it, and
// where its characters stand in the source. Rules about the wording read lines:
// they see the words alone, and can still point at them in the file.
type Line struct {
	Role Role
	// Level is a heading's level from 1, or how deep in lists the line stands:
	// 1 for an item of an outermost list and the further paragraphs in it, 0
	// outside lists.
	Level int
	// Marker is what stands before an item, as a reader sees it: "•", "a.".
	Marker string
	// List tells the lists of a text apart, from 1; 0 where the line is no
	// item. Kind and Number are the item's.
	List   int
	Kind   document.ListKind
	Number int
	// Table tells the tables of a text apart, from 1, and Row and Column the
	// cells of one, from 0; row 0 is the header.
	Table, Row, Column int
	// Text is what is read, without marks; a line break is "\n". It is empty
	// for an item without words and for an empty cell.
	Text string
	// Strong says that all of the text is strong.
	Strong bool
	// Links are the links in it, in their order.
	Links []Span

	at    int // where the line begins in the source
	spots []spot
}

// Role is what a line is in its text.
type Role int

// The roles of lines.
const (
	ParagraphLine Role = iota
	HeadingLine
	ItemLine // the first paragraph of an item
	CellLine
)

// Span is a link: the address, and the bytes of the line's text from From up to
// but not including To.
type Span struct {
	URL      string
	From, To int
}

// spot says that the line's text from at on stands in the source from origin
// on, byte for byte up to the next spot.
type spot struct{ at, origin int }

// Lines reads a text as Parse does and returns its lines in their order. It
// never fails.
func Lines(src string) []Line { return lines(src, true) }

// ItemLines reads a text as ParseItem does and returns its lines.
func ItemLines(src string) []Line { return lines(src, false) }

// PlainLine is a text that is no Markdown, as the one line that it is.
func PlainLine(src string) Line {
	return Line{Text: src, spots: []spot{{0, 0}}}
}

// Source returns where the bytes from..to of the line's text stand in the
// source, as byte offsets. What lies between, marks and escapes, is included.
// Without bytes, it is the place where from stands.
func (l *Line) Source(from, to int) (start, end int) {
	if len(l.spots) == 0 {
		return l.at, l.at
	}
	start = l.origin(from)
	if to <= from {
		return start, start
	}
	return start, l.origin(to-1) + 1
}

// origin is where a byte of the line's text stands in the source.
func (l *Line) origin(at int) int {
	i := max(sort.Search(len(l.spots), func(i int) bool { return l.spots[i].at > at })-1, 0)
	origin := l.spots[i].origin + at - l.spots[i].at
	if i+1 < len(l.spots) { // what was put between two pieces stands before the second
		origin = min(origin, l.spots[i+1].origin)
	}
	return origin
}

func lines(src string, full bool) []Line {
	r := &lineReader{reader: newReader(src, full)}
	r.inliner = inliners.Get().(*inliner)
	defer inliners.Put(r.inliner)
	for r.next = 0; r.next < len(r.lines); {
		if r.lines[r.next].blank() {
			r.next++
			continue
		}
		p, end := r.piece(r.next)
		r.next = end
		r.add(p, 0)
	}
	if strings.Contains(src, "\r\n") {
		restore(r.out, src)
	}
	return r.out
}

// lineReader gathers the lines of a text.
type lineReader struct {
	*reader
	out           []Line
	lists, tables int
}

// add gathers the lines of a piece that stands a number of lists deep.
func (r *lineReader) add(p piece, depth int) {
	switch p := p.(type) {
	case *prose:
		l := Line{Level: depth}
		if p.level > 0 {
			l.Role, l.Level = HeadingLine, p.level
		}
		r.out = append(r.out, r.line(l, &p.passage))
	case *run:
		r.addRun(p, depth+1)
	case *grid:
		r.tables++
		for i, row := range p.rows {
			for c, at := range row {
				r.out = append(r.out, r.line(Line{Role: CellLine, Table: r.tables, Row: i, Column: c}, at))
			}
		}
	}
}

// addRun gathers the lines of the items that stand in a row.
func (r *lineReader) addRun(p *run, depth int) {
	var markers []marker
	for _, e := range p.entries {
		markers = append(markers, e.marker)
	}
	i := 0
	for _, block := range makeLists(markers, make([]bool, len(markers)), make([][]document.Block, len(markers))) {
		list := block.(*document.List)
		r.lists++
		number := r.lists
		for _, item := range list.Items {
			e := p.entries[i]
			i++
			l := Line{
				Role: ItemLine, Level: depth, List: number, Kind: list.Kind, Number: item.Number,
				Marker: document.Marker(list.Kind, list.Delimiter, item.Number), at: e.at,
			}
			rest := e.pieces
			if len(rest) > 0 {
				if first, ok := rest[0].(*prose); ok {
					l, rest = r.line(l, &first.passage), rest[1:]
				}
			}
			r.out = append(r.out, l)
			for _, inside := range rest {
				r.add(inside, depth)
			}
		}
	}
}

// line reads the text of a passage into a line.
func (r *lineReader) line(l Line, p *passage) Line {
	content := p.text()
	if len(p.parts) > 0 {
		l.at = p.parts[0].origin
	}
	inlines, err := r.words(p)
	if err != nil {
		inlines = document.Words(content)
	}
	l.Text = document.Plain(inlines)
	if len(inlines) == 1 {
		_, l.Strong = inlines[0].(*document.Strong)
	}
	l.Links = links(nil, inlines, new(int))
	l.align(content, p)
	return l
}

// links gathers the links of inlines whose text begins at a byte of the line.
func links(out []Span, in []document.Inline, at *int) []Span {
	for _, i := range in {
		from := *at
		switch n := i.(type) {
		case *document.Text:
			*at += len(n.Value)
		case *document.LineBreak:
			*at++
		case *document.Link:
			links(nil, n.Text, at)
			out = append(out, Span{n.URL, from, *at})
		default:
			out = links(out, textOf(i), at)
		}
	}
	return out
}

// align works out where the bytes of the line's text stand. The signs of the
// content say what of it is shown, and as what. Where that is not the text, the
// whole of it is taken to begin at the beginning.
func (l *Line) align(content string, p *passage) {
	var text []byte
	var spots []spot
	show := func(shown string, from int) {
		spots = append(spots, spot{len(text), p.origin(from)})
		text = append(text, shown...)
	}
	parts := p.parts // those that begin behind the place
	signs, _ := scan(content)
	var open []sign // what stands around the place, from the outermost in
	at := 0
	for at < len(content) || len(open) > 0 {
		if last := len(open) - 1; last >= 0 && at >= open[last].to {
			at = open[last].end
			open = open[:last]
			continue
		}
		for len(signs) > 0 && signs[0].start < at {
			signs = signs[1:]
		}
		next := len(content)
		if last := len(open) - 1; last >= 0 {
			next = open[last].to
		}
		if len(signs) > 0 && signs[0].start < next {
			next = signs[0].start
		}
		for len(parts) > 0 && parts[0].at <= at {
			parts = parts[1:]
		}
		if len(parts) > 0 && parts[0].at < next {
			next = parts[0].at // each part has a place of its own in the source
		}
		if at < next {
			show(content[at:next], at)
			at = next
			continue
		}
		g := signs[0]
		signs = signs[1:]
		switch g.kind {
		case escapedSign:
			show(content[g.start+1:g.end], g.start+1)
			at = g.end
		case softSign:
			show(" ", g.start)
			at = g.end
		case hardSign:
			show("\n", g.start)
			at = g.end
		default:
			open = append(open, g)
			at = g.from
		}
	}
	if string(text) == l.Text {
		l.spots = spots
	} else {
		l.spots = []spot{{0, l.at}}
	}
}

// restore brings the lines' places from a text whose line ends are "\n" back to
// the text as it was.
func restore(lines []Line, src string) {
	var pairs []int // where the n-th pair is in the text without carriage returns
	for at := 0; ; {
		i := strings.Index(src[at:], "\r\n")
		if i < 0 {
			break
		}
		pairs = append(pairs, at+i-len(pairs))
		at += i + 2
	}
	back := func(at int) int {
		n, _ := slices.BinarySearchFunc(pairs, at, func(pair, at int) int { return cmp.Compare(pair, at) })
		return at + n
	}
	for i := range lines {
		lines[i].at = back(lines[i].at)
		for s := range lines[i].spots {
			lines[i].spots[s].origin = back(lines[i].spots[s].origin)
		}
	}
}
