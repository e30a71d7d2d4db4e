package clipboard

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// fractions writes the line of each fraction of a formula into the page, since
// text has none: a half without it is "12". What else keeps a number a number
// comes with it: a space between 2 and a half, and parentheses around a sum.
type fractions struct {
	// last is the character that was read last.
	last rune
	// ended is the fraction that ended right there, nil for none.
	ended *html.Node
}

func (f *fractions) read(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.TextNode:
			f.text(c)
		case c.Type == html.ElementNode && c.Data == "mfrac":
			f.fraction(c)
		default:
			f.read(c)
		}
		c = next
	}
}

func (f *fractions) text(n *html.Node) {
	if n.Data == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(n.Data)
	if f.ended != nil && touches(first) {
		f.ended.Parent.InsertBefore(textNode(" "), f.ended.NextSibling)
	}
	f.ended = nil
	f.last, _ = utf8.DecodeLastRuneInString(n.Data)
}

// fraction takes an <mfrac>. One whose line has no thickness is none.
func (f *fractions) fraction(n *html.Node) {
	var parts []*html.Node
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			parts = append(parts, c)
		}
	}
	if len(parts) != 2 || strings.HasPrefix(strings.TrimSpace(attr(n, "linethickness")), "0") {
		f.read(n)
		return
	}
	if touches(f.last) {
		n.Parent.InsertBefore(textNode(" "), n)
	}
	n.InsertBefore(textNode("/"), parts[1])
	for _, p := range parts {
		if tokens(p) > 1 {
			n.InsertBefore(textNode("("), p)
			n.InsertBefore(textNode(")"), p.NextSibling)
		}
	}
	f.last, f.ended = 0, nil
	f.read(n)
	f.ended = n
}

// tokens counts the numbers, names and operators of a formula, as far as two.
func tokens(n *html.Node) int {
	switch n.Data {
	case "mn", "mi", "mo", "mtext", "ms":
		return 1
	}
	count := 0
	for c := n.FirstChild; c != nil && count < 2; c = c.NextSibling {
		count += tokens(c)
	}
	return count
}

// touches reports whether a character beside a fraction would seem to be a part
// of it. The signs for times and plus that nobody sees are such.
func touches(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Cf, r)
}

func textNode(s string) *html.Node { return &html.Node{Type: html.TextNode, Data: s} }
