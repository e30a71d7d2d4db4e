package packet

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// seen returns what a reader sees of blocks, a line for each paragraph and for
// each row of a table: the marker, the text, and where it is bold, in italics
// or a link. Two passages with the same lines say the same. Empty paragraphs
// are nothing, and so are blanks at the ends of a line, which no program can be
// relied on to keep.
func seen(blocks []wml.Block) []string { return appendSeen(nil, blocks, false) }

// seenBold is seen for a place in which everything is bold, as the header of a
// row or of a column: there bold says nothing.
func seenBold(blocks []wml.Block) []string { return appendSeen(nil, blocks, true) }

func appendSeen(out []string, blocks []wml.Block, bold bool) []string {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			if line := seenParagraph(b, bold || b.Outline > 0); line != "" {
				out = append(out, line)
			}
		case *wml.Control:
			if !b.Placeholder {
				out = appendSeen(out, b.Blocks, bold)
			}
		case *wml.Table:
			for i, row := range b.Rows {
				var cells []string
				for _, cell := range row.Cells {
					lines := appendSeen(nil, cell.Blocks, bold || i == 0 || row.Header)
					cells = append(cells, strings.Join(lines, "\x02"))
				}
				out = append(out, "\x03"+strings.Join(cells, "\x03"))
			}
		}
	}
	return out
}

func seenParagraph(p *wml.Paragraph, bold bool) string {
	var s signature
	s.ignoreStrong = bold
	s.add(p.Text, looks{})
	text := strings.TrimSpace(s.b.String())
	for _, n := range p.Notes {
		text += "\x05" + n.Mark + strings.Join(seen(n.Blocks), "\x02")
	}
	if text == "" {
		return ""
	}
	if p.Outline > 0 {
		return "\x06" + text
	}
	if p.Label != nil {
		return "\x07" + strconv.Itoa(p.Label.Level) + p.Label.Text + " " + text
	}
	return text
}

// looks are how a character looks.
type looks struct {
	bold, italic bool
	url          string
}

// signature writes text with a mark wherever its looks change. The looks of
// blanks can't be seen.
type signature struct {
	b            strings.Builder
	looks        looks
	ignoreStrong bool
}

func (s *signature) add(text []document.Inline, l looks) {
	for _, in := range text {
		inner := l
		switch in := in.(type) {
		case *document.Text:
			for _, r := range in.Value {
				s.rune(r, l)
			}
		case *document.LineBreak:
			s.rune('\n', l)
		case *document.Emphasis:
			inner.italic = true
			s.add(in.Text, inner)
		case *document.Strong:
			inner.bold = !s.ignoreStrong
			s.add(in.Text, inner)
		case *document.Link:
			inner.url = in.URL
			s.add(in.Text, inner)
		case *document.FieldText:
			s.add(in.Text, l)
		case *document.Reference:
			s.add(in.Text, l)
		}
	}
}

func (s *signature) rune(r rune, l looks) {
	if !unicode.IsSpace(r) && l != s.looks {
		fmt.Fprintf(&s.b, "\x01%t%t%s\x01", l.bold, l.italic, l.url)
		s.looks = l
	}
	s.b.WriteRune(r)
}

// paragraphs yields the paragraphs of blocks in order, those in controls and
// tables included; one in a control that shows a placeholder is none.
func paragraphs(blocks []wml.Block) func(yield func(*wml.Paragraph) bool) {
	return func(yield func(*wml.Paragraph) bool) {
		var walk func([]wml.Block) bool
		walk = func(blocks []wml.Block) bool {
			for _, b := range blocks {
				switch b := b.(type) {
				case *wml.Paragraph:
					if !yield(b) {
						return false
					}
				case *wml.Control:
					if !b.Placeholder && !walk(b.Blocks) {
						return false
					}
				case *wml.Table:
					for _, row := range b.Rows {
						for _, cell := range row.Cells {
							if !walk(cell.Blocks) {
								return false
							}
						}
					}
				}
			}
			return true
		}
		walk(blocks)
	}
}

// plain is the text of inlines, a line break as a newline, without that of
// controls that show a placeholder.
func plain(text []document.Inline) string { return document.Plain(text) }

// plainLines are the lines of text in blocks, without markers and looks. Blanks
// at their ends go, and empty lines.
func plainLines(blocks []wml.Block) []string {
	var out []string
	for p := range paragraphs(blocks) {
		if line := strings.TrimSpace(plain(p.Text)); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// fold makes one space of each run of blanks and takes those at the ends away.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
