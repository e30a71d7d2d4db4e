package packet

import (
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// withoutLabels takes the markers off that numbering puts before paragraphs.
func withoutLabels(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for p := range paragraphs(blocks) {
		c := *p
		c.Label = nil
		out = append(out, &c)
	}
	return out
}

// withoutBold takes the bold off paragraphs that are bold because of where they
// stand.
func withoutBold(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		if p, ok := b.(*wml.Paragraph); ok {
			c := *p
			c.Bold, c.Text = false, notStrong(p.Text)
			b = &c
		}
		out = append(out, b)
	}
	return out
}

func notStrong(text []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *document.Strong:
			out = append(out, notStrong(in.Text)...)
		case *document.Emphasis:
			out = append(out, &document.Emphasis{Text: notStrong(in.Text)})
		case *document.Link:
			out = append(out, &document.Link{URL: in.URL, Text: notStrong(in.Text)})
		default:
			out = append(out, in)
		}
	}
	return out
}
