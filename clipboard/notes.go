package clipboard

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// sentences are notes for the person who pasted.
type sentences []string

// add adds a sentence for one or for many; many has the number as %d.
func (s *sentences) add(n int, one, many string) {
	switch {
	case n == 1:
		*s = append(*s, one)
	case n > 1:
		*s = append(*s, fmt.Sprintf(many, n))
	}
}

// quote adds a sentence around examples, where there are any.
func (s *sentences) quote(before string, examples []string, after string) {
	if len(examples) == 0 {
		return
	}
	all := make([]string, len(examples))
	for i, e := range examples {
		all[i] = quoted(e, quoteRunes)
	}
	*s = append(*s, before+strings.Join(all, ", ")+after)
}

// some does the same with a list that may have one more than is quoted.
func (s *sentences) some(before string, examples []string, after string) {
	if len(examples) > quotes {
		examples, after = examples[:quotes], " and more"+after
	}
	s.quote(before, examples, after)
}

// notes gives the sentences in an order that depends on nothing else: first what
// was left out, then what looks different.
func (t *tally) notes() []string {
	var s sentences
	s.add(t.words(deleted),
		"1 word was left out, because it was marked as deleted.",
		"%d words were left out, because they were marked as deleted.")
	comments := t.comments
	if comments == 0 {
		comments = t.anchors
	}
	s.add(comments,
		"1 comment was left out, because it is not part of the text.",
		"%d comments were left out, because they are not part of the text.")
	s.add(t.words(hidden),
		"1 hidden word was left out. It could not be seen where you copied it.",
		"%d hidden words were left out. They could not be seen where you copied them.")
	s.add(t.pictures,
		"A picture was left out. Describe in words what it shows.",
		"%d pictures were left out. Describe in words what they show.")
	s.quote("What was said about the pictures: ", t.pictureTexts, ".")
	s.add(t.media,
		"A video, a sound or an embedded page was left out.",
		"%d videos, sounds or embedded pages were left out.")
	if t.footnotes > 0 {
		s.add(t.footnotes,
			"A footnote now stands at the end of the text, behind its mark.",
			"%d footnotes now stand at the end of the text, each behind its mark.")
	} else {
		s.add(t.footnoteMarks,
			"The text has the mark of a footnote, but the footnote itself was not copied.",
			"The text has the marks of %d footnotes, but the footnotes themselves were not copied.")
	}
	s.some("Crossed-out words look like other words now: ", t.crossed, ". Delete them if they no longer count.")
	s.some("Raised or lowered characters now stand on the line: ", t.raised, ".")
	s.some("The words of a link stay, but the link does not, because readers could not follow it: ", t.links, ".")
	t.tableNotes(&s)
	return s
}

// tableNotes adds what is to be told of tables.
func (t *tally) tableNotes(s *sentences) {
	s.add(t.merged,
		"A table had merged cells. The text of each now stands in its first cell, and the others are empty.",
		"%d tables had merged cells. The text of each now stands in its first cell, and the others are empty.")
	s.add(t.headed,
		"The first row of a table became its heading row, because every table here has one.",
		"The first rows of %d tables became their heading rows, because every table here has one.")
	s.add(t.joined,
		"A table cell had more than one line. Its lines now stand on one line, with “ / ” between them.",
		"%d table cells had more than one line. Their lines now stand on one line, with “ / ” between them.")
	s.add(t.nested,
		"A table stood inside a cell of another table. Its words are in that cell now.",
		"%d tables stood inside cells of other tables. Their words are in those cells now.")
	s.add(t.columns,
		"A table with one column became paragraphs.",
		"%d tables with one column became paragraphs.")
	s.add(t.large,
		"A table was too large to stay a table. Its cells became paragraphs.",
		"%d tables were too large to stay tables. Their cells became paragraphs.")
}

// quoted gives a text in quotation marks, cut to a number of characters.
func quoted(s string, longest int) string {
	s = oneSpace(validText(s))
	if utf8.RuneCountInString(s) > longest {
		s = string([]rune(s)[:longest]) + "…"
	}
	return "“" + s + "”"
}
