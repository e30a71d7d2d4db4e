package text

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// page is the text in the making. The last line is left open, so that only
// what follows decides how it ends.
type page struct {
	out      bytes.Buffer
	indent   int // in spaces
	headings []*document.Heading
	below    string // the last heading, for errors to name the place
}

const level = 4 // spaces that a list, or what belongs to an item, stands further in

// write appends words to the open line. Lines within them begin at the indent;
// empty lines stay empty.
func (p *page) write(words string) {
	for {
		line, rest, more := strings.Cut(words, "\n")
		if line != "" {
			if n := p.out.Len(); n == 0 || p.out.Bytes()[n-1] == '\n' {
				p.out.WriteString(strings.Repeat(" ", p.indent))
			}
			p.out.WriteString(line)
		}
		if !more {
			return
		}
		p.out.WriteByte('\n')
		words = rest
	}
}

// blocks writes blocks with an empty line between them, or with none where
// they are the parts of an item in a tight list.
func (p *page) blocks(blocks []document.Block, tight bool) error {
	first := true
	var last document.Block
	for _, b := range blocks {
		if _, ok := b.(*document.PageBreak); ok {
			continue // no pages here
		}
		if !first {
			p.write("\n")
			if !tight && !(coverLine(last) && coverLine(b)) {
				p.write("\n")
			}
		}
		first, last = false, b
		if err := p.block(b); err != nil {
			return err
		}
	}
	return nil
}

// coverLine says whether a block is a line of the cover. Those stand together.
func coverLine(b document.Block) bool {
	p, ok := b.(*document.Paragraph)
	return ok && p.Style == document.CoverLine
}

func (p *page) block(b document.Block) error {
	switch b := b.(type) {
	case *document.Heading:
		return p.heading(b)
	case *document.Paragraph:
		return p.paragraph(b)
	case *document.List:
		return p.list(b)
	case *document.Table:
		return p.table(b)
	case *document.Contents:
		return p.contents(b)
	}
	return fmt.Errorf("it holds a %T, which this format doesn't know", b)
}

// underlines are the lines below the headings, by level; the title has the
// first as well, above and below.
const underlines = "=-~^\"'"

func (p *page) heading(h *document.Heading) error {
	if h.Level < 1 || h.Level > len(underlines) {
		return fmt.Errorf("the heading %q has level %d, and levels go from 1 to %d", document.Plain(h.Text), h.Level, len(underlines))
	}
	p.below = document.Plain(h.Text)
	words, err := inlines(h.Text)
	if err != nil {
		return err
	}
	p.write(words)
	p.write("\n" + rule(words, h.Level))
	return nil
}

// rule returns a line as long as the longest line of the words, or as long as
// a usual terminal is wide.
func rule(words string, level int) string {
	const widest = 72
	longest := 0
	for line := range strings.SplitSeq(words, "\n") {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	return strings.Repeat(underlines[level-1:level], min(longest, widest))
}

func (p *page) paragraph(b *document.Paragraph) error {
	words, err := inlines(b.Text)
	if err != nil {
		return err
	}
	switch b.Style {
	case document.Title:
		line := rule(words, 1)
		words = line + "\n" + words + "\n" + line
	case document.Alert:
		words = "*** " + words + " ***"
	case document.Body, document.Subtitle, document.CoverLine, document.Lead, document.Note:
	default:
		return fmt.Errorf("a paragraph has the style number %d, which this format doesn't know", b.Style)
	}
	p.write(words)
	return nil
}

// contents lists the headings, each as far in as its level.
func (p *page) contents(c *document.Contents) error {
	if c.Levels < 1 {
		return fmt.Errorf("its list of contents shows %d levels of headings; it must show at least 1", c.Levels)
	}
	if err := check(c.Heading); err != nil {
		return err
	}
	p.write(c.Heading)
	if c.Heading != "" {
		p.write("\n" + rule(c.Heading, 1) + "\n")
	}
	for _, h := range p.headings {
		if h.Unlisted || h.Level > c.Levels {
			continue
		}
		words := document.Plain(h.Text)
		if err := check(words); err != nil {
			return err
		}
		p.write("\n")
		p.indent += (h.Level - 1) * level
		p.write(words)
		p.indent -= (h.Level - 1) * level
	}
	return nil
}
