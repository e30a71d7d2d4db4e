package html

import (
	"fmt"
	"math"
	"strconv"

	"github.com/coesummary/coesummary/document"
)

// orderedKinds are HTML's types of ordered lists, and the classes by which the
// style sheet draws the letters as Word does (z is followed by aa, bb).
var orderedKinds = map[document.ListKind]struct{ kind, class string }{
	document.Decimal:     {"", "decimal"},
	document.LowerLetter: {"a", "lower-letter"},
	document.UpperLetter: {"A", "upper-letter"},
	document.LowerRoman:  {"i", "lower-roman"},
	document.UpperRoman:  {"I", "upper-roman"},
}

func (p *page) list(l *document.List) error {
	tight := ""
	if l.Tight {
		tight = "tight"
	}
	if l.Kind == document.Bullet {
		p.raw("<ul")
		p.class(tight)
		p.raw(">\n")
		for _, item := range l.Items {
			p.raw("<li>")
			if err := p.item(item); err != nil {
				return err
			}
		}
		p.raw("</ul>\n")
		return nil
	}
	ordered, ok := orderedKinds[l.Kind]
	if !ok {
		return fmt.Errorf("a list has the kind number %d, which this format doesn't know", l.Kind)
	}
	bracket := ""
	switch l.Delimiter {
	case '.':
	case ')':
		bracket = "bracket"
	default:
		return fmt.Errorf("a list has %q after its numbers; only '.' and ')' are known", l.Delimiter)
	}
	p.raw("<ol")
	if ordered.kind != "" {
		p.raw(` type="`, ordered.kind, `"`)
	}
	next := 1
	if len(l.Items) > 0 && l.Items[0].Number != 1 {
		next = l.Items[0].Number
		p.raw(` start="`, strconv.Itoa(next), `"`)
	}
	p.class(ordered.class, bracket, tight)
	p.raw(">\n")
	for _, item := range l.Items {
		if item.Number > math.MaxInt32 || item.Number < math.MinInt32 {
			return fmt.Errorf("an item of a list has the number %d, and browsers count only to %d", item.Number, math.MaxInt32)
		}
		p.raw("<li")
		if item.Number != next {
			p.raw(` value="`, strconv.Itoa(item.Number), `"`)
		}
		next = item.Number + 1
		p.raw(">")
		if err := p.item(item); err != nil {
			return err
		}
	}
	p.raw("</ol>\n")
	return nil
}

// item writes what is inside an item, and its end.
func (p *page) item(item document.Item) error {
	if err := p.blocks(item.Blocks); err != nil {
		return err
	}
	p.raw("</li>\n")
	return nil
}
