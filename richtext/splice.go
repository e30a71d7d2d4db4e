package richtext

import (
	"iter"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// patches gives texts that may say what blocks say and keep what they can of
// the stored text, the best first. Whether they do is to be seen by reading
// them: text that is put together can mean something else than its pieces.
func (s *storedText) patches(blocks []document.Block) iter.Seq[string] {
	return func(yield func(string) bool) {
		head, pieces := s.pieces()
		if len(pieces) == 0 {
			return // there is nothing to keep
		}
		places := match(keys(s.blocks, s.dialect), keys(blocks, s.dialect))
		var texts []string
		for i, block := range blocks {
			text, ok := s.piece(pieces, places[i], block)
			if !ok {
				return
			}
			texts = append(texts, text)
		}
		for _, gap := range []func(pieces []piece, before, after place) string{sameGap, wideGap} {
			if !yield(head + join(pieces, texts, places, gap) + tail(s.text)) {
				return
			}
		}
	}
}

// piece is the source of an outermost block, and the white space behind it.
type piece struct{ text, gap string }

// pieces cuts the stored text where its outermost blocks begin, behind a head
// of blank lines. There are none where the text is blank.
func (s *storedText) pieces() (head string, out []piece) {
	lines := s.dialect.lines(s.text)
	if len(lines) == 0 || len(lines) != len(slots(nil, s.blocks)) {
		return "", nil
	}
	var starts []int
	next := 0
	for _, b := range s.blocks {
		starts = append(starts, lineStart(s.text, lines[next]))
		next += len(slots(nil, []document.Block{b}))
	}
	for i, from := range starts {
		to := len(s.text)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		whole := s.text[from:to]
		gap := tail(whole)
		out = append(out, piece{strings.TrimSuffix(whole, gap), gap})
	}
	return s.text[:starts[0]], out
}

// lineStart is where the line of the source begins that a line begins in.
func lineStart(src string, l markdown.Line) int {
	at, _ := l.Source(0, 0)
	return strings.LastIndexAny(src[:at], "\r\n") + 1
}

// piece gives the source of a block at its place: the stored one if it is the
// same block, the stored one with other words if that says it, and else a new
// one.
func (s *storedText) piece(pieces []piece, at place, block document.Block) (string, bool) {
	if at.same {
		return pieces[at.old].text, true
	}
	if at.old >= 0 {
		text, ok := s.dialect.reworded(pieces[at.old].text, s.blocks[at.old], block)
		if ok && slices.Equal(keys(s.dialect.parse(text), s.dialect), keys([]document.Block{block}, s.dialect)) {
			return text, true
		}
	}
	text, err := markdown.Write([]document.Block{block})
	return strings.TrimSuffix(text, "\n"), err == nil
}

// join puts texts behind each other.
func join(pieces []piece, texts []string, places []place, gap func(pieces []piece, before, after place) string) string {
	var b strings.Builder
	for i, text := range texts {
		if i > 0 {
			b.WriteString(gap(pieces, places[i-1], places[i]))
		}
		b.WriteString(text)
	}
	return b.String()
}

const blankLine = "\n\n"

// sameGap is what stood between two blocks, or beside the one that was there
// before.
func sameGap(pieces []piece, before, after place) string {
	switch {
	case after.old > 0:
		return pieces[after.old-1].gap
	case before.old >= 0 && before.old+1 < len(pieces):
		return pieces[before.old].gap
	}
	return blankLine
}

// wideGap is a blank line, except between blocks that stood there before.
func wideGap(pieces []piece, before, after place) string {
	if before.same && after.same && after.old == before.old+1 {
		return pieces[before.old].gap
	}
	return blankLine
}

// keys says of each block what it is; blocks with equal keys are equal.
func keys(blocks []document.Block, d Dialect) []string {
	out := make([]string, len(blocks))
	for i, b := range blocks {
		// Blocks from the editor or from package markdown are never unfit.
		key, _ := encode([]document.Block{b}, d)
		out[i] = string(key)
	}
	return out
}

// place is where a block stood before, -1 for nowhere. A block that is not the
// same has the place of one that is gone.
type place struct {
	old  int
	same bool
}

// match gives for each new key its place among the old ones: the next that is
// the same behind the place before, or else the first that is left, because a
// block may have moved.
func match(before, after []string) []place {
	left := map[string][]int{}
	for i, key := range before {
		left[key] = append(left[key], i)
	}
	out := make([]place, len(after))
	gone := make([]bool, len(before))
	for i := range gone {
		gone[i] = true
	}
	next := 0
	for i, key := range after {
		places := left[key]
		if len(places) == 0 {
			continue
		}
		n, _ := slices.BinarySearch(places, next)
		if n == len(places) {
			n = 0
		}
		out[i], next, gone[places[n]] = place{places[n], true}, places[n]+1, false
		left[key] = slices.Delete(places, n, n+1)
	}
	next = 0
	for i := range out {
		if !out[i].same {
			out[i].old = -1
			if next < len(gone) && gone[next] {
				out[i].old, gone[next] = next, false
			}
		}
		if out[i].old >= 0 {
			next = out[i].old + 1
		}
	}
	return out
}
