package markdown

import (
	"fmt"

	"github.com/gomarkdown/markdown/ast"

	"github.com/coesummary/coesummary/document"
)

// convert makes document blocks of gomarkdown's tree. The tree can only hold
// what our hook put there; anything else is an error, not a guess.
func (r *reader) convert(root ast.Node) ([]document.Block, error) {
	var blocks []document.Block
	for _, child := range root.GetChildren() {
		n, ok := child.(*node)
		if !ok {
			return nil, fmt.Errorf("unknown block %T", child)
		}
		more, err := r.blocks(n.piece)
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, more...)
	}
	return blocks, nil
}

func (r *reader) blocks(p piece) ([]document.Block, error) {
	switch p := p.(type) {
	case *prose:
		text, err := r.words(&p.passage)
		if err != nil {
			return nil, err
		}
		if p.level > 0 {
			return []document.Block{&document.Heading{Level: p.level, Text: text}}, nil
		}
		return []document.Block{&document.Paragraph{Text: text}}, nil
	case *run:
		var markers []marker
		var spaced []bool
		var inside [][]document.Block
		for _, e := range p.entries {
			var blocks []document.Block
			for _, p := range e.pieces {
				more, err := r.blocks(p)
				if err != nil {
					return nil, err
				}
				blocks = append(blocks, more...)
			}
			markers, spaced, inside = append(markers, e.marker), append(spaced, e.spaced), append(inside, blocks)
		}
		return makeLists(markers, spaced, inside), nil
	case *grid:
		table := &document.Table{Columns: p.columns}
		for i, row := range p.rows {
			out := make([]document.Cell, len(row))
			for c, at := range row {
				text, err := r.words(at)
				if err != nil {
					return nil, err
				}
				if len(text) > 0 {
					out[c].Blocks = []document.Block{&document.Paragraph{Text: text}}
				}
			}
			if i == 0 {
				table.Header = out
			} else {
				table.Rows = append(table.Rows, out)
			}
		}
		return []document.Block{table}, nil
	}
	return nil, fmt.Errorf("unknown piece %T", p)
}

// words reads the text of a passage.
func (r *reader) words(p *passage) ([]document.Inline, error) {
	text, refused, err := r.inlines(p.text())
	for _, f := range refused {
		r.note(f.kind, p.origin(f.offset), f.message)
	}
	return text, err
}

// inlines makes the inlines of what is inside a node of gomarkdown's tree.
func inlines(root ast.Node) ([]document.Inline, error) {
	var out []document.Inline
	for _, child := range root.GetChildren() {
		switch n := child.(type) {
		case *ast.Text:
			out = append(out, &document.Text{Value: string(n.Literal)})
			continue
		case *ast.Softbreak:
			out = append(out, &document.Text{Value: " "})
			continue
		case *ast.Hardbreak:
			out = append(out, &document.LineBreak{})
			continue
		}
		inside, err := inlines(child)
		if err != nil {
			return nil, err
		}
		switch n := child.(type) {
		case *ast.Emph:
			out = append(out, &document.Emphasis{Text: inside})
		case *ast.Strong:
			out = append(out, &document.Strong{Text: inside})
		case *ast.Link:
			out = append(out, &document.Link{URL: string(n.Destination), Text: inside})
		default:
			return nil, fmt.Errorf("unknown inline %T", child)
		}
	}
	return out, nil
}
