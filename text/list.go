package text

import (
	"fmt"

	"github.com/coesummary/coesummary/document"
)

func (p *page) list(l *document.List) error {
	switch {
	case l.Kind < document.Bullet || l.Kind > document.UpperRoman:
		return fmt.Errorf("a list has the kind number %d, which this format doesn't know", l.Kind)
	case l.Kind != document.Bullet && l.Delimiter != '.' && l.Delimiter != ')':
		return fmt.Errorf("a list has %q after its numbers; only '.' and ')' are known", l.Delimiter)
	}
	for i, item := range l.Items {
		if i > 0 {
			p.write("\n")
			if !l.Tight {
				p.write("\n")
			}
		}
		p.write(document.Marker(l.Kind, l.Delimiter, item.Number))
		if err := p.item(item.Blocks, l.Tight); err != nil {
			return err
		}
	}
	return nil
}

// item writes what belongs to an item, after its marker. A paragraph that
// comes first goes on the marker's own line.
func (p *page) item(blocks []document.Block, tight bool) error {
	if len(blocks) == 0 {
		return nil
	}
	p.indent += level
	defer func() { p.indent -= level }()
	if first, ok := blocks[0].(*document.Paragraph); !ok {
		p.write("\n")
	} else if hasWords(first) {
		p.write(" ")
	}
	return p.blocks(blocks, tight)
}
