package templates

import (
	"github.com/coesummary/coesummary/document"
)

// filling is what goes into a layout: values for its placeholders, and text
// for its insertion points.
type filling struct {
	// values are by placeholder; one without a value takes its line with it.
	values map[string][]document.Inline
	// points make the text of each insertion point, with headings from the
	// given level down.
	points map[string]func(level int) []document.Block
	// last is the insertion point that is made after all others, because it
	// tells where they are. Empty for none.
	last string
	// absent returns what stands at an insertion point that ought to have text,
	// in a section that has none. Nil leaves the section out.
	absent func(point string) []document.Block
	// id names a heading after its level and the insertion points right under
	// it. A heading without an ID is one that nothing leads to.
	id func(level int, points []string) string

	text map[string][]document.Block
}

// document returns the blocks of a layout with everything in its place.
func (f *filling) document(root *section) []document.Block {
	f.text = map[string][]document.Block{}
	f.makeText(root, func(name string) bool { return name != f.last })
	f.makeText(root, func(name string) bool { return name == f.last })
	return f.section(root)
}

// makeText makes the text of the insertion points in a section that are
// wanted.
func (f *filling) makeText(s *section, wanted func(name string) bool) {
	for _, part := range s.parts {
		if part.section != nil {
			f.makeText(part.section, wanted)
		} else if name := part.point.name; name != "" && wanted(name) {
			f.text[name] = f.points[name](s.level + 1)
		}
	}
}

// section returns a section's blocks, from its heading to its last part; none
// where it has insertion points and none of them has anything to show.
func (f *filling) section(s *section) []document.Block {
	points, shown := f.count(s)
	missing := points > 0 && shown == 0
	if missing && s.level > 0 && !f.expects(s) {
		return nil
	}
	var out []document.Block
	if s.level > 0 {
		text, _ := s.heading.fill(f.values)
		out = append(out, &document.Heading{Level: s.level, Text: text, ID: f.headingID(s), NewPage: s.newPage})
	}
	for _, part := range s.parts {
		blocks := f.part(part)
		if missing && len(blocks) == 0 && part.point.expected && f.absent != nil {
			blocks = f.absent(part.point.name)
			missing = false
		}
		if part.newPage && len(blocks) > 0 {
			out = append(out, &document.PageBreak{})
		}
		out = append(out, blocks...)
	}
	if s.level > 0 && len(out) == 1 { // lines whose placeholders had nothing to show
		return nil
	}
	return out
}

// count returns how many insertion points there are in a section and below
// it, and how many of them have something to show.
func (f *filling) count(s *section) (points, shown int) {
	for _, part := range s.parts {
		switch {
		case part.section != nil:
			p, n := f.count(part.section)
			points, shown = points+p, shown+n
		case part.point.name != "":
			points++
			if len(f.text[part.point.name]) > 0 {
				shown++
			}
		}
	}
	return points, shown
}

// expects reports whether a section without text says that it is absent.
func (f *filling) expects(s *section) bool {
	for _, part := range s.parts {
		if part.section != nil && f.expects(part.section) || part.point.expected && f.absent != nil {
			return true
		}
	}
	return false
}

func (f *filling) part(p part) []document.Block {
	switch {
	case p.section != nil:
		return f.section(p.section)
	case p.point.name != "":
		return f.text[p.point.name]
	case len(p.items) > 0:
		return f.items(p.items)
	}
	text, ok := p.text.fill(f.values)
	if !ok {
		return nil
	}
	if p.fillIn {
		text = append(text, &document.Text{Value: ": "}, &document.FillIn{Label: document.Plain(text)})
	}
	return []document.Block{&document.Paragraph{Text: text, Style: p.style}}
}

func (f *filling) items(lines []phrase) []document.Block {
	l := &document.List{Kind: document.Bullet, Tight: true}
	for _, line := range lines {
		if text, ok := line.fill(f.values); ok {
			l.Items = append(l.Items, document.Item{Blocks: []document.Block{&document.Paragraph{Text: text}}})
		}
	}
	if len(l.Items) == 0 {
		return nil
	}
	return []document.Block{l}
}

func (f *filling) headingID(s *section) string {
	var points []string
	for _, part := range s.parts {
		if part.point.name != "" {
			points = append(points, part.point.name)
		}
	}
	return f.id(s.level, points)
}

// firstPoint names a heading after the first insertion point under it.
func firstPoint(_ int, points []string) string {
	if len(points) == 0 {
		return ""
	}
	return points[0]
}

// above returns the heading that stands above an insertion point, as it will
// be printed; nil where the point has nothing to show or is not there.
func (f *filling) above(s *section, point string) *document.Heading {
	for _, part := range s.parts {
		if part.section != nil {
			if h := f.above(part.section, point); h != nil {
				return h
			}
		} else if part.point.name == point && len(f.text[point]) > 0 {
			text, _ := s.heading.fill(f.values)
			return &document.Heading{Level: s.level, Text: unfielded(text), ID: f.headingID(s)}
		}
	}
	return nil
}
