package across

import "strings"

// paragraph is a paragraph, an item of a list or a row of a table.
type paragraph struct {
	text       int // which of the submission's texts
	start, end int // its bytes in the text, without the item's marker
	kind       kind
	// key is the same number for paragraphs of the same words.
	key   uint64
	words int
	// opening says that it leads in to what follows or repeats the law.
	opening bool
}

type kind byte

const (
	prose kind = iota
	item
	row
	heading
)

// paragraphs cuts the texts of a submission into paragraphs. It looks at the
// beginnings of lines only. What it takes for a marker that is none, or the
// other way round, it takes so in every county, and the words decide.
func (s *submission) paragraphs() []paragraph {
	out := make([]paragraph, 0, 64) // what a summary of middle size has
	for i, t := range s.texts {
		first := len(out)
		out = cut(out, t.Value, i)
		for j := first; j < len(out); j++ {
			p := &out[j]
			said := t.Value[p.start:p.end]
			p.key, p.words = fold(said)
			listed := j+1 < len(out) && (out[j+1].kind == item || out[j+1].kind == row)
			if p.opening = p.isOpening(said, listed); p.opening {
				p.key ^= 1 // the same as other openings alone
			}
		}
	}
	return out
}

// cut adds the paragraphs of a text.
func cut(out []paragraph, value string, text int) []paragraph {
	open := false // whether a line of prose goes on with the last paragraph
	for pos := 0; pos < len(value); {
		end, next := len(value), len(value)
		if i := strings.IndexByte(value[pos:], '\n'); i >= 0 {
			end, next = pos+i, pos+i+1
		}
		start := pos
		for start < end && isSpace(value[start]) {
			start++
		}
		for end > start && isSpace(value[end-1]) {
			end--
		}
		pos = next
		if start == end {
			open = false
			continue
		}
		k, mark := begins(value[start:end])
		start += mark
		if k == prose && open {
			out[len(out)-1].end = end
			continue
		}
		out = append(out, paragraph{text: text, start: start, end: end, kind: k})
		open = k == prose || k == item
	}
	return out
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\r' }

// begins says what begins with a line, and how long the mark before its words
// is.
func begins(line string) (k kind, mark int) {
	n := 0
	switch b := line[0]; {
	case b == '|':
		return row, 0
	case b == '#':
		for n < len(line) && line[n] == '#' {
			n++
		}
		k = heading
	case b == '-' || b == '*' || b == '+':
		n, k = 1, item
	default:
		n, k = ordered(line), item
	}
	if n == 0 || n >= len(line) || !isSpace(line[n]) {
		return prose, 0
	}
	for n < len(line) && isSpace(line[n]) {
		n++
	}
	return k, n
}

// ordered returns the length of a number, letter or roman number with its point
// or bracket, and 0 where the line begins with none.
func ordered(line string) int {
	n := 0
	for n < len(line) && n < 4 && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n == 0 {
		for n < len(line) && n < 5 && strings.IndexByte("ivxIVX", line[n]) >= 0 {
			n++
		}
	}
	if n == 0 && (line[0]|0x20 >= 'a' && line[0]|0x20 <= 'z') {
		n = 1
	}
	if n == 0 || n >= len(line) || line[n] != '.' && line[n] != ')' {
		return 0
	}
	return n + 1
}

// isOpening reports whether a paragraph is a heading, or a lead-in: it ends with
// a colon, or it is one sentence before a list, or one sentence that names the
// law which it carries out. Every county has these, and many have the same.
func (p *paragraph) isOpening(said string, listed bool) bool {
	if p.kind == heading || strings.HasSuffix(strings.TrimRight(said, " *_"), ":") {
		return true
	}
	return p.kind == prose && oneSentence(said) &&
		(listed || strings.Contains(said, "520") || strings.Contains(said, "Education Code"))
}

// oneSentence reports whether no sentence ends within a text. A point before a
// small letter is an abbreviation's.
func oneSentence(said string) bool {
	for i := 0; i+2 < len(said); i++ {
		switch said[i] {
		case '.', '?', '!':
			if isSpace(said[i+1]) && said[i+2] >= 'A' && said[i+2] <= 'Z' {
				return false
			}
		}
	}
	return true
}
