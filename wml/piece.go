package wml

import "strings"

// piece is a piece of a paragraph, all of one look.
type piece struct {
	kind pieceKind
	text string
	look runLook
	link *link
	// control is the innermost one around it.
	control *inlineControl
	// code is the field in whose code it stands, and contents says that it
	// stands in the result of a list of contents.
	code     *field
	contents bool
	// strong and emphasized say how it differs from its paragraph's style.
	strong, emphasized bool
}

type pieceKind uint8

const (
	textPiece pieceKind = iota
	lineBreak
	pageBreak
	// controlMark is where a control begins, which may hold nothing.
	controlMark
)

// link is a w:hyperlink or a field that leads out of the document.
type link struct{ url string }

// inlineControl is a w:sdt within a line.
type inlineControl struct {
	ControlInfo
	parent *inlineControl
	depth  int
}

// looks finds out how each piece looks, and sets what is said of all of them.
func (r *reader) looks(p *para, out *Paragraph, st *style) {
	base := r.styles.base
	if st != nil {
		base = st.look.over(base)
	}
	bold, seen, hidden := true, false, false
	for i := range p.pieces {
		at := &p.pieces[i]
		if at.kind != textPiece {
			continue
		}
		look := r.lookOf(at.look, base)
		at.strong = look.bold == on && base.bold != on
		at.emphasized = look.italic == on && base.italic != on
		if strings.TrimSpace(at.text) == "" {
			continue
		}
		seen = true
		bold = bold && look.bold == on
		hidden = hidden || look.hidden == on
		out.Size = max(out.Size, look.size)
	}
	out.Bold = seen && bold
	if !seen {
		out.Size = base.size
	}
	if hidden {
		r.remarks.add(Hidden)
	}
}

// lookOf is how characters look in the end. What is on in the style of the
// paragraph and in that of the characters is off, for these properties are
// toggles (ISO/IEC 29500-1, 17.7.3); what is said directly counts as it is.
func (r *reader) lookOf(direct, base runLook) runLook {
	if cs := r.styles.character(direct.style); cs != nil {
		own := cs.look
		own.bold, own.italic, own.hidden = flip(own.bold, base.bold), flip(own.italic, base.italic), flip(own.hidden, base.hidden)
		base = own.over(base)
	}
	return direct.over(base)
}

func flip(own, below tristate) tristate {
	switch {
	case own != on:
		return below
	case below == on:
		return off
	}
	return on
}
