package docx

import (
	"slices"
	"strconv"
	"strings"
)

// measured returns the looks by which our paragraphs are measured when their
// styles are another file's.
func (s *styleSheet) measured() map[*look]*look {
	byLook := map[*look]*theirStyle{}
	for _, t := range s.list {
		if t.role != nil && t.role.look != nil && !t.role.ours {
			byLook[t.role.look] = t
		}
	}
	all := map[*look]*look{}
	for _, l := range looks() {
		// Without anything said, Word's own: 10 points, no space, single lines.
		m := newLook(l.id, l.name, 20, 0, 0, 240)
		m.typeface = s.typefaceOf("Times New Roman")
		s.measure(m, s.base.paragraph, s.base.run)
		if t := byLook[l]; t != nil {
			s.measureStyle(m, t)
			m.keepNext, m.keepLines = m.keepNext || l.keepNext, m.keepLines || l.keepLines
		} else {
			if t := byLook[lookNormal]; t != nil {
				s.measureStyle(m, t)
			}
			m = overlaid(l, m)
		}
		all[l] = m
	}
	return all
}

// overlaid is one of our looks on the ground of their default style.
func overlaid(l, base *look) *look {
	m := *l
	m.typeface = base.typeface
	if m.left == unset {
		m.left = base.left
	}
	if m.right == unset {
		m.right = base.right
	}
	return &m
}

// measureStyle takes in what a style says, after what it is based on.
func (s *styleSheet) measureStyle(m *look, t *theirStyle) {
	var way []*theirStyle
	for at := t; at != nil; at = at.basedOn {
		way = append(way, at)
	}
	for _, at := range slices.Backward(way) {
		s.measure(m, at.paragraph, at.run)
	}
}

// measure takes in what properties say about how high and wide text is.
func (s *styleSheet) measure(m *look, paragraph, run *element) {
	if run != nil {
		if n, ok := twips(run.kid("sz").val()); ok && inRange(n, 2, 400) {
			m.run.size = n
		}
		if b := run.kid("b"); b.name.Local != "" {
			m.run.bold = b.on()
		}
		if name := s.font(run.kid("rFonts")); name != "" {
			m.typeface = s.typefaceOf(name)
		}
	}
	if paragraph == nil {
		return
	}
	for _, p := range [...]struct {
		name string
		to   *bool
	}{
		{"keepNext", &m.keepNext},
		{"keepLines", &m.keepLines},
		{"pageBreakBefore", &m.pageBreak},
		{"contextualSpacing", &m.contextual},
	} {
		if e := paragraph.kid(p.name); e.name.Local != "" {
			*p.to = e.on()
		}
	}
	spacing, indent := paragraph.kid("spacing"), paragraph.kid("ind")
	for _, p := range [...]struct {
		in    *element
		name  string
		to    *int
		least int
	}{
		{spacing, "before", &m.before, 0},
		{spacing, "after", &m.after, 0},
		{spacing, "line", &m.line, 20},
		{indent, "left", &m.left, 0},
		{indent, "right", &m.right, 0},
	} {
		if n, ok := twips(p.in.attr(nsWord, p.name)); ok && inRange(n, -widest, widest) {
			*p.to = max(n, p.least)
		}
	}
	switch spacing.attr(nsWord, "lineRule") {
	case "exact", "atLeast":
		m.exact = true
	case "auto":
		m.exact = false
	}
	if borders := paragraph.kid("pBdr"); borders.name.Local != "" {
		m.borders = bordersOf(borders)
	}
}

// bordersOf are the borders above and below a paragraph.
func bordersOf(e *element) []border {
	var list []border
	for _, side := range [...]string{"top", "bottom"} {
		b := e.kid(side)
		if v := b.val(); v == "" || v == "nil" || v == "none" {
			continue
		}
		eighth, _ := strconv.Atoi(b.attr(nsWord, "sz"))
		space, _ := strconv.Atoi(b.attr(nsWord, "space"))
		list = append(list, border{side: side, eighth: min(max(eighth, 0), 96), space: min(max(space, 0), 31)})
	}
	return list
}

// font is the name of the font for Latin letters, empty where none is named.
func (s *styleSheet) font(fonts *element) string {
	switch theme := fonts.attr(nsWord, "asciiTheme"); {
	case strings.HasPrefix(theme, "major"):
		return s.majorFont
	case strings.HasPrefix(theme, "minor"):
		return s.minorFont
	}
	return fonts.attr(nsWord, "ascii")
}

// typefaces are those of the fonts that offices use most, by their own tables
// of measures, the widths to a few hundredths. Any other is taken to be like
// Arial.
var typefaces = map[string]typeface{
	"calibri":         {89, 2500},
	"carlito":         {89, 2500},
	"cambria":         {95, 2401},
	"caladea":         {95, 2401},
	"georgia":         {98, 2327},
	"times new roman": {90, 2355},
	"verdana":         {116, 2489},
}

func (s *styleSheet) typefaceOf(name string) typeface { return typefaces[strings.ToLower(name)] }
