package clipboard

import (
	"slices"
	"strings"
)

// leaving is why a text is left out; zero for a text that is kept.
type leaving int

const (
	kept leaving = iota
	deleted
	hidden
	comment
)

// tally counts what the person who pasted is to be told, and remembers the
// letters that were read.
type tally struct {
	letters map[rune]int
	left    [comment + 1]strings.Builder

	comments, anchors        int
	footnoteMarks, footnotes int
	// glued are words together with the marks of footnotes behind them.
	glued                  []string
	pictures, media        int
	pictureTexts           []string
	crossed, raised        []string
	links                  []string
	merged, headed, joined int
	nested, columns, large int
}

// quotes is how many examples of one kind a note quotes before it says that there
// are more, and quoteRunes how long one of them is at most.
const (
	quotes     = 5
	quoteRunes = 200
)

// keep remembers a text that is kept.
func (t *tally) keep(s string) {
	for _, r := range s {
		if counts(r) {
			t.letters[r]++
		}
	}
}

// leave remembers a text that is left out.
func (t *tally) leave(why leaving, s string) { t.left[why].WriteString(s) }

// parts tells that what is left out here and there does not stand side by side.
func (t *tally) parts() {
	for why := range t.left {
		if t.left[why].Len() > 0 {
			t.left[why].WriteByte(' ')
		}
	}
}

// words is how many words were left out for a reason.
func (t *tally) words(why leaving) int {
	n := 0
	for w := range strings.FieldsSeq(t.left[why].String()) {
		if strings.ContainsFunc(w, counts) {
			n++
		}
	}
	return n
}

// example adds to a list of examples, each once, and one more than a note
// quotes.
func example(list []string, s string) []string {
	s = oneSpace(s)
	if s == "" || len(list) > quotes || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// picture counts a picture and what describes it.
func (t *tally) picture(alt string) {
	t.pictures++
	if alt = oneSpace(alt); alt != "" {
		t.pictureTexts = append(t.pictureTexts, alt)
	}
}
