package richtext

import (
	"encoding/json"
	"errors"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// errUnfit says that blocks are not of the editor's kind as they are.
var errUnfit = errors.New("the editor has no place for this")

// encoder writes blocks as the editor's nodes.
type encoder struct {
	follower
	dialect Dialect
}

// encode gives blocks that are of the editor's kind as its document, and
// errUnfit for others.
func encode(blocks []document.Block, d Dialect) ([]byte, error) {
	e := &encoder{follower: follower{}, dialect: d}
	content, err := e.blocks(blocks, 0)
	if err != nil {
		return nil, err
	}
	if len(content) == 0 {
		content = []node{{Type: "paragraph"}}
	}
	return json.Marshal(node{Type: "doc", Content: content})
}

// blocks gives the nodes of blocks that stand inside depth lists.
func (e *encoder) blocks(blocks []document.Block, depth int) ([]node, error) {
	var out []node
	for _, b := range blocks {
		n, err := e.block(b, depth)
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, nil
}

func (e *encoder) block(b document.Block, depth int) (node, error) {
	switch b := b.(type) {
	case *document.Paragraph:
		if b.Style != document.Body {
			return node{}, errUnfit
		}
		content, err := e.text(b.Text, true)
		return node{Type: "paragraph", Content: content}, err
	case *document.Heading:
		if e.dialect == ItemText {
			return node{}, errors.New("there are no headings in a text that is an item of a list itself")
		}
		if depth > 0 || b.Level < 1 || b.Level > 6 {
			return node{}, errUnfit
		}
		content, err := e.text(b.Text, false)
		return node{Type: "heading", Attrs: map[string]any{"level": b.Level}, Content: content}, err
	case *document.List:
		return e.list(b, depth+1)
	case *document.Table:
		if e.dialect == ItemText {
			return node{}, errors.New("there are no tables in a text that is an item of a list itself")
		}
		if depth > 0 {
			return node{}, errUnfit
		}
		return e.table(b)
	}
	return node{}, errUnfit
}

// list gives the list that is the depth-th, counted from the outermost.
func (e *encoder) list(l *document.List, depth int) (node, error) {
	out := node{Type: "bullet_list", Attrs: map[string]any{"tight": l.Tight}}
	first, last := 0, 0
	if l.Kind != document.Bullet {
		kind := int(l.Kind - document.Decimal)
		if kind < 0 || kind >= len(kinds) || l.Delimiter != '.' && l.Delimiter != ')' {
			return node{}, errUnfit
		}
		out = node{Type: "ordered_list", Attrs: map[string]any{"kind": kinds[kind], "delimiter": string(rune(l.Delimiter)), "tight": l.Tight}}
		first, last = min(kind, 1), lastOf[kind]
	}
	if len(l.Items) == 0 || depth > markdown.MaxDepth {
		return node{}, errUnfit
	}
	for _, item := range l.Items {
		if item.Number < first || item.Number > last {
			return node{}, errUnfit
		}
		content, err := e.blocks(item.Blocks, depth)
		if err != nil {
			return node{}, err
		}
		// Each item begins with a paragraph, so that there is a place to type.
		if len(content) == 0 || content[0].Type != "paragraph" {
			content = append([]node{{Type: "paragraph"}}, content...)
		}
		out.Content = append(out.Content, node{Type: "list_item", Attrs: map[string]any{"number": item.Number}, Content: content})
	}
	return out, nil
}

// text gives the text of a paragraph, a heading or a cell. Only the first has
// line breaks.
func (e *encoder) text(in []document.Inline, breaks bool) ([]node, error) {
	runs, err := e.flat(in)
	if err != nil {
		return nil, err
	}
	var out []node
	for _, r := range runs {
		n := node{Type: "text", Text: r.text}
		if r.text == lineBreak {
			if !breaks {
				return nil, errUnfit
			}
			n = node{Type: "hard_break"}
		}
		if r.strong {
			n.Marks = append(n.Marks, mark{Type: "strong"})
		}
		if r.em {
			n.Marks = append(n.Marks, mark{Type: "em"})
		}
		if r.href != "" {
			n.Marks = append(n.Marks, mark{Type: "link", Attrs: map[string]any{"href": r.href}})
		}
		out = append(out, n)
	}
	return out, nil
}
