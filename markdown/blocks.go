package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gomarkdown/markdown/ast"
	"github.com/gomarkdown/markdown/parser"

	"github.com/coesummary/coesummary/document"
)

// reader reads one text.
type reader struct {
	source
	full  bool // headings and tables too
	next  int  // the line where the next block begins
	found []remark
	*inliner
}

func newReader(src string, full bool) *reader {
	return &reader{source: newSource(src), full: full}
}

// piece is a block of the source whose text is not read yet.
type piece interface{ piece() }

// prose is a paragraph, or a heading where level isn't 0.
type prose struct {
	level int
	passage
}

// run is a list, or several in a row: all the siblings between other blocks.
type run struct {
	entries []*entry
	last    [upperMarker + 1]marker // the last of each class
}

// entry is one item of a run.
type entry struct {
	marker marker
	at     int  // where the marker stands in the source
	spaced bool // a blank line stands before it
	pieces []piece
}

// grid is a table.
type grid struct {
	columns []document.Column
	rows    [][]*passage // the first is the header row
}

func (*prose) piece() {}
func (*run) piece()   {}
func (*grid) piece()  {}

// node carries a piece through gomarkdown's tree.
type node struct {
	ast.Leaf
	piece piece
}

// CanContain tells gomarkdown that no block belongs inside a node: what is
// inside is in the piece.
func (*node) CanContain(ast.Node) bool { return false }

// read gives gomarkdown the text, and makes document blocks of the tree.
func (r *reader) read() ([]document.Block, error) {
	r.inliner = inliners.Get().(*inliner)
	defer inliners.Put(r.inliner)
	p := parser.NewWithExtensions(parser.NoExtensions)
	p.Opts.ParserHook = r.block
	p.Block([]byte(r.source.text))
	return r.convert(p.Doc)
}

// block is the hook: it takes the block that data begins with. It always takes
// something, so that gomarkdown's own block rules are never reached.
func (r *reader) block(data []byte) (ast.Node, []byte, int) {
	var n ast.Node
	end := r.next + 1
	if !r.lines[r.next].blank() {
		var p piece
		p, end = r.piece(r.next)
		n = &node{piece: p}
	}
	taken := r.offset(end) - r.offset(r.next)
	r.next = end
	return n, nil, taken
}

// piece reads the block at line i, which is not blank, and gives the line after
// it.
func (r *reader) piece(i int) (piece, int) {
	if level, from := r.heading(i); level > 0 {
		h := &prose{level: level}
		h.add(r.source, from, r.lines[i].end, "")
		return h, i + 1
	}
	if _, ok := r.listBegins(i, false); ok {
		return r.list(i)
	}
	if columns := r.tableBegins(i); columns != nil {
		return r.table(i, columns)
	}
	p := &prose{}
	r.addLine(p, i)
	for i++; i < len(r.lines) && !r.interrupts(i); i++ {
		r.addLine(p, i)
	}
	return p, i
}

// interrupts reports whether a paragraph outside lists ends before line i.
func (r *reader) interrupts(i int) bool {
	if r.lines[i].blank() || r.outranks(i) {
		return true
	}
	_, ok := r.listBegins(i, true)
	return ok
}

// outranks reports whether a heading or a table begins at line i.
func (r *reader) outranks(i int) bool {
	level, _ := r.heading(i)
	return level > 0 || r.tableBegins(i) != nil
}

// heading gives the level of the heading at line i and where its text begins,
// or 0. Nothing but space is no text: a heading of it could lead nowhere.
func (r *reader) heading(i int) (level, from int) {
	l := r.lines[i]
	s := r.trimmed(l)
	level = len(s) - len(strings.TrimLeft(s, "#"))
	if !r.full || l.indent >= tabStop || level < 1 || level > 6 || level == len(s) || !strings.Contains(blanks, s[level:level+1]) || strings.TrimSpace(s[level:]) == "" {
		return 0, 0
	}
	return level, l.end - len(strings.TrimLeft(r.source.text[l.text+level:l.end], blanks))
}

// addLine appends line i to a paragraph.
func (r *reader) addLine(p *prose, i int) {
	l := r.lines[i]
	p.addLine(r.source, l)
	s := r.trimmed(l)
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	if strings.ContainsRune("•◦▪●○■‣⁃·", first) && unicode.IsSpace(second) {
		r.note(BulletCharacter, l.text, "This line starts with "+string(first)+", which makes no list. Start the line with a hyphen and a space instead: - like this.")
	}
}
