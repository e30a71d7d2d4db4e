package text

import (
	"errors"
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// table writes a table row by row, with an empty line between the rows: on
// each line the name of a column and what the row has there.
func (p *page) table(t *document.Table) error {
	if len(t.Header) == 0 {
		return errors.New("a table has no header row")
	}
	labels := make([]string, len(t.Header))
	for i, cell := range t.Header {
		// A header of several lines is one label.
		var h page
		if err := h.blocks(cell.Blocks, true); err != nil {
			return err
		}
		labels[i] = strings.ReplaceAll(h.out.String(), "\n", " ")
	}
	if t.ShowCaption && t.Caption != "" {
		if err := check(t.Caption); err != nil {
			return err
		}
		p.write(t.Caption)
		p.write("\n\n")
	}
	if len(t.Rows) == 0 {
		p.write(strings.Join(labels, "; "))
	}
	for i, row := range t.Rows {
		if len(row) != len(labels) {
			return fmt.Errorf("row %d of a table of %d columns has %d cells", i+1, len(labels), len(row))
		}
		if i > 0 {
			p.write("\n\n")
		}
		first := true
		for j, cell := range row {
			if labels[j] == "" && len(cell.Blocks) == 0 {
				continue
			}
			if !first {
				p.write("\n")
			}
			first = false
			if err := p.cell(labels[j], cell); err != nil {
				return err
			}
		}
	}
	return nil
}

// cell writes a column's name and what the cell holds: a paragraph on the same
// line, anything else below. A column without a name has the cell alone.
func (p *page) cell(label string, c document.Cell) error {
	if label == "" {
		return p.blocks(c.Blocks, false)
	}
	p.write(label + ":")
	if len(c.Blocks) == 0 {
		return nil
	}
	p.indent += level
	defer func() { p.indent -= level }()
	if first, ok := c.Blocks[0].(*document.Paragraph); !ok || len(c.Blocks) > 1 {
		p.write("\n")
	} else if hasWords(first) {
		p.write(" ")
	}
	return p.blocks(c.Blocks, false)
}
