package docx

import "strconv"

// unset says that a paragraph leaves a measure to its style.
const unset = -1

// paragraphProperties is what may be said of a paragraph, in a style or in the
// text. All measures are twips, twentieths of a point; there are 1440 to the
// inch. Only append knows the order that the standard demands.
type paragraphProperties struct {
	style       string
	keepNext    bool
	keepLines   bool
	pageBreak   bool
	num, level  int // num 0 is no list
	borders     []border
	shade       string
	tabs        []tab
	before      int // unset, or the space above
	after       int // unset, or the space below
	line        int // unset, or 240ths of a line
	exact       bool
	left, right int    // unset, or the distance from the text's edges
	align       string // empty, or the side that text keeps to
	outline     int    // 0 is none; 1 to 6
}

// plain is a paragraph that leaves everything to its style.
func plain(style string) paragraphProperties {
	return paragraphProperties{style: style, before: unset, after: unset, line: unset, left: unset, right: unset}
}

// border is a line along one side of a paragraph.
type border struct {
	side   string
	eighth int // its thickness in eighths of a point
	space  int // its distance from the text in points
	color  string
}

// height is how much the border adds to a paragraph, in twips.
func (b border) height() int {
	if b.side == "top" || b.side == "bottom" {
		return b.space*20 + b.eighth*20/8
	}
	return 0
}

// tab is a tab stop.
type tab struct {
	at     int
	right  bool
	leader string
}

func (p *paragraphProperties) append(b []byte) []byte {
	at := len(b)
	b = append(b, "<w:pPr>"...)
	empty := len(b)
	if p.style != "" {
		b = value(b, "pStyle", p.style)
	}
	b = flag(b, "keepNext", p.keepNext)
	b = flag(b, "keepLines", p.keepLines)
	b = flag(b, "pageBreakBefore", p.pageBreak)
	if p.num > 0 {
		b = append(b, "<w:numPr>"...)
		b = number(b, "ilvl", p.level)
		b = number(b, "numId", p.num)
		b = append(b, "</w:numPr>"...)
	}
	b = p.appendBorders(b)
	if p.shade != "" {
		b = append(b, `<w:shd w:val="clear" w:color="auto" w:fill="`+p.shade+`"/>`...)
	}
	b = appendTabs(b, p.tabs)
	b = p.appendSpacing(b)
	b = p.appendIndent(b)
	if p.align != "" {
		b = value(b, "jc", p.align)
	}
	if p.outline > 0 {
		b = number(b, "outlineLvl", p.outline-1)
	}
	if len(b) == empty {
		return b[:at]
	}
	return append(b, "</w:pPr>"...)
}

func (p *paragraphProperties) appendBorders(b []byte) []byte {
	if len(p.borders) == 0 {
		return b
	}
	b = append(b, "<w:pBdr>"...)
	for _, side := range p.borders {
		b = append(b, "<w:"+side.side+` w:val="single"`...)
		b = attribute(b, "sz", side.eighth)
		b = attribute(b, "space", side.space)
		b = append(b, ` w:color="`+side.color+`"/>`...)
	}
	return append(b, "</w:pBdr>"...)
}

func appendTabs(b []byte, tabs []tab) []byte {
	if len(tabs) == 0 {
		return b
	}
	b = append(b, "<w:tabs>"...)
	for _, t := range tabs {
		side := "left"
		if t.right {
			side = "right"
		}
		b = append(b, `<w:tab w:val="`+side+`"`...)
		if t.leader != "" {
			b = append(b, ` w:leader="`+t.leader+`"`...)
		}
		b = attribute(b, "pos", t.at)
		b = append(b, "/>"...)
	}
	return append(b, "</w:tabs>"...)
}

func (p *paragraphProperties) appendSpacing(b []byte) []byte {
	if p.before == unset && p.after == unset && p.line == unset {
		return b
	}
	b = append(b, "<w:spacing"...)
	b = attribute(b, "before", p.before)
	b = attribute(b, "after", p.after)
	if p.line != unset {
		b = attribute(b, "line", p.line)
		if p.exact {
			b = append(b, ` w:lineRule="exact"`...)
		} else {
			b = append(b, ` w:lineRule="auto"`...)
		}
	}
	return append(b, "/>"...)
}

func (p *paragraphProperties) appendIndent(b []byte) []byte {
	if p.left == unset && p.right == unset {
		return b
	}
	b = append(b, "<w:ind"...)
	b = attribute(b, "left", p.left)
	b = attribute(b, "right", p.right)
	return append(b, "/>"...)
}

// runProperties is what may be said of a run of characters.
type runProperties struct {
	style        string
	font         string
	bold, italic bool
	color        string
	size         int // half-points; 0 leaves it to the style
	underline    bool
	language     string
}

func (r *runProperties) append(b []byte) []byte {
	if *r == (runProperties{}) {
		return b
	}
	b = append(b, "<w:rPr>"...)
	if r.style != "" {
		b = value(b, "rStyle", r.style)
	}
	if f := r.font; f != "" {
		b = append(b, `<w:rFonts w:ascii="`+f+`" w:hAnsi="`+f+`" w:eastAsia="`+f+`" w:cs="`+f+`"/>`...)
	}
	if r.bold {
		b = append(b, "<w:b/><w:bCs/>"...)
	}
	if r.italic {
		b = append(b, "<w:i/><w:iCs/>"...)
	}
	if r.color != "" {
		b = value(b, "color", r.color)
	}
	if r.size > 0 {
		b = number(b, "sz", r.size)
		b = number(b, "szCs", r.size)
	}
	if r.underline {
		b = value(b, "u", "single")
	}
	if r.language != "" {
		b = append(b, `<w:lang w:val="`...)
		b = quote(b, r.language)
		b = append(b, `"/>`...)
	}
	return append(b, "</w:rPr>"...)
}

// value appends <w:name w:val="s"/>; s is one of ours and needs no escape.
func value(b []byte, name, s string) []byte {
	b = append(b, "<w:"...)
	b = append(b, name...)
	b = append(b, ` w:val="`...)
	b = append(b, s...)
	return append(b, `"/>`...)
}

func number(b []byte, name string, n int) []byte {
	b = append(b, "<w:"...)
	b = append(b, name...)
	b = append(b, ` w:val="`...)
	b = strconv.AppendInt(b, int64(n), 10)
	return append(b, `"/>`...)
}

func flag(b []byte, name string, on bool) []byte {
	if !on {
		return b
	}
	b = append(b, "<w:"...)
	b = append(b, name...)
	return append(b, "/>"...)
}

// attribute appends a measure, unless it is unset.
func attribute(b []byte, name string, n int) []byte {
	if n == unset {
		return b
	}
	b = append(b, " w:"...)
	b = append(b, name...)
	b = append(b, `="`...)
	b = strconv.AppendInt(b, int64(n), 10)
	return append(b, '"')
}
