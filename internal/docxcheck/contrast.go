package docxcheck

import (
	"math"
	"strconv"
	"strings"
)

// leastContrast is what WCAG 2.1 asks of text of any size at level AA, without
// its easing for large text.
const leastContrast = 4.5

// checkContrast works out the color of each run and of what is behind it, as
// Word does: the run's own, its styles', its paragraph's, its cell's, its
// table's. An automatic color is Word's own choice of black or white and
// always readable. Highlights and patterns are not judged: their colors are
// names and mixtures.
func (c *checker) checkContrast(p *part) {
	seen := map[string]bool{}
	for _, run := range p.root.all("w:r") {
		words := ""
		for _, t := range run.named("w:t") {
			words += t.text
		}
		paragraph := run.up("w:p")
		if strings.TrimSpace(words) == "" || paragraph == nil {
			continue
		}
		places := c.formatting(run, paragraph)
		ink, known := color(places)
		paper, solid := shade(places)
		if !known || !solid || run.kid("w:rPr").kid("w:highlight") != nil {
			continue
		}
		if ratio := contrast(ink, paper); ratio < leastContrast {
			pair := strconv.Itoa(ink) + "/" + strconv.Itoa(paper)
			if !seen[pair] {
				c.report(Contrast, p, "%q is %06X on %06X, a contrast of %.1f to 1", clip(words), ink, paper, math.Floor(ratio*10)/10)
			}
			seen[pair] = true
		}
	}
}

// formatting returns the property elements that decide how a run looks, the
// strongest first.
func (c *checker) formatting(run, paragraph *node) []*node {
	own, around := run.kid("w:rPr"), paragraph.kid("w:pPr")
	places := []*node{own}
	if id := own.val("w:rStyle"); id != "" {
		for _, st := range c.styles.chain("character", id) {
			places = append(places, st.node.kid("w:rPr"))
		}
	}
	places = append(places, around)
	for _, st := range c.styles.chain("paragraph", around.val("w:pStyle")) {
		places = append(places, st.node.kid("w:rPr"), st.node.kid("w:pPr"))
	}
	for cell := paragraph.up("w:tc"); cell != nil; cell = cell.up("w:tc") {
		places = append(places, cell.kid("w:tcPr"))
		if table := cell.up("w:tbl"); table != nil {
			places = append(places, c.tableFormatting(table, cell)...)
		}
	}
	return append(places, c.styles.defaults)
}

// tableFormatting returns what a table's style says of a cell, the strongest
// first.
func (c *checker) tableFormatting(table, cell *node) []*node {
	properties := table.kid("w:tblPr")
	var places []*node
	for _, st := range c.styles.chain("table", properties.val("w:tblStyle")) {
		for _, condition := range conditions(table, cell) {
			for _, special := range st.node.named("w:tblStylePr") {
				if special.attr("w:type") == condition {
					places = append(places, special.kid("w:rPr"), special.kid("w:pPr"), special.kid("w:tcPr"))
				}
			}
		}
		places = append(places, st.node.kid("w:rPr"), st.node.kid("w:tcPr"), st.node.kid("w:tblPr"))
	}
	return append(places, properties)
}

// conditions returns which of a table style's special cases a cell is, by its
// place and by what the table's look switches on, the strongest first.
func conditions(table, cell *node) []string {
	look := table.kid("w:tblPr").kid("w:tblLook")
	rows := table.within("w:tr")
	row, column, columns := 0, 0, 0
	for i, r := range rows {
		cells := r.within("w:tc")
		for j, k := range cells {
			if k == cell {
				row, column, columns = i, j, len(cells)
			}
		}
	}
	header := 0
	if looks(look, "w:firstRow", 0x20) {
		header = 1
	}
	var out []string
	for _, special := range []struct {
		name string
		here bool
	}{
		{"firstRow", header == 1 && row == 0},
		{"lastRow", looks(look, "w:lastRow", 0x40) && row == len(rows)-1},
		{"firstCol", looks(look, "w:firstColumn", 0x80) && column == 0},
		{"lastCol", looks(look, "w:lastColumn", 0x100) && column == columns-1},
		{"band1Horz", !looks(look, "w:noHBand", 0x200) && row >= header && (row-header)%2 == 0},
		{"band2Horz", !looks(look, "w:noHBand", 0x200) && row >= header && (row-header)%2 == 1},
		{"wholeTable", true},
	} {
		if special.here {
			out = append(out, special.name)
		}
	}
	return out
}

// looks reads one switch of tblLook in its two forms: an attribute of its own,
// or a bit of the older hexadecimal value.
func looks(look *node, name string, bit int) bool {
	if v := look.attr(name); v != "" {
		return isTrue(v)
	}
	bits, ok := hex(look.attr("w:val"))
	return ok && bits&bit != 0
}

// color returns the color of text, by the first place that gives one.
func color(places []*node) (rgb int, known bool) {
	for _, at := range places {
		if at != nil && at.name == "w:rPr" {
			if v := at.val("w:color"); v != "" {
				return hex(v)
			}
		}
	}
	return 0, false
}

// shade returns the color behind text; where nothing gives one it is the
// white of the page.
func shade(places []*node) (rgb int, known bool) {
	for _, at := range places {
		shd := at.kid("w:shd")
		switch fill := shd.attr("w:fill"); {
		case shd == nil, shd.attr("w:val") == "clear" && (fill == "auto" || fill == ""), shd.attr("w:val") == "nil":
		case shd.attr("w:val") == "clear":
			return hex(fill)
		case shd.attr("w:val") == "solid":
			return hex(shd.attr("w:color"))
		default:
			return 0, false
		}
	}
	return 0xFFFFFF, true
}

// hex reads a number such as a color, "1F3864".
func hex(s string) (int, bool) {
	n, err := strconv.ParseUint(s, 16, 24)
	return int(n), err == nil
}

// contrast is WCAG's ratio of two colors, 1 to 21.
func contrast(a, b int) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is WCAG's relative luminance of an sRGB color, 0 to 1.
func luminance(rgb int) float64 {
	sum := 0.0
	for i, weight := range []float64{0.0722, 0.7152, 0.2126} {
		v := float64(rgb>>(8*i)&0xFF) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
