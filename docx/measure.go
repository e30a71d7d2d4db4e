package docx

import (
	"cmp"
	"unicode/utf8"
)

// measure counts the lines of one paragraph while its text is written. It
// breaks lines where Word and LibreOffice do in English: after a space, a
// hyphen or a dash, and within a word only where the word is longer than a
// line. Widths are in units of Arial's design, 2048 to the em, since all runs
// of a paragraph have one size; other fonts are taken to be wider or narrower
// than Arial throughout.
type measure struct {
	face  *face
	bold  bool // the paragraph's style is bold
	size  int  // half-points
	scale int  // hundredths of 2048ths of a twip to the unit
	limit int  // the width of a line
	// line is the width of the line so far, up to the last place where it may
	// break; word is the width of what has come since.
	line, word int
	full       int // lines that are full
	// dash says that a hyphen came last; the line may break after it unless a
	// digit follows.
	dash bool
	// heading is the number of the heading that the paragraph is, or -1.
	heading int
}

// begin starts a paragraph whose lines are so many twips wide.
func (m *measure) begin(style *look, width int) {
	*m = measure{
		face: faceOf(style.run.bold), bold: style.run.bold, size: style.run.size,
		scale: 10 * style.run.size * style.typeface.width(), heading: -1,
	}
	m.limit = max(width, 0) * 204800 / m.scale
}

// tabStep is the distance of the tab stops that a paragraph has anyway.
const tabStep = 720

// text adds characters.
func (m *measure) text(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case c == ' ':
				m.opportunity()
				m.line += int(m.face.latin[0])
			case c == '\n':
				m.full++
				m.line, m.word, m.dash = 0, 0, false
			case c == '\t':
				m.opportunity()
				step := tabStep * 204800 / m.scale
				m.line += step - m.line%step
			case c < ' ' || c == 0x7F:
			default:
				advance := int(m.face.latin[c-' '])
				if m.dash || m.line+m.word+advance > m.limit {
					m.letter(advance, c >= '0' && c <= '9')
				} else { // as nearly always
					m.word += advance
				}
				m.dash = c == '-'
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if r == '—' {
			m.opportunity()
		}
		m.letter(m.face.advance(r), false)
		m.dash = r == '–' || r == '—' || r == '\u2010' || r == '\u200B' || r == '\u00AD' || ideograph(r)
	}
}

// opportunity says that the line may break here.
func (m *measure) opportunity() {
	m.line += m.word
	m.word, m.dash = 0, false
}

// letter adds a character that isn't white space.
func (m *measure) letter(advance int, digit bool) {
	if m.dash && !digit {
		m.opportunity()
	}
	if m.line+m.word+advance > m.limit {
		switch {
		case m.line > 0:
			m.full++
			m.line = 0
			if m.word+advance <= m.limit {
				break
			}
			fallthrough
		case m.word > 0:
			m.full++
			m.word = 0
		}
	}
	m.word += advance
}

// width is the width of the last line, in twips, rounded up.
func (m *measure) width() int {
	return ((m.line+m.word)*m.scale + 204799) / 204800
}

// box is the paragraph as the page counter sees it.
func (m *measure) box(style *look) box {
	b := box{
		before: style.before, after: style.after, lines: m.full + 1,
		line:     style.typeface.lineHeight(m.size, style.line, style.exact),
		keepNext: style.keepNext, keepLines: style.keepLines, heading: m.heading,
	}
	if style.contextual {
		b.alike = style.id
	}
	b.slack = max(b.line-style.typeface.lineHeight(m.size, 240, style.exact), 0)
	for _, side := range style.borders {
		if side.side == "top" {
			b.top += side.height()
		} else {
			b.bottom += side.height()
		}
	}
	return b
}

// typeface is how a font's measures compare with those of Arial.
type typeface struct {
	wide int // in hundredths, how wide English text is; 0 is 100
	tall int // the height of a line, of 2048 to the em; 0 is that of Arial
}

func (t typeface) width() int { return cmp.Or(t.wide, 100) }

// lineHeight is the height of a line in twips: that of the font, which for Arial
// is 1.149 times its size, and of it as many 240ths as the style wants.
func (t typeface) lineHeight(size, line int, exact bool) int {
	if exact {
		return line
	}
	return (size*10*cmp.Or(t.tall, 2355) + 1024) / 2048 * line / 240
}
