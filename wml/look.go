package wml

import (
	"encoding/xml"

	"github.com/coesummary/coesummary/document"
)

// A tristate says that a property is on, off, or not said here.
type tristate int8

const (
	unsaid tristate = iota
	off
	on
)

func toggle(e xml.StartElement) tristate {
	if isOn(e) {
		return on
	}
	return off
}

// or is t, and where that is not said, what stands below it.
func (t tristate) or(below tristate) tristate {
	if t == unsaid {
		return below
	}
	return t
}

// runLook is what a w:rPr says.
type runLook struct {
	bold, italic, hidden tristate
	// size is in half-points; 0 is not said.
	size int
	// style is the id of a character style, and font the name of the font.
	style, font string
	// inserted and deleted say so of a paragraph's mark.
	inserted, deleted bool
	// formatted says that a change of the looks was tracked.
	formatted bool
}

// readRunLook reads the w:rPr that is open.
func readRunLook(c *cursor) (runLook, error) {
	var l runLook
	err := c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "rStyle":
			l.style = val(e)
		case "rFonts":
			l.font, _ = attr(e, "ascii")
			if l.font == "" {
				l.font, _ = attr(e, "hAnsi")
			}
		case "b":
			l.bold = toggle(e)
		case "i":
			l.italic = toggle(e)
		case "vanish":
			l.hidden = toggle(e)
		case "sz":
			l.size = readSize(e)
		case "ins", "moveTo":
			l.inserted = true
		case "del", "moveFrom":
			l.deleted = true
		case "rPrChange":
			l.formatted = true
		}
		return c.skip()
	})
	return l, err
}

// readSize is a size of characters in half-points; those of the strict form
// may have a unit.
func readSize(e xml.StartElement) int {
	v := val(e)
	n, ok := number(v)
	if !ok {
		if n, ok = twips(v); ok {
			n /= 10
		}
	}
	if !ok || n < 0 || n > 3276 {
		return 0
	}
	return n
}

// over is the look of l where it says something, and of below elsewhere.
func (l runLook) over(below runLook) runLook {
	l.bold, l.italic, l.hidden = l.bold.or(below.bold), l.italic.or(below.italic), l.hidden.or(below.hidden)
	if l.size == 0 {
		l.size = below.size
	}
	if l.font == "" {
		l.font = below.font
	}
	return l
}

// paraLook is what a w:pPr says.
type paraLook struct {
	style string
	num   numRef
	// outline is 1 to 9, bodyLevel for body text; 0 is not said.
	outline int
	indent  indent
	align   alignment
	// newPage is w:pageBreakBefore.
	newPage tristate
	// mark is the look of the paragraph's mark.
	mark runLook
	// formatted says that a change of the looks was tracked.
	formatted bool
}

// bodyLevel is the outline level of body text, which w:outlineLvl has as 9.
const bodyLevel = 10

// alignment is 1 more than document.Align; 0 is not said.
type alignment int8

// numRef is a w:numPr. has says that there is one with a number.
type numRef struct {
	has, hasLevel bool
	id, level     int
}

// indent is a w:ind, each side by itself. first is negative for a hanging one.
type indent struct {
	hasLeft, hasFirst bool
	left, first       int
}

// over is the indent of i where it says something, and of below elsewhere.
func (i indent) over(below indent) indent {
	if !i.hasLeft {
		i.hasLeft, i.left = below.hasLeft, below.left
	}
	if !i.hasFirst {
		i.hasFirst, i.first = below.hasFirst, below.first
	}
	return i
}

// readParaLook reads the w:pPr that is open.
func readParaLook(c *cursor) (paraLook, error) {
	var l paraLook
	err := c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "pStyle":
			l.style = val(e)
		case "numPr":
			return readNumRef(c, &l)
		case "outlineLvl":
			if n, ok := number(val(e)); ok && n >= 0 && n <= 9 {
				l.outline = n + 1
			}
		case "ind":
			l.indent = readIndent(e)
		case "jc":
			l.align = readAlign(val(e))
		case "pageBreakBefore":
			l.newPage = toggle(e)
		case "rPr":
			mark, err := readRunLook(c)
			l.mark = mark
			return err
		case "pPrChange":
			l.formatted = true
		}
		return c.skip()
	})
	return l, err
}

func readNumRef(c *cursor, l *paraLook) error {
	return c.children(func(e xml.StartElement) error {
		n, ok := number(val(e))
		switch word(e.Name) {
		case "ilvl":
			if ok && n >= 0 && n < levels {
				l.num.hasLevel, l.num.level = true, n
			}
		case "numId":
			if ok {
				l.num.has, l.num.id = true, n
			}
		case "ins":
			l.formatted = true
		}
		return c.skip()
	})
}

// readIndent reads a w:ind. A hanging indent takes precedence over one of the
// first line (ISO/IEC 29500-1, 17.3.1.12).
func readIndent(e xml.StartElement) indent {
	var i indent
	for _, name := range [...]string{"left", "start"} {
		if n, ok := readDistance(e, name); ok {
			i.hasLeft, i.left = true, n
		}
	}
	if n, ok := readDistance(e, "firstLine"); ok {
		i.hasFirst, i.first = true, n
	}
	if n, ok := readDistance(e, "hanging"); ok && (n != 0 || !i.hasFirst) {
		i.hasFirst, i.first = true, -n
	}
	return i
}

// perCharacter is the width of a character of ten points, in twips.
const perCharacter = 200

// readDistance reads one side of a w:ind. One that is said in hundredths of
// characters is counted in characters of ten points, unless it is said in twips
// as well: programs write there what it comes to.
func readDistance(e xml.StartElement, name string) (n int, ok bool) {
	if v, is := attr(e, name); is {
		if n, ok = twips(v); ok {
			return n, true
		}
	}
	if v, is := attr(e, name+"Chars"); is {
		if n, ok = number(v); ok {
			return n * perCharacter / 100, true
		}
	}
	return 0, false
}

func readAlign(v string) alignment {
	switch v {
	case "center":
		return alignment(document.Center) + 1
	case "right", "end":
		return alignment(document.End) + 1
	}
	return alignment(document.Start) + 1
}
