package docx

import (
	"strconv"
	"strings"
)

// sheet is what the pages are like, in twips, and how the paragraphs on them
// measure.
type sheet struct {
	width, height            int
	landscape                bool
	top, right, bottom, left int
	// header and footer are the distances from the paper's edge to them, and
	// gutter what is kept for the binding.
	header, footer, gutter int
	// looks are the measures of styles that another file has; those of all
	// others are their own.
	looks map[*look]*look
}

// letter is US Letter with margins of an inch.
var letter = sheet{
	width: pageWidth, height: pageHeight, top: margin, right: margin, bottom: margin, left: margin,
	header: edgeDistance, footer: edgeDistance,
}

// textWidth and textHeight are the text's, where headers and footers leave it
// its whole height. A margin at the top or the bottom may be negative, which
// says that no header or footer moves the text.
func (s *sheet) textWidth() int  { return s.width - s.left - s.right - s.gutter }
func (s *sheet) textHeight() int { return s.height - abs(s.top) - abs(s.bottom) }

// room is the height of the text below a header and above a footer of some
// heights.
func (s *sheet) room(header, footer int) int {
	top, bottom := abs(s.top), abs(s.bottom)
	if s.top >= 0 && header > 0 {
		top = max(top, s.header+header)
	}
	if s.bottom >= 0 && footer > 0 {
		bottom = max(bottom, s.footer+footer)
	}
	// However high the headers are, something of the page is left.
	return max(s.height-top-bottom, inch)
}

func abs(n int) int { return max(n, -n) }

// measures is the look by which paragraphs of a look are measured.
func (s *sheet) measures(l *look) *look {
	if m, ok := s.looks[l]; ok {
		return m
	}
	return l
}

// sheetOf reads the page of a section. What it doesn't say, or what no paper
// has, is that of US Letter.
func sheetOf(section *element) *sheet {
	s := letter
	size, margins := section.kid("pgSz"), section.kid("pgMar")
	w, okW := twips(size.attr(nsWord, "w"))
	h, okH := twips(size.attr(nsWord, "h"))
	if okW && okH && inRange(w, inch, widest) && inRange(h, inch, widest) {
		s.width, s.height = w, h
		s.landscape = size.attr(nsWord, "orient") == "landscape"
	}
	for _, m := range [...]struct {
		name  string
		to    *int
		least int
	}{
		{"top", &s.top, -widest},
		{"right", &s.right, 0},
		{"bottom", &s.bottom, -widest},
		{"left", &s.left, 0},
		{"header", &s.header, 0},
		{"footer", &s.footer, 0},
		{"gutter", &s.gutter, 0},
	} {
		if n, ok := twips(margins.attr(nsWord, m.name)); ok && inRange(n, m.least, widest) {
			*m.to = n
		}
	}
	return &s
}

// widest is the largest page that Word has: 22 inches.
const widest = 22 * inch

func inRange(n, from, to int) bool { return n >= from && n <= to }

// twips reads a measure: twentieths of a point, or a number with its unit, which
// the strict form writes.
func twips(s string) (int, bool) {
	for _, u := range [...]struct {
		unit string
		size float64
	}{{"pt", 20}, {"in", inch}, {"cm", inch / 2.54}, {"mm", inch / 25.4}, {"pc", 240}, {"pi", 240}, {"", 1}} {
		number, ok := strings.CutSuffix(s, u.unit)
		if !ok {
			continue
		}
		f, err := strconv.ParseFloat(number, 64)
		if err != nil || f < -1e6 || f > 1e6 {
			return 0, false
		}
		if f *= u.size; f < 0 {
			return int(f - 0.5), true
		}
		return int(f + 0.5), true
	}
	return 0, false
}
