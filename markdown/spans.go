package markdown

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// fillIn is the line to write on.
const fillIn = "____________________"

// normalInlines gives inlines in the form in which the dialect can say them: no
// blanks at the ends of a line, none at the edges of emphasis, and no emphasis
// where its marks could not be read back. Without breaks a line end is a space.
func normalInlines(in []document.Inline, breaks bool) ([]document.Inline, error) {
	plain, err := plainInlines(in, breaks, false)
	if err != nil {
		return nil, err
	}
	return readable(trimLines(tidy(hug(tidy(plain)))), ' ', ' '), nil
}

// plainInlines gives only text, line breaks, emphasis, strong and links.
func plainInlines(in []document.Inline, breaks, inLink bool) ([]document.Inline, error) {
	var out []document.Inline
	for _, i := range in {
		switch i := i.(type) {
		case *document.Text:
			lines := strings.Split(lineEnds.Replace(i.Value), "\n")
			for n, text := range lines {
				if n > 0 {
					out = append(out, lineBreak(breaks))
				}
				out = append(out, &document.Text{Value: text})
			}
			continue
		case *document.LineBreak:
			out = append(out, lineBreak(breaks))
			continue
		case *document.FillIn:
			out = append(out, &document.Text{Value: fillIn})
			continue
		}
		_, isLink := i.(*document.Link)
		inside, err := plainInlines(textOf(i), breaks, inLink || isLink)
		if err != nil {
			return nil, err
		}
		switch i := i.(type) {
		case *document.Reference:
			out = append(out, inside...)
		case *document.Link:
			out = append(out, link(i.URL, inside, inLink)...)
		case *document.Emphasis, *document.Strong:
			out = append(out, withText(i, inside))
		default:
			return nil, fmt.Errorf("markdown cannot write an inline of type %T", i)
		}
	}
	return out, nil
}

// textOf is what stands inside an inline.
func textOf(i document.Inline) []document.Inline {
	switch i := i.(type) {
	case *document.Emphasis:
		return i.Text
	case *document.Strong:
		return i.Text
	case *document.Link:
		return i.Text
	case *document.Reference:
		return i.Text
	}
	return nil
}

// withText is the same inline around another text; what holds no text stays.
func withText(i document.Inline, text []document.Inline) document.Inline {
	switch i := i.(type) {
	case *document.Emphasis:
		return &document.Emphasis{Text: text}
	case *document.Strong:
		return &document.Strong{Text: text}
	case *document.Link:
		return &document.Link{URL: i.URL, Text: text}
	}
	return i
}

func isEmphasis(i document.Inline) bool {
	switch i.(type) {
	case *document.Emphasis, *document.Strong:
		return true
	}
	return false
}

func lineBreak(breaks bool) document.Inline {
	if breaks {
		return &document.LineBreak{}
	}
	return &document.Text{Value: " "}
}

// link gives a link, or its words and its address where the dialect has no link
// for it.
func link(url string, text []document.Inline, inLink bool) []document.Inline {
	words := strings.TrimSpace(document.Plain(text))
	fits := len(url) <= longestURL && strings.IndexFunc(url, func(r rune) bool { return !inURL(r) }) < 0
	if !inLink && isLink(url) && fits {
		if words == "" {
			text = document.Words(url)
		}
		return []document.Inline{&document.Link{URL: url, Text: text}}
	}
	if url == "" || url == words {
		return text
	}
	return append(text, &document.Text{Value: " (" + url + ")"})
}

// readable leaves out emphasis whose marks would not be read as such where it
// stands, in the middle of a word. left and right are what stands around.
func readable(in []document.Inline, left, right rune) []document.Inline {
	out := in
	// Where emphasis goes, a word comes to stand beside its neighbor, and what
	// was apart may become one.
	for again := true; again; {
		again = false
		in, out = readableInside(out), nil
		for n, i := range in {
			before, after := left, right
			if len(out) > 0 {
				before = lastRune(out[len(out)-1])
			}
			if n+1 < len(in) {
				after = firstRune(in[n+1])
			}
			if isEmphasis(i) && !canMark(textOf(i), before, after) {
				out, again = append(out, textOf(i)...), true
			} else {
				out = append(out, i)
			}
		}
		out = tidy(out)
	}
	return out
}

// readableInside does so within each of the inlines.
func readableInside(in []document.Inline) []document.Inline {
	out := make([]document.Inline, len(in))
	for n, i := range in {
		switch i.(type) {
		case *document.Emphasis:
			i = withText(i, readable(textOf(i), '_', '_'))
		case *document.Strong:
			i = withText(i, readable(textOf(i), '*', '*'))
		case *document.Link:
			i = withText(i, readable(textOf(i), '[', ']'))
		}
		out[n] = i
	}
	return out
}

// canMark reports whether emphasis can stand between two characters. ASCII
// punctuation at its edges can be protected by a backslash, others can't.
func canMark(text []document.Inline, left, right rune) bool {
	first, last := firstRune(text[0]), lastRune(text[len(text)-1])
	return isOutside(left) && isOutside(right) &&
		(isMark(first) || !quotes(left, first)) && (isMark(last) || !quotes(last, right))
}

// firstRune is what an inline begins with when it is written.
func firstRune(i document.Inline) rune {
	switch i := i.(type) {
	case *document.Text:
		r, _ := utf8.DecodeRuneInString(i.Value)
		return r
	case *document.Emphasis:
		return '_'
	case *document.Strong:
		return '*'
	case *document.Link:
		return '['
	}
	return '\n'
}

// lastRune is what an inline ends with when it is written.
func lastRune(i document.Inline) rune {
	switch i := i.(type) {
	case *document.Text:
		r, _ := utf8.DecodeLastRuneInString(i.Value)
		return r
	case *document.Link:
		return ')'
	}
	return firstRune(i)
}
