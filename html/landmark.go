package html

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/coesummary/coesummary/document"
)

// parts are the document's blocks by the landmark that holds them.
type parts struct {
	// cover is the title and what stands with it on the cover.
	cover []document.Block
	// contents is nil where the document has no list of contents.
	contents *document.Contents
	// contentsPage says that the list of contents begins a page on paper.
	contentsPage bool
	main         []document.Block
}

// split sorts the blocks by landmark. A page opens with its title, then its
// contents, wherever on paper they stand: a draft's list of what is missing
// comes before the contents on paper, and after them here.
func split(d *document.Document) (parts, error) {
	var out parts
	from, to, err := cover(d.Blocks)
	if err != nil {
		return out, err
	}
	if to == 0 {
		out.cover = []document.Block{&document.Paragraph{Text: document.Words(d.Title), Style: document.Title}}
	}
	for i, b := range d.Blocks {
		if i >= from && i < to {
			out.cover = append(out.cover, b)
			continue
		}
		contents, ok := b.(*document.Contents)
		if !ok {
			out.main = append(out.main, b)
			continue
		}
		if out.contents != nil {
			return out, errors.New("it has two lists of contents, and a page can have only one")
		}
		out.contents = contents
		if n := len(out.main); n > 0 {
			if _, ok := out.main[n-1].(*document.PageBreak); ok {
				out.contentsPage = true
				out.main = out.main[:n-1]
			}
		}
	}
	return out, nil
}

// cover finds the title and what belongs to it: the lines of the cover just
// above, and everything below up to a heading, a page or the list of contents.
// Where there is no title, both ends are 0.
func cover(blocks []document.Block) (from, to int, err error) {
	for i, b := range blocks {
		if !isStyle(b, document.Title) {
			continue
		}
		if to > 0 {
			return 0, 0, errors.New("it has two titles, and only one can be the title of the page")
		}
		from, to = i, i+1
	}
	if to == 0 {
		return 0, 0, nil
	}
	for from > 0 && isStyle(blocks[from-1], document.Subtitle, document.CoverLine) {
		from--
	}
	for ; to < len(blocks); to++ {
		switch blocks[to].(type) {
		case *document.Heading, *document.PageBreak, *document.Contents:
			return from, to, nil
		}
	}
	return from, to, nil
}

// isStyle says whether a block is a paragraph of one of these styles.
func isStyle(b document.Block, styles ...document.Style) bool {
	p, ok := b.(*document.Paragraph)
	return ok && slices.Contains(styles, p.Style)
}

func (p *page) body(d *document.Document, parts parts) error {
	p.raw("<body")
	if parts.contents != nil {
		p.raw(` class="with-contents"`)
	}
	p.raw(">\n<a class=\"skip\" href=\"#", mainID, "\">Skip to main content</a>\n")
	if err := p.header(d.Draft, parts.cover); err != nil {
		return err
	}
	if parts.contents != nil {
		if err := p.nav(parts.contents, parts.contentsPage); err != nil {
			return err
		}
	}
	// With tabindex the skip link moves the keyboard there, not the view only.
	p.raw("<main id=\"", mainID, "\" tabindex=\"-1\">\n")
	if err := p.blocks(parts.main); err != nil {
		return err
	}
	p.raw("</main>\n")
	if err := p.footer(d); err != nil {
		return err
	}
	p.raw("</body>\n</html>\n")
	return nil
}

func (p *page) header(draft string, cover []document.Block) error {
	p.raw("<header>\n")
	if draft != "" {
		p.raw(`<p class="draft">`)
		if err := p.escape(draft); err != nil {
			return err
		}
		p.raw("</p>\n")
	}
	for _, b := range cover {
		if !isStyle(b, document.Title) {
			if err := p.block(b); err != nil {
				return err
			}
			continue
		}
		title := b.(*document.Paragraph)
		if blank(title.Text) {
			return errors.New("its title has no words")
		}
		p.raw(`<h1 id="`, titleID, `">`)
		if err := p.inlines(title.Text, false); err != nil {
			return err
		}
		p.raw("</h1>\n")
	}
	p.raw("</header>\n")
	return nil
}

// nav writes the list of contents: the headings, each in the list of the one
// above it.
func (p *page) nav(c *document.Contents, newPage bool) error {
	if c.Levels < 1 {
		return fmt.Errorf("its list of contents shows %d levels of headings; it must show at least 1", c.Levels)
	}
	p.newPage = newPage
	p.raw("<nav")
	p.class()
	if c.Heading == "" {
		p.raw(">\n")
	} else {
		p.raw(` aria-labelledby="`, contentsID, "\">\n<h2 id=\"", contentsID, `">`)
		if err := p.escape(c.Heading); err != nil {
			return err
		}
		p.raw("</h2>\n")
	}
	var open []int // the levels of the entries whose lists are open
	for _, e := range p.outline.entries {
		if e.unlisted || e.level > c.Levels {
			continue
		}
		for len(open) > 0 && open[len(open)-1] > e.level {
			p.raw("</li>\n</ul>\n")
			open = open[:len(open)-1]
		}
		switch {
		case len(open) == 0:
			p.raw("<ul>\n")
			open = append(open, e.level)
		case open[len(open)-1] < e.level:
			p.raw("\n<ul>\n")
			open = append(open, e.level)
		default:
			p.raw("</li>\n")
		}
		p.raw(`<li><a href="#`, e.id, `">`)
		if err := p.escape(e.text); err != nil {
			return err
		}
		p.raw("</a>")
	}
	for range open {
		p.raw("</li>\n</ul>\n")
	}
	p.raw("</nav>\n")
	return nil
}

// footer says whose page this is and of which day, as far as that is known.
func (p *page) footer(d *document.Document) error {
	if d.ShortTitle == "" && d.Creator == "" && d.Date == "" {
		return nil
	}
	p.raw("<footer>\n")
	for _, line := range [...]string{d.ShortTitle, d.Creator} {
		if line == "" {
			continue
		}
		p.raw("<p>")
		if err := p.escape(line); err != nil {
			return err
		}
		p.raw("</p>\n")
	}
	if d.Date != "" {
		day, err := time.Parse(time.DateOnly, d.Date)
		if err != nil {
			return fmt.Errorf("its date is %q; a date is a year, a month and a day, such as 2026-06-23", d.Date)
		}
		p.raw(`<p><time datetime="`, d.Date, `">`, day.Format("January 2, 2006"), "</time></p>\n")
	}
	p.raw("</footer>\n")
	return nil
}
