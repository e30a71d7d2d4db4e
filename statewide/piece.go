package statewide

import (
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// piece is a paragraph that says something, or a table.
type piece struct {
	block wml.Block
	// paragraph is nil for a table.
	paragraph *wml.Paragraph
	// text is the paragraph's, with its label, each run of white space as one
	// space.
	text string
	// level is that of a real heading, 0 for none. setOff says that the
	// paragraph is a real heading or looks like one.
	level  int
	setOff bool
	// item says that it is an item of a list, real or typed.
	item bool
}

// pieces takes a body apart. A contents list that Word made is no text.
func pieces(in []wml.Block) []piece {
	var out []piece
	for _, b := range in {
		switch b := b.(type) {
		case *wml.Paragraph:
			if p, ok := paragraphPiece(b); ok {
				out = append(out, p)
			}
		case *wml.Table:
			if name, ok := banner(b); ok {
				out = append(out, name)
			} else if len(b.Rows) == 1 && len(b.Rows[0].Cells) == 1 {
				// A frame around a heading or a text.
				out = append(out, pieces(b.Rows[0].Cells[0].Blocks)...)
			} else {
				out = append(out, piece{block: b})
			}
		case *wml.Control:
			out = append(out, pieces(b.Blocks)...)
		}
	}
	return out
}

// banner gives the heading that a table of one row is: a county's name, and its
// code beside it.
func banner(t *wml.Table) (piece, bool) {
	if len(t.Rows) != 1 || len(t.Rows[0].Cells) < 2 {
		return piece{}, false
	}
	var name piece
	names, code := 0, ""
	for _, cell := range t.Rows[0].Cells {
		for _, b := range cell.Blocks {
			p, ok := b.(*wml.Paragraph)
			if !ok {
				return piece{}, false
			}
			one, ok := paragraphPiece(p)
			switch {
			case !ok:
			case onlyDigits().MatchString(one.text) && code == "":
				code = one.text
			default:
				name = one
				names++
			}
		}
	}
	n, ok := nameOf(name.text)
	name.setOff = true
	return name, names == 1 && ok && !n.tail && (code == "" || string(n.county.Code) == two(code))
}

func paragraphPiece(b *wml.Paragraph) (piece, bool) {
	p := piece{block: b, paragraph: b, text: fold(document.Plain(b.Text))}
	if p.text == "" && len(b.Notes) == 0 && b.Label == nil || ofContents(b.Style) {
		return piece{}, false
	}
	p.level, p.setOff = structure.Heading(b)
	if b.Label != nil && strings.TrimSpace(b.Label.Text) != "" {
		p.item = p.level == 0
		if b.Label.Text != "•" {
			p.text = fold(b.Label.Text + " " + p.text)
		}
		if !p.setOff && p.text != "" && !(b.Label.Plain && b.Label.Kind == document.Bullet) {
			// A bold line with a number is a heading in many a document.
			bare := *b
			bare.Label = nil
			_, p.setOff = structure.Heading(&bare)
		}
	}
	p.item = p.item || !p.setOff && typedItem(p.text)
	return p, true
}

// ofContents reports whether a style is one of a contents list.
func ofContents(style string) bool {
	return strings.HasPrefix(style, "toc ") || strings.HasPrefix(style, "contents ")
}

// typedItem reports whether a paragraph begins with a mark that somebody typed
// for an item.
func typedItem(text string) bool {
	mark, rest, ok := strings.Cut(text, " ")
	if !ok || rest == "" {
		return false
	}
	if last := mark[len(mark)-1]; last == '.' || last == ')' {
		return len(strings.Trim(mark, "().")) <= 4 && strings.IndexFunc(mark, unicode.IsSpace) < 0
	}
	runes := []rune(mark)
	return len(runes) == 1 && (mark == "o" || !unicode.IsLetter(runes[0]) && !unicode.IsDigit(runes[0]) && !strings.ContainsAny(mark, `&$§#"“(`))
}

// fold makes each run of white space one space and trims the ends.
func fold(s string) string {
	if isFolded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isFolded reports whether a text is so already, as most are.
func isFolded(s string) bool {
	space := true // directly before
	for _, c := range s {
		was := space
		if space = unicode.IsSpace(c); space && (was || c != ' ') {
			return false
		}
	}
	return !space || s == ""
}

// blocks are the blocks of pieces, for package structure.
func blocks(in []piece) []wml.Block {
	out := make([]wml.Block, len(in))
	for i, p := range in {
		out[i] = p.block
	}
	return out
}

// said reports whether pieces hold any text.
func said(in []piece) bool {
	for _, p := range in {
		if p.paragraph == nil || p.text != "" || p.item {
			return true
		}
	}
	return false
}
