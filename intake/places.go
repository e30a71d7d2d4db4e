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
	// said has such marks within texts, by where a text begins.
	said map[int][]saidMark
}

// saidMark is a place within a text: after so many bytes of what it says, and
// where that is in the file.
type saidMark struct{ bytes, offset int }

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
		from = p.within(at, f.Start)
		to = p.within(at, f.Start+len(f.Quote))
	}
	f.Line, f.Column = p.at(from)
	if line, column := p.at(to); line == f.Line && to > from {
		f.EndColumn = column
	}
}

// within is where in the file a text has said so many bytes, through its
// escapes. It goes on from the nearest mark.
func (p *places) within(at *node, bytes int) int {
	marks, ok := p.said[at.start]
	if !ok {
		marks = p.markText(at)
	}
	nearest := min(bytes/markEvery, len(marks)-1)
	for marks[nearest].bytes > bytes {
		nearest--
	}
	m, reader := marks[nearest], parser{source: p.text}
	for m.bytes < bytes && m.offset < len(p.text) {
		m = reader.say(m)
	}
	return m.offset
}

// markText sets the marks of a text: one in every markEvery bytes of what it
// says.
func (p *places) markText(at *node) []saidMark {
	m, reader := saidMark{0, at.start + 1}, parser{source: p.text}
	marks := []saidMark{m}
	for m.bytes < len(at.text) && m.offset < len(p.text) {
		if m = reader.say(m); m.bytes >= len(marks)*markEvery {
			marks = append(marks, m)
		}
	}
	if p.said == nil {
		p.said = map[int][]saidMark{}
	}
	p.said[at.start] = marks
	return marks
}

// say goes on by one byte or one escape of a text.
func (p *parser) say(m saidMark) saidMark {
	if p.source[m.offset] != '\\' {
		return saidMark{m.bytes + 1, m.offset + 1}
	}
	p.pos = m.offset
	var room [utf8.UTFMax]byte
	said := p.escape(room[:0])
	return saidMark{m.bytes + len(said), p.pos}
}
