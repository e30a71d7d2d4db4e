package richtext

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// Save gives the Markdown to store for what the editor shows, where stored is
// what is stored now: the same bytes if they say the same, and otherwise as
// many of them as nobody touched. What can't be stored as it is shown is an
// error in words for the person who typed it; then nothing is to be stored. The
// package comment says which differences are none.
//
// New text has no line end at its end, unless the stored text had.
func Save(stored string, doc []byte, d Dialect) (string, error) {
	root, err := readNode(doc)
	if err != nil {
		return "", err
	}
	blocks, err := blocksOf(root, d, false)
	if err != nil {
		return "", err
	}
	before, err := open(stored, d)
	if err != nil {
		return "", err
	}
	if shows, err := before.shows(blocks); err != nil || shows {
		return stored, err
	}
	shown, err := settle(root, d)
	if err != nil {
		return "", err
	}
	if before.says(shown) {
		return stored, nil
	}
	for text := range before.patches(shown.blocks) {
		if shown.holds(text) {
			return text, nil
		}
	}
	return strings.TrimSuffix(shown.text, "\n") + tail(stored), nil
}

// settled is what the editor shows, and how it can be stored.
type settled struct {
	dialect Dialect
	blocks  []document.Block // as shown
	text    string           // Markdown for all of it
	key     []byte           // what the editor would show for that
	lost    []string         // the words that would no longer stand out
}

// settle finds Markdown for a document that says what it shows.
func settle(root node, d Dialect) (*settled, error) {
	blocks, err := blocksOf(root, d, false)
	if err != nil {
		return nil, err
	}
	out, err := write(blocks, d)
	if err != nil {
		// An item without a word can be stored beside others only.
		fewer, fewerErr := write(withoutLoneItems(blocks), d)
		if fewerErr != nil {
			return nil, err
		}
		out = fewer
	}
	if len(out.lost) == 0 {
		return out, nil
	}
	if blocks, err = blocksOf(root, d, true); err != nil {
		return nil, err
	}
	if narrow, err := write(withoutLoneItems(blocks), d); err == nil && len(narrow.lost) < len(out.lost) {
		return narrow, nil
	}
	return out, nil
}

// write writes blocks, and makes sure that the same is read.
func write(blocks []document.Block, d Dialect) (*settled, error) {
	text, err := markdown.Write(blocks)
	if err != nil {
		return nil, err
	}
	back := d.parse(text)
	lost, wrong := compare(view(blocks), view(back))
	if wrong != nil {
		return nil, wrong.refused()
	}
	key, err := encode(back, d)
	return &settled{d, blocks, text, key, lost}, err
}

// refused is the error for a line that would not be read as it is shown.
func (l line) refused() error {
	if mark, ok := strings.CutPrefix(l.place, "item "); ok {
		_, mark, _ = strings.Cut(mark, " ")
		return fmt.Errorf("the item “%s” can't be stored with the marks that it and the items in it have. A list of letters must begin with a single letter. Please let the list begin with another one, or write a paragraph of plain words", shorten(mark+" "+l.text, 60))
	}
	return fmt.Errorf("“%s” can't be stored the way it looks here. Please write it in another way, for example as a paragraph of plain words", shorten(l.text, 60))
}

// holds reports whether a text is read as the one that was written anew is.
func (s *settled) holds(text string) bool {
	key, err := encode(s.dialect.parse(text), s.dialect)
	return err == nil && bytes.Equal(key, s.key)
}

// withoutLoneItems leaves out lists that are a single item without a word. Such
// a mark alone would be read as text.
func withoutLoneItems(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		if list, ok := b.(*document.List); ok {
			fewer := *list
			fewer.Items = nil
			for _, item := range list.Items {
				item.Blocks = withoutLoneItems(item.Blocks)
				fewer.Items = append(fewer.Items, item)
			}
			if len(fewer.Items) == 1 && len(view(fewer.Items[0].Blocks)) == 0 {
				continue
			}
			b = &fewer
		}
		out = append(out, b)
	}
	return out
}

// tail is the white space that a text ends with.
func tail(text string) string {
	return text[len(strings.TrimRight(text, " \t\r\n")):]
}

// shorten gives the beginning of a text, of at most so many characters.
func shorten(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}
