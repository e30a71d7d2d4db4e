package clipboard

import (
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// assemble makes blocks of pieces. The package structure nests the items, by the
// lists that they belong to and by where they stand on the page. What comes out
// is what Markdown can say.
func assemble(pieces []piece, n *numbering) []document.Block {
	var out []document.Block
	var segment []wml.Block
	flush := func() {
		out, segment = append(out, structure.Exact(segment)...), nil
	}
	for _, p := range typedLists(pieces, n) {
		if p.begins || p.table != nil {
			flush()
		}
		if p.table != nil {
			out = append(out, p.table)
			continue
		}
		segment = append(segment, &wml.Paragraph{
			Text: inlines(p.runs), Outline: p.outline, Label: p.label, Indent: p.indent, FirstLine: p.first,
		})
	}
	flush()
	return settled(out)
}

// settled gives blocks as they are read from their own Markdown.
func settled(blocks []document.Block) []document.Block {
	src, err := markdown.Write(blocks)
	if err != nil {
		// This package makes only blocks that the dialect knows.
		panic("clipboard: " + err.Error())
	}
	blocks, _ = markdown.Parse(src)
	return blocks
}
