package templates

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// language is the BCP 47 tag of both documents.
const language = "en-US"

// builder makes the pieces that both documents are made of.
type builder struct {
	words words
	// county is its name, for the captions of tables.
	county string
	// nothing stands in a cell that would otherwise be empty.
	nothing string
}

func (b *builder) say(key string, values ...string) string { return b.words.say(key, values...) }

// term returns the words for a value from a fixed list, such as a partner or a
// pathway. A value from outside the list, which the schema has reported, is
// printed as it is: a draft shows it, and nothing is left out.
func (b *builder) term(family, value string) string {
	if key := family + "." + value; b.words.has(key) {
		return b.say(key)
	}
	return value
}

// keywords returns the words of a key that are separated by semicolons.
func (b *builder) keywords(key string) []string {
	list := strings.Split(b.say(key), ";")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

func (b *builder) contents(levels int) []document.Block {
	return []document.Block{&document.Contents{Heading: b.say("contents.heading"), Levels: levels}}
}

// orNothing returns a value, or the words for one that is not there.
func (b *builder) orNothing(value string) string {
	if value == "" {
		return b.nothing
	}
	return value
}

// header returns the header cells that the words of the keys make.
func (b *builder) header(keys ...string) []document.Cell {
	cells := make([]document.Cell, len(keys))
	for i, key := range keys {
		cells[i] = document.TextCell(b.say(key))
	}
	return cells
}

// cell returns a cell with blocks, or with the words for nothing.
func (b *builder) cell(blocks []document.Block) document.Cell {
	if len(blocks) == 0 {
		return document.TextCell(b.nothing)
	}
	return document.Cell{Blocks: blocks}
}

// textCell returns a cell with a value, or with the words for nothing.
func (b *builder) textCell(value string) document.Cell {
	return document.TextCell(b.orNothing(value))
}

// listCell returns a cell with values: one as a paragraph, more as bullets.
func (b *builder) listCell(values []string) document.Cell {
	return b.cell(paragraphs(filledIn(values)))
}

// filledIn leaves out the values that are not there yet.
func filledIn(values []string) []string {
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool { return strings.TrimSpace(v) == "" })
}

// itemCell returns a cell with text in the Markdown of items.
func (b *builder) itemCell(src string) document.Cell {
	blocks, _ := markdown.ParseItem(src)
	return b.cell(blocks)
}

// labelled returns a paragraph "Label: value, value".
func labelled(label string, style document.Style, values ...string) *document.Paragraph {
	text := []document.Inline{&document.Strong{Text: document.Words(label + ":")}, &document.Text{Value: " "}}
	for i, v := range values {
		if i > 0 {
			text = append(text, &document.Text{Value: "; "})
		}
		text = append(text, &document.Text{Value: v})
	}
	return &document.Paragraph{Text: text, Style: style}
}

// paragraphs returns one value as a paragraph, and more as a list of bullets.
func paragraphs(values []string) []document.Block {
	switch len(values) {
	case 0:
		return nil
	case 1:
		return []document.Block{document.Para(values[0])}
	}
	items := make([][]document.Block, len(values))
	for i, v := range values {
		items[i] = []document.Block{document.Para(v)}
	}
	return []document.Block{listOf(document.Bullet, items)}
}

// listOf returns a list of the program's own: bullets, or 1., 2., 3.
func listOf(kind document.ListKind, items [][]document.Block) *document.List {
	l := &document.List{Kind: kind, Tight: true}
	if kind != document.Bullet {
		l.Delimiter = '.'
	}
	for i, blocks := range items {
		item := document.Item{Blocks: blocks}
		if kind != document.Bullet {
			item.Number = i + 1
		}
		l.Items = append(l.Items, item)
	}
	return l
}
