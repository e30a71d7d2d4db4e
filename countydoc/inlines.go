package countydoc

import (
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// cut takes the first n bytes of a paragraph's plain text off it, and returns
// what is left as a paragraph of its own with the marks of its letters.
func cut(p *wml.Paragraph, n int) *wml.Paragraph {
	rest := &wml.Paragraph{Style: "normal", Text: cutInlines(p.Text, &n), Notes: p.Notes, Index: p.Index, Align: p.Align}
	rest.Text = trimStart(rest.Text)
	return rest
}

func cutInlines(in []document.Inline, n *int) []document.Inline {
	var out []document.Inline
	for _, x := range in {
		if *n <= 0 {
			out = append(out, x)
			continue
		}
		switch x := x.(type) {
		case *document.Text:
			k := min(*n, len(x.Value))
			*n -= k
			if k < len(x.Value) {
				out = append(out, &document.Text{Value: x.Value[k:]})
			}
		case *document.LineBreak:
			*n--
		case *document.Emphasis:
			if t := cutInlines(x.Text, n); len(t) > 0 {
				out = append(out, &document.Emphasis{Text: t})
			}
		case *document.Strong:
			if t := cutInlines(x.Text, n); len(t) > 0 {
				out = append(out, &document.Strong{Text: t})
			}
		case *document.Link:
			if t := cutInlines(x.Text, n); len(t) > 0 {
				out = append(out, &document.Link{URL: x.URL, Text: t})
			}
		case *document.FieldText:
			if t := cutInlines(x.Text, n); len(t) > 0 {
				out = append(out, t...)
			}
		default:
			out = append(out, x)
		}
	}
	return out
}

// cutEnd keeps the first n bytes of a text.
func cutEnd(in []document.Inline, n int) []document.Inline {
	var out []document.Inline
	for _, x := range in {
		length := len(document.Plain([]document.Inline{x}))
		if length <= n {
			out = append(out, x)
			n -= length
			continue
		}
		switch x := x.(type) {
		case *document.Text:
			out = append(out, &document.Text{Value: x.Value[:n]})
		case *document.Emphasis:
			out = append(out, &document.Emphasis{Text: cutEnd(x.Text, n)})
		case *document.Strong:
			out = append(out, &document.Strong{Text: cutEnd(x.Text, n)})
		case *document.Link:
			out = append(out, &document.Link{URL: x.URL, Text: cutEnd(x.Text, n)})
		case *document.FieldText:
			out = append(out, cutEnd(x.Text, n)...)
		}
		return out
	}
	return out
}

// trimStart takes white space and line breaks off the beginning.
func trimStart(in []document.Inline) []document.Inline {
	for len(in) > 0 {
		switch x := in[0].(type) {
		case *document.LineBreak:
			in = in[1:]
			continue
		case *document.Text:
			v := strings.TrimLeftFunc(x.Value, unicode.IsSpace)
			if v == "" {
				in = in[1:]
				continue
			}
			if v != x.Value {
				in = append([]document.Inline{&document.Text{Value: v}}, in[1:]...)
			}
		case *document.Strong:
			t := trimStart(x.Text)
			if len(t) == 0 {
				in = in[1:]
				continue
			}
			in = append([]document.Inline{&document.Strong{Text: t}}, in[1:]...)
		}
		return in
	}
	return in
}

// plainWeight takes the bold of a heading off its words.
func plainWeight(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, x := range in {
		if s, ok := x.(*document.Strong); ok {
			out = append(out, plainWeight(s.Text)...)
			continue
		}
		out = append(out, x)
	}
	return out
}
