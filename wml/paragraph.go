package wml

import (
	"encoding/xml"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/opc"
)

// para is a paragraph that is being read.
type para struct {
	look   paraLook
	pieces []piece
	// after are the blocks of text boxes, which stand after it.
	after     []Block
	notes     []Note
	bookmarks []string
	newPage   bool
	// full says that it has more pieces than are read.
	full bool
	// contents says that it is part of a list of contents.
	contents bool
}

// begin begins a paragraph, or goes on with one whose end was deleted.
func (s *story) begin() *para {
	p := s.joined
	s.joined = nil
	if p == nil {
		p, s.spare = s.spare, nil
	}
	if p == nil {
		p = &para{}
	}
	p.look = paraLook{}
	s.pageNumbers = false
	p.contents = p.contents || s.contents > 0 && !s.r.withContents
	p.newPage = p.newPage || s.newPage
	s.newPage = false
	p.bookmarks = append(p.bookmarks, s.bookmarks...)
	s.bookmarks = s.bookmarks[:0]
	return p
}

// paragraph reads a w:p.
func (s *story) paragraph(e xml.StartElement, to *[]Block, at place) error {
	p := s.begin()
	at = at.within(e)
	if err := s.c.children(func(e xml.StartElement) error { return s.inline(p, e, at) }); err != nil {
		return err
	}
	if p.look.mark.inserted || p.look.mark.formatted {
		s.r.remarks.add(Revisions)
	}
	if p.look.formatted {
		s.r.remarks.add(Revisions)
	}
	if p.look.mark.deleted {
		s.r.remarks.add(Revisions)
		s.joined = p
		return nil
	}
	return s.finish(p, to)
}

// finish ends a paragraph and puts it, and what stands after it, to the blocks.
func (s *story) finish(p *para, to *[]Block) error {
	if p.full {
		return s.c.fail(opc.TooComplex, "one of its paragraphs is in more pieces than any real one")
	}
	s.settle(p)
	out := &Paragraph{Style: "normal", Notes: p.notes, Bookmarks: p.bookmarks}
	s.breaks(p, out)
	text := p.plain()
	if p.contents && strings.TrimSpace(text) == "" && len(p.notes) == 0 {
		s.bookmarks = append(s.bookmarks, p.bookmarks...)
		s.newPage = s.newPage || out.NewPage
		*to = append(*to, p.after...)
		return nil
	}
	s.r.paragraphs++
	s.r.textSize += len(text)
	if !s.pageNumbers && s.words == "" {
		s.words = strings.TrimSpace(text)
	}
	st := s.r.styles.paragraph(p.look.style)
	s.dress(p, out, st)
	s.number(p, out, st)
	if out.Label != nil {
		s.r.textSize += len(out.Label.Text)
	}
	if s.r.paragraphs > maxParagraphs || s.r.textSize > maxText {
		return s.c.fail(opc.TooComplex, "it has more text than any real one")
	}
	s.r.looks(p, out, st)
	out.Text = inlines(p.pieces)
	s.r.remarks.here(strings.TrimSpace(text))
	*to = append(*to, out)
	*to = append(*to, p.after...)
	if cap(p.pieces) <= sparePieces {
		*p = para{pieces: p.pieces[:0]}
		s.spare = p
	}
	return nil
}

// sparePieces is how much room for pieces is kept for the next paragraph.
const sparePieces = 64

// settle takes out what isn't text after all: what stood in the code of a field
// and the entries of a list of contents. A field whose code isn't over where
// the paragraph ends is none; and a list of contents that holds a heading has
// no end where it should.
func (s *story) settle(p *para) {
	kept, left := p.pieces[:0], false
	for _, at := range p.pieces {
		if f := at.code; f != nil {
			if f.result || f.ended {
				continue
			}
			if at.text != "" {
				s.forget(f)
			}
		}
		if at.contents && !s.r.withContents {
			p.contents = true
			left = left || at.text != ""
			continue
		}
		kept = append(kept, at)
	}
	p.pieces = kept
	if st := s.r.styles.paragraph(p.look.style); left && st != nil && st.outline > 0 {
		s.r.endless = true
	}
}

