package markdown

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// normalizer brings blocks into what the dialect can say. Words, marks and
// numbers stay; what only the look of a page needs goes.
type normalizer struct {
	headings []*document.Heading // of the whole, for the contents list
}

// blocks gives the normal form of blocks that stand inside depth lists:
// headings and tables outside lists only, paragraphs, and lists whose markers
// read back as what they are.
func (n *normalizer) blocks(in []document.Block, depth int) ([]document.Block, error) {
	in, err := n.plain(in, depth)
	if err != nil {
		return nil, err
	}
	var out []document.Block
	for _, b := range in {
		b, err := n.block(b, depth)
		if err != nil {
			return nil, err
		}
		if b != nil {
			out = append(out, b)
		}
	}
	return regroup(out, depth), nil
}

// plain replaces contents lists and tables by what the dialect has for them.
func (n *normalizer) plain(in []document.Block, depth int) ([]document.Block, error) {
	var out []document.Block
	for _, b := range in {
		switch b := b.(type) {
		case *document.Table:
			blocks, err := n.table(b, depth)
			if err != nil {
				return nil, err
			}
			out = append(out, blocks...)
		case *document.Contents:
			out = append(out, n.contents(b)...)
		default:
			out = append(out, b)
		}
	}
	return out, nil
}

// block gives the normal form of a block, nil where nothing is in it. Tables
// are in normal form already; the markers of lists are seen to by regroup.
func (n *normalizer) block(b document.Block, depth int) (document.Block, error) {
	switch b := b.(type) {
	case *document.List:
		list := &document.List{Kind: b.Kind, Delimiter: b.Delimiter, Tight: b.Tight}
		for _, item := range b.Items {
			inside, err := n.blocks(item.Blocks, depth+1)
			if err != nil {
				return nil, err
			}
			list.Items = append(list.Items, document.Item{Number: item.Number, Blocks: inside})
		}
		return list, nil
	case *document.Paragraph:
		text := b.Text
		if b.Style == document.Title || b.Style == document.Alert {
			text = strong(text)
		}
		return paragraph(text)
	case *document.Heading:
		if depth > 0 {
			return paragraph(strong(b.Text))
		}
		text, err := normalInlines(b.Text, false)
		if err != nil || len(text) == 0 {
			return nil, err
		}
		if strings.TrimSpace(document.Plain(text)) == "" {
			return &document.Paragraph{Text: text}, nil
		}
		return &document.Heading{Level: min(max(b.Level, 1), 6), Text: text}, nil
	case *document.Table:
		return b, nil
	case *document.PageBreak:
		return nil, nil
	}
	return nil, fmt.Errorf("markdown cannot write a block of type %T", b)
}

func strong(text []document.Inline) []document.Inline {
	return []document.Inline{&document.Strong{Text: text}}
}

// paragraph gives the normal form of a paragraph, nil where nothing is in it.
func paragraph(text []document.Inline) (document.Block, error) {
	text, err := normalInlines(text, true)
	if err != nil || len(text) == 0 {
		return nil, err
	}
	return &document.Paragraph{Text: text}, nil
}
