package markdown

import (
	"sort"
	"strings"
)

// blanks are the characters that may be trimmed at the ends of a line. A
// no-break space is not among them: it is text.
const blanks = " \t"

// tabStop is the distance of tab stops, and how far each level of a list is
// indented when written.
const tabStop = 4

// lineEnds makes "\n" of every line end.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// source is a text with "\n" as its only line end, and its lines.
type source struct {
	text  string
	lines []line
}

// line is one line of a source, as byte offsets.
type line struct {
	start, end int // the line without its line end
	text       int // its first character that is no blank; end if there is none
	indent     int // the columns before text
}

func (l line) blank() bool { return l.text == l.end }

func newSource(text string) source {
	if strings.Contains(text, "\r") {
		text = lineEnds.Replace(text)
	}
	s := source{text: text}
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		l := line{start: start, end: end, text: start}
		for ; l.text < end; l.text++ {
			if text[l.text] == '\t' {
				l.indent += tabStop - l.indent%tabStop
			} else if text[l.text] == ' ' {
				l.indent++
			} else {
				break
			}
		}
		s.lines = append(s.lines, l)
		start = end + 1
	}
	return s
}

// trimmed is a line without the blanks around it.
func (s source) trimmed(l line) string { return strings.TrimRight(s.text[l.text:l.end], blanks) }

// offset is where line i starts, the end of the text where there is no such
// line.
func (s source) offset(i int) int {
	if i < len(s.lines) {
		return s.lines[i].start
	}
	return len(s.text)
}

// passage is the text of a paragraph, a heading or a cell, gathered from one or
// more places of the source.
type passage struct {
	// content is built from the second piece on; most have one, which stands
	// alone.
	content strings.Builder
	alone   string
	parts   []part
}

// part says that the content from at on stands in the source from origin on.
type part struct{ at, origin int }

// add appends a piece of the source, after glue where it isn't the first.
func (p *passage) add(s source, from, to int, glue string) {
	if len(p.parts) == 0 {
		p.alone, p.parts = s.text[from:to], []part{{at: 0, origin: from}}
		return
	}
	if len(p.parts) == 1 {
		p.content.WriteString(p.alone)
	}
	if p.content.Len() == 0 {
		glue = strings.TrimLeft(glue, blanks)
	}
	p.content.WriteString(glue)
	p.parts = append(p.parts, part{at: p.content.Len(), origin: from})
	p.content.WriteString(s.text[from:to])
}

// addLine appends a line of the source on a line of its own.
func (p *passage) addLine(s source, l line) { p.add(s, l.text, l.end, "\n") }

// text is what was gathered, without blanks at its ends.
func (p *passage) text() string {
	if len(p.parts) == 1 {
		return strings.TrimRight(p.alone, blanks)
	}
	return strings.TrimRight(p.content.String(), blanks)
}

// origin is where the content's byte at stands in the source.
func (p *passage) origin(at int) int {
	i := sort.Search(len(p.parts), func(i int) bool { return p.parts[i].at > at }) - 1
	return p.parts[i].origin + at - p.parts[i].at
}
