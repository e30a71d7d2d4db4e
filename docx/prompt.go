package docx

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// prompt is the text of a placeholder, to be written in its own style.
type prompt struct{ *document.Text }

// promptOf is what a field says while it is empty.
func promptOf(f *document.Field) string {
	if f.Placeholder == "" {
		return oneLine.Replace(f.Title)
	}
	return oneLine.Replace(f.Placeholder)
}

// promptBlocks is what a field of blocks holds while it is empty: a paragraph
// in the style of the one that it would hold.
func promptBlocks(f *document.FieldBlock) []document.Block {
	p := document.Paragraph{Text: []document.Inline{prompt{&document.Text{Value: promptOf(&f.Field)}}}}
	if first, ok := firstParagraph(f.Blocks); ok {
		p.Style = first.Style
	}
	return []document.Block{&p}
}

// isEmpty reports whether blocks hold nothing: no block at all, or nothing but
// paragraphs without text and lists without items.
func isEmpty(blocks []document.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			if !isBlank(b.Text) {
				return false
			}
		case *document.List:
			if len(b.Items) > 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// isBlank reports whether text has no characters and no place to write on.
func isBlank(text []document.Inline) bool {
	return document.Plain(text) == "" && fillIns(text) == 0
}

// isOneLine reports whether text is nothing but characters that stand on one
// line and look alike.
func isOneLine(text []document.Inline) bool {
	for _, in := range text {
		switch in := in.(type) {
		case *document.Text:
			if strings.ContainsAny(in.Value, "\r\n\t") {
				return false
			}
		case prompt:
		default:
			return false
		}
	}
	return true
}

// flat returns blocks as if there were no fields: what a field holds stands in
// its place.
func flat(blocks []document.Block) []document.Block {
	for i, b := range blocks {
		if _, ok := b.(*document.FieldBlock); !ok {
			continue
		}
		out := append([]document.Block{}, blocks[:i]...)
		for _, b := range blocks[i:] {
			f, ok := b.(*document.FieldBlock)
			switch {
			case !ok:
				out = append(out, b)
			case isEmpty(f.Blocks):
				out = append(out, promptBlocks(f)...)
			default:
				out = append(out, f.Blocks...)
			}
		}
		return out
	}
	return blocks
}

// shown returns the characters of text as document.Plain does, with those of
// placeholders where fields are empty: what the page shows.
func shown(text []document.Inline) string {
	if len(text) == 1 {
		if t, ok := text[0].(*document.Text); ok {
			return t.Value
		}
	}
	var b strings.Builder
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			if isBlank(in.Text) {
				b.WriteString(promptOf(&in.Field))
			} else {
				b.WriteString(document.Plain(in.Text))
			}
		case prompt:
			b.WriteString(in.Value)
		case *document.Emphasis:
			b.WriteString(shown(in.Text))
		case *document.Strong:
			b.WriteString(shown(in.Text))
		case *document.Link:
			b.WriteString(shown(in.Text))
		case *document.Reference:
			b.WriteString(shown(in.Text))
		default:
			b.WriteString(document.Plain([]document.Inline{in}))
		}
	}
	return b.String()
}
