package verify

import "strings"

// passage is the text of a county on one of the two sides: its lines, and the
// words of all of them in a row.
type passage struct {
	lines []line
	words []position
	// starts has for each line the place of its first word in words, and behind
	// them the number of words.
	starts []int
	// label has for each line the index of the document's own heading that it
	// stands under, -1 for none; nil where the document has no such headings.
	label []int
}

// position is a word's place.
type position struct{ line, word int }

func newPassage(lines []line) passage {
	p := passage{lines: lines, starts: make([]int, 0, len(lines)+1)}
	for i := range lines {
		p.starts = append(p.starts, len(p.words))
		for j := range lines[i].words {
			p.words = append(p.words, position{i, j})
		}
	}
	p.starts = append(p.starts, len(p.words))
	return p
}

func (p *passage) word(i int) *word { return &p.lines[p.words[i].line].words[p.words[i].word] }
func (p *passage) line(i int) *line { return &p.lines[p.words[i].line] }

// first reports whether a word is the first of its line.
func (p *passage) first(i int) bool { return p.words[i].word == 0 }

// starting reports whether a line starts at a place, which may be the end.
func (p *passage) starting(i int) bool { return i == len(p.words) || p.first(i) }

// around is how many words are quoted on either side, and mostQuoted how many
// of those that matter.
const (
	around     = 10
	mostQuoted = 60
)

// quote quotes the words from one place up to another, with those around.
func (p *passage) quote(from, to int) Quote {
	before := from
	for n := 0; before > 0; before-- {
		if before < from && p.separate(before) {
			if n++; n == around {
				break
			}
		}
	}
	after := to
	for n := 0; after < len(p.words); after++ {
		if p.separate(after) {
			if n++; n > around {
				break
			}
		}
	}
	end := to
	for n, i := 0, from; i < to; i++ {
		if p.separate(i) {
			if n++; n > mostQuoted {
				end = i
				break
			}
		}
	}
	q := Quote{Before: p.spell(before, from), Text: p.spell(from, end), After: p.spell(to, after)}
	if end < to {
		q.Text += " …"
	}
	return q
}

// separate reports whether white space or a line's beginning is before a word.
func (p *passage) separate(i int) bool { return p.first(i) || p.word(i).gap != "" }

// spell writes words, each line with its mark.
func (p *passage) spell(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		w := p.word(i)
		switch {
		case p.first(i):
			if i > from {
				b.WriteByte('\n')
			}
			if mark := p.line(i).mark; mark != "" {
				b.WriteString(mark)
				b.WriteByte(' ')
			}
		case i > from:
			b.WriteString(w.gap)
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// quoteMark quotes the mark of a line and the words after it.
func (p *passage) quoteMark(line int) Quote {
	at := p.starts[line]
	q := p.quote(at, at)
	q.After = strings.TrimPrefix(q.After, p.lines[line].mark+" ")
	q.Text = p.lines[line].mark
	return q
}
