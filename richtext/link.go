package richtext

import (
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// follower knows which addresses a link may lead to, as far as it was asked. A
// follower is good for one text.
type follower map[string]bool

// follows reports whether a link may lead to an address. The rule is package
// markdown's, which is asked by writing such a link and reading it back.
func (f follower) follows(url string) bool {
	known, ok := f[url]
	if !ok {
		known = kept(url)
		f[url] = known
	}
	return known
}

func kept(url string) bool {
	text, err := markdown.Write([]document.Block{&document.Paragraph{Text: []document.Inline{
		&document.Link{URL: url, Text: document.Words("a")},
	}}})
	if err != nil {
		return false
	}
	blocks, _ := markdown.ParseItem(text)
	if len(blocks) != 1 {
		return false
	}
	p, ok := blocks[0].(*document.Paragraph)
	if !ok || len(p.Text) != 1 {
		return false
	}
	link, ok := p.Text[0].(*document.Link)
	return ok && link.URL == url
}
