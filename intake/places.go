package intake

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
)

// places finds the line and column of an offset. It walks from the nearest of
// its marks, so that even a large file on a single line takes no time for each
// of its findings.
type places struct {
	text string
	// marks are set when a place is first asked for; nobody asks for one in a
	// file without findings.
	marks []mark
	once  sync.Once
}

// mark is a place whose line and column are known.
type mark struct{ offset, line, column int }

// markEvery is the distance of the marks in bytes.
const markEvery = 1024

// setMarks goes through the text once and sets the marks: one at the first
// character in every markEvery bytes.
func (p *places) setMarks() {
	p.marks = []mark{{0, 1, 1}}
	for m := p.marks[0]; m.offset < len(p.text); m = p.next(m) {
		if m.offset >= len(p.marks)*markEvery {
			p.marks = append(p.marks, m)
		}
	}
}

// at returns the line and the column of an offset, both from 1. The column
// counts characters; a byte that is not UTF-8 counts as one.
func (p *places) at(offset int) (line, column int) {
	p.once.Do(p.setMarks)
	m := p.marks[min(offset/markEvery, len(p.marks)-1)]
	for m.offset < offset && m.offset < len(p.text) {
		m = p.next(m)
	}
	return m.line, m.column
}

// next goes on by one character. A line ends with a line feed, a carriage
// return, or both.
func (p *places) next(m mark) mark {
	switch b := p.text[m.offset]; {
	case b == '\n', b == '\r' && (m.offset+1 >= len(p.text) || p.text[m.offset+1] != '\n'):
		return mark{m.offset + 1, m.line + 1, 1}
	case b < utf8.RuneSelf:
		return mark{m.offset + 1, m.line, m.column + 1}
	}
	_, size := utf8.DecodeRuneInString(p.text[m.offset:])
	return mark{m.offset + size, m.line, m.column + 1}
}

// place gives a finding the place of its quote within a text, or of the value
// itself where it quotes nothing.
func (p *places) place(f *finding.Finding, at *node) {
	from, to := at.start, at.start
	if at.kind == text && f.Quote != "" && strings.HasPrefix(at.text[min(f.Start, len(at.text)):], f.Quote) {
		from = p.within(at.start+1, f.Start)
		to = p.within(from, len(f.Quote))
	}
	f.Line, f.Column = p.at(from)
	if line, column := p.at(to); line == f.Line && to > from {
		f.EndColumn = column
	}
}

// within goes on from a place in a text by a number of bytes of what the text
// says, through its escapes.
func (p *places) within(from, bytes int) int {
	reader := parser{source: p.text, pos: from}
	var said []byte
	for bytes > 0 && reader.pos < len(p.text) {
		if p.text[reader.pos] != '\\' {
			reader.pos++
			bytes--
			continue
		}
		said = reader.escape(said[:0])
		bytes -= len(said)
	}
	return reader.pos
}
