package markdown

import (
	"sync"

	"github.com/gomarkdown/markdown/ast"
	"github.com/gomarkdown/markdown/parser"

	"github.com/coesummary/coesummary/document"
)

// inliner reads the text of one passage after the other. gomarkdown's loop
// calls it back at each byte that can mean something; it then looks up the sign
// that was found there beforehand.
type inliner struct {
	parser  *parser.Parser
	content []byte
	signs   []sign
	next    int // the sign that may come next
	base    int // where the text that the loop is in begins
}

// inliners are readers that no text is being read with.
var inliners = sync.Pool{New: func() any { return newInliner() }}

// newInliner gives a reader of text alone.
func newInliner() *inliner {
	t := &inliner{}
	t.install(parser.NewWithExtensions(parser.NoExtensions))
	return t
}

// install takes out gomarkdown's inline rules and puts ours in.
func (t *inliner) install(p *parser.Parser) {
	t.parser = p
	for b := range 256 {
		p.RegisterInline(byte(b), nil)
	}
	for _, b := range []byte("\\ \t\n*_[") {
		p.RegisterInline(b, t.callback)
	}
}

// inlines reads a text, and gives what it refused by offset in the text.
func (t *inliner) inlines(content string) ([]document.Inline, []remark, error) {
	signs, refused := scan(content)
	if len(signs) == 0 { // most texts: words and nothing else
		return tidy([]document.Inline{&document.Text{Value: content}}), refused, nil
	}
	t.content, t.signs, t.next, t.base = []byte(content), signs, 0, 0
	root := &ast.Paragraph{}
	t.parser.Inline(root, t.content)
	out, err := inlines(root)
	return readable(tidy(out), ' ', ' '), refused, err
}

// callback is gomarkdown's inline callback. It gives how many bytes it took,
// none where the byte is text.
func (t *inliner) callback(p *parser.Parser, _ []byte, offset int) (int, ast.Node) {
	at := t.base + offset
	for t.next < len(t.signs) && t.signs[t.next].start < at {
		t.next++
	}
	if t.next == len(t.signs) || t.signs[t.next].start != at {
		return 0, nil
	}
	g := t.signs[t.next]
	t.next++
	var n ast.Node
	switch g.kind {
	case escapedSign:
		n = &ast.Text{Leaf: ast.Leaf{Literal: t.content[g.start+1 : g.end]}}
	case softSign:
		n = &ast.Softbreak{}
	case hardSign:
		n = &ast.Hardbreak{}
	case emphasisSign:
		n = &ast.Emph{}
	case strongSign:
		n = &ast.Strong{}
	case linkSign:
		n = &ast.Link{Destination: []byte(g.url)}
	}
	if g.kind >= emphasisSign {
		base := t.base
		t.base = g.from
		p.Inline(n, t.content[g.from:g.to])
		t.base = base
	}
	return g.end - g.start, n
}
