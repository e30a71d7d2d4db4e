package clipboard

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// levels is how many levels the lists of Word have.
const levels = 9

// numbering knows the lists of a page and how far each has counted.
type numbering struct {
	sheet *sheet
	lists map[string]*counter
	count int
	// circles is how many bullets were a letter o, as the circles of Word are.
	circles int
}

// counter is one list. Levels are counted from 0.
type counter struct {
	id   int
	at   [levels]int // 0 for a level that has not begun
	kind [levels]document.ListKind
}

// newList gives the number of a list that nothing goes on with.
func (n *numbering) newList() int {
	n.count++
	return n.count
}

// of gives the list with a name.
func (n *numbering) of(name string) *counter {
	if n.lists == nil {
		n.lists = map[string]*counter{}
	}
	if n.lists[name] == nil {
		n.lists[name] = &counter{id: n.newList()}
	}
	return n.lists[name]
}

// set says which number a level has reached. The levels below begin anew.
func (c *counter) set(level, number int, kind document.ListKind) {
	c.at[level], c.kind[level] = number, kind
	for below := level + 1; below < levels; below++ {
		c.at[below] = 0
	}
}

// bullet is the label of an item with a bullet.
func bullet(list, level int) *wml.Label {
	return &wml.Label{List: list, Level: level, Text: "•", Plain: true}
}

// numbered is the label of an item with a number, of which a reader sees text.
func numbered(list, level int, kind document.ListKind, number int, text string) *wml.Label {
	l := &wml.Label{List: list, Level: level, Kind: kind, Number: number, Delimiter: '.', Text: text}
	if strings.HasSuffix(text, ")") {
		l.Delimiter = ')'
	}
	l.Plain = number >= 0 && text == document.Marker(kind, l.Delimiter, number)
	return l
}

// drawn gives the label of an item whose marker a reader sees. Known says that
// the list's own kind is known. An "o" is the circle of a list of bullets.
func (c *counter) drawn(level int, text string, kind document.ListKind, known bool) *wml.Label {
	if !strings.ContainsFunc(text, counts) || text == "o" && !known {
		return bullet(c.id, level)
	}
	m, ok := structure.ScanNumber(text)
	if !ok {
		c.set(level, c.at[level]+1, kind)
		return numbered(c.id, level, kind, c.at[level], text)
	}
	before := structure.Ordinal{Kind: c.kind[level], Number: c.at[level]}
	if known && before.Number == 0 {
		before.Kind = kind
	}
	n := m.Ordinal(before, structure.Marker{}, known)
	c.set(level, n.Number, n.Kind)
	return numbered(c.id, level, n.Kind, n.Number, text)
}

// canBeBullet reports whether a drawn marker is a sign, or one letter, under
// which fonts of symbols have their bullets.
func canBeBullet(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return !strings.ContainsFunc(text, counts) || size == len(text) && unicode.IsLetter(r)
}

// fromText gives the label that a level's text says: "%1.", "(%2)", "%1.%2".
func (c *counter) fromText(level int, text string) *wml.Label {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+1 < len(text) && text[i+1] >= '1' && text[i+1] <= '9' {
			i++
			of := int(text[i] - '1')
			b.WriteString(document.Numeral(c.kind[of], max(c.at[of], 1)))
			continue
		}
		b.WriteByte(text[i])
	}
	shown := oneSpace(b.String())
	if shown == "" {
		return nil
	}
	return numbered(c.id, level, c.kind[level], c.at[level], shown)
}
