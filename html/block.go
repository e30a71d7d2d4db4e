package html

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/coesummary/coesummary/document"
)

func (p *page) blocks(blocks []document.Block) error {
	for _, b := range blocks {
		if err := p.block(b); err != nil {
			return err
		}
	}
	return nil
}

// block writes one block of the main text, or of an item or a cell in it.
func (p *page) block(b document.Block) error {
	switch b := b.(type) {
	case *document.Heading:
		return p.heading(b)
	case *document.Paragraph:
		if b.Style == document.Title {
			return errors.New("its title stands inside a list or a table; it must stand on its own")
		}
		return p.paragraph(b)
	case *document.List:
		return p.list(b)
	case *document.Table:
		return p.table(b)
	case *document.Contents:
		return errors.New("its list of contents stands inside a list or a table; it must stand on its own")
	case *document.PageBreak:
		p.newPage = true
		return nil
	}
	return fmt.Errorf("it holds a %T, which this format doesn't know", b)
}

// class writes the class attribute of the element that is being opened. The
// first one after a page break begins the page.
func (p *page) class(names ...string) {
	if p.newPage {
		p.newPage = false
		names = append(names, "new-page")
	}
	sep := ` class="`
	for _, name := range names {
		if name != "" {
			p.raw(sep, name)
			sep = " "
		}
	}
	if sep == " " {
		p.raw(`"`)
	}
}

// heading writes a heading one level down, as the title is the h1. HTML ends
// at h6; below that the level is said in ARIA's way.
func (p *page) heading(h *document.Heading) error {
	p.below = p.outline.take()
	p.newPage = p.newPage || h.NewPage
	tag := "h" + strconv.Itoa(min(h.Level+1, 6))
	p.raw("<", tag, ` id="`, p.below.id, `"`)
	if h.Level+1 > 6 {
		p.raw(` aria-level="`, strconv.Itoa(h.Level+1), `"`)
	}
	p.class()
	p.raw(">")
	if err := p.inlines(h.Text, false); err != nil {
		return err
	}
	p.raw("</", tag, ">\n")
	return nil
}

// paragraphClasses are the classes of the styles. The title is no paragraph
// here.
var paragraphClasses = map[document.Style]string{
	document.Body:      "",
	document.Subtitle:  "subtitle",
	document.CoverLine: "cover-line",
	document.Lead:      "lead",
	document.Note:      "note",
	document.Alert:     "alert",
}

func (p *page) paragraph(b *document.Paragraph) error {
	class, ok := paragraphClasses[b.Style]
	if !ok {
		return fmt.Errorf("a paragraph has the style number %d, which this format doesn't know", b.Style)
	}
	p.raw("<p")
	p.class(class)
	p.raw(">")
	if err := p.inlines(b.Text, false); err != nil {
		return err
	}
	p.raw("</p>\n")
	return nil
}
