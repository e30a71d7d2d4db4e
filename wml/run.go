package wml

import (
	"encoding/xml"
	"strings"
)

// inline reads a piece of a paragraph. What isn't known is read as what it
// holds.
func (s *story) inline(p *para, e xml.StartElement, at place) error {
	switch e.Name.Space {
	case spaceWord:
	case spaceCompat:
		return s.c.compatible(e, func(e xml.StartElement) error { return s.inline(p, e, at) })
	case spaceMath:
		return s.math(p, e, at)
	default:
		return s.c.children(func(e xml.StartElement) error { return s.inline(p, e, at) })
	}
	switch e.Name.Local {
	case "r":
		return s.run(p, e, at)
	case "pPr":
		look, err := readParaLook(s.c)
		p.look = look
		return err
	case "bookmarkStart":
		s.bookmark(e)
		p.bookmarks = append(p.bookmarks, s.bookmarks...)
		s.bookmarks = s.bookmarks[:0]
		return s.c.skip()
	case "hyperlink":
		at.link = s.hyperlink(e)
	case "fldSimple":
		return s.simpleField(p, e, at)
	case "sdt":
		return s.lineControl(p, at)
	case "del", "moveFrom":
		s.r.remarks.add(Revisions)
		at.deleted = true
	case "ins", "moveTo":
		s.r.remarks.add(Revisions)
	case "smartTagPr", "customXmlPr", "sdtPr", "sdtEndPr":
		return s.c.skip()
	case "p", "tbl":
		return s.block(e, &p.after, at)
	}
	return s.c.children(func(e xml.StartElement) error { return s.inline(p, e, at) })
}

// run reads a w:r.
func (s *story) run(p *para, e xml.StartElement, at place) error {
	r := &run{s: s, p: p, at: at.within(e)}
	if err := s.c.children(r.child); err != nil {
		return err
	}
	if r.waits {
		r.mark("")
	}
	return nil
}

// run is a run that is being read: its place and its look.
type run struct {
	s    *story
	p    *para
	at   place
	look runLook
	// waits says that a note was referred to whose mark is the text that
	// follows in this run.
	waits bool
}

// child reads one thing in a run.
func (r *run) child(e xml.StartElement) error {
	c := r.s.c
	switch e.Name.Space {
	case spaceWord:
	case spaceCompat:
		return c.compatible(e, r.child)
	case spaceMath:
		return r.s.math(r.p, e, r.at)
	default:
		return c.children(r.child)
	}
	switch e.Name.Local {
	case "rPr":
		look, err := readRunLook(c)
		r.look = look
		if look.formatted {
			r.s.r.remarks.add(Revisions)
		}
		return err
	case "t":
		return r.text(e)
	case "delText", "delInstrText", "rt", "rubyPr":
		return c.skip()
	case "instrText":
		text, err := c.text()
		r.s.instruct(text)
		return err
	case "fldChar":
		return r.fieldChar(e)
	case "footnoteReference", "endnoteReference":
		if err := r.note(e); err != nil {
			return err
		}
	case "footnoteRef", "endnoteRef":
		r.s.marked = true
	case "commentReference":
		if !r.at.deleted {
			r.s.r.remarks.add(Comments)
		}
	case "drawing", "pict", "object":
		return r.drawing(e)
	case "r":
		return r.s.run(r.p, e, r.at)
	default:
		if text, ok := signs[e.Name.Local]; ok {
			r.put(text)
		} else if !r.sign(e) {
			return c.children(r.child)
		}
	}
	return c.skip()
}

// signs are the elements that stand for one character.
var signs = map[string]string{
	"tab":           "\t",
	"ptab":          "\t",
	"noBreakHyphen": "\u2011",
	"softHyphen":    "\u00AD",
}

// sign reads the elements that stand for a break or a symbol.
func (r *run) sign(e xml.StartElement) bool {
	switch e.Name.Local {
	case "br":
		kind, _ := attr(e, "type")
		if kind == "page" || kind == "column" {
			r.add(piece{kind: pageBreak})
		} else {
			r.add(piece{kind: lineBreak})
		}
	case "cr":
		r.add(piece{kind: lineBreak})
	case "sym":
		font, _ := attr(e, "font")
		code, _ := attr(e, "char")
		r.put(symbolElement(font, code))
	default:
		return false
	}
	return true
}

// text reads a w:t. Blanks at both of its ends count only where it says so, as
// in Word; an end of a line within it is a blank.
func (r *run) text(e xml.StartElement) error {
	at := r.at.within(e)
	text, err := r.s.c.text()
	if err != nil {
		return err
	}
	if strings.ContainsAny(text, "\r\n") {
		text = ends.Replace(text)
	}
	if !at.preserve {
		text = strings.Trim(text, " \t")
	}
	r.put(text)
	return nil
}

var ends = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// put adds text.
func (r *run) put(text string) {
	if r.s.marked {
		text = strings.TrimLeft(text, " \t")
	}
	if text == "" {
		return
	}
	r.s.marked = false
	text = r.s.r.unicode(text, r.look)
	if r.waits {
		r.mark(text)
		return
	}
	r.add(piece{text: text})
}

// add adds a piece, in the look and the place of the run.
func (r *run) add(at piece) {
	if r.at.deleted {
		return
	}
	at.look = r.look
	r.s.put(r.p, at, r.at)
}

// put adds a piece to a paragraph.
func (s *story) put(p *para, piece piece, at place) {
	piece.link, piece.control = at.link, at.control
	piece.code, piece.contents = s.code, s.contents > 0
	if piece.link == nil {
		piece.link = s.fieldLink()
	}
	if p.full = len(p.pieces) == maxPieces; !p.full {
		p.pieces = append(p.pieces, piece)
	}
}
