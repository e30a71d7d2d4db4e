package html

import (
	"math"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// kindsByType are the values of an ol's attribute type, and kindsByStyle those
// of the property list-style-type.
var (
	kindsByType = map[string]document.ListKind{
		"1": document.Decimal, "a": document.LowerLetter, "A": document.UpperLetter,
		"i": document.LowerRoman, "I": document.UpperRoman,
	}
	kindsByStyle = map[string]document.ListKind{
		"decimal": document.Decimal, "decimal-leading-zero": document.Decimal,
		"lower-alpha": document.LowerLetter, "lower-latin": document.LowerLetter,
		"upper-alpha": document.UpperLetter, "upper-latin": document.UpperLetter,
		"lower-roman": document.LowerRoman, "upper-roman": document.UpperRoman,
		"disc": document.Bullet, "circle": document.Bullet, "square": document.Bullet,
	}
)

// newList opens a list. The marks are those of its style, its type, or the
// classes that Write gives it.
func newList(t tag) *box {
	l := &document.List{Tight: t.hasClass("tight")}
	if t.name == "ol" {
		l.Kind, l.Delimiter = document.Decimal, '.'
		if kind, ok := kindsByType[t.attributes["type"]]; ok {
			l.Kind = kind
		}
		if t.hasClass("bracket") {
			l.Delimiter = ')'
		}
	}
	style := t.style("list-style-type")
	if style == "" {
		style = t.style("list-style")
	}
	for word := range strings.FieldsSeq(style) {
		if word == "none" {
			return &box{kind: listBox}
		}
		if kind, ok := kindsByStyle[word]; ok {
			l.Kind = kind
			l.Delimiter = 0
			if kind != document.Bullet {
				l.Delimiter = '.'
				if t.hasClass("bracket") {
					l.Delimiter = ')'
				}
			}
		}
	}
	b := &box{kind: listBox, list: l, next: 1, backward: t.has("reversed")}
	if n, ok := wholeNumber(t.attributes["start"]); ok {
		b.next, b.down = n, b.backward
		b.backward = false
	}
	return b
}

// newItem opens an item of the innermost list. Outside of any list it is a
// paragraph, and has no box.
func (r *reader) newItem(t tag) *box {
	at := r.innermost(listBox)
	if at == nil {
		return nil
	}
	b := &box{kind: itemBox}
	if at.list != nil {
		if n, ok := wholeNumber(t.attributes["value"]); ok {
			at.next = n
		}
		b.number = at.next
		if at.down {
			at.next--
		} else {
			at.next++
		}
	}
	return b
}

func (r *reader) closeItem(at *box) {
	list := r.innermost(listBox)
	switch {
	case list == nil:
	case list.list == nil:
		list.blocks = append(list.blocks, at.blocks...)
	default:
		item := document.Item{Blocks: at.blocks}
		if list.list.Kind != document.Bullet {
			item.Number = at.number
		}
		list.list.Items = append(list.list.Items, item)
	}
}

// numberBackward numbers the items of a list that counts down to 1.
func (b *box) numberBackward() {
	if !b.backward || b.list.Kind == document.Bullet {
		return
	}
	for i := range b.list.Items {
		b.list.Items[i].Number = len(b.list.Items) - i
	}
}

func wholeNumber(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	return n, err == nil && n > math.MinInt32 && n < math.MaxInt32
}
