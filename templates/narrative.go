package templates

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
)

// deepest is the lowest level of a heading.
const deepest = 6

// narrative returns a county's Markdown as blocks, with its headings moved to
// a level and below, and its tables described for those who cannot see them.
// What Parse remarks about the text is for package check to report; every word
// of it is in the blocks.
func (b *builder) narrative(src string, level int) []document.Block {
	blocks, _ := markdown.Parse(src)
	lowerHeadings(blocks, level)
	b.describeTables(blocks)
	return blocks
}

// describeTables gives the tables of a narrative a caption and a description.
// Neither is printed: what stands on the page is the county's alone.
func (b *builder) describeTables(blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.List:
			for _, item := range block.Items {
				b.describeTables(item.Blocks)
			}
		case *document.Table:
			var columns []string
			for _, cell := range block.Header {
				for _, in := range cell.Blocks {
					if p, ok := in.(*document.Paragraph); ok {
						columns = append(columns, document.Plain(p.Text))
					}
				}
			}
			block.Caption = b.say("narrative.caption", "county", b.county)
			block.Description = b.say("narrative.description", "columns", strings.Join(columns, "; "))
		}
	}
}

// lowerHeadings moves the headings of a narrative below the section that holds
// them. The first is at level; one that was deeper than the heading before it
// becomes one level deeper, however many it skipped; others go back to the
// level of their equals. So the outline never skips a level, and a heading
// stands below another exactly where it did.
func lowerHeadings(blocks []document.Block, level int) {
	var above []int // the written levels of the headings that hold this place
	var walk func([]document.Block)
	walk = func(blocks []document.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *document.Heading:
				for len(above) > 0 && above[len(above)-1] >= b.Level {
					above = above[:len(above)-1]
				}
				above = append(above, b.Level)
				b.Level = min(level+len(above)-1, deepest)
				b.ID, b.NewPage = "", false
			case *document.List:
				for _, item := range b.Items {
					walk(item.Blocks)
				}
			}
		}
	}
	walk(blocks)
}
