package intake

import (
	"fmt"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// Limits that no summary comes near to. They bound the work that a damaged or
// malicious file can cause.
const (
	maxDepth  = 64
	maxValues = 20_000
	// maxAlike is how many findings of one code are listed for one file; a file
	// with more has one cause for all of them.
	maxAlike = 100
)

// fault is a finding of the parser and where it stands.
type fault struct {
	finding.Finding
	offset int
}

// parser reads JSON as RFC 8259 has it. It stops at the first place where it
// can't know how to go on; everything else it notes and goes on.
type parser struct {
	source string
	pos    int
	values int
	way    []step
	faults []fault
	alike  map[string]int
	// nodes are made by the dozen, and unescaped is where texts are put
	// together: both for speed.
	nodes     []node
	unescaped []byte
	// open are the offsets of the brackets that are not closed yet.
	open []int
	// broken is true while the text read last had a line break in it. What
	// comes after it makes no sense if its closing quotation mark was missing.
	broken  bool
	stopped bool
}

// parse reads one JSON object. The tree is nil where it could not be read to
// its end.
func parse(source string) (*node, []fault) {
	p := &parser{source: source, alike: map[string]int{}}
	p.space()
	tree := p.first()
	if tree != nil {
		p.last()
	}
	if p.stopped {
		tree = nil
	}
	for code := range p.alike {
		p.sumUp(code)
	}
	return tree, p.faults
}

// first reads the value that is the whole file.
func (p *parser) first() *node {
	if p.peek() != '{' {
		start := p.pos
		if p.peek() == '[' {
			p.stop("FILE0007", start, "The file holds a list in [ ], and a summary is one group in { }.")
			return nil
		}
		if n := p.value(); n != nil {
			p.stop("FILE0007", start, "The file holds %s, and a summary is one group in { }.", kindNames[n.kind])
		}
		return nil
	}
	return p.value()
}

// last sees to it that nothing follows.
func (p *parser) last() {
	p.space()
	switch {
	case p.pos == len(p.source):
	case p.peek() == '{':
		p.stop("FILE0007", p.pos, "A second group begins here, after the summary has ended.")
	default:
		p.stop("FILE0007", p.pos, "Here is %s, after the summary has ended.", p.shown())
	}
}

// note adds a finding after which the parser goes on.
func (p *parser) note(code string, offset int, format string, args ...any) {
	p.alike[code]++
	if p.alike[code] <= maxAlike {
		p.faults = append(p.faults, fault{rule.Finding(code, pointer(p.way), format, args...), offset})
	}
}

// stop adds the finding after which the parser can't go on.
func (p *parser) stop(code string, offset int, format string, args ...any) {
	if p.stopped {
		return
	}
	p.stopped = true
	if p.broken {
		return // the line break in the text before has been noted
	}
	p.faults = append(p.faults, fault{rule.Finding(code, pointer(p.way), format, args...), offset})
}

// sumUp says in the last finding listed of a code how many more there are.
func (p *parser) sumUp(code string) {
	more := p.alike[code] - maxAlike
	if more <= 0 {
		return
	}
	for i := len(p.faults) - 1; i >= 0; i-- {
		if p.faults[i].Code == code {
			p.faults[i].Message += fmt.Sprintf(" There are %d more like this after it.", more)
			return
		}
	}
}

// node returns a new node that begins here.
func (p *parser) node(kind kind) *node {
	if len(p.nodes) == 0 {
		p.nodes = make([]node, 48)
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	n.kind, n.start = kind, p.pos
	return n
}

// peek returns the next byte, or 0 at the end.
func (p *parser) peek() byte {
	if p.pos < len(p.source) {
		return p.source[p.pos]
	}
	return 0
}

// space passes over white space.
func (p *parser) space() {
	for p.pos < len(p.source) {
		switch p.source[p.pos] {
		case ' ', '\t', '\n', '\r':
			p.pos++
		default:
			return
		}
	}
}

// shown names the next character in a message.
func (p *parser) shown() string {
	if p.pos >= len(p.source) {
		return "the end of the file"
	}
	r, size := utf8.DecodeRuneInString(p.source[p.pos:])
	if r == utf8.RuneError && size == 1 {
		return fmt.Sprintf("the byte %02X, which is not UTF-8", p.source[p.pos])
	}
	return character(r)
}
