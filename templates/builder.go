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
	// fields are the words of fields.txt where values are to stand in fields,
	// and nil otherwise.
	fields words
	// form has a field for everything that a summary can hold.
	form bool
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

// table returns a table with, in a form, a line below it that tells how to add
// rows.
func (b *builder) table(t *document.Table) []document.Block {
	if b.form {
		return []document.Block{t, line(document.Note, b.fields.say("form.rows"))}
	}
	return []document.Block{t}
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

// cell returns a cell with a field of blocks, or with the words for nothing.
func (b *builder) cell(f document.Field, blocks []document.Block) document.Cell {
	return document.Cell{Blocks: b.inBlock(f, blocks, b.nothing)}
}

// textCell returns a cell with a value, or with the words for nothing.
func (b *builder) textCell(f document.Field, value string) document.Cell {
	return lineCell(b.value(f, value, b.nothing))
}

// lineCell returns a cell of one line.
func lineCell(text []document.Inline) document.Cell {
	return document.Cell{Blocks: []document.Block{&document.Paragraph{Text: text}}}
}

// listCell returns a cell with values: one as a paragraph, more as bullets.
func (b *builder) listCell(f document.Field, values []string) document.Cell {
	return b.cell(f, paragraphs(filledIn(values)))
}

// filledIn leaves out the values that are not there yet.
func filledIn(values []string) []string {
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool { return strings.TrimSpace(v) == "" })
}

// filledText returns a text, or none where it is nothing but space.
func filledText(value string) string {
	if strings.TrimSpace(value) == "" {
		return ""
	}
	return value
}

// itemCell returns a cell with text in the Markdown of items.
func (b *builder) itemCell(f document.Field, src string) document.Cell {
	blocks, _ := markdown.ParseItem(src)
	return b.cell(f, blocks)
}

// labelled returns a paragraph "Label: value".
func labelled(label string, style document.Style, value ...document.Inline) *document.Paragraph {
	text := []document.Inline{&document.Strong{Text: document.Words(label + ":")}, &document.Text{Value: " "}}
	return &document.Paragraph{Text: append(text, value...), Style: style}
}

// listed returns values in a line, with semicolons between them.
func listed(values []string) []document.Inline {
	var text []document.Inline
	for i, v := range values {
		if i > 0 {
			text = append(text, &document.Text{Value: "; "})
		}
		text = append(text, &document.Text{Value: v})
	}
	return text
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