// plain is the text of the pieces.
func (p *para) plain() string {
	if len(p.pieces) == 1 {
		return p.pieces[0].text
	}
	var b strings.Builder
	for i := range p.pieces {
		b.WriteString(p.pieces[i].text)
		if p.pieces[i].kind == lineBreak {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// breaks takes out the page breaks: before the text one says that the paragraph
// begins a page, after it that the next one does, and within it is a new line.
func (s *story) breaks(p *para, out *Paragraph) {
	out.NewPage = p.newPage
	first, last := -1, -1
	for i := range p.pieces {
		if at := &p.pieces[i]; at.kind == textPiece && at.text != "" || at.kind == lineBreak {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	kept := p.pieces[:0]
	for i, at := range p.pieces {
		if at.kind != pageBreak {
			kept = append(kept, at)
			continue
		}
		switch {
		case first < 0 || i > last:
			s.newPage = true
		case i < first:
			out.NewPage = true
		default:
			at.kind = lineBreak
			kept = append(kept, at)
		}
	}
	p.pieces = kept
}

// dress sets what the style and the paragraph itself say of its looks.
func (s *story) dress(p *para, out *Paragraph, st *style) {
	align, newPage, outline := p.look.align, p.look.newPage, p.look.outline
	if st != nil {
		if st != s.r.styles.normal {
			out.Style = st.name
		}
		if align == 0 {
			align = st.align
		}
		newPage = newPage.or(st.newPage)
		if outline == 0 {
			outline = st.outline
		}
	}
	if align == 0 {
		align = s.r.styles.para.align
	}
	if align != 0 {
		out.Align = document.Align(align - 1)
	}
	if newPage == on {
		out.NewPage = true
	}
	if outline != bodyLevel {
		out.Outline = outline
	}
}

// number sets the label and the indents.
func (s *story) number(p *para, out *Paragraph, st *style) {
	num := p.look.num
	in, i := s.r.listOf(num, st)
	left := s.r.styles.para.indent
	if st != nil {
		left = s.r.styleIndent(st, !num.has).over(left)
	}
	if in != nil {
		if l := in.level(i); l != nil && num.has {
			left = l.indent.over(left)
		}
		out.Label = s.lists.next(in, i)
	}
	left = p.look.indent.over(left)
	out.Indent = left.left
	out.FirstLine = left.left + left.first
}

// listOf is the list and the level of a paragraph, nil for none.
func (r *reader) listOf(num numRef, st *style) (*instance, int) {
	direct := num.has
	if st != nil && !num.has {
		num.has, num.id = st.num.has, st.num.id
	}
	if !num.has || num.id <= 0 {
		return nil, 0
	}
	in := r.nums.instance(num.id)
	if in == nil {
		return nil, 0
	}
	switch {
	case num.hasLevel:
		return in, num.level
	case st == nil:
		return in, 0
	}
	if !direct {
		if i := in.styled(st.chain); i >= 0 {
			return in, i
		}
	}
	return in, st.num.level
}

// styleIndent is the indent that a style says, with what it is based on. If
// numbered, it has that of its list as well, which stands over what the style
// that brings the list is based on, and below that style's own.
func (r *reader) styleIndent(st *style, numbered bool) indent {
	known := &st.indents[0]
	if numbered {
		known = &st.indents[1]
	}
	if *known != nil {
		return **known
	}
	var left indent
	for _, at := range st.chain {
		left = left.over(at.para.indent)
		if !numbered || !at.para.num.has {
			continue
		}
		numbered = false
		if in, i := r.listOf(numRef{}, st); in != nil {
			if l := in.level(i); l != nil {
				left = left.over(l.indent)
			}
		}
	}
	*known = &left
	return left
}
