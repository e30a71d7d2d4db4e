package clipboard

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of HTML that is parsed. Fifty pages out of Word have a megabyte, mostly
// styles. The parser itself refuses more than 512 elements one in the other.
const (
	mostBytes = 4 << 20
	// mostTags is how many tags there may be, opening and closing.
	mostTags = 400_000
	// mostReopened is how many elements may come into being because a <b> or
	// <font> that was left open begins anew in each paragraph below it. Without
	// a limit, their number can be the square of the tags.
	mostReopened = 1_000_000
)

// parse gives the page, or false for one that is beyond the limits.
func parse(src string) (*html.Node, bool) {
	if len(src) > mostBytes || !withinLimits(src) {
		return nil, false
	}
	page, err := html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
	return page, err == nil
}

// withinLimits counts tags before anything is built of them.
func withinLimits(src string) bool {
	tags, open, reopened := 0, 0, 0
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return true
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			if isFormatting(atom.Lookup(name)) {
				open++
			} else {
				reopened += open
			}
			tags++
		case html.EndTagToken:
			name, _ := z.TagName()
			if isFormatting(atom.Lookup(name)) {
				open = max(open-1, 0)
				reopened += open
			}
			tags++
		}
		if tags > mostTags || reopened > mostReopened {
			return false
		}
	}
}

// isFormatting tells the elements that HTML opens anew where they were left
// open (the list of active formatting elements).
func isFormatting(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small,
		atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}

// betweenTags gives what stands between the tags of HTML, a line for each piece
// of it. It is the last resort, and leaves out only what no page shows.
func betweenTags(src string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(src))
	skip := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			switch {
			case a == atom.Script || a == atom.Style || a == atom.Title:
				skip = a.String()
			case a == atom.Td || a == atom.Th:
				b.WriteByte('\t')
			case a == atom.Br || isBlock(a, string(name)):
				b.WriteString("\n\n")
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			switch {
			case string(name) == skip:
				skip = ""
			case a == atom.Td || a == atom.Th:
				b.WriteByte(' ')
			case isBlock(a, string(name)):
				b.WriteString("\n\n")
			}
		case html.TextToken:
			if skip == "" {
				b.WriteString(strings.Map(spaceForLine, validText(html.UnescapeString(string(z.Raw())))))
			}
		}
	}
}

func spaceForLine(r rune) rune {
	if r == '\n' || r == '\r' {
		return ' '
	}
	return r
}

// isBlock tells the elements that stand on lines of their own.
func isBlock(a atom.Atom, name string) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Caption, atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure,
		atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr,
		atom.Html, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Optgroup, atom.Option, atom.P,
		atom.Pre, atom.Section, atom.Select, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Textarea, atom.Tfoot,
		atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Listing, atom.Xmp, atom.Plaintext, atom.Svg:
		return true
	}
	return name == "text" || name == "search" || name == "w:sdt"
}
