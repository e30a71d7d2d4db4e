package clipboard

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/coesummary/coesummary/document"
)

// walker goes over a page once.
type walker struct {
	sheet *sheet
	tally *tally
	out   *collector
	// footnotes gathers what stands at the end of the text.
	footnotes *collector
	numbers   numbering
	// begins says that the next item is the first of an outermost list of HTML.
	begins bool
	// cells is how many tables are open, in whose cells the walker is.
	cells int
	// boxes is how many text boxes were read whose pictures have not come yet.
	boxes int
}

// state is what holds for an element because of the elements around it.
type state struct {
	look     look
	why      leaving
	verbatim bool
	// crossed and raised say that the text is so already, and was noted.
	crossed, raised bool
	// font is the font of symbols that the text is set in, "" for none.
	font string
	// depth is how many lists of HTML are open, and list which one is the
	// outermost.
	depth, list int
	// open is the innermost of them.
	open *htmlList
	// drawn says that the drawn marker of an item is known already.
	drawn bool
	// boxed says that the text is in a text box of Word's.
	boxed bool
}

// readHTML gives what a page says; false where it is beyond the limits.
func readHTML(src string, t *tally) ([]document.Block, bool) {
	page, ok := parse(src)
	if !ok {
		return nil, false
	}
	(&fractions{}).read(page)
	w := &walker{sheet: readSheet(page), tally: t, out: newCollector(), footnotes: newCollector()}
	w.numbers.sheet = w.sheet
	w.children(page, state{})
	w.out.flush()
	w.footnotes.flush()
	blocks := assemble(append(w.out.pieces, w.footnotes.pieces...), &w.numbers)
	t.letters['o'] -= w.numbers.circles
	return blocks, true
}

func (w *walker) children(n *html.Node, s state) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.text(c.Data, s)
		case html.ElementNode:
			w.element(c, s)
		case html.DocumentNode:
			w.children(c, s)
		case html.CommentNode:
			w.textBoxes(c, s)
		}
	}
}

// text takes the characters of a text node.
func (w *walker) text(data string, s state) {
	if s.font != "" {
		// First, since a soft hyphen is an arrow in some of these fonts.
		data = strings.Map(func(r rune) rune { return symbol(s.font, r) }, data)
	}
	data = validText(data)
	if s.why != kept {
		w.tally.leave(s.why, data)
		return
	}
	if s.font == "" {
		data = strings.Map(plainSymbol, data)
	}
	w.tally.keep(data)
	if s.verbatim {
		w.out.text.verbatim(data, s.look)
	} else {
		w.out.text.text(data, s.look)
	}
}

// element takes an element. Each kind that is not simply a stretch of text or a
// block has a place of its own in the switch.
func (w *walker) element(n *html.Node, s state) {
	if unseen(n) {
		return
	}
	st := w.sheet.of(n)
	if s.why == kept && w.leftOut(n, st, &s) {
		return
	}
	if n.DataAtom == atom.Br {
		if s.why != kept {
			w.tally.parts()
		} else {
			w.out.text.lineBreak(s.look)
		}
		return
	}
	s = w.changed(n, st, s)
	block := isBlock(n.DataAtom, n.Data) || st.isBlock()
	switch {
	case s.why != kept:
		w.children(n, s)
		if block {
			w.tally.parts()
		}
	case w.media(n):
	case w.footnote(n, st, s):
	case n.DataAtom == atom.Table:
		w.table(n, s)
	case n.DataAtom == atom.Ul || n.DataAtom == atom.Ol || n.DataAtom == atom.Menu || n.DataAtom == atom.Dir:
		w.list(n, st, s)
	case n.DataAtom == atom.Li:
		w.item(n, st, s)
	case st["mso-tab-count"] != "" && n.FirstChild != nil && !strings.ContainsFunc(textOf(n), counts):
		w.out.text.addTab(s.look)
	case n.DataAtom == atom.Input:
		w.text(inputText(n), s)
	case n.DataAtom == atom.Q:
		w.text("“", s)
		w.children(n, s)
		w.text("”", s)
	case block:
		w.block(n, st, s)
	default:
		w.children(n, s)
	}
}

// unseen tells the elements that no page shows.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Meta, atom.Link, atom.Base, atom.Title, atom.Template,
		atom.Noscript, atom.Col, atom.Colgroup, atom.Datalist, atom.Param, atom.Source, atom.Track, atom.Area:
		return true
	}
	switch n.Data {
	case "xml", "o:officedocumentsettings", "w:worddocument", "w:latentstyles", "metadata", "desc", "annotation":
		return true
	}
	return false
}

// block takes an element that stands on lines of its own.
func (w *walker) block(n *html.Node, st style, s state) {
	c := w.out
	c.flush()
	before := c.place
	if s.depth == 0 {
		if left, first, ok := st.indent(); ok || first != 0 {
			c.place.indent += left
			c.place.first = c.place.indent + first
		}
	}
	w.outline(n, st, &s)
	ml, isItem := listOf(st)
	if isItem {
		w.wordItem(n, ml, st, &s, nil)
	}
	w.children(n, s)
	c.flush()
	if isItem {
		c.pending.label = nil // an item without words
	}
	c.place = before
}

// outline finds out whether a block is a heading. Within items and cells there
// are no headings; there they are bold.
func (w *walker) outline(n *html.Node, st style, s *state) {
	level := 0
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		level = int(n.Data[1] - '0')
	default:
		if attr(n, "role") == "heading" {
			level = 2
			if l, ok := number(n, "aria-level"); ok && l > 0 {
				level = l
			}
		} else if l, err := strconv.Atoi(st.word("mso-outline-level")); err == nil && l > 0 {
			level = l
		} else if hasClass(n, "MsoTitle") {
			level = 1
		} else if rest, ok := strings.CutPrefix(attr(n, "class"), "MsoHeading"); ok {
			level, _ = strconv.Atoi(rest)
		}
	}
	switch {
	case level == 0:
	case s.depth > 0 || w.cells > 0:
		s.look.strong = true
	default:
		w.out.place.outline = min(level, 6)
	}
}
