// Package clipboard turns what a browser hands over at a paste into blocks of
// the document model that the dialect of docs/markdown.md can say, and into
// notes for the person who pasted.
//
// A program puts its text on the clipboard twice: as HTML, in its own manner,
// and as plain text. No two programs write HTML alike. Word has no lists there,
// but paragraphs with a style "mso-list" and a marker that is drawn in front;
// Word for the web has a list around each single item; Google Docs puts
// everything into a bold element that is not bold; Excel says what is bold in a
// style sheet. So this package reads in three steps, each of which knows less of
// HTML than the one before:
//
//  1. The page is parsed, within limits (page.go), and walked once (walk.go).
//     Out come paragraphs with their looks, their place on the page and, where
//     HTML or Word knows them as items, their labels (htmllist.go, wordlist.go,
//     footnote.go, table.go). What is left out on the way is kept in a tally.
//  2. Lines with a bullet or a number that somebody typed become items
//     (typed.go). Plain text comes in here (plain.go, spreadsheet.go).
//  3. The package structure nests the items, by their lists and by where they
//     stand on the page, as it does for Word files (assemble.go). The Markdown
//     of that is written and read back, so that the result is just what the
//     dialect can hold.
//
// # What is kept, and what is not
//
// Words, those in text boxes too, lists with their numbers, headings, tables,
// bold, italics and links are kept. Colors, sizes, fonts and underlines mean
// nothing here and go without a note. Each of these is left out with a note that
// says how much it was: words marked as deleted, comments, hidden words,
// pictures. Each of these stays, with a note: crossed-out words, raised and
// lowered characters, footnotes (at the end, behind their marks), the text of
// merged cells, links that only work on the computer that they come from.
//
// A line of dashes, an empty paragraph and an empty item say nothing. White
// space is as a browser shows it. A no-break space stays one beside a digit or a
// section sign, as in "§ 52066", where a person meant it; elsewhere programs put
// them at random, and it is a space. Two blanks in a row stay two, more are
// layout and become one.
//
// # No word is lost
//
// Before a result is given away, its letters and digits are counted against
// those that were read, and its words against those of the plain text. If HTML
// has less, the few missing words stand in a note, and where they are many the
// plain text is taken instead. HTML beyond the limits is not parsed at all.
package clipboard

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// Content is what is on the clipboard: the same text in the two forms that a
// browser hands over (text/html and text/plain). Either can be empty.
type Content struct{ HTML, Text string }

// Read gives what was copied as blocks, and notes for the person who pasted it:
// sentences that say what was left out or looks different. It never fails; at
// worst the blocks are the plain text. The blocks are what markdown.Parse gives
// for their own Markdown.
func Read(c Content) (blocks []document.Block, notes []string) {
	c.Text = strings.Map(plainSymbol, validText(c.Text))
	if strings.TrimSpace(c.HTML) == "" {
		return readPlain(c.Text)
	}
	t := &tally{letters: map[rune]int{}}
	blocks, ok := readHTML(c.HTML, t)
	if !ok {
		return instead(c, "The text was too large or too deeply nested to keep its formatting. Only its words were pasted.")
	}
	if t.lost(blocks) {
		return instead(c, "The formatting could not be understood. Only the words were pasted.")
	}
	if strings.TrimSpace(c.Text) == "" {
		return blocks, t.notes()
	}
	missing := missingWords(c.Text, blocks, t)
	switch {
	case len(missing) == 0:
		return blocks, t.notes()
	case len(missing) > mostMissing || len(blocks) == 0:
		return instead(c, "The formatted text on the clipboard had fewer words than the plain text. The plain text was pasted, so that nothing is missing.")
	}
	return blocks, append(t.notes(), "These words came with the copied text, but not in its formatted form: "+
		quoted(strings.Join(missing, " "), len(c.Text))+". Type them in where they belong.")
}

// instead gives the plain text in place of HTML that can't be used, and says
// why. Where no plain text came with it, that is what stands between the tags.
func instead(c Content, why string) ([]document.Block, []string) {
	text := c.Text
	if strings.TrimSpace(text) == "" {
		text = betweenTags(c.HTML)
	}
	blocks, notes := readPlain(text)
	return blocks, append([]string{why}, notes...)
}
