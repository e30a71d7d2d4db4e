package richtext

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// line is a paragraph, heading, item or cell as a reader sees it. Two texts
// with the same lines say the same.
type line struct {
	place string // what it is, how deep, and the mark in front
	text  string // without white space that nobody sees
	links []span
	bold  []emphasis // for each byte of the text
}

// span is a link from one byte of the text up to another.
type span struct {
	href     string
	from, to int
}

// emphasis is how characters stand out; space never does.
type emphasis byte

const (
	strongBit emphasis = 1 << iota
	emBit
)

// viewer gathers lines.
type viewer struct {
	lines  []line
	tables int
}

// view gives the lines of blocks. They come from the editor or from package
// markdown, so they hold nothing but what both have.
func view(blocks []document.Block) []line {
	v := &viewer{}
	v.blocks(blocks, 0)
	return v.lines
}

func (v *viewer) blocks(blocks []document.Block, depth int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			v.add(fmt.Sprintf("text %d", depth), b.Text)
		case *document.Heading:
			place := fmt.Sprintf("heading %d", b.Level)
			if strings.TrimSpace(document.Plain(b.Text)) == "" {
				place = "text 0" // a heading of nothing but space leads nowhere
			}
			v.add(place, b.Text)
		case *document.List:
			for _, item := range b.Items {
				v.item(b, item, depth+1)
			}
		case *document.Table:
			v.tables++
			for r := -1; r < len(b.Rows); r++ {
				cells := b.Header
				if r >= 0 {
					cells = b.Rows[r]
				}
				for c, cell := range cells {
					place := fmt.Sprintf("cell %d %d %d %d", v.tables, r, c, b.Columns[c].Align)
					v.lines = append(v.lines, paragraphLine(place, cell.Blocks))
				}
			}
		}
	}
}

// add adds a line, if anything can be seen of it.
func (v *viewer) add(place string, text []document.Inline) {
	if l := newLine(place, text); l.text != "" {
		v.lines = append(v.lines, l)
	}
}

// item adds the lines of an item. Its mark stands before its first paragraph.
func (v *viewer) item(list *document.List, item document.Item, depth int) {
	place := fmt.Sprintf("item %d %s", depth, document.Marker(list.Kind, list.Delimiter, item.Number))
	rest := slices.Clone(item.Blocks)
	for len(rest) > 0 && isBlank(rest[0]) {
		rest = rest[1:]
	}
	first := paragraphLine(place, rest)
	v.lines = append(v.lines, first)
	if first.text != "" {
		rest = rest[1:]
	}
	v.blocks(rest, depth)
}

func isBlank(b document.Block) bool {
	p, ok := b.(*document.Paragraph)
	return ok && newLine("", p.Text).text == ""
}

// paragraphLine is the line of the paragraph that blocks begin with, without
// text where there is none.
func paragraphLine(place string, blocks []document.Block) line {
	if len(blocks) > 0 {
		if p, ok := blocks[0].(*document.Paragraph); ok {
			return newLine(place, p.Text)
		}
	}
	return line{place: place}
}

// newLine takes the characters of inlines one by one.
func newLine(place string, in []document.Inline) line {
	l := line{place: place}
	var text []byte
	walk(in, run{}, func(r run) {
		from := len(text)
		for len(r.text) > 0 {
			_, size := utf8.DecodeRuneInString(r.text)
			char := r.text[:size]
			r.text = r.text[size:]
			start := len(text) == 0 || text[len(text)-1] == '\n'
			if start && (char == " " || char == "\t") {
				continue
			}
			var e emphasis
			if strings.TrimFunc(char, unicode.IsSpace) != "" {
				e = r.emphasis()
			}
			text = append(text, char...)
			l.bold = append(l.bold, slices.Repeat([]emphasis{e}, size)...)
		}
		if last := len(l.links) - 1; last >= 0 && l.links[last].href == r.href && l.links[last].to == from {
			l.links[last].to = len(text)
		} else if r.href != "" && from < len(text) {
			l.links = append(l.links, span{r.href, from, len(text)})
		}
	})
	l.text = strings.TrimRight(string(text), " \t\n")
	l.bold = l.bold[:len(l.text)]
	for i := range l.links {
		l.links[i].to = min(l.links[i].to, len(l.text))
	}
	l.links = slices.DeleteFunc(l.links, func(s span) bool { return s.from >= s.to })
	return l
}

func (r run) emphasis() (e emphasis) {
	if r.strong {
		e |= strongBit
	}
	if r.em {
		e |= emBit
	}
	return e
}

// walk visits the runs of inlines.
func walk(in []document.Inline, around run, visit func(run)) {
	for _, i := range in {
		inside := around
		switch i := i.(type) {
		case *document.Text:
			inside.text = i.Value
			visit(inside)
		case *document.LineBreak:
			inside.text = lineBreak
			visit(inside)
		case *document.Emphasis:
			inside.em = true
			walk(i.Text, inside, visit)
		case *document.Strong:
			inside.strong = true
			walk(i.Text, inside, visit)
		case *document.Link:
			inside.href = i.URL
			walk(i.Text, inside, visit)
		}
	}
}

// compare holds what would be read against what the editor shows. A difference
// in the words, the marks of items, the links or the structure is wrong, the
// first line that differs. Emphasis that is shown and would not be read is
// lost: the words that it stands on.
func compare(shown, read []line) (lost []string, wrong *line) {
	for i := range shown {
		if i >= len(read) || !shown[i].says(read[i]) {
			return nil, &shown[i]
		}
		lost = append(lost, shown[i].lost(read[i])...)
	}
	if len(read) > len(shown) {
		return nil, &read[len(shown)]
	}
	return lost, nil
}

// says reports whether two lines say the same, and the other stands out nowhere
// where the first doesn't.
func (l line) says(other line) bool {
	if l.place != other.place || l.text != other.text || !slices.Equal(l.links, other.links) {
		return false
	}
	for i := range l.bold {
		if other.bold[i]&^l.bold[i] != 0 {
			return false
		}
	}
	return true
}

// lost gives the stretches that stand out in one line and not in the other.
func (l line) lost(other line) []string {
	var out []string
	for from := 0; from < len(l.text); {
		to := from
		for to < len(l.text) && l.bold[to] != other.bold[to] {
			to++
		}
		if to > from {
			out = append(out, l.text[from:to])
		}
		from = to + 1
	}
	return out
}
