package markdown

import (
	"testing"

	"github.com/gomarkdown/markdown/ast"

	"github.com/coesummary/coesummary/document"
)

// TestUnknownTree: what our hooks did not put into gomarkdown's tree is an
// error, not a guess.
func TestUnknownTree(t *testing.T) {
	r := newReader("", true)
	block, inline := &ast.Document{}, &ast.Paragraph{}
	ast.AppendChild(block, &ast.CodeBlock{})
	ast.AppendChild(inline, &ast.Code{})
	if _, err := r.convert(block); err == nil {
		t.Error("a block of code was taken")
	}
	if _, err := inlines(inline); err == nil {
		t.Error("a span of code was taken")
	}
	if _, err := r.blocks(nil); err == nil {
		t.Error("no piece was taken")
	}
}

// TestAsTyped: if reading should fail all the same, every line is there.
func TestAsTyped(t *testing.T) {
	blocks := asTyped(newSource("# *a*\n  - b\t\r\n\n\nc\n"))
	if len(blocks) != 2 {
		t.Fatalf("%d paragraphs", len(blocks))
	}
	for i, want := range []string{"# *a*\n- b", "c"} {
		if got := document.Plain(blocks[i].(*document.Paragraph).Text); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
