package wml

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// inlines makes the text of a paragraph of its pieces.
func inlines(pieces []piece) []document.Inline {
	blanks(pieces)
	return around{}.inlines(pieces)
}

// blanks gives pieces in which nothing can be seen the look of what stands on
// both sides: a bold blank at the end of a bold word is none to a reader.
func blanks(pieces []piece) {
	strong, emphasized := false, false
	for i := 0; i < len(pieces); {
		if !pieces[i].blank() {
			strong, emphasized = pieces[i].strong, pieces[i].emphasized
			i++
			continue
		}
		end := i
		for end < len(pieces) && pieces[end].blank() {
			end++
		}
		both := piece{}
		if end < len(pieces) {
			both = pieces[end]
		}
		for ; i < end; i++ {
			pieces[i].strong, pieces[i].emphasized = strong && both.strong, emphasized && both.emphasized
		}
	}
}

func (p *piece) blank() bool { return p.kind != textPiece || strings.TrimSpace(p.text) == "" }

// around is what pieces stand in already.
type around struct {
	control            *inlineControl
	link               *link
	strong, emphasized bool
}

func (w around) inlines(pieces []piece) []document.Inline {
	var out []document.Inline
	for len(pieces) > 0 {
		n, in := w.first(pieces)
		if in != nil {
			out = append(out, in)
		}
		pieces = pieces[n:]
	}
	return out
}

// first is the inline with which pieces begin, nil where there is nothing to
// show, and how many of them it is made of. A control is outermost; among the
// others it is what reaches farthest, and a link is never cut in two.
func (w around) first(pieces []piece) (int, document.Inline) {
	p := &pieces[0]
	if c := p.control.below(w.control); c != nil {
		n := reach(pieces, func(p *piece) bool { return p.control.below(w.control) == c })
		w.control = c
		return n, c.field(pieces[:n], w)
	}
	links, bold, italic := 0, 0, 0
	if p.link != nil && w.link == nil {
		links = reach(pieces, func(q *piece) bool { return q.link == p.link && q.control == w.control })
	}
	if p.strong && !w.strong {
		bold = w.beforeLink(pieces, reach(pieces, func(q *piece) bool { return q.strong && q.control == w.control }))
	}
	if p.emphasized && !w.emphasized {
		italic = w.beforeLink(pieces, reach(pieces, func(q *piece) bool { return q.emphasized && q.control == w.control }))
	}
	switch n := max(links, bold, italic); {
	case n == 0:
		return w.plain(pieces)
	case n == bold:
		w.strong = true
		return n, &document.Strong{Text: w.inlines(pieces[:n])}
	case n == italic:
		w.emphasized = true
		return n, &document.Emphasis{Text: w.inlines(pieces[:n])}
	default:
		w.link = p.link
		return n, &document.Link{URL: p.link.url, Text: w.inlines(pieces[:n])}
	}
}

// plain is the text or the line break with which pieces begin.
func (w around) plain(pieces []piece) (int, document.Inline) {
	if pieces[0].kind == lineBreak {
		return 1, &document.LineBreak{}
	}
	n := max(1, reach(pieces, func(p *piece) bool {
		return p.kind != lineBreak && p.control == w.control && (p.link == nil || w.link != nil) &&
			(!p.strong || w.strong) && (!p.emphasized || w.emphasized)
	}))
	if s := join(pieces[:n]); s != "" {
		return n, &document.Text{Value: s}
	}
	return n, nil
}

// reach is how many pieces from the first on are so.
func reach(pieces []piece, so func(*piece) bool) int {
	for i := range pieces {
		if !so(&pieces[i]) {
			return i
		}
	}
	return len(pieces)
}

// beforeLink is n or, where a link stands on both sides of that place, the
// place before the link.
func (w around) beforeLink(pieces []piece, n int) int {
	if w.link != nil || n == 0 || n == len(pieces) {
		return n
	}
	l := pieces[n].link
	if l == nil || pieces[n-1].link != l {
		return n
	}
	for n > 0 && pieces[n-1].link == l {
		n--
	}
	return n
}

func join(pieces []piece) string {
	if len(pieces) == 1 {
		return pieces[0].text
	}
	var b strings.Builder
	for i := range pieces {
		b.WriteString(pieces[i].text)
	}
	return b.String()
}

// below is the control around c, or c itself, that stands directly in outer;
// nil where c is outer.
func (c *inlineControl) below(outer *inlineControl) *inlineControl {
	for c != nil && c != outer {
		if c.parent == outer {
			return c
		}
		c = c.parent
	}
	return nil
}

// field is the control with what it holds.
func (c *inlineControl) field(pieces []piece, w around) *document.FieldText {
	f := &document.FieldText{Field: document.Field{Pointer: c.Tag, Title: c.Title, Value: c.Date}}
	if c.Placeholder {
		f.Placeholder = join(pieces)
	} else {
		f.Text = w.inlines(pieces)
	}
	return f
}
