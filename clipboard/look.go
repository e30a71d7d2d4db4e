package clipboard

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// changed gives the state within an element.
func (w *walker) changed(n *html.Node, st style, s state) state {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		s.look.strong = true
	case atom.I, atom.Em, atom.Cite, atom.Var, atom.Dfn:
		s.look.emphasis = true
	case atom.Pre, atom.Textarea, atom.Listing, atom.Xmp, atom.Plaintext:
		s.verbatim = true
	case atom.A:
		s.look.link = w.link(n)
	case atom.Font:
		if font := symbolFont(attr(n, "face")); font != "" {
			s.font = font
		}
	}
	if on, ok := st.strong(); ok {
		s.look.strong = on
	}
	if on, ok := st.emphasis(); ok {
		s.look.emphasis = on
	}
	switch space := st.word("white-space"); {
	case strings.HasPrefix(space, "pre") && space != "pre-line" || space == "break-spaces":
		s.verbatim = true
	case space == "normal" || space == "nowrap":
		s.verbatim = false
	}
	if family := st["font-family"]; family != "" {
		s.font = symbolFont(family)
	}
	if font := symbolFont(st["mso-symbol-font-family"]); font != "" {
		s.font = font
	}
	if s.why == kept {
		w.marks(n, st, &s)
	}
	return s
}

// marks notes what shows a meaning that the dialect can't: crossed out, raised,
// lowered.
func (w *walker) marks(n *html.Node, st style, s *state) {
	if !s.crossed && (n.DataAtom == atom.S || n.DataAtom == atom.Strike || st.crossedOut()) {
		s.crossed = true
		w.tally.crossed = example(w.tally.crossed, textOf(n))
	}
	align := st.word("vertical-align")
	if !s.raised && (n.DataAtom == atom.Sup || n.DataAtom == atom.Sub || n.DataAtom == atom.Math || align == "super" || align == "sub") {
		s.raised = true
		text := oneSpace(textOf(n))
		switch strings.ToLower(text) {
		case "st", "nd", "rd", "th", "tm", "sm", "®", "":
			// The same on the line.
		default:
			if footnoteMark(n, st) == "" && !holdsFootnoteMark(n) {
				w.tally.raised = example(w.tally.raised, w.out.text.lastWord()+text)
			}
		}
	}
}

// textOf gives the characters of an element, enough of them for a note, without
// those that are marked as deleted.
func textOf(n *html.Node) string {
	var b strings.Builder
	addText(&b, n)
	return b.String()
}

func addText(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil && b.Len() < quoteRunes*4; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		} else if c.DataAtom != atom.Del {
			addText(b, c)
		}
	}
}
