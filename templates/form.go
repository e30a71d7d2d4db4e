package templates

import (
	"errors"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// Form builds the form to fill in: the board packet with a field for
// everything that a summary can hold, and what s holds filled in. It needs the
// fiscal year, the county and the office's name.
//
// A form follows packet.txt, with these differences, which a reader of forms can
// rely on. The page of form.txt stands before the first heading. Every value of
// Blank(s) but the year, the county, and the IDs and areas of goals has exactly
// one field, in the order of the text, whether it has a value or not; where the
// packet prints it again, a few words say that it was given earlier. Whether no
// district is identified is a choice above the narrative of part (B). Things
// about a person have a line and a label each, in one paragraph. Tables have
// all their columns, and a line below them. An answer to whether a partner
// takes part is empty in a row without an activity and a partner. What is made
// of other parts is left out: the contents, the table of requirements and the
// table of costs.
func (set *Set) Form(s *summary.Summary) (*document.Document, error) {
	if s.FiscalYear == 0 || s.County.Name == "" || s.Office.Name == "" {
		return nil, errors.New("a form needs the fiscal year, the county and the office's name")
	}
	p := &packet{
		builder: builder{words: set.words, fields: set.fields, form: true, county: s.County.Name},
		summary: Blank(s),
	}
	d := p.build(formSection(set.packet, set.form))
	d.Form = true
	d.Title = p.fields.say("form.title", "fiscalYear", s.FiscalYear.Print(), "office", s.Office.Name)
	once := &onlyOnce{words: p.fields.say("form.above"), seen: map[string]bool{}}
	once.blocks(d.Blocks)
	return d, nil
}

// formSection puts what a form has of its own into the layout of the packet:
// its lines after the last line of facts on the cover, and its sections before
// what follows the cover.
func formSection(packet, form *section) *section {
	facts, cover := 0, len(packet.parts)
	for i, part := range packet.parts {
		if part.section != nil || part.point.name != "" || part.newPage {
			cover = i
			break
		}
		if part.style == document.CoverLine {
			facts = i + 1
		}
	}
	own := len(form.parts)
	for i, part := range form.parts {
		if part.section != nil {
			own = i
			break
		}
	}
	root := &section{}
	root.parts = append(root.parts, packet.parts[:facts]...)
	root.parts = append(root.parts, form.parts[:own]...)
	root.parts = append(root.parts, packet.parts[facts:cover]...)
	root.parts = append(root.parts, form.parts[own:]...)
	root.parts = append(root.parts, packet.parts[cover:]...)
	return root
}

// onlyOnce takes out the fields of values that have one already.
type onlyOnce struct {
	words string
	seen  map[string]bool
}

func (o *onlyOnce) blocks(blocks []document.Block) {
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			b.Text = o.inlines(b.Text)
		case *document.Paragraph:
			b.Text = o.inlines(b.Text)
		case *document.List:
			for _, item := range b.Items {
				o.blocks(item.Blocks)
			}
		case *document.Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					o.blocks(cell.Blocks)
				}
			}
		case *document.FieldBlock:
			if !o.first(b.Field) {
				blocks[i] = document.Para(o.words)
			}
		}
	}
}

func (o *onlyOnce) inlines(text []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch f := in.(type) {
		case *document.Link:
			in = &document.Link{URL: f.URL, Text: o.inlines(f.Text)} // one may stand in two lines
		case *document.FieldText:
			if o.first(f.Field) {
				break
			}
			if f.Pointer == "/office/name" { // stands in running text
				out = append(out, f.Text...)
			} else {
				out = append(out, &document.Text{Value: o.words})
			}
			continue
		}
		out = append(out, in)
	}
	return out
}

// first reports whether this is the first field of its value.
func (o *onlyOnce) first(f document.Field) bool {
	key := f.Pointer
	if f.Kind == document.Included {
		key += "#" + f.Value
	}
	if o.seen[key] {
		return false
	}
	o.seen[key] = true
	return true
}
