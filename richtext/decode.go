package richtext

import (
	"errors"
	"fmt"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// reader reads the editor's nodes into blocks.
type reader struct {
	follower
	dialect Dialect
	narrow  bool // how marks become nested: see nested
}

// kinds are the kinds of ordered lists by their names, from document.Decimal
// on, and how far each can count.
var (
	kinds     = []string{"decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"}
	lastOf    = []int{999_999_999, 780, 780, 3999, 3999}
	delimiter = []string{".", ")"}
)

// misplaced is the error for a node that stands where it can't.
func misplaced(n node) error {
	return fmt.Errorf("this text can't be stored: it holds a part named %q where there can be none", shorten(n.Type, 40))
}

// document reads the outermost node.
func (r *reader) document(root node) ([]document.Block, error) {
	if root.Type != "doc" {
		return nil, misplaced(root)
	}
	if err := root.bare(); err != nil {
		return nil, err
	}
	if len(root.Content) == 0 {
		return nil, errors.New("this text can't be stored: it did not arrive, not even as an empty one")
	}
	return r.blocks(root.Content, 0)
}

// blocks reads what stands inside depth lists. Paragraphs and headings without
// a character are nothing to a reader, so they are left out.
func (r *reader) blocks(nodes []node, depth int) ([]document.Block, error) {
	var out []document.Block
	for _, n := range nodes {
		var b document.Block
		var err error
		switch n.Type {
		case "paragraph":
			b, err = r.paragraph(n)
		case "heading":
			b, err = r.heading(n, depth)
		case "bullet_list", "ordered_list":
			b, err = r.list(n, depth+1)
		case "table":
			b, err = r.table(n, depth)
		default:
			err = misplaced(n)
		}
		if err != nil {
			return nil, err
		}
		if b != nil {
			out = append(out, b)
		}
	}
	return out, nil
}

func (r *reader) paragraph(n node) (document.Block, error) {
	if err := n.bare(); err != nil {
		return nil, err
	}
	text, err := r.inlines(n.Content, true)
	if err != nil || len(text) == 0 {
		return nil, err
	}
	return &document.Paragraph{Text: text}, nil
}

func (r *reader) heading(n node, depth int) (document.Block, error) {
	if depth > 0 || r.dialect == ItemText {
		return nil, misplaced(n)
	}
	if err := n.bare("level"); err != nil {
		return nil, err
	}
	level, err := n.whole("level", 1, 6)
	if err != nil {
		return nil, err
	}
	text, err := r.inlines(n.Content, false)
	if err != nil || len(text) == 0 {
		return nil, err
	}
	return &document.Heading{Level: level, Text: text}, nil
}

// list reads a list that is the depth-th, counted from the outermost.
func (r *reader) list(n node, depth int) (document.Block, error) {
	if depth > markdown.MaxDepth {
		return nil, fmt.Errorf("a list has more than %d levels, and can't be stored. Please use fewer", markdown.MaxDepth)
	}
	list := &document.List{}
	attrs := []string{"tight"}
	if n.Type == "ordered_list" {
		attrs = []string{"kind", "delimiter", "tight"}
	}
	if err := n.bare(attrs...); err != nil {
		return nil, err
	}
	var ok bool
	if list.Tight, ok = n.Attrs["tight"].(bool); !ok {
		return nil, fmt.Errorf("this text can't be stored: a list must be tight or not")
	}
	last := 0
	if n.Type == "ordered_list" {
		kind, err := n.choice("kind", kinds)
		if err != nil {
			return nil, err
		}
		mark, err := n.choice("delimiter", delimiter)
		if err != nil {
			return nil, err
		}
		list.Kind, list.Delimiter, last = document.Decimal+document.ListKind(kind), delimiter[mark][0], lastOf[kind]
	}
	if len(n.Content) == 0 {
		return nil, errors.New("this text can't be stored: it has a list without an item")
	}
	for _, child := range n.Content {
		item, err := r.item(child, list.Kind, last, depth)
		if err != nil {
			return nil, err
		}
		list.Items = append(list.Items, item)
	}
	return list, nil
}

// item reads an item of a list whose last possible number is given. Letters and
// romans have no zero.
func (r *reader) item(n node, kind document.ListKind, last, depth int) (document.Item, error) {
	if n.Type != "list_item" {
		return document.Item{}, misplaced(n)
	}
	if err := n.bare("number"); err != nil {
		return document.Item{}, err
	}
	first := 0
	if kind > document.Decimal {
		first = 1
	}
	number, err := n.whole("number", first, last)
	if err != nil {
		return document.Item{}, err
	}
	if len(n.Content) == 0 || n.Content[0].Type != "paragraph" {
		return document.Item{}, errors.New("this text can't be stored: an item of a list must begin with a paragraph")
	}
	blocks, err := r.blocks(n.Content, depth)
	return document.Item{Number: number, Blocks: blocks}, err
}
