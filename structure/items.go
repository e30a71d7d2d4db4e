package structure

import (
	"github.com/coesummary/coesummary/wml"
)

// Items gives the top-level items of a cell or a passage, each as blocks of its
// own: the items of its lists without their markers ("•", "1."), with what is
// nested in them, and each paragraph outside lists. A label that the dialect
// has no list for, such as "(a)", stays in the text.
func Items(in []wml.Block) [][]wml.Block {
	r := read(in, guessing)
	var out [][]wml.Block
	n := &nesting{}
	for _, e := range r.entries {
		switch {
		case e.grid != nil:
			n.close()
			out = append(out, []wml.Block{e.grid.from})
			continue
		case e.heading > 0:
			n.close()
			n.base = 0
		case e.label != nil:
			n.labelled(e)
		default:
			n.plain(e)
		}
		inside := len(n.open)
		if e.label != nil && e.label.Plain && e.heading == 0 {
			inside--
		}
		p := e.paragraph()
		if inside <= 0 {
			p.Text, p.Label = withLabel(labelAsText(e), e.text), nil
			out = append(out, []wml.Block{p})
			continue
		}
		out[len(out)-1] = append(out[len(out)-1], p)
	}
	if len(r.notes) > 0 {
		for _, note := range r.notes {
			out = append(out, []wml.Block{&wml.Paragraph{Notes: []wml.Note{note}}})
		}
	}
	return out
}

// labelAsText is a label that is a part of the text: one that is no list's.
func labelAsText(e *entry) *wml.Label {
	if e.label != nil && e.label.Plain && e.heading == 0 {
		return nil
	}
	return e.label
}

// paragraph is the paragraph that an entry came from, with the label that was
// recognized and without its notes.
func (e *entry) paragraph() *wml.Paragraph {
	p := *e.from
	p.Text, p.Label, p.Notes = e.text, e.label, nil
	if e.typed {
		p.FirstLine, p.Indent = e.edge, e.inside
	}
	return &p
}
