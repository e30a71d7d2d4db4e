package verify

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// line is a paragraph, or the part of one up to a line break, as a reader
// meets it: the mark of a list, then words. Both sides of a comparison are
// lines, whatever they were read from.
type line struct {
	// mark is what stands before an item of a list: "•", "3.", "(a)". Empty for
	// none. Typed says that it was typed as text and is no real list.
	mark  string
	typed bool
	words []word
	// key is the same for two lines with the same words, whatever their marks,
	// spaces, quotes and dashes.
	key string

	// level is a heading's, from 1; 0 for text. Bold says that all of it is.
	level int
	bold  bool
	// fixed says that the words are the templates' own and not a county's: a
	// note, or a heading, which has an id then.
	fixed bool
	id    string
	// unshown says that a program may print the words, and ours does not.
	unshown bool
	// contents says that the line belongs to the list of contents.
	contents bool
	// soft says that the line begins after a line break in its paragraph.
	soft bool

	// nest is how deep the line stands in lists.
	nest nesting
	// table counts the tables from 1, 0 being none; row and column count from
	// 1 as well. Header is for the cells of a header row.
	table, row, column int
	header             bool

	// number counts the paragraphs from 1, as the reader of the file did, and
	// under is the heading that the line stands under.
	number int
	under  string
}

// nesting is what is known of an item's depth. Word knows a level within a list
// and where the text begins on the page; others know the depth itself.
type nesting struct {
	known              bool
	list, level, begin int
}

// cell is the place of a line in tables.
type cell struct{ table, row, column int }

func (l *line) cell() cell { return cell{l.table, l.row, l.column} }

// word is a word, a number or a mark of punctuation.
type word struct {
	// text is the word as it is written, and key the same without what two
	// programs may write in two ways: curled quotes, kinds of dashes.
	text, key string
	// gap is the white space before it in its line.
	gap        string
	strong, em bool
	link       string
}

// newLines makes the lines of a paragraph, one for each line break in it. All
// take what like says; only the first has its mark.
func newLines(inlines []document.Inline, like line, room *room) []line {
	s := scanner{room: room}
	s.inlines(inlines, word{})
	var out []line
	for i, words := range s.lines() {
		l := like
		l.words, l.soft = words, i > 0
		if i > 0 {
			l.mark = ""
		}
		if l.mark == "" {
			l.takeTypedMark()
		}
		if len(l.words) > 0 || l.mark != "" && room.take() {
			l.key = keyOf(l.words)
			out = append(out, l)
		}
	}
	return out
}

// text returns what a line says: mark, space, words. The spaces between the
// words are as they were.
func (l *line) text() string {
	var b strings.Builder
	if l.mark != "" {
		b.WriteString(l.mark)
		b.WriteByte(' ')
	}
	b.WriteString(spell(l.words))
	return b.String()
}

// spell writes words with what stands between them.
func spell(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteString(w.gap)
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// keyOf returns the key of a line with these words.
func keyOf(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.key)
		b.WriteByte(0)
	}
	return b.String()
}
